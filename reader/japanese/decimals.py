"""The dot in the middle as a decimal point: 二・六％, 三・五億円, but 一・二月 and 三・一運動."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from reader.model.morphology import Morpheme

DOT = "・"
_POINT = ("補助記号", "句点", "*", "*")  # what UniDic calls the point of 3.5

# What is measured in fractions.
_MEASURES = frozenset(
    "％ % パーセント ポイント 度 倍 割 億 万 兆 円 ドル ユーロ 歳 秒 キロ メートル センチ ミリ キロメートル "
    "センチメートル ミリメートル 平方 立方 トン グラム キログラム リットル ヘクタール アール 気圧 ノット 坪 里 尺 寸".split()
)


def decimal_points(morphemes: Sequence[Morpheme]) -> list[Morpheme]:
    """The morphemes with the dots told apart that are decimal points."""
    found = list(morphemes)
    for place, morpheme in enumerate(found):
        if morpheme.surface == DOT and _is_number(found, place - 1) and _measures(found, place + 1):
            found[place] = _as_point(morpheme)
    return found


@lru_cache
def _as_point(dot: Morpheme) -> Morpheme:
    return replace(dot, pos=_POINT)


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
