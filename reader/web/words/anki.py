"""Known words out of an Anki export: which field of its notes is the word is asked first."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlencode

from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import BadRequest, NotFound

from reader.errors import LibraryError
from reader.store import anki
from reader.study.foreign_notes import MATURE, ForeignNote, NoteKind, kinds, words
from reader.web.posting import see_other
from reader.web.reading.marking import status_said
from reader.web.recent import Recent
from reader.web.stores import Stores
from reader.web.translation import gettext as _
from reader.web.words.imported import Done, imported

Notes = tuple[ForeignNote, ...]

_MAGIC = (b"PK\x03\x04", b"SQLite format 3\0")
_MOST_KINDS = 20


@dataclass(frozen=True, slots=True)
class AnkiPage:
    """``notes`` stands for the file until its words are read; ``more`` kinds are not shown."""

    title: str
    place: str
    notes: str
    name: str
    count: int
    begun: int
    kinds: tuple[NoteKind, ...]
    more: int
    mature: int


def is_export(data: bytes) -> bool:
    """Whether a file is one of Anki's, and no list of words."""
    return data.startswith(_MAGIC)


def notes_in(data: bytes, name: str) -> Notes:
    """The notes of an export. Raises BadRequest with what is wrong with it."""
    with tempfile.TemporaryDirectory(prefix="taiyaku-") as folder:
        path = Path(folder) / "export"
        path.write_bytes(data)
        try:
            return tuple(
                ForeignNote(note.fields, note.tags, note.interval) for note in anki.notes(path)
            )
        except LibraryError as error:
            raise BadRequest(
                _("%(name)s is no export of Anki’s, or a damaged one.", name=name)
                + f" {_(error.hint)}"
            ) from error


def install(
    pages: Blueprint,
    stores: Stores,
    pending: Recent[tuple[str, Notes]],
    report: Callable[[Done], Response],
    now: Callable[[], datetime],
) -> None:
    """``/words/anki``. ``pending`` has the files that were sent, by their tokens."""

    def waiting(token: str) -> tuple[str, Notes]:
        name, notes = pending.get(token, lambda: ("", ()))
        if not notes:
            raise NotFound(_("The notes of this file are not here any more. Choose it again."))
        return name, notes

    @pages.get("/words/anki")
    def ask() -> str:
        token = request.args.get("notes", "")
        name, notes = waiting(token)
        found = kinds(notes)
        page = AnkiPage(
            title=_("Words from Anki"),
            place="words",
            notes=token,
            name=name,
            count=len(notes),
            begun=sum(note.interval > 0 for note in notes),
            kinds=found[:_MOST_KINDS],
            more=sum(kind.count for kind in found[_MOST_KINDS:]),
            mature=MATURE,
        )
        return render_template("words/anki.html", page=page)

    @pages.post("/words/anki")
    def take() -> Response:
        form = request.form
        _name, notes = waiting(form.get("notes", ""))
        chosen = {
            kind.fields: (form.get(f"word-{number}", ""), form.get(f"reading-{number}", ""))
            for number, kind in enumerate(kinds(notes)[:_MOST_KINDS])
        }
        how = form.get("status", "")
        by_interval = how == "interval"
        status = "known" if by_interval else status_said(how)
        rows = words(notes, chosen, by_interval=by_interval)
        return report(imported(stores, rows, status, now()))


def to_ask(token: str) -> Response:
    """To the page that asks for the fields."""
    return see_other(f"/words/anki?{urlencode({'notes': token})}")
