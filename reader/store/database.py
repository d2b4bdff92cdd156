"""Opens a SQLite file of the owner's: its schema versions, and what can go wrong with it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import LibraryError
from reader.store.lock import locked

SCHEMA = Path(__file__).parent / "schema"
WAIT = 30.0  # seconds for other processes to finish their writes, however slow the machine
COMPANIONS = ("", "-wal", "-shm")  # what a database in WAL mode consists of
_READ_THROUGH = 1_000_000  # bytes: up to here a file is checked whole when it is opened

_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_NOT_WRITABLE = (
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_AUTH,
)


def open_database(path: Path, schema: Path = SCHEMA) -> tuple[sqlite3.Connection, str]:
    """A connection to the file, of the newest schema version, and a notice for its owner or "".

    A damaged file is set aside and a new one begun. Where nothing can be written, what is
    there can still be read.
    """
    with explained(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with locked(path.with_suffix(".lock"), lambda: None):
                return _opened(path, schema)
        except (OSError, sqlite3.OperationalError) as error:
            if isinstance(error, sqlite3.Error) and _code(error) not in _NOT_WRITABLE:
                raise
            return _read_only(path, schema)


def in_memory(schema: Path = SCHEMA) -> sqlite3.Connection:
    """An empty database that is gone when it is closed."""
    connection = connect(":memory:")
    migrate(connection, schema)
    return connection


def newest(schema: Path = SCHEMA) -> int:
    """The schema version this program knows."""
    return max(int(path.stem) for path in schema.glob("*.sql"))


def connect(path: Path | str, *, uri: bool = False) -> sqlite3.Connection:
    """Threads may share the connection, one at a time; transactions are begun explicitly."""
    connection = sqlite3.connect(
        path, timeout=WAIT, isolation_level=None, check_same_thread=False, uri=uri
    )
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def version_of(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether every page and every index says what it should."""
    return connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]


def is_legible(connection: sqlite3.Connection) -> bool:
    """The same without the indexes, a third of the time."""
    return connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]


def migrate(connection: sqlite3.Connection, schema: Path = SCHEMA) -> None:
    """To the newest version, each step one transaction: a step is made whole or not at all."""
    for number in range(version_of(connection) + 1, newest(schema) + 1):
        statements = (schema / f"{number}.sql").read_text("utf-8")
        with writing(connection):
            if version_of(connection) < number:  # else another process was faster
                for statement in _statements(statements):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction. It begins by taking the lock, so that it cannot fail half-way for it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """SQLite's failures as sentences for the owner."""
    try:
        yield
    except sqlite3.Error as error:
        problem, hint = _reason(error)
        if not problem:
            raise
        raise LibraryError(f"{path} {problem}.", hint=hint) from error


def _reason(error: sqlite3.Error) -> tuple[str, str]:
    code = _code(error)
    if code in _BUSY:
        return "is in use by another program", "Try again when that one is done."
    if code in _NOT_WRITABLE:
        return "cannot be written", "Make it writable, or name another data folder with --data."
    if code in _DAMAGED:
        hint = "Start Taiyaku anew: it sets the file aside. Then: taiyaku restore FILE."
        return "is damaged", hint
    if code == sqlite3.SQLITE_FULL:
        return "cannot grow: the disk is full", "Make room and try again."
    if code == sqlite3.SQLITE_IOERR:
        return "cannot be read or written: the disk reports an error", "Look after the disk."
    return "", ""


def _code(error: sqlite3.Error) -> int:
    """SQLite's primary code; the extended ones keep it in their lowest byte."""
    return (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF


def _opened(path: Path, schema: Path) -> tuple[sqlite3.Connection, str]:
    notice = ""
    connection = _sound(path, schema)
    if connection is None:
        aside = set_aside(path, "damaged")
        notice = f"{path.name} was damaged. It is kept as {aside.name}, and a new one was begun."
        connection = connect(path)
    if version_of(connection) < newest(schema):
        connection.execute("PRAGMA journal_mode = WAL")
        migrate(connection, schema)
    return connection, notice


def _sound(path: Path, schema: Path) -> sqlite3.Connection | None:
    """None for a damaged file, and for one that is not ours."""
    connection = connect(path)
    good = False
    try:
        version = version_of(connection)
        _not_of_the_future(path, version, schema)
        if version and path.stat().st_size <= _READ_THROUGH:
            good = is_legible(connection)
        else:
            tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            good = bool(tables) == bool(version)
    except sqlite3.DatabaseError as error:
        if _code(error) not in _DAMAGED:
            raise
    finally:
        if not good:
            connection.close()
    return connection if good else None


def _not_of_the_future(path: Path, version: int, schema: Path) -> None:
    if version > newest(schema):
        raise LibraryError(
            f"{path} was written by a newer version of Taiyaku.",
            hint="Update this one, or name another data folder with --data.",
        )


def _read_only(path: Path, schema: Path) -> tuple[sqlite3.Connection, str]:
    connection = None
    if path.is_file():
        connection = connect(f"{path.as_uri()}?immutable=1", uri=True)
        _not_of_the_future(path, version_of(connection), schema)
    if connection is None or version_of(connection) < newest(schema):
        connection = in_memory(schema)
    connection.execute("PRAGMA query_only = ON")
    return connection, f"{path.parent} cannot be written: what you mark is not kept."


def set_aside(path: Path, why: str) -> Path:
    """The file under another name, with what belongs to it; nothing is overwritten."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.{why}-{number}{path.suffix}")).exists():
        number += 1
    for ending in COMPANIONS:
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))
    return aside


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
