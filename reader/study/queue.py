"""Which cards a session asks, and which of them comes next."""

from collections import Counter, deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, tzinfo
from types import MappingProxyType

from reader.model.study import Answer, Card, Exercise, Kind, Rating, Review, Schedule
from reader.study.schedule import day, is_due, retrievability

LENGTH = 12
ASKED_AGAIN = 2  # times that a session asks a card again that was not remembered


def due(
    cards: Iterable[Card], schedules: Mapping[str, Schedule], now: datetime, zone: tzinfo | None
) -> tuple[Card, ...]:
    """Cards whose time has come, what is still remembered best first: after a long holiday
    that saves most, and nothing is said of the rest until a later session."""
    found = [
        card
        for card in cards
        if not card.suspended
        and (schedule := schedules.get(card.id))
        and is_due(schedule, now, zone)
    ]
    return tuple(sorted(found, key=lambda card: -retrievability(schedules[card.id], now)))


def ahead(cards: Iterable[Card], schedules: Mapping[str, Schedule]) -> tuple[Card, ...]:
    """Cards that were met, the next to come back first: for who practises anyway."""
    met = [card for card in cards if not card.suspended and card.id in schedules]
    return tuple(sorted(met, key=lambda card: schedules[card.id].due))


def unseen(cards: Iterable[Card], schedules: Mapping[str, Schedule]) -> tuple[Card, ...]:
    """Cards never asked, in the order they were added."""
    found = [card for card in cards if not card.suspended and card.id not in schedules]
    return tuple(sorted(found, key=lambda card: card.added))


def allowed(reviews: Iterable[Review], a_day: int, now: datetime, zone: tzinfo | None) -> int:
    """How many new cards today may still bring."""
    first = {review.card: review.at for review in reversed([*reviews])}
    today = day(now, zone)
    return max(0, a_day - sum(day(at, zone) == today for at in first.values()))


def left_today(reviews: Iterable[Review], a_day: int, now: datetime, zone: tzinfo | None) -> int:
    """How many cards met before today may still bring; one asked several times counts once."""
    today = day(now, zone)
    old: set[str] = set()
    seen: set[str] = set()
    for review in reviews:
        if day(review.at, zone) != today:
            old.add(review.card)
        elif review.card in old:
            seen.add(review.card)
    return max(0, a_day - len(seen))


def families_of_today(
    cards: Iterable[Card], schedules: Mapping[str, Schedule], now: datetime, zone: tzinfo | None
) -> frozenset[str]:
    """The words already asked today: their other cards wait until tomorrow."""
    today = day(now, zone)
    return frozenset(
        card.family
        for card in cards
        if card.id in schedules and day(schedules[card.id].last, zone) == today
    )


def asked_kinds(cards: Iterable[Card], schedules: Mapping[str, Schedule]) -> Counter[Kind]:
    """How many cards of each kind were met so far."""
    return Counter(card.kind for card in cards if card.id in schedules)


def spaced(
    cards: Iterable[Card],
    asked: Collection[str],
    schedules: Mapping[str, Schedule],
    length: int = LENGTH,
    *,
    before: Iterable[Card] = (),
    met: Mapping[Kind, int] = MappingProxyType({}),
) -> tuple[Card, ...]:
    """Cards of ``length`` different words, without those of the words already asked; a step of
    learning goes on all the same. Each kind has its share, its first cards first, and kinds
    alternate. ``before`` are cards the session has already; where it is too short for all
    kinds, those ``met`` least and those with the fewest cards go first.
    """
    waiting: dict[Kind, deque[Card]] = {}
    for card in cards:
        schedule = schedules.get(card.id)
        learning = schedule is not None and schedule.state != "review"
        if learning or card.family not in asked:
            waiting.setdefault(card.kind, deque()).append(card)
    rarity = {kind: len({card.family for card in left}) for kind, left in waiting.items()}
    count = Counter(card.kind for card in before)
    chosen: dict[str, Card] = {card.family: card for card in before}
    found: list[Card] = []
    while waiting and len(found) < length:
        kind = min(waiting, key=lambda each: (count[each], met.get(each, 0), rarity[each]))
        left = waiting[kind]
        while left and left[0].family in chosen:
            left.popleft()
        if left:
            card = left.popleft()
            found.append(card)
            chosen[card.family] = card
            count[kind] += 1
        else:
            del waiting[kind]
    return _alternating(found)


def _alternating(cards: Sequence[Card]) -> tuple[Card, ...]:
    """Each kind spread evenly over the whole, its cards in their order."""
    total, seen = Counter(card.kind for card in cards), Counter[Kind]()
    places: list[tuple[float, Card]] = []
    for card in cards:
        places.append(((seen[card.kind] + 0.5) / total[card.kind], card))
        seen[card.kind] += 1
    return tuple(card for _, card in sorted(places, key=lambda pair: pair[0]))


def next_exercise(
    exercises: Sequence[Exercise],
    answers: Sequence[Answer],
    ratings: Mapping[int, Rating],
    gone: Collection[str] = (),
) -> Exercise | None:
    """What the session asks now; None when it is done.

    Everything once, then again what was not remembered, until it is, or was asked often
    enough. ``ratings`` are by the number of the answer; ``gone`` are cards that were deleted
    meanwhile.
    """
    asked: dict[str, list[int]] = {}
    for answer in answers:
        asked.setdefault(answer.card, []).append(answer.number)
    left = [exercise for exercise in exercises if exercise.card not in gone]
    fresh = next((each for each in left if each.card not in asked), None)
    if fresh:
        return fresh
    failed = [
        each
        for each in left
        if ratings.get(asked[each.card][-1]) == Rating.AGAIN
        and len(asked[each.card]) <= ASKED_AGAIN
    ]
    return min(failed, key=lambda each: asked[each.card][-1], default=None)
