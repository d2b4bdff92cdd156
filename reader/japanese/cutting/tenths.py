"""分 that is no minute: 三割五分 さんわりごぶ, 一両二分 いちりょうにぶ, 何分よろしく なにぶん."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from reader.model.morphology import Morpheme

_WHOLES = ("割", "両", "寸", "尺", "歩")  # what it is a tenth or a quarter of: 三寸五分
_MANY_WHOLES = re.compile(f"[一二三四五六七八九十百数]+[{''.join(_WHOLES)}]")  # 一両, but not 徒歩
# What stands behind tenths: 三分咲き, 八分通り, 九分方, 七分袖, 五分刈, 二分金.
_OF_TENTHS = frozenset("咲き 咲 立て 目 通り どおり 方 袖 丈 搗き 刈 刈り がり 金 銀 利".split())
_FEVER = frozenset("熱 体温 平熱 微熱 高熱".split())  # 熱が三十七度五分
_WANTING = frozenset("隙 すき 狂い".split())  # 一分の隙もない


def is_tenth(morphemes: Sequence[Morpheme], index: int) -> bool:
    """Whether 分 at ``index``, after a number, is read ぶ."""
    start = index
    while start and morphemes[start - 1].pos[1] == "数詞":
        start -= 1
    before = morphemes[start - 1].surface if start else ""
    if before in _WHOLES or _MANY_WHOLES.fullmatch(before):
        return True
    if start and morphemes[start - 1].surface == "度":
        return not _FEVER.isdisjoint([each.surface for each in morphemes[: start - 1]])
    after = [each.surface for each in morphemes[index + 1 : index + 3]]
    if after[1:] == ["厘"]:
        return True  # 六分四厘
    wanting = morphemes[index - 1].surface == "一" and after[:1] == ["の"]
    return after[:1] != [] and (
        after[0] in _OF_TENTHS or (wanting and not _WANTING.isdisjoint(after[1:]))
    )


def is_anyhow(morphemes: Sequence[Morpheme], index: int) -> bool:
    """Whether 何分 at ``index`` begs or explains: 何分よろしく, 何分お願いします, 何分にも."""
    share = [each.surface for each in morphemes[index + 1 : index + 2]]
    after = [each.surface for each in morphemes[index + 2 : index + 4]]
    return share == ["分"] and (
        after[:1] in (["よろしく"], ["宜しく"], ["頼む"], ["頼み"])
        or after in (["お", "願い"], ["御", "願い"], ["お", "頼み"], ["に", "も"], ["と", "も"])
    )


@cache
def tenth(morpheme: Morpheme) -> Morpheme:
    pos = ("名詞", "普通名詞", "助数詞可能", "*")
    return replace(morpheme, pos=pos, kana="ぶ", base_kana="ぶ", decided=True)
