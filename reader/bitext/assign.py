"""Who gets what: one place for each word, none for two, so that all together gain most."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_ROUNDS = 3
_MORE = 1e-9  # an exchange must gain more than rounding does


@dataclass(frozen=True, slots=True)
class Offer:
    """Word ``word`` would take the English words [start, end), and what that would gain."""

    word: int
    start: int
    end: int
    gain: float

    def excludes(self, other: "Offer") -> bool:
        return self.word == other.word or (self.start < other.end and other.start < self.end)


def assign(offers: Iterable[Offer]) -> list[Offer]:
    """The greatest gain first, then exchanges as long as they gain."""
    ranked = sorted(offers, key=lambda each: (-each.gain, each.word, each.start))
    chosen: list[Offer] = []
    for offer in ranked:
        if not any(offer.excludes(each) for each in chosen):
            chosen.append(offer)
    for _ in range(_ROUNDS):
        before = chosen
        for offer in ranked:
            chosen = _exchanged(offer, chosen, ranked)
        if chosen is before:
            break
    return sorted(chosen, key=lambda each: each.word)


def _exchanged(offer: Offer, chosen: list[Offer], ranked: Sequence[Offer]) -> list[Offer]:
    """``chosen`` with the offer, if that gains when what it frees goes to the next best."""
    losers = [each for each in chosen if offer.excludes(each)]
    if any(each.word == offer.word and each.gain >= offer.gain for each in losers):
        return chosen
    after = [*(each for each in chosen if each not in losers), offer]
    for each in ranked:
        if any(each.excludes(loser) for loser in losers) and not any(map(each.excludes, after)):
            after.append(each)
    gain = sum(each.gain for each in after) - sum(each.gain for each in chosen)
    return after if gain > _MORE else chosen
