"""When a card comes back: FSRS, folded over the log of reviews.

The fold goes by the order of the log, not by its times: a clock that was set back makes no
review undone. Every interval is that of the library, but shifted a little, so that cards
learned together do not come back together for ever; the shift follows from the card.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Literal
from zlib import crc32

import fsrs

from reader.model.study import Rating, Review, Schedule

RETENTION = 0.9  # the share of cards that should be remembered when they come back
NEW_DAY = timedelta(hours=4)  # who practises at one in the morning means yesterday
LEECH = 8  # lapses after which a card is set aside

_STEP = (timedelta(minutes=10),)
_SHIFT = 0.05  # of an interval, at most
_SHORTEST = 3  # days from which an interval is shifted


@dataclass(frozen=True, slots=True)
class Memory:
    """How an owner remembers: the share of cards that should be, and FSRS' parameters fitted
    to their reviews; () for those of the library."""

    retention: float = RETENTION
    parameters: tuple[float, ...] = ()


USUAL = Memory()


def is_sound(parameters: tuple[float, ...]) -> bool:
    """Whether the library takes them: their number, and each within its bounds."""
    try:
        _scheduler(Memory(parameters=parameters))
    except ValueError:
        return False
    return bool(parameters)


@lru_cache(maxsize=8)
def _scheduler(memory: Memory) -> fsrs.Scheduler:
    return fsrs.Scheduler(
        parameters=memory.parameters or fsrs.scheduler.DEFAULT_PARAMETERS,
        desired_retention=memory.retention,
        learning_steps=_STEP,
        relearning_steps=_STEP,
        enable_fuzzing=False,
    )


def folded(reviews: Iterable[Review], memory: Memory = USUAL) -> Mapping[str, Schedule]:
    """Card → where it stands after its reviews, which are in the order of the log."""
    schedules: dict[str, Schedule] = {}
    for review in reviews:
        before = schedules.get(review.card)
        schedules[review.card] = after(before, review.card, review.rating, review.at, memory)
    return schedules


def after(
    before: Schedule | None,
    card: str,
    rating: Rating,
    at: datetime,
    memory: Memory = USUAL,
) -> Schedule:
    """Where the card stands once it is rated; ``before`` is None at its first review."""
    known = _known(before, at)
    moved, _ = _scheduler(memory).review_card(known, fsrs.Rating(rating), at.astimezone(UTC))
    forgotten = before is not None and before.state == "review" and rating == Rating.AGAIN
    return Schedule(
        state=_STATES[moved.state],
        step=moved.step,
        stability=moved.stability or 0.0,
        difficulty=moved.difficulty or 0.0,
        due=_shifted(moved, card, before.reviews if before else 0),
        last=at.astimezone(UTC),
        reviews=before.reviews + 1 if before else 1,
        lapses=(before.lapses if before else 0) + forgotten,
    )


def intervals(
    before: Schedule | None, card: str, now: datetime, memory: Memory = USUAL
) -> Mapping[Rating, timedelta]:
    """How long each rating would put the card off."""
    return {rating: after(before, card, rating, now, memory).due - now for rating in Rating}


def retrievability(schedule: Schedule, now: datetime, memory: Memory = USUAL) -> float:
    """How likely the card is remembered now, from 0 to 1."""
    return _scheduler(memory).get_card_retrievability(_known(schedule, now), now)


def is_due(schedule: Schedule, now: datetime, zone: tzinfo | None) -> bool:
    """A card that is learned comes back at any time of its day, a step of learning to the minute."""
    if schedule.state == "review":
        return day(schedule.due, zone) <= day(now, zone)
    return schedule.due <= now


def day(moment: datetime, zone: tzinfo | None) -> date:
    """The day of practice of a moment; ``zone`` None is this machine's."""
    return (moment.astimezone(zone).replace(tzinfo=None) - NEW_DAY).date()


def becomes_leech(before: Schedule | None, schedule: Schedule, most: int = LEECH) -> bool:
    """Whether this review was one lapse too many: the ``most``-th, or half as many more since;
    0 for never."""
    lapsed = schedule.lapses > (before.lapses if before else 0)
    more = max(1, most // 2)
    return (
        bool(most) and lapsed and schedule.lapses >= most and (schedule.lapses - most) % more == 0
    )


def _known(schedule: Schedule | None, now: datetime) -> fsrs.Card:
    if schedule is None:
        return fsrs.Card(card_id=0, due=now)
    return fsrs.Card(
        card_id=0,
        state=_LIBRARYS[schedule.state],
        step=schedule.step,
        stability=schedule.stability,
        difficulty=schedule.difficulty,
        due=schedule.due,
        last_review=schedule.last,
    )


def _shifted(moved: fsrs.Card, card: str, reviews: int) -> datetime:
    assert moved.last_review  # noqa: S101  (it was reviewed this moment)
    interval = moved.due - moved.last_review
    if interval.days < _SHORTEST:
        return moved.due
    random = crc32(f"{card} {reviews}".encode()) / 2**32  # 0 to 1, the same in every fold
    return moved.due + timedelta(days=round(interval.days * _SHIFT * (2 * random - 1)))


_STATES: dict[fsrs.State, Literal["learning", "review", "relearning"]] = {
    fsrs.State.Learning: "learning",
    fsrs.State.Review: "review",
    fsrs.State.Relearning: "relearning",
}
_LIBRARYS = {name: state for state, name in _STATES.items()}
