"""What views that take a POST share: the time, and where the browser goes next."""

from datetime import UTC, datetime
from urllib.parse import urlsplit

from flask import Response, redirect


def utc_now() -> datetime:
    return datetime.now(UTC)


def see_other(path: str) -> Response:
    response = redirect(path, 303)
    assert isinstance(response, Response)  # noqa: S101  (flask's own response class)
    return response


def own_path(address: str) -> str:
    """An address as a path on this site, so that a redirect never leaves it.

    >>> own_path("/texts/a/?x=1"), own_path("http://localhost/texts/a/"), own_path("//evil.example")
    ('/texts/a/', '/texts/a/', '/')
    """
    path = urlsplit(address).path.replace("\\", "/")
    return "/" + path.lstrip("/")
