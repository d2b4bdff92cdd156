"""Parameters fitted to an owner's reviews: when, and whether they are any better."""

from datetime import timedelta

import fsrs
import pytest

from reader.model.study import Review
from reader.study import fitting
from reader.study.fitting import ENOUGH, FittingError, fitted, loss, telling
from reader.study.schedule import USUAL, Memory, is_sound
from tests.study.subjects import NOW, review

DAY = timedelta(days=1)


def log(days: list[int], rating: int = 3, card: str = "a") -> list[Review]:
    return [review(card, rating, NOW + day * DAY) for day in days]


def test_only_what_came_back_tells_of_memory() -> None:
    reviews = [*log([0, 1, 5]), review("a", 3, NOW + 5 * DAY + timedelta(minutes=9), name="x")]

    assert telling(reviews) == 2
    assert telling([*reviews, *log([3], card="b")]) == 2
    assert telling([]) == 0


def test_what_was_foretold_well_costs_less() -> None:
    remembered = log([0, 2, 9])
    forgotten = [*log([0, 2]), *log([9], 1)]

    assert 0 < loss(remembered, USUAL) < loss(forgotten, USUAL)
    assert loss([], USUAL) == loss(log([0]), USUAL) == 0


def test_parameters_of_the_library_are_sound_and_others_need_not_be() -> None:
    usual = tuple(fsrs.scheduler.DEFAULT_PARAMETERS)

    assert is_sound(usual)
    assert loss(log([0, 2, 9]), Memory(parameters=usual)) == loss(log([0, 2, 9]), USUAL)
    assert not is_sound(())
    assert not is_sound(usual[:-1])
    assert not is_sound((*usual[:-1], 1e6))
    assert not is_sound((*usual[:-1], float("nan")))


def test_too_few_reviews_are_no_base(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fitting, "is_possible", lambda: True)

    with pytest.raises(FittingError, match=f"{ENOUGH - 2} more"):
        fitted(log([0, 1, 5]), USUAL)


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fitting, "is_possible", lambda: False)

    with pytest.raises(FittingError, match="PyTorch"):
        fitted(log(list(range(2 * ENOUGH))), USUAL)


@pytest.mark.skipif(not fitting.is_possible(), reason="needs taiyaku[optimizer]")
def test_an_owner_who_remembers_longer_gets_longer_intervals() -> None:
    reviews = [
        each for card in range(120) for each in log([0, 9, 40, 160, 500, 900], card=str(card))
    ]

    found = fitted(sorted(reviews, key=lambda each: each.at), USUAL)

    assert found.is_better
