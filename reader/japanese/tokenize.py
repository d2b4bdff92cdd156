"""Sentence → morphemes: MeCab with unidic-lite, through fugashi.

One line of output per morpheme, and one ``Morpheme`` per *distinct* line: fugashi's own
``.feature`` reads a CSV line for every token, which costs five times the parse.
"""

import csv
import re
from collections.abc import Callable
from functools import cache

import jaconv
import unidic_lite
from fugashi import GenericTagger

from reader.model.morphology import Morpheme

# The dictionary is named explicitly (an empty ``unidic`` package would win otherwise), and
# its own dicrc, whose output format overrides -F, is kept out by ``-O ''``.
_OPTIONS = f"-r /dev/null -d '{unidic_lite.DICDIR}' -O '' -F '%m\t%H\n' -U '%m\t%H\n' -E ''"

# What MeCab cannot take: it stops at NUL, and lone surrogates have no UTF-8.
_UNTAKEABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")

_REMEMBERED = 60_000  # distinct lines; a novel has some 15,000


class _Morphemes(dict[str, Morpheme]):
    """MeCab's line → the morpheme it describes."""

    def __missing__(self, line: str) -> Morpheme:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[line] = found = _morpheme(line)
        return found


def tokens(text: str) -> tuple[list[Morpheme], list[int]]:
    """The morphemes of ``text`` and the code point where each begins.

    Blanks between morphemes belong to none.
    """
    readable = text if text.isprintable() else _UNTAKEABLE.sub(" ", text)
    parsed = _tagger().parse(readable)
    lines = parsed.split("\n") if parsed else []
    morphemes = list(map(_remembered().__getitem__, lines))
    starts = []
    place = 0
    for morpheme in morphemes:
        if not readable.startswith(morpheme.surface, place):
            place = readable.index(morpheme.surface, place)
        starts.append(place)
        place += len(morpheme.surface)
    return morphemes, starts


def plain_segmenter() -> Callable[[str], str]:
    """MeCab alone, dividing a text into words by blanks: the measure of our own speed."""
    parse: Callable[[str], str] = GenericTagger(
        f"-r /dev/null -d '{unidic_lite.DICDIR}' -O wakati"
    ).parse
    return parse


@cache
def _tagger() -> GenericTagger:
    return GenericTagger(_OPTIONS)


@cache
def _remembered() -> _Morphemes:
    return _Morphemes()


def _morpheme(line: str) -> Morpheme:
    surface, _, features = line.partition("\t")
    fields = next(csv.reader([features])) if '"' in features else features.split(",")
    known = len(fields) > 20
    fields += [""] * (26 - len(fields))
    value = ["" if field == "*" else field for field in fields]
    kana = value[17] or (surface if _KANA.fullmatch(surface) else "")
    return Morpheme(
        surface=surface,
        pos=(fields[0], fields[1], fields[2], fields[3]),
        conjugation=value[4],
        form=value[5],
        lemma=value[7].partition("-")[0] or surface,
        base=value[10] or surface,
        kana=jaconv.kata2hira(kana),
        base_kana=jaconv.kata2hira(value[18] or kana),
        accent=tuple(int(mora) for mora in value[23].split(",") if mora.isdecimal()),
        known=known,
    )


_KANA = re.compile("[ぁ-ゖァ-ヺー]+")
