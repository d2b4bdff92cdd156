"""Sentences without kanji: their words found by what the kana would be written as.

UniDic learned from prose in which most nouns and verbs stand in kanji; what a children's book
writes まどのそば it cuts ま|どの|そば. Here the kana of listed words are spelled in kanji, one after
another, and MeCab says by its own costs whether the sentence is likelier so: 窓|の|そば.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate

from reader.japanese.kana import VOICED, is_hiragana
from reader.japanese.tokenize import as_read, weighed
from reader.model.lexicon import Hit
from reader.model.morphology import Morpheme
from reader.model.text import Span
from reader.ports import Dictionary

has_kanji = re.compile("[々〆㐀-鿿豈-﫿]").search
_STRETCH = re.compile("[ぁ-ゖァ-ヺー]+")
_SHORTEST, _LONGEST = 4, 80  # kana of a stretch that is looked at
_REMEMBERED = 5_000

_LONGEST_WORD, _LONGEST_STEM = 12, 6
_COMMON = {2: 100, 3: 1}  # what a noun of so many kana must be; longer ones are no chance
_KNOWN = 90  # as common as this, a noun may stand where a particle seems to
# Short nouns of children's books that no list of common words has.
_CHILDRENS = frozenset(
    "きのみ くさのみ こやぎ こぶた こざる こぐま こじか こがめ こうま こうし".split()
)
_LONG_STEM = 4  # kana of a stem that is none

# By how much MeCab's cost must fall, in its own units: less for what is long.
_NOUN_PRICE, _STEM_PRICE, _EACH_KANA = 4_000, 3_500, 1_000

_MENDED = 2_000  # so much less, where what MeCab says cannot be

_NEAR = 1_000  # so much dearer, a longer word is taken before one in it: お月様, お付き

_NOUN = Morpheme(
    "", ("名詞", "普通名詞", "一般", "*"), "", "", "", "", "", "", (), known=True
)  # of several morphemes: 魔法+使い
_NOMINAL = frozenset("n n-t n-adv adj-na adj-no vs pn adv".split())
_INFLECTING = ("v1", "v5", "vk", "adj-i")
_ENDS = "うくぐすつぬぶむるい"


@dataclass(frozen=True, slots=True)
class _Spelling:
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

    def swallows(self, particles: Collection[Span]) -> bool:
        """Whether a rare noun would stand where a particle does: 狂悖 in きょう|は|いしゃ."""
        return self.rare and any(
            self.start < each.start and each.end <= self.end for each in particles
        )

    def is_inside(self, other: "_Spelling") -> bool:
        longer = other.end - other.start > self.end - self.start
        return longer and other.start <= self.start and self.end <= other.end

    def overlaps(self, other: "_Spelling") -> bool:
        return self.start < other.end and other.start < self.end


class InKana:
    """Finds the morphemes of kana by one dictionary; keeps what it has seen."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._noun = lru_cache(_REMEMBERED)(self._find_noun)
        self._stem = lru_cache(_REMEMBERED)(self._find_stem)
        self._stretch = lru_cache(_REMEMBERED)(self._cut)

    def __call__(
        self, text: str, morphemes: list[Morpheme], starts: list[int]
    ) -> tuple[list[Morpheme], list[int]]:
        """The morphemes of a sentence without kanji; one that stays where it was is kept."""
        for found in _STRETCH.finditer(text):
            if _SHORTEST <= len(found[0]) <= _LONGEST:
                new = self._stretch(found[0])
                if new:
                    morphemes, starts = put(new, found.start(), found.end(), morphemes, starts)
        return morphemes, starts

    def _cut(self, text: str) -> tuple[Morpheme, ...]:
        """The morphemes of a stretch; () where nothing is likelier in kanji."""
        if as_read(text) != text:
            return ()
        least, before = weighed(text)
        placed = _placed(before)
        particles = [span for span, each in placed if each.pos[0] == "助詞"]
        broken = _broken(placed)
        likelier = []
        for spelling in (*self._nouns(text), *self._stems(text)):
            if spelling.swallows(particles):
                continue
            if any(spelling.start < each.end and each.start < spelling.end for each in broken):
                spelling = replace(spelling, mends=True)
            cost, found = _tried(text, [spelling])
            if cost < least and not _is_nonsense(found):
                likelier.append((cost, spelling))
        likelier.sort(key=lambda each: each[0])
        likelier = [
            (cost, each)
            for cost, each in likelier
            if not any(each.is_inside(other) and dear - cost < _NEAR for dear, other in likelier)
        ]
        taken: list[_Spelling] = []
        best: tuple[Morpheme, ...] = ()
        for _cost, spelling in likelier:
            if not any(map(spelling.overlaps, taken)):
                trial = sorted([*taken, spelling], key=lambda each: each.start)
                cost, found = _tried(text, trial)
                if cost < least and found:
                    least, best, taken = cost, found, trial
        return best

    def _nouns(self, text: str) -> Iterator[_Spelling]:
        for start in range(len(text)):
            for form in self._dictionary.forms_at(text[start : start + _LONGEST_WORD]):
                kanji, rare = self._noun(form) if len(form) > 1 else ("", False)
                if kanji:
                    yield _Spelling(start, start + len(form), kanji, noun=True, rare=rare)

    def _stems(self, text: str) -> Iterator[_Spelling]:
        for start in range(len(text)):
            for end in range(start + 2, min(len(text), start + _LONGEST_STEM) + 1):
                if not self._dictionary.continues(text[start:end]):
                    break
                kanji = self._stem(text[start:end])
                if kanji:
                    yield _Spelling(start, end, kanji, noun=False)

    def _find_noun(self, kana: str) -> tuple[str, bool]:
        """The commonest noun that is read so, in kanji, and whether it is rare; "" where there
        is none."""
        honoured = kana[0] in "おご" and len(kana) > 2  # おしり, which no list of words has
        least = 0 if honoured or kana in _CHILDRENS else _COMMON.get(len(kana), 0)
        if not is_hiragana(kana):
            return "", False
        found = [hit for hit in self._written(kana) if hit.pos[0] in _NOMINAL]
        best = max(found, key=lambda hit: hit.common, default=None)
        if best is None or best.common < least:
            return "", False
        entry = self._dictionary.entry(best.entry)
        if entry.headword.endswith("そう"):  # 美味しそう: it looks tasty
            return "", False
        usual = best.common or entry.reading == kana or kana in _CHILDRENS
        rare = best.common < _KNOWN and kana not in _CHILDRENS
        return (entry.headword, rare) if usual else ("", False)

    def _find_stem(self, kana: str) -> str:
        """The same for the stem of a verb or adjective: よろこ → 喜."""
        found = [
            (hit.common, self._dictionary.entry(hit.entry).headword)
            for end in _ENDS
            for hit in self._written(kana + end)
            if hit.pos[0].startswith(_INFLECTING)
            and self._dictionary.entry(hit.entry).headword.endswith(end)
        ]
        common, form = max(found, default=(0, ""), key=lambda each: each[0])
        stem = form[:-1]
        return stem if (common or len(kana) >= _LONG_STEM) and not is_hiragana(stem) else ""

    def _written(self, kana: str) -> Iterator[Hit]:
        for hit in self._dictionary.hits(kana):
            if hit.is_reading and self._dictionary.entry(hit.entry).spellings:
                yield hit


def _placed(morphemes: Sequence[Morpheme]) -> list[tuple[Span, Morpheme]]:
    ends = [*accumulate(len(each.surface) for each in morphemes)]
    return [
        (Span(end - len(each.surface), end), each)
        for end, each in zip(ends, morphemes, strict=True)
    ]


def _broken(placed: Sequence[tuple[Span, Morpheme]]) -> list[Span]:
    """Where MeCab says what cannot be: a letter of kana (ひがし|ず|む), or what ends a clause
    and が (か|さ|が)."""
    return [
        span
        for (span, each), (_span, then) in zip(placed, [*placed[1:], placed[-1]], strict=True)
        if _is_letter(each) or (each.pos[1] == "終助詞" and then.pos[1] == "格助詞")
    ]


def _is_letter(morpheme: Morpheme) -> bool:
    return morpheme.pos[0] == "記号" and is_hiragana(morpheme.surface)


def _is_nonsense(found: Sequence[Morpheme]) -> bool:
    """What is left of とおかあさん beside a 十日: あ; of はながさいていた beside a 花笠: い|て|い|た."""
    cry = any(each.pos[0] == "感動詞" and len(each.surface) == 1 for each in found[1:])
    return (
        cry
        or any(map(_is_letter, found))
        or any(
            each.lemma == then.lemma == "居る" for each, then in zip(found, found[2:], strict=False)
        )
    )


def _tried(text: str, spellings: Sequence[_Spelling]) -> tuple[int, tuple[Morpheme, ...]]:
    """What a stretch costs when these words stand in kanji, and its morphemes in kana again:
    () where one of the words is cut across."""
    written = ""
    place = 0
    for each in spellings:
        written += text[place : each.start] + each.kanji
        place = each.end
    cost, morphemes = weighed(written + text[place:])
    return cost + sum(each.price for each in spellings), _in_kana(text, morphemes, spellings)


def _in_kana(
    text: str, morphemes: Sequence[Morpheme], spellings: Sequence[_Spelling]
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
        same = before and (before.surface, before.pos, before.form) == (
            each.surface,
            each.pos,
            each.form,
        )
        cut.append(before if before and same else each)
        places.append(place)
        place += len(each.surface)
    return (
        [*morphemes[:first], *cut, *morphemes[last:]],
        [*starts[:first], *places, *starts[last:]],
    )
