"""Where reading stopped: in one cookie of the browser, the text that was read last first.

The server notes the page that was opened; the script of the reading view, the sentence. It
also tells the library, which knows what was read on other devices.
"""

import re
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

from flask import Flask, Response, request

from reader.ports import Library

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
