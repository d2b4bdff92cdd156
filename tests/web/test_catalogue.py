"""Every text of the interface has its Japanese, and nothing else is in the catalogue."""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages import extract, pofile
from jinja2.ext import babel_extract

from reader.assets import folder

LOCALE = Path(__file__).resolve().parents[2] / "reader" / "web" / "locale" / "ja"
VIEWS = Path(__file__).resolve().parents[2] / "reader"
OPTIONS = {"trimmed": "true", "extensions": "jinja2.ext.i18n"}
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
}

Said = tuple[str, str]  # context ("script" or ""), text


def _texts(messages: object) -> str:
    return messages[0] if isinstance(messages, list | tuple) else str(messages)


def _templates() -> Iterator[Said]:
    for path in sorted(folder("templates").rglob("*.html")):
        for _line, _name, messages, _comments in babel_extract(
            BytesIO(path.read_bytes()), list(KEYWORDS), [], OPTIONS
        ):
            yield "", _texts(messages)


def _views() -> Iterator[Said]:
    for path in sorted(VIEWS.rglob("*.py")):
        for _line, _name, messages, _comments in extract.extract_python(
            BytesIO(path.read_bytes()), KEYWORDS, [], {}
        ):
            if messages:
                yield "", _texts(messages)


def _scripts() -> Iterator[Said]:
    for path in sorted((folder("static") / "js").glob("*.js")):
        for _line, _name, messages, _comments in extract.extract_javascript(
            BytesIO(path.read_bytes()), {"t": None}, [], {}
        ):
            if messages:
                yield "script", _texts(messages)


def _translated() -> set[Said]:
    return {
        (message.context or "", _texts(message.id))
        for path in LOCALE.glob("*.po")
        for message in pofile.read_po(BytesIO(path.read_bytes()), locale="ja")
        if message.id and message.string
    }


@pytest.mark.parametrize("texts", [_templates, _views, _scripts], ids=lambda each: each.__name__)
def test_every_text_is_translated(texts: object) -> None:
    assert callable(texts)
    assert {said for said in texts() if said[1]} - _translated() == set()


def test_no_text_is_translated_twice() -> None:
    """Of two translations one would be shown everywhere."""
    said = Counter(
        (message.context or "", _texts(message.id))
        for path in LOCALE.glob("*.po")
        for message in pofile.read_po(BytesIO(path.read_bytes()), locale="ja")
        if message.id
    )
    assert [each for each, times in said.items() if times > 1] == []


def test_a_text_of_the_library_has_one_name() -> None:
    """作品; テキスト is a plain-text file."""
    named = {
        _texts(message.string)
        for path in LOCALE.glob("*.po")
        for message in pofile.read_po(BytesIO(path.read_bytes()), locale="ja")
        if "テキスト" in _texts(message.string)
    }
    assert all("ファイル" in said for said in named)
