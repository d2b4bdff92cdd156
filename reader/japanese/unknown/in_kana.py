"""Sentences without kanji: their words found by what the kana would be written as.

UniDic learned from prose in which most nouns and verbs stand in kanji; what a children's book
writes まどのそば it cuts ま|どの|そば. Here the kana of listed words are spelled in kanji, one after
another, and MeCab says by its own costs whether the sentence is likelier so: 窓|の|そば.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, pairwise

from reader.japanese.cutting.loose import LOOSE
from reader.japanese.kana import is_hiragana
from reader.japanese.tokenize import as_read, weighed
from reader.japanese.unknown.kana_trial import Spelling, put, tried
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
    "きのみ くさのみ こやぎ こぶた こざる こぐま こじか こがめ こうま こうし おに".split()
)
_DYING = re.compile(
    "し(?=ん[だで]|ぬ|なない|ななか|にた[いか]|にまし)"
)  # UniDic has it in kanji alone
_LONGEST_PHRASE = 10
_PARTICLES = frozenset("をがに")
_LONG_STEM = 4  # kana of a stem that is none

_NEAR = 1_000  # so much dearer, a longer word is taken before one in it: お月様, お付き

_NOMINAL = frozenset("n n-t n-adv adj-na adj-no vs pn adv".split())
_INFLECTING = ("v1", "v5", "vk", "adj-i")
_ENDS = "うくぐすつぬぶむるい"


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
            start, end = found.span()
            if start and text[start - 1].isdecimal():
                start = _behind_counter(start, morphemes, starts)
            if _SHORTEST <= end - start <= _LONGEST:
                new = self._stretch(text[start:end])
                if new:
                    morphemes, starts = put(new, start, end, morphemes, starts)
        return morphemes, starts

    def _cut(self, text: str) -> tuple[Morpheme, ...]:
        """The morphemes of a stretch; () where nothing is likelier in kanji."""
        if as_read(text) != text:
            return ()
        least, before = weighed(text)
        placed = _placed(before)
        broken = self._broken(placed)
        likelier = []
        begins = {span.start for span, _each in placed}
        verbs = {span.start for span, each in placed if each.pos[0] in ("動詞", "形容詞")}
        for spelling in (
            *self._nouns(text),
            *self._stems(text),
            *self._phrases(text, begins, verbs),
        ):
            if any(_forbids(*each, spelling) for each in placed):
                continue
            if any(map(spelling.touches, broken)):
                spelling = replace(spelling, mends=True)
            cost, found = tried(text, [spelling])
            bad = _is_nonsense(found) or any(map(spelling.touches, self._broken(_placed(found))))
            if cost < least and not bad:
                likelier.append((cost, spelling))
        likelier.sort(key=lambda each: each[0])
        likelier = [
            (cost, each)
            for cost, each in likelier
            if not any(each.is_inside(other) and dear - cost < _NEAR for dear, other in likelier)
        ]
        taken: list[Spelling] = []
        best: tuple[Morpheme, ...] = ()
        for _cost, spelling in likelier:
            if not any(map(spelling.overlaps, taken)):
                trial = sorted([*taken, spelling], key=lambda each: each.start)
                cost, found = tried(text, trial)
                if cost < least and found:
                    least, best, taken = cost, found, trial
        return best

    def _broken(self, placed: Sequence[tuple[Span, Morpheme]]) -> list[Span]:
        """Where MeCab says what cannot be: a letter of kana (ひがし|ず|む), what ends a clause
        and が (か|さ|が), お with a verb where a noun stands (お|にたち|は)."""
        found = []
        for (span, each), (after, then) in pairwise([*placed, *placed[-1:]]):
            clause = each.pos[1] == "終助詞" and then.pos[1] == "格助詞"
            honoured = each.surface == "お" and then.pos[0] in ("動詞", "助詞")
            cry = _is_cry(each) and then.pos[0] != "助詞"  # ま|どの|そと
            if each.pos[0] == "形状詞" and then.pos[0] == "接続詞":  # きれい|ないし
                found.append(after)
            dying = each.surface[-1] == "し" and then.surface in ("ん", "ぬ")  # い|ぬがし|ん|だ
            fallen = each.surface == "ころん" and then.surface == "だ"
            if _is_letter(each) or clause or cry or dying or fallen:
                found.append(span)
            elif honoured and not self._dictionary.hits("お" + then.surface):
                found.append(Span(span.start, after.end))
        return found

    def _nouns(self, text: str) -> Iterator[Spelling]:
        for start in range(len(text)):
            for form in self._dictionary.forms_at(text[start : start + _LONGEST_WORD]):
                listed = len(form) > 1 and form not in LOOSE
                kanji, rare = self._noun(form) if listed else ("", False)
                if kanji:
                    yield Spelling(start, start + len(form), kanji, noun=True, rare=rare)

    def _stems(self, text: str) -> Iterator[Spelling]:
        for dead in _DYING.finditer(text):
            yield Spelling(*dead.span(), "死", noun=False)
        for start in range(len(text)):
            for end in range(start + 2, min(len(text), start + _LONGEST_STEM) + 1):
                if not self._dictionary.continues(text[start:end]):
                    break
                kanji = self._stem(text[start:end])
                if kanji:
                    yield Spelling(start, end, kanji, noun=False)

    def _phrases(self, text: str, begins: Set[int], verbs: Set[int]) -> Iterator[Spelling]:
        """The stems of set phrases where MeCab begins no word: ふたり|はて|を|つない|で."""
        for start in range(len(text) - _SHORTEST + 1):
            ends = [
                place
                for place in range(start + 1, min(len(text), start + 6))
                if text[place] in _PARTICLES
            ]
            if not ends or (begins >= {start, ends[0]} and ends[0] + 1 in verbs):
                continue
            for end in range(start + 2, min(len(text), start + _LONGEST_PHRASE) + 1):
                if not self._dictionary.continues(text[start:end]):
                    break
                kanji = self._stem(text[start:end], True) if end - start >= _SHORTEST else ""
                if kanji:
                    yield Spelling(start, end, kanji, noun=False)

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

    def _find_stem(self, kana: str, phrase: bool = False) -> str:
        """The same for the stem of a verb or adjective, or a ``phrase``: よろこ → 喜."""
        found = [
            (hit.common, self._dictionary.entry(hit.entry).headword)
            for end in _ENDS
            for hit in self._written(kana + end)
            if (hit.pos[0] == "exp" if phrase else hit.pos[0].startswith(_INFLECTING))
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


def _is_letter(morpheme: Morpheme) -> bool:
    return morpheme.pos[0] == "記号" and is_hiragana(morpheme.surface)


def _forbids(span: Span, morpheme: Morpheme, spelling: Spelling) -> bool:
    """Whether a morpheme cannot give way: しよう to 使用, あん|だ to 安打, a particle or the beginning of a word to
    a rare noun (きょう|は|いしゃ to 狂悖, ほしい|もの to 干し芋)."""
    if morpheme.form == "意志推量形":
        return (span.start, span.end) == (spelling.start, spelling.end)
    if spelling.noun and "音便" in morpheme.form:
        return (span.start, span.end + 1) == (spelling.start, spelling.end)
    if not spelling.rare or span.start <= spelling.start:
        return False
    if morpheme.pos[0] == "助詞":
        return span.end <= spelling.end
    return len(morpheme.surface) > 1 and span.start < spelling.end < span.end


def _behind_counter(start: int, morphemes: list[Morpheme], starts: list[int]) -> int:
    """Where a stretch begins that has figures before it: 3|さい|です."""
    if start not in starts:
        return start
    counter = morphemes[starts.index(start)]
    return start + len(counter.surface) if "助数詞" in counter.pos[2] else start


def _is_cry(morpheme: Morpheme) -> bool:
    return morpheme.pos[0] == "感動詞" and len(morpheme.surface) == 1


def _is_nonsense(found: Sequence[Morpheme]) -> bool:
    """What is left of とおかあさん beside a 十日: あ; of はながさいていた beside a 花笠: い|て|い|た."""
    cry = any(map(_is_cry, found[1:]))
    return (
        cry
        or any(
            _is_letter(each) and then.pos[0] != "助詞"  # き|の|えだ
            for each, then in pairwise([*found, *found[-1:]])
        )
        or any(
            each.lemma == then.lemma == "居る" for each, then in zip(found, found[2:], strict=False)
        )
    )
