"""A small TOML writer for the shapes of a text's folder, and reading with line numbers."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import tomli

from reader.errors import CorpusError

Value = str | int | tuple[str, ...]

_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}
_DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
_PLACE = re.compile(r"\(at line (\d+), column \d+\)")


def quoted(text: str) -> str:
    """A basic string: ``say "hi"`` → ``"say \\"hi\\""``."""
    return '"' + re.sub(r'[\x00-\x1f\x7f"\\]', _escape, text) + '"'


def _escape(found: re.Match[str]) -> str:
    return _SHORT.get(found[0]) or f"\\u{ord(found[0]):04x}"


def _value(value: Value) -> str:
    if isinstance(value, int):
        return str(value).lower()  # a flag is one, too
    if isinstance(value, str):
        return quoted(value)
    return "[" + ", ".join(map(quoted, value)) + "]"


def pairs(table: Mapping[str, Value]) -> str:
    """``key = value`` lines; what is empty is left out."""
    return "".join(f"{key} = {_value(value)}\n" for key, value in table.items() if value)


def tables(name: str, rows: Iterable[Mapping[str, Value]]) -> str:
    """``[[name]]`` and its pairs, once for each row."""
    return "\n".join(f"[[{name}]]\n{pairs(row)}" for row in rows)


def date(text: str) -> str:
    """A date stands bare, anything else as a string."""
    return text if _DATE.fullmatch(text) and _exists(text) else quoted(text)


def _exists(day: str) -> bool:
    try:
        tomli.loads(f"day = {day}")
    except tomli.TOMLDecodeError:
        return False
    return True


def read(text: str, path: Path) -> dict[str, object]:
    """The tables of a file's text. Raises CorpusError with the line that is wrong."""
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        problem = _PLACE.sub("", str(error)).strip()
        hint = 'It is TOML: key = "value", quotation marks inside as \\".'
        raise CorpusError(path, line, f"{problem}.", hint=hint) from None


def header_lines(text: str, name: str) -> tuple[int, ...]:
    """The line of every ``[[name]]``."""
    head = re.compile(rf"\s*\[\[\s*{re.escape(name)}\s*\]\]")
    return tuple(n for n, line in enumerate(text.split("\n"), 1) if head.match(line))


def key_line(text: str, key: str, start: int = 1) -> int:
    """The line on which ``key`` is given a value at or behind ``start``; ``start`` if none."""
    given = re.compile(rf"\s*{re.escape(key)}\s*=")
    rows = text.split("\n")
    for number in range(start, len(rows) + 1):
        row = rows[number - 1]
        if number > start and row.lstrip().startswith("[["):
            break
        if given.match(row):
            return number
    return start
