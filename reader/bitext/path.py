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
_HOPELESS = 80.0  # a node so far behind the best of its row begins no bead
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
    in_gap_at_end: bool = False

    @classmethod
    def empty(cls, low: int, high: int) -> "_Row":
        size = high - low + 1
        return cls(low, [IMPOSSIBLE] * size, [IMPOSSIBLE] * size, bytearray(size), bytearray(size))

    def offer(self, j: int, score: float, came: int) -> None:
        place = j - self.low
        if 0 <= place < len(self.bead) and score > self.bead[place]:
            self.bead[place], self.came[place] = score, came

    def offer_gap(self, j: int, score: float, came: int) -> None:
        place = j - self.low
        if 0 <= place < len(self.gap) and score > self.gap[place]:
            self.gap[place], self.gap_came[place] = score, came

    def let_go(self) -> None:
        """Values are needed no more once they were passed on, only where they came from."""
        self.in_gap_at_end = self.gap[-1] > self.bead[-1]
        self.bead = self.gap = []


def best_path(
    scorer: Scorer, band: Band, progress: Callable[[float], None] = lambda _done: None
) -> tuple[Step, ...]:
    """The beads of the best path, gaps as (1, 0) and (0, 1)."""
    known = dict.fromkeys((*scorer.model.kinds, *scorer.fixed.beads.values()))
    kinds = {kind: number for number, kind in enumerate(known)}
    furthest = max(m for m, _ in kinds)
    rows: list[_Row] = []
    for i in range(len(band.low)):
        for ahead in range(len(rows), min(i + furthest + 1, len(band.low))):
            rows.append(_Row.empty(band.low[ahead], band.high[ahead]))
        if i == 0:
            rows[0].bead[0] = 0.0
        _spread(rows, i, scorer, kinds)
        rows[i].let_go()
        if i % 64 == 0:
            progress(i / len(band.low))
    return _walk_back(rows, tuple(kinds))


def _spread(rows: list[_Row], i: int, scorer: Scorer, kinds: dict[Kind, int]) -> None:
    """From every node of row ``i`` on to all that it leads to."""
    row = rows[i]
    opens, goes_on = log(scorer.model.opens), log(scorer.model.goes_on)
    closes = log(1 - scorer.model.goes_on)
    best = max(map(max, row.bead, row.gap))
    fixed, skips = scorer.fixed, scorer.fixed.skips_ja(i)
    for place in range(len(row.bead)):
        bead, gap = row.bead[place], row.gap[place]
        if bead <= IMPOSSIBLE and gap <= IMPOSSIBLE:
            continue
        j = row.low + place
        after_gap = gap + goes_on > bead + opens
        score = gap + goes_on if after_gap else bead + opens
        further = place + 1 < len(row.bead) and fixed.skips_en(j)
        if further and score > row.gap[place + 1]:
            row.gap[place + 1], row.gap_came[place + 1] = score, 2 + after_gap
        if skips and i + 1 < len(rows):
            rows[i + 1].offer_gap(j, score, int(after_gap))
        after_gap = gap + closes > bead
        score = gap + closes if after_gap else bead
        if score < best - _HOPELESS:
            continue
        for kind, worth in scorer.beads(i, j):
            rows[i + kind[0]].offer(j + kind[1], score + worth, 2 * kinds[kind] + after_gap)


def _walk_back(rows: list[_Row], kinds: tuple[Kind, ...]) -> tuple[Step, ...]:
    i, j = len(rows) - 1, rows[-1].low + len(rows[-1].came) - 1
    in_gap = rows[i].in_gap_at_end
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
    for i, j, (m, _) in (*steps, (ja_size, en_size, GAP_JA)):
        for row in range(max(i - room, 0), min(i + max(room, m), ja_size) + 1):
            low[row] = min(low[row], max(j - room, 0))
            high[row] = max(high[row], min(j + room, en_size))
    low[0], high[-1] = 0, en_size
    return Band(tuple(low), tuple(high))
