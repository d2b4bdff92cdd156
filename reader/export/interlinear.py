"""An annotated sentence for a terminal: under every word its reading, under that its gloss."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

from reader.model.annotation import AnnotatedSentence

_GAP = 2  # columns between words
_LONGEST = 24  # columns of a gloss


def interlinear(annotated: AnnotatedSentence, glosses: Sequence[str], width: int = 80) -> str:
    """Three lines for each line of words; ``glosses`` are those of the words, ``width`` is in
    columns, of which a kanji takes two."""
    lines: list[str] = []
    row: list[tuple[str, str, str]] = []
    used = 0
    for cell in _cells(annotated, glosses):
        size = max(map(columns, cell)) + _GAP
        if row and used + size > width:
            lines += _written(row)
            row, used = [], 0
        row.append(cell)
        used += size
    return "\n".join(lines + _written(row))


def _cells(annotated: AnnotatedSentence, glosses: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    text = annotated.sentence.text
    place = 0
    for (span, linked), gloss in zip(annotated.spans, glosses, strict=True):
        if text[place : span.start].strip():
            yield text[place : span.start].strip(), "", ""
        word = linked.word
        reading = "" if word.reading == word.surface else word.reading
        yield word.surface, reading, _shortened(gloss)
        place = span.end
    if text[place:].strip():
        yield text[place:].strip(), "", ""


def _written(row: list[tuple[str, str, str]]) -> list[str]:
    sizes = [max(map(columns, cell)) + _GAP for cell in row]
    lines = []
    for number in (1, 0, 2):  # the reading stands above
        cells = (cell[number] for cell in row)
        line = "".join(
            cell + " " * (size - columns(cell)) for cell, size in zip(cells, sizes, strict=True)
        )
        lines.append(line.rstrip())
    return [*lines, ""]


def columns(text: str) -> int:
    """How many columns a terminal needs for ``text`` (Unicode Standard Annex 11)."""
    return len(text) if text.isascii() else sum(map(_column, text))


@cache
def _column(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WFA" else 1


def _shortened(text: str) -> str:
    if columns(text) <= _LONGEST:
        return text
    ends = accumulate(map(_column, text))
    fitting = sum(end < _LONGEST for end in ends)
    return text[:fitting].rstrip() + "…"
