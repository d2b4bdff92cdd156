"""How a reader wants the page: kept in one cookie of the browser."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from urllib.parse import parse_qsl

from flask import g, request
from werkzeug.exceptions import BadRequest

COOKIE = "display"

# What each setting may be. The first is what a new reader sees.
CHOICES: dict[str, tuple[str, ...]] = {
    "furigana": ("always", "level", "hover", "off"),
    "level": ("4", "3", "2", "1"),
    "gloss": ("glossary", "unknown", "all", "none"),
    "english": ("shown", "blurred", "hidden", "hard"),
    "hard": ("2", "0", "1", "3", "4", "5"),
    "renderings": ("off", "on"),
    "rows": ("sentence", "paragraph"),
    "writing": ("horizontal", "vertical"),
    "theme": ("auto", "light", "sepia", "dark", "contrast"),
    "ja_size": ("21", *map(str, (*range(16, 21), *range(22, 33)))),
    "en_size": ("17", *map(str, (*range(14, 17), *range(18, 25)))),
    "leading": ("215", *map(str, (*range(180, 215, 5), *range(220, 285, 5)))),
    "measure": ("25", *map(str, (*range(16, 25), *range(26, 37)))),
    "rate": ("90", "50", "60", "70", "80", "100", "110", "120"),
    "keys": ("on", "off"),
    "language": ("auto", "en", "ja"),
}


@dataclass(frozen=True, slots=True)
class Display:
    """The settings; each value is one of ``CHOICES``.

    ``level`` counts as KANJIDIC2 does, in the four levels of the old JLPT: 4 the easiest.
    ``gloss`` says which words are marked in the text. English that is shown where it is "hard"
    is shown for sentences with more than ``hard`` words that are not known. ``leading`` (of the
    Japanese) and ``rate`` (of the voice) are hundredths, ``measure`` counts characters a line.
    ``keys`` are the single-letter shortcuts (WCAG 2.1.4: they can be turned off); ``language``
    is that of the interface.
    """

    furigana: str = "always"
    level: str = "4"
    gloss: str = "glossary"
    english: str = "shown"
    hard: str = "2"
    renderings: str = "off"
    rows: str = "sentence"
    writing: str = "horizontal"
    theme: str = "auto"
    ja_size: str = "21"
    en_size: str = "17"
    leading: str = "215"
    measure: str = "25"
    rate: str = "90"
    keys: str = "on"
    language: str = "auto"

    def cycled(self, name: str) -> str:
        """The value after the present one, for buttons that go round."""
        choices = CHOICES[name]
        return choices[(choices.index(getattr(self, name)) + 1) % len(choices)]

    @property
    def attributes(self) -> tuple[tuple[str, str], ...]:
        """The settings as the page's root carries them: ``data-ja-size`` and so on."""
        return tuple(
            (f"data-{field.name.replace('_', '-')}", getattr(self, field.name))
            for field in fields(self)
            if field.name != "language"
        )

    @property
    def other_theme(self) -> str:
        """What the light/dark button chooses without scripts."""
        return "light" if self.theme in ("dark", "contrast") else "dark"


def parse(cookie: str) -> Display:
    """What the cookie says; anything it should not say counts as not said."""
    return replace(Display(), **_meant(dict(parse_qsl(cookie))))


def _meant(said: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in said.items() if value in CHOICES.get(name, ())}


def current() -> Display:
    """The settings of the request at hand. The address of a text may force some, to be shared:
    ``/texts/<id>/?writing=vertical``; they are not kept."""
    if "display" not in g:
        g.display = parse(request.cookies.get(COOKIE, ""))
        if request.endpoint == "reading.text":
            g.display = replace(g.display, **_meant(request.args.to_dict()))
    display: Display = g.display
    return display


def changed(display: Display, form: dict[str, str]) -> Display:
    """``display`` with what a form sets; a value that does not exist is refused."""
    for name, value in form.items():
        if value not in CHOICES.get(name, ()):
            raise BadRequest(f"There is no setting “{name}” with the value “{value}”.")
    return replace(display, **form)
