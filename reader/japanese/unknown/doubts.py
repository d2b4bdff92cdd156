"""Where MeCab's likeliest way to divide a clause cannot be meant, the next that can.

この|間貸し|た has a noun that no dictionary lists, 行っ|たわい a form that nothing but た follows,
凪い (ない) one that だ follows, 突飛|ばし is a verb of old books (old_books/verbs.py).
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from reader.japanese.kana import VOICED, is_hiragana, is_kanji, is_katakana
from reader.japanese.old_books.by_meaning import ByMeaning
from reader.japanese.old_books.verbs import may_begin, with_old_verbs
from reader.japanese.tokenize import likely_tokens
from reader.japanese.unknown.kana_trial import put
from reader.model.morphology import Morpheme
from reader.ports import Dictionary

_CLAUSE = re.compile(r"[^\s、。，．！？!?「」『』（）…―]+")
_LONGEST = 60  # code points of a clause that is divided anew
_WAYS = 30  # of MeCab's, in which one without doubt is looked for
_MORE = 2  # morphemes that it may have more: 行っ|た|わ|い
_REMEMBERED = 5_000
# What MeCab makes of talk: あほ|か, 腹|へって; nor is 壮大 ever written そうだい, but 死にそう|だい.
_NO_ENDINGS = frozenset("と に を が は も か へ から まで の より".split())
_NEVER = frozenset({("し", "ん"), ("あ", "ほか"), ("へ", "って")})
_STEMS = "えけげせてねべめれ"  # what the stems of ru-verbs end in


class Doubts:
    """Tells where two neighbours cannot stand, and divides anew; keeps what it has seen."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._by_meaning = ByMeaning(dictionary)
        self._anew = lru_cache(_REMEMBERED)(self._divide)

    def between(self, before: Morpheme, after: Morpheme) -> bool:
        """Whether the two cannot be meant so."""
        return (
            may_begin(before, after)
            or self._by_meaning.may_begin(before, after)
            or self._cannot_be(before, after)
        )

    def _cannot_be(self, before: Morpheme, after: Morpheme) -> bool:
        if (before.surface, after.surface) in _NEVER or after.surface == "そうだい":
            return True
        ending = after.pos[0] == "助動詞" and after.lemma == "た" and after.surface in "ただ"
        noun = after.pos[1] == "普通名詞"
        if before.pos[0] == "動詞":
            if "音便" in before.form:
                stem = before.form.startswith("連用形")
                if stem and after.pos[0] == "助詞" and after.surface in _NO_ENDINGS:
                    return True  # 書い|と|こう
                voiceless = after.surface in ("た", "て")
                voiced = before.conjugation.startswith("五段-ガ行")
                doubtful = noun or (voiceless and voiced) or after.lemma == "たい"  # かい|たい
                return doubtful or (after.surface[0] in "だで" and self._is_named(before))
            if "未然形" in before.form:
                made = after.surface == "さ" and after.lemma == "為る"  # 投げ込ま|さ|れる
                return after.pos[0] in ("動詞", "副詞") and not made  # おか|けして
            stem = "連用形" in before.form
            return stem and (_looks_like_ending(after) or _is_called(before, after))
        if before.surface == "お" and after.pos[0] == "動詞":  # おどり, of 踊る
            return after.surface[0] in VOICED.values() and after.base[0] != after.surface[0]
        if before.surface == "たった" and before.pos[0] == "副詞":
            return after.pos[0] == "補助記号"  # 家が|たった。
        if before.pos[0] == "副詞":
            return after.surface == "で" and before.surface[-1] == "ん"  # ころん|で
        if before.pos[0] == "助詞":
            if before.surface == "と" and after.pos[0] == "助動詞":
                return after.surface == "で"  # くま|と|であった
            if before.surface == "を":
                return noun and is_hiragana(after.surface) and after.surface[-2:] == "たい"
            if before.surface == "し":
                return after.surface == "とる"  # 何|し|とる
            return after.lemma == "為さる" and before.pos[1] == "終助詞"  # ね|なさい
        if before.pos[0] == "形容詞":
            if before.surface == "なき" and after.surface == "ながら":
                return True  # of 泣く
            then = ending or after.surface in ("た", "て", "たら", "たり")
            return then and before.form.startswith(("終止形", "連体形"))  # ない|て, of 泣く
        if before.pos[1] == "普通名詞":
            if after.lemma == "過ぎる" and is_hiragana(before.surface[-1]):
                return after.pos[0] == "動詞" and not is_hiragana(before.surface)  # 酒飲み|すぎる
            dead = before.surface == "しん" and after.surface in ("だ", "で")  # 死んだ
            made = after.form == "未然形-サ" and _is_stem(before)  # 考え|させる
            return ending or dead or made or self._unlisted(before, after)  # 間借り|た
        return False

    def anew(
        self, text: str, morphemes: list[Morpheme], starts: list[int]
    ) -> tuple[list[Morpheme], list[int]]:
        """The morphemes of a sentence, those of a doubtful clause divided otherwise."""
        old = [starts[index] for index, pair in enumerate(pairwise(morphemes)) if may_begin(*pair)]
        if old:
            morphemes, starts = with_old_verbs(text, old, morphemes, starts)
        meant = [
            starts[index]
            for index, pair in enumerate(pairwise(morphemes))
            if self._by_meaning.may_begin(*pair)
        ]
        if meant:
            morphemes, starts = self._by_meaning(text, meant, morphemes, starts)
        doubtful = [
            starts[index]
            for index, pair in enumerate(pairwise(morphemes))
            if self._cannot_be(*pair)
        ]
        for clause in _CLAUSE.finditer(text):
            if any(clause.start() <= place < clause.end() for place in doubtful):
                new = self._anew(clause[0])
                if new:
                    morphemes, starts = put(new, clause.start(), clause.end(), morphemes, starts)
        return morphemes, starts

    def _unlisted(self, noun: Morpheme, after: Morpheme) -> bool:
        """この|間貸|し|た, お|金貸|し|て."""
        if after.lemma != "為る" or not is_kanji(noun.surface):
            return False
        hits = self._dictionary.hits(noun.surface)
        known = bool(hits) or noun.pos[2] == "サ変可能"
        return known and all(hit.irregular for hit in hits)

    def _is_named(self, verb: Morpheme) -> bool:
        """ハサン|だ: a name."""
        return is_katakana(verb.surface) and not self._dictionary.hits(verb.base)

    def _divide(self, clause: str) -> tuple[Morpheme, ...]:
        """The likeliest way without doubt; () where there is none about as short."""
        if len(clause) > _LONGEST or not clause.isprintable():
            return ()
        first, *others = likely_tokens(clause, _WAYS) or [[]]
        return tuple(next((way for way in others if self._is_sure(way, len(first) + _MORE)), ()))

    def _is_sure(self, way: Sequence[Morpheme], most: int) -> bool:
        only = way[-1].surface == "たった" and way[-1].pos[0] == "副詞"
        pairs = any(self._cannot_be(*pair) for pair in pairwise(way))
        return len(way) <= most and not (only or pairs)


def _is_stem(noun: Morpheme) -> bool:
    return noun.pos[2] == "一般" and noun.surface[-1] in _STEMS and is_kanji(noun.surface[0])


def _is_called(stem: Morpheme, after: Morpheme) -> bool:
    """あり|さん, an ant; 出|さん|ばかり."""
    lure = is_hiragana(stem.surface) or len(stem.surface) == 1
    return after.surface in ("さん", "ちゃん") and lure


def _looks_like_ending(noun: Morpheme) -> bool:
    """思い出し|たわい."""
    kana = is_hiragana(noun.surface)
    return noun.pos[1] == "普通名詞" and kana and noun.surface[0] in "たて"
