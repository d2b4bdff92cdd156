"""How sure each bead of a path is: its share of all ways near the path, then calibrated."""

from collections.abc import Callable, Iterator, Sequence
from math import exp, log, log1p

from reader.bitext.fixed import Fixed
from reader.bitext.model import Kind
from reader.bitext.path import GAP_EN, GAP_JA, Step, around
from reader.bitext.score import IMPOSSIBLE, Scorer

_ROOM = 1  # ways that stray further from the path are not counted
_STEPS, _OVERLAP = 120, 12  # worked through in stretches, so that memory stays small
_SURE = 8.0  # log odds beyond this are not believed

# Weights of a logistic regression over beads of corrupted texts (tests/bench/alignment.py).
_CONSTANT, _SHARE, _GAP = 0.73, 0.66, -2.61

Node = tuple[int, int]
Edge = tuple[Node, Node, Kind, float]


def confidences(
    scorer: Scorer,
    steps: tuple[Step, ...],
    progress: Callable[[float], None] = lambda _done: None,
) -> tuple[float, ...]:
    """For every step of a path the chance that it is exactly right."""
    shares = _shares(scorer, steps, progress)
    return tuple(
        1 / (1 + exp(-(_CONSTANT + _SHARE * share + (0.0 if min(kind) else _GAP))))
        for (_, _, kind), share in zip(steps, shares, strict=True)
    )


def _shares(
    scorer: Scorer, steps: tuple[Step, ...], progress: Callable[[float], None]
) -> Iterator[float]:
    """The log odds of each step against all other ways."""
    for first in range(0, len(steps), _STEPS):
        start, stop = max(first - _OVERLAP, 0), first + _STEPS + _OVERLAP
        shares = _stretch(scorer, steps[start:stop])
        for step in steps[first : first + _STEPS]:
            share = shares.get(_place(step), IMPOSSIBLE)
            other = log(-_expm1(share)) if share < 0 else IMPOSSIBLE
            yield min(max(share - other, -_SURE), _SURE)
        progress(min(first + _STEPS, len(steps)) / len(steps))


def _expm1(share: float) -> float:
    return exp(share) - 1 if share < -1e-12 else -1e-12


def _place(step: Step) -> Step:
    """Of a sentence without counterpart it does not matter where the other text stands."""
    i, j, kind = step
    return (i, j if kind[1] else -1, kind) if kind[0] else (-1, j, kind)


def _stretch(scorer: Scorer, steps: Sequence[Step]) -> dict[Step, float]:
    """The logarithm of each bead's share, from the stretch's first node to its last."""
    i0, j0, _ = steps[0]
    i, j, (m, n) = steps[-1]
    end = (i + m, j + n)
    edges = list(_edges(scorer, steps, (i0, j0), end))
    forward = _summed(edges, (i0, j0), scorer)
    backward = _summed_back(edges, end, scorer)
    total = _add(*forward.get(end, (IMPOSSIBLE, IMPOSSIBLE)))
    shares: dict[Step, float] = {}
    for source, target, kind, score in edges:
        before = _out(forward.get(source), kind, scorer)
        after = backward.get(target, (IMPOSSIBLE, IMPOSSIBLE))[not min(kind)]
        place = _place((*source, kind))
        shares[place] = _add(shares.get(place, IMPOSSIBLE), before + score + after - total)
    return shares


def _edges(scorer: Scorer, steps: Sequence[Step], start: Node, end: Node) -> Iterator[Edge]:
    """All beads near the path, by the node they begin at."""
    moved = tuple((i - start[0], j - start[1], kind) for i, j, kind in steps)
    band = around(moved, end[0] - start[0], end[1] - start[1], _ROOM)
    low, high = ([edge + start[1] for edge in side] for side in (band.low, band.high))
    for row in range(len(low)):
        i = row + start[0]
        for j in range(low[row], high[row] + 1):
            for (m, n), score in (*scorer.beads(i, j), *_gaps(scorer.fixed, i, j)):
                ahead = row + m
                if ahead < len(low) and low[ahead] <= j + n <= high[ahead]:
                    yield (i, j), (i + m, j + n), (m, n), score


def _gaps(fixed: Fixed, i: int, j: int) -> Iterator[tuple[Kind, float]]:
    if fixed.skips_ja(i):
        yield GAP_JA, 0.0
    if fixed.skips_en(j):
        yield GAP_EN, 0.0


Sums = dict[Node, tuple[float, float]]  # after a bead, after a gap


def _out(sums: tuple[float, float] | None, kind: Kind, scorer: Scorer) -> float:
    """All ways to a node and on, by a bead or by a gap."""
    if sums is None:
        return IMPOSSIBLE
    model = scorer.model
    if min(kind):
        return _add(sums[0], sums[1] + log(1 - model.goes_on))
    return _add(sums[0] + log(model.opens), sums[1] + log(model.goes_on))


def _summed(edges: Sequence[Edge], start: Node, scorer: Scorer) -> Sums:
    sums: Sums = {start: (0.0, IMPOSSIBLE)}
    for source, target, kind, score in edges:
        way = _out(sums.get(source), kind, scorer) + score
        bead, gap = sums.get(target, (IMPOSSIBLE, IMPOSSIBLE))
        sums[target] = (_add(bead, way), gap) if min(kind) else (bead, _add(gap, way))
    return sums


def _summed_back(edges: Sequence[Edge], end: Node, scorer: Scorer) -> Sums:
    """From a node to the end, having come to it by a bead or by a gap."""
    model = scorer.model
    opens, goes_on, closes = log(model.opens), log(model.goes_on), log(1 - model.goes_on)
    sums: Sums = {end: (0.0, 0.0)}
    for source, target, kind, score in reversed(edges):
        if target not in sums:
            continue
        way = sums[target][not min(kind)] + score
        costs = (0.0, closes) if min(kind) else (opens, goes_on)
        bead, gap = sums.get(source, (IMPOSSIBLE, IMPOSSIBLE))
        sums[source] = (_add(bead, way + costs[0]), _add(gap, way + costs[1]))
    return sums


def _add(a: float, b: float) -> float:
    """log(exp(a) + exp(b))"""
    if a < b:
        a, b = b, a
    return a + log1p(exp(b - a)) if b > a - 40 else a
