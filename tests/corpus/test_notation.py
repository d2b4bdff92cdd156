from pathlib import Path

import pytest
from hypothesis import given, settings

from reader.corpus import notation
from reader.corpus.settle import settled
from reader.errors import CorpusError
from reader.model.text import Document
from tests.corpus.strategies import documents

# a line → its words [ruby as (base reading)]
LINES = {
    "a bar opens the base": "｜悖《もと》る → (悖 もと)る",
    "a run of kanji needs none": "政策を樹立《じゅりつ》した → 政策を(樹立 じゅりつ)した",
    "the run is not more than kanji": "お茶の水女子《じょし》 → お茶の(水女子 じょし)",
    "the bar cuts a run": "東北｜亜細亜《アジア》 → 東北(亜細亜 アジア)",
    "two in a row": "東京《とうきょう》都《と》 → (東京 とうきょう)(都 と)",
    "over kana": "｜ありがとう《サンキュー》 → (ありがとう サンキュー)",
    "a title in brackets is no ruby": "は《罪と罰》を読む → は《罪と罰》を読む",
    "a backslash makes it a bracket": "漢字\\《かんじ》 → 漢字《かんじ》",
    "a lonely bar": "一｜二 → 一｜二",
    "empty ruby": "漢字《》 → 漢字《》",
    "unclosed ruby": "漢字《かんじ → 漢字《かんじ",
    "a hash that is no heading": "\\#1 → #1",
    "a backslash before other letters": "C:\\dir → C:\\dir",
    "an escaped backslash": "\\\\《 → \\《",
}


@pytest.mark.parametrize("case", LINES.values(), ids=LINES)
def test_lines_are_read(case: str) -> None:
    line, expected = case.split(" → ")

    sentence = notation.read_sentence("1.1.1", line)

    shown, done = "", 0
    for mark in sentence.ruby:
        shown += sentence.text[done : mark.span.start]
        shown += f"({mark.span.of(sentence.text)} {mark.reading})"
        done = mark.span.end
    assert shown + sentence.text[done:] == expected
    assert notation.read_sentence("1.1.1", notation.write_sentence(sentence)) == sentence


def read(text: str) -> Document:
    return notation.read(text, "ja", Path("text.ja.txt"))


# a file, lines divided by / → id=words
FILES = {
    "before the first heading": "一。/二。//三。 → 1.1.1=一。 1.1.2=二。 1.2.1=三。",
    "a heading first": "# 題/一。/二。 → 1.1.1=題 1.2.1=一。 1.2.2=二。",
    "a heading later": "一。/# 題/二。 → 1.1.1=一。 2.1.1=題 2.2.1=二。",
    "headings of any level": "# 題//## 節//一。 → 1.1.1=題 2.1.1=節 2.2.1=一。",
    "many blank lines": "//一。////二。/// → 1.1.1=一。 1.2.1=二。",
    "blanks around a line": "　一。  → 1.1.1=一。",
}


@pytest.mark.parametrize("case", FILES.values(), ids=FILES)
def test_files_are_read(case: str) -> None:
    written, expected = case.split(" → ")

    document = read(written.replace("/", "\n"))

    assert " ".join(f"{s.id}={s.text}" for s in document.sentences) == expected.strip()


def test_levels_are_kept() -> None:
    document = read("一。\n\n# 題\n\n### 節\n\n二。\n")

    levels = [(p.kind, p.level) for p in document.paragraphs]
    assert levels == [("paragraph", 0), ("heading", 1), ("heading", 3), ("paragraph", 0)]


@pytest.mark.parametrize(("text", "line"), [("一。\n\n#  \n", 3), ("\n \n", 1)])
def test_what_is_no_text_is_told_with_its_line(text: str, line: int) -> None:
    with pytest.raises(CorpusError) as told:
        read(text)

    assert told.value.line == line
    assert told.value.hint


def test_a_line_of_nothing_but_marks_takes_no_square_of_time() -> None:
    for unit in ("漢", "《", "｜", "漢《", "｜あ", "\\"):
        line = unit * (100_000 // len(unit))
        assert notation.read_sentence("1.1.1", line).text


@given(documents())
@settings(max_examples=100, deadline=None)
def test_what_is_written_is_read(document: Document) -> None:
    whole, _ = settled(document)
    if whole.sections:
        assert read(notation.write(whole)) == whole
        assert settled(whole)[0] == whole
