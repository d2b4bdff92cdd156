"""What alignment expects of a pair of texts; first a guess, then measured on the pair itself."""

from dataclasses import dataclass, field, replace
from math import log
from types import MappingProxyType
from typing import Mapping  # noqa: UP035

GAPS, GOES_ON = 0.05, 0.6  # of the places a gap opens, of its sentences goes on

Kind = tuple[int, int]  # Japanese and English sentences in a bead

# How often each kind of bead is met, of all beads that have both sides.
FIRST_GUESS: Mapping[Kind, float] = MappingProxyType(
    {
        (1, 1): 0.80,
        (1, 2): 0.07,
        (2, 1): 0.07,
        (1, 3): 0.015,
        (3, 1): 0.015,
        (2, 2): 0.006,
        (1, 4): 0.004,
        (1, 5): 0.0015,
        (1, 6): 0.0007,
        (4, 1): 0.004,
        (2, 3): 0.001,
        (3, 2): 0.001,
    }
)

# Enough for the first path of a long text: up to three to one, and two to two.
COMMON: Mapping[Kind, float] = MappingProxyType(
    {kind: share for kind, share in FIRST_GUESS.items() if sum(kind) < 5}
)


@dataclass(frozen=True, slots=True)
class Breaks:
    """Log odds of a new bead, by whether its (Japanese, English) begins a paragraph,
    and of a paragraph's beginning inside a bead."""

    odds: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    inside_ja: float = 0.0
    inside_en: float = 0.0


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each kind of evidence counts: a conditional random field's weights, fitted to
    beads of corrupted texts. ``hit`` by the grade of the link (see ``chance``)."""

    en_hit: tuple[float, ...] = (0.433, 0.325, 0.684, 0.03, 0.03)
    ja_hit: tuple[float, ...] = (0.692, 0.509, 0.203, 0.03, 0.474)
    en_miss: float = 0.367
    ja_miss: float = 0.435
    en_more: float = 0.28
    ja_more: float = 0.195
    length: float = 0.869
    prior: float = 0.379
    one_to_many: float = 0.623
    many_to_one: float = 0.537
    mixed: float = -3.073
    stops: float = 0.227
    other_stops: float = -1.421
    stops_prior: float = -0.417
    question: float = -1.396
    joins: float = 1.789
    joins_inside: float = 0.775
    ja_cut: float = -3.954
    en_cut: float = -4.15
    ja_clauses: float = -0.736
    en_clauses: float = -1.939
    bead: float = 0.894
    ja_sentence: float = -1.046
    en_sentence: float = -1.394
    ja_alone: float = -0.019
    en_alone: float = -0.087
    ja_longer: float = 0.928
    en_longer: float = 1.221


@dataclass(frozen=True, slots=True)
class Gaps:
    """What it costs to open a run of sentences without counterpart, to go on with it, to go
    over from the Japanese to the English of a run, or back, and to close it.

    Going on costs about nothing: paths that skip little and much stay comparable on the way
    (see ``path``), and a bead pays for each of its sentences instead.
    """

    open_ja: float = -1.998
    on_ja: float = -0.2
    open_en: float = -2.735
    on_en: float = -0.2
    over: float = -2.482
    back: float = -6.0
    close: float = -1.922
    by_opens: float = 0.946
    by_goes_on: float = 2.377

    def of(self, opens: float, goes_on: float) -> "Gaps":
        """In texts where gaps open at this share of places, and go on so often."""
        more, longer = (
            self.by_opens * log(opens / 0.02),
            self.by_goes_on * log(goes_on / GOES_ON),
        )
        return replace(
            self,
            open_ja=self.open_ja + more,
            open_en=self.open_en + more,
            on_ja=self.on_ja + longer,
            on_en=self.on_en + longer,
        )


@dataclass(frozen=True, slots=True)
class Model:
    """``ratio`` is English letters for a Japanese one; ``spread`` and ``grain`` give the
    variance of its logarithm, spread + grain / letters."""

    kinds: Mapping[Kind, float] = field(default_factory=lambda: FIRST_GUESS)
    opens: float = 2 * GAPS
    goes_on: float = GOES_ON
    ratio: float = 2.6
    spread: float = 0.05
    grain: float = 1.5
    at_random: float = 0.6  # the variance between sentences that do not belong together
    paragraphs: Breaks = Breaks()
    headings: Breaks = Breaks()
    weights: Weights = Weights()
    en_rate: tuple[float, ...] = ()
    ja_rate: tuple[float, ...] = ()
    en_shares: tuple[float, ...] = (0.7, 0.7, 0.22, 0.08, 0.5)
    ja_shares: tuple[float, ...] = (0.7, 0.7, 0.22, 0.08, 0.5)

    @property
    def gaps(self) -> Gaps:
        return Gaps().of(self.opens, self.goes_on)

    def prior(self, kind: Kind) -> float:
        return log(self.kinds[kind] * (1 - self.opens))


def guessed_breaks(ja: frozenset[int], en: frozenset[int], ja_size: int, en_size: int) -> Breaks:
    """Before anything is known: breaks mostly agree, if both texts have any."""
    if len(ja) < 2 or len(en) < 2:
        return Breaks()
    a, b = (_share(len(ja), ja_size), _share(len(en), en_size))
    return breaks(a, b, 0.7 * min(a, b), 0.3 * a, 0.3 * b)


def _share(part: int, whole: int) -> float:
    return (part + 0.5) / (whole + 1)


def breaks(a: float, b: float, both: float, inside_ja: float, inside_en: float) -> Breaks:
    """From shares: of sentences that begin a paragraph, of beads where both do, and of
    sentences inside a bead that do."""
    a, b = min(max(a, 1e-3), 0.98), min(max(b, 1e-3), 0.98)
    both = min(max(both, a * b * 0.5, 1e-4), min(a, b) - 1e-4)
    only_a, only_b = max(a - both, 1e-3), max(b - both, 1e-3)
    neither = max(1 - both - only_a - only_b, 1e-3)
    return Breaks(
        (
            log(neither / ((1 - a) * (1 - b))),
            log(only_b / ((1 - a) * b)),
            log(only_a / (a * (1 - b))),
            log(both / (a * b)),
        ),
        log(max(inside_ja, 1e-2 * a) / a),
        log(max(inside_en, 1e-2 * b) / b),
    )
