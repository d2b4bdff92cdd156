from datetime import UTC, timedelta

import pytest

from reader.study import statistics
from reader.study.schedule import folded
from tests.study.subjects import NOW, cards, review

DAY = timedelta(days=1)


def test_the_forecast_counts_what_is_overdue_today() -> None:
    one, two, new = cards("一 二 三")
    schedules = folded([review(one, 3), review(two, 4)])

    assert sum(statistics.forecast([one, two, new], schedules, NOW, UTC)) == 2
    assert statistics.forecast([one, two, new], schedules, NOW + 90 * DAY, UTC)[0] == 2


def test_retention_counts_cards_that_came_back() -> None:
    log = [
        review("a", 3, NOW - 9 * DAY),
        review("a", 3, NOW - 5 * DAY),
        review("b", 1, NOW - 5 * DAY),
        review("c", 3, NOW - 5 * DAY),
        review("c", 1, NOW - DAY),
    ]

    found = statistics.measured(log, NOW)

    assert (found.remembered, found.asked, found.percent) == (1, 2, 50)
    assert statistics.measured([], NOW).percent == 0


STREAKS = {"": 0, "0": 1, "1": 1, "0 1 2": 3, "2 3": 0, "1 2 4": 2}


@pytest.mark.parametrize(("ago", "expected"), STREAKS.items())
def test_a_streak_lasts_until_a_day_is_over(ago: str, expected: int) -> None:
    log = [review("a", 3, NOW - int(days) * DAY) for days in ago.split()]

    assert statistics.streak(log, NOW, UTC) == expected


def test_cards_are_met_once() -> None:
    log = [review("a", 1, session="s"), review("a", 3, session="s"), review("b", 3, session="t")]

    assert statistics.met(log, "s") == 1


def test_how_many_words_are_missing() -> None:
    assert statistics.missing([1, 5, 3], 91) == 1
    assert statistics.missing([1] * 10, 90) == 5
    assert statistics.missing([], 0) == 0
    assert statistics.missing([1], 99) == 0
