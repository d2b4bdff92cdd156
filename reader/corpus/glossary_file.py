"""One term of a ``glossary.toml`` changed, the rest of the file left as its author wrote it."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from reader.corpus import files, toml
from reader.errors import CorpusError
from reader.model.lexicon import GlossaryEntry

Row = Mapping[str, toml.Value]

_HEADER = re.compile(r"\s*\[")
_OUTSIDE = re.compile(r"\s*(#.*)?")  # a comment or a blank line


def row(entry: GlossaryEntry, *, named: bool = False) -> dict[str, toml.Value]:
    """The keys of a term; ``named``: with the text that it is of."""
    return {
        "ja": entry.ja,
        "text": entry.scope if named else "",
        "reading": entry.reading,
        "en": entry.en,
        "variants": entry.variants,
        "spellings": entry.spellings,
        "original": entry.original,
        "topic": entry.topic,
        "note": entry.note,
        "see": entry.see,
        "hidden": entry.hidden,
    }


def edited(text: str, path: Path, place: int | None, new: Row | None) -> str:
    """The file with ``new`` instead of the term at ``place`` (from 0), or behind the last.

    Without ``new`` the term goes. Comments before a term stay; those inside a term that is
    changed go with it. Raises CorpusError where the file cannot be understood.
    """
    rows = _rows(text, path)
    block = toml.tables("term", [new]) if new else ""
    if place is None:
        made = f"{text.rstrip()}\n\n{block}" if text.strip() else block
    else:
        lines = text.split("\n")
        start, end = _block(text, lines, place)
        rest = lines[end:]
        if not new:  # the blank line that parted it from the next goes with it
            while rest and not rest[0].strip():
                rest = rest[1:]
        made = "\n".join([*lines[:start], *block.split("\n")[:-1], *rest])
        made = made.rstrip("\n") + "\n" if made.strip() else ""
    wanted = list(_wanted(rows, place, new))
    if not _says(made, wanted):  # a header inside a string, perhaps
        made = toml.tables("term", [_plain(each) for each in wanted])
    return made


def _says(text: str, wanted: list[dict[str, object]]) -> bool:
    try:
        return _rows(text, Path()) == wanted
    except CorpusError:
        return False


def _rows(text: str, path: Path) -> list[dict[str, object]]:
    rows = toml.read(text, path).get("term", [])
    return rows if isinstance(rows, list) else []


def _wanted(
    rows: list[dict[str, object]], place: int | None, new: Row | None
) -> Iterator[dict[str, object]]:
    for number, each in enumerate(rows):
        if number != place:
            yield each
        elif new:
            yield _as_read(new)
    if place is None and new:
        yield _as_read(new)


def _as_read(new: Row) -> dict[str, object]:
    return {
        key: list(value) if isinstance(value, tuple) else value
        for key, value in new.items()
        if value
    }


def _plain(read: Mapping[str, object]) -> Row:
    return {
        key: tuple(map(str, value)) if isinstance(value, list) else value
        for key, value in read.items()
        if isinstance(value, list | bool | str)
    }


def _block(text: str, lines: list[str], place: int) -> tuple[int, int]:
    """The lines of a term: what stands before the next header is the next one's."""
    headers = toml.header_lines(text, files.TABLES[files.GLOSSARY])
    if place >= len(headers):  # a header inside a string, or none of its own
        return len(lines), len(lines)
    start = headers[place] - 1
    end = next((n for n in range(start + 1, len(lines)) if _HEADER.match(lines[n])), len(lines))
    while end > start + 1 and _OUTSIDE.fullmatch(lines[end - 1]):
        end -= 1
    return start, end
