"""``/healthz``: that the program answers."""

from flask import Blueprint, Response


def blueprint() -> Blueprint:
    """One plain line, for scripts that wait for the start."""
    pages = Blueprint("health", __name__)

    @pages.get("/healthz")
    def healthz() -> Response:
        return Response("ok\n", mimetype="text/plain")

    return pages
