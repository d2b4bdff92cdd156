"""The texts that ship have nothing wrong."""

from pathlib import Path

import pytest

from reader.assets import folder
from reader.corpus.check import summary
from reader.corpus.load import load
from reader.corpus.mend import mended
from reader.corpus.save import contents
from reader.corpus.shelf import Shelf
from reader.ports import Dictionary

CORPUS = folder("corpus")
TEXTS = sorted(path.name for path in CORPUS.iterdir() if (path / "meta.toml").is_file())


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(CORPUS, tmp_path / "owned")


def test_all_of_them_are_read(shelf: Shelf) -> None:
    assert shelf.broken() == ()
    assert sorted(text.id for text in shelf.texts()) == TEXTS


@pytest.mark.parametrize("name", TEXTS)
def test_nothing_is_wrong_with_a_text(shelf: Shelf, name: str) -> None:
    assert [str(finding) for finding in shelf.check(name, None)] == []


@pytest.mark.parametrize("name", TEXTS)
def test_the_dictionary_agrees(shelf: Shelf, name: str, dictionary: Dictionary) -> None:
    assert [str(finding) for finding in shelf.check(name, dictionary)] == []


def test_nothing_is_wrong_with_the_terms_of_all_texts(shelf: Shelf) -> None:
    assert [str(finding) for finding in shelf.check_common(None)] == []


def test_the_dictionary_agrees_with_them(shelf: Shelf, dictionary: Dictionary) -> None:
    assert [str(finding) for finding in shelf.check_common(dictionary)] == []


@pytest.mark.parametrize("name", TEXTS)
def test_the_documents_are_written_as_the_reader_writes_them(name: str) -> None:
    here = CORPUS / name
    written = contents(mended(load(here))[0])

    for file in ("text.ja.txt", "text.en.txt", "alignment.tsv"):
        if (here / file).exists():
            assert (here / file).read_text("utf-8") == written[file]


def test_the_glossaries_together_are_what_was_promised(shelf: Shelf) -> None:
    terms = {entry.ja for text in shelf.texts() for entry in text.glossary.entries}

    assert len(terms) >= 180
    assert all(counts.characters == 0 or counts.beads for counts in summary(shelf.texts()))
