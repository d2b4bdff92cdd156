"""Tables of a TOML file that know where they stand."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from reader.corpus import files, toml
from reader.errors import CorpusError


class Table:
    """A TOML table that knows where it stands, so that a mistake can be pointed at."""

    def __init__(self, path: Path, text: str, values: Mapping[str, object], line: int = 1) -> None:
        self.path, self.text, self.values, self.line = path, text, values, line

    def wrong(self, key: str, problem: str, hint: str) -> CorpusError:
        line = toml.key_line(self.text, key, self.line)
        return CorpusError(self.path, line, problem, hint=hint)

    def string(self, key: str, *, needed: bool = False) -> str:
        value = self.values.get(key, "")
        if isinstance(value, date):
            return value.isoformat()
        if not isinstance(value, str):
            raise self.wrong(key, f"{key} is no string.", f'Write {key} = "…".')
        if needed and not value.strip():
            raise self.wrong(key, f"{key} is missing.", f'Write {key} = "…".')
        return value

    def number(self, key: str) -> int:
        """Zero where it is not said."""
        value = self.values.get(key, 0)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.wrong(key, f"{key} is no number from 0 on.", f"Write {key} = 3.")
        return value

    def flag(self, key: str) -> bool:
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong(key, f"{key} is neither true nor false.", f"Write {key} = true.")
        return value

    def strings(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.wrong(key, f"{key} is no list of strings.", f'Write {key} = ["…", "…"].')
        return tuple(value)

    def below(self, key: str) -> "Table":
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise self.wrong(key, f"{key} is no table.", f"Write [{key}] on a line of its own.")
        return Table(self.path, self.text, value, self.line)


def rows(path: Path, name: str) -> Iterator[Table]:
    """The ``[[name]]`` of a file; none where there is no such file."""
    text = files.text_of(path)
    if text is None:
        return
    rows = toml.read(text, path).get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        hint = f"Each begins with [[{name}]] on a line of its own."
        raise CorpusError(path, 1, f"{name} is no list of tables.", hint=hint)
    headers = toml.header_lines(text, name)
    for place, row in enumerate(rows):
        yield Table(path, text, row, headers[place] if place < len(headers) else 1)
