"""How much better a bead explains its sentences than chance does, as log odds.

Words: a token that an item of the bead may render is a hit, and counts by how rarely it
would be hit by chance in these texts; one that could have been hit and was not is a miss.
Both directions count. So no list of common words is needed: what hits everywhere says nothing.
"""

from itertools import chain
from math import log

from reader.bitext.features import Features, Text
from reader.bitext.fixed import NOTHING, Fixed
from reader.bitext.model import Breaks, Kind, Model

Gains = dict[int, float]
Cell = tuple[Gains, Gains, float, float]  # of tokens, of items, and their sums

RATE = 0.55  # of hits between sentences that belong together, before it is measured
_PRIOR = 8.0  # how many observations that guess is worth
_SMALLEST = 12.0  # chance is never rarer than one in about this many
IMPOSSIBLE = -1e9
_BARE = -1.0  # misses of a sentence with hardly a word that could be hit
_CROSSES = 12.0  # gains across the diagonal of a bead of several on both sides
_LOG = (0.0, *map(log, range(1, 9)))
_NO_WORDS: Cell = ({}, {}, 0.0, 0.0)


class Scorer:
    """Scores beads of one pair of texts. Keeps a few rows of cells: ask row after row."""

    def __init__(self, features: Features, model: Model, fixed: Fixed = NOTHING) -> None:
        self._features = features
        self.model = model
        self.fixed = fixed
        self._en_gain, self._en_miss = _weights(
            _reached(features), len(features.ja.has), model.en_rate, features.en.count
        )
        self._ja_gain, self._ja_miss = _weights(
            _reachable(features), len(features.en.has), model.ja_rate, features.ja.count
        )
        self._en_base = [sum(map(self._en_miss.__getitem__, has)) for has in features.en.has]
        self._ja_base = [sum(map(self._ja_miss.__getitem__, has)) for has in features.ja.has]
        self._priors = {kind: model.prior(kind) for kind in model.kinds}
        self._mixed = [kind for kind in model.kinds if min(kind) > 1]
        self._most_ja = max(m for m, _ in model.kinds)
        self._most_en = max(n for _, n in model.kinds)
        self._lengths: dict[int, tuple[float, float]] = {}
        self._shape = Shape(features.ja, features.en, model)
        self._rows: dict[int, dict[int, list[tuple[int, float]]]] = {}
        self._cells: dict[int, dict[int, Cell]] = {}

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
        found = [((1, 1), start + self._whole((1, 1), words, ja.length[i], en.length[j]))]
        self._one_to_many(i, j, start, found)
        self._many_to_one(i, j, start, found)
        for kind in self._mixed:
            m, n = kind
            if i + m > len(ja.has) or j + n > len(en.has) or not self._entangled(i, j, kind):
                continue
            ours, theirs = sum(ja.length[i : i + m]), sum(en.length[j : j + n])
            inside = self._shape.inside(i, j, kind)
            whole = self._whole(kind, self.words(i, j, kind), ours, theirs)
            found.append((kind, start + inside + whole))
        return found

    def _whole(self, kind: Kind, words: float, ours: int, theirs: int) -> float:
        return self.model.lexical * words + self._length(ours, theirs) + self._priors[kind]

    def _one_to_many(self, i: int, j: int, start: float, found: list[tuple[Kind, float]]) -> None:
        cell = self.cell(i, j)
        if not cell[0] and self._en_base[j] < _BARE:
            return
        length, base = self._features.en.length, self._en_base
        items, tokens, theirs = cell[1], base[j] + cell[2], length[j]
        for n in range(2, min(self._most_en, len(base) - j) + 1):
            last = j + n - 1
            cell = self.cell(i, last)
            start += self._shape.inside_en[last]
            theirs += length[last]
            tokens += base[last] + cell[2]
            items = items | cell[1]
            if cell[0] or base[last] > _BARE:
                gain = sum(items.values()) - len(items) * _LOG[n]
                words = self._ja_base[i] + tokens + gain
                ours = self._features.ja.length[i]
                found.append(((1, n), start + self._whole((1, n), words, ours, theirs)))

    def _many_to_one(self, i: int, j: int, start: float, found: list[tuple[Kind, float]]) -> None:
        cell = self.cell(i, j)
        if not cell[0] and self._ja_base[i] < _BARE:
            return
        length, base = self._features.ja.length, self._ja_base
        tokens, items, ours = cell[0], base[i] + cell[3], length[i]
        for m in range(2, min(self._most_ja, len(base) - i) + 1):
            last = i + m - 1
            cell = self.cell(last, j)
            start += self._shape.inside_ja[last]
            ours += length[last]
            items += base[last] + cell[3]
            tokens = tokens | cell[0]
            if cell[0] or base[last] > _BARE:
                gain = sum(tokens.values()) - len(tokens) * _LOG[m]
                words = self._en_base[j] + items + gain
                theirs = self._features.en.length[j]
                found.append(((m, 1), start + self._whole((m, 1), words, ours, theirs)))

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
            tokens = _joined([row[b][0] for row in cells])
            score += sum(tokens.values()) - len(tokens) * _LOG[m]
        for row in cells:
            items = _joined([cell[1] for cell in row])
            score += sum(items.values()) - len(items) * _LOG[n]
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
            gain, best = self._en_gain[token], 0.0
            for item, weight in links[token]:
                best = max(best, weight)
                worth = self._ja_gain[item] * weight
                if worth > items.get(item, 0.0):
                    items[item] = worth
            tokens[token] = gain * best
        return tokens, items, sum(tokens.values()), sum(items.values())

    def _forget(self, i: int) -> None:
        for old in [row for row in self._cells if not i - 8 <= row <= i + 8]:
            del self._cells[old], self._rows[old]
        self._rows[i] = rendered(self._features, i)

    def _length(self, ours: int, theirs: int) -> float:
        if not ours or not theirs:
            return -2.0 if ours or theirs else 0.0
        known = self._lengths.get(ours)
        if known is None:
            model = self.model
            variance = model.spread + model.grain / (ours + 2)
            known = (log(model.at_random / variance), 1 / variance - 1 / model.at_random)
            self._lengths[ours] = known
        off = log((theirs + 4) / (self.model.ratio * ours + 4))
        return 0.5 * (known[0] - off * off * known[1])


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


def _joined(gains: list[Gains]) -> Gains:
    joined: Gains = {}
    for gain in gains:
        joined = joined | gain if joined else gain
    return joined


def rendered(features: Features, i: int) -> dict[int, list[tuple[int, float]]]:
    """The tokens that may render a Japanese sentence, with the items they render."""
    found: dict[int, list[tuple[int, float]]] = {}
    for item in features.ja.has[i]:
        for token, weight in features.links[item].items():
            found.setdefault(token, []).append((item, weight))
    return found


def _reached(features: Features) -> list[float]:
    """For each token, how many Japanese sentences could hit it."""
    counts = [0.0] * features.en.count
    for has in features.ja.has:
        for token in set(chain.from_iterable([features.links[item] for item in has])):
            counts[token] += 1
    return counts


def _reachable(features: Features) -> list[float]:
    """For each item, how many English sentences could hit it (about)."""
    occurs = occurrences(features.en)
    size = max(len(features.en.has), 1)
    counts = []
    for links in features.links:
        none = 1.0
        for token in links:
            none *= 1 - occurs[token] / size
        counts.append(size * (1 - none))
    return counts


def occurrences(text: Text) -> list[int]:
    counts = [0] * text.count
    for has in text.has:
        for number in has:
            counts[number] += 1
    return counts


def _weights(
    chances: list[float], size: int, rates: tuple[float, ...], count: int
) -> tuple[list[float], list[float]]:
    """What a hit adds to a miss, and a miss, for each key; 0 where no hit is possible."""
    gains, misses = [0.0] * count, [0.0] * count
    for key, hits in enumerate(chances):
        if not hits:
            continue
        chance = min((hits + 1.0) / (size + _SMALLEST), 0.97)
        rate = rates[key] if key < len(rates) else RATE
        rate = max(rate, min(chance * 1.1, 0.98))
        misses[key] = log((1 - rate) / (1 - chance))
        gains[key] = log(rate / chance) - misses[key]
    return gains, misses


def smoothed(hits: float, seen: float, usual: float, worth: float = _PRIOR) -> float:
    """A rate from few observations; the usual rate is worth so many of them."""
    return (hits + worth * usual) / (seen + worth)
