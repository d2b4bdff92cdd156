"""How much better a bead explains its sentences than chance does, as log odds.

Words: a token that an item of the bead may render is a hit, and counts by how rarely it
would be hit by chance in these texts; one that could have been hit and was not is a miss.
Both directions count. So no list of common words is needed: what hits everywhere says nothing.
"""

from collections.abc import Sequence
from itertools import accumulate
from math import log

from reader.bitext.chance import GRADES, reachable, reached, rendered, weighed
from reader.bitext.features import Features, Text
from reader.bitext.fixed import NOTHING, Fixed
from reader.bitext.model import Breaks, Kind, Model

Gains = dict[int, float]
Cell = tuple[Gains, Gains, float, float]  # of tokens, of items, and their sums

IMPOSSIBLE = -1e9
_BARE = -1.0  # misses of a sentence with hardly a word that could be hit
_CROSSES = 7.0  # gains across the diagonal of a bead of several on both sides
_LOG = (0.0, *map(log, range(1, 9)))
_NO_WORDS: Cell = ({}, {}, 0.0, 0.0)


class Scorer:
    """Scores beads of one pair of texts. Keeps a few rows of cells: ask row after row."""

    def __init__(self, features: Features, model: Model, fixed: Fixed = NOTHING) -> None:
        self._features = features
        self.model = model
        self.fixed = fixed
        weights = model.weights
        gains, misses = weighed(
            reached(features), len(features.ja.has), model.en_rate, model.en_shares
        )
        self._en_bare = [sum(map(misses.__getitem__, has)) > _BARE for has in features.en.has]
        self._en_gain = _times(gains, weights.en_hit)
        self._en_base = [
            weights.en_miss * sum(map(misses.__getitem__, has)) for has in features.en.has
        ]
        self._en_alone = [-weights.en_alone * base / weights.en_miss for base in self._en_base]
        gains, misses = weighed(
            reachable(features), len(features.en.has), model.ja_rate, model.ja_shares
        )
        self._ja_bare = [sum(map(misses.__getitem__, has)) > _BARE for has in features.ja.has]
        self._ja_gain = _times(gains, weights.ja_hit)
        self._ja_base = [
            weights.ja_miss * sum(map(misses.__getitem__, has)) for has in features.ja.has
        ]
        self._ja_alone = [-weights.ja_alone * base / weights.ja_miss for base in self._ja_base]
        self._en_log = [weights.en_more * each for each in _LOG]
        self._ja_log = [weights.ja_more * each for each in _LOG]
        self._priors = {kind: _kind(kind, model) for kind in model.kinds}
        self._undone = {
            kind: weights.stops - weights.stops_prior * model.prior(kind) for kind in model.kinds
        }
        self._mixed = [kind for kind in model.kinds if min(kind) > 1]
        self._most_ja = max(m for m, _ in model.kinds)
        self._most_en = max(n for _, n in model.kinds)
        self._halved = 0.5 * weights.length
        self._ja, self._en = _Sums(features.ja), _Sums(features.en)
        self._lengths: dict[int, tuple[float, float]] = {}
        self._shape = Shape(features.ja, features.en, model)
        self._rows: dict[int, dict[int, list[tuple[int, int]]]] = {}
        self._cells: dict[int, dict[int, Cell]] = {}

    def alone_ja(self, i: int) -> float:
        """The log odds of a Japanese sentence without a counterpart."""
        return self._ja_alone[i]

    def alone_en(self, j: int) -> float:
        return self._en_alone[j]

    def beads(self, i: int, j: int) -> list[tuple[Kind, float]]:
        """The log odds of every likely bead that begins with Japanese ``i``, English ``j``."""
        found = self._beads(i, j)
        return self.fixed.allowed(i, j, found) if found and self.fixed else found

    def _beads(self, i: int, j: int) -> list[tuple[Kind, float]]:
        ja, en = self._features.ja, self._features.en
        if i >= len(ja.has) or j >= len(en.has):
            return []
        start = self._shape.start(i, j)
        cell = self.cell(i, j)
        words = self._en_base[j] + self._ja_base[i] + cell[2] + cell[3]
        found = [((1, 1), start + self._whole((1, 1), words, i, j))]
        self._one_to_many(i, j, start, found)
        self._many_to_one(i, j, start, found)
        for kind in self._mixed:
            m, n = kind
            if i + m > len(ja.has) or j + n > len(en.has) or not self._entangled(i, j, kind):
                continue
            inside = self._shape.inside(i, j, kind)
            words = self.words(i, j, kind)
            found.append((kind, start + inside + self._whole(kind, words, i, j)))
        return found

    def _whole(self, kind: Kind, words: float, i: int, j: int) -> float:
        m, n = kind
        ja, en = self._ja, self._en
        score = words + self._priors[kind]
        ja_stops, en_stops = ja.stops(i, i + m), en.stops(j, j + n)
        if ja_stops > m or en_stops > n:
            if ja_stops == en_stops:
                score += self._undone[kind]
            else:
                score += self.model.weights.other_stops * min(abs(ja_stops - en_stops), 3)
        if ja.asks(i, i + m) != en.asks(j, j + n):
            score += self.model.weights.question
        return score + self._length(ja.length(i, i + m), en.length(j, j + n))

    def _one_to_many(self, i: int, j: int, start: float, found: list[tuple[Kind, float]]) -> None:
        cell = self.cell(i, j)
        if not cell[0] and not self._en_bare[j]:
            return
        base = self._en_base
        items, gain = dict(cell[1]), cell[3]
        words = self._ja_base[i] + base[j] + cell[2]
        for n in range(2, min(self._most_en, len(base) - j) + 1):
            last = j + n - 1
            cell = self.cell(i, last)
            start += self._shape.inside_en[last]
            words += base[last] + cell[2]
            gain += _join(items, cell[1])
            if cell[0] or self._en_bare[last]:
                more = words + gain - len(items) * self._ja_log[n]
                found.append(((1, n), start + self._whole((1, n), more, i, j)))

    def _many_to_one(self, i: int, j: int, start: float, found: list[tuple[Kind, float]]) -> None:
        cell = self.cell(i, j)
        if not cell[0] and not self._ja_bare[i]:
            return
        base = self._ja_base
        tokens, gain = dict(cell[0]), cell[2]
        words = self._en_base[j] + base[i] + cell[3]
        for m in range(2, min(self._most_ja, len(base) - i) + 1):
            last = i + m - 1
            cell = self.cell(last, j)
            start += self._shape.inside_ja[last]
            words += base[last] + cell[3]
            gain += _join(tokens, cell[0])
            if cell[0] or self._ja_bare[last]:
                more = words + gain - len(tokens) * self._en_log[m]
                found.append(((m, 1), start + self._whole((m, 1), more, i, j)))

    def _entangled(self, i: int, j: int, kind: Kind) -> bool:
        """Whether a bead of several on both sides holds together across its diagonal."""
        m, n = kind
        one, other = self.cell(i, j + n - 1), self.cell(i + m - 1, j)
        return one[2] + one[3] + other[2] + other[3] > _CROSSES

    def words(self, i: int, j: int, kind: Kind) -> float:
        """The words' part of the log odds of a bead of any kind."""
        m, n = kind
        cells = [[self.cell(a, b) for b in range(j, j + n)] for a in range(i, i + m)]
        score = sum(self._en_base[j : j + n]) + sum(self._ja_base[i : i + m])
        for b in range(n):
            tokens: Gains = {}
            score += sum(_join(tokens, row[b][0]) for row in cells)
            score -= len(tokens) * self._en_log[m]
        for row in cells:
            items: Gains = {}
            score += sum(_join(items, cell[1]) for cell in row)
            score -= len(items) * self._ja_log[n]
        return score

    def cell(self, i: int, j: int) -> Cell:
        row = self._cells.get(i)
        if row is None:
            self._forget(i)
            row = self._cells[i] = {}
        found = row.get(j)
        if found is None:
            row[j] = found = self._new_cell(i, j)
        return found

    def _new_cell(self, i: int, j: int) -> Cell:
        links = self._rows[i]
        common = links.keys() & self._features.en.has[j]
        if not common:
            return _NO_WORDS
        tokens: Gains = {}
        items: Gains = {}
        for token in common:
            best = GRADES - 1
            for item, grade in links[token]:
                best = min(best, grade)
                items[item] = max(self._ja_gain[grade][item], items.get(item, 0.0))
            tokens[token] = self._en_gain[best][token]
        return tokens, items, sum(tokens.values()), sum(items.values())

    def _forget(self, i: int) -> None:
        for old in [row for row in self._cells if not i - 8 <= row <= i + 8]:
            del self._cells[old], self._rows[old]
        self._rows[i] = rendered(self._features, i)

    def _length(self, ours: int, theirs: int) -> float:
        if not ours or not theirs:
            return -2.0 * self.model.weights.length if ours or theirs else 0.0
        known = self._lengths.get(ours)
        if known is None:
            model = self.model
            variance = model.spread + model.grain / (ours + 2)
            known = (log(model.at_random / variance), 1 / variance - 1 / model.at_random)
            self._lengths[ours] = known
        off = log((theirs + 4) / (self.model.ratio * ours + 4))
        return self._halved * (known[0] - off * off * known[1])


def _kind(kind: Kind, model: Model) -> float:
    m, n = kind
    weights = model.weights
    more = weights.mixed if min(kind) > 1 else 0.0
    if m == 1 and n > 1:
        more = weights.one_to_many
    elif n == 1 and m > 1:
        more = weights.many_to_one
    return weights.prior * model.prior(kind) + more + weights.bead


def _times(gains: list[list[float]], weights: Sequence[float]) -> list[list[float]]:
    return [[weight * gain for gain in row] for row, weight in zip(gains, weights, strict=True)]


class _Sums:
    """Lengths, stops and questions of any run of sentences [start, end)."""

    def __init__(self, text: Text) -> None:
        self._length = (0, *accumulate(text.length))
        self._stops = (0, *accumulate(text.stops))
        self._asks = (0, *accumulate(text.asks))

    def length(self, start: int, end: int) -> int:
        return self._length[end] - self._length[start]

    def stops(self, start: int, end: int) -> int:
        return self._stops[end] - self._stops[start]

    def asks(self, start: int, end: int) -> bool:
        return self._asks[end] > self._asks[start]


class Shape:
    """What paragraphs and headings say to a bead."""

    def __init__(self, ja: Text, en: Text, model: Model) -> None:
        marked = bool(ja.headings or en.headings)
        odds = model.headings if marked else Breaks()
        self._ja, self._en = _marks(ja), _marks(en)
        self._start = [
            [model.paragraphs.odds[2 * (a & 1) + (b & 1)] + odds.odds[a // 2 * 2 + b // 2]
             for b in range(4)]
            for a in range(4)
        ]  # fmt: skip
        self.inside_ja = [
            model.paragraphs.inside_ja * (mark & 1) + odds.inside_ja * (mark >> 1)
            for mark in self._ja
        ]
        self.inside_en = [
            model.paragraphs.inside_en * (mark & 1) + odds.inside_en * (mark >> 1)
            for mark in self._en
        ]

    def start(self, i: int, j: int) -> float:
        return self._start[self._ja[i]][self._en[j]]

    def inside(self, i: int, j: int, kind: Kind) -> float:
        m, n = kind
        return sum(self.inside_ja[i + 1 : i + m]) + sum(self.inside_en[j + 1 : j + n])


def _marks(text: Text) -> list[int]:
    """For each sentence 1 if it begins a paragraph, and 2 more if it is a heading."""
    size = range(len(text.has))
    return [(place in text.starts) + 2 * (place in text.headings) for place in size]


def _join(all_gains: Gains, more: Gains) -> float:
    """Of each key the greater gain; by how much the sum grows."""
    grows = 0.0
    for key, gain in more.items():
        before = all_gains.get(key)
        if before is None:
            all_gains[key] = gain
            grows += gain
        elif gain > before:
            all_gains[key] = gain
            grows += gain - before
    return grows
