"""Everything the owner did goes into one file and comes back, or nothing changes."""

import hashlib
import json
import shutil
import signal
import sqlite3
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reader.cli.command import taiyaku
from reader.errors import LibraryError
from reader.model.study import WordKey
from reader.store import backup as backup_store
from reader.store import database
from reader.store.backup import finish_restore
from reader.store.database import open_database
from reader.store.library import SqliteLibrary

NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)
REMAIN, TALKS = WordKey("残る", "のこる"), WordKey("対話", "たいわ")
ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    library = SqliteLibrary(folder / "library.sqlite")
    library.set_statuses({REMAIN: "known"}, NOW)
    library.set_note(REMAIN, "of traces", ("verbs",), NOW)
    library.set_place("snow", "1.1.1", NOW)
    library.close()
    write(folder / "texts/snow/text.ja.txt", "雪。\n")
    write(folder / "texts/.trash/old~1/text.ja.txt", "古い。\n")
    write(folder / "texts/.new-123/text.ja.txt", "半分。\n")
    return folder


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")


def run(data: Path, *arguments: object) -> Result:
    return CliRunner().invoke(taiyaku, ["--data", str(data), *map(str, arguments)])


def state(data: Path) -> tuple[object, ...]:
    """What the owner has: marks, places and files."""
    library = SqliteLibrary(data / "library.sqlite")
    found = library.marks(), library.places()
    library.close()
    texts = data / "texts"
    files = {str(p.relative_to(texts)): p.read_bytes() for p in texts.rglob("*") if p.is_file()}
    return *found, files


def test_a_backup_comes_back_elsewhere(data: Path, tmp_path: Path) -> None:
    made = run(data, "backup", tmp_path / "b.zip")
    assert (made.exit_code, made.stderr) == (0, "Backed up 1 word and 1 text.\n")

    back = run(tmp_path / "new", "restore", tmp_path / "b.zip", "--yes")

    assert back.exit_code == 0, back.stderr
    assert "Restored 1 word and 1 text" in back.stderr
    marks, places, files = state(data)
    assert isinstance(files, dict)
    del files[".new-123/text.ja.txt"]
    assert state(tmp_path / "new") == (marks, places, files)


def test_what_was_there_is_kept(data: Path, tmp_path: Path) -> None:
    run(data, "backup", tmp_path / "b.zip")
    then = state(data)
    library = SqliteLibrary(data / "library.sqlite")
    library.set_statuses({TALKS: "ignored"}, NOW)
    write(data / "texts/rain/text.ja.txt", "雨。\n")
    now = state(data)

    assert run(data, "restore", tmp_path / "b.zip", "--yes").exit_code == 0

    assert library.statuses() == {REMAIN: "known"}  # the one that was open sees it
    library.set_statuses({REMAIN: "learning"}, NOW)
    assert library.statuses() == {REMAIN: "learning"}
    library.close()
    assert state(data)[1] == then[1]
    assert not (data / "texts/rain").exists()
    [kept] = data.glob("before-restore-*")
    assert state(kept) == now
    assert not list(data.glob(".restore-*"))


def test_a_backup_through_a_pipe(data: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "reader", "--data"]
    made = subprocess.run(
        [*command, str(data), "backup", "-"], capture_output=True, check=True, cwd=ROOT
    )

    subprocess.run(
        [*command, str(tmp_path / "new"), "restore", "-"], input=made.stdout, check=True, cwd=ROOT
    )

    assert state(tmp_path / "new")[:2] == state(data)[:2]


def test_a_backup_replaces_a_backup_and_nothing_else(data: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.zip").write_text("dear")

    refused = run(data, "backup", tmp_path / "letter.zip")

    assert isinstance(refused.exception, LibraryError)
    assert (tmp_path / "letter.zip").read_text() == "dear"
    assert run(data, "backup", tmp_path / "b.zip").exit_code == 0
    assert run(data, "backup", tmp_path / "b.zip").exit_code == 0
    assert not list(tmp_path.glob("*.part*"))


def altered(source: Path, target: Path, **changes: bytes | None) -> None:
    """The zip with members replaced, added, or (None) left out; "__" stands for "/"."""
    new = {name.replace("__", "/"): content for name, content in changes.items()}
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as archive:
        for name in old.namelist():
            if name not in new:
                archive.writestr(name, old.read(name))
        for name, content in new.items():
            if content is not None:
                archive.writestr(name, content)


def test_damaged_and_foreign_files_change_nothing(data: Path, tmp_path: Path) -> None:
    good = tmp_path / "good.zip"
    run(data, "backup", good)
    whole = good.read_bytes()
    with zipfile.ZipFile(good) as archive:
        manifest = json.loads(archive.read("manifest.json"))
    bad = {name: tmp_path / f"{name}.zip" for name in (
        "missing no-zip empty cut flipped other-zip text-missing text-changed more newer future"
        " rows outside list numbers"
    ).split()}  # fmt: skip
    bad["no-zip"].write_text("dear diary")
    bad["empty"].write_bytes(b"")
    bad["cut"].write_bytes(whole[: len(whole) // 2])
    flipped = bytearray(whole)
    flipped[80] ^= 0xFF
    bad["flipped"].write_bytes(flipped)
    with zipfile.ZipFile(bad["other-zip"], "w") as archive:
        archive.writestr("letter.txt", "dear")
    text = "texts/snow/text.ja.txt"
    altered(good, bad["text-missing"], **{text: None})
    altered(good, bad["text-changed"], **{text: "雨。\n".encode()})
    altered(good, bad["more"], **{"texts/snow/more.txt": b"more"})
    for name, change in {
        "newer": {"format": 99},
        "future": {"schema": 99},
        "rows": {"rows": manifest["rows"] | {"word": 2}},
        "list": {"files": [*manifest["files"]]},
        "numbers": {"files": dict.fromkeys(manifest["files"], 1)},
        "outside": {"files": manifest["files"] | {"texts/../../evil": manifest["files"][text]}},
    }.items():
        more = {"texts/../../evil": "雪。\n".encode()} if name == "outside" else {}
        said = json.dumps(manifest | change).encode()
        altered(good, bad[name], **{"manifest.json": said, **more})
    before = state(data)

    for name, path in bad.items():
        refused = run(data, "restore", path, "--yes")

        assert isinstance(refused.exception, LibraryError), name
        assert refused.exception.hint, name
        assert state(data) == before, name
        assert not list(data.glob("before-restore-*")), name
        assert not list(data.glob(".restore-*")), name
    assert not (tmp_path / "evil").exists()


def test_a_damaged_library_inside_is_refused(data: Path, tmp_path: Path) -> None:
    run(data, "backup", tmp_path / "b.zip")
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        manifest = json.loads(archive.read("manifest.json"))
        archive.extract("library.sqlite", tmp_path)
    with sqlite3.connect(tmp_path / "library.sqlite") as raw:
        raw.execute("DELETE FROM place")
        raw.commit()
    content = (tmp_path / "library.sqlite").read_bytes()
    manifest["files"]["library.sqlite"] = hashlib.sha256(content).hexdigest()
    said = {"manifest.json": json.dumps(manifest).encode(), "library.sqlite": content}
    altered(tmp_path / "b.zip", tmp_path / "bad.zip", **said)
    before = state(data)

    refused = run(data, "restore", tmp_path / "bad.zip", "--yes")

    assert isinstance(refused.exception, LibraryError)
    assert state(data) == before


KILLED = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from reader.store import backup

left = int(sys.argv[3])

def dying(event, arguments):
    global left
    if event in ("os.rename", "os.remove", "os.mkdir", "os.rmdir"):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), 9)

sys.addaudithook(dying)
backup.restore(Path(sys.argv[1]), Path(sys.argv[2]), datetime(2024, 5, 2, tzinfo=UTC))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
def test_a_kill_at_any_step_leaves_the_old_or_the_new(data: Path, tmp_path: Path) -> None:
    run(data, "backup", tmp_path / "b.zip")
    library = SqliteLibrary(data / "library.sqlite")
    library.set_statuses({TALKS: "ignored"}, NOW)
    library.close()
    (data / "texts/snow/text.ja.txt").write_text("みぞれ。\n", "utf-8")
    old = state(data)
    fresh = tmp_path / "fresh"
    run(fresh, "restore", tmp_path / "b.zip", "--yes")
    new = state(fresh)

    outcomes = []
    for step in range(1, 60):
        copy = tmp_path / f"copy-{step}"
        subprocess.run(["cp", "-r", str(data), str(copy)], check=True)
        killed = subprocess.run(
            [sys.executable, "-c", KILLED, str(copy), str(tmp_path / "b.zip"), str(step)], cwd=ROOT
        )
        finish_restore(copy)
        outcomes.append(state(copy))
        assert not list(copy.glob(".restore-*"))
        if killed.returncode == 0:
            break
        assert killed.returncode == -signal.SIGKILL

    assert all(outcome in (old, new) for outcome in outcomes)
    assert (outcomes[0], outcomes[-1]) == (old, new)
    assert len(outcomes) > 8


def test_a_backup_of_an_earlier_version_is_brought_up_to_date(data: Path, tmp_path: Path) -> None:
    old = tmp_path / "old"
    first = tmp_path / "schema"
    first.mkdir()
    shutil.copy(database.SCHEMA / "1.sql", first)
    library = SqliteLibrary(old / "library.sqlite", schema=first)
    library.set_statuses({REMAIN: "learning"}, NOW)
    library.close()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(backup_store, "open_database", partial(open_database, schema=first))
        run(old, "backup", tmp_path / "b.zip")

    assert run(data, "restore", tmp_path / "b.zip", "--yes").exit_code == 0

    assert [mark.status for mark in state(data)[0]] == ["learning"]  # type: ignore[attr-defined]
    with sqlite3.connect(data / "library.sqlite") as raw:
        assert raw.execute("PRAGMA user_version").fetchone()[0] == database.newest() > 1


def test_a_library_that_cannot_be_read_is_not_backed_up_as_empty(
    data: Path, tmp_path: Path
) -> None:
    (data / "library.sqlite").write_bytes(b"?" * 8192)

    refused = run(data, "backup", tmp_path / "b.zip")

    assert isinstance(refused.exception, LibraryError)
    assert not (tmp_path / "b.zip").exists()
    assert (data / "library.damaged-1.sqlite").exists()


def test_links_that_lead_elsewhere_are_not_followed(data: Path, tmp_path: Path) -> None:
    write(tmp_path / "secret/key.txt", "key")
    (data / "texts/snow/link").symlink_to(tmp_path / "secret")

    run(data, "backup", tmp_path / "b.zip")

    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert not [name for name in archive.namelist() if "key" in name]
