"""Compounds of katakana that UniDic has not, cut where what a dictionary lists ends: スマホ|ゲーム;
and names that it cuts, whole: コフロン.

MeCab takes katakana that it does not know for one word as long as it goes on. A name whose
beginning happens to be listed stays whole: each part has to be a word of some length.
"""

import re
from functools import lru_cache

from reader.japanese.cutting.prices import ATTACHED
from reader.japanese.kana import hiragana, is_katakana
from reader.japanese.tokenize import tokens
from reader.model.morphology import Morpheme
from reader.ports import Dictionary

_SHORTEST, _LONGEST = 6, 24  # kana of a compound
_PART = 3  # kana of the shortest part
_maybe = re.compile("[ァ-ヺー]{6}").search
_REMEMBERED = 5_000
_NOUN = ("名詞", "普通名詞", "一般", "*")


PIECE = 3  # kana of what is hardly a word by itself
_PIECES = ("名詞", "接尾辞", "接頭辞", "副詞", "感動詞", "形状詞", "動詞")
_LETTERS = ("ン", "ー", "ッ")
_USUAL = 80  # as common as this, katakana is a word beside others: テレビ|ドラマ


def is_in_name(before: Morpheme, after: Morpheme, dictionary: Dictionary) -> bool:
    """Whether two pieces of katakana are parts of one name: コフ|ロン, エル|ドアン."""
    both = (before, after)
    if not all(is_katakana(each.surface) for each in both):
        return False
    if any(each.pos[0] in ATTACHED and each.surface not in _LETTERS for each in both):
        return False  # オレ|ハ
    if any(_is_piece(each, dictionary) for each in both):
        return True
    hits = [dictionary.hits(each.surface) for each in both]
    return not all(hits) and not any(hit.common >= _USUAL for piece in hits for hit in piece)


def _is_piece(morpheme: Morpheme, dictionary: Dictionary) -> bool:
    text, kind = morpheme.surface, morpheme.pos
    if len(text) == 1 or kind[0] not in _PIECES or kind[1] in ("固有名詞", "数詞"):
        return len(text) == 1
    return len(text) <= PIECE and not dictionary.hits(text)


class Katakana:
    """Finds their parts by one dictionary; keeps what it has seen."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._parts = lru_cache(_REMEMBERED)(self._find_parts)

    def is_compound(self, morpheme: Morpheme) -> bool:
        text = morpheme.surface
        maybe = not morpheme.known and _SHORTEST <= len(text) <= _LONGEST
        return maybe and is_katakana(text) and bool(self._parts(text))

    def __call__(
        self, text: str, morphemes: list[Morpheme], starts: list[int]
    ) -> tuple[list[Morpheme], list[int]]:
        """The morphemes of a text, and where they begin, with such compounds cut."""
        if not _maybe(text) or not any(map(self.is_compound, morphemes)):
            return morphemes, starts
        found: list[Morpheme] = []
        places: list[int] = []
        for morpheme, start in zip(morphemes, starts, strict=True):
            parts = self._parts(morpheme.surface) if self.is_compound(morpheme) else (morpheme,)
            for part in parts:
                found.append(part)
                places.append(start)
                start += len(part.surface)
        return found, places

    def _find_parts(self, text: str) -> tuple[Morpheme, ...]:
        """The fewest listed words that make up a text, the longest first; () where there are none."""
        if self._dictionary.hits(text) or self._dictionary.names(text):
            return ()
        best: list[tuple[str, ...] | None] = [(), *[None] * len(text)]
        for end in range(_PART, len(text) + 1):
            for start in range(end - _PART + 1):
                before = best[start]
                if before is not None and self._is_listed(text[start:end]):
                    way = (*before, text[start:end])
                    known = best[end]
                    if known is None or len(way) < len(known):
                        best[end] = way
        return tuple(map(_noun, best[-1] or ()))

    def _is_listed(self, text: str) -> bool:
        return any(
            "n" in hit.pos and not (hit.is_reading and self._dictionary.entry(hit.entry).spellings)
            for hit in self._dictionary.hits(text)
        )


def _noun(text: str) -> Morpheme:
    first, *others = tokens(text)[0]
    if not others:
        return first
    kana = hiragana(text)
    return Morpheme(text, _NOUN, "", "", text, text, kana, kana, (), known=False)
