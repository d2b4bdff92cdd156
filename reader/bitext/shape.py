"""What the form of a bead says of it, as log odds: lengths, clauses, stops, paragraphs.

Scored by the model's weights; nothing here looks at the words.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from math import log

from reader.bitext.features import Text
from reader.bitext.model import Breaks, Kind, Model

_NO_CLAUSES = 0.5  # how far off a cut is where no clause ends


class Shape:
    def __init__(self, ja: Text, en: Text, model: Model) -> None:
        self._model = model
        self._texts = ja, en
        self._ja, self._en = _Sums(ja), _Sums(en)
        weights = model.weights
        self._undone = {
            kind: weights.stops - weights.stops_prior * model.prior(kind) for kind in model.kinds
        }
        self._halved = 0.5 * weights.length
        self._lengths: dict[int, tuple[float, float]] = {}
        paragraphs, headings = model.paragraphs, Breaks()
        if ja.headings or en.headings:
            headings = model.headings
        self._marks = _marks(ja), _marks(en)
        self._second = tuple(
            frozenset(place + 1 for place in text.starts) - text.starts for text in (ja, en)
        )
        self._start = [
            [paragraphs.odds[2 * (a & 1) + (b & 1)] + headings.odds[(a & 2) + (b >> 1 & 1)]
             + weights.joins * (a >> 2 & b >> 2)
             for b in range(8)]
            for a in range(8)
        ]  # fmt: skip
        self.inside_ja = [
            paragraphs.inside_ja * (mark & 1)
            + headings.inside_ja * (mark >> 1 & 1)
            + weights.joins_inside * (mark >> 2)
            for mark in self._marks[0]
        ]
        self.inside_en = [
            paragraphs.inside_en * (mark & 1) + headings.inside_en * (mark >> 1 & 1)
            for mark in self._marks[1]
        ]

    def start(self, i: int, j: int) -> float:
        """Of what begins with these two sentences."""
        return self._start[self._marks[0][i]][self._marks[1][j]]

    def may_be_begun(self, i: int, j: int) -> bool:
        """Whether ``begun`` says anything here."""
        return i in self._second[0] or j in self._second[1]

    def begun(self, i: int, j: int) -> tuple[float, float]:
        """More for what begins with these two, after a Japanese sentence without counterpart
        and after an English one, where that was the first of its paragraph: what is left of
        a paragraph goes with the paragraph.

        "ありがとう。" left out at the start of an answer: the rest is the English answer.
        """
        a, b = self._marks[0][i], self._marks[1][j]
        plain = self._start[a][b]
        after_ja = self._start[a | 1][b] - plain if b & 1 and i in self._second[0] else 0.0
        after_en = self._start[a][b | 1] - plain if a & 1 and j in self._second[1] else 0.0
        return max(after_ja, 0.0), max(after_en, 0.0)

    def inside(self, i: int, j: int, kind: Kind) -> float:
        """Of what begins inside of a bead."""
        m, n = kind
        return sum(self.inside_ja[i + 1 : i + m]) + sum(self.inside_en[j + 1 : j + n])

    def length(self, i: int, j: int, kind: Kind) -> float:
        m, n = kind
        ours, theirs = self._ja.length(i, i + m), self._en.length(j, j + n)
        if not ours or not theirs:
            return -2.0 * self._model.weights.length if ours or theirs else 0.0
        known = self._lengths.get(ours)
        if known is None:
            model = self._model
            variance = model.spread + model.grain / (ours + 2)
            known = (log(model.at_random / variance), 1 / variance - 1 / model.at_random)
            self._lengths[ours] = known
        off = log((theirs + 4) / (self._model.ratio * ours + 4))
        return self._halved * (known[0] - off * off * known[1])

    def is_long(self, i: int, j: int, kind: Kind) -> bool:
        """Whether the English is too long for the Japanese rather than too short."""
        m, n = kind
        ours, theirs = self._ja.length(i, i + m), self._en.length(j, j + n)
        return theirs > self._model.ratio * ours

    def whole(self, i: int, j: int, kind: Kind) -> float:
        """What stops, questions and clauses say."""
        m, n = kind
        ja, en, weights = self._ja, self._en, self._model.weights
        score = 0.0
        ja_stops, en_stops = ja.stops(i, i + m), en.stops(j, j + n)
        if ja_stops > m or en_stops > n:
            if ja_stops == en_stops:
                score += self._undone[kind]
            else:
                score += weights.other_stops * min(abs(ja_stops - en_stops), 3)
        if ja.asks(i, i + m) != en.asks(j, j + n):
            score += weights.question
        if m == 1 < n:
            ends = self._texts[0].clauses[i]
            score += weights.ja_cut * en.cut(j, j + n, ends)
            score += weights.ja_clauses * max(n - 1 - len(ends), 0)
        elif n == 1 < m:
            ends = self._texts[1].clauses[j]
            score += weights.en_cut * ja.cut(i, i + m, ends)
            score += weights.en_clauses * max(m - 1 - len(ends), 0)
        return score


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

    def cut(self, start: int, end: int, ends: Sequence[float]) -> float:
        """How far the sentences' ends are from these ends of clauses, in shares of the whole."""
        before = self._length[start]
        whole = (self._length[end] - before) or 1
        inside = self._length[start + 1 : end]
        return sum(_off((place - before) / whole, ends) for place in inside)


def _off(place: float, ends: Sequence[float]) -> float:
    after = bisect_left(ends, place)
    return min((abs(place - each) for each in ends[max(after - 1, 0) : after + 1]),
               default=_NO_CLAUSES)  # fmt: skip


def _marks(text: Text) -> list[int]:
    """For each sentence 1 if it begins a paragraph, 2 more if it is a heading, and 4 more if
    it takes up the sentence before."""
    return [
        (place in text.starts) + 2 * (place in text.headings) + 4 * joins
        for place, joins in enumerate(text.joins)
    ]
