"""Sentence alignment of a Japanese text with its English.

Several times through the grid: the first path is found with what holds for most texts; on it
the pair's own habits are measured (how long, how often merged, how much is missing, which
words go together), and the next, near it, uses them. Where texts are short, their habits are
measured once more. Time and memory grow with the length of the texts.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from reader.bitext.anchors import anchors, band
from reader.bitext.features import Features, features
from reader.bitext.fixed import Fixed
from reader.bitext.fixed import fixed as hold
from reader.bitext.learn import associated, measured
from reader.bitext.model import COMMON, Model, guessed_breaks
from reader.bitext.path import Step, around, best_path
from reader.bitext.posterior import best_beads, likely
from reader.bitext.score import Scorer
from reader.bitext.side import Numbers, Pair, Progress, Side
from reader.model.annotation import AnnotatedSentence
from reader.ports import Dictionary

__all__ = ["Numbers", "Pair", "Progress", "Side", "align"]

_SHORT = 600  # sentences of both sides together: there is time to look further
_ROOM, _MORE_ROOM = 4, 15  # sentences on either side of the first path to look at
_LONG = 4000  # sentences of both sides together: the rarest kinds wait for the second path

# Share of the whole time that is over when each part begins.
_PARTS = (0.0, 0.1, 0.2, 0.5, 0.6, 1.0)


def align(
    ja: Side[AnnotatedSentence],
    en: Side[str],
    dictionary: Dictionary,
    progress: Progress | None = None,
    fixed: Sequence[tuple[Numbers, Numbers]] = (),
) -> tuple[Pair, ...]:
    """Pairs in the order of the texts; every sentence of both sides is in exactly one.

    A sentence without a counterpart is a pair of its own. ``fixed`` are pairs that must be
    in the result; ValueError if they cannot all be. What ``progress`` raises passes through:
    that is how a caller cancels.
    """
    held = hold(fixed, len(ja.sentences), len(en.sentences))
    part = _parts(progress)
    found = features(ja, en, dictionary, part(0))
    pairs = [_pair(step, score) for step, score in _beads(found, held, part)]
    return tuple(_with(fixed, pairs)) if held else tuple(pairs)


def _beads(
    found: Features, held: Fixed, part: Callable[[int], Progress]
) -> tuple[tuple[Step, float], ...]:
    sizes = len(found.ja.has), len(found.en.has)
    short = sum(sizes) <= _SHORT
    near = band(anchors(found, part(1), held), *sizes)
    model = _first_model(found)
    first = replace(model, kinds=COMMON) if sum(sizes) > _LONG else model
    steps = best_path(Scorer(found, first, held), near, part(2))
    beads: tuple[tuple[Step, float], ...] = ()
    for turn in (3, 4) if short else (4,):
        model, known = measured(found, steps, model), associated(found, steps)
        near = around(steps, *sizes, _MORE_ROOM if short else _ROOM)
        scorer = Scorer(known, model, held)
        beads = best_beads(likely(scorer, steps, near, part(turn)), near)
        steps = tuple(step for step, _ in beads)
    return beads


def _with(fixed: Sequence[tuple[Numbers, Numbers]], pairs: list[Pair]) -> Iterator[Pair]:
    """The fixed pairs are certain; what they have on one side only is one pair again."""
    certain = {(ja[:1], en[:1]): Pair(ja, en, 1.0) for ja, en in fixed}
    held = [{number for pair in fixed for number in pair[side]} for side in (0, 1)]
    for pair in pairs:
        known = certain.get((pair.ja[:1], pair.en[:1]))
        if known:
            yield known
        elif held[0].isdisjoint(pair.ja) and held[1].isdisjoint(pair.en):
            yield pair


def _parts(progress: Progress | None) -> Callable[[int], Progress]:
    """For each part of the work, by number, what tells its progress as one of the whole."""

    def part(number: int) -> Progress:
        start, stop = _PARTS[number : number + 2]

        def tell(done: float) -> None:
            if progress:
                progress(start + (stop - start) * done)

        return tell

    return part


def _first_model(found: Features) -> Model:
    ja, en = found.ja, found.en
    sizes = len(ja.has), len(en.has)
    return replace(
        Model(),
        ratio=(sum(en.length) + 1) / (sum(ja.length) + 1),
        paragraphs=guessed_breaks(ja.starts, en.starts, *sizes),
        headings=guessed_breaks(ja.headings, en.headings, *sizes),
    )


def _pair(step: Step, score: float) -> Pair:
    i, j, (m, n) = step
    return Pair(tuple(range(i, i + m)), tuple(range(j, j + n)), round(score, 3))
