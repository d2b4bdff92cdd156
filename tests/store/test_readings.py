"""What was read, kept; and how words went from status to status."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.model.reading import Beat, Moved, ReadSentence
from reader.model.study import WordKey
from reader.store.library import SqliteLibrary
from reader.store.readings import SqliteReadings

NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
REMAIN, TALKS = WordKey("残る", "のこる"), WordKey("対話", "たいわ")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    opened = SqliteLibrary(tmp_path / "library.sqlite")
    yield opened
    opened.close()


def test_beats_come_back_in_the_order_they_were_told(library: SqliteLibrary) -> None:
    readings = SqliteReadings(library.file)
    first = Beat("a", NOW, 30.0, (ReadSentence("1.1.1", 20), ReadSentence("1.1.2", 5)))
    second = Beat("b", NOW - 2 * HOUR, 12.5)  # the clock was set back
    third = Beat("a", NOW + HOUR, 30.0, (ReadSentence("1.1.1", 20),))
    before = readings.revision()
    for beat in (first, second, third):
        readings.append(beat)

    assert readings.beats(NOW - 3 * HOUR) == (first, second, third)
    assert readings.beats(NOW) == (first, third)
    assert readings.was_read("a", "1.1.2")
    assert not readings.was_read("b", "1.1.2")
    assert readings.revision() != before


def test_what_was_read_follows_its_text(library: SqliteLibrary) -> None:
    readings = SqliteReadings(library.file)
    read = (ReadSentence("1.1.1", 20), ReadSentence("1.1.2", 5), ReadSentence("1.1.3", 7))
    readings.append(Beat("a", NOW, 30.0, read))

    readings.move("a", {"1.1.1": "1.1.2", "1.1.2": "", "1.1.3": "1.1.3"})

    assert readings.sentences("a") == {"1.1.2", "1.1.3"}
    (beat,) = readings.beats(NOW)
    assert sum(each.characters for each in beat.sentences) == 32


def test_readings_have_an_owner(library: SqliteLibrary) -> None:
    mine = SqliteReadings(library.file)
    mine.append(Beat("a", NOW, 30.0, (ReadSentence("1.1.1", 20),)))
    assert library.path
    with sqlite3.connect(library.path) as raw:
        raw.execute("INSERT INTO owner (id, name) VALUES (2, 'somebody else')")
    theirs = SqliteReadings(library.file, owner=2)

    assert theirs.beats(NOW) == ()
    assert not theirs.was_read("a", "1.1.1")


def test_moves_tell_what_was_said_when(library: SqliteLibrary) -> None:
    library.set_statuses({REMAIN: "learning", TALKS: "learning"}, NOW)
    change = library.set_statuses({REMAIN: "known"}, NOW + HOUR)
    library.set_note(WordKey("文言"), "a note", (), NOW + HOUR)
    assert library.newly_known(NOW) == (REMAIN,)
    library.undo(change, NOW + 2 * HOUR)

    assert library.moves() == (
        Moved(NOW, None, "learning", 2),
        Moved(NOW + HOUR, "learning", "known", 1),
        Moved(NOW + HOUR, None, "new", 1),
        Moved(NOW + 2 * HOUR, "known", "learning", 1),
    )
    assert library.newly_known(NOW) == ()


def test_what_became_known_last_comes_first(library: SqliteLibrary) -> None:
    library.set_statuses({REMAIN: "known"}, NOW)
    library.set_statuses({TALKS: "known"}, NOW + HOUR)

    assert library.newly_known(NOW) == (TALKS, REMAIN)
    assert library.newly_known(NOW + HOUR) == (TALKS,)
