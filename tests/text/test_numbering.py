import pytest

from reader.text.numbering import SCHEMES, Numbering, nested, numbering, value

SENTENCES = (
    "1961 年に条約が結ばれた",
    "1.5倍になった茶の値段",
    "３人に１人が茶を飲む",
    "２度と来ない",
    "第一章で述べたように",
    "第２節は茶を扱う",
    "12 人の客",
    "八十八夜の茶",
    "一人で行く",
    "一つの方法",
    "I have tea",
    "Tea is old",
    "茶の木",
)
NUMBERS = {"7": 7, "12": 12, "十": 10, "十二": 12, "二十三": 23, "一〇": 10, "百": 100, "IV": 4}
LEVELS = {
    "three schemes": "１． （１） １） ２） （２） １） ２． （１） → 1 2 3 3 2 3 1 2",
    "the first page is missing": "（２） １） ２） ２． （１） １） → 2 3 3 1 2 3",
    "chapters and sections": "第一章 第１節 第２節 第二章 第１節 → 1 2 2 1 2",
    "words stand above": "はじめに １． （１） ２． おわりに → 1 1 2 1 1",
    "decimal": "1. 1.1茶 1.2茶 2. 2.1茶 → 1 2 2 1 2",
    "chapters numbered through parts": "第一部 第１章 第２章 第二部 第３章 → 1 2 2 1 2",
}


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.example)
def test_every_scheme_reads_its_example(scheme: object) -> None:
    name, example = getattr(scheme, "name"), getattr(scheme, "example")  # noqa: B009

    found = numbering(example)

    assert found is not None
    assert found.scheme == name


@pytest.mark.parametrize("text", SENTENCES)
def test_sentences_are_not_numbered(text: str) -> None:
    assert numbering(text) is None


@pytest.mark.parametrize(("digits", "number"), NUMBERS.items())
def test_numerals_are_read(digits: str, number: int) -> None:
    assert value(digits) == number


def test_signs_are_folded_but_not_in_the_text() -> None:
    assert numbering("⑴茶") == Numbering("(1)", 1, False, 1)
    assert numbering("⑴茶") == numbering("⑴水")
    assert numbering("Ⅳ　茶") == Numbering("Ⅰ", 4, True, 2)


@pytest.mark.parametrize("case", LEVELS.values(), ids=LEVELS)
def test_schemes_nest(case: str) -> None:
    given, expected = case.split(" → ")
    found = [
        numbering(word.replace("茶", " 茶") if "茶" in word else word + "　茶")
        for word in given.split()
    ]
    words = [numbering(word) for word in given.split()]
    headings = [
        word if word and word.scheme == "word" else one
        for one, word in zip(found, words, strict=True)
    ]

    assert None not in headings
    assert " ".join(map(str, nested([one for one in headings if one]))) == expected
