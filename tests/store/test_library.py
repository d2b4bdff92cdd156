"""What the owner did: said, undone, kept through kills, damage, and other processes."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import LibraryError
from reader.model.study import STATUSES, Mark, Place, Status, WordKey
from reader.store import database
from reader.store.library import SqliteLibrary

NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
ROOT = Path(__file__).resolve().parent.parent.parent

REMAIN, TALKS, ANY = WordKey("残る", "のこる"), WordKey("対話", "たいわ"), WordKey("対話")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.sqlite"


@pytest.fixture
def library(path: Path) -> Iterator[SqliteLibrary]:
    opened = SqliteLibrary(path)
    yield opened
    opened.close()


def reopened(library: SqliteLibrary) -> SqliteLibrary:
    library.close()
    return SqliteLibrary(library.path)


def test_what_was_said_is_there_again(library: SqliteLibrary) -> None:
    assert library.statuses() == {}
    library.set_statuses({REMAIN: "learning", ANY: "known"}, NOW)
    library.set_note(REMAIN, "compare <残す>", ("verbs", "n4", "verbs"), LATER)
    library.set_place("talks", "1.2.1", NOW)
    library.set_setting("retention", "0.9")

    again = reopened(library)

    assert again.statuses() == {REMAIN: "learning", ANY: "known"}
    assert again.mark(REMAIN) == Mark(REMAIN, "learning", "compare <残す>", ("n4", "verbs"), LATER)
    assert again.mark(TALKS) is None
    assert {mark.key for mark in again.marks()} == {REMAIN, ANY}
    assert again.places() == (Place("talks", "1.2.1", NOW),)
    assert again.settings() == {"retention": "0.9"}
    again.close()


def test_the_text_read_last_comes_first(library: SqliteLibrary) -> None:
    for minute, text in enumerate(["a", "b", "a", "c"]):
        library.set_place(text, f"1.1.{minute + 1}", NOW + timedelta(minutes=minute))

    assert [(place.text, place.sentence) for place in library.places()] == [
        ("c", "1.1.4"),
        ("a", "1.1.3"),
        ("b", "1.1.2"),
    ]


def test_undo_takes_back_only_what_was_not_said_again(library: SqliteLibrary) -> None:
    library.set_statuses({TALKS: "learning"}, NOW)
    change = library.set_statuses(dict.fromkeys((REMAIN, TALKS, ANY), "known"), NOW)
    library.set_statuses({ANY: "ignored"}, NOW)

    assert library.undo(change, LATER) == 2
    assert library.statuses() == {TALKS: "learning", ANY: "ignored"}
    assert library.undo(change, LATER) == 0
    assert library.undo(999, LATER) == 0


def test_undo_keeps_what_was_noted_meanwhile(library: SqliteLibrary) -> None:
    change = library.set_statuses({REMAIN: "known"}, NOW)
    library.set_note(REMAIN, "of traces", (), NOW)

    library.undo(change, LATER)

    assert library.marks() == (Mark(REMAIN, "new", "of traces", (), LATER),)


def test_saying_the_same_is_no_change(library: SqliteLibrary) -> None:
    assert library.set_statuses({REMAIN: "known"}, NOW)
    before = library.revision()

    assert library.set_statuses({REMAIN: "known"}, LATER) == 0
    assert library.set_statuses({}, LATER) == 0
    assert library.revision() == before


def test_owners_do_not_see_each_other(path: Path, library: SqliteLibrary) -> None:
    library.set_statuses({REMAIN: "known"}, NOW)
    with sqlite3.connect(path) as raw:
        raw.execute("INSERT INTO owner (id, name) VALUES (2, 'somebody else')")
    other = SqliteLibrary(library.path, owner=2)

    other.set_statuses({REMAIN: "ignored"}, NOW)

    assert library.statuses() == {REMAIN: "known"}
    assert other.statuses() == {REMAIN: "ignored"}
    assert library.undo(2, NOW) == 0
    other.close()


def test_what_another_process_says_is_seen(library: SqliteLibrary) -> None:
    other = SqliteLibrary(library.path)
    assert library.statuses() == other.statuses() == {}

    other.set_statuses({REMAIN: "known"}, NOW)

    assert library.statuses() == {REMAIN: "known"}
    other.close()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.dictionaries(st.sampled_from([REMAIN, TALKS, ANY]), st.sampled_from(STATUSES)),
        max_size=6,
    )
)
def test_undoing_everything_backwards_leaves_nothing(
    tmp_path_factory: pytest.TempPathFactory, batches: list[dict[WordKey, Status]]
) -> None:
    library = SqliteLibrary(tmp_path_factory.mktemp("undo") / "library.sqlite")
    said: dict[WordKey, Status] = {}
    changes = []
    for batch in batches:
        changes.append(library.set_statuses(batch, NOW))
        said |= batch
        assert library.statuses() == said

    for change in reversed(changes):
        library.undo(change, NOW)

    assert library.statuses() == {}
    assert library.marks() == ()
    library.close()


# Two at once

SAY = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from reader.model.study import WordKey
from reader.store.library import SqliteLibrary

library = SqliteLibrary(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    library.set_statuses({WordKey(f"{sys.argv[2]}{number}"): "known"}, datetime.now(UTC))
    print(number, flush=True)
"""


def saying(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SAY, str(path), name, str(count)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def test_two_processes_on_a_new_file_lose_nothing(path: Path) -> None:
    with saying(path, "a", 60) as first, saying(path, "b", 60) as second:
        first.communicate(timeout=300)
        second.communicate(timeout=300)

    library = SqliteLibrary(path)
    assert (first.returncode, second.returncode) == (0, 0)
    assert len(library.statuses()) == 120
    library.close()


def test_threads_share_one_library(library: SqliteLibrary) -> None:
    def say(name: str) -> None:
        for number in range(30):
            library.set_statuses({WordKey(f"{name}{number}"): "known"}, NOW)
            library.statuses()

    threads = [threading.Thread(target=say, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(library.statuses()) == 120


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
@pytest.mark.parametrize("writes", [1, 7, 23])
def test_a_kill_loses_at_most_what_was_being_written(path: Path, writes: int) -> None:
    with saying(path, "w", 100_000) as process:
        assert process.stdout
        told = [int(process.stdout.readline()) for _ in range(writes)][-1]
        os.kill(process.pid, signal.SIGKILL)
        told = max([told, *map(int, process.stdout.read().split())])

    library = SqliteLibrary(path)
    kept = {key.form for key in library.statuses()}
    library.set_statuses({REMAIN: "known"}, NOW)

    assert library.notice() == ""
    assert {f"w{number}" for number in range(told + 1)} <= kept
    assert len(kept) <= told + 2
    library.close()


# What can go wrong


def test_a_locked_file_is_explained(
    path: Path, library: SqliteLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "WAIT", 0.05)
    library.statuses()
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="in use by another program") as raised:
            library.set_statuses({REMAIN: "known"}, NOW)
        assert library.statuses() == {}
        other.execute("ROLLBACK")

    assert raised.value.hint
    library.set_statuses({REMAIN: "known"}, NOW)


def test_a_newer_version_is_left_alone(path: Path, library: SqliteLibrary) -> None:
    library.set_statuses({REMAIN: "known"}, NOW)
    library.close()
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA user_version = 99")
    before = path.read_bytes()

    with pytest.raises(LibraryError, match="newer version"):
        SqliteLibrary(path).statuses()

    assert path.read_bytes() == before
    assert not list(path.parent.glob("*damaged*"))


DAMAGE = {
    "no database": b"once upon a time",
    "a foreign one": None,
    "zeros": bytes(8192),
}


@pytest.mark.parametrize("content", DAMAGE.values(), ids=DAMAGE)
def test_a_file_that_is_none_is_set_aside(path: Path, content: bytes | None) -> None:
    path.parent.mkdir()
    if content is None:
        with sqlite3.connect(path) as raw:
            raw.execute("CREATE TABLE recipes (name)")
        content = path.read_bytes()
    else:
        path.write_bytes(content)

    library = SqliteLibrary(path)

    assert library.statuses() == {}
    assert "library.damaged-1.sqlite" in library.notice()
    assert (path.parent / "library.damaged-1.sqlite").read_bytes() == content
    library.set_statuses({REMAIN: "known"}, NOW)
    library.close()


def test_a_torn_page_is_noticed_and_kept(path: Path, library: SqliteLibrary) -> None:
    words: dict[WordKey, Status] = {WordKey(f"語{number}"): "known" for number in range(2000)}
    library.set_statuses(words, NOW)
    library.close()
    with path.open("r+b") as file:
        file.seek(3 * 4096)
        file.write(os.urandom(4096))
    (path.parent / "library.damaged-1.sqlite").write_bytes(b"an older one")

    again = SqliteLibrary(path)

    assert again.statuses() == {}
    assert (path.parent / "library.damaged-2.sqlite").stat().st_size > 4096
    assert (path.parent / "library.damaged-1.sqlite").read_bytes() == b"an older one"
    again.close()


def test_where_nothing_can_be_written_reading_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    library = SqliteLibrary(tmp_path / "file" / "library.sqlite")

    assert library.statuses() == {}
    assert "not kept" in library.notice()
    with pytest.raises(LibraryError, match="cannot be written"):
        library.set_statuses({REMAIN: "known"}, NOW)
    library.close()


# Schema versions


def schema(folder: Path, *versions: str) -> Path:
    folder.mkdir(exist_ok=True)
    for number, statements in enumerate(versions, 1):
        (folder / f"{number}.sql").write_text(statements)
    return folder


ONE = "CREATE TABLE a (x);\nINSERT INTO a VALUES (1);\n"
TWO = "CREATE TABLE b (y);\nINSERT INTO b SELECT x FROM a;\n"
NOWHERE = "INSERT INTO nowhere VALUES (1);\n"


def test_versions_are_made_in_order_and_once(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    for versions in ((ONE,), (ONE, TWO), (ONE, TWO)):
        connection, notice = database.open_database(path, schema(tmp_path / "schema", *versions))
        assert database.version_of(connection) == len(versions)
        assert notice == ""
        found = connection.execute("SELECT * FROM a").fetchall()
        connection.close()

    assert found == [(1,)]


def test_a_step_that_fails_leaves_the_version_before(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    folder = schema(tmp_path / "schema", ONE, TWO + NOWHERE)

    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        database.open_database(path, folder)

    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (1,)
        assert raw.execute("SELECT name FROM sqlite_master").fetchall() == [("a",)]


def test_every_table_has_its_owner(path: Path, library: SqliteLibrary) -> None:
    library.statuses()
    with sqlite3.connect(path) as raw:
        tables = [
            row[0] for row in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        for table in tables:
            columns = {row[1] for row in raw.execute(f"PRAGMA table_info({table})")}
            assert table.startswith("sqlite_") or table == "owner" or "owner" in columns
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
