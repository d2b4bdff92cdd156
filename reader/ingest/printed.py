"""Printed lines → the text they are of: without what each page repeats, its notes at the end.

Each line is a block: an indent opens a paragraph, a blank row tells of room before it, a form
feed of a new page; a level of larger letters, or of another face.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from reader.ingest import furniture
from reader.ingest.furniture import FULL, NOTE_SIZE, ROOM, STOP
from reader.ingest.glyphs import Bookmark, Page
from reader.ingest.notes import Mark, removed
from reader.ingest.properties import bare
from reader.ingest.typeset import Printed, body_size, printed_lines
from reader.model.text import Block, Change

_NOTE = re.compile(r"[(（［\[〔]?\s*(?:[注註※]\s*)?(?:[0-9０-９]{1,3}|[*＊†‡])|[注註※]")
_LARGE = 1.12  # of the text's size, for a heading
_LEVELS = 1.04  # ratio of two sizes of headings
_LONGEST_HEADING = 80
_HEADING_LINES = 4  # that one heading may fill
_MUCH = 0.2  # share of the text that cannot be headings
_INDENT = 0.4  # sizes
_DEEPEST = 4
_QUOTED = 0.6  # share of the column's width that a quotation fills
_USUAL = 0.1  # share of the lines that stand in one of the usual columns


def text(
    pages: Sequence[Page], bookmarks: Sequence[Bookmark] = ()
) -> tuple[tuple[Block, ...], tuple[Change, ...], tuple[str, ...]]:
    """The blocks of a document, what was left out of it, and its footnotes."""
    size = body_size(pages)
    lines = list(_quoted(list(_squared(list(printed_lines(pages, size)), size)), size))
    repeated = furniture.find(lines, len(pages), size)
    gone = frozenset(repeated)
    kept, notes = _without_notes([line for line in lines if line not in gone], size)
    blocks = tuple(_blocks(kept, _levels(kept, bookmarks, size), size))
    marks = [
        Mark(0, block.line, mark)
        for block, line in zip(blocks, kept, strict=True)
        for mark in line.marks
    ]
    return blocks, (*furniture.report(repeated), *removed(marks)), notes


def _blocks(lines: Sequence[Printed], levels: Sequence[int], size: float) -> Iterator[Block]:
    usual, number = furniture.pitch(lines, size), 1
    around = zip((None, *lines), lines, (*lines[1:], None), levels, strict=False)
    for before, line, after, level in around:
        new = before is None or before.place != line.place
        gap = 0 if before is None or new else _gap(before, line, usual, size)
        indent = 0 if level else _indent(before, line, after, size)
        row = "\n" * gap + "\f" * new + "　" * indent + line.text
        yield Block("printed", row, level, number, *_widths(line))
        number += gap + 1


def _squared(lines: Sequence[Printed], size: float) -> Iterator[Printed]:
    """With the edges of the document's usual columns for those that have too few lines, or
    too short ones, to show their own."""
    weights = Counter((round(line.left), round(line.right)) for line in lines)
    usual = [edges for edges, weight in weights.items() if weight >= _USUAL * len(lines)]
    for line in lines:
        around = [
            (left, right)
            for left, right in usual
            if left - 1 <= line.left <= left + (_DEEPEST + 1) * size and line.right <= right + 1
        ]
        nearest = min(around, key=lambda edges: (line.left - edges[0], edges[1]), default=None)
        yield replace(line, left=nearest[0], right=nearest[1]) if nearest else line


def _quoted(lines: Sequence[Printed], size: float) -> Iterator[Printed]:
    """With edges of their own for lines that all stand further in on both sides."""
    key = partial(_inset, size=size)
    for (_place, deep), found in groupby(lines, key=key):
        group = list(found)
        end = max(line.end for line in group)
        full = sum(line.end > end - FULL * size for line in group)
        wide = end - group[0].start > _QUOTED * (group[0].right - group[0].left)
        if deep and wide and 1 < full >= len(group) / 2:
            yield from (replace(line, right=end) for line in group)
        else:
            yield from group


def _inset(line: Printed, size: float) -> tuple[tuple[int, int, int], int]:
    """Where a line stands, and how far in; 0 for no further than an indent."""
    deep = round((line.start - line.left) / size)
    return line.place, deep if deep > 1 else 0


def _without_notes(lines: Iterable[Printed], size: float) -> tuple[list[Printed], tuple[str, ...]]:
    """The lines, and the notes that stood in small letters at the foot of their columns."""
    kept: list[Printed] = []
    notes: list[str] = []
    for _place, group in groupby(lines, key=lambda line: line.place):
        column = list(group)
        end = len(column)
        while end and column[end - 1].size <= NOTE_SIZE * size:
            end -= 1
        foot = column[end:]
        goes_on = notes and not STOP.search(notes[-1])
        begins = foot and (_NOTE.match(foot[0].text) or goes_on)
        if begins and end and not _is_short(column[end - 1], size):
            _add_notes(foot, notes)
            column = column[:end]
        kept += column
    return kept, tuple(notes)


def _is_short(line: Printed, size: float) -> bool:
    """Whether a line is broken off, as the heading of a list of sources is."""
    return not STOP.search(line.text) and line.end < line.right - FULL * size


def _add_notes(foot: Sequence[Printed], notes: list[str]) -> None:
    left = min(line.start for line in foot)
    for place, line in enumerate(foot):
        begins = _NOTE.match(line.text) and (line.start < left + line.size or not place)
        if begins or not notes:
            notes.append(line.text)
        else:
            apart = notes[-1][-1:].isascii() and line.text[:1].isascii()
            notes[-1] += " " * apart + line.text


def _letters(line: Printed, size: float) -> tuple[float, str]:
    """What the letters of a line are; those of the text in its face are the last."""
    return (-line.size if line.size >= _LARGE * size else 0.0, line.font)


def _may_head(line: Printed) -> bool:
    letters = any(c.isalnum() for c in line.text)
    return letters and line.text[-1] not in "。．." and len(line.text) <= _LONGEST_HEADING


def _levels(lines: Sequence[Printed], bookmarks: Sequence[Bookmark], size: float) -> list[int]:
    """Which lines are headings, by their letters or by the file's own outline; 0 for none."""
    ranks = _ranks(lines, size)
    levels = [ranks.get(_letters(line, size), 0) if _may_head(line) else 0 for line in lines]
    below = max(ranks.values(), default=0)
    starts: dict[int, int] = {}
    for place, line in enumerate(lines):
        starts.setdefault(line.page, place)
    for mark in bookmarks:
        for first in range(starts.get(mark.page, len(lines)), len(lines)):
            if lines[first].page != mark.page:
                break
            if end := _spells(lines[first : first + _HEADING_LINES], bare(mark.title)):
                levels[first : first + end] = [below + mark.level] * end
                break
    return levels


def _spells(lines: Sequence[Printed], title: str) -> int:
    """How many of the lines, from the first on, are a title; 0 where they are not."""
    said = ""
    for count, line in enumerate(lines, 1):
        said += bare(line.text)
        if said == title or not title.startswith(said):
            return count if said == title and title else 0
    return 0


def _ranks(lines: Sequence[Printed], size: float) -> dict[tuple[float, str], int]:
    """Levels of headings by their letters: the largest first, then those of another face."""
    weights = Counter[tuple[float, str]]()
    for line in lines:
        if line.size > NOTE_SIZE * size:
            weights[_letters(line, size)] += len(line.text)
    usual = weights.most_common(1)[0][0] if weights else (0.0, "")
    ranks: dict[tuple[float, str], int] = {}
    rank, last = 0, 0.0
    for letters in sorted(weights):
        larger, face = letters
        other = larger or (face and usual[1] and face != usual[1])
        if other and weights[letters] <= _MUCH * weights.total():
            rank += not (larger and last and last / larger < _LEVELS)
            ranks[letters], last = rank, larger
    return ranks


def _widths(line: Printed) -> tuple[int, int]:
    """What a line fills of its column, and the column, in half widths. What is centred or set
    to the far end fills no more than its letters do."""
    begin = line.left if line.start - line.left <= _DEEPEST * line.size else line.start
    return round(2 * (line.end - begin) / line.size), round(
        2 * (line.right - line.left) / line.size
    )


def _gap(before: Printed, line: Printed, pitch: float, size: float) -> int:
    """1 where there is more room before a line than usual."""
    larger = max(1.0, min(before.size, line.size) / size)
    return int(pitch > 0 and line.middle - before.middle > ROOM * pitch * larger)


def _indent(before: Printed | None, line: Printed, after: Printed | None, size: float) -> int:
    """In full widths. What goes on with a line before it is not indented, though it stands
    further in: all of a quotation, or of an item but its first line."""
    deep = (line.start - line.left) / size
    if deep < _INDENT:
        return 0
    if before and not STOP.search(before.text) and before.end > before.right - FULL * size:
        near = _INDENT * size
        quoted = abs(before.start - line.start) < near
        hanging = before.start < line.start and after and abs(after.start - line.start) < near
        if quoted or hanging:
            return 0
    return min(max(1, round(deep)), _DEEPEST)
