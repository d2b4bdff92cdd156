"""The characters of a page as runs, columns and lines, in the order in which they are read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from reader.ingest.glyphs import Placed

_SAME_LINE = 0.5  # of the size, by which the middles of a line's characters differ
_SAME_SIZE = 0.75
_INDENT = 2.5  # sizes by which a paragraph's first line may stand further in
_GAP = 1.1  # sizes between two runs of one line
_TWICE = 0.1  # sizes between two printings of one letter
_GUTTER = 0.9  # sizes between two columns
_CROSSED = 0.12  # share of the lines that may cross a gutter: a title, a table
_FEWEST = 4  # lines of a column
_EDGE = 1.3  # sizes by which a full line may miss the edge of its column
_APART = 2.2  # sizes between the middles of two lines that do not belong together
_OUT = 0.1  # share of the lines of a column that may begin before it
_FULL = 0.5  # share of a column's lines that are full


Gutter = tuple[float, float]


@dataclass(slots=True)
class Run:
    """Characters that follow each other on one line; ``middle`` and ``size`` are theirs."""

    glyphs: list[Placed]
    start: float = 0.0
    end: float = 0.0
    middle: float = 0.0
    size: float = 0.0

    def __post_init__(self) -> None:
        self.start = min(glyph.start for glyph in self.glyphs)
        self.end = max(glyph.end for glyph in self.glyphs)
        self.size = median(glyph.size for glyph in self.glyphs)
        self.middle = median(glyph.middle for glyph in self.glyphs)


@dataclass(slots=True)
class Column:
    """Lines from top to bottom, each of the runs that stand on it."""

    start: float
    end: float
    lines: list[Run] = field(default_factory=list)


def runs(glyphs: Sequence[Placed]) -> Iterator[Run]:
    """What the file draws as one piece."""
    open_: list[Placed] = []
    for glyph in glyphs:
        if open_ and not _follows(open_[-1], glyph):
            yield Run(open_)
            open_ = []
        open_.append(glyph)
    if open_:
        yield Run(open_)


def _follows(before: Placed, glyph: Placed) -> bool:
    size = max(before.size, glyph.size)
    same = abs(glyph.middle - before.middle) < _SAME_LINE * size
    near = -size < glyph.start - before.end < _GAP * size and glyph.start > before.start - size
    return same and near and min(before.size, glyph.size) > _SAME_SIZE * size


def columns(found: Sequence[Run], gutters: Sequence[Gutter]) -> Iterator[Column]:
    """The columns of a page in their order. What crosses a gutter parts what is above it from
    what is below."""
    band: list[Run] = []
    wide: list[Run] = []
    order = sorted(found, key=lambda run: run.middle)
    for place, run in enumerate(order):
        crosses = any(_crosses(run, *gutter) for gutter in gutters)
        if crosses or (wide and _ends(wide, run, order[place + 1 : place + 2])):
            yield from _parted(band, gutters)
            band = []
            wide.append(run)
        else:
            yield from _column(wide)
            wide = []
            band.append(run)
    yield from _column(wide)
    yield from _parted(band, gutters)


def _ends(wide: Sequence[Run], run: Run, after: Sequence[Run]) -> bool:
    """Whether a line is the short last one of a paragraph that lies over a gutter."""
    near = run.middle - wide[-1].middle < _APART * run.size
    further = run.start - min(one.start for one in wide)
    aligned = -_INDENT * run.size < further < _SAME_LINE * run.size
    alone = not any(one.middle - run.middle < _SAME_LINE * run.size for one in after)
    return near and aligned and alone and run.size == wide[-1].size


def _parted(band: Sequence[Run], gutters: Sequence[Gutter]) -> Iterator[Column]:
    middles = [(left + right) / 2 for left, right in gutters]
    parts: list[list[Run]] = [[] for _ in range(len(gutters) + 1)]
    for place, run in enumerate(band):
        parts[sum((run.start + run.end) / 2 > middle for middle in middles)].append(run)
        after = band[place + 1] if place + 1 < len(band) else None
        if gutters and place < _FEWEST and after and after.middle - run.middle > _APART * run.size:
            # a few lines of one column above all others, as an author's name
            alone = [part for part in parts if part]
            if len(alone) == 1:
                yield from _column(alone[0])
                alone[0].clear()
    for part in parts:
        yield from _column(part)


def _column(part: Sequence[Run]) -> Iterator[Column]:
    if part:
        found = list(lines(part))
        yield Column(
            _edge([line.start for line in found], found[0].size),
            max(line.end for line in found),
            found,
        )


def _edge(starts: Sequence[float], size: float) -> float:
    """Where lines begin, but for the few that stick out."""
    few = _OUT * len(starts)
    return next(
        start
        for start in sorted(starts)
        if sum(start <= other < start + _EDGE * size / 2 for other in starts) > few
    )


def lines(found: Iterable[Run]) -> Iterator[Run]:
    """Runs side by side are one line."""
    open_: list[Run] = []
    middle = size = 0.0  # the mean, and the largest
    for run in sorted(found, key=lambda run: run.middle):
        if open_ and run.middle - middle >= _SAME_LINE * max(run.size, size):
            yield _line(open_)
            open_, size = [], 0.0
        open_.append(run)
        middle = run.middle if len(open_) == 1 else middle + (run.middle - middle) / len(open_)
        size = max(size, run.size)
    if open_:
        yield _line(open_)


def _line(parts: Sequence[Run]) -> Run:
    """Fat letters may be printed twice, a hair apart; the halves of ―― may share a place."""
    found: list[Placed] = []
    for glyph in sorted((g for run in parts for g in run.glyphs), key=lambda g: g.start + g.end):
        last = found[-1] if found else None
        twice = last and last.text == glyph.text and abs(glyph.order - last.order) > 1
        if not (last and twice and glyph.start - last.start < _TWICE * glyph.size):
            found.append(glyph)
    return Run(found)


def gutters(found: Sequence[Run], size: float) -> tuple[Gutter, ...]:
    """Stretches between columns of text that hardly any line crosses."""
    body = [run for run in found if run.size > _SAME_SIZE * size]
    wide = [
        gap
        for low in _covered(body, _CROSSED * len(body))
        for gap in _bare(body, *low)
        if gap[1] - gap[0] >= _GUTTER * size
    ]
    while wide:
        bounds = [float("-inf"), *(edge for gap in wide for edge in gap), float("inf")]
        edges = zip(bounds[::2], bounds[1::2], strict=True)
        parts = [_between(body, left, right, size) for left, right in edges]
        full = [_is_full(part, size) for part in parts]
        sound = [full[i] or _begins(part, body, size) for i, part in enumerate(parts)]
        kept = [gap for i, gap in enumerate(wide) if any(full) and sound[i] and sound[i + 1]]
        if len(kept) == len(wide):
            break
        wide = kept
    return tuple(wide)


def _crosses(run: Run, left: float, right: float) -> bool:
    return run.start < left and run.end > right


def _covered(body: Sequence[Run], most: float) -> Iterator[tuple[float, float]]:
    """The longest stretches that no more than so many runs cover."""
    begins, ends = sorted(run.start for run in body), sorted(run.end for run in body)
    begun = ended = 0
    open_: float | None = None
    for edge in sorted({*begins, *ends}):
        while begun < len(begins) and begins[begun] <= edge:
            begun += 1
        while ended < len(ends) and ends[ended] <= edge:
            ended += 1
        if begun - ended <= most:
            open_ = edge if open_ is None else open_
        elif open_ is not None:
            yield open_, edge
            open_ = None
    if open_ is not None:
        yield open_, ends[-1]


def _bare(body: Sequence[Run], left: float, right: float) -> Iterator[tuple[float, float]]:
    """The parts of a stretch that are covered by nothing that does not cover all of it."""
    at = left
    for run in sorted(body, key=lambda run: run.start):
        if run.end > left and run.start < right and not _crosses(run, left, right):
            yield at, run.start
            at = max(at, run.end)
    yield at, right


def _between(body: Sequence[Run], left: float, right: float, size: float) -> list[Run]:
    return [run for run in body if run.start >= left - size and run.end <= right + size]


def _is_full(part: Sequence[Run], size: float) -> bool:
    """Whether lines fill their width as those of a column do."""
    if len(part) < _FEWEST:
        return False
    end = max(run.end for run in part)
    return sum(run.end > end - _EDGE * size for run in part) >= _FULL * len(part)


def _begins(part: Sequence[Run], body: Sequence[Run], size: float) -> bool:
    """Whether they are the few first lines of a last column."""
    if not part:
        return False
    start, top = min(run.start for run in part), min(run.middle for run in part)
    aligned = all(run.start < start + _EDGE * size for run in part)
    return aligned and top < min(run.middle for run in body) + _APART * size
