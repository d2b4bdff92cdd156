"""Pairs of sentences so alike that the path must pass near them, and the band they leave.

Found all over the grid at once by rare items, so that it does not matter how much is missing
on one side. No anchor is trusted alone: the band leaves room to pass a few of them by. Where
a long stretch has none, as in a text that repeats itself, pairs that are no clearer than
others take their place: of all chains the one that takes most along is right.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from math import log, sqrt

from reader.bitext.chance import occurrences
from reader.bitext.features import Features, Text
from reader.bitext.fixed import NOTHING, Fixed
from reader.bitext.path import Band

_RAREST = 40  # a token in more sentences than this says little of the place
_ENOUGH = 0.22  # of the weight of both sentences must agree
_CLEARLY = 1.35  # times better than the next best
_RIVALS = 32  # pairs of one sentence that are no clearer than others; more say nothing
_EMPTY = 120  # sentences on both sides without an anchor: a long stretch
_PASSED_BY = 2  # anchors on either side that the band leaves room to miss
_ROOM = 6  # sentences around an anchor
_WIDEST, _NARROWEST = 260, 40  # nodes in a row where nothing is known
_NODES = 2_000_000  # in all, about, where nothing is known of a whole long text
_SMALL = 10_000  # grids up to this many nodes are searched whole
_CERTAIN = 1e6  # the weight of a fixed bead


@dataclass(frozen=True, slots=True)
class Anchor:
    ja: int
    en: int
    weight: float


def anchors(
    features: Features,
    progress: Callable[[float], None] = lambda _done: None,
    fixed: Fixed = NOTHING,
) -> tuple[Anchor, ...]:
    """The heaviest chain of clear pairs, each further on than the last on both sides; the
    ends of every fixed bead are in it."""
    found = [
        [each for each in rivals if each.ja not in fixed.ja and each.en not in fixed.en]
        for rivals in _candidates(features, progress)
    ]
    ends = frozenset(_ends(fixed))
    chain = _without_strays(_chain({*ends, *(each for rivals in found for each in rivals)}))
    clear = ends.union(*(rivals for rivals in found if len(rivals) == 1))
    stop = Anchor(len(features.ja.has), len(features.en.has), 0.0)
    return _without_strays([*_filled(chain, clear, stop)])


def _filled(chain: Sequence[Anchor], clear: Set[Anchor], stop: Anchor) -> Iterator[Anchor]:
    """What of the chain is clear, and the rest of it in long stretches without any."""
    before = Anchor(-1, -1, 0.0)
    between: list[Anchor] = []
    for anchor in (*chain, stop):
        if anchor not in clear and anchor is not stop:
            between.append(anchor)
            continue
        if min(anchor.ja - before.ja, anchor.en - before.en) > _EMPTY:
            yield from between
        if anchor is not stop:
            yield anchor
        before, between = anchor, []


def _ends(fixed: Fixed) -> Iterator[Anchor]:
    for (i, j), (m, n) in fixed.beads.items():
        yield Anchor(i, j, _CERTAIN)
        yield Anchor(i + m - 1, j + n - 1, _CERTAIN)


def _candidates(
    features: Features, progress: Callable[[float], None]
) -> Iterator[Sequence[Anchor]]:
    """For each Japanese sentence its likeliest counterparts: one, if that stands out."""
    en_idf, ja_idf = _rarity(features.en), _rarity(features.ja)
    where = _postings(features.en)
    reachable = {token for links in features.links for token in links}
    en_mass = [sum(en_idf[t] for t in has if t in reachable) + 1.0 for has in features.en.has]
    for i, has in enumerate(features.ja.has):
        scores: dict[int, float] = {}
        mass = 1.0
        for item in has:
            links = features.links[item]
            if not links:
                continue
            mass += ja_idf[item]
            best: dict[int, float] = {}
            for token, weight in links.items():
                worth = weight * min(en_idf[token], ja_idf[item])
                for j in where.get(token, ()):
                    if worth > best.get(j, 0.0):
                        best[j] = worth
            for j, worth in best.items():
                scores[j] = scores.get(j, 0.0) + worth
        yield _likeliest(i, {j: s / sqrt(mass * en_mass[j]) for j, s in scores.items()})
        if i % 256 == 0:
            progress(i / len(features.ja.has))


def _likeliest(i: int, scores: Mapping[int, float]) -> Sequence[Anchor]:
    best = max(scores.values(), default=0.0)
    if best < _ENOUGH:
        return ()
    rivals = {j: score for j, score in scores.items() if score * _CLEARLY > best}
    if len(rivals) > _RIVALS:
        return ()
    return [Anchor(i, j, score / len(rivals)) for j, score in rivals.items()]


def _rarity(text: Text) -> list[float]:
    size = len(text.has)
    return [log((size + 1) / count) if count else 0.0 for count in occurrences(text)]


def _postings(text: Text) -> dict[int, list[int]]:
    where: dict[int, list[int]] = {}
    for j, has in enumerate(text.has):
        for token in has:
            where.setdefault(token, []).append(j)
    return {token: places for token, places in where.items() if len(places) <= _RAREST}


def _chain(candidates: Iterable[Anchor]) -> list[Anchor]:
    """The heaviest increasing chain: a front of ever better chains by their last English."""
    ranked = sorted(candidates, key=lambda anchor: (anchor.ja, -anchor.en))
    ends: list[int] = []  # English sentences, rising, with rising weights beside
    weights: list[float] = []
    last: list[int] = []
    before: list[int] = []
    for number, anchor in enumerate(ranked):
        place = bisect_left(ends, anchor.en)
        weight = anchor.weight + (weights[place - 1] if place else 0.0)
        before.append(last[place - 1] if place else -1)
        stop = place
        while stop < len(ends) and weights[stop] <= weight:
            stop += 1
        if place < len(ends) and ends[place] == anchor.en and weights[place] > weight:
            continue
        ends[place:stop], weights[place:stop], last[place:stop] = [anchor.en], [weight], [number]
    chain: list[Anchor] = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(ranked[number])
        number = before[number]
    return chain[::-1]


def _without_strays(chain: Sequence[Anchor]) -> tuple[Anchor, ...]:
    """Without anchors far off a line that their neighbours on both sides agree on."""
    kept = []
    for place, anchor in enumerate(chain):
        near = [*chain[max(0, place - 3) : place], *chain[place + 1 : place + 4]]
        off = [_bend(anchor, other) for other in near]
        if (
            anchor.weight >= _CERTAIN
            or not near
            or min(off) <= 12
            or sum(o <= 40 for o in off) >= len(off) / 2
        ):
            kept.append(anchor)
    return tuple(kept)


def _bend(one: Anchor, other: Anchor) -> int:
    return abs((one.ja - other.ja) - (one.en - other.en))


def band(found: tuple[Anchor, ...], ja_size: int, en_size: int) -> Band:
    """Where the path may run: rectangles between anchors, with room to pass some by."""
    if ja_size * en_size <= _SMALL:
        return Band((0,) * (ja_size + 1), (en_size,) * (ja_size + 1))
    ends = (Anchor(-1, -1, 0.0),) * _PASSED_BY
    stops = (Anchor(ja_size, en_size, 0.0),) * _PASSED_BY
    points = (*ends, *found, *stops)
    widest = max(min(_WIDEST, _NODES // ja_size), _NARROWEST)
    low, high = [en_size] * (ja_size + 1), [0] * (ja_size + 1)
    for place in range(len(points) - _PASSED_BY * 2 + 1):
        first, start = points[place], points[place + _PASSED_BY - 1]
        stop = points[place + _PASSED_BY]
        last = points[min(place + 2 * _PASSED_BY - 1, len(points) - 1)]
        box = (max(first.en - _ROOM, 0), min(last.en + _ROOM, en_size))
        for i in range(max(start.ja - _ROOM, 0), min(stop.ja + _ROOM, ja_size) + 1):
            a, b = _narrowed(box, i, start, stop, widest)
            low[i], high[i] = min(low[i], a), max(high[i], b)
    return _connected(low, high, en_size)


def _narrowed(
    box: tuple[int, int], i: int, start: Anchor, stop: Anchor, widest: int
) -> tuple[int, int]:
    """Of a very wide box the part around its diagonal, unless one side is nearly empty."""
    a, b = box
    if b - a <= widest or stop.ja - start.ja <= 30:
        return box
    share = min(max((i - start.ja) / (stop.ja - start.ja), 0.0), 1.0)
    middle = round(start.en + share * (stop.en - start.en))
    return max(a, middle - widest // 2), min(b, middle + widest // 2)


def _connected(low: list[int], high: list[int], en_size: int) -> Band:
    """Both edges rising, the corners inside."""
    low[0], high[-1] = 0, en_size
    for i in range(1, len(high)):
        high[i] = max(high[i], high[i - 1])
    for i in range(len(low) - 2, -1, -1):
        low[i] = min(low[i], low[i + 1])
    for i in range(1, len(low)):
        low[i] = min(low[i], high[i - 1])
    return Band(tuple(low), tuple(high))
