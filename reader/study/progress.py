"""How reading and knowing went on, week by week: folds over what was read, said and reviewed.

A week begins on Monday; a day as practice counts it, at four in the morning.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from reader.model.reading import Beat, Moved
from reader.model.study import Card, Rating, Review, Schedule
from reader.study.schedule import NEW_DAY, USUAL, Memory, after, day
from reader.study.statistics import DAYS, Retention, forecast

LONGEST = 60.0  # seconds that one beat may tell of
WEEK = timedelta(days=7)
# What a pace is measured by, at least.
ENOUGH_SECONDS, ENOUGH_CHARACTERS = 120.0, 500


@dataclass(frozen=True, slots=True)
class Known:
    """How many words were known, and being learned, when a week ended; the present one is
    counted as it is now. ``gained`` became known in it, less those that did not stay so."""

    week: date
    known: int
    learning: int
    gained: int


@dataclass(frozen=True, slots=True)
class Read:
    """What was read in a week: a sentence counts once a day."""

    week: date
    seconds: float
    characters: int

    @property
    def minutes(self) -> int:
        return round(self.seconds / 60)


@dataclass(frozen=True, slots=True)
class Remembered:
    """The cards that came back in a week."""

    week: date
    retention: Retention


@dataclass(frozen=True, slots=True)
class ToCome:
    """The reviews of a day: of cards that were met, and of new ones."""

    due: int
    new: int


def weeks(now: datetime, zone: tzinfo | None, count: int) -> tuple[date, ...]:
    """The Mondays of the last ``count`` weeks, the present one last."""
    this = week(now, zone)
    return tuple(this - WEEK * ago for ago in reversed(range(count)))


def week(moment: datetime, zone: tzinfo | None) -> date:
    """The Monday of a moment's week."""
    today = day(moment, zone)
    return today - timedelta(days=today.weekday())


def beginning(monday: date, zone: tzinfo | None) -> datetime:
    """The moment a week begins, or a little before: where clocks are changed in that night."""
    morning = datetime(monday.year, monday.month, monday.day, tzinfo=zone)
    return (morning if zone else morning.astimezone()) + NEW_DAY - timedelta(hours=2)


def credited(beats: Iterable[Beat]) -> Iterator[tuple[Beat, float]]:
    """Each beat with the seconds that count: two windows at once read no faster than one."""
    before: datetime | None = None
    for beat in beats:
        seconds = min(max(beat.seconds, 0.0), LONGEST)
        if before and beat.at >= before:  # else the clock was set back: it tells nothing
            seconds = min(seconds, (beat.at - before).total_seconds())
        before = beat.at
        yield beat, seconds


def read(beats: Iterable[Beat], of: Sequence[date], zone: tzinfo | None) -> tuple[Read, ...]:
    """What was read in each of these weeks. A stretch belongs to the day it began on."""
    seconds: defaultdict[date, float] = defaultdict(float)
    characters: Counter[date] = Counter()
    counted: set[tuple[date, str, str]] = set()
    for beat, spent in credited(beats):
        began = day(beat.at - timedelta(seconds=spent), zone)
        monday = began - timedelta(days=began.weekday())
        seconds[monday] += spent
        for sentence in beat.sentences:
            once = (began, beat.text, sentence.id)
            if once not in counted:
                counted.add(once)
                characters[monday] += sentence.characters
    return tuple(Read(monday, seconds[monday], characters[monday]) for monday in of)


def pace(beats: Iterable[Beat], zone: tzinfo | None) -> float | None:
    """Characters a minute; None as long as too little was read to tell."""
    spent, characters = 0.0, 0
    counted: set[tuple[date, str, str]] = set()
    for beat, seconds in credited(beats):
        spent += seconds
        today = day(beat.at, zone)
        for sentence in beat.sentences:
            if (today, beat.text, sentence.id) not in counted:
                counted.add((today, beat.text, sentence.id))
                characters += sentence.characters
    if spent < ENOUGH_SECONDS or characters < ENOUGH_CHARACTERS:
        return None
    return 60 * characters / spent


def known(moves: Iterable[Moved], of: Sequence[date], zone: tzinfo | None) -> tuple[Known, ...]:
    """How the words grew over these weeks; what was said before them counts in all."""
    changes: dict[date, Counter[str]] = {}
    for moved in moves:
        found = changes.setdefault(week(moved.at, zone), Counter())
        if moved.before:
            found[moved.before] -= moved.count
        if moved.after:
            found[moved.after] += moved.count
    total: Counter[str] = Counter()
    for monday, change in changes.items():
        if of and monday < of[0]:
            total.update(change)
    weekly = []
    for monday in of:
        change = changes.get(monday, Counter())
        total.update(change)
        weekly.append(Known(monday, total["known"], total["learning"], change["known"]))
    return tuple(weekly)


def remembered(
    reviews: Iterable[Review],
    of: Sequence[date],
    zone: tzinfo | None,
    memory: Memory = USUAL,
) -> tuple[Remembered, ...]:
    """Retention in each of these weeks, first steps of learning left out."""
    schedules: dict[str, Schedule] = {}
    asked: Counter[date] = Counter()
    good: Counter[date] = Counter()
    for review in reviews:
        before = schedules.get(review.card)
        schedules[review.card] = after(before, review.card, review.rating, review.at, memory)
        if before and before.state == "review":
            monday = week(review.at, zone)
            asked[monday] += 1
            good[monday] += review.rating > Rating.AGAIN
    return tuple(Remembered(monday, Retention(good[monday], asked[monday])) for monday in of)


def to_come(
    cards: Sequence[Card],
    schedules: Mapping[str, Schedule],
    now: datetime,
    zone: tzinfo | None,
    fresh: tuple[int, int],
    days: int = DAYS,
) -> tuple[ToCome, ...]:
    """The reviews of the next days. ``fresh``: how many new cards today still may bring, and
    how many any other day; they last as long as there are cards that were never asked."""
    today, a_day = fresh
    unseen = sum(not card.suspended and card.id not in schedules for card in cards)
    found = []
    for ahead, due in enumerate(forecast(cards, schedules, now, zone, days)):
        new = min(unseen, a_day if ahead else today)
        unseen -= new
        found.append(ToCome(due, new))
    return tuple(found)
