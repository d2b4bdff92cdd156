"""Morphemes → words: the best way through a lattice of what a dictionary would list.

Nodes are the boundaries between morphemes. An edge is a word: a single morpheme with what
hangs on to it (``endings``), or several whose surfaces joined, the last perhaps in its
base form, stand in the dictionary or the glossary. Most boundaries can lie inside no such
word; a remembered look at the two neighbours tells, and there nothing is searched.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from reader.japanese.endings import closes, opens
from reader.model.lexicon import Hit
from reader.model.morphology import Morpheme
from reader.ports import Dictionary

_GLUED, _SPANNED = 1, 2  # what a pair of neighbours can be

_LONGEST = 12  # morphemes in a dictionary form
_REMEMBERED = 50_000

# The price of an edge; the cheapest way wins.
_WORD = 100  # one word: fewer and longer words are better
_PARTICLE = 60  # a particle or auxiliary standing alone
_EXPRESSION = 112  # kana that begins with a particle: better than two particles, just
_INFLECTED = 4  # found by its base form: where the surface itself is listed, that wins
_TERM = -60  # somebody wrote the term down
_NAME = 30  # a proper name made of several morphemes

_ATTACHED = ("助詞", "助動詞", "補助記号")
_GRAMMAR = ("exp", "prt", "conj", "aux", "aux-v", "aux-adj", "cop", "adv", "int", "suf")

# Expressions a dictionary lists, but whose two words a reader looks up each for itself.
_LOOSE = frozenset(
    "になる となる にする とする がある もある はある がない はない もない にある がいる をする "
    "でした だった ている てある ことは ものは のは のが のに それは これは 中には なかには".split()
)


class Edge(NamedTuple):
    """A word from one boundary to ``end``; ``form`` is its dictionary form if it was looked up."""

    end: int
    cost: int
    form: str | None


@dataclass(frozen=True, slots=True)
class _Listed:
    """What the dictionary, the names and the glossary know of a string.

    The prices are what a word of several morphemes that spells so costs if it begins with
    a content word, and if with a particle; None: no such word.
    ``opens``: it only opens a clause (ところが, but not in 見るところが).
    """

    continues: bool = False
    price: int | None = None
    particle: int | None = None
    opens: bool = False

    @property
    def found(self) -> bool:
        return self.price is not None or self.particle is not None


_NOTHING = _Listed()


class Lattice:
    """Finds the words of sentences; remembers what it asked the dictionary.

    ``terms`` are the glossary's spellings: they count as listed, before all others.
    """

    def __init__(self, dictionary: Dictionary, terms: frozenset[str]) -> None:
        self._dictionary = dictionary
        self._terms = terms
        self._beginnings = frozenset(term[:size] for term in terms for size in range(1, len(term)))
        self._listed: dict[str, _Listed] = {}
        self._pairs = _Pairs(self)

    def words(self, morphemes: Sequence[Morpheme], *, whole: bool = True) -> list[Edge]:
        """The best way from the first boundary to the last.

        ``whole=False`` forbids the one edge over everything: so a compound shows its parts.
        """
        pairs = list(map(self._pairs.__getitem__, pairwise(morphemes)))
        pairs.append(0)
        found: list[Edge] = []
        place = 0
        size = len(morphemes)
        while place < size:
            if not pairs[place]:
                place += 1
                found.append(Edge(place, _WORD, None))
                continue
            edges = self._edges(morphemes, pairs, place, whole)
            if len(edges) == 1:
                found += edges
                place = edges[0].end
                continue
            way = self._window(morphemes, pairs, edges, whole)
            found += way
            place = way[-1].end
        return found

    def _window(
        self,
        morphemes: Sequence[Morpheme],
        pairs: list[int],
        first: list[Edge],
        whole: bool,
    ) -> list[Edge]:
        """The best way that begins with one of ``first``, up to where all ways meet."""
        best: dict[int, tuple[int, list[Edge]]] = {edge.end: (edge.cost, [edge]) for edge in first}
        while len(best) > 1:
            place = min(best)
            cost, way = best.pop(place)
            for edge in self._edges(morphemes, pairs, place, whole):
                total = cost + edge.cost
                if edge.end not in best or total < best[edge.end][0]:
                    best[edge.end] = (total, [*way, edge])
        (_cost, way), *_ = best.values()
        return way

    def _edges(
        self, morphemes: Sequence[Morpheme], pairs: list[int], start: int, whole: bool
    ) -> list[Edge]:
        """The words that can begin at a boundary; the one that is always there first."""
        kind = morphemes[start].pos[0]
        end = _run(pairs, start)
        price = _PARTICLE if kind in _ATTACHED else _WORD
        edges = [Edge(end, price, None)]
        if end > start + 1 and kind != "名詞":
            edges += [  # a set expression may begin inside a run: 行か+ざる|を得ない
                Edge(inner, price + 1, None)
                for inner in range(start + 1, end)
                if pairs[inner] & _SPANNED
            ]
        if pairs[start] & _SPANNED:
            for edge in self._spanning(morphemes, pairs, start):
                if whole or edge.end - start < len(morphemes):
                    edges.append(edge)
        return edges

    def _spanning(self, morphemes: Sequence[Morpheme], pairs: list[int], start: int) -> list[Edge]:
        """The listed words of several morphemes that begin at a boundary."""
        edges = []
        head = morphemes[start]
        particle = head.pos[0] in _ATTACHED
        proper = head.pos[1] == "固有名詞"
        inside = start > 0 and morphemes[start - 1].pos[0] not in ("補助記号", "空白")
        text = head.surface
        for index in range(start + 1, min(start + _LONGEST, len(morphemes))):
            last = morphemes[index]
            inflected = last.form and last.base != last.surface
            if inflected:
                form = text + last.base
                listed = self.listed(form)
                price = listed.particle if particle else listed.price
                if price is not None:
                    edges.append(Edge(_run(pairs, index), price + _INFLECTED, form))
            text += last.surface
            listed = self.listed(text)
            if (proper or last.pos[1] == "固有名詞") and listed.price is None and self._named(text):
                edges.append(Edge(index + 1, _WORD + _NAME, text))
            price = listed.particle if particle else listed.price
            possible = not (inflected and pairs[index] & _GLUED) and not (inside and listed.opens)
            if price is not None and possible:
                stays = last.pos[0] == "助詞"
                edges.append(Edge(index + 1 if stays else _run(pairs, index), price, text))
            if not listed.continues:
                break
        return edges

    def listed(self, text: str) -> _Listed:
        known = self._listed.get(text)
        if known is None:
            if len(self._listed) >= _REMEMBERED:
                self._listed.clear()
            self._listed[text] = known = self._look(text)
        return known

    def _look(self, text: str) -> _Listed:
        if text in self._terms:
            return _Listed(True, _WORD + _TERM, _WORD + _TERM)
        begins = text in self._beginnings
        continues = self._dictionary.continues(text)
        hits = self._dictionary.hits(text) if continues else ()
        if hits and text not in _LOOSE:
            return _prices(text, hits)
        return _Listed(True) if continues or begins else _NOTHING

    def spanned(self, before: Morpheme, after: Morpheme) -> bool:
        """Whether some listed word begins with the two neighbours."""
        if before.pos[0] in ("補助記号", "空白") and before.surface not in self._beginnings:
            return False
        if after.base != after.surface and self.listed(before.surface + after.base).found:
            return True
        if self.listed(before.surface + after.surface).continues:
            return True
        proper = "固有名詞" in (before.pos[1], after.pos[1])
        return proper and self._named(before.surface + after.surface)

    def _named(self, text: str) -> bool:
        return not _all_kana(text) and bool(self._dictionary.names(text))


class _Pairs(dict[tuple[Morpheme, Morpheme], int]):
    """Two neighbours → whether they are glued and whether a listed word spans them."""

    def __init__(self, lattice: Lattice) -> None:
        super().__init__()
        self._lattice = lattice
        self._rows: dict[Morpheme, tuple[int, int]] = {}

    def __missing__(self, pair: tuple[Morpheme, Morpheme]) -> int:
        if len(self) >= 4 * _REMEMBERED:
            self.clear()
            self._rows.clear()
        before, after = pair
        glued = _GLUED if self._of(before)[0] & self._of(after)[1] else 0
        spanned = _SPANNED if self._lattice.spanned(before, after) else 0
        self[pair] = known = glued | spanned
        return known

    def _of(self, morpheme: Morpheme) -> tuple[int, int]:
        rows = self._rows.get(morpheme)
        if rows is None:
            self._rows[morpheme] = rows = opens(morpheme), closes(morpheme)
        return rows


def _run(pairs: list[int], start: int) -> int:
    """Where the word that begins at ``start`` ends, by what hangs on to it."""
    end = start + 1
    while pairs[end - 1] & _GLUED:
        end += 1
    return end


def _all_kana(text: str) -> bool:
    return all("ぁ" <= character <= "ー" for character in text)


def _prices(text: str, hits: tuple[Hit, ...]) -> _Listed:
    """What the dictionary's hits for ``text`` make it cost as a word of several morphemes."""
    grammar = any(code in _GRAMMAR for hit in hits for code in hit.pos)
    price = _WORD - max(hit.common for hit in hits) // 16
    opens = all(code == "conj" for hit in hits for code in hit.pos)
    if not _all_kana(text):
        return _Listed(True, price, price if grammar else None, opens=opens)
    if grammar or any(hit.usually_kana for hit in hits):
        return _Listed(True, price, _EXPRESSION if grammar else None, opens=opens)
    return _Listed(True)
