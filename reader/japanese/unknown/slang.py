"""Verbs and adjectives made of katakana that UniDic has not: バズる, コピる, エモい.

The dictionary lists them; how they inflect MeCab says of a verb or adjective that it knows,
put in their place: 走ってる for バズってる.
"""

import re
from dataclasses import replace
from functools import lru_cache

from reader.japanese.kana import hiragana
from reader.japanese.tokenize import tokens
from reader.japanese.unknown.kana_trial import put
from reader.model.morphology import Morpheme
from reader.ports import Dictionary

may_be_slang = re.compile(
    "[ァ-ヺー](?:[っらりるれろんいくかけさ]|すぎ|そう)"
).search  # a quick look
_MAYBE = re.compile("([ァ-ヺー]{2,})((?:[っらりるれろんいくかけさ]|すぎ|そう)[ぁ-ゖー]*)")
_STAND_INS = {("る", "v5r"): "走", ("い", "adj-i"): "寒"}
_INFLECTING = ("動詞", "形容詞")
_REMEMBERED = 5_000


class Slang:
    """Finds such words by one dictionary; keeps what it has seen."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._stand_in = lru_cache(_REMEMBERED)(self._find_stand_in)

    def __call__(
        self, text: str, morphemes: list[Morpheme], starts: list[int]
    ) -> tuple[list[Morpheme], list[int]]:
        """The morphemes of a sentence with such words for what they were taken for."""
        for found in _MAYBE.finditer(text):
            stem, ending = found.groups()
            stand_in = self._stand_in(stem)
            if stand_in and not _known(found.start(), morphemes, starts):
                new = _inflected(stem, stand_in, ending)
                if new:
                    morphemes, starts = put(new, found.start(), found.end(), morphemes, starts)
        return morphemes, starts

    def _find_stand_in(self, stem: str) -> str:
        for (end, kind), stand_in in _STAND_INS.items():
            if any(kind in hit.pos for hit in self._dictionary.hits(stem + end)):
                return stand_in
        return ""


def _known(start: int, morphemes: list[Morpheme], starts: list[int]) -> bool:
    return start in starts and morphemes[starts.index(start)].pos[0] in _INFLECTING


@lru_cache(_REMEMBERED)
def _inflected(stem: str, stand_in: str, ending: str) -> tuple[Morpheme, ...]:
    head, *others = tokens(stand_in + ending)[0]
    bare = head.surface == stand_in and not head.form.startswith("語幹")
    if head.pos[0] not in _INFLECTING or bare:
        return ()
    kana = hiragana(stem)
    size, spoken = len(stand_in), len(head.kana) - len(head.surface) + len(stand_in)
    base = stem + head.base[size:]
    made = replace(
        head,
        surface=stem + head.surface[size:],
        lemma=base,
        base=base,
        kana=kana + head.kana[spoken:],
        base_kana=kana + head.base_kana[spoken:],
    )
    return (made, *others)
