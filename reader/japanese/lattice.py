"""Morphemes → words: the best way through a lattice of what a dictionary would list.

Nodes are the boundaries between morphemes. An edge is a word: a single morpheme with what
hangs on to it (``endings``), or several that are listed together (``listing``). Most
boundaries lie inside no such word; what is remembered of the two neighbours tells, and
there nothing is searched.
"""

from collections.abc import Sequence
from itertools import pairwise

from reader.japanese.listing import APART, DOUBT, GLUED_DOUBT, Listing, Pair
from reader.japanese.loose import FIRST, LITERAL
from reader.japanese.prices import ATTACHED, BROKEN, PARTICLE, WORD
from reader.model.morphology import Morpheme
from reader.ports import Dictionary

# A word up to a boundary, its cost, and its dictionary form if it was looked up. (A bare
# tuple: there is one for every word of a text.)
Edge = tuple[int, int, str | None]

_CLAUSE = 8  # morphemes before a set phrase that tell whether it is meant as it says

# Expressions that only say that one must, as なければならない does, which hangs on to its verb.
_MUST = frozenset(
    "なくてはならない なくてはいけない なくちゃいけない ないといけない なくてはいけません ないといけません".split()
)


class Doubtful(Exception):  # noqa: N818 - a question to the caller, no error
    """Two neighbours cannot be meant so; ``doubts`` may divide the sentence otherwise."""


class Lattice:
    """Finds the words of sentences; remembers what it asked the dictionary.

    ``terms`` are the glossary's spellings: they count as listed, before all others.
    """

    def __init__(self, dictionary: Dictionary, terms: frozenset[str]) -> None:
        self._listing = Listing(dictionary, terms)
        self.doubts = self._listing.doubts

    def words(
        self, morphemes: Sequence[Morpheme], *, whole: bool = True, believe: bool = True
    ) -> list[Edge]:
        """The best way from the first boundary to the last.

        ``whole=False`` forbids the one listed word over everything: so a compound shows its
        parts. Raises ``Doubtful`` unless what MeCab says is to be believed.
        """
        listing = self._listing
        pairs = [listing[before][after] for before, after in pairwise(morphemes)]
        pairs.append(APART)
        found: list[Edge] = []
        place = 0
        size = len(morphemes)
        while place < size:
            if pairs[place] is APART:
                place += 1
                found.append((place, WORD, None))
                continue
            if not believe and (pairs[place] is DOUBT or pairs[place] is GLUED_DOUBT):
                raise Doubtful
            edges = _edges(morphemes, pairs, place, whole=whole)
            if len(edges) > 1:
                edges = _best(morphemes, pairs, edges, whole=whole)
            found += edges
            place = edges[-1][0]
        return found

    def every(self, morphemes: Sequence[Morpheme]) -> list[list[Edge]]:
        """For each boundary all words that can begin there, also those that ``words`` never
        takes: pieces of what hangs together."""
        listing = self._listing
        pairs = [listing[before][after] for before, after in pairwise(morphemes)]
        pairs.append(APART)
        return [
            [*_edges(morphemes, pairs, start, whole=True), *_pieces(morphemes, pairs, start)]
            for start in range(len(morphemes))
        ]


def _pieces(morphemes: Sequence[Morpheme], pairs: Sequence[Pair], start: int) -> list[Edge]:
    """What a word that hangs together can be broken into: 読ん|で|いる, 三|人."""
    price = PARTICLE if morphemes[start].pos[0] in ATTACHED else WORD
    return [
        (end, price + BROKEN * (2 if morphemes[end].pos[0] in ATTACHED else 1), None)
        for end in range(start + 1, _run(pairs, start))
    ]


def _best(
    morphemes: Sequence[Morpheme], pairs: Sequence[Pair], first: Sequence[Edge], *, whole: bool
) -> list[Edge]:
    """The best way that begins with one of ``first``, up to where all ways meet."""
    best: dict[int, tuple[int, list[Edge]]] = {}
    for edge in first:
        if edge[0] not in best or edge[1] < best[edge[0]][0]:
            best[edge[0]] = edge[1], [edge]
    while len(best) > 1:
        place = min(best)
        cost, way = best.pop(place)
        for edge in _edges(morphemes, pairs, place, whole=whole):
            total = cost + edge[1]
            if edge[0] not in best or total < best[edge[0]][0]:
                best[edge[0]] = total, [*way, edge]
    ((_cost, way),) = best.values()
    return way


def _edges(
    morphemes: Sequence[Morpheme], pairs: Sequence[Pair], start: int, *, whole: bool
) -> list[Edge]:
    """The words that can begin at a boundary; the one that is always there comes first."""
    glued, found, following = pairs[start]
    kind = morphemes[start].pos[0]
    price = PARTICLE if kind in ATTACHED else WORD
    end = start + 1
    if glued:
        end = _run(pairs, start)
        edges: list[Edge] = [(end, price, None)]
        if kind != "名詞":
            for inner in _seams(morphemes, pairs, start, end):
                edges.append((inner, price + 1, None))  # 行か|ざるを得ない
                edges += [  # 行か+なくてはならない
                    (last, price, None)
                    for last, _price, form in _listed(morphemes, pairs, inner)
                    if form in _MUST
                ]
    else:
        edges = [(end, price, None)]
    belongs = start and pairs[start - 1][1] and _belongs_before(morphemes, start)
    if (found or following is not None) and not belongs:
        listed = _listed(morphemes, pairs, start)
        edges += listed if whole else (e for e in listed if e[0] - start < len(morphemes))
    return edges


def _listed(morphemes: Sequence[Morpheme], pairs: Sequence[Pair], start: int) -> list[Edge]:
    """The listed words of several morphemes that begin at a boundary."""
    edges: list[Edge] = []
    _glued, found, following = pairs[start]
    index = start + 1
    while True:
        for find in found:
            if find.bare and pairs[index][0] and not _was_politely(morphemes, index):
                continue
            if find.opens and start and _describes(morphemes[start - 1]):
                continue
            if find.alone and (_continues(morphemes, start) or _continued(morphemes, index)):
                continue
            if find.form in FIRST and start and not _begins(morphemes[start - 1]):
                continue
            if find.form in LITERAL and _is_literal(find.form, morphemes, start):
                continue
            if find.form == "ならない" and not _forbids(morphemes, start):
                continue
            if find.form[-1] == "だ" and _goes_on(morphemes, index):
                continue
            end = index + 1 if find.stays else _run(pairs, index)
            edges.append((end, find.price, find.form))
            if end > index + 1:
                for inner in _seams(morphemes, pairs, index, end):
                    edges.append((inner, find.price + 1, find.form))
        index += 1
        if following is None or index == len(morphemes):
            return edges
        found, following = following[morphemes[index]]


def _seams(morphemes: Sequence[Morpheme], pairs: Sequence[Pair], start: int, end: int) -> list[int]:
    """Where a set expression may begin inside a run: at its negative."""
    return [
        inner
        for inner in range(start + 1, end)
        if morphemes[inner].lemma in ("ず", "ない")
        and (pairs[inner][1] or pairs[inner][2] is not None)
    ]


def _belongs_before(morphemes: Sequence[Morpheme], start: int) -> bool:
    """Whether the noun that an expression would begin with is listed with what stands before
    it: お金|が|ない, 格子戸|を|開ける."""
    return (
        morphemes[start - 1].pos[0] in ("接頭辞", "名詞")
        and morphemes[start].pos[0] != "助詞"
        and start + 1 < len(morphemes)
        and morphemes[start + 1].pos[0] == "助詞"
    )


def _describes(morpheme: Morpheme) -> bool:
    """Whether what follows the morpheme may be described by it: 見る|ところ|が, 道の|先|に,
    寝た|ばかり|だ|から."""
    kind = morpheme.pos[0]
    if kind == "助詞":
        return morpheme.surface == "の" or morpheme.pos[1] in ("準体助詞", "副助詞")
    return kind not in ("補助記号", "空白", "接続詞", "副詞", "感動詞")


def _is_literal(phrase: str, morphemes: Sequence[Morpheme], start: int) -> bool:
    """Whether a set phrase means what its words say: 川で|足|を|洗う."""
    for each in reversed(morphemes[max(0, start - _CLAUSE) : start]):
        if each.pos[0] == "補助記号":
            return False
        if each.surface in LITERAL[phrase]:
            return True
    return False


def _continues(morphemes: Sequence[Morpheme], start: int) -> bool:
    """Whether what begins here goes with a noun before it: 箱に|しまった."""
    return start > 0 and morphemes[start - 1].pos[1] == "格助詞"


def _was_politely(morphemes: Sequence[Morpheme], index: int) -> bool:
    """Whether でした behind a morpheme only puts ません in the past: すみません+でした."""
    return morphemes[index + 1].lemma == "です" and morphemes[index - 1].lemma == "ます"


def _begins(before: Morpheme) -> bool:
    """Whether a clause begins behind the morpheme: そして|だから."""
    return before.pos[0] in ("補助記号", "空白", "接続詞", "感動詞")


def _forbids(morphemes: Sequence[Morpheme], start: int) -> bool:
    """Whether ならない says that it must not be: しては|ならない, but 暗く|ならない."""
    return start > 0 and morphemes[start - 1].surface in ("は", "ば", "ちゃ", "じゃ")


def _continued(morphemes: Sequence[Morpheme], index: int) -> bool:
    """Whether the clause goes on behind a morpheme, with more than よ or ね."""
    following = morphemes[index + 1 : index + 2]
    return bool(following) and not (
        following[0].pos[0] in ("補助記号", "空白") or following[0].pos[1] == "終助詞"
    )


def _goes_on(morphemes: Sequence[Morpheme], index: int) -> bool:
    """Whether で begins another copula: という|こと|である, よう|ではない."""
    following = morphemes[index + 1 : index + 2]
    return (
        morphemes[index].surface == "で"
        and bool(following)
        and (
            following[0].surface in ("は", "も") or following[0].lemma in ("有る", "無い", "御座る")
        )
    )


def _run(pairs: Sequence[Pair], start: int) -> int:
    """Where the word that begins at ``start`` ends, by what hangs on to it."""
    end = start + 1
    while pairs[end - 1][0]:
        end += 1
    return end
