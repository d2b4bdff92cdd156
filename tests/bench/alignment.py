"""How well sentences are aligned: strict F1 and calibration, as tables.

    python -m tests.bench.alignment DICTIONARY [--seeds N] [--speed 1000,5000]

A bead counts only if both its sides are exactly right. "all" counts sentences without a
counterpart as well. The texts are those of the corpus, of articles.txt and transcripts.txt, corrupted by seed.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator, Set
from itertools import pairwise
from pathlib import Path
from random import Random
from time import perf_counter

from reader.assets import folder
from reader.bitext.align import Pair, Side, align
from reader.corpus.load import load
from reader.model.annotation import AnnotatedSentence
from reader.model.lexicon import Glossary
from reader.model.text import Sentence
from reader.pipeline import Annotator
from reader.ports import Dictionary
from reader.store.dictionary import open_dictionary
from tests.bench import corruption as c

CHANGES: dict[str, c.Change] = {
    "as it is": lambda beads, _: beads,
    "no paragraphs": c.without_paragraphs,
    "15 % dropped": c.dropped(0.15),
    "30 % dropped": c.dropped(0.30),
    "10 % dropped singly": c.one_after_the_other(
        c.dropped_singly(0.05, 0.05), c.without_paragraphs
    ),
    "20 % dropped singly": c.one_after_the_other(c.dropped_singly(0.1, 0.1), c.without_paragraphs),
    "25 % of the English dropped": c.one_after_the_other(
        c.dropped_singly(0.0, 0.25), c.without_paragraphs
    ),
    "25 % of the Japanese dropped": c.one_after_the_other(
        c.dropped_singly(0.25, 0.0), c.without_paragraphs
    ),
    "joined": c.one_after_the_other(c.joined(0.3), c.without_paragraphs),
    "joined, 10 % dropped": c.one_after_the_other(
        c.joined(0.3), c.dropped_singly(0.05, 0.05), c.without_paragraphs
    ),
    "split and merged": c.one_after_the_other(c.split(0.3), c.merged(0.35)),
    "split and merged, other paragraphs": c.one_after_the_other(
        c.split(0.3), c.merged(0.35), c.other_paragraphs
    ),
    "split, merged, 10 % dropped": c.one_after_the_other(
        c.split(0.2), c.merged(0.25), c.dropped(0.1), c.without_paragraphs
    ),
}
BINS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)
Numbers = tuple[tuple[int, ...], tuple[int, ...]]


class Aligning:
    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._annotator = Annotator(dictionary, Glossary())  # harder without
        self.said: list[tuple[float, bool]] = []

    def scored(self, beads: c.Beads) -> tuple[float, float]:
        """Strict F1 of the beads with both sides, and of all, in per cent."""
        pairs = self.pairs(beads)
        gold = set(_gold(beads))
        self.said += [(pair.score, (pair.ja, pair.en) in gold) for pair in pairs]
        found = {(pair.ja, pair.en) for pair in pairs}
        both = {bead for bead in gold if all(bead)}
        return _f1({bead for bead in found if all(bead)}, both), _f1(found, gold)

    def pairs(self, beads: c.Beads) -> tuple[Pair, ...]:
        ja = _side([line for ours, _ in beads for line in ours])
        en = _side([line for _, theirs in beads for line in theirs])
        return align(self._annotated(ja), en, self._dictionary)

    def _annotated(self, side: Side[str]) -> Side[AnnotatedSentence]:
        sentences = (
            self._annotator.annotate(Sentence(f"1.1.{n}", text))
            for n, text in enumerate(side.sentences, 1)
        )
        return Side(tuple(sentences), side.starts, side.headings)


def _side(lines: list[c.Line]) -> Side[str]:
    return Side(
        tuple(line.text for line in lines),
        frozenset(n for n, line in enumerate(lines) if line.starts),
        frozenset(n for n, line in enumerate(lines) if line.heading),
    )


def _gold(beads: c.Beads) -> list[Numbers]:
    """By number; sentences without a counterpart one by one."""
    gold: list[Numbers] = []
    i = j = 0
    for ours, theirs in beads:
        a, b = tuple(range(i, i + len(ours))), tuple(range(j, j + len(theirs)))
        i, j = i + len(a), j + len(b)
        gold += [(a, b)] if a and b else [*(((n,), ()) for n in a), *(((), (n,)) for n in b)]
    return gold


def _f1(found: Set[Numbers], wanted: Set[Numbers]) -> float:
    right = len(found & wanted)
    return 200 * right / (len(found) + len(wanted)) if found or wanted else 100.0


def texts() -> Iterator[tuple[str, c.Beads]]:
    for path in sorted(folder("corpus").iterdir()):
        if (path / "text.ja.txt").exists():
            yield path.name.removeprefix("taiyaku_"), c.shipped(load(path))
    for name in ("articles", "transcripts"):
        yield from c.transcripts(Path(__file__).with_name(f"{name}.txt"))


def quality(aligning: Aligning, seeds: int) -> None:
    print(f"{'':36}{'text':34} {'both':>6} {'all':>6}")
    for name, change in CHANGES.items():
        totals: dict[str, list[tuple[float, float]]] = defaultdict(list)
        for text, beads in texts():
            for seed in range(seeds if change is not CHANGES["as it is"] else 1):
                rng = Random(f"{text} {name} {seed}")  # noqa: S311
                totals[text].append(aligning.scored(change(beads, rng)))
        for text, scores in totals.items():
            both, every = (sum(each) / len(each) for each in zip(*scores, strict=True))
            print(f"{name:36}{text:34} {both:6.1f} {every:6.1f}", flush=True)


def calibration(said: list[tuple[float, bool]]) -> None:
    print(f"\n{'confidence':>12} {'beads':>6} {'said':>6} {'right':>6}")
    for low, high in pairwise(BINS):
        inside = [each for each in said if low <= each[0] < high]
        if inside:
            mean = sum(score for score, _ in inside) / len(inside)
            right = sum(ok for _, ok in inside) / len(inside)
            print(f"{low:6.2f}–{min(high, 1):4.2f} {len(inside):6} {mean:6.3f} {right:6.3f}")


def speed(aligning: Aligning, sizes: list[int]) -> None:
    """Texts in another order each time round, 5 % dropped: the vocabulary stays small."""
    print(f"\n{'sentences':>12} {'seconds':>8} {'per 1000':>9} {'both':>6} {'all':>6}")
    whole = [bead for _, beads in texts() for bead in beads]
    blocks = [whole[n : n + 25] for n in range(0, len(whole), 25)]
    rng = Random(0)  # noqa: S311
    for size in sizes:
        beads: list[c.Bead] = []
        while len(beads) < size:
            beads += [bead for block in rng.sample(blocks, len(blocks)) for bead in block]
        changed = c.dropped(0.05)(tuple(beads[:size]), rng)
        start = perf_counter()
        both, every = aligning.scored(changed)
        took = perf_counter() - start
        print(
            f"{size:12} {took:8.1f} {1000 * took / size:9.2f} {both:6.1f} {every:6.1f}", flush=True
        )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("dictionary", type=Path)
    arguments.add_argument("--seeds", type=int, default=3)
    arguments.add_argument("--speed", default="")
    chosen = arguments.parse_args()
    aligning = Aligning(open_dictionary(chosen.dictionary))
    if chosen.speed:
        speed(aligning, [int(size) for size in chosen.speed.split(",")])
        return
    quality(aligning, chosen.seeds)
    calibration(aligning.said)


if __name__ == "__main__":
    main()
