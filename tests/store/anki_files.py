"""Exports of Anki's for tests, in each of its dresses, with no more in them than is read."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import zstandard

TABLES = """
    CREATE TABLE col (models TEXT);
    CREATE TABLE notes (id INTEGER PRIMARY KEY, guid TEXT, mid INTEGER, tags TEXT, flds TEXT);
    CREATE TABLE cards (id INTEGER PRIMARY KEY, nid INTEGER, ord INTEGER, ivl INTEGER);
    CREATE TABLE revlog (id INTEGER PRIMARY KEY, cid INTEGER, ease INTEGER, time INTEGER,
                         type INTEGER);
"""
NEW_TABLES = """
    CREATE TABLE fields (ntid INTEGER, ord INTEGER, name TEXT COLLATE unicase,
                         PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
    CREATE UNIQUE INDEX names ON fields (name, ntid);
"""

Note = tuple[str, str, str, Sequence[int]]  # guid, tags, fields between |, intervals of cards
Line = tuple[int, int, int, int]  # milliseconds, card from 1, ease, kind


def collection(path: Path, fields: str, notes: Sequence[Note], log: Sequence[Line] = ()) -> bytes:
    """A collection with one kind of note, whose field names are in both places."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as file:
        file.create_collation("unicase", lambda one, other: (one > other) - (one < other))
        file.executescript(TABLES + NEW_TABLES)
        names = fields.split("|")
        model = {"7": {"flds": [{"name": name} for name in names]}}
        file.execute("INSERT INTO col VALUES (?)", (json.dumps(model),))
        rows = [(7, ord, name) for ord, name in enumerate(names)]  # noqa: A001
        file.executemany("INSERT INTO fields VALUES (?, ?, ?)", rows)
        for number, (guid, tags, said, intervals) in enumerate(notes, 1):
            row = (number, guid, tags, said.replace("|", "\x1f"))
            file.execute("INSERT INTO notes VALUES (?, ?, 7, ?, ?)", row)
            for place, interval in enumerate(intervals):
                file.execute("INSERT INTO cards VALUES (NULL, ?, ?, ?)", (number, place, interval))
        for line in log:
            at, card, ease, kind = line
            file.execute("INSERT INTO revlog VALUES (?, ?, ?, 2500, ?)", (at, card, ease, kind))
        file.commit()
    return path.read_bytes()


def zipped(path: Path, **files: bytes) -> Path:
    """``anki21b`` is compressed, as Anki does it without saying how large it will be."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("media", "{}")
        for name, content in files.items():
            packed = content
            if name == "anki21b":
                made = io.BytesIO()
                with zstandard.ZstdCompressor().stream_writer(made, closefd=False) as stream:
                    stream.write(content)
                packed = made.getvalue()
            archive.writestr(f"collection.{name}", packed)
    return path
