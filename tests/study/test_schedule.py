"""When cards come back, through midnights, time zones and clocks that are wrong."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.study import Rating, Review, Schedule
from reader.study.schedule import (
    LEECH,
    Memory,
    after,
    becomes_leech,
    day,
    folded,
    intervals,
    is_due,
    retrievability,
)
from tests.study.subjects import NOW, review

DAY = timedelta(days=1)


def test_a_new_card_comes_back_as_its_rating_says() -> None:
    lengths = intervals(None, "card", NOW)

    assert lengths[Rating.AGAIN] == timedelta(minutes=10)
    assert lengths[Rating.HARD] == timedelta(minutes=15)
    assert DAY <= lengths[Rating.GOOD] < lengths[Rating.EASY] <= 10 * DAY


def test_what_is_remembered_is_put_off_longer_each_time() -> None:
    schedule, lengths = None, []
    for _ in range(5):
        at = schedule.due if schedule else NOW
        schedule = after(schedule, "card", Rating.GOOD, at)
        lengths.append(schedule.due - at)

    assert lengths == sorted(lengths)
    assert lengths[-1] > 60 * DAY
    assert (schedule and schedule.state, schedule and schedule.reviews) == ("review", 5)


def test_the_shown_interval_is_the_one_that_comes() -> None:
    before = after(None, "card", Rating.GOOD, NOW)
    later = NOW + 3 * DAY

    for rating, length in intervals(before, "card", later).items():
        assert after(before, "card", rating, later).due == later + length


def test_a_higher_retention_brings_cards_back_sooner() -> None:
    long = after(None, "card", Rating.EASY, NOW, Memory(0.8))
    short = after(None, "card", Rating.EASY, NOW, Memory(0.97))

    assert short.due < long.due


def test_cards_learned_together_part() -> None:
    dues = set()
    for card in range(30):
        schedule = after(None, f"card {card}", Rating.EASY, NOW)
        schedule = after(schedule, f"card {card}", Rating.EASY, schedule.due.replace(hour=12))
        dues.add(schedule.due.date())

    assert len(dues) > 2


MOMENTS = {
    # zone, moment of the zone, its day of practice
    "noon": ("Europe/Berlin", "2024-05-01 12:00", "2024-05-01"),
    "just after midnight": ("Europe/Berlin", "2024-05-02 00:10", "2024-05-01"),
    "just before four": ("Europe/Berlin", "2024-05-02 03:59", "2024-05-01"),
    "four": ("Europe/Berlin", "2024-05-02 04:00", "2024-05-02"),
    "the night summer time begins": ("Europe/Berlin", "2024-03-31 03:30", "2024-03-30"),
    "the morning after": ("Europe/Berlin", "2024-03-31 04:00", "2024-03-31"),
    "the night summer time ends": ("Europe/Berlin", "2024-10-27 02:30", "2024-10-26"),
    "the morning after that": ("Europe/Berlin", "2024-10-27 04:00", "2024-10-27"),
    "far east": ("Pacific/Kiritimati", "2024-05-01 23:00", "2024-05-01"),
    "far west": ("Pacific/Pago_Pago", "2024-05-01 05:00", "2024-05-01"),
    "half an hour off": ("Asia/Kathmandu", "2024-05-01 03:45", "2024-04-30"),
}


@pytest.mark.parametrize(("zone", "moment", "expected"), MOMENTS.values(), ids=MOMENTS)
def test_a_day_ends_at_four_in_the_morning(zone: str, moment: str, expected: str) -> None:
    here = ZoneInfo(zone)
    at = datetime.fromisoformat(moment).replace(tzinfo=here)

    assert str(day(at.astimezone(UTC), here)) == expected


def test_a_card_is_due_from_the_morning_of_its_day() -> None:
    tokyo = ZoneInfo("Asia/Tokyo")
    schedule = after(None, "card", Rating.GOOD, NOW)
    morning = schedule.due.astimezone(tokyo).replace(hour=5)

    assert is_due(schedule, morning, tokyo)
    assert not is_due(schedule, morning - timedelta(hours=2), tokyo)


def test_a_step_of_learning_is_due_to_the_minute() -> None:
    schedule = after(None, "card", Rating.AGAIN, NOW)

    assert not is_due(schedule, NOW + timedelta(minutes=9), UTC)
    assert is_due(schedule, NOW + timedelta(minutes=10), UTC)


def test_a_clock_set_back_undoes_nothing() -> None:
    reviews = [review("card", 3, NOW), review("card", 3, NOW + 5 * DAY)]
    back = folded([*reviews, review("card", 3, NOW - 400 * DAY)])["card"]

    assert back.reviews == 3
    assert back.due > NOW - 400 * DAY
    assert 0 <= retrievability(back, NOW - 800 * DAY) <= 1


def test_a_clock_a_century_ahead_does_no_harm() -> None:
    ahead = folded([review("card", 3, NOW), review("card", 4, NOW + 36500 * DAY)])["card"]

    assert after(ahead, "card", Rating.AGAIN, NOW).due == NOW + timedelta(minutes=10)


def test_eight_lapses_are_too_many() -> None:
    schedule: Schedule | None = None
    set_aside, at = [], NOW
    for number in range(40):
        rating = Rating.AGAIN if number % 2 else Rating.GOOD
        before, schedule = schedule, after(schedule, "card", rating, at)
        if becomes_leech(before, schedule):
            set_aside.append(schedule.lapses)
        at = schedule.due + DAY

    assert set_aside == [LEECH, LEECH + 4, LEECH + 8, LEECH + 12]


MOMENTS_OF_ANY_CLOCK = st.datetimes(
    datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)
)
LOGS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(Rating), MOMENTS_OF_ANY_CLOCK))


@settings(max_examples=60, deadline=None)
@given(LOGS, st.integers(0, 20))
def test_folding_is_deterministic_and_goes_on_where_it_stopped(
    rows: list[tuple[str, Rating, datetime]], cut: int
) -> None:
    log = [Review(str(place), *row) for place, row in enumerate(rows)]
    whole = folded(log)

    assert folded(log) == whole
    for card, schedule in whole.items():
        theirs = [each for each in log if each.card == card]
        assert folded(theirs) == {card: schedule}
        assert schedule.reviews == len(theirs)
        assert schedule.due > schedule.last == theirs[-1].at
        step = None
        for each in theirs:
            step = after(step, card, each.rating, each.at)
        assert step == schedule


def test_ten_thousand_reviews_fold() -> None:
    log = [
        review(f"card {number % 900}", 3 if number % 7 else 1, NOW + timedelta(minutes=number))
        for number in range(10_000)
    ]

    schedules = folded(log)

    assert sum(each.reviews for each in schedules.values()) == 10_000
