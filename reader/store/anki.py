"""Reads what Anki exports: the notes of decks, and the log of their reviews.

A .colpkg or .apkg is a zip around a SQLite collection, in one of three dresses:
``collection.anki21b`` (compressed by Zstandard; its field names in tables), ``collection.anki21``
and ``collection.anki2`` (field names in JSON). A newer dress comes with an older one beside it
that only says "please update", so the newest is read. A bare collection file is read too.
"""

import json
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from reader.errors import LibraryError
from reader.model.study import Rating, Review
from reader.store.reviews import BROUGHT

LARGEST = 2_000_000_000  # bytes of a collection, unpacked
NEWEST_FIRST = ("collection.anki21b", "collection.anki21", "collection.anki2")
EXPORT = "In Anki choose File, Export, and untick “Include media”."

SEPARATOR = "\x1f"  # between the fields of a note
GUID = "taiyaku-"  # how the ids of our own notes begin; the rest is that of our card
_SQLITE = b"SQLite format 3\0"
_PIECE = 1 << 20
_LEARNED, _RESCHEDULED = (0, 1, 2, 3), 4  # kinds of the log's lines; a filtered deck's are 3
_NOTES = """
    SELECT guid, mid, tags, flds, max(0, coalesce(max(ivl), 0))
    FROM notes LEFT JOIN cards ON cards.nid = notes.id
    GROUP BY notes.id ORDER BY notes.id
"""
_REVIEWS = """
    SELECT revlog.id, guid, ord, ease, revlog.time, revlog.type
    FROM revlog JOIN cards ON cards.id = revlog.cid JOIN notes ON notes.id = cards.nid
    ORDER BY revlog.id
"""


@dataclass(frozen=True, slots=True)
class AnkiNote:
    """``fields`` by their names, as HTML. ``interval`` is that of its best known card, in
    days; 0 while it is new or being learned."""

    guid: str
    fields: Mapping[str, str]
    tags: tuple[str, ...]
    interval: int


@dataclass(frozen=True, slots=True)
class AnkiReview:
    """A line of the log: of the ``card``-th card of a note, from 0. ``id`` is Anki's own."""

    id: int
    guid: str
    card: int
    rating: Rating
    at: datetime
    seconds: float


def notes(path: Path) -> Iterator[AnkiNote]:
    """All notes, in the order they were made. Raises ``LibraryError`` for what is no export."""
    with _collection(path) as collection:
        names = _field_names(collection)
        for guid, kind, tags, said, interval in collection.execute(_NOTES):
            fields = said.split(SEPARATOR)
            known = names.get(kind) or [f"Field {n}" for n in range(1, len(fields) + 1)]
            named = dict(zip(known, fields, strict=False))
            yield AnkiNote(guid, named, tuple(tags.split()), interval)


def reviews(path: Path) -> Iterator[AnkiReview]:
    """The answers in the log, oldest first; what was only rescheduled is no answer. Raises
    ``LibraryError`` for what is no export."""
    with _collection(path) as collection:
        for id, guid, card, ease, took, kind in collection.execute(_REVIEWS):  # noqa: A001
            if kind in _LEARNED and 1 <= ease <= 4:
                at = datetime.fromtimestamp(id / 1000, UTC)
                yield AnkiReview(id, guid, card, Rating(ease), at, took / 1000)


def own_reviews(path: Path) -> Iterator[Review]:
    """Those of notes that were cards of ours, by the ids of these cards."""
    for each in reviews(path):
        if each.guid.startswith(GUID):
            card = each.guid.removeprefix(GUID)
            yield Review(f"{BROUGHT}{each.id}", card, each.rating, each.at, "", each.seconds)


def count_foreign(path: Path) -> int:
    """How many notes were never cards of ours."""
    return sum(not note.guid.startswith(GUID) for note in notes(path))


@contextmanager
def _collection(path: Path) -> Iterator[sqlite3.Connection]:
    with tempfile.TemporaryDirectory(prefix="taiyaku-") as scratch, _explained(path):
        found = _unpacked(path, Path(scratch) / "collection")
        address = f"{found.resolve().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(address, uri=True)) as collection:
            collection.create_collation("unicase", _by_letters)
            yield collection


def _unpacked(path: Path, target: Path) -> Path:
    """The collection inside an export, or the file itself where it is one."""
    with path.open("rb") as file:
        if file.read(len(_SQLITE)) == _SQLITE:
            return path
    with zipfile.ZipFile(path) as archive:
        inside = {*archive.namelist()}
        name = next((each for each in NEWEST_FIRST if each in inside), None)
        if name is None:
            raise LibraryError(f"{path.name} is no export of Anki’s.", hint=EXPORT)
        with archive.open(name) as content, target.open("wb") as copy:
            if name == NEWEST_FIRST[0]:
                with _decompressed(content) as plain:
                    _copy(plain, copy, path)
            else:
                _copy(content, copy, path)
    return target


@contextmanager
def _decompressed(content: IO[bytes]) -> Iterator[IO[bytes]]:
    import zstandard  # only here: it takes time to load

    try:
        yield zstandard.ZstdDecompressor().stream_reader(content)
    except zstandard.ZstdError as error:
        raise zipfile.BadZipFile(str(error)) from error


def _copy(content: IO[bytes], copy: IO[bytes], path: Path) -> None:
    written = 0
    while piece := content.read(_PIECE):
        written += copy.write(piece)
        if written > LARGEST:
            raise LibraryError(f"The collection in {path.name} is too large.", hint=EXPORT)


def _field_names(collection: sqlite3.Connection) -> Mapping[int, list[str]]:
    """Kind of note → the names of its fields."""
    names: dict[int, list[str]] = {}
    tables = {name for (name,) in collection.execute("SELECT name FROM sqlite_schema")}
    if "fields" in tables:
        for kind, name in collection.execute("SELECT ntid, name FROM fields ORDER BY ntid, ord"):
            names.setdefault(kind, []).append(name)
    if not names:
        (said,) = collection.execute("SELECT models FROM col").fetchone()
        for kind, model in json.loads(said or "{}").items():
            names[int(kind)] = [field["name"] for field in model["flds"]]
    return names


def _by_letters(one: str, other: str) -> int:
    """The order Anki's tables are kept in, as far as reading them needs it."""
    first, second = one.casefold(), other.casefold()
    return (first > second) - (first < second)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    damaged = (
        *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError),
        *(sqlite3.Error, ValueError, KeyError, TypeError, AttributeError, RecursionError),
    )
    try:
        yield
    except FileNotFoundError as error:
        raise LibraryError(f"There is no file {path}.", hint="Check its name.") from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise LibraryError(f"{path} cannot be read: {reason}.", hint="Check the file.") from error
    except damaged as error:
        problem = f"{path.name} is no export of Anki’s, or a damaged one."
        raise LibraryError(problem, hint=EXPORT) from error
