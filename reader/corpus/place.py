"""Where in a text's files something stands, so that a finding can be gone to."""

from pathlib import Path

from reader.corpus import files, notation, toml
from reader.corpus.finding import Finding
from reader.model.bitext import Text
from reader.model.text import Document


class Places:
    """Lines of a text's files; 0 for everything where it has no folder yet."""

    def __init__(self, text: Text, folder: Path | None) -> None:
        self._folder = folder
        self.files = {n: files.text_of(folder / n) or "" if folder else "" for n in files.ALL}
        self._rows = {n: _rows(written) for n, written in self.files.items()}
        self._tables = {
            n: toml.header_lines(self.files[n], table) for n, table in files.TABLES.items()
        }
        self._sentences = {
            files.JA: _lines(self.files[files.JA], text.original),
            files.EN: _lines(self.files[files.EN], text.translation),
        }

    def finding(self, name: str, line: int, code: str, problem: str, hint: str = "") -> Finding:
        """A finding in the file of this name."""
        path = self._folder / name if self._folder else Path(name)
        return Finding(path, line, code, problem, hint)

    def sentence(self, name: str, identifier: str) -> int:
        """The line of a sentence in ``text.ja.txt`` or ``text.en.txt``."""
        return self._sentences[name].get(identifier, 0)

    def row(self, name: str, number: int) -> int:
        """The line of the row with this number, from 0, blank ones not counted."""
        rows = self._rows[name]
        return rows[number] if number < len(rows) else 0

    def table(self, name: str, number: int) -> int:
        """The line of the ``[[…]]`` with this number, from 0."""
        headers = self._tables.get(name, ())
        return headers[number] if number < len(headers) else 0


def _rows(written: str) -> tuple[int, ...]:
    return tuple(n for n, row in enumerate(written.split("\n"), 1) if row.strip())


def _lines(text: str, document: Document | None) -> dict[str, int]:
    if document is None:
        return {}
    written = (line for line, _, words in notation.sentence_lines(text) if words)
    return dict(zip((s.id for s in document.sentences), written, strict=False))
