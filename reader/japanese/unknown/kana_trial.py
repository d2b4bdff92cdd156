"""Kana with some of their words in kanji: what MeCab makes of it, and what it costs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reader.japanese.kana import VOICED
from reader.japanese.tokenize import weighed
from reader.model.morphology import Morpheme
from reader.model.text import Span

_REMEMBERED = 5_000

# By how much MeCab's cost must fall, in its own units: less for what is long.
_NOUN_PRICE, _STEM_PRICE, _EACH_KANA = 4_000, 3_500, 1_000

_MENDED = 2_500  # so much less, where what MeCab says cannot be


_NOUN = Morpheme(
    "", ("名詞", "普通名詞", "一般", "*"), "", "", "", "", "", "", (), known=True
)  # of several morphemes: 魔法+使い


@dataclass(frozen=True, slots=True)
class Spelling:
    """The kana [start, end) of a stretch in kanji: a noun, or the stem of what inflects.

    ``rare``: no list of common words has it; ``mends``: what stands there cannot be meant.
    """

    start: int
    end: int
    kanji: str
    noun: bool
    rare: bool = False
    mends: bool = False

    @property
    def price(self) -> int:
        plain = _NOUN_PRICE if self.noun else _STEM_PRICE
        return plain - _EACH_KANA * (self.end - self.start) - _MENDED * self.mends

    def touches(self, span: Span) -> bool:
        return self.start < span.end and span.start < self.end

    def is_inside(self, other: "Spelling") -> bool:
        longer = other.end - other.start > self.end - self.start
        return longer and other.start <= self.start and self.end <= other.end

    def overlaps(self, other: "Spelling") -> bool:
        return self.start < other.end and other.start < self.end


def tried(text: str, spellings: Sequence[Spelling]) -> tuple[int, tuple[Morpheme, ...]]:
    """What a stretch costs when these words stand in kanji, and its morphemes in kana again:
    () where one of the words is cut across."""
    written = ""
    place = 0
    for each in spellings:
        written += text[place : each.start] + each.kanji
        place = each.end
    cost, morphemes = weighed(written + text[place:])
    return cost + sum(each.price for each in spellings), _kana_again(text, morphemes, spellings)


def _kana_again(
    text: str, morphemes: Sequence[Morpheme], spellings: Sequence[Spelling]
) -> tuple[Morpheme, ...]:
    found: list[Morpheme] = []
    left = list(morphemes)
    place = 0
    for each in spellings:
        while left and place < each.start:
            found.append(left.pop(0))
            place += len(found[-1].surface)
        if place != each.start:
            return ()
        group: list[Morpheme] = []
        size = 0
        while left and size < len(each.kanji):
            group.append(left.pop(0))
            size += len(group[-1].surface)
        place = each.end + size - len(each.kanji)
        parts = "" if each.noun else "".join(part.kana for part in group)
        if len(group) > 2 and parts == text[each.start : place]:  # 手|を|つない
            found += filter(None, [_respelled((part,), part.kana, noun=False) for part in group])
            continue
        made = _respelled(tuple(group), text[each.start : place], noun=each.noun)
        if made is None or (each.noun and place != each.end):
            return ()
        found.append(made)
    return (*found, *left)


@lru_cache(_REMEMBERED)
def _respelled(group: tuple[Morpheme, ...], kana: str, *, noun: bool) -> Morpheme | None:
    """One morpheme in kana for those of a word in kanji: 王子, 魔法+使い, 泣き+出し.

    None for what inflects and is not read so: 応|じ is no おうじ.
    """
    last = group[-1]
    if noun and len(group) > 1:
        lemma = "".join(each.surface for each in group)
        return replace(_NOUN, surface=kana, lemma=lemma, base=kana, kana=kana, base_kana=kana)
    lemma = "".join(each.surface for each in group[:-1]) + last.base
    if last.form:
        before = "".join(each.kana for each in group[:-1])
        if before + last.kana != kana:
            return None
        voiced = VOICED.get(last.base_kana[:1]) == last.kana[:1]  # 用心+ぶかい
        base = before + (last.kana[0] + last.base_kana[1:] if voiced else last.base_kana)
        if len(group) > 1 and last.pos[0] in ("助動詞", "助詞"):
            return None  # 思っ+たら
        if last.pos[0] == "接尾辞":
            kind = "形容詞" if last.conjugation == "形容詞" else "動詞"
            last = replace(last, pos=(kind, "一般", "*", "*"))  # 男+らしい
        return replace(last, surface=kana, lemma=lemma, base=base, kana=kana, base_kana=base)
    return replace(last, surface=kana, base=kana, kana=kana, base_kana=kana)


def put(
    new: Sequence[Morpheme], start: int, end: int, morphemes: list[Morpheme], starts: list[int]
) -> tuple[list[Morpheme], list[int]]:
    """``new`` in place of what stands from ``start`` to ``end``."""
    first = next(index for index, place in enumerate(starts) if place >= start)
    last = next((index for index, place in enumerate(starts) if place >= end), len(starts))
    if starts[first] != start or starts[last - 1] + len(morphemes[last - 1].surface) != end:
        return morphemes, starts
    known = dict(zip(starts[first:last], morphemes[first:last], strict=True))
    cut: list[Morpheme] = []
    places: list[int] = []
    place = start
    for each in new:
        before = known.get(place)
        same = before and _kind(before) == _kind(each)
        cut.append(before if before and same else each)
        places.append(place)
        place += len(each.surface)
    return (
        [*morphemes[:first], *cut, *morphemes[last:]],
        [*starts[:first], *places, *starts[last:]],
    )


def _kind(morpheme: Morpheme) -> tuple[object, ...]:
    return morpheme.surface, morpheme.pos, morpheme.form, morpheme.conjugation
