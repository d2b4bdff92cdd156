"""Who gets what: the choice of one place for each word that is best for all together."""

from collections.abc import Sequence
from dataclasses import dataclass

_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Offer:
    """Word ``word`` would take the English words [start, end) at a gain."""

    word: int
    start: int
    end: int
    gain: float


def assign(offers: Sequence[Offer], taken: frozenset[int] = frozenset()) -> list[Offer]:
    """Offers of which no two share a word or a place: the greatest gain first, then
    exchanges as long as they gain."""
    chosen: dict[int, Offer] = {}
    holder: dict[int, int] = {}
    ranked = sorted(offers, key=lambda each: (-each.gain, each.word, each.start))
    usable = [each for each in ranked if taken.isdisjoint(range(each.start, each.end))]
    for _ in range(_ROUNDS):
        changed = False
        for offer in usable:
            rivals = {holder[place] for place in range(offer.start, offer.end) if place in holder}
            losers = rivals | ({offer.word} & chosen.keys())
            if chosen.get(offer.word) == offer:
                continue
            loss = sum(chosen[word].gain for word in losers)
            freed = {
                place for word in losers for place in range(chosen[word].start, chosen[word].end)
            }
            again = _elsewhere(rivals - {offer.word}, offer, usable, holder, freed)
            if offer.gain + sum(each.gain for each in again) <= loss + 1e-9:
                continue
            for word in losers:
                for place in range(chosen[word].start, chosen[word].end):
                    del holder[place]
                del chosen[word]
            for each in (offer, *again):
                chosen[each.word] = each
                for place in range(each.start, each.end):
                    holder[place] = each.word
            changed = True
        if not changed:
            break
    return sorted(chosen.values(), key=lambda each: each.word)


def _elsewhere(
    rivals: set[int],
    offer: Offer,
    usable: Sequence[Offer],
    holder: dict[int, int],
    freed: set[int],
) -> list[Offer]:
    """The best that those who must give way can have instead."""
    free = set(freed)
    gone = set(range(offer.start, offer.end))
    found: list[Offer] = []
    for word in sorted(rivals):
        for each in usable:
            places = range(each.start, each.end)
            if (
                each.word == word
                and all(place not in holder or place in free for place in places)
                and gone.isdisjoint(places)
            ):
                found.append(each)
                free -= set(places)
                gone.update(places)
                break
    return found
