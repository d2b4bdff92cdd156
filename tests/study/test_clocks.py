"""Days of practice on clocks that people have: past midnight, abroad, in summer time, wrong."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.study import Rating, Review
from reader.study import queue, statistics
from reader.study.elsewhere import brought
from reader.study.schedule import after, folded, is_due
from tests.study.subjects import NOW, cards, review

BERLIN, TOKYO, HONOLULU = map(ZoneInfo, ("Europe/Berlin", "Asia/Tokyo", "Pacific/Honolulu"))
DAY = timedelta(days=1)


def at(zone: ZoneInfo, moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=zone).astimezone(UTC)


# What was asked at the first moment counts for the limit at the second: whether it does.
SAME_DAY = {
    "before and after midnight": (BERLIN, "2024-05-01 23:50", "2024-05-02 00:10", True),
    "from evening to early morning": (BERLIN, "2024-05-01 20:00", "2024-05-02 03:59", True),
    "at four a day begins": (BERLIN, "2024-05-02 03:59", "2024-05-02 04:00", False),
    "the short night of spring": (BERLIN, "2024-03-31 01:30", "2024-03-31 03:30", True),
    "the morning after it": (BERLIN, "2024-03-31 03:30", "2024-03-31 04:00", False),
    "the long night of autumn": (BERLIN, "2024-10-27 00:30", "2024-10-27 03:30", True),
    "new year": (TOKYO, "2023-12-31 23:59", "2024-01-01 00:01", True),
    "a leap day": (TOKYO, "2024-02-29 12:00", "2024-03-01 12:00", False),
}


@pytest.mark.parametrize("case", SAME_DAY.values(), ids=SAME_DAY)
def test_a_limit_holds_for_a_day_of_practice(case: tuple[ZoneInfo, str, str, bool]) -> None:
    zone, first, then, same = case
    (met,) = cards("残す")
    log = [review(met, 3, at(zone, first))]
    old = [review(met, 3, at(zone, first) - 9 * DAY), *log]
    now = at(zone, then)

    assert queue.allowed(log, 5, now, zone) == (4 if same else 5)
    assert queue.left_today(old, 5, now, zone) == (4 if same else 5)
    asked = queue.families_of_today([met], folded(log), now, zone)
    assert asked == ({"残す"} if same else set())


def test_one_asked_twice_a_day_counts_once() -> None:
    one, two = cards("一 二")
    log = [review(each, 3, NOW - 9 * DAY) for each in (one, two)]
    log += [review(one, 1, NOW), review(one, 3, NOW + timedelta(minutes=10), name="again")]

    assert queue.left_today(log, 5, NOW, UTC) == 4
    assert queue.left_today([], 5, NOW, UTC) == 5
    assert queue.left_today(log, 0, NOW, UTC) == 0


def test_who_travels_loses_no_day_of_a_streak() -> None:
    """Noon in Tokyo, then noon in Honolulu nineteen hours behind, seen from there."""
    (met,) = cards("残す")
    log = [
        review(met, 3, at(TOKYO, "2024-05-01 12:00")),
        review(met, 3, at(TOKYO, "2024-05-02 12:00")),
        review(met, 3, at(HONOLULU, "2024-05-02 12:00")),
    ]

    assert statistics.streak(log, at(HONOLULU, "2024-05-02 13:00"), HONOLULU) == 3


@pytest.mark.parametrize("zone", [BERLIN, TOKYO, HONOLULU])
@pytest.mark.parametrize("night", ["2024-03-30", "2024-10-26"])
def test_a_card_is_due_on_the_morning_of_its_day_all_year(zone: ZoneInfo, night: str) -> None:
    evening = at(zone, f"{night} 21:00")
    schedule = after(None, "card", Rating.GOOD, evening)
    days = (schedule.due - evening).days
    morning = (evening.astimezone(zone).replace(hour=4, minute=0) + days * DAY).astimezone(UTC)

    assert is_due(schedule, morning, zone)
    assert not is_due(schedule, morning - timedelta(hours=3), zone)


def test_a_clock_set_back_asks_nothing_twice_a_day() -> None:
    """A card reviewed “tomorrow” is not due today, and does not use up today’s limits."""
    met, other = cards("残す 対話")
    log = [review(met, 3, NOW + DAY)]
    schedules = folded(log)

    assert queue.due([met, other], schedules, NOW, UTC) == ()
    assert queue.allowed(log, 5, NOW, UTC) == 5
    assert statistics.streak(log, NOW, UTC) == 0
    assert folded([*log, review(met, 3, NOW)])[met.id].due > NOW


MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))
LOGS = st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(Rating), MOMENTS), max_size=8)


@settings(max_examples=60, deadline=None)
@given(LOGS, MOMENTS, st.sampled_from([BERLIN, TOKYO, HONOLULU]), st.integers(0, 9))
def test_no_clock_breaks_the_day(
    rows: list[tuple[str, Rating, datetime]], now: datetime, zone: ZoneInfo, a_day: int
) -> None:
    both = cards("甲 乙")
    ids = dict(zip("ab", (each.id for each in both), strict=True))
    log = [Review(str(n), ids[name], rating, when) for n, (name, rating, when) in enumerate(rows)]
    schedules = folded(log)

    assert 0 <= queue.allowed(log, a_day, now, zone) <= a_day
    assert 0 <= queue.left_today(log, a_day, now, zone) <= a_day
    assert {*queue.due(both, schedules, now, zone)} <= {*both}
    assert sum(statistics.forecast(both, schedules, now, zone)) <= len(both)
    assert 0 <= statistics.streak(log, now, zone) <= len(log)
    assert brought(log, log) == ()
    assert len(brought((), log)) == len(log)
