"""What Word counts by itself."""

import pytest

from reader import ingest
from reader.ingest.word_numbers import FORMATS
from tests.ingest.zips import docx, paragraph, styled

WRITTEN = {
    "decimalFullWidth": {1: "１", 12: "１２"},
    "decimalEnclosedCircle": {1: "①", 20: "⑳", 21: "21"},
    "japaneseCounting": {1: "一", 10: "十", 12: "十二", 20: "二十", 34: "三十四", 105: "一〇五"},
    "ideographDigital": {10: "一〇"},
    "aiueoFullWidth": {1: "ア", 46: "ン", 47: "ア"},
    "irohaFullWidth": {1: "イ", 3: "ハ"},
    "lowerRoman": {1: "i", 4: "iv", 49: "xlix", 4000: "4000"},
    "upperRoman": {9: "IX"},
    "upperLetter": {1: "A", 27: "A"},
}


@pytest.mark.parametrize("name", WRITTEN)
def test_numbers_are_written(name: str) -> None:
    assert {number: FORMATS[name](number) for number in WRITTEN[name]} == WRITTEN[name]


def level(at: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "japaneseCounting", "第%1章", '<w:pStyle w:val="number"/>')
    + level(1, "decimal", "%2.")
    + level(2, "decimalFullWidth", "（%3）", '<w:suff w:val="nothing"/>')
    + level(3, "bullet", "•")
    + level(4, "decimal", "%2-%5")
    + "</w:abstractNum>"
    '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="8"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)


def item(text: str, at: object, number: object = 7) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>')


LISTS = {
    "levels": (
        item("茶", 0) + item("山", 1) + item("霧", 2) + item("里", 1) + item("霧", 2) + item("水", 0)
        + item("川", 1),
        "第一章　茶 1. 山 （１）霧 2. 里 （１）霧 第二章　水 1. 川",
    ),
    "a bullet": (item("茶", 3), "茶"),
    "a number of two levels": (item("茶", 1) + item("山", 4) + item("里", 4), "1. 茶 1-1 山 1-2 里"),
    "begun anew": (item("茶", 1) + item("水", 1, 8) + item("霧", 1, 8), "1. 茶 5. 水 6. 霧"),
    "by its style": (styled("茶", "number") + styled("水", "number"), "#第一章　茶 #第二章　水"),
    "none": (item("茶", 0, 0) + item("水", 8) + item("霧", "²") + item("川", "9" * 5000), "茶 水 第一章　霧 第二章　川"),
    "an empty paragraph counts": (item("茶", 1) + item("", 1) + item("水", 1), "1. 茶  3. 水"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), LISTS.values(), ids=LISTS)
def test_lists_are_counted(body: str, expected: str) -> None:
    source = ingest.from_bytes(docx(body + paragraph("お茶。"), numbering=NUMBERING), "a.docx")

    rows = ["#" * block.level + row for block in source.blocks for row in block.text.split("\n")]
    assert " ".join(rows[:-1]) == expected
