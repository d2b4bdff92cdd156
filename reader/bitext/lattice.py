"""All ways through a stretch of the grid, summed forward and backward (Rabiner 1989).

Every node has the three values of ``path``: after a bead, a Japanese gap, an English one.
Each row is kept to a scale of its own, so that long products neither vanish nor overflow.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import exp, log

from reader.bitext.model import Kind
from reader.bitext.path import Band
from reader.bitext.score import HOPELESS, Scorer

_MOST = 300.0  # log odds are cut here

Node = tuple[int, int]
Values = tuple[list[float], list[float], list[float]]


@dataclass(frozen=True, slots=True)
class Edge:
    """A bead by the row and place it leads to, with its odds."""

    row: int
    place: int
    kind: Kind
    odds: float


@dataclass(frozen=True, slots=True)
class Sums:
    """``values`` of every row are to be multiplied by the exponential of its ``scales``."""

    values: list[Values]
    scales: list[float]


class Lattice:
    """From the node ``begin`` to the node ``end``, within a band."""

    def __init__(self, scorer: Scorer, band: Band, begin: Node, end: Node) -> None:
        self._scorer = scorer
        self.first = begin[0]
        rows = range(begin[0], end[0] + 1)
        self.low = [min(max(band.low[i], begin[1]), end[1]) for i in rows]
        self._high = [max(min(band.high[i], end[1]), begin[1]) for i in rows]
        self.low[0], self._high[-1] = begin[1], end[1]
        self._edges = [[[*self._beads(row, j)] for j in self._columns(row)] for row in self.rows]
        self._furthest = max((e.row - row for row in self.rows for e in self._all(row)), default=1)
        gaps = scorer.model.gaps
        self._closed = _odds(scorer.closed)
        self._closes = [
            [self._close(row + self.first, j) for j in self._columns(row)] for row in self.rows
        ]
        self._to_ja = exp(gaps.open_ja), exp(gaps.on_ja), exp(gaps.back)
        self._to_en = exp(gaps.open_en), exp(gaps.over), exp(gaps.on_en)
        fixed = scorer.fixed
        self._ja_odds = [exp(scorer.alone_ja(i)) if fixed.skips_ja(i) else 0.0 for i in rows[:-1]]
        self._en_odds = [
            exp(scorer.alone_en(j)) if fixed.skips_en(j) else 0.0 for j in range(begin[1], end[1])
        ]

    @property
    def rows(self) -> range:
        return range(len(self.low))

    def _columns(self, row: int) -> range:
        return range(self.low[row], self._high[row] + 1)

    def _all(self, row: int) -> Iterator[Edge]:
        for edges in self._edges[row]:
            yield from edges

    def _place(self, row: int, j: int) -> int | None:
        """Where a node is in its row; None outside of the band."""
        inside = row < len(self.low) and self.low[row] <= j <= self._high[row]
        return j - self.low[row] if inside else None

    def _beads(self, row: int, j: int) -> Iterator[Edge]:
        for (m, n), score in self._scorer.beads(row + self.first, j):
            place = self._place(row + m, j + n)
            if place is not None and score > HOPELESS:
                yield Edge(row + m, place, (m, n), exp(min(score, _MOST)))

    def _close(self, i: int, j: int) -> tuple[float, float]:
        """The odds that beads go on here, after a Japanese gap and after an English one."""
        closes = self._scorer.closes(i, j)
        return self._closed if closes is self._scorer.closed else _odds(closes)

    def _nothing(self) -> list[Values]:
        sizes = [len(self._columns(row)) for row in self.rows]
        return [([0.0] * size, [0.0] * size, [0.0] * size) for size in sizes]

    def _en(self, row: int, place: int) -> float:
        """The odds that the English sentence after a node has no counterpart."""
        return self._en_odds[self.low[row] + place - self.low[0]]

    @cached_property
    def forward(self) -> Sums:
        """All ways to each node."""
        ways = self._nothing()
        ways[0][0][0] = 1.0
        scales: list[float] = []
        scale = 0.0
        for row in self.rows:
            here = ways[row]
            for place in range(len(here[0]) - 1):
                here[2][place + 1] += self._en(row, place) * _sum(here, place, self._to_en)
            most = max(map(max, here))
            if most > 0:
                scale += log(most)
                for values in ways[row : row + self._furthest + 1]:
                    _divide(values, most)
            scales.append(scale)
            self._spread(ways, row)
        return Sums(ways, scales)

    def _spread(self, ways: list[Values], row: int) -> None:
        here = ways[row]
        for place, edges in enumerate(self._edges[row]):
            down = self._place(row + 1, self.low[row] + place)
            if down is not None:
                ways[row + 1][1][down] += self._ja_odds[row] * _sum(here, place, self._to_ja)
            way = self._out(row, place, here)
            for edge in edges:
                ways[edge.row][0][edge.place] += way * edge.odds

    def _out(self, row: int, place: int, here: Values) -> float:
        """All ways to a node and on by a bead."""
        ja, en = self._closes[row][place]
        return here[0][place] + here[1][place] * ja + here[2][place] * en

    @cached_property
    def backward(self) -> Sums:
        """All ways from each node to the end, by what it was come to."""
        ways = self._nothing()
        scales = [0.0] * len(ways)
        for values in ways[-1]:
            values[-1] = 1.0
        for row in reversed(self.rows):
            here = ways[row]
            base = scales[row + 1] if row + 1 < len(ways) else 0.0
            shifts = [exp(scale - base) for scale in scales[row : row + self._furthest + 1]]
            for place in reversed(range(len(here[0]))):
                self._gather(ways, row, place, shifts)
            most = max(map(max, here))
            scales[row] = base + (log(most) if most > 0 else 0.0)
            if most > 0:
                _divide(here, most)
        return Sums(ways, scales)

    def _gather(self, ways: list[Values], row: int, place: int, shifts: list[float]) -> None:
        here = ways[row]
        beads = sum(
            edge.odds * ways[edge.row][0][edge.place] * shifts[edge.row - row]
            for edge in self._edges[row][place]
        )
        down = self._place(row + 1, self.low[row] + place)
        ja = self._ja_odds[row] * ways[row + 1][1][down] if down is not None else 0.0
        en = 0.0
        if place + 1 < len(here[0]):
            en = self._en(row, place) * here[2][place + 1]
        for after, closed in enumerate((1.0, *self._closes[row][place])):
            on = beads * closed + ja * self._to_ja[after] + en * self._to_en[after]
            here[after][place] += on

    def chances(self, row: int) -> Iterator[tuple[int, Kind, float]]:
        """Of what begins in a row: the English sentence it begins at, the kind, its share
        of all ways. Gaps as (1, 0) and (0, 1)."""
        here, scale = self.forward.values[row], self.forward.scales[row] - self._whole
        back, back_scales = self.backward.values, self.backward.scales
        shifts = [
            exp(min(scale + each, _MOST)) for each in back_scales[row : row + self._furthest + 1]
        ]
        for place, edges in enumerate(self._edges[row]):
            j = self.low[row] + place
            way = self._out(row, place, here)
            for edge in edges if way > 0 else ():
                ahead = back[edge.row][0][edge.place] * shifts[edge.row - row]
                yield j, edge.kind, way * edge.odds * ahead
            down = self._place(row + 1, j)
            if down is not None:
                way = self._ja_odds[row] * _sum(here, place, self._to_ja)
                yield j, (1, 0), way * back[row + 1][1][down] * shifts[1]
            if place + 1 < len(here[0]):
                way = self._en(row, place) * _sum(here, place, self._to_en)
                yield j, (0, 1), way * back[row][2][place + 1] * shifts[0]

    @cached_property
    def _whole(self) -> float:
        """The logarithm of all ways."""
        last = sum(values[-1] for values in self.forward.values[-1])
        return self.forward.scales[-1] + log(last)


def _odds(logs: tuple[float, float]) -> tuple[float, float]:
    return exp(logs[0]), exp(logs[1])


def _sum(values: Values, place: int, odds: tuple[float, float, float]) -> float:
    return values[0][place] * odds[0] + values[1][place] * odds[1] + values[2][place] * odds[2]


def _divide(values: Values, by: float) -> None:
    for each in values:
        each[:] = [value / by for value in each]
