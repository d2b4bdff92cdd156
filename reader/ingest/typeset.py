"""A page's characters → its lines as they are read, with ruby in place and note marks out."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.ingest.columns import Gutter, Run, columns, gutters, runs
from reader.ingest.glyphs import Glyph, Page, Placed, is_vertical, is_wide, placed, upright
from reader.ingest.printed_ruby import SMALL, attached, over, whole

_MARK = re.compile(r"[(（［\[〔]?[注註※]?[0-9０-９*＊†‡]{1,3}[)）］\]〕]?")
_DIGIT = re.compile("[0-9A-Za-z]")
_ROOM = 0.75  # sizes that are a blank between wide characters
_LONGEST_NUMBER = 6  # characters
_WORD_ROOM = 0.17  # and between narrow ones
_ACROSS = 1.6  # sizes that figures set across a vertical line fill at most
_CLOSE = 0.3  # sizes between two characters of a line
_SURE = 4  # characters of a run that is surely of the text


@dataclass(frozen=True, slots=True)
class Printed:
    """A line: ``start`` and ``end`` along it and the edges of its column, in points; ``middle``
    counts downwards. ``font`` is "" where it has several. ``place`` is shared by the lines that
    stand in one column: the page from 0, where on it (-1 above a vertical text, 0, 1 below it)
    and the column there. ``marks`` are those of notes that were taken out."""

    text: str
    start: float
    end: float
    middle: float
    size: float
    font: str
    left: float
    right: float
    place: tuple[int, int, int]
    marks: tuple[str, ...] = ()

    @property
    def page(self) -> int:
        return self.place[0]


def body_size(pages: Iterable[Page]) -> float:
    """That of most characters."""
    sizes = Counter[float]()
    for page in pages:
        sizes.update(round(glyph.size, 1) for glyph in page.glyphs)
    return sizes.most_common(1)[0][0]


def printed_lines(pages: Iterable[Page], size: float) -> Iterator[Printed]:
    """All lines in their order; ``size`` is that of the document's text."""
    parts = [_parts(page) for page in pages]
    found = [gutters(text, size) for _, text, _ in parts]
    usual = Counter(filter(None, (tuple(map(_rounded, each)) for each in found)))
    for page, ((above, text, below), own) in enumerate(zip(parts, found, strict=True)):
        # A page with too little text to tell is set as most are.
        known = own or next((one for one, _ in usual.most_common(1) if _fits(one, text)), ())
        yield from _lines(above, (), page, -1)
        yield from _lines(text, known, page, 0)
        yield from _lines(below, (), page, 1)


def _rounded(gutter: Gutter) -> Gutter:
    return round(gutter[0]), round(gutter[1])


def _fits(known: Sequence[Gutter], text: Sequence[Run]) -> bool:
    """Whether no line lies over the gutters of other pages, and some lie on both sides."""
    free = not any(
        run.start < right and run.end > left + 1 for run in text for left, right in known
    )
    sides = {run.start >= known[0][1] - 1 for run in text}
    return free and len(sides) > 1


def _parts(page: Page) -> tuple[list[Run], list[Run], list[Run]]:
    """The runs above the text, of the text and below it: of a vertical page, those that are
    horizontal stand outside of it."""
    glyphs = upright(page.glyphs)
    if not is_vertical(glyphs):
        return [], list(runs(placed(glyphs, vertical=False))), []
    across = _across(glyphs)
    text = [glyph for order, glyph in enumerate(glyphs) if order not in across]
    middle = (min(glyph.top for glyph in text) + max(glyph.bottom for glyph in text)) / 2
    beside = list(runs(placed([glyphs[order] for order in sorted(across)], vertical=False)))
    return (
        [run for run in beside if run.middle < middle],
        list(runs(placed(text, vertical=True))),
        [run for run in beside if run.middle >= middle],
    )


def _across(glyphs: Sequence[Glyph]) -> set[int]:
    """Which characters of a vertical page stand in horizontal lines above or below its text."""
    found = {
        glyph.order
        for run in runs(placed(glyphs, vertical=False))
        if run.end - run.start > _ACROSS * run.size and _is_close(run)
        for glyph in run.glyphs
    }
    down = [run for run in runs(placed(glyphs, vertical=True)) if run.glyphs[0].order not in found]
    text = [run for run in down if len(run.glyphs) >= _SURE]
    if not text:
        return set()
    top, bottom = min(run.start for run in text), max(run.end for run in text)
    outside = (run for run in down if run.end <= top or run.start >= bottom)
    return found | {glyph.order for run in outside for glyph in run.glyphs}


def _is_close(run: Run) -> bool:
    """Whether characters stand side by side, rather than on lines that do."""
    gaps = (after.start - one.end for one, after in pairwise(run.glyphs))
    return len(run.glyphs) > 1 and max(gaps) < _CLOSE * run.size


def _lines(
    found: Sequence[Run], known: Sequence[Gutter], page: int, where: int
) -> Iterator[Printed]:
    ruby = [run for run in over(found) if not _is_mark(run)]
    apart = {id(run) for run in ruby}
    text = [run for run in found if id(run) not in apart]
    ruby = whole(ruby)
    for number, column in enumerate(columns(text, known)):
        for line in column.lines:
            glyphs, marks = _without_marks(attached(line, ruby))
            if not glyphs:
                continue
            fonts = {glyph.font for glyph in glyphs if is_wide(glyph.text[-1])}
            font = fonts.pop() if len(fonts) == 1 else ""
            stretch = (line.start, line.end, line.middle, line.size)
            edges, place = (column.start, column.end), (page, where, number)
            yield Printed(_spaced(glyphs), *stretch, font, *edges, place, tuple(marks))


def _is_mark(run: Run) -> bool:
    return _MARK.fullmatch("".join(glyph.text for glyph in run.glyphs)) is not None


def _without_marks(glyphs: Sequence[Placed]) -> tuple[list[Placed], list[str]]:
    """Small raised figures behind Japanese point to notes; m² and 10³ stay."""
    kept: list[Placed] = []
    marks: list[str] = []
    size = max((glyph.size for glyph in glyphs if is_wide(glyph.text[-1])), default=0.0)
    place = 0
    while place < len(glyphs):
        end = place
        while end < len(glyphs) and glyphs[end].size <= SMALL * size:
            end += 1
        text = "".join(glyph.text for glyph in glyphs[place:end])
        if end > place and kept and _MARK.fullmatch(text) and not _DIGIT.match(kept[-1].text):
            marks.append(text)
            kept[-1] = kept[-1]._replace(end=glyphs[end - 1].end)
            place = end
            continue
        end = max(end, place + 1)
        kept += glyphs[place:end]
        place = end
    return kept, marks


def _spaced(glyphs: Sequence[Placed]) -> str:
    """Blanks where there is room for them."""
    parts = [glyphs[0].text]
    counted = True  # so far it may be a heading's number: 1.1 茶の木
    for place, (before, glyph) in enumerate(pairwise(glyphs)):
        size = max(before.size, glyph.size)
        wide = is_wide(before.text.rstrip("》")[-1:]) + is_wide(glyph.text.lstrip("｜")[:1])
        room = (glyph.start - before.end) / size
        counted = counted and place < _LONGEST_NUMBER and not is_wide(before.text)
        if wide and room > _ROOM:
            parts.append("　")
        elif (wide < 2 and glyph.blank and room > 0) or (
            (counted or not wide) and room > _WORD_ROOM
        ):
            parts.append(" ")
        parts.append(glyph.text)
    return "".join(parts)
