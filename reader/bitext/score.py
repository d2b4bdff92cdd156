"""How much better a bead explains its sentences than chance does, as log odds.

Words: a token that an item of the bead may render is a hit, and counts by how rarely it
would be hit by chance in these texts; one that could have been hit and was not is a miss.
Both directions count. So no list of common words is needed: what hits everywhere says nothing.
"""

from itertools import chain
from math import log

from reader.bitext.features import Features, Text
from reader.bitext.model import Breaks, Kind, Model

Gains = dict[int, float]
Cell = tuple[Gains, Gains, float, float]  # of tokens, of items, and their sums

RATE = 0.55  # of hits between sentences that belong together, before it is measured
_PRIOR = 8.0  # how many observations that guess is worth
_SMALLEST = 12.0  # chance is never rarer than one in about this many
IMPOSSIBLE = -1e9
_NOTHING: Cell = ({}, {}, 0.0, 0.0)


class Scorer:
    """Scores beads of one pair of texts. Keeps a few rows of cells: ask row after row."""

    def __init__(self, features: Features, model: Model) -> None:
        self._features = features
        self.model = model
        self._en_gain, self._en_miss = _weights(
            _reached(features), len(features.ja.has), model.en_rate, features.en.count
        )
        self._ja_gain, self._ja_miss = _weights(
            _reachable(features), len(features.en.has), model.ja_rate, features.ja.count
        )
        self._en_base = [sum(map(self._en_miss.__getitem__, has)) for has in features.en.has]
        self._ja_base = [sum(map(self._ja_miss.__getitem__, has)) for has in features.ja.has]
        self._priors = {kind: model.prior(kind) for kind in model.kinds}
        self._many = {n: log(n) for n in range(1, 9)}
        self._rows: dict[int, dict[int, list[tuple[int, float]]]] = {}
        self._cells: dict[int, dict[int, Cell]] = {}

    def bead(self, i: int, j: int, kind: Kind) -> float:
        """Log odds of the bead that begins with Japanese ``i`` and English ``j``."""
        words = self.words(i, j, kind)
        if words <= IMPOSSIBLE:
            return IMPOSSIBLE
        return (
            self.model.lexical * words
            + self.length(i, j, kind)
            + self._priors[kind]
            + self.shape(i, j, kind)
        )

    def words(self, i: int, j: int, kind: Kind) -> float:
        m, n = kind
        if m == n == 1:
            cell = self.cell(i, j)
            return self._en_base[j] + self._ja_base[i] + cell[2] + cell[3]
        cells = [[self.cell(a, b) for b in range(j, j + n)] for a in range(i, i + m)]
        if not self._related(cells, i, j):
            return IMPOSSIBLE
        score = sum(self._en_base[j : j + n]) + sum(self._ja_base[i : i + m])
        hits = 0
        if m == 1:
            score += sum(cell[2] for cell in cells[0])
        else:
            for b in range(n):
                joined = _joined([cells[a][b][0] for a in range(m)])
                hits += len(joined)
                score += sum(joined.values())
            score -= hits * self._many[m]
        if n == 1:
            return score + sum(row[0][3] for row in cells)
        for row in cells:
            joined = _joined([cell[1] for cell in row])
            score += sum(joined.values()) - len(joined) * self._many[n]
        return score

    def _related(self, cells: list[list[Cell]], i: int, j: int) -> bool:
        """Whether the outer sentences have a word in common with the other side, or no words."""
        first, last = i, i + len(cells) - 1
        if len(cells) > 1 and not (
            any(c[0] for c in cells[0]) or self._ja_base[first] > -1
        ) or not (any(c[0] for c in cells[-1]) or self._ja_base[last] > -1):
            return False
        start, end = j, j + len(cells[0]) - 1
        return (any(row[0][0] for row in cells) or self._en_base[start] > -1) and (
            any(row[-1][0] for row in cells) or self._en_base[end] > -1
        )

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
            return _NOTHING
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

    def length(self, i: int, j: int, kind: Kind) -> float:
        ours = sum(self._features.ja.length[i : i + kind[0]])
        theirs = sum(self._features.en.length[j : j + kind[1]])
        model = self.model
        if not ours or not theirs:
            return -2.0 if ours or theirs else 0.0
        off = log((theirs + 4) / (model.ratio * ours + 4))
        variance = model.spread + model.grain / (ours + 2)
        random = model.at_random
        return 0.5 * (log(random / variance) - off * off * (1 / variance - 1 / random))

    def shape(self, i: int, j: int, kind: Kind) -> float:
        ja, en = self._features.ja, self._features.en
        score = _breaks(self.model.paragraphs, ja.starts, en.starts, i, j, kind)
        if ja.headings or en.headings:
            score += _breaks(self.model.headings, ja.headings, en.headings, i, j, kind)
        return score


def _breaks(
    odds: Breaks, ja: frozenset[int], en: frozenset[int], i: int, j: int, kind: Kind
) -> float:
    score = odds.odds[2 * (i in ja) + (j in en)]
    for place in range(i + 1, i + kind[0]):
        if place in ja:
            score += odds.inside_ja
    for place in range(j + 1, j + kind[1]):
        if place in en:
            score += odds.inside_en
    return score


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
