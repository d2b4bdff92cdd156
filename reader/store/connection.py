"""One connection to a file of the owner's, shared by all threads, one at a time.

Opened when it is first asked. Several processes may have the file open: a writer takes the
lock for one short transaction, readers go on meanwhile (WAL).
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

from reader.store.database import SCHEMA, explained, in_memory, open_database, writing


class Connection:
    """Without a path, in memory only."""

    def __init__(self, path: Path | None = None, schema: Path = SCHEMA) -> None:
        self.path = path
        self._schema = schema
        self._lock = RLock()
        self._connection: sqlite3.Connection | None = None
        self._notice = ""

    def notice(self) -> str:
        """What the owner should know of the file (it was damaged, it is read-only), or ""."""
        with self.asking():
            return self._notice

    def close(self) -> None:
        with self._lock:
            if self._connection:
                self._connection.close()
            self._connection = None

    @contextmanager
    def asking(self) -> Iterator[Any]:
        """Yields ``execute``."""
        with self._lock, explained(self.path or Path(":memory:")):
            if self._connection is None:
                self._connection, self._notice = self._opened()
            yield self._connection.execute

    @contextmanager
    def writing(self) -> Iterator[Any]:
        """The same in one transaction."""
        with self.asking() as ask:
            assert self._connection  # noqa: S101  (``asking`` has opened it)
            with writing(self._connection):
                yield ask

    def _opened(self) -> tuple[sqlite3.Connection, str]:
        return open_database(self.path, self._schema) if self.path else (in_memory(), "")
