"""Which words keep meeting across beads, although no dictionary joins them.

IBM model 1 (Brown et al. 1993) in both directions over what the dictionary left unlinked; a
pair counts only as far as both directions agree.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log, sqrt

from reader.bitext.stems import stem

ROUNDS = 6
OFTEN = 3  # beads in which a pair must have met
AGREED = 0.3  # of both directions' probabilities, their geometric mean
SURPRISE = 12.0  # log-likelihood ratio against meeting by chance (Dunning 1993)
MOST = 3  # renderings kept for a word
_SHARE = 0.85  # of a dictionary's weight that a learned pair has at most
_NULL = ""  # what renders words that have no counterpart

Bag = tuple[str, ...]
Table = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Association:
    """English words by the Japanese dictionary form, with a weight between 0 and 1."""

    pairs: Mapping[str, tuple[tuple[str, float], ...]] = field(default_factory=dict)

    def of(self, form: str) -> tuple[tuple[str, float], ...]:
        return self.pairs.get(form, ())


def learn(beads: Iterable[tuple[Bag, Bag]]) -> Association:
    """From beads as the words on both sides that still want a counterpart."""
    written: dict[str, Counter[str]] = defaultdict(Counter)
    known = []
    for ja, en in beads:
        stems = tuple(stem(word) for word in en)
        for key, word in zip(stems, en, strict=True):
            written[key][word] += 1
        known.append((ja, tuple(key for key in stems if key)))
    as_written = {key: words.most_common(1)[0][0] for key, words in written.items()}
    forward = _trained(known)
    backward = _trained([(en, ja) for ja, en in known])
    together: Counter[tuple[str, str]] = Counter()
    ours: Counter[str] = Counter()
    theirs: Counter[str] = Counter()
    for ja, en in known:
        ours.update(set(ja))
        theirs.update(set(en))
        together.update((a, b) for a in set(ja) for b in set(en))
    pairs: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for (a, b), count in together.items():
        if count < OFTEN or surprise(count, ours[a], theirs[b], len(known)) < SURPRISE:
            continue
        agreed = sqrt(forward[a].get(b, 0.0) * backward[b].get(a, 0.0))
        if agreed >= AGREED:
            pairs[a].append((as_written[b], _SHARE * min(1.0, 0.6 + agreed / 2)))
    return Association(
        {a: tuple(sorted(found, key=lambda pair: -pair[1])[:MOST]) for a, found in pairs.items()}
    )


def _trained(beads: Sequence[tuple[Bag, Bag]]) -> Table:
    """p(b | a) by expectation maximisation, from even chances."""
    chances: Table = {}
    for turn in range(ROUNDS):
        counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for ja, en in beads:
            givers = (_NULL, *ja)
            for b in en:
                each = [chances[a].get(b, 0.0) for a in givers] if turn else [1.0] * len(givers)
                total = sum(each) or 1.0
                for a, chance in zip(givers, each, strict=True):
                    counts[a][b] += chance / total
        chances = {
            a: {b: n / total for b, n in row.items()}
            for a, row in counts.items()
            for total in [sum(row.values())]
        }
    return chances


def surprise(together: int, ours: int, theirs: int, beads: int) -> float:
    """How much more often two words meet than by chance, as a log-likelihood ratio."""
    cells = (
        (together, ours * theirs),
        (ours - together, ours * (beads - theirs)),
        (theirs - together, (beads - ours) * theirs),
        (beads - ours - theirs + together, (beads - ours) * (beads - theirs)),
    )
    ratio = 2 * sum(n * log(n * beads / by) for n, by in cells if n > 0 and by > 0)
    return ratio if together * beads > ours * theirs else 0.0
