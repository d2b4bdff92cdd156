"""The readings port in SQLite: what was read and for how long, beside the library."""

from collections import defaultdict
from collections.abc import Hashable, Mapping
from datetime import datetime

from reader.model.reading import Beat, ReadSentence
from reader.store.connection import Connection
from reader.store.library import OWNER
from reader.store.moments import said, time

_SENTENCES = """
    SELECT reading, sentence, characters FROM read_sentence
    WHERE reading IN (SELECT number FROM reading WHERE owner = ? AND at >= ?)
"""
_GONE = "-"  # before the id that a sentence had
_LAST = """
    SELECT EXISTS (
        SELECT 1 FROM read_sentence WHERE owner = ? AND text = ? AND sentence = ?
    )
"""


class SqliteReadings:
    """A ``Readings`` in the library's file, for one owner."""

    def __init__(self, file: Connection | None = None, owner: int = OWNER) -> None:
        self.file, self.owner = file or Connection(), owner

    def revision(self) -> Hashable:
        """Changes whenever something was read, whoever told it."""
        with self.file.asking() as ask:
            return (
                ask("PRAGMA data_version").fetchone(),
                ask("SELECT ifnull(max(number), 0) FROM reading").fetchone(),
            )

    def append(self, beat: Beat) -> None:
        with self.file.writing() as ask:
            row = (self.owner, beat.text, said(beat.at), beat.seconds)
            number = ask(
                "INSERT INTO reading (owner, text, at, seconds) VALUES (?, ?, ?, ?)", row
            ).lastrowid
            for sentence in beat.sentences:
                ask(
                    "INSERT INTO read_sentence (owner, text, sentence, reading, characters)"
                    " VALUES (?, ?, ?, ?, ?)",
                    (self.owner, beat.text, sentence.id, number, sentence.characters),
                )

    def beats(self, since: datetime) -> tuple[Beat, ...]:
        """What was read from then on, in the order it was told."""
        whose = (self.owner, said(since))
        with self.file.asking() as ask:
            sentences = defaultdict(list)
            for number, sentence, characters in ask(_SENTENCES, whose):
                sentences[number].append(ReadSentence(sentence, characters))
            rows = ask(
                "SELECT number, text, at, seconds FROM reading WHERE owner = ? AND at >= ?"
                " ORDER BY number",
                whose,
            )
            return tuple(
                Beat(text, time(at), seconds, tuple(sentences[number]))
                for number, text, at, seconds in rows
            )

    def was_read(self, text: str, sentence: str) -> bool:
        with self.file.asking() as ask:
            return bool(ask(_LAST, (self.owner, text, sentence)).fetchone()[0])

    def sentences(self, text: str) -> frozenset[str]:
        """The ids of the sentences of a text that were read."""
        with self.file.asking() as ask:
            rows = ask(
                "SELECT DISTINCT sentence FROM read_sentence WHERE owner = ? AND text = ?",
                (self.owner, text),
            )
            return frozenset(sentence for (sentence,) in rows if not sentence.startswith(_GONE))

    def move(self, text: str, ids: Mapping[str, str]) -> None:
        """After a text was edited: old id → new id, or "" of a sentence that is gone."""
        with self.file.writing() as ask:
            whose = (self.owner, text)
            found = ask(
                "SELECT sentence, reading, characters FROM read_sentence"
                " WHERE owner = ? AND text = ?",
                whose,
            ).fetchall()
            ask("DELETE FROM read_sentence WHERE owner = ? AND text = ?", whose)
            for sentence, reading, characters in found:
                there = ids.get(sentence, sentence) or _GONE + sentence
                ask(
                    "INSERT OR IGNORE INTO read_sentence"
                    " (owner, text, sentence, reading, characters) VALUES (?, ?, ?, ?, ?)",
                    (*whose, there, reading, characters),
                )
