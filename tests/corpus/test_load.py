from pathlib import Path

import pytest

from reader.corpus import toml
from reader.corpus.load import load
from reader.errors import CorpusError

META = 'title.ja = "猫"\n'
TEXT = "猫がいる。\n"


def folder(tmp_path: Path, files: dict[str, str]) -> Path:
    here = tmp_path / "cats"
    here.mkdir()
    for name, content in {"meta.toml": META, "text.ja.txt": TEXT, **files}.items():
        (here / name).write_text(content, "utf-8")
    return here


# what a file says → the line the mistake is on
MISTAKES = {
    "meta.toml: \n[source]\n → 1": "has no title",
    "meta.toml: title.ja = 3\n → 1": "is no string",
    'meta.toml: title.ja = "a\n → 1': "Illegal character",
    'meta.toml: title.ja = "a"\n\n[translation]\norigin = "me"\n → 4': "unknown origin",
    'glossary.toml: [[term]]\nja = "a"\nen = "b"\n[[term]]\nja = "c"\n → 4': "en is missing",
    'glossary.toml: [[term]]\nja = "a"\nen = "b"\nsee = "c"\n → 4': "list of strings",
    "glossary.toml: term = 3\n → 1": "list of tables",
    'notes.toml: [[note]]\nat = "1.1.1"\nkind = "joke"\nnote = "x"\n → 3': "unknown kind",
    'questions.toml: [[question]]\nja = "a"\n → 1': "answer is missing",
    "alignment.tsv: 1.1.1\t1.1.1\n\n1.1\t1.1.1\n → 3": "no sentence id",
    "alignment.tsv: 1.1.1 1.1.1\n → 1": "no sentence ids",
    "alignment.tsv: 1.1.1\t\tauto 1.4\n → 1": "unknown origin",
    "text.en.txt: #\n → 1": "heading without words",
}


@pytest.mark.parametrize(("written", "problem"), MISTAKES.items(), ids=MISTAKES.values())
def test_a_mistake_is_told_with_file_and_line(tmp_path: Path, written: str, problem: str) -> None:
    content, line = written.split(" → ")
    name, content = content.split(": ", 1)

    with pytest.raises(CorpusError, match=problem) as told:
        load(folder(tmp_path, {name: content}))

    assert (told.value.path.name, told.value.line) == (name, int(line))
    assert told.value.hint


def test_another_encoding_is_told(tmp_path: Path) -> None:
    here = folder(tmp_path, {})
    (here / "text.ja.txt").write_bytes("猫。\n犬。\n".encode("cp932"))

    with pytest.raises(CorpusError, match="UTF-8"):
        load(here)


def test_editors_may_write_a_mark_and_other_line_ends(tmp_path: Path) -> None:
    here = folder(tmp_path, {})
    for name in ("meta.toml", "text.ja.txt"):
        content = (here / name).read_text("utf-8").replace("\n", "\r\n")
        (here / name).write_bytes(b"\xef\xbb\xbf" + content.encode())

    text = load(here)

    assert text.original
    assert [s.text for s in text.original.sentences] == ["猫がいる。"]
    assert text.meta.title == "猫"


def test_a_title_may_be_a_table(tmp_path: Path) -> None:
    meta = 'added = 2026-01-02\n[title]\nja = "猫"\nen = "Cats"\n'

    text = load(folder(tmp_path, {"meta.toml": meta}))

    assert (text.meta.title, text.meta.title_en, text.meta.added) == ("猫", "Cats", "2026-01-02")


def test_a_folder_without_words_is_no_text(tmp_path: Path) -> None:
    here = folder(tmp_path, {})
    (here / "text.ja.txt").unlink()

    with pytest.raises(CorpusError, match="no text"):
        load(here)


def test_strings_are_quoted() -> None:
    assert toml.quoted('a "b" \\ \n \x07') == r'"a \"b\" \\ \n \u0007"'
