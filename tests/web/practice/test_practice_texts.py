"""Every text of the practice pages is there in Japanese, those in tables too."""

import re
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file
from jinja2.ext import babel_extract

from reader.study import grading
from reader.web.practice import cards, feedback, sources, start_page
from reader.web.practice.views import KIND_NAMES, TITLES
from reader.web.translation import catalogue

ROOT = Path(__file__).resolve().parents[3]
TEMPLATES = sorted((ROOT / "templates" / "practice").glob("*.html"))
VIEWS = sorted((ROOT / "reader" / "web").glob("practice*.py"))
SCRIPTS = [ROOT / "static" / "js" / name for name in ("practice.js", "practise.js")]
TABLES = (
    *TITLES.values(),
    *(text for name in KIND_NAMES.values() for text in name),
    *cards.SHOWN.values(),
    *sources.FROM.values(),
    *start_page.FIT.values(),
    *feedback.GRADES.values(),
    *(text for name, text in vars(grading).items() if name.isupper() and isinstance(text, str)),
)


def texts(path: Path) -> Iterator[str]:
    if path.suffix == ".html":
        options = {"newstyle_gettext": "true", "trimmed": "true"}
        with path.open("rb") as file:
            found = list(babel_extract(file, ("_", "gettext", "ngettext"), [], options))
    else:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            keywords = {"_": None, "ngettext": (1, 2)}
            found = [
                (line, "", message, [])
                for line, message, *_ in extract_from_file("python", path, keywords=keywords)
            ]
    for _, _, message, _ in found:
        first = message if isinstance(message, str) else next(filter(None, message or ()), None)
        if first:
            yield str(first)


def is_translated(text: str) -> bool:
    japanese = catalogue("ja")
    return japanese.gettext(text) != text or japanese.ngettext(text, "", 2) != ""


@pytest.mark.parametrize("path", [*TEMPLATES, *VIEWS], ids=lambda path: path.name)
def test_what_pages_say(path: Path) -> None:
    assert [text for text in texts(path) if not is_translated(text)] == []


def test_what_tables_say() -> None:
    assert [text for text in TABLES if not is_translated(text)] == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_what_scripts_say(path: Path) -> None:
    said = re.findall(r"\bt\('([^']+)'", path.read_text("utf-8"))

    assert said
    assert [text for text in said if catalogue("ja").pgettext("script", text) == text] == []
