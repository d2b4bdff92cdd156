"""Who may ask, and what a browser may do with the answer."""

from flask import Flask, Response, request
from werkzeug.exceptions import BadRequest, Forbidden

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'; object-src 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
OWN_HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})
READING = frozenset({"GET", "HEAD", "OPTIONS"})


def protect(app: Flask, hosts: tuple[str, ...]) -> None:
    """Checks every request before its view, and sets the headers of every answer."""
    trusted = OWN_HOSTS | {host.lower() for host in hosts}

    @app.before_request
    def check() -> None:
        if host_name(request.environ.get("HTTP_HOST", "")) not in trusted:
            # Stops DNS rebinding: a foreign page whose name resolves to this machine.
            raise BadRequest("This address is not one that Taiyaku answers to.")
        if request.method not in READING and not from_own_page():
            raise Forbidden("The request did not come from one of Taiyaku's own pages.")

    @app.after_request
    def headers(response: Response) -> Response:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response


def host_name(host: str) -> str:
    """The name in a Host header.

    >>> host_name("localhost:8000"), host_name("[::1]:8000"), host_name("[::1]")
    ('localhost', '[::1]', '[::1]')
    """
    name, colon, port = host.lower().rpartition(":")
    return name if colon and port.isdigit() else host.lower()


def from_own_page() -> bool:
    """Whether a writing request comes from our own pages; programs without a browser send
    neither header and carry nobody's cookies, so they may write."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("Origin")
    return origin is None or origin == request.host_url.rstrip("/")
