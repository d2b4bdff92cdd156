"""Error pages in the site's own look: what happened, and what to do."""

from dataclasses import dataclass

from flask import Flask, render_template
from werkzeug.exceptions import HTTPException, InternalServerError

from reader.errors import ReaderError
from reader.web.problem import problem
from reader.web.translation import said

# Headings and advice by status; the exception's own sentence comes between them.
ADVICE = {
    400: ("That cannot be done", "Go back and try again."),
    403: ("That is not allowed", "Open the page again from the library."),
    404: ("Nothing here", "Check the address, or look for the text in the library."),
    405: ("That is not how it works", "Open the page again from the library."),
    413: ("That is too much", "Send a smaller file."),
    500: ("Something broke", "The terminal that runs Taiyaku says more. Your texts are safe."),
}
DEFAULT = ("That did not work", "Go back and try again.")


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """``problem`` says what happened here, ``hint`` what to do; either may be empty."""

    title: str
    place: str
    status: int
    problem: str
    hint: str


def install(app: Flask) -> None:
    """Explained errors get their own sentence; a bug is logged by flask and stays loud."""

    @app.errorhandler(HTTPException)
    def http_error(error: HTTPException) -> tuple[str, int]:
        status = error.code or 500
        title, hint = ADVICE.get(status, DEFAULT)
        own = error.description if error.description != type(error).description else ""
        if isinstance(error, InternalServerError):
            own = ""
        return _page(ErrorPage(said(title), "", status, own or "", said(hint)))

    @app.errorhandler(ReaderError)
    def reader_error(error: ReaderError) -> tuple[str, int]:
        told = problem(error)
        return _page(ErrorPage(said(DEFAULT[0]), "", 500, told.sentence, told.hint))


def _page(page: ErrorPage) -> tuple[str, int]:
    return render_template("error.html", page=page), page.status
