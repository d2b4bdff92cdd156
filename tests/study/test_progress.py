from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from reader.model.reading import Beat, Moved, ReadSentence
from reader.study import progress
from reader.study.schedule import folded
from reader.study.statistics import Retention
from tests.study.subjects import NOW, cards, review

TOKYO, BERLIN = ZoneInfo("Asia/Tokyo"), ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 3, 23)
NOON = datetime(2026, 3, 25, 12, tzinfo=UTC)  # the Wednesday of that week


def beat(at: datetime, seconds: float = 30, sentences: str = "", text: str = "a") -> Beat:
    """``1.1.1=20``: a sentence of twenty characters."""
    found = (each.partition("=") for each in sentences.split())
    return Beat(text, at, seconds, tuple(ReadSentence(name, int(n)) for name, _, n in found))


def minutes(*numbers: float) -> list[datetime]:
    return [NOON + timedelta(minutes=number) for number in numbers]


WEEKS = {
    "a Monday begins at four": (datetime(2026, 3, 23, 3, 59, tzinfo=TOKYO), date(2026, 3, 16)),
    "and not before": (datetime(2026, 3, 23, 4, 0, tzinfo=TOKYO), MONDAY),
    "a Sunday belongs to the week before": (datetime(2026, 3, 29, 23, tzinfo=TOKYO), MONDAY),
    "after midnight it is still Sunday": (datetime(2026, 3, 30, 0, 30, tzinfo=TOKYO), MONDAY),
    "the night clocks are put forward": (datetime(2026, 3, 29, 3, 30, tzinfo=BERLIN), MONDAY),
    "the night they are put back": (
        datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=BERLIN),
        date(2026, 10, 19),
    ),
}


@pytest.mark.parametrize(("moment", "monday"), WEEKS.values(), ids=WEEKS)
def test_weeks(moment: datetime, monday: date) -> None:
    assert progress.week(moment, moment.tzinfo) == monday
    assert progress.week(moment.astimezone(UTC), moment.tzinfo) == monday
    assert progress.weeks(moment, moment.tzinfo, 2) == (monday - timedelta(days=7), monday)


@pytest.mark.parametrize("zone", [UTC, TOKYO, BERLIN, None])
@pytest.mark.parametrize("monday", [MONDAY, date(2026, 3, 30), date(2026, 10, 26)])
def test_nothing_of_a_week_is_before_its_beginning(zone: ZoneInfo | None, monday: date) -> None:
    began = progress.beginning(monday, zone)

    assert progress.week(began, zone) < monday
    assert progress.week(began + timedelta(hours=3, minutes=1), zone) == monday


SPENT = {
    "one after the other": ([30, 30], [0, 0.5], 60),
    "two windows at once": ([30, 30], [0, 0.1], 36),
    "a page left open": ([30, 100_000], [0, 500], 90),
    "a clock set back": ([30, 30], [0, -90], 60),
    "nonsense": ([30, -5], [0, 1], 30),
    "nothing": ([], [], 0),
}


@pytest.mark.parametrize(("told", "at", "seconds"), SPENT.values(), ids=SPENT)
def test_time_that_counts(told: list[float], at: list[float], seconds: float) -> None:
    beats = [beat(moment, spent) for moment, spent in zip(minutes(*at), told, strict=True)]

    assert sum(spent for _, spent in progress.credited(beats)) == pytest.approx(seconds)
    assert progress.read(beats, [MONDAY], UTC)[0].seconds == pytest.approx(seconds)


def test_a_sentence_counts_once_a_day_and_text() -> None:
    beats = [
        beat(NOON, sentences="1.1.1=20 1.1.2=30"),
        beat(NOON + timedelta(minutes=1), sentences="1.1.1=20"),
        beat(NOON + timedelta(minutes=2), sentences="1.1.1=20", text="b"),
        beat(NOON + timedelta(days=1), sentences="1.1.1=20"),
    ]

    (found,) = progress.read(beats, [MONDAY], UTC)

    assert found.characters == 20 + 30 + 20 + 20
    assert found.minutes == 2


def test_a_stretch_belongs_to_the_day_it_began_on() -> None:
    night = datetime(2026, 3, 30, 4, 0, 10, tzinfo=TOKYO)

    before, after = progress.read([beat(night)], [MONDAY, MONDAY + progress.WEEK], TOKYO)

    assert (before.seconds, after.seconds) == (30, 0)
    assert progress.read([beat(night)], [MONDAY], UTC)[0].seconds == 30


def test_the_night_with_an_hour_twice_is_one_night() -> None:
    first = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)
    beats = [
        beat(first.astimezone(UTC), sentences="1.1.1=20"),
        beat(first.replace(fold=1).astimezone(UTC), sentences="1.1.1=20"),
    ]

    (found,) = progress.read(beats, [date(2026, 10, 19)], BERLIN)

    assert (found.seconds, found.characters) == (60, 20)


def test_pace_is_told_when_enough_was_read() -> None:
    few = [beat(moment, sentences=f"1.1.{n}=100") for n, moment in enumerate(minutes(0, 1, 2), 1)]
    many = [
        beat(moment, sentences=f"1.1.{n}=100") for n, moment in enumerate(minutes(*range(20)), 1)
    ]

    assert progress.pace(few, UTC) is None
    assert progress.pace(many, UTC) == pytest.approx(200)
    assert progress.pace([*many, *many], UTC) == pytest.approx(100)


def test_words_grow_week_by_week() -> None:
    moves = [
        Moved(NOON - 5 * progress.WEEK, None, "known", 100),
        Moved(NOON - progress.WEEK, None, "learning", 10),
        Moved(NOON, "learning", "known", 4),
        Moved(NOON, "known", "learning", 1),
        Moved(NOON, "known", None, 2),
        Moved(NOON, None, "ignored", 7),
    ]

    found = progress.known(moves, progress.weeks(NOON, UTC, 3), UTC)

    assert [(each.known, each.learning, each.gained) for each in found] == [
        (100, 0, 0),
        (100, 10, 0),
        (101, 7, 1),
    ]
    assert progress.known([], [], UTC) == ()


def test_retention_by_week() -> None:
    log = [
        review("a", 3, NOW - 21 * timedelta(days=1)),
        review("a", 3, NOW - 14 * timedelta(days=1)),
        review("a", 1, NOW),
        review("b", 1, NOW),
    ]

    found = progress.remembered(log, progress.weeks(NOW, UTC, 3), UTC)

    assert [each.retention for each in found] == [
        Retention(1, 1),
        Retention(0, 0),
        Retention(0, 1),
    ]


def test_new_cards_come_as_many_a_day_as_are_wanted() -> None:
    found = cards("一 二 三 四 五 六")
    schedules = folded([review(found[0], 3)])

    days = progress.to_come(found, schedules, NOW, UTC, (1, 3), days=4)

    assert [each.new for each in days] == [1, 3, 1, 0]
    assert sum(each.due for each in days) == 1
