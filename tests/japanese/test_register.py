import pytest

from reader.japanese.register import Registers, register_of
from reader.japanese.tokenize import tokens
from reader.model.text import Register
from reader.ports import Dictionary

TOLD = """
REPORT: 人口は2010年に百万人を超えた。
REPORT: 松本市は長野県の中信地方に位置する。
REPORT: 症状は数日で現れる。
NOVEL: 彼は窓から通りを眺めた。
NOVEL: 女は静かに笑った。
NOVEL: 物音に怯えて躊躇した。
NOVEL: 戸口に人影が見えた。
NOVEL: 湯の湯気がプンと来た。
REPORT: 結果を表す図である。
REPORT: 考慮すべき点が残る。
OLD: そう云って障子を開けた。
OLD: 恰度その時に雨が降り出した。
OLD: 旦那は煙管をはたいた。
OLD: 彼の顔色が変った。
OLD: 人の来るのを悦んだ。
OLD: 咽喉が渇く。
OLD: 固より望むところだ。
REPORT: 川に橋が架かる。
REPORT: 龍が出る。
NOVEL: 老人は海の向こうを指さした。
OLD: 首を擡げて歎息した。
OLD: 伴れの男に委しく話した。
NOVEL: 障子を張り替える。
NOVEL: うちの旦那は元気だ。
NOVEL: 巡査部長の男が近づいた。
NOVEL: 盃を交わした。
OLD: 女給は蟇口を出した。
"""


@pytest.mark.parametrize("case", TOLD.strip().splitlines())
def test_a_sentence_tells_its_register(case: str, dictionary: Dictionary) -> None:
    expected, text = case.split(": ")

    assert Registers(dictionary).told(tokens(text)[0]).name == expected


# Sentences of an old novel, and of a newer text in which one is told so.
OLD_TEXT = (
    "そう云って障子を開けた。",
    "彼は窓から通りを眺めた。",
    "雨が降る。",
    "女は静かに笑った。",
)
NEWER_TEXT = ("人口は百万人を超えた。", "彼は窓から通りを眺めた。", "雨が降る。", "市の北にある。")


def test_a_text_tells_its_register(dictionary: Dictionary) -> None:
    assert register_of(OLD_TEXT * 3, dictionary) == Register.OLD
    assert register_of((*NEWER_TEXT * 3, OLD_TEXT[0]), dictionary) == Register.REPORT
    assert register_of(OLD_TEXT, dictionary) == Register.REPORT  # too few to tell


def test_in_an_old_text_every_sentence_is_told_so(dictionary: Dictionary) -> None:
    assert Registers(dictionary, Register.OLD).told(tokens("雨が降る。")[0]) == Register.OLD
