"""The best way through the grid of the two texts, within a band.

A node (i, j) means that i Japanese and j English sentences are done. Sentences without a
counterpart come in runs, so that a gap costs more to open than to continue: every node has
three values, after a bead, after a Japanese gap and after an English one. In a run of both
the Japanese come first; the other order is a little worse, so that a band can force it.
"""

from array import array
from collections.abc import Callable
from dataclasses import dataclass

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
    """A row of nodes by what came last: 0 a bead, 1 a Japanese gap, 2 an English one.

    ``came`` says by which step, and out of which of the three values.
    """

    low: int
    size: int
    best: tuple[list[float], list[float], list[float]]
    came: tuple["array[int]", "array[int]", "array[int]"]
    last: int = 0

    @classmethod
    def empty(cls, low: int, high: int) -> "_Row":
        size = high - low + 1
        ways = [IMPOSSIBLE] * size, [IMPOSSIBLE] * size, [IMPOSSIBLE] * size
        blank = bytes(2 * size)
        return cls(low, size, ways, (array("H", blank), array("H", blank), array("H", blank)))

    def offer(self, after: int, j: int, score: float, came: int) -> None:
        place = j - self.low
        if 0 <= place < self.size and score > self.best[after][place]:
            self.best[after][place], self.came[after][place] = score, came

    def let_go(self) -> None:
        """Values are needed no more once they were passed on, only where they came from."""
        self.last = max(range(3), key=lambda after: self.best[after][-1])
        self.best = ([], [], [])


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
            rows[0].best[0][0] = 0.0
        _spread(rows, i, scorer, kinds)
        rows[i].let_go()
        if i % 64 == 0:
            progress(i / len(band.low))
    return _walk_back(rows, tuple(kinds))


def _spread(rows: list[_Row], i: int, scorer: Scorer, kinds: dict[Kind, int]) -> None:
    """From every node of row ``i`` on to all that it leads to."""
    row, gaps, fixed = rows[i], scorer.model.gaps, scorer.fixed
    ahead = rows[i + 1] if i + 1 < len(rows) and fixed.skips_ja(i) else None
    best = max(map(max, row.best))
    for place in range(row.size):
        values = bead, ja, en = row.best[0][place], row.best[1][place], row.best[2][place]
        if max(values) <= IMPOSSIBLE:
            continue
        j = row.low + place
        if place + 1 < row.size and fixed.skips_en(j):
            score, after = _best(bead + gaps.open_en, ja + gaps.over, en + gaps.on_en)
            row.offer(2, j + 1, score + scorer.alone_en(j), after)
        if ahead:
            score, after = _best(bead + gaps.open_ja, ja + gaps.on_ja, en + gaps.back)
            ahead.offer(1, j, score + scorer.alone_ja(i), after)
        close_ja, close_en = scorer.closes(i, j)
        score, after = _best(bead, ja + close_ja, en + close_en)
        if score < best - _HOPELESS:
            continue
        for kind, worth in scorer.beads(i, j):
            rows[i + kind[0]].offer(0, j + kind[1], score + worth, 3 * kinds[kind] + after)


def _best(bead: float, ja: float, en: float) -> tuple[float, int]:
    if bead >= ja and bead >= en:
        return bead, 0
    return (ja, 1) if ja >= en else (en, 2)


def _walk_back(rows: list[_Row], kinds: tuple[Kind, ...]) -> tuple[Step, ...]:
    i, j = len(rows) - 1, rows[-1].low + rows[-1].size - 1
    after = rows[i].last
    steps: list[Step] = []
    while i or j:
        row = rows[i]
        came = row.came[after][j - row.low]
        m, n = kinds[came // 3] if after == 0 else (GAP_JA, GAP_EN)[after - 1]
        after = came % 3
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
