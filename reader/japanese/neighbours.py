"""Words of one spelling that the words right beside them tell apart: と, 行った."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from reader.model.morphology import Morpheme

Rule = Callable[[Sequence[Morpheme], int], Morpheme]  # what stands at a place, in its company

# What follows と that says what is said, thought or called: 来ないと言った.
_SAYING = frozenset(
    "言う 思う 考える 答える 叫ぶ 呼ぶ 感ずる 感じる 尋ねる 問う 聞く 述べる 伝える 信ずる 信じる 申す 書く 名付ける 思える 見なす 称する "
    "主張 約束 語る つぶやく ささやく 言える 考えられる 期待 希望 願う 祈る 決める 疑う 気付く 認める 知る".split()
)
_NEAR = 4  # morphemes in which it follows
_NOMINAL = ("名詞", "代名詞", "接尾辞")
_JOINED = frozenset("が は も の".split())  # 兄と弟が

# Where one goes along, not what one carries out: 道を行った.
_WAYS = frozenset(
    "道 路 坂 通り 街道 山道 夜道 坂道 小道 小径 細道 裏道 近道 雪道 砂利道 並木道 田舎道 一本道 廊下 橋 階段 野 野原 海 空 峠 浜 岸 砂漠 "
    "森 林 川 水路 旅路 先 前 後 上 下 奥 右 左 向こう 真ん中 わが道 我が道".split()
)


def rule_of(morpheme: Morpheme) -> Rule | None:
    """The rule for a morpheme; None for most."""
    if morpheme.surface == "と" and morpheme.pos[1] == "格助詞":
        return _to
    return _gone if morpheme.surface == "行っ" and morpheme.base == "行う" else None


def _to(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    return _saying(morphemes[index], *_use(morphemes, index))


def _use(morphemes: Sequence[Morpheme], index: int) -> tuple[str, str]:
    """The kinds of particle that と is, in UniDic's terms; the first it is not content with."""
    with_ = ("格助詞", "*")
    after = morphemes[index + 1 : index + 1 + _NEAR]
    if not index or not after:
        return with_
    before = morphemes[index - 1]
    said = not _SAYING.isdisjoint([each.lemma for each in after])
    if before.surface in ("」", "』") or (said and (before.form or after[0].lemma in _SAYING)):
        return "格助詞", "引用"
    if before.form.startswith("終止形"):
        return "接続助詞", "*"  # 急がないと遅れる
    nouns = before.pos[0] in _NOMINAL and after[0].pos[0] in _NOMINAL
    joined = nouns and len(after) > 1 and after[1].surface in _JOINED
    return ("格助詞", "並立") if joined else with_


@cache
def _saying(morpheme: Morpheme, kind: str, use: str) -> Morpheme:
    pos = ("助詞", kind, use, "*")
    return morpheme if pos == morpheme.pos else replace(morpheme, pos=pos)


def _gone(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    along = index > 1 and morphemes[index - 1].surface == "を"
    way = along and morphemes[index - 2].surface in _WAYS
    return _going(morphemes[index]) if way else morphemes[index]


@cache
def _going(morpheme: Morpheme) -> Morpheme:
    return replace(
        morpheme,
        conjugation="五段-カ行",
        lemma="行く",
        base="行く",
        kana="いっ",
        base_kana="いく",
    )
