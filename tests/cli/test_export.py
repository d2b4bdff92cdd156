"""``taiyaku export``: a file, or one sentence that says why not."""

import zipfile
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from reader.store.anki import notes
from tests.cli.conftest import Taiyaku

TEXT = "taiyaku_russia-and-the-peninsula-easy"
WAITING = "li-shusen_russias-korean-policy"


@pytest.mark.parametrize("form", ["html", "tmx", "tbx"])
def test_markup_is_well_formed(taiyaku: Taiyaku, tmp_path: Path, form: str) -> None:
    run = taiyaku("export", TEXT, "--to", form, "-o", tmp_path / "out")

    assert run.status == 0, run.err
    made = (tmp_path / "out").read_text("utf-8")
    if form != "html":
        assert len(list(Xml.fromstring(made).iter())) > 100  # noqa: S314
    assert "国" in made


def test_a_book_is_a_zip(taiyaku: Taiyaku, tmp_path: Path) -> None:
    taiyaku("export", TEXT, "--to", "epub", "-o", tmp_path / "a.epub")

    assert zipfile.ZipFile(tmp_path / "a.epub").testzip() is None


def test_a_table_may_go_to_standard_output(taiyaku: Taiyaku) -> None:
    run = taiyaku("export", TEXT, "--to", "csv", "-o", "-")

    assert run.out.lstrip("\ufeff").startswith("ja_id,japanese,english")
    assert run.err == ""


def test_flashcards_of_terms_and_of_unknown_words(taiyaku: Taiyaku, tmp_path: Path) -> None:
    for of in ("terms", "unknown"):
        run = taiyaku("export", TEXT, "--to", "anki", "--of", of, "-o", tmp_path / of)
        assert run.status == 0, run.err
    terms, unknown = (list(notes(tmp_path / of)) for of in ("terms", "unknown"))

    assert 20 < len(terms) < len(unknown)
    assert {each.guid for each in terms} <= {each.guid for each in unknown}
    assert taiyaku("export", TEXT, "--to", "anki", "--of", "practised", "-o", "-").status == 1


REFUSED = {
    "no such text": ("nothing", "csv", "There is no text “nothing”"),
    "a companion edition alone": (WAITING, "epub", "waits for its original"),
    "pairs of one side": (WAITING, "tmx", "waits for its original"),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_is_said(
    taiyaku: Taiyaku, tmp_path: Path, case: tuple[str, str, str]
) -> None:
    text, form, problem = case

    run = taiyaku("export", text, "--to", form, "-o", tmp_path / "out")

    assert (run.status, run.out) == (1, "")
    assert problem in run.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", [("export", TEXT, "--to", "csv", "-o"), ("backup",)])
def test_a_folder_that_is_not_there_is_said(
    taiyaku: Taiyaku, tmp_path: Path, command: tuple[str, ...]
) -> None:
    run = taiyaku(*command, tmp_path / "no" / "out.csv")

    assert (run.status, run.out) == (1, "")
    assert f"There is no folder {tmp_path / 'no'}, so out.csv cannot be written in it." in run.err


def test_a_folder_in_the_place_of_the_file_is_named(taiyaku: Taiyaku, tmp_path: Path) -> None:
    (tmp_path / "out.csv").mkdir()

    run = taiyaku("export", TEXT, "--to", "csv", "-o", tmp_path / "out.csv")

    assert run.status == 1
    assert f"{tmp_path / 'out.csv'} cannot be used" in run.err
    assert not list(tmp_path.glob(".out.csv*"))
