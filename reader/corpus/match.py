"""What two sequences have in common, in order."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

# What stands more often than this in the changed middle of both sides (「はい。」, an empty
# fingerprint) anchors nothing there: it could be any of them, and the work grows with the square.
_TOO_COMMON = 64


def common(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """The longest set of places old → new with equal values, rising on both sides.

    "a b x c", "a x d c" → {0: 0, 2: 1, 3: 3}. Equal beginnings and ends are taken first;
    between them it is the longest increasing subsequence (Hunt and Szymanski, 1977).
    """
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    pairs = {place: place for place in range(head)}
    middle = _middle(old[head : len(old) - tail], new[head : len(new) - tail])
    pairs |= {head + a: head + b for a, b in middle}
    return pairs | {len(old) - n: len(new) - n for n in range(tail, 0, -1)}


def _middle(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, value in enumerate(new):
        places[value].append(place)
    ends: list[int] = []  # ends[n]: the lowest place in new at which n+1 pairs can end
    chains: list[tuple[int, int, int]] = []  # (old, new, index of the chain before it)
    best: list[int] = []  # best[n]: the chain of n+1 pairs that ends there
    for place, value in enumerate(old):
        if not value or len(places[value]) > _TOO_COMMON:
            continue
        for other in reversed(places[value]):
            length = bisect_left(ends, other)
            chains.append((place, other, best[length - 1] if length else -1))
            ends[length : length + 1] = [other]
            best[length : length + 1] = [len(chains) - 1]
    found: list[tuple[int, int]] = []
    at = best[-1] if best else -1
    while at >= 0:
        a, b, at = chains[at]
        found.append((a, b))
    return found[::-1]
