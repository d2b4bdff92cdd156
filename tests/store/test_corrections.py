from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.model.correction import Anchor, Correction
from reader.store.connection import Connection
from reader.store.corrections import SqliteCorrections

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
CUT = Correction("split", "東京都", ("東京都",), None, ("東", "京都"))
READ = Correction(
    "reading", "市場", ("市場",), Anchor("t", "1.1.1", "abc", 3, "前", "後"), reading="いちば"
)


def test_what_is_kept_is_there_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    kept = SqliteCorrections(Connection(path))
    kept.correct((CUT,), (), NOW)
    kept.correct((READ,), (), NOW + timedelta(seconds=1))

    assert SqliteCorrections(Connection(path)).corrections() == (READ, CUT)


def test_the_newer_of_one_subject_counts_and_one_can_be_taken_back() -> None:
    kept = SqliteCorrections()
    other = Correction("split", "東京都", ("東京都",), None, ("東京", "都"))
    kept.correct((CUT, READ), (), NOW)
    kept.correct((other,), (READ,), NOW)

    assert kept.corrections() == (other,)


def test_what_did_not_change_is_the_same_object() -> None:
    kept = SqliteCorrections()
    kept.correct((CUT,), (), NOW)
    before = kept.corrections()
    with kept.file.writing() as ask:
        ask("INSERT INTO setting (owner, name, value) VALUES (1, 'a', 'b')")

    assert kept.corrections() is before
