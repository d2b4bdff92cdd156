"""Whole texts: in.* → golden.<language>.txt and changes.txt.

``TAIYAKU_REWRITE=1`` writes the golden files anew; look at the difference before a commit.
"""

import os
from pathlib import Path

import pytest

from reader import ingest
from reader.model.text import Block, Change, Document, Language, Sentence, Source
from reader.text import document

GOLDEN = Path(__file__).parent.parent / "golden" / "text"
CASES = sorted(folder.name for folder in GOLDEN.iterdir())


def language_of(case: str) -> Language:
    return "en" if case.startswith("english") else "ja"


def written(sentence: Sentence) -> str:
    """With its ruby, as the corpus writes it."""
    text, done = "", 0
    for ruby in sentence.ruby:
        text += escaped(sentence.text[done : ruby.span.start])
        text += f"｜{escaped(ruby.span.of(sentence.text))}《{ruby.reading}》"
        done = ruby.span.end
    return text + escaped(sentence.text[done:])


def escaped(text: str) -> str:
    return "".join(f"\\{c}" if c in "｜《》\\" else c for c in text)


def notation(document: Document) -> str:
    """The document in the corpus notation."""
    blocks = []
    for paragraph in document.paragraphs:
        mark = "#" * paragraph.level + " " if paragraph.level else ""
        blocks.append(mark + "\n".join(map(written, paragraph.sentences)) + "\n")
    return "\n".join(blocks)


def report(document: Document, changes: tuple[Change, ...]) -> str:
    head = f"title: {document.title}\nauthor: {document.author}\n"
    return head + "".join(f"{c.line}: {c.kind}: {c.reason}: {c.text}\n" for c in changes)


@pytest.mark.parametrize("case", CASES)
def test_text_is_cleaned_and_split(case: str) -> None:
    folder = GOLDEN / case
    language = language_of(case)
    (file,) = folder.glob("in.*")

    made, changes = document(ingest.read(file, language), language)

    golden, told = folder / f"golden.{language}.txt", folder / "changes.txt"
    if os.environ.get("TAIYAKU_REWRITE") == "1":
        golden.write_text(notation(made), "utf-8")
        told.write_text(report(made, changes), "utf-8")
    assert notation(made) == golden.read_text("utf-8")
    assert report(made, changes) == told.read_text("utf-8")


@pytest.mark.parametrize("case", CASES)
def test_golden_text_comes_out_as_written(case: str) -> None:
    language = language_of(case)
    text = (GOLDEN / case / f"golden.{language}.txt").read_text("utf-8")

    marked = "# 一\n\n" + text  # without any mark it might not be the notation
    made, changes = document(Source("golden", (Block("lines", marked),)), language)

    assert notation(made) == marked
    assert not [change for change in changes if change.kind != "character"]
