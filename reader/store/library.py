"""The library port in SQLite: what the owner did."""

from collections import defaultdict
from collections.abc import Hashable, Mapping
from datetime import datetime
from pathlib import Path

from reader.model.reading import Moved
from reader.model.study import Mark, Place, SentenceNote, Status, WordKey
from reader.store.connection import Connection
from reader.store.database import SCHEMA
from reader.store.moments import said, time

FILE = "library.sqlite"
OWNER = 1

_MARKS = "SELECT form, reading, status, note, changed FROM word WHERE owner = ?"
_SAY = """
    INSERT INTO word (owner, form, reading, status, changed) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET status = excluded.status, changed = excluded.changed
"""
_NOTE = """
    INSERT INTO word (owner, form, reading, status, note, changed) VALUES (?, ?, ?, 'new', ?, ?)
    ON CONFLICT DO UPDATE SET note = excluded.note, changed = excluded.changed
"""
_PLACE = """
    INSERT INTO place (owner, text, sentence, read) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET sentence = excluded.sentence, read = excluded.read
"""
_SENTENCE_NOTE = """
    INSERT INTO sentence_note (owner, text, fingerprint, sentence, note, changed)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET
        sentence = excluded.sentence, note = excluded.note, changed = excluded.changed
"""
_SETTING = """
    INSERT INTO setting (owner, name, value) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET value = excluded.value
"""
_TO_UNDO = """
    SELECT said.form, said.reading, said.after, said.before
    FROM changed_word AS said JOIN word USING (owner, form, reading)
    WHERE change = ? AND owner = ? AND status = said.after
"""
_SINCE = """
    SELECT form, reading, status
    FROM changed_word LEFT JOIN word USING (owner, form, reading)
    WHERE owner = ? AND change > ?
"""
_MOVES = """
    SELECT at, before, after, count(*)
    FROM change JOIN changed_word ON changed_word.change = change.id
    WHERE change.owner = ? GROUP BY change.id, before, after ORDER BY change.id
"""
_NEWLY_KNOWN = """
    SELECT said.form, said.reading
    FROM change JOIN changed_word AS said ON said.change = change.id
        JOIN word USING (owner, form, reading)
    WHERE change.owner = ? AND at >= ? AND said.after = 'known' AND word.status = 'known'
    GROUP BY said.form, said.reading ORDER BY max(change.id) DESC, said.form
"""
_UNSAY = """
    UPDATE word SET status = 'new', changed = ? WHERE owner = ? AND form = ? AND reading = ?
"""
_FORGET = """
    DELETE FROM word WHERE owner = ? AND form = ? AND reading = ? AND note = '' AND NOT EXISTS (
        SELECT 1 FROM tag
        WHERE (tag.owner, tag.form, tag.reading) = (word.owner, word.form, word.reading)
    )
"""


class SqliteLibrary:
    """A ``Library`` in one file, for one owner; without a path, in memory only."""

    def __init__(self, path: Path | None = None, owner: int = OWNER, schema: Path = SCHEMA) -> None:
        self.path, self.owner = path, owner
        self.file = Connection(path, schema)
        self.notice, self.close = self.file.notice, self.file.close
        self._asking, self._writing = self.file.asking, self.file.writing
        self._statuses: tuple[tuple[int, int], Mapping[WordKey, Status]] = (-1, -1), {}

    def revision(self) -> Hashable:
        """Changes whenever a status does, whoever changed it."""
        return self._revision()

    def _revision(self) -> tuple[int, int]:
        """What other processes changed, and the number of the last change."""
        with self._asking() as ask:
            others = ask("PRAGMA data_version").fetchone()[0]
            last = ask("SELECT ifnull(max(id), 0) FROM change").fetchone()[0]
            return others, last

    def statuses(self) -> Mapping[WordKey, Status]:
        """What was said of words. Not to be changed by who asks."""
        with self._asking() as ask:
            (others, last), known = self._statuses
            now = self._revision()
            if now[0] != others:  # a restored backup, perhaps: nothing is as it was
                rows = ask("SELECT form, reading, status FROM word WHERE owner = ?", (self.owner,))
                known = {}
            elif now[1] != last:
                rows = ask(_SINCE, (self.owner, last))
            else:
                return known
            found = dict(known)
            for form, reading, status in rows:
                if status:
                    found[WordKey(form, reading)] = status
                else:
                    found.pop(WordKey(form, reading), None)
            self._statuses = now, found
            return found

    def marks(self) -> tuple[Mark, ...]:
        """The same with notes, tags and times."""
        with self._asking() as ask:
            tags = defaultdict(list)
            for form, reading, tag in ask(
                "SELECT form, reading, tag FROM tag WHERE owner = ? ORDER BY tag", (self.owner,)
            ):
                tags[form, reading].append(tag)
            rows = ask(_MARKS, (self.owner,))
            return tuple(_mark(row, tuple(tags.get((row[0], row[1]), ()))) for row in rows)

    def mark(self, key: WordKey) -> Mark | None:
        """What was said of this key and no other."""
        whose = (self.owner, key.form, key.reading)
        with self._asking() as ask:
            row = ask(f"{_MARKS} AND form = ? AND reading = ?", whose).fetchone()
            tags = ask(
                "SELECT tag FROM tag WHERE owner = ? AND form = ? AND reading = ? ORDER BY tag",
                whose,
            )
            return _mark(row, tuple(tag for (tag,) in tags)) if row else None

    def set_statuses(self, said: Mapping[WordKey, Status], now: datetime) -> int:
        """Returns the number of the change, to undo it; 0 where nothing changed."""
        with self._writing():
            before = {key: self._status(key) for key in said}
            changes = {
                key: (before[key], status) for key, status in said.items() if before[key] != status
            }
            return self._change(changes, now)

    def undo(self, change: int, now: datetime) -> int:
        """Takes a change back where nothing was said since; returns of how many words."""
        with self._writing() as ask:
            rows = ask(_TO_UNDO, (change, self.owner)).fetchall()
            changes = {WordKey(form, reading): (is_, was) for form, reading, is_, was in rows}
            self._change(changes, now)
            return len(changes)

    def moves(self) -> tuple[Moved, ...]:
        """How words went from status to status, in the order in which it was said."""
        with self._asking() as ask:
            rows = ask(_MOVES, (self.owner,))
            return tuple(Moved(time(at), before, after, count) for at, before, after, count in rows)

    def newly_known(self, since: datetime) -> tuple[WordKey, ...]:
        """What became known since then and still is, the last first."""
        with self._asking() as ask:
            return tuple(
                WordKey(*row) for row in ask(_NEWLY_KNOWN, (self.owner, said(since, "seconds")))
            )

    def set_note(self, key: WordKey, note: str, tags: tuple[str, ...], now: datetime) -> None:
        """A word nothing was said of before becomes new."""
        whose = (self.owner, key.form, key.reading)
        with self._writing() as ask:
            if self._status(key) is None:
                self._change({key: (None, "new")}, now)
            ask(_NOTE, (*whose, note, said(now, "seconds")))
            ask("DELETE FROM tag WHERE owner = ? AND form = ? AND reading = ?", whose)
            for tag in dict.fromkeys(tags):
                ask(
                    "INSERT INTO tag (owner, form, reading, tag) VALUES (?, ?, ?, ?)", (*whose, tag)
                )

    def places(self) -> tuple[Place, ...]:
        """Where reading stopped, the text that was read last first."""
        with self._asking() as ask:
            rows = ask(
                "SELECT text, sentence, read FROM place WHERE owner = ? ORDER BY read DESC, text",
                (self.owner,),
            )
            return tuple(Place(text, sentence, time(read)) for text, sentence, read in rows)

    def set_place(self, text: str, sentence: str, now: datetime) -> None:
        with self._writing() as ask:
            ask(_PLACE, (self.owner, text, sentence, said(now, "microseconds")))

    def sentence_notes(self, text: str) -> tuple[SentenceNote, ...]:
        """What the owner wrote beside the sentences of a text."""
        with self._asking() as ask:
            rows = ask(
                "SELECT text, fingerprint, sentence, note FROM sentence_note"
                " WHERE owner = ? AND text = ? ORDER BY sentence",
                (self.owner, text),
            )
            return tuple(SentenceNote(*row) for row in rows)

    def set_sentence_note(self, note: SentenceNote, now: datetime) -> None:
        """One a fingerprint; an empty note takes away what was there."""
        whose = (self.owner, note.text, note.fingerprint)
        with self._writing() as ask:
            if note.note:
                ask(_SENTENCE_NOTE, (*whose, note.sentence, note.note, said(now, "seconds")))
            else:
                ask(
                    "DELETE FROM sentence_note WHERE owner = ? AND text = ? AND fingerprint = ?",
                    whose,
                )

    def settings(self) -> Mapping[str, str]:
        with self._asking() as ask:
            return dict(ask("SELECT name, value FROM setting WHERE owner = ?", (self.owner,)))

    def set_setting(self, name: str, value: str) -> None:
        with self._writing() as ask:
            ask(_SETTING, (self.owner, name, value))

    def _status(self, key: WordKey) -> Status | None:
        with self._asking() as ask:
            row = ask(
                "SELECT status FROM word WHERE owner = ? AND form = ? AND reading = ?",
                (self.owner, key.form, key.reading),
            ).fetchone()
            return row[0] if row else None

    def _change(
        self, changes: Mapping[WordKey, tuple[str | None, str | None]], now: datetime
    ) -> int:
        """Inside a transaction: sets each word from what it was to what it is to be."""
        if not changes:
            return 0
        with self._asking() as ask:
            at = said(now, "seconds")
            number = ask("INSERT INTO change (owner, at) VALUES (?, ?)", (self.owner, at)).lastrowid
            for key, (before, after) in changes.items():
                whose = (self.owner, key.form, key.reading)
                if after:
                    ask(_SAY, (*whose, after, at))
                else:
                    ask(_UNSAY, (at, *whose))
                    ask(_FORGET, whose)
                ask(
                    "INSERT INTO changed_word (change, owner, form, reading, before, after)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    (number, *whose, before, after),
                )
            return number or 0


def _mark(row: tuple[str, str, Status, str, str], tags: tuple[str, ...]) -> Mark:
    form, reading, status, note, changed = row
    return Mark(WordKey(form, reading), status, note, tags, time(changed))
