"""What stands beside a sentence: the owner's own notes, and those of the text."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import render_template

from reader.corpus.fingerprint import fingerprint
from reader.model.bitext import Note
from reader.model.study import SentenceNote
from reader.web.reading.facing import label
from reader.web.reading.layout import Part, Row
from reader.web.reading.open_texts import OpenText
from reader.web.translation import gettext as _

LONGEST = 5_000  # characters of a note


@dataclass(frozen=True, slots=True)
class Remark:
    """A note of the text; ``start`` is where its anchor begins in the sentence, -1 nowhere."""

    kind: str
    anchor: str
    note: str
    sentence: str
    start: int


def remarks(book: OpenText, row: Row) -> tuple[Remark, ...]:
    """The text's notes on the sentences of a row."""
    return tuple(
        _remark(note, sentence.text)
        for sentence in row.ja
        for note in book.notes.get(sentence.id, ())
    )


def _remark(note: Note, text: str) -> Remark:
    kind = _("Grammar") if note.kind == "grammar" else _("Background")
    start = text.find(note.anchor) if note.anchor else -1
    return Remark(kind, note.anchor, note.note, note.at, start)


def own_note(row: Row, notes: Sequence[SentenceNote]) -> SentenceNote | None:
    """What the owner wrote beside a row: beside its first sentence that has a note."""
    by_fingerprint = {note.fingerprint: note for note in notes}
    found = (by_fingerprint.get(fingerprint(sentence.text)) for sentence in row.ja)
    return next((note for note in found if note), None)


def own_notes(part: Part, notes: Sequence[SentenceNote]) -> dict[str, str]:
    """The owner's notes on a page as HTML, by the names of their slots."""
    if not notes:
        return {}
    return {
        slot_name(row): shown(row, place, note)
        for block in part.blocks
        for place, row in enumerate(block.rows, 1)
        if row.ja and (note := own_note(row, notes))
    }


def slot_name(row: Row) -> str:
    return f"n{row.ja[0].id.replace('.', '_')}"


def shown(row: Row, place: int, note: SentenceNote) -> str:
    """A note as the page has it, beside the ``place``-th row of its block."""
    return render_template(
        "reading/_own_note.html", id=row.ja[0].id, place=place, label=label(row), note=note.note
    )


def lost_notes(book: OpenText, notes: Sequence[SentenceNote]) -> str:
    """Notes whose sentence is no longer in the text, as HTML; "" where there are none."""
    if not notes or not book.text.original:
        return ""
    kept = {fingerprint(sentence.text) for sentence in book.text.original.sentences}
    lost = [note for note in notes if note.fingerprint not in kept]
    return render_template("reading/_lost_notes.html", id=book.text.id, notes=lost) if lost else ""
