"""Morphemes → words: the best way through a lattice of what a dictionary would list.

Nodes are the boundaries between morphemes. An edge is a word: a single morpheme with what
hangs on to it (``endings``), or several that are listed together (``listing``). Most
boundaries lie inside no such word; what is remembered of the two neighbours tells, and
there nothing is searched.
"""

from collections.abc import Sequence
from itertools import compress, count
from operator import getitem

from reader.japanese.cutting.meant import is_meant
from reader.japanese.cutting.pairs import Pair, Pairs, Unit
from reader.japanese.cutting.prices import ATTACHED, BROKEN

# A word up to a boundary, its cost, and its dictionary form if it was looked up.
Edge = tuple[int, int, str | None]
# A word of several morphemes: its two boundaries, and its dictionary form if it was looked up.
Joined = tuple[int, int, str | None]

# Expressions that only say that one must, as なければならない does, which hangs on to its verb.
_MUST = frozenset(
    "なくてはならない なくてはいけない なくちゃいけない ないといけない なくてはいけません ないといけません".split()
)


class Doubtful(Exception):  # noqa: N818 - a question to the caller, no error
    """Two neighbours cannot be meant so; ``doubts`` may divide the sentence otherwise."""


def joined(units: Sequence[Unit], *, whole: bool = True, believe: bool = True) -> list[Joined]:
    """The words of several morphemes on the best way from end to end; every other morpheme is a
    word by itself.

    ``whole=False`` forbids the one listed word over everything: so a compound shows its
    parts. Raises ``Doubtful`` unless what MeCab says is to be believed.
    """
    pairs = _pairs(units)
    found: list[Joined] = []
    place = 0
    for start in compress(count(), pairs):
        pair = pairs[start]
        if pair is None or start < place:
            continue
        if pair.doubtful and not believe:
            raise Doubtful
        told = _told(units, pairs, pair, start)
        if told and (whole or told[0] - start < len(units)):
            place, form = told
            if place > start + 1:
                found.append((start, place, form))
            continue
        edges = _edges(units, pairs, start, whole=whole)
        if len(edges) > 1:
            edges = _best(units, pairs, edges, whole=whole)
        place = start
        for end, _cost, form in edges:
            if end > place + 1:
                found.append((place, end, form))
            place = end
    return found


def _told(
    units: Sequence[Unit], pairs: Pairs, pair: Pair, start: int
) -> tuple[int, str | None] | None:
    """The word that begins with a pair (where it ends, and its form) if it can be told without a
    search, because little is listed there; None if it cannot."""
    if not (pair.found or pair.glued or pair.following is None):
        return None if _listed_later(units, pair, start) else (start + 1, None)
    if (pair.found and not pair.simple) or _listed_later(units, pair, start):
        return None
    if pair.glued:
        return _told_of_glued(units, pairs, pair, start)
    if not pair.found:
        return start + 1, None
    find, after = pair.found[0], pairs[start + 1]
    end = start + 2
    if after:
        if after.found or after.doubtful or _listed_later(units, after, start + 1):
            return None
        if after.glued:
            end = _run(pairs, start + 1)
            if find.stays or _seams(pairs, start, end):
                return None
    listed = find.price <= units[start].price + units[start + 1].price
    if listed and not _belongs_before(units, pairs, start):
        return end, find.form
    return start + 1, None


def _told_of_glued(
    units: Sequence[Unit], pairs: Pairs, pair: Pair, start: int
) -> tuple[int, str | None] | None:
    end = _run(pairs, start)
    if _seams(pairs, start, end):
        return None
    if not pair.found:
        return end, None
    find = pair.found[0]
    if find.stays and end > start + 2:
        return None
    listed = find.price < units[start].price and not _belongs_before(units, pairs, start)
    return end, find.form if listed else None


def every(units: Sequence[Unit]) -> list[list[Edge]]:
    """For each boundary all words that can begin there, also those that no best way takes:
    pieces of what hangs together."""
    pairs = _pairs(units)
    return [
        [*_edges(units, pairs, start, whole=True), *_pieces(units, pairs, start)]
        for start in range(len(units))
    ]


def _pairs(units: Sequence[Unit]) -> list[Pair | None]:
    return [*map(getitem, units, units[1:]), None]


def _pieces(units: Sequence[Unit], pairs: Pairs, start: int) -> list[Edge]:
    """What a word that hangs together can be broken into: 読ん|で|いる, 三|人."""
    price = units[start].price
    return [
        (end, price + BROKEN * (2 if units[end].morpheme.pos[0] in ATTACHED else 1), None)
        for end in range(start + 1, _run(pairs, start))
    ]


def _listed_later(units: Sequence[Unit], pair: Pair, start: int) -> bool:
    """Whether something longer is listed that begins with a pair."""
    following = pair.following
    index = start + 2
    while following is not None and index < len(units):
        found, following = following[units[index]]
        if found:
            return True
        index += 1
    return False


def _best(units: Sequence[Unit], pairs: Pairs, first: Sequence[Edge], *, whole: bool) -> list[Edge]:
    """The best way that begins with one of ``first``, up to where all ways meet."""
    best: dict[int, tuple[int, list[Edge]]] = {}
    for edge in first:
        if edge[0] not in best or edge[1] < best[edge[0]][0]:
            best[edge[0]] = edge[1], [edge]
    while len(best) > 1:
        place = min(best)
        cost, way = best.pop(place)
        for edge in _edges(units, pairs, place, whole=whole):
            total = cost + edge[1]
            known = best.get(edge[0])
            if known is None or total < known[0]:
                best[edge[0]] = total, [*way, edge]
    ((_cost, way),) = best.values()
    return way


def _edges(units: Sequence[Unit], pairs: Pairs, start: int, *, whole: bool) -> list[Edge]:
    """The words that can begin at a boundary; the one that is always there comes first."""
    price = units[start].price
    pair = pairs[start]
    if pair is None:
        return [(start + 1, price, None)]
    edges: list[Edge] = []
    if pair.glued:
        end = _run(pairs, start)
        edges.append((end, price, None))
        if units[start].morpheme.pos[0] != "名詞":
            for inner in _seams(pairs, start, end):
                edges.append((inner, price + 1, None))  # 行か|ざるを得ない
                edges += [  # 行か+なくてはならない
                    (last, price, None)
                    for last, _price, form in _listed(units, pairs, inner)
                    if form in _MUST
                ]
    else:
        edges.append((start + 1, price, None))
    if (pair.found or pair.following is not None) and not _belongs_before(units, pairs, start):
        listed = _listed(units, pairs, start)
        edges += listed if whole else (e for e in listed if e[0] - start < len(units))
    return edges


def _listed(units: Sequence[Unit], pairs: Pairs, start: int) -> list[Edge]:
    """The listed words of several morphemes that begin at a boundary."""
    pair = pairs[start]
    if pair is None:
        return []
    edges: list[Edge] = []
    found, following = pair.found, pair.following
    index = start + 1
    while True:
        for find in found:
            if find.depends and not is_meant(find, units, pairs, start, index):
                continue
            end = index + 1 if find.stays else _run(pairs, index)
            edges.append((end, find.price, find.form))
            if end > index + 1:
                for inner in _seams(pairs, index, end):
                    edges.append((inner, find.price + 1, find.form))
        index += 1
        if following is None or index == len(units):
            return edges
        found, following = following[units[index]]


def _seams(pairs: Pairs, start: int, end: int) -> list[int]:
    """Where a set expression may begin inside a run: at its negative."""
    return [inner for inner in range(start + 1, end) if (pair := pairs[inner]) and pair.negative]


def _belongs_before(units: Sequence[Unit], pairs: Pairs, start: int) -> bool:
    """Whether the noun that an expression would begin with is listed with what stands before
    it: お金|が|ない, 格子戸|を|開ける."""
    before = pairs[start - 1] if start else None
    return (
        before is not None
        and bool(before.found)
        and units[start - 1].morpheme.pos[0] in ("接頭辞", "名詞")
        and units[start].morpheme.pos[0] != "助詞"
        and start + 1 < len(units)
        and units[start + 1].morpheme.pos[0] == "助詞"
    )


def _run(pairs: Pairs, start: int) -> int:
    """Where the word that begins at ``start`` ends, by what hangs on to it."""
    end = start + 1
    while (pair := pairs[end - 1]) and pair.glued:
        end += 1
    return end
