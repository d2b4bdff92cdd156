"""Other ways to cut a stretch of a sentence: what a reader may correct a word to.

The words of a sentence are the best way through the lattice. Here the runners-up are told,
for one place and on demand: for every word that could stand there the best way that has it,
in MeCab's likeliest divisions as well as in the one that was taken.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise

from reader.japanese.cutting.lattice import every
from reader.japanese.cutting.pairs import Unit
from reader.japanese.tokenize import likely_tokens
from reader.model.morphology import Morpheme
from reader.model.text import Span

Way = tuple[Span, ...]
UnitsOf = Callable[[Sequence[Morpheme]], list[Unit]]
_Best = tuple[int, tuple[int, ...]]

_MOST = 4  # ways that are told
_AROUND = 2  # words on either side that are looked at again
_PARSES = 40  # of MeCab's, most of which cut alike
_LIKELIER = 25  # what each of MeCab's worse divisions costs


def alternatives(
    units_of: UnitsOf, text: str, chosen: Sequence[Span], place: Span
) -> tuple[Way, ...]:
    """Up to four other ways to cut what lies around ``place``, best first.

    ``chosen`` are the sentence's words. Each way covers ``place`` and begins and ends where
    chosen words do: put in the place of those it replaces them, and no more of them than it
    must. () where ``place`` touches no word.
    """
    near = _near(chosen, place)
    if not near:
        return ()
    window = Span(near[0].start, near[-1].end)
    cheapest: dict[Way, int] = {}
    for rank, morphemes in enumerate(likely_tokens(window.of(text), _PARSES)):
        for cost, way in _ways(units_of(morphemes), window.start):
            other = _differing(near, way, place)
            if other and cost + rank * _LIKELIER < cheapest.get(other, cost + 1_000_000):
                cheapest[other] = cost + rank * _LIKELIER
    return tuple(sorted(cheapest, key=lambda way: (cheapest[way], way))[:_MOST])


def _near(chosen: Sequence[Span], place: Span) -> list[Span]:
    """The words that ``place`` touches and some on either side, as far as nothing (no comma,
    no blank) stands between them."""
    touched = [
        index
        for index, span in enumerate(chosen)
        if span.start < place.end and place.start < span.end
    ]
    if not touched:
        return []
    first, last = touched[0], touched[-1]
    while first and touched[0] - first < _AROUND and chosen[first - 1].end == chosen[first].start:
        first -= 1
    while (
        last + 1 < len(chosen)
        and last - touched[-1] < _AROUND
        and chosen[last + 1].start == chosen[last].end
    ):
        last += 1
    near = list(chosen[first : last + 1])
    gapless = all(left.end == right.start for left, right in pairwise(near))
    return near if gapless else []


def _ways(units: Sequence[Unit], offset: int) -> Iterator[tuple[int, Way]]:
    """For every word the lattice has the best way from end to end that goes through it."""
    places = list(accumulate((each.size for each in units), initial=offset))
    edges = every(units)
    size = len(units)
    before: list[_Best] = [(0, (0,))]  # to each boundary: the cost, and the boundaries passed
    for place in range(1, size + 1):
        ends = ((start, edge) for start in range(place) for edge in edges[start])
        before.append(
            min(
                (before[start][0] + cost, (*before[start][1], end))
                for start, (end, cost, _form) in ends
                if end == place
            )
        )
    after: list[_Best] = [(0, ())] * (size + 1)
    for start in reversed(range(size)):
        after[start] = min(
            (cost + after[end][0], (end, *after[end][1])) for end, cost, _form in edges[start]
        )
    for start, following in enumerate(edges):
        for end, cost, _form in following:
            cuts = (*before[start][1], end, *after[end][1])
            way = tuple(Span(places[left], places[right]) for left, right in pairwise(cuts))
            yield before[start][0] + cost + after[end][0], way


def _differing(chosen: Sequence[Span], way: Way, place: Span) -> Way:
    """Where the way differs around ``place``: up to the nearest boundaries both share; () if
    it does not."""
    shared = {chosen[0].start, *(span.end for span in chosen)}
    shared &= {way[0].start, *(span.end for span in way)}
    start = max(point for point in shared if point <= max(place.start, chosen[0].start))
    end = min(point for point in shared if point >= min(place.end, chosen[-1].end))
    inside = tuple(span for span in way if start <= span.start and span.end <= end)
    return () if inside == tuple(s for s in chosen if start <= s.start and s.end <= end) else inside
