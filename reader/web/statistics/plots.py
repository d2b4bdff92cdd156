"""Plots as shapes: where each line, bar and label stands, in the units of an SVG's viewBox.

Each plot is drawn twice, for wide and for narrow screens: not scaled, so that its letters keep
their size. What is drawn differs in shape and not only in colour.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

WIDE, NARROW = 560, 340
HEIGHT = 236
TOP, BOTTOM = 14.0, 204.0  # of what is plotted; below stand the labels
LEFT = 44.0
LETTER = 7.2  # the width of a letter; of a kanji, twice that, nearly
LINE = 18.0  # between two labels
MOST_TICKS = 4

LineLook = Literal["solid", "dashed"]
BarLook = Literal["filled", "hollow"]


@dataclass(frozen=True, slots=True)
class Series:
    """A line's values, None where there is none, and what its end is called."""

    values: Sequence[float | None]
    look: LineLook
    name: str


@dataclass(frozen=True, slots=True)
class Stack:
    """The parts of one bar, from below."""

    parts: Sequence[float]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """``runs`` are polylines, broken where a value is missing; ``dots`` its values."""

    look: LineLook
    runs: tuple[str, ...]
    dots: tuple[tuple[float, float], ...]
    area: str
    end: Text | None


@dataclass(frozen=True, slots=True)
class Bar:
    look: BarLook
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """``ticks`` and ``marks`` are the labels beside and below; at each tick is a line."""

    width: int
    height: int
    left: float
    right: float
    ticks: tuple[Text, ...]
    marks: tuple[Text, ...]
    lines: tuple[Line, ...] = ()
    bars: tuple[Bar, ...] = ()


Drawings = tuple[Drawing, Drawing]  # wide, narrow


def scale(most: float) -> tuple[int, ...]:
    """Round numbers from 0 up to ``most`` or the next: 611 → 0 200 400 600 800."""
    step = 1
    while True:
        for factor in (1, 2, 5):
            if most <= factor * step * MOST_TICKS:
                top = max(1, -int(-most // (factor * step)))
                return tuple(factor * step * place for place in range(top + 1))
        step *= 10


def lines(
    series: Sequence[Series], labels: Sequence[str], lowest: float = 0, unit: str = ""
) -> Drawings:
    """``labels`` name the values, "" where there is no room or need; ``lowest`` is where the
    scale begins."""
    wide, narrow = (_line_drawing(series, labels, width, lowest, unit) for width in (WIDE, NARROW))
    return wide, narrow


def bars(stacks: Sequence[Stack]) -> Drawings:
    """Bars that stand side by side; the first part of each is filled, others are hollow."""
    wide, narrow = (_bar_drawing(stacks, width) for width in (WIDE, NARROW))
    return wide, narrow


def _line_drawing(
    series: Sequence[Series], labels: Sequence[str], width: int, lowest: float, unit: str
) -> Drawing:
    right = width - _room(series, unit)
    most = max((value for each in series for value in each.values if value is not None), default=0)
    ticks = tuple(lowest + each for each in scale(most - lowest))
    step = (right - LEFT) / max(1, len(labels) - 1)

    def at(place: int, value: float) -> tuple[float, float]:
        share = (value - lowest) / (ticks[-1] - lowest)
        return round(LEFT + place * step, 1), round(BOTTOM - share * (BOTTOM - TOP), 1)

    drawn = []
    for each in series:
        points = [
            None if value is None else at(place, value) for place, value in enumerate(each.values)
        ]
        runs = tuple(_runs(points))
        drawn.append(
            Line(
                look=each.look,
                runs=tuple(" ".join(f"{x},{y}" for x, y in run) for run in runs),
                dots=tuple(point for point in points if point),
                area=_area(runs[0]) if len(runs) == 1 else "",
                end=_end(each, points, right, unit),
            )
        )
    return Drawing(
        width=width,
        height=HEIGHT,
        left=LEFT,
        right=right,
        ticks=tuple(Text(LEFT - 8, at(0, tick)[1], f"{tick:,.0f}{unit}") for tick in ticks),
        marks=tuple(_marks(labels, [at(place, lowest)[0] for place in range(len(labels))], right)),
        lines=tuple(_apart(drawn)),
    )


def _room(series: Sequence[Series], unit: str) -> float:
    """What the labels at the lines' ends take."""
    labels = [
        f"{max(filter(None, each.values), default=0):,.0f}{unit} {each.name}" for each in series
    ]
    return 12 + LETTER * max((_width(label) for label in labels), default=0)


def _width(label: str) -> float:
    return sum(1 if letter.isascii() else 1.85 for letter in label)


def _runs(
    points: Sequence[tuple[float, float] | None],
) -> Iterator[tuple[tuple[float, float], ...]]:
    run: list[tuple[float, float]] = []
    for point in (*points, None):
        if point:
            run.append(point)
        elif run:
            yield tuple(run)
            run = []


def _area(run: Sequence[tuple[float, float]]) -> str:
    """Down to the ground."""
    corners = ((run[0][0], BOTTOM), *run, (run[-1][0], BOTTOM))
    return " ".join(f"{x},{y}" for x, y in corners)


def _end(
    series: Series, points: Sequence[tuple[float, float] | None], right: float, unit: str
) -> Text | None:
    last = next((place for place in reversed(range(len(points))) if points[place]), None)
    if last is None:
        return None
    point, value = points[last], series.values[last]
    assert point is not None  # noqa: S101  (it was chosen so)
    return Text(right + 8, point[1], f"{value:,.0f}{unit} {series.name}")


def _apart(drawn: Sequence[Line]) -> Iterator[Line]:
    """The lines in their order, their labels moved so that none stands on another."""
    ends = sorted((line.end for line in drawn if line.end), key=lambda end: end.y)
    heights = [end.y for end in ends]
    for place, (above, below) in enumerate(pairwise(list(heights)), 1):
        heights[place] = max(below, max(above, heights[place - 1]) + LINE)
    over = max(0.0, heights[-1] - BOTTOM) if heights else 0.0
    moved = {id(end): height - over for end, height in zip(ends, heights, strict=True)}
    for line in drawn:
        end = line.end and Text(line.end.x, moved[id(line.end)], line.end.text)
        yield Line(line.look, line.runs, line.dots, line.area, end)


def _bar_drawing(stacks: Sequence[Stack], width: int) -> Drawing:
    right = width - 4.0
    ticks = scale(max((sum(stack.parts) for stack in stacks), default=0))
    step = (right - LEFT) / max(1, len(stacks))
    thick = round(max(2.0, step * 0.72), 1)

    def high(value: float) -> float:
        return round(value / ticks[-1] * (BOTTOM - TOP), 1)

    drawn: list[Bar] = []
    middles = []
    for place, stack in enumerate(stacks):
        x = round(LEFT + step * place + (step - thick) / 2, 1)
        middles.append(x + thick / 2)
        ground = BOTTOM
        for number, part in enumerate(stack.parts):
            if not part:
                continue
            look: BarLook = "hollow" if number else "filled"
            # What is hollow has a frame, which must not reach into its neighbours.
            frame = 0.75 if number else 0.0
            height = max(high(part) - 2 * frame, 1.0)
            drawn.append(Bar(look, x + frame, ground - height - frame, thick - 2 * frame, height))
            ground -= high(part)
    return Drawing(
        width=width,
        height=HEIGHT,
        left=LEFT,
        right=right,
        ticks=tuple(Text(LEFT - 8, BOTTOM - high(tick), f"{tick:,}") for tick in ticks),
        marks=tuple(_marks([stack.label for stack in stacks], middles, right)),
        bars=tuple(drawn),
    )


BETWEEN = 14.0  # two labels below


def _marks(labels: Sequence[str], places: Sequence[float], right: float) -> Iterator[Text]:
    """The labels that have room, counted back from the last."""
    shown: list[Text] = []
    free = right + WIDE
    for label, x in zip(reversed(labels), reversed(places), strict=True):
        half = LETTER * _width(label) / 2
        if label and x + half <= free:
            shown.append(Text(round(x, 1), BOTTOM + 24, label))
            free = x - half - BETWEEN
    yield from reversed(shown)
