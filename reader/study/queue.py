"""Which cards a session asks, and which of them comes next."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, tzinfo

from reader.model.study import Answer, Card, Exercise, Rating, Review, Schedule
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


def spaced(
    cards: Iterable[Card],
    asked: Collection[str],
    schedules: Mapping[str, Schedule],
    length: int = LENGTH,
) -> tuple[Card, ...]:
    """The first cards of ``length`` different words, without those of the words already
    asked; a step of learning goes on all the same."""
    chosen: dict[str, Card] = {}
    for card in cards:
        schedule = schedules.get(card.id)
        learning = schedule is not None and schedule.state != "review"
        free = card.family not in chosen and (learning or card.family not in asked)
        if free and len(chosen) < length:
            chosen[card.family] = card
    return tuple(chosen.values())


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
