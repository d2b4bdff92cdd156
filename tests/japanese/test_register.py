import pytest

from reader.japanese.register import Registers
from reader.japanese.tokenize import tokens

TOLD = """
REPORT: 人口は2010年に百万人を超えた。
REPORT: 松本市は長野県の中信地方に位置する。
NOVEL: 彼は窓から通りを眺めた。
NOVEL: 女は静かに笑った。
OLD: そう云って障子を開けた。
OLD: 旦那は煙管をはたいた。
OLD: 彼の顔色が変った。
"""


@pytest.mark.parametrize("case", TOLD.strip().splitlines())
def test_a_sentence_tells_its_register(case: str) -> None:
    expected, text = case.split(": ")

    assert Registers().told(tokens(text)[0]).name == expected
