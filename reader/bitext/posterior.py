"""How likely every bead is near a path, and of these the beads that are right most often.

The best path is the one most likely as a whole; a bead counts if it is right itself. So the
beads are chosen for the sum of their own chances (Goodman 1996).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reader.bitext.lattice import Lattice, Node
from reader.bitext.model import Kind
from reader.bitext.path import GAP_EN, GAP_JA, Band, Step
from reader.bitext.score import Scorer

_STEPS, _OVERLAP = 300, 30  # worked through in stretches, so that memory stays small
_LEAST = 0.004  # less likely beads are forgotten
_WORTH = 0.45  # how likely a bead must be to be worth more than none
_ALONE = 0.25  # what a sentence rightly without a counterpart is worth

_SURE = 0.9997  # no sum of chances is believed further


@dataclass(slots=True)
class Likely:
    """Chances of beads by where they begin, and of sentences to have no counterpart."""

    ja_alone: list[float]
    en_alone: list[float]
    beads: dict[Node, list[tuple[Kind, float]]] = field(default_factory=dict)


def likely(
    scorer: Scorer,
    steps: Sequence[Step],
    band: Band,
    progress: Callable[[float], None] = lambda _done: None,
) -> Likely:
    """``steps`` is a path through the band, by which it is cut into stretches."""
    found = Likely([0.0] * (len(band.low) - 1), [0.0] * band.high[-1])
    for first in range(0, len(steps), _STEPS):
        stop = min(first + _STEPS, len(steps))
        begin = _node(steps, max(first - _OVERLAP, 0))
        end = _node(steps, min(stop + _OVERLAP, len(steps)))
        _add(found, Lattice(scorer, band, begin, end), _node(steps, first), _node(steps, stop))
        progress(stop / len(steps))
    return found


def _node(steps: Sequence[Step], place: int) -> Node:
    if place < len(steps):
        return steps[place][0], steps[place][1]
    i, j, (m, n) = steps[-1]
    return i + m, j + n


def _add(found: Likely, lattice: Lattice, start: Node, stop: Node) -> None:
    """What begins from ``start`` on and before ``stop``."""
    for row in lattice.rows:
        i = row + lattice.first
        for j, kind, chance in lattice.chances(row):
            if kind == GAP_EN:
                if start[1] <= j < stop[1]:
                    found.en_alone[j] += chance
            elif not start[0] <= i < stop[0]:
                continue
            elif kind == GAP_JA:
                found.ja_alone[i] += chance
            elif chance > _LEAST:
                found.beads.setdefault((i, j), []).append((kind, chance))


def best_beads(found: Likely, band: Band) -> tuple[tuple[Step, float], ...]:
    """The beads, and gaps as (1, 0) and (0, 1), with the chance that each is right."""
    values = [[-1e9] * (high - low + 1) for low, high in zip(band.low, band.high, strict=True)]
    came: list[list[tuple[Kind, float]]] = [[(GAP_JA, 0.0)] * len(row) for row in values]
    values[0][0] = 0.0

    def offer(i: int, j: int, value: float, kind: Kind, chance: float) -> None:
        if i < len(values) and band.low[i] <= j <= band.high[i]:
            place = j - band.low[i]
            if value > values[i][place]:
                values[i][place], came[i][place] = value, (kind, chance)

    for i, row in enumerate(values):
        for place in range(len(row)):
            j, value = band.low[i] + place, row[place]
            if j < band.high[i]:
                chance = found.en_alone[j]
                offer(i, j + 1, value + _ALONE * (chance - _WORTH), GAP_EN, chance)
            if i + 1 < len(values):
                chance = found.ja_alone[i]
                offer(i + 1, j, value + _ALONE * (chance - _WORTH), GAP_JA, chance)
            for kind, chance in found.beads.get((i, j), ()):
                offer(i + kind[0], j + kind[1], value + chance - _WORTH, kind, chance)
    return _walked_back(came, band)


def _walked_back(
    came: list[list[tuple[Kind, float]]], band: Band
) -> tuple[tuple[Step, float], ...]:
    i, j = len(came) - 1, band.high[-1]
    steps: list[tuple[Step, float]] = []
    while i or j:
        kind, chance = came[i][j - band.low[i]]
        i, j = i - kind[0], j - kind[1]
        steps.append(((i, j, kind), min(chance, _SURE)))
    return tuple(reversed(steps))
