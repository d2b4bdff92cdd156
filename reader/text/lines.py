"""A source as lines, each with what its place on the page says of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.model.text import Block, Change, Source
from reader.text import characters

NARROW = re.compile("[\x00-\u02ff｡-ﾟ]")
STOP = re.compile(r"[。．.！？!?…‥][」』）)”’\"'】〕〉》］\]]*$")
_BLANKS = " \t\r\f\v\u00a0\u2002\u2003\u2009\u202f\u3000"
_MARK = re.compile(r"(#{1,6})[ 　]+(?=\S)")
_BREAK = re.compile("\r\n?|[\x85\u2028\u2029]")
_SHOWN = 60  # characters of a removed line that a report shows


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank.

    ``indent`` counts full widths, ``width`` half widths; ``gap`` is the number of blank
    lines before it, ``page``: a form feed stood before it. ``level`` is that of a heading
    the source marked; ``whole``: a paragraph the source marked, with "\\n" where it
    breaks the line. Of a printed line ``display`` is the rank of
    its letters, if they are not the text's; ``printed`` and ``room`` are its width and that of
    its column.
    """

    number: int
    text: str
    indent: int = 0
    gap: int = 0
    page: bool = False
    level: int = 0
    whole: bool = False
    display: int = 0
    printed: int = 0
    room: int = 0

    @property
    def width(self) -> int:
        """With the indent, in half-width characters."""
        return self.printed or 2 * self.indent + width(self.text)

    @property
    def stopped(self) -> bool:
        """Whether a sentence ends here."""
        return bool(STOP.search(self.text[-12:]))


def width(text: str) -> int:
    """In half-width characters: 茶a is 3 wide."""
    return 2 * len(text) - len(NARROW.findall(text))


def shortened(text: str) -> str:
    """A piece of the source for a report."""
    line = text.replace("\n", " ")
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def read(source: Source) -> tuple[tuple[Line, ...], tuple[Change, ...]]:
    """The lines of all blocks, their characters cleaned."""
    lines: list[Line] = []
    changes: list[Change] = []
    stray: list[tuple[int, str]] = []
    for block in source.blocks:
        text, found = characters.clean(_BREAK.sub("\n", block.text), block.line)
        changes += found
        loose = block.kind in ("lines", "printed")
        lines += _lines(text, block, stray) if loose else _marked(text, block)
    return tuple(lines), (*changes, *_strays(stray))


def _marked(text: str, block: Block) -> Iterator[Line]:
    rows = [row.strip(_BLANKS) for row in text.split("\n")]
    kept = "\n".join(row for row in rows if row)
    if kept:
        heading = block.kind == "heading"
        level = max(block.level, 1) if heading else 0
        yield Line(block.line, kept, gap=1, level=level, whole=True)


def _strays(stray: list[tuple[int, str]]) -> Iterator[Change]:
    if stray:
        what = "a line" if len(stray) == 1 else f"{len(stray)} lines"
        reason = f"removed the stray blank at the start of {what}"
        yield Change("blank", stray[0][0], shortened(stray[0][1]), reason)


def _lines(text: str, block: Block, stray: list[tuple[int, str]]) -> Iterator[Line]:
    gap, page = 0, False
    for number, raw in enumerate(text.split("\n"), block.line):
        blank = not raw.strip(_BLANKS)
        for place, piece in enumerate(re.split("[\f\v]", raw)):
            page = page or place > 0
            kept = piece.strip(_BLANKS)
            if not kept:
                gap += blank and place == 0
                continue
            mark = _MARK.match(kept)
            level = len(mark[1]) if mark else 0
            kept = kept[mark.end() :] if mark else kept
            if piece[:1] == " " and piece[1:2] not in (" ", ""):
                stray.append((number, kept))
            indent = _indent(piece[: len(piece) - len(piece.lstrip(_BLANKS))])
            inward = 0 if level else indent
            printed = (block.level, block.width, block.room)
            yield Line(number, kept, inward, gap, page, level, False, *printed)
            gap, page = 0, False


def _indent(blanks: str) -> int:
    """In full widths. A single half-width blank is a PDF's accident, not an indent."""
    wide = blanks.count("　") + blanks.count("\u2003")
    return wide or len(blanks.strip("\r\f\v").expandtabs(4)) // 2
