"""What the log of reviews says: folds, each over the whole of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from reader.model.study import Card, Rating, Review, Schedule
from reader.study.schedule import USUAL, Memory, after, day

DAYS = 14
MEASURED = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Retention:
    """Of the cards that came back, how many were remembered."""

    remembered: int
    asked: int

    @property
    def percent(self) -> int:
        return round(100 * self.remembered / self.asked) if self.asked else 0


def forecast(
    cards: Iterable[Card],
    schedules: Mapping[str, Schedule],
    now: datetime,
    zone: tzinfo | None,
    days: int = DAYS,
) -> tuple[int, ...]:
    """How many cards come back on each of the next days; what is overdue comes today."""
    today = day(now, zone)
    counts = [0] * days
    for card in cards:
        schedule = schedules.get(card.id)
        if schedule and not card.suspended:
            ahead = max(0, (day(schedule.due, zone) - today).days)
            if ahead < days:
                counts[ahead] += 1
    return tuple(counts)


def measured(reviews: Iterable[Review], now: datetime, memory: Memory = USUAL) -> Retention:
    """Over the last month, first steps of learning left out."""
    schedules: dict[str, Schedule] = {}
    remembered = asked = 0
    for review in reviews:
        before = schedules.get(review.card)
        schedules[review.card] = after(before, review.card, review.rating, review.at, memory)
        if before and before.state == "review" and review.at > now - MEASURED:
            asked += 1
            remembered += review.rating > Rating.AGAIN
    return Retention(remembered, asked)


def streak(reviews: Iterable[Review], now: datetime, zone: tzinfo | None) -> int:
    """Days in a row with a review, up to today, or yesterday as long as today may still come."""
    days = {day(review.at, zone) for review in reviews}
    last = day(now, zone)
    if last not in days:
        last -= timedelta(days=1)
    count = 0
    while last - timedelta(days=count) in days:
        count += 1
    return count


def met(reviews: Sequence[Review], session: str) -> int:
    """How many cards had their first review in a session."""
    first: dict[str, str] = {}
    for review in reviews:
        first.setdefault(review.card, review.session)
    return sum(each == session for each in first.values())


def missing(counts: Sequence[int], known: int, share: float = 0.95) -> int:
    """How many of the unknown words, the most frequent first, bring a text of ``counts`` unknown
    and ``known`` known running words to a share known."""
    total = known + sum(counts)
    words = 0
    for count in sorted(counts, reverse=True):
        if known >= share * total:
            break
        known += count
        words += 1
    return words
