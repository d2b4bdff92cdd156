"""Lines → headings and paragraphs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.model.text import Change
from reader.text import headings, joining
from reader.text.layout import Layout
from reader.text.lines import Line, shortened


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading (``level`` from 1) or a paragraph (0).

    No sentence goes on from one of its ``chunks`` into the next.
    """

    level: int
    chunks: tuple[str, ...]


def pieces(lines: Sequence[Line], layout: Layout) -> tuple[tuple[Piece, ...], tuple[Change, ...]]:
    """The text's headings and paragraphs in order, and what was joined."""
    found = headings.find(lines, layout)
    groups = tuple(_groups(lines, layout, found))
    hyphenated = joining.hyphenated(lines) if layout.language == "en" else frozenset()
    made: list[Piece] = []
    blanks = joining.Blanks()
    for group in groups:
        level = found[group[0]].level if group[0] in found else 0
        parts = [lines[i] for i in group]
        if layout.wrapped and not any(line.whole for line in parts):
            text = joining.joined([line.text for line in parts], layout.language, hyphenated)
            if layout.language == "ja":
                text = blanks.removed(text, parts[0], heading=level > 0)
            chunks: tuple[str, ...] = (text,)
        else:
            chunks = tuple(row for line in parts for row in line.text.split("\n"))
        made.append(Piece(level, (" ".join(chunks),) if level else chunks))
    changes = (*_joined(lines, groups, layout), *blanks.report())
    return tuple(made), changes


def _joined(
    lines: Sequence[Line], groups: Sequence[Sequence[int]], layout: Layout
) -> Iterator[Change]:
    many = [group for group in groups if len(group) > 1]
    if layout.wrapped and many:
        first = lines[many[0][0]]
        count = sum(map(len, many))
        what = "a paragraph" if len(many) == 1 else f"{len(many)} paragraphs"
        reason = f"joined {count} wrapped lines into {what}"
        yield Change("joined", first.number, shortened(first.text), reason)


def _groups(
    lines: Sequence[Line], layout: Layout, found: dict[int, headings.Heading]
) -> Iterator[range]:
    """The places of the lines that belong together."""
    first = 0
    while first < len(lines):
        if first in found:
            end = found[first].end
        else:
            end = first + 1
            while end < len(lines) and end not in found and _goes_on(lines, end, layout):
                end += 1
        yield range(first, end)
        first = end


def _goes_on(lines: Sequence[Line], i: int, layout: Layout) -> bool:
    """Whether line ``i`` belongs to the paragraph of the line before it."""
    before, line = lines[i - 1], lines[i]
    if before.whole or line.whole:
        return False
    if not layout.wrapped:
        return layout.sentences and line.gap == 0
    if line.indent > 0 and layout.indented:
        return False
    if layout.language == "en":
        return _english(before, line, layout)
    parted = _parted(before, line, layout)
    if layout.finished(before):
        if layout.indented:
            return layout.full(before, 0.75)
        return not parted and layout.full(before)
    if before.room:
        return layout.full(before, 0.6 if layout.indented else 0.85)
    return layout.full(before, 0.75 if parted else 0.7)


def _parted(before: Line, line: Line, layout: Layout) -> bool:
    """Whether there is more room before a line than usual, or a page that may hide it."""
    hidden = line.page and not layout.indented and before.stopped
    return line.gap > layout.gap or hidden


_CAPITAL = re.compile(r"[\"'“‘(\[]*[A-Z0-9]")


def _english(before: Line, line: Line, layout: Layout) -> bool:
    parted = _parted(before, line, layout)
    if parted:
        return not before.stopped and not _CAPITAL.match(line.text) and layout.full(before, 0.6)
    if layout.gap or layout.indented:
        return not before.stopped or layout.full(before, 0.75)
    return True
