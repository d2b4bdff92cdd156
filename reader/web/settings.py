"""How a reader wants the page: kept in one cookie of the browser, written by POST only."""

from dataclasses import dataclass, fields, replace
from urllib.parse import parse_qsl, urlencode, urlsplit

from flask import Blueprint, Response, g, redirect, render_template, request
from werkzeug.exceptions import BadRequest

COOKIE = "display"
YEAR = 365 * 24 * 3600

# What each setting may be. The first is what a new reader sees.
CHOICES: dict[str, tuple[str, ...]] = {
    "furigana": ("always", "level", "hover", "off"),
    "level": ("4", "3", "2", "1"),
    "gloss": ("glossary", "unknown", "all", "none"),
    "english": ("shown", "blurred", "hidden"),
    "rows": ("sentence", "paragraph"),
    "theme": ("auto", "light", "sepia", "dark", "contrast"),
    "ja_size": ("21", *map(str, (*range(16, 21), *range(22, 33)))),
    "en_size": ("17", *map(str, (*range(14, 17), *range(18, 25)))),
    "keys": ("on", "off"),
    "language": ("auto", "en", "ja"),
}


@dataclass(frozen=True, slots=True)
class Display:
    """The settings; each value is one of ``CHOICES``.

    ``level`` counts as KANJIDIC2 does, in the four levels of the old JLPT: 4 the easiest.
    ``gloss`` says which words are marked in the text. ``keys`` are the single-letter
    shortcuts (WCAG 2.1.4: they can be turned off); ``language`` is that of the interface.
    """

    furigana: str = "always"
    level: str = "4"
    gloss: str = "glossary"
    english: str = "shown"
    rows: str = "sentence"
    theme: str = "auto"
    ja_size: str = "21"
    en_size: str = "17"
    keys: str = "on"
    language: str = "auto"

    def cycled(self, name: str) -> str:
        """The value after the present one, for buttons that go round."""
        choices = CHOICES[name]
        return choices[(choices.index(getattr(self, name)) + 1) % len(choices)]

    @property
    def other_theme(self) -> str:
        """What the light/dark button chooses without scripts."""
        return "light" if self.theme in ("dark", "contrast") else "dark"


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """``back`` is the page to return to once they are saved."""

    title: str
    place: str
    back: str


def parse(cookie: str) -> Display:
    """What the cookie says; anything it should not say counts as not said."""
    said = {name: value for name, value in parse_qsl(cookie) if value in CHOICES.get(name, ())}
    return replace(Display(), **said)


def current() -> Display:
    """The settings of the request at hand."""
    if "display" not in g:
        g.display = parse(request.cookies.get(COOKIE, ""))
    display: Display = g.display
    return display


def changed(display: Display, form: dict[str, str]) -> Display:
    """``display`` with what a form sets; a value that does not exist is refused."""
    for name, value in form.items():
        if value not in CHOICES.get(name, ()):
            raise BadRequest(f"There is no setting “{name}” with the value “{value}”.")
    return replace(display, **form)


def own_path(address: str) -> str:
    """An address as a path on this site, so that a redirect never leaves it.

    >>> own_path("/texts/a/?x=1"), own_path("http://localhost/texts/a/"), own_path("//evil.example")
    ('/texts/a/', '/texts/a/', '/')
    """
    path = urlsplit(address).path.replace("\\", "/")
    return "/" + path.lstrip("/")


def blueprint() -> Blueprint:
    """``/settings``: the form, and where every control of every page posts to."""
    pages = Blueprint("settings", __name__)

    @pages.get("/settings")
    def show() -> str:
        back = own_path(request.referrer or "/")
        page = SettingsPage("Settings", "", "/" if back == "/settings" else back)
        return render_template("settings/page.html", page=page)

    @pages.post("/settings")
    def save() -> Response:
        form = request.form.to_dict()
        back = own_path(form.pop("back", "/"))
        display = changed(current(), form)
        response = redirect(back, 303)
        said = {field.name: getattr(display, field.name) for field in fields(display)}
        response.set_cookie(COOKIE, urlencode(said), max_age=YEAR, httponly=True, samesite="Lax")
        assert isinstance(response, Response)  # noqa: S101  (flask's own response class)
        return response

    return pages
