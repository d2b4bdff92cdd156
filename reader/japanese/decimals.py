"""Which marks between figures belong to the number.

The dot in the middle as a decimal point (二・六％, 三・五億円, but 一・二月 and 三・一運動), the comma
between thousands (1,234円, but 2,3日).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from reader.model.morphology import Morpheme

DOT = "・"
_COMMA = re.compile("[0-9０-９][,，][0-9０-９]")
_THOUSANDS = re.compile("[0-9０-９]{3}")
_POINT = ("補助記号", "句点", "*", "*")  # what UniDic calls the point of 3.5

# What is measured in fractions.
_MEASURES = frozenset(
    "％ % パーセント ポイント 度 倍 割 億 万 兆 円 ドル ユーロ 歳 秒 キロ メートル センチ ミリ キロメートル "
    "センチメートル ミリメートル 平方 立方 トン グラム キログラム リットル ヘクタール アール 気圧 ノット 坪 里 尺 寸".split()
)


def has_points(text: str) -> bool:
    """Whether a mark in it may belong to a number."""
    return DOT in text or (("," in text or "，" in text) and bool(_COMMA.search(text)))


def with_points(morphemes: Sequence[Morpheme]) -> list[Morpheme]:
    """The morphemes with the dots and commas told apart that are within a number."""
    found = list(morphemes)
    for place, morpheme in enumerate(found):
        belongs = {DOT: _measures, ",": _thousands, "，": _thousands}.get(morpheme.surface)
        if belongs and _is_number(found, place - 1) and belongs(found, place + 1):
            found[place] = _as_point(morpheme)
    return found


@lru_cache
def _as_point(mark: Morpheme) -> Morpheme:
    return replace(mark, pos=_POINT)


def _thousands(morphemes: Sequence[Morpheme], place: int) -> bool:
    """Whether three figures stand there, and no more."""
    figures = ""
    for each in morphemes[place : place + 4]:
        if each.pos[1] != "数詞":
            break
        figures += each.surface
    return bool(_THOUSANDS.fullmatch(re.sub("[^0-9０-９].*", "", figures)))


def _is_number(morphemes: Sequence[Morpheme], place: int) -> bool:
    return 0 <= place < len(morphemes) and morphemes[place].pos[1] == "数詞"


def _measures(morphemes: Sequence[Morpheme], place: int) -> bool:
    """Whether a number begins here that ends in a measure, or in a great unit: 五億."""
    end = place
    while _is_number(morphemes, end):
        end += 1
    if end == place:
        return False
    last = morphemes[end - 1].surface[-1]
    return last in _MEASURES or (end < len(morphemes) and morphemes[end].surface in _MEASURES)
