"""Where reading stopped: in one cookie of the browser, the text that was read last first.

The server notes the page that was opened; the script of the reading view, the sentence. It
also tells the library, which knows what was read on other devices.
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from urllib.parse import parse_qsl, urlencode

from flask import Blueprint, Flask, Response, redirect, request
from werkzeug.exceptions import NotFound

from reader.ports import Library
from reader.web.posting import see_other, utc_now
from reader.web.reading.open_texts import OpenText, OpenTexts

COOKIE = "bookmarks"
YEAR = 365 * 24 * 3600
KEPT = 30
_SENTENCE = re.compile(r"[1-9]\d{0,5}(\.[1-9]\d{0,5}){2}")


def parse(cookie: str) -> dict[str, str]:
    """Text → sentence; anything else that the cookie says counts as not said."""
    said = parse_qsl(cookie[:8192])
    return {text: sentence for text, sentence in said if _SENTENCE.fullmatch(sentence)}


def current() -> dict[str, str]:
    """The bookmarks of the request at hand."""
    return parse(request.cookies.get(COOKIE, ""))


def everywhere(library: Library) -> dict[str, str]:
    """The owner's places on all devices, then what only this browser knows."""
    kept = {place.text: place.sentence for place in library.places()}
    return {**kept, **{text: at for text, at in current().items() if text not in kept}}


def moved(bookmarks: Mapping[str, str], text: str, address: str) -> dict[str, str]:
    """After the page of this address ("", "3" or "3.2") was opened.

    A bookmark on that page stays where it is; on the first page, wherever it is.
    """
    kept = bookmarks.get(text, "")
    if not kept or (address and not f"{kept}.".startswith(f"{address}.")):
        kept = ".".join([*filter(None, address.split(".")), "1", "1", "1"][:3])
    others = {name: sentence for name, sentence in bookmarks.items() if name != text}
    return dict([(text, kept), *others.items()][:KEPT])


def install(app: Flask) -> None:
    """Keeps a bookmark for every text whose pages are opened."""

    @app.after_request
    def keep(response: Response) -> Response:
        if request.endpoint != "reading.text" or response.status_code not in (200, 304):
            return response
        place = request.view_args or {}
        now = moved(current(), place["id"], place.get("address", ""))
        if list(now.items()) != list(current().items()):
            response.set_cookie(COOKIE, urlencode(now), max_age=YEAR, samesite="Lax")
        return response


def blueprint(texts: OpenTexts, *, now: Callable[[], datetime] = utc_now) -> Blueprint:
    """``/texts/<id>/place``: where reading has come to."""
    pages = Blueprint("bookmarks", __name__)
    library = texts.stores.library

    @pages.get("/texts/<id>/place")
    def go_on(id: str) -> Response:  # noqa: A002
        """There; to the beginning of a text that was not begun."""
        book, _ = texts.open(id)
        kept = everywhere(library).get(id, "")
        return elsewhere(book, id, kept) if book.part_of(kept) else see_other(f"/texts/{id}/")

    @pages.post("/texts/<id>/place")
    def come_to(id: str) -> Response:  # noqa: A002
        sentence = request.form.get("sentence", "")
        if texts.open(id)[0].part_of(sentence) is None:
            raise NotFound(f"The text has no sentence {sentence}.")
        library.set_place(id, sentence, now())
        return Response(status=204)

    return pages


def elsewhere(book: OpenText, id: str, address: str) -> Response:  # noqa: A002
    """To the page that holds what an address names: "3", "3.2" or "3.2.41"."""
    sentence = ".".join([*address.split("."), "1", "1"][:3])
    part = book.part_of(sentence)
    if part is None:
        raise NotFound(f"The text has no part {address}.")
    response = redirect(f"/texts/{id}/{part.address}#s-{sentence}")
    assert isinstance(response, Response)  # noqa: S101  (flask's own response class)
    return response
