"""Sentence → morphemes: MeCab with unidic-lite, through fugashi.

fugashi's own ``.feature`` reads a CSV line for every token, which costs five times the
parse. Here MeCab writes one short line for each: the surface and the numbers that tell
which entry of its lexicon it is (left context, cost; the right context follows from the
left). The features are asked for when such a line is met first.
"""

import csv
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import accumulate
from typing import Any

import jaconv
import unidic_lite
from fugashi import GenericTagger

from reader.japanese.kana import is_hiragana, is_katakana
from reader.japanese.old_books.characters import OLD, modern
from reader.japanese.respelled import LIKELY, respelled
from reader.model.morphology import Morpheme

# The dictionary is named explicitly (an empty ``unidic`` package would win otherwise), and
# its own dicrc, whose output format overrides -F, is kept out by ``-O ''``.
_DICTIONARY = f"-r /dev/null -d '{unidic_lite.DICDIR}'"
_ENTRIES = f"{_DICTIONARY} -O '' -F '%m\t%phl %c\n' -U '%m\t%phl %c\n' -E ''"
_WEIGHED = f"{_DICTIONARY} -O '' -F '%m\t%phl %c\n' -U '%m\t%phl %c\n' -E '%pc\n'"
_FEATURES = f"{_DICTIONARY} -O '' -F '%m\t%H\n' -U '%m\t%H\n' -E ''"

# What MeCab cannot take: it stops at NUL, and lone surrogates have no UTF-8.
_UNTAKEABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")

_has_old = re.compile(OLD).search  # two quick looks, which most texts are passed by with
_may_be_respelled = re.compile(LIKELY + "|々々し").search
_REPEATED = re.compile(r"(\w\w)々々(?=し)")  # 馬鹿々々しい, which UniDic knows as 馬鹿馬鹿しい

_LONGEST = 50_000  # code points; MeCab itself ends the process somewhere behind a million
_BREAKS = "。、！？．，!?」』 "

_INFLECTING = ("動詞", "形容詞")
_KINDS = 5_000  # distinct parts of speech, forms, accents
_REMEMBERED = 60_000  # distinct lines; a novel has some 15,000


def lines(text: str) -> list[str] | None:
    """MeCab's line for each morpheme of ``text``, side by side; ``described`` tells what they are.

    None for a text that only ``tokens`` can read: with blanks, old spellings, or too long.
    """
    if " " in text or not text.isprintable() or len(text) > _LONGEST:
        return None
    if _has_old(text) or (_may_be_respelled(text) and as_read(text) != text):
        return None
    parsed = _tagger(_ENTRIES).parse(text)
    return parsed.split("\n") if parsed else []


def described(text: str, lines: Sequence[str]) -> list[Morpheme]:
    """The morphemes of a text that MeCab gave these lines for."""
    try:
        return [*map(_remembered().__getitem__, lines)]
    except KeyError:
        return _met(text, lines)


def tokens(text: str) -> tuple[list[Morpheme], list[int]]:
    """The morphemes of ``text`` and the code point where each begins.

    Blanks between morphemes belong to none.
    """
    written = text if text.isprintable() else _UNTAKEABLE.sub(" ", text)
    if len(written) > _LONGEST:
        return _in_pieces(written)
    unlike = _has_old(written) or _may_be_respelled(written)
    readable = as_read(written) if unlike else written
    parsed = _tagger(_ENTRIES).parse(readable)
    morphemes = described(readable, parsed.split("\n") if parsed else [])
    surfaces = [morpheme.surface for morpheme in morphemes]
    starts = [0, *accumulate(map(len, surfaces))]
    if starts.pop() != len(readable):
        place = 0
        for index, surface in enumerate(surfaces):
            starts[index] = place = readable.index(surface, place)
            place += len(surface)
    if readable is not written:
        ends = (start + len(each.surface) for start, each in zip(starts, morphemes, strict=True))
        slices = (written[start:end] for start, end in zip(starts, ends, strict=True))
        morphemes = [_as_written(*each) for each in zip(morphemes, slices, strict=True)]
    return morphemes, starts


def as_read(text: str) -> str:
    """The text, as long as before, with the characters and kana that MeCab is given."""
    return respelled(_REPEATED.sub(r"\1\1", modern(text)), _cost)


@lru_cache(maxsize=5_000)
def _as_written(morpheme: Morpheme, surface: str) -> Morpheme:
    """The morpheme with the old characters and kana of the text: 經濟, whose lemma is 経済.

    What inflects and particles keep their base, which is looked up: 讀んだ 読む, 思ふ 思う.
    """
    if surface == morpheme.surface:
        return morpheme
    if morpheme.form or morpheme.pos[0] == "助詞":
        return replace(morpheme, surface=surface, kana=_with_old_kana(morpheme, surface))
    base = surface if morpheme.base == morpheme.surface else morpheme.base
    return replace(morpheme, surface=surface, base=base)


def _with_old_kana(morpheme: Morpheme, surface: str) -> str:
    """How an old spelling is read as it stands: 思ふ おもふ."""
    tail = len(surface)
    while tail and is_hiragana(surface[tail - 1]):
        tail -= 1
    old, new = surface[tail:], morpheme.surface[tail:]
    return morpheme.kana.removesuffix(new) + old if morpheme.kana.endswith(new) else morpheme.kana


def _cost(text: str) -> int:
    return weighed(text)[0]


def weighed(text: str) -> tuple[int, list[Morpheme]]:
    """MeCab's cost of its way to divide ``text``, which holds no blank, and the morphemes."""
    *lines, cost = _tagger(_WEIGHED).parse(text).rstrip("\n").split("\n")
    return int(cost), described(text, lines)


def likely_tokens(text: str, most: int) -> list[list[Morpheme]]:
    """MeCab's ``most`` best ways to divide ``text``, which holds no blank, likeliest first; some
    differ in nothing but the parts of speech."""
    parsed = _tagger(_FEATURES).nbest(text, most)
    ways: list[list[Morpheme]] = [[]]
    left = len(text)
    for line in filter(None, parsed.split("\n")):
        surface, features = line.split("\t", 1)
        ways[-1].append(_once_described(surface, features))
        left -= len(surface)
        if not left:
            ways.append([])
            left = len(text)
    return ways[:-1]


def _in_pieces(text: str) -> tuple[list[Morpheme], list[int]]:
    """What is too long for MeCab, cut behind punctuation where there is any."""
    morphemes: list[Morpheme] = []
    starts: list[int] = []
    place = 0
    while place < len(text):
        piece = text[place : place + _LONGEST]
        if place + _LONGEST < len(text):
            piece = piece[: max(map(piece.rfind, _BREAKS)) + 1] or piece
        found, at = tokens(piece)
        morphemes += found
        starts += [place + start for start in at]
        place += len(piece)
    return morphemes, starts


def likely_words(spellings: Sequence[str]) -> frozenset[str]:
    """What a query begins with, by the first of its spellings that is Japanese: of a verb or
    adjective how UniDic spells its dictionary form and its lemma, of a noun how it is read."""
    japanese = (text for text in spellings if not text.isascii() and not is_katakana(text))
    morphemes = tokens(next(japanese, ""))[0][:1]
    return frozenset(
        form
        for head in morphemes
        for form in ((head.base, head.lemma) if head.pos[0] in _INFLECTING else (head.base_kana,))
    )


def plain_segmenter() -> Callable[[str], str]:
    """MeCab alone, dividing a text into words by blanks: the measure of our own speed."""
    parse: Callable[[str], str] = GenericTagger(f"{_DICTIONARY} -O wakati").parse
    return parse


@cache
def _tagger(options: str) -> GenericTagger:
    return GenericTagger(options)


@cache
def _remembered() -> dict[str, Morpheme]:
    return {}


def _met(text: str, lines: Sequence[str]) -> list[Morpheme]:
    """The morphemes of a text some of which are new."""
    known = _remembered()
    if len(known) >= _REMEMBERED:
        known.clear()
    described = _tagger(_FEATURES).parse(text).split("\n")
    for line, description in zip(lines, described, strict=True):
        if line not in known:
            known[line] = _morpheme(*description.split("\t", 1))
    return [known[line] for line in lines]


def _morpheme(surface: str, features: str) -> Morpheme:
    fields = next(csv.reader([features])) if '"' in features else features.split(",")
    known = len(fields) > 20
    fields += [""] * (26 - len(fields))
    kana = _value(fields[17]) or (surface if _KANA.fullmatch(surface) else "")
    read = jaconv.kata2hira(kana)
    base, lemma = _value(fields[10]), _value(fields[7]).partition("-")[0]
    base_kana = _value(fields[18])
    return Morpheme(
        surface=surface,
        pos=_once((fields[0], fields[1], fields[2], fields[3])),
        conjugation=_once(_value(fields[4])),
        form=_once(_value(fields[5])),
        lemma=surface if lemma in ("", surface) else lemma,
        base=surface if base in ("", surface) else base,
        kana=read,
        base_kana=read if base_kana in ("", kana) else jaconv.kata2hira(base_kana),
        accent=_once(tuple(int(mora) for mora in fields[23].split(",") if mora.isdecimal())),
        known=known,
    )


def _value(field: str) -> str:
    return "" if field == "*" else field


@lru_cache(maxsize=_KINDS)
def _once(value: Any) -> Any:
    """One object of what tens of thousands of morphemes share: a third of their memory."""
    return value


_once_described = lru_cache(maxsize=5_000)(_morpheme)  # one object per distinct analysis

_KANA = re.compile("[ぁ-ゖァ-ヺー]+")
