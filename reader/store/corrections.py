"""The corrections port in SQLite, in the library's file."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from reader.model.correction import Anchor, Correction, Corrections
from reader.store.connection import Connection
from reader.store.library import OWNER
from reader.store.moments import said

_ALL = "SELECT said FROM correction WHERE owner = ? ORDER BY made DESC, id"
_CORRECT = """
    INSERT INTO correction (owner, id, text, said, made) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET said = excluded.said, made = excluded.made
"""


class SqliteCorrections:
    """A ``KeptCorrections`` in the library's file, for one owner."""

    def __init__(self, file: Connection | None = None, owner: int = OWNER) -> None:
        self.file, self.owner = file or Connection(), owner
        self._known: tuple[object, Corrections] = None, ()

    def corrections(self) -> Corrections:
        """All, the newest first. Asked for every page: what did not change is not read again."""
        with self.file.asking() as ask:
            state = (
                ask("PRAGMA data_version").fetchone(),
                ask("SELECT total_changes()").fetchone(),
            )
            if state != self._known[0]:
                rows = ask(_ALL, (self.owner,))
                found = tuple(_correction(json.loads(each)) for (each,) in rows)
                same = found == self._known[1]
                self._known = state, self._known[1] if same else found
            return self._known[1]

    def correct(self, new: Iterable[Correction], old: Iterable[Correction], now: datetime) -> None:
        """Takes ``old`` back and keeps ``new``, at once; one of the same subject is replaced."""
        with self.file.writing() as ask:
            for each in old:
                ask("DELETE FROM correction WHERE owner = ? AND id = ?", (self.owner, each.id))
            for each in new:
                text = each.at.text if each.at else ""
                record = json.dumps(asdict(each), ensure_ascii=False)
                ask(_CORRECT, (self.owner, each.id, text, record, said(now)))


def _correction(record: dict[str, Any]) -> Correction:
    at = record["at"]
    return Correction(
        **record
        | {
            "was": tuple(record["was"]),
            "words": tuple(record["words"]),
            "at": Anchor(**at) if at else None,
        }
    )
