"""What a first path through two texts teaches about them, for a second."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import exp, log
from statistics import median

from reader.bitext.chance import RATE, smoothed
from reader.bitext.features import Features
from reader.bitext.model import FIRST_GUESS, GAPS, GOES_ON, Breaks, Kind, Model, breaks
from reader.bitext.path import Step

_BEADS, _GAPS, _PLACES = 40.0, 12.0, 15.0  # how many observations the first guesses are worth
_LEARNED = 0.8  # weight of a link that was learned, times how exclusive it is
_OFTEN, _EXCLUSIVE = 2, 0.5  # words met together this often, and this exclusively (Dice)


def measured(features: Features, steps: Sequence[Step], model: Model) -> Model:
    beads = [step for step in steps if min(step[2])]
    if len(beads) < 10:
        return model
    ratio, scale = _lengths(features, beads, model)
    en_rate, ja_rate = _rates(features, beads)
    opens, goes_on = _gaps(steps)
    return replace(
        model,
        kinds=_kinds(beads),
        opens=opens,
        goes_on=goes_on,
        ratio=ratio,
        spread=model.spread * scale,
        grain=model.grain * scale,
        paragraphs=_breaks(*_starts(features, steps), beads, model.paragraphs),
        headings=_breaks(features.ja.headings, features.en.headings, beads, model.headings),
        en_rate=en_rate,
        ja_rate=ja_rate,
    )


def _kinds(beads: list[Step]) -> dict[Kind, float]:
    counts = Counter(kind for _, _, kind in beads)
    return {
        kind: smoothed(counts[kind], len(beads), share, _BEADS)
        for kind, share in FIRST_GUESS.items()
    }


def _gaps(steps: Sequence[Step]) -> tuple[float, float]:
    opened = went_on = beads = 0
    before = True
    for _, _, kind in steps:
        bead = bool(min(kind))
        beads += bead
        opened += before and not bead
        went_on += not before and not bead
        before = bead
    opens = smoothed(opened, beads, GAPS, _PLACES)
    goes_on = smoothed(went_on, opened + went_on, GOES_ON, _GAPS)
    return min(max(opens, 0.01), 0.3), min(max(goes_on, 0.1), 0.9)


def _lengths(features: Features, beads: list[Step], model: Model) -> tuple[float, float]:
    """English letters for a Japanese one, and how the variance compares with the guess."""
    ours = [sum(features.ja.length[i : i + kind[0]]) for i, _, kind in beads]
    theirs = [sum(features.en.length[j : j + kind[1]]) for _, j, kind in beads]
    logs = [log((b + 4) / (a + 2)) for a, b in zip(ours, theirs, strict=True) if a > 4]
    if len(logs) < 10:
        return model.ratio, 1.0
    ratio = exp(median(logs))
    # The median withstands beads that are wrong; 0.4549 is that of a squared normal deviate.
    squares = [
        log((b + 4) / (ratio * a + 4)) ** 2 / (model.spread + model.grain / (a + 2))
        for a, b in zip(ours, theirs, strict=True)
    ]
    return ratio, min(max(median(squares) / 0.4549, 0.5), 1.5)


def _starts(features: Features, steps: Sequence[Step]) -> tuple[frozenset[int], frozenset[int]]:
    """Which sentences begin a paragraph; where its first has no counterpart and the next is
    in a bead with the start of one, the next does (see ``Shape.begun``)."""
    ja, en = set(features.ja.starts), set(features.en.starts)
    for (i, j, (m, n)), (a, b, kind) in pairwise(steps):
        if min(kind) and not n and i in ja and b in en:
            ja.add(a)
        elif min(kind) and not m and j in en and a in ja:
            en.add(b)
    return frozenset(ja), frozenset(en)


def _breaks(ja: frozenset[int], en: frozenset[int], beads: list[Step], guess: Breaks) -> Breaks:
    if len(ja) < 2 or len(en) < 2:
        return guess
    begins = Counter((i in ja, j in en) for i, j, _ in beads)
    inside_ja = [place in ja for i, _, kind in beads for place in range(i + 1, i + kind[0])]
    inside_en = [place in en for _, j, kind in beads for place in range(j + 1, j + kind[1])]
    size = len(beads)
    a = (begins[True, True] + begins[True, False] + 0.5) / (size + 1)
    b = (begins[True, True] + begins[False, True] + 0.5) / (size + 1)
    both = smoothed(begins[True, True], size, 0.6 * min(a, b), 5.0)
    return breaks(
        a,
        b,
        both,
        smoothed(sum(inside_ja), len(inside_ja), 0.3 * a, 10.0),
        smoothed(sum(inside_en), len(inside_en), 0.3 * b, 10.0),
    )


def _hits(features: Features, bead: Step) -> tuple[set[int], set[int], set[int], set[int]]:
    """Items and tokens of a bead, and which of them meet."""
    i, j, (m, n) = bead
    items = set().union(*features.ja.has[i : i + m])
    tokens = set().union(*features.en.has[j : j + n])
    met = {item: features.links[item].keys() & tokens for item in items}
    return items, tokens, {a for a, b in met.items() if b}, set().union(*met.values())


def _rates(features: Features, beads: list[Step]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """How often each token and each item is hit in beads, where it may be."""
    reachable = {token for links in features.links for token in links}
    counts: tuple[Counter[int], ...] = (Counter(), Counter(), Counter(), Counter())
    for bead in beads:
        items, tokens, met_items, met_tokens = _hits(features, bead)
        for counter, keys in zip(
            counts, (tokens & reachable, met_tokens, items, met_items), strict=True
        ):
            counter.update(keys)
    seen_en, hit_en, seen_ja, hit_ja = counts
    usual_en = smoothed(hit_en.total(), seen_en.total(), RATE, 100.0)
    linked = [item for item in seen_ja if features.links[item]]
    usual_ja = smoothed(hit_ja.total(), sum(seen_ja[item] for item in linked), RATE, 100.0)
    return (
        tuple(smoothed(hit_en[t], seen_en[t], usual_en) for t in range(features.en.count)),
        tuple(smoothed(hit_ja[t], seen_ja[t], usual_ja) for t in range(features.ja.count)),
    )


def associated(features: Features, steps: Sequence[Step]) -> Features:
    """With links between words that keep meeting although no dictionary joins them."""
    beads = [step for step in steps if min(step[2]) and sum(step[2]) <= 4]
    pairs: Counter[int] = Counter()
    our_count: Counter[int] = Counter()
    their_count: Counter[int] = Counter()
    width = max(features.en.count, 1)
    for bead in beads:
        items, tokens, met_items, met_tokens = _hits(features, bead)
        our_count.update(items)
        their_count.update(tokens)
        lonely = tokens - met_tokens
        for item in items - met_items:
            pairs.update([item * width + token for token in lonely])
    links = list(features.links)
    for item, token, weight in _exclusive(pairs, our_count, their_count, width):
        links[item] = {**links[item], token: weight}
    return replace(features, links=tuple(links))


def _exclusive(
    pairs: Counter[int], ours: Counter[int], theirs: Counter[int], width: int
) -> Iterator[tuple[int, int, float]]:
    for pair, together in pairs.items():
        if together < _OFTEN:
            continue
        item, token = divmod(pair, width)
        dice = 2 * together / (ours[item] + theirs[token])
        if dice >= _EXCLUSIVE:
            yield item, token, _LEARNED * dice
