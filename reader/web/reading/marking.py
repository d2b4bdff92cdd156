"""Saying of words, while reading, how well one knows them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from flask import Response, render_template, request
from werkzeug.exceptions import BadRequest

from reader.model.study import STATUSES, Status, WordKey
from reader.ports import Library
from reader.study.vocabulary import status_of
from reader.web.posting import see_other
from reader.web.reading.kept_page import KeptPage


@dataclass(frozen=True, slots=True)
class Marking:
    """What was said of a word, and the address that takes what is said next."""

    status: Status
    note: str
    tags: tuple[str, ...]
    action: str
    form: str
    reading: str


@dataclass(frozen=True, slots=True)
class Marked:
    """What was just done on a page, and how to undo it: 0 where nothing changed."""

    count: int
    change: int
    back: str


def shown(key: WordKey | None, library: Library, action: str) -> Marking | None:
    """None for what is no word to learn."""
    if key is None:
        return None
    mark = library.mark(key)
    status = status_of(key, library.statuses()) or "new"
    note, tags = (mark.note, mark.tags) if mark else ("", ())
    return Marking(status, note, tags, action, key.form, key.reading)


def status_said(said: str) -> Status:
    """A status that a form says."""
    found = next((status for status in STATUSES if status == said), None)
    if found is None:
        raise BadRequest(f"There is no status “{said}”.")
    return found


def set_status(key: WordKey | None, library: Library, now: datetime) -> Status:
    """What the form of a word says, for the word in every text."""
    if key is None:
        raise BadRequest("Particles, numbers and foreign letters have no status.")
    status = status_said(request.form.get("status", ""))
    library.set_statuses({key: status}, now)
    return status


def mark_untouched(page: KeptPage, library: Library, now: datetime, address: str) -> Response:
    """Every word of a page that nothing was said of is known; back to the page's end."""
    words = page.untouched(library.statuses())
    change = library.set_statuses(dict.fromkeys(words, "known"), now)
    done = urlencode({"marked": len(words), "undo": change})
    return see_other(f"{address}?{done}#page-done")


def notice(said: Mapping[str, str], text: str, address: str) -> str:
    """What was just marked, at the page's end; "" where nothing was."""
    count, change = said.get("marked", ""), said.get("undo", "")
    if not all(each.isascii() and each.isdigit() and len(each) < 12 for each in (count, change)):
        return ""
    marked = Marked(int(count), int(change), f"/texts/{text}/{address}")
    return render_template("reading/_marked.html", marked=marked)


def wants_json() -> bool:
    return request.accept_mimetypes.best == "application/json"
