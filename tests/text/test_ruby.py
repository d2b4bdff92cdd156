import pytest

from reader.text import ruby

CASES = {
    "run of kanji": ("悖《もと》る", "悖る", [("悖", "もと")]),
    "bar": ("お｜茶の木《ちゃのき》だ", "お茶の木だ", [("茶の木", "ちゃのき")]),
    "run after kana": ("その書生《しょせい》", "その書生", [("書生", "しょせい")]),
    "Latin": ("ＳＬ《エスエル》が", "ＳＬが", [("ＳＬ", "エスエル")]),
    "two": ("茶《ちゃ》と水《みず》", "茶と水", [("茶", "ちゃ"), ("水", "みず")]),
    "a title": ("本は《茶経》という", "本は《茶経》という", []),
    "a title after kanji": ("古典《茶経》を", "古典《茶経》を", []),
    "no end": ("茶《ちゃ", "茶《ちゃ", []),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_marks_become_ruby(case: tuple[str, str, list[tuple[str, str]]]) -> None:
    written, text, readings = case

    read = ruby.read(written)

    assert read.text == text
    assert [(one.span.of(text), one.reading) for one in read.ruby] == readings


def test_the_notation_has_a_backslash() -> None:
    read = ruby.read(r"\｜茶\《ちゃ\》と水《みず》", notation=True)

    assert read.text == "｜茶《ちゃ》と水"
    assert [one.span.of(read.text) for one in read.ruby] == ["水"]
