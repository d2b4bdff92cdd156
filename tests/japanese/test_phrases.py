"""Sentences in phrases, and what each depends on."""

import pytest

from reader.japanese.phrases import phrases
from reader.japanese.words import Segmenter
from reader.model.morphology import Analysis
from reader.ports import Dictionary

# Each phrase with the beginning of its head after ">"; the last has none.
SENTENCES = {
    "particles": "太郎は>読 図書館で>読 本を>読 読んだ。",
    "attributes": "世界の>地 古い>地 地図を>広 広げてください。",
    "a clause before a noun": "海に>囲 囲まれた>土 土地が>あ あります。",
    "its particle": "条約について>話 静かに>話 話した。",
    "an attribute with a particle": "国に対する>政 政策が>変 変わった。",
    "because": "雨が>降 降ったので>帰 彼は>帰 帰った。",
    "one after the other": "川を>渡 渡って>帰 家に>帰 帰った。",
    "a topic goes past a clause": "彼は>帰 海に>囲 囲まれた>国 国へ>帰 帰った。",
    "a pair stays together": "日本と韓国は>結 条約を>結 結んだ。",
    "an adverb before an adjective too": "とても大きい>都 都市が>あ ある。",
    "becoming stays with what": "部屋が>静 静かになった。",
    "a day": "昨日>来 先生が>来 来た。",
    "joined to the one before": "でも>見 私は>見 海を>見 見た。",
    "a date": "1992年11月に>訪 大統領は>訪 韓国を>訪 訪れた。",
    "so much stays with its negation": "国境は>2 20キロもありません。",
    "what is a set phrase": "会合を最後に>開 協議は>開 開かれない。",
    "a clause and its noun": "国を>動 動かす>力 力が>要 要る。",
    "which is first": "第一に>違 目的が>違 違う。",
    "a word that BudouX would cut": "南へ>長 長くのびた>土 土地を>見 見た。",
}


@pytest.fixture(scope="module")
def segmenter(dictionary: Dictionary) -> Segmenter:
    return Segmenter(dictionary, frozenset(), lambda _: Analysis("", ""))


@pytest.mark.parametrize("case", SENTENCES.values(), ids=SENTENCES)
def test_phrases_depend_on_what_follows(segmenter: Segmenter, case: str) -> None:
    text = "".join(each.partition(">")[0] for each in case.split())
    words, starts = segmenter.words(text)

    found = phrases(text, list(zip(starts, words, strict=True)))

    *others, last = found
    shown = [f"{each.text}>{found[each.head].text[0]}" for each in others]
    assert " ".join([*shown, last.text]) + "。" == case


def test_what_stands_in_a_clause_keeps_its_order(segmenter: Segmenter) -> None:
    for text in ("海に囲まれた土地がある。", "北にあるのが北朝鮮だ。"):
        words, starts = segmenter.words(text)
        clauses = [
            each.text
            for each in phrases(text, list(zip(starts, words, strict=True)))
            if each.clause
        ]
        assert len(clauses) == 1


UNFIT = ["彼は「行く」と言った。", "日本（東京）へ行く。", "", "…"]


@pytest.mark.parametrize("text", UNFIT)
def test_what_nobody_could_put_in_order(segmenter: Segmenter, text: str) -> None:
    words, starts = segmenter.words(text)

    assert phrases(text, list(zip(starts, words, strict=True))) == ()
