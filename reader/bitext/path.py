"""The best way through the grid of the two texts, within a band.

A node (i, j) means that i Japanese and j English sentences are done. Sentences without a
counterpart come in runs, so that a gap costs more to open than to continue: every node has
two values, with a gap before it and without.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import log

from reader.bitext.model import Kind
from reader.bitext.score import IMPOSSIBLE, Scorer

GAP_JA: Kind = (1, 0)
GAP_EN: Kind = (0, 1)
Step = tuple[int, int, Kind]  # a bead: where it begins, its kind


@dataclass(frozen=True, slots=True)
class Band:
    """For i Japanese sentences done, the lowest and highest number of English ones."""

    low: tuple[int, ...]
    high: tuple[int, ...]


@dataclass(slots=True)
class _Row:
    """A row of nodes; ``came`` and ``gap_came`` say by which step, and out of which value."""

    low: int
    bead: list[float]
    gap: list[float]
    came: bytearray
    gap_came: bytearray

    @classmethod
    def empty(cls, low: int, high: int) -> "_Row":
        size = high - low + 1
        return cls(low, [IMPOSSIBLE] * size, [IMPOSSIBLE] * size, bytearray(size), bytearray(size))

    def at(self, j: int) -> int:
        place = j - self.low
        return place if 0 <= place < len(self.bead) else -1


def best_path(
    scorer: Scorer, band: Band, progress: Callable[[float], None] = lambda _done: None
) -> tuple[Step, ...]:
    """The beads of the best path, gaps as (1, 0) and (0, 1)."""
    kinds = tuple(scorer.model.kinds)
    rows: list[_Row] = []
    for i, (low, high) in enumerate(zip(band.low, band.high, strict=True)):
        rows.append(_Row.empty(low, high))
        if i == 0 and low == 0:
            rows[0].bead[0] = 0.0
        _fill(rows, i, scorer, kinds)
        if len(rows) > 8:  # values are needed no more, only where they came from
            rows[-8].bead = rows[-8].gap = []
        if i % 64 == 0:
            progress(i / len(band.low))
    return _walk_back(rows, kinds)


def _fill(rows: list[_Row], i: int, scorer: Scorer, kinds: tuple[Kind, ...]) -> None:
    row = rows[i]
    opens, goes_on = log(scorer.model.opens), log(scorer.model.goes_on)
    closes = log(1 - scorer.model.goes_on)
    for place in range(len(row.bead)):
        j = row.low + place
        best, came = row.bead[place], 0
        for number, (m, n) in enumerate(kinds):
            if m > i or n > j:
                continue
            before = rows[i - m]
            at = j - n - before.low
            if not 0 <= at < len(before.bead):
                continue
            score, after_gap = before.bead[at], 0
            if before.gap[at] + closes > score:
                score, after_gap = before.gap[at] + closes, 1
            if score <= IMPOSSIBLE:
                continue
            score += scorer.bead(i - m, j - n, (m, n))
            if score > best:
                best, came = score, 2 * number + after_gap
        row.bead[place], row.came[place] = best, came
        best, came = IMPOSSIBLE, 0
        for number, (m, n) in enumerate((GAP_JA, GAP_EN)):
            if m > i:
                continue
            before = rows[i - m]
            at = j - n - before.low
            if not 0 <= at < len(before.bead):
                continue
            for after_gap, score in enumerate((before.bead[at] + opens, before.gap[at] + goes_on)):
                if score > best:
                    best, came = score, 2 * number + after_gap
        row.gap[place], row.gap_came[place] = best, came


def _walk_back(rows: list[_Row], kinds: tuple[Kind, ...]) -> tuple[Step, ...]:
    i, j = len(rows) - 1, rows[-1].low + len(rows[-1].bead) - 1
    in_gap = rows[i].gap[-1] > rows[i].bead[-1]
    steps: list[Step] = []
    while i or j:
        row = rows[i]
        came = (row.gap_came if in_gap else row.came)[j - row.low]
        m, n = (GAP_JA, GAP_EN)[came >> 1] if in_gap else kinds[came >> 1]
        in_gap = bool(came & 1)
        i, j = i - m, j - n
        steps.append((i, j, (m, n)))
    return tuple(reversed(steps))


def around(steps: tuple[Step, ...], ja_size: int, en_size: int, room: int) -> Band:
    """The band of a path known already, with ``room`` on either side of it."""
    low, high = [en_size] * (ja_size + 1), [0] * (ja_size + 1)
    for i, j, _ in (*steps, (ja_size, en_size, GAP_JA)):
        for row in range(max(i - room, 0), min(i + room, ja_size) + 1):
            low[row] = min(low[row], max(j - room, 0))
            high[row] = max(high[row], min(j + room, en_size))
    low[0], high[-1] = 0, en_size
    return Band(tuple(low), tuple(high))
