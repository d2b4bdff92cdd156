"""Stems in kana that are of several verbs: よん|で of 読む and of 呼ぶ, かっ|た of 買う and of 勝つ.

UniDic takes the same verb wherever they stand. A row names the stem and the verbs it may be of,
each with its conjugation and the words that it is met with; the one without any is meant where
none of the others is, and where there is none such, MeCab is believed.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from reader.japanese.cutting.beside import DOERS, Rule
from reader.model.morphology import Morpheme

_BEFORE = 4  # morphemes that tell
_REMEMBERED = 5_000

_STEMS = """
よん: よむ 読む マ行 本 ほん 絵本 えほん 新聞 しんぶん 手紙 てがみ 字 じ 漫画 まんが 小説 詩 物語 日記 説明書
かっ: かつ 勝つ タ行 試合 しあい 戦争 勝負 しょうぶ 敵 てき じゃんけん ジャンケン ゲーム レース 戦い けんか | かる 刈る ラ行 草 くさ 芝 芝生 稲 いね 麦 むぎ | かう 買う ワア行
うっ: うる 売る ラ行 店 みせ 魚 さかな 野菜 やさい 果物 くだもの 花 はな パン おかし お菓子 切符 きっぷ 家 いえ 車 くるま 八百屋 やおや 市場 安く やすく 高く たかく
よっ: よう 酔う ワア行 酒 さけ お酒 おさけ ビール ワイン 船 ふね バス 車 くるま
すっ: すう 吸う ワア行 たばこ タバコ 煙草 息 いき 空気 くうき 水 みず 血 ち ミルク ジュース
おっ: おう 追う ワア行 うさぎ ウサギ あと 後 犯人 泥棒 どろぼう ねずみ ネズミ 夢 ゆめ ボール 敵 てき
まっ: まう 舞う ワア行 ちょう 蝶 ちょうちょ 花びら はなびら 雪 ゆき 木の葉 このは ほこり 砂 すな
くっ: くう 食う ワア行
"""
_MET = frozenset("目 め 事故 じこ 災難 雨 あめ 友達 ともだち 仲間 なかま 恋人 知り合い".split())


def stem_rule(morpheme: Morpheme) -> Rule | None:
    """What tells which verb a stem is of; None for most morphemes."""
    if morpheme.pos[0] != "動詞" or not morpheme.form.startswith("連用形"):
        return None
    if morpheme.surface in _rows():
        return _of_company
    return {("あっ", "ある"): _met, ("き", "くる"): _worn}.get((morpheme.surface, morpheme.base))


def _of_company(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    near = {each.surface for each in morphemes[max(0, index - _BEFORE) : index]}
    for base, lemma, row, company in _rows()[morphemes[index].surface]:
        if not company or not near.isdisjoint(company):
            return _of(morphemes[index], base, lemma, f"五段-{row}")
    return morphemes[index]


def _met(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    """ともだち|に|あった, ひどい|め|に|あった; but 駅|に|あった."""
    if index < 2 or morphemes[index - 1].surface not in ("に", "と"):
        return morphemes[index]
    noun = morphemes[index - 2]
    someone = noun.surface in _MET or noun.surface in DOERS or noun.lemma in DOERS
    return _of(morphemes[index], "あう", "会う", "五段-ワア行") if someone else morphemes[index]


def _worn(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    """きもの|を|きた: 着る."""
    worn = index and morphemes[index - 1].surface == "を"
    return _of(morphemes[index], "きる", "着る", "上一段-カ行") if worn else morphemes[index]


@lru_cache(_REMEMBERED)
def _of(morpheme: Morpheme, base: str, lemma: str, conjugation: str) -> Morpheme:
    return replace(morpheme, base=base, base_kana=base, lemma=lemma, conjugation=conjugation)


@cache
def _rows() -> dict[str, tuple[tuple[str, str, str, frozenset[str]], ...]]:
    found = {}
    for line in _STEMS.strip().splitlines():
        stem, _, verbs = line.partition(": ")
        words = [verb.split() for verb in verbs.split(" | ")]
        found[stem] = tuple(
            (base, lemma, row, frozenset(rest)) for base, lemma, row, *rest in words
        )
    return found
