"""How much better a bead explains its sentences than chance does, as log odds.

Words: a token that an item of the bead may render is a hit, and counts by how rarely it
would be hit by chance in these texts; one that could have been hit and was not is a miss.
Both directions count. So no list of common words is needed: what hits everywhere says nothing.
"""

from collections.abc import Sequence
from math import log

from reader.bitext.chance import GRADES, reachable, reached, rendered, weighed
from reader.bitext.features import Features
from reader.bitext.fixed import NOTHING, Fixed
from reader.bitext.model import Kind, Model
from reader.bitext.shape import Shape

Gains = dict[int, float]
Found = list[tuple[Kind, float]]  # beads that begin at a place
Cell = tuple[Gains, Gains, float, float]  # of tokens, of items, and their sums

IMPOSSIBLE = -1e9
HOPELESS = -14.0  # a bead so unlikely is worse than sentences without counterparts
_FAR = -7.0  # lengths so unlike that a bead is not looked at
_CROSSES = 7.0  # gains across the diagonal of a bead of several on both sides
_USUAL = 3.5  # logarithm of a sentence's letters
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
        self._en_gain = _times(gains, weights.en_hit)
        missed = [sum(map(misses.__getitem__, has)) for has in features.en.has]
        self._en_base = [weights.en_miss * each for each in missed]
        self._en_alone = _alone(missed, features.en.length, weights.en_alone, weights.en_longer)
        gains, misses = weighed(
            reachable(features), len(features.en.has), model.ja_rate, model.ja_shares
        )
        self._ja_gain = _times(gains, weights.ja_hit)
        missed = [sum(map(misses.__getitem__, has)) for has in features.ja.has]
        self._ja_base = [weights.ja_miss * each for each in missed]
        self._ja_alone = _alone(missed, features.ja.length, weights.ja_alone, weights.ja_longer)
        self._en_log = [weights.en_more * each for each in _LOG]
        self._ja_log = [weights.ja_more * each for each in _LOG]
        self._priors = {kind: _kind(kind, model) for kind in model.kinds}
        self._mixed = [kind for kind in model.kinds if min(kind) > 1]
        self._most_ja = max(m for m, _ in model.kinds)
        self._most_en = max(n for _, n in model.kinds)
        self._shape = Shape(features.ja, features.en, model)
        self.closed = (model.gaps.close, model.gaps.close)  # what ``closes`` says mostly
        self._rows: dict[int, dict[int, list[tuple[int, int]]]] = {}
        self._cells: dict[int, dict[int, Cell]] = {}

    def alone_ja(self, i: int) -> float:
        """The log odds of a Japanese sentence without a counterpart."""
        return self._ja_alone[i]

    def alone_en(self, j: int) -> float:
        return self._en_alone[j]

    def closes(self, i: int, j: int) -> tuple[float, float]:
        """What it costs that beads go on here, after a Japanese gap and after an English one."""
        inside = i < len(self._ja_alone) and j < len(self._en_alone)
        if not inside or not self._shape.may_be_begun(i, j):
            return self.closed
        ja, en = self._shape.begun(i, j)
        return self.closed[0] + ja, self.closed[1] + en

    def beads(self, i: int, j: int) -> Found:
        """The log odds of every likely bead that begins with Japanese ``i``, English ``j``."""
        found = self._beads(i, j)
        return self.fixed.allowed(i, j, found) if found and self.fixed else found

    def _beads(self, i: int, j: int) -> Found:
        ja, en = self._features.ja, self._features.en
        if i >= len(ja.has) or j >= len(en.has):
            return []
        start = self._shape.start(i, j)
        cell = self.cell(i, j)
        words = self._en_base[j] + self._ja_base[i] + cell[2] + cell[3]
        found: Found = []
        self._add(found, i, j, (1, 1), start + words + self._shape.length(i, j, (1, 1)))
        self._one_to_many(i, j, start, found)
        self._many_to_one(i, j, start, found)
        for kind in self._mixed:
            m, n = kind
            if i + m > len(ja.has) or j + n > len(en.has) or not self._entangled(i, j, kind):
                continue
            words = self.words(i, j, kind) + self._shape.inside(i, j, kind)
            self._add(found, i, j, kind, start + words + self._shape.length(i, j, kind))
        return found

    def _one_to_many(self, i: int, j: int, start: float, found: Found) -> None:
        cell = self.cell(i, j)
        base = self._en_base
        items, gain = dict(cell[1]), cell[3]
        words = self._ja_base[i] + base[j] + cell[2]
        for n in range(2, min(self._most_en, len(base) - j) + 1):
            kind, last = (1, n), j + n - 1
            cell = self.cell(i, last)
            start += self._shape.inside_en[last]
            words += base[last] + cell[2]
            gain += _join(items, cell[1])
            length = self._shape.length(i, j, kind)
            if length > _FAR:
                more = words + gain - len(items) * self._ja_log[n]
                self._add(found, i, j, kind, start + more + length)
            elif self._shape.is_long(i, j, kind):
                break

    def _many_to_one(self, i: int, j: int, start: float, found: Found) -> None:
        cell = self.cell(i, j)
        base = self._ja_base
        tokens, gain = dict(cell[0]), cell[2]
        words = self._en_base[j] + base[i] + cell[3]
        for m in range(2, min(self._most_ja, len(base) - i) + 1):
            kind, last = (m, 1), i + m - 1
            cell = self.cell(last, j)
            start += self._shape.inside_ja[last]
            words += base[last] + cell[3]
            gain += _join(tokens, cell[0])
            length = self._shape.length(i, j, kind)
            if length > _FAR:
                more = words + gain - len(tokens) * self._en_log[m]
                self._add(found, i, j, kind, start + more + length)
            elif not self._shape.is_long(i, j, kind):
                break

    def _add(self, found: Found, i: int, j: int, kind: Kind, score: float) -> None:
        """``score`` by words and length; what the whole form says makes no bad bead good."""
        score += self._priors[kind]
        if score > HOPELESS:
            found.append((kind, score + self._shape.whole(i, j, kind)))

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


def _kind(kind: Kind, model: Model) -> float:
    m, n = kind
    weights = model.weights
    more = weights.mixed if min(kind) > 1 else 0.0
    if m == 1 and n > 1:
        more = weights.one_to_many
    elif n == 1 and m > 1:
        more = weights.many_to_one
    sentences = weights.ja_sentence * m + weights.en_sentence * n
    return weights.prior * model.prior(kind) + more + weights.bead + sentences


def _alone(
    missed: Sequence[float], lengths: Sequence[int], weight: float, longer: float
) -> list[float]:
    """What speaks for sentences to have no counterpart: words that nothing rendered, length."""
    return [
        -weight * misses + longer * (log(length + 1) - _USUAL)
        for misses, length in zip(missed, lengths, strict=True)
    ]


def _times(gains: list[list[float]], weights: Sequence[float]) -> list[list[float]]:
    return [[weight * gain for gain in row] for row, weight in zip(gains, weights, strict=True)]


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
