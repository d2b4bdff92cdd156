"""What Anki exports, in every dress it comes in; and what is no export."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.model.study import Rating
from reader.store import anki
from reader.store.anki import AnkiNote, AnkiReview, notes, reviews
from tests.store.anki_files import collection, zipped

NOTES = [
    ("a1", " jlpt  n3 ", "条約|じょうやく|treaty", (30, 4)),
    ("b2", "", "対話|たいわ|<b>dialogue</b>", (-600,)),
    ("c3", "", "空|そら", ()),
]
LOG = [(1_700_000_000_123, 1, 3, 1), (1_700_000_100_000, 3, 1, 0), (1_700_000_200_000, 2, 0, 4)]
DRESSES = ["anki2", "anki21", "anki21b", "bare"]
PLEASE_UPDATE = [("x", "", "Please update to the latest Anki version", (0,))]


@pytest.fixture(params=DRESSES)
def export(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    content = collection(tmp_path / "full", "Word|Reading|Meaning", NOTES, LOG)
    if request.param == "bare":
        return tmp_path / "full"
    older = collection(tmp_path / "old", "Front", PLEASE_UPDATE)
    return zipped(tmp_path / "deck.colpkg", **{"anki2": older, request.param: content})


def test_notes(export: Path) -> None:
    assert list(notes(export)) == [
        AnkiNote(
            "a1",
            {"Word": "条約", "Reading": "じょうやく", "Meaning": "treaty"},
            ("jlpt", "n3"),
            30,
        ),
        AnkiNote("b2", {"Word": "対話", "Reading": "たいわ", "Meaning": "<b>dialogue</b>"}, (), 0),
        AnkiNote("c3", {"Word": "空", "Reading": "そら"}, (), 0),
    ]


def test_the_log_has_answers_alone(export: Path) -> None:
    assert list(reviews(export)) == [
        AnkiReview(
            1_700_000_000_123,
            "a1",
            0,
            Rating.GOOD,
            datetime(2023, 11, 14, 22, 13, 20, 123000, UTC),
            2.5,
        ),
        AnkiReview(
            1_700_000_100_000,
            "b2",
            0,
            Rating.AGAIN,
            datetime(2023, 11, 14, 22, 15, tzinfo=UTC),
            2.5,
        ),
    ]


def test_field_names_of_the_older_dress(tmp_path: Path) -> None:
    path = tmp_path / "file"
    collection(path, "Wort|Lesung", [("a", "", "猫|ねこ", (1,))])
    with closing(sqlite3.connect(path)) as file:
        file.execute("DROP TABLE fields")

    assert next(notes(path)).fields == {"Wort": "猫", "Lesung": "ねこ"}


BAD = {
    "empty": b"",
    "no zip": b"PK\3\4 and nothing more",
    "no database": b"SQLite format 3\0 and nothing more",
    "text": "条約,treaty\n".encode(),
}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD)
def test_what_is_no_export_is_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "deck.apkg"
    path.write_bytes(content)

    for read in (notes, reviews):
        with pytest.raises(LibraryError, match=r"deck.apkg is no export of Anki’s.*Export"):
            list(read(path))


def test_a_damaged_collection_is_said(tmp_path: Path) -> None:
    content = collection(tmp_path / "full", "Word", NOTES, LOG)

    for damaged in (content[:5000], b"", b"SQLite format 3\0" + bytes(9000)):
        path = zipped(tmp_path / "deck.colpkg", anki21=damaged)
        with pytest.raises(LibraryError, match="damaged"):
            list(notes(path))


def test_a_zip_of_something_else_is_no_export(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="no export"):
        list(notes(zipped(tmp_path / "photos.zip")))


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="There is no file"):
        list(notes(tmp_path / "deck.apkg"))


def test_what_unpacks_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(anki, "LARGEST", 1000)
    content = collection(tmp_path / "full", "Word", NOTES)

    with pytest.raises(LibraryError, match="too large"):
        list(notes(zipped(tmp_path / "deck.colpkg", anki21b=content)))
