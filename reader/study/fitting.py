"""FSRS' parameters fitted to its owner's own reviews, by the library's optimizer.

That needs PyTorch, which is no part of the program: ``pip install "taiyaku[optimizer]"``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, timedelta
from importlib.util import find_spec
from math import log

import fsrs

from reader.errors import ReaderError
from reader.model.study import Rating, Review, Schedule
from reader.study.schedule import Memory, after, retrievability

ENOUGH = 512  # reviews on a later day than the last: below that the library fits nothing
INSTALL = 'pip install "taiyaku[optimizer]"'
_NEEDED = ("torch", "pandas", "tqdm")
_SURE = 1e-4  # nothing is forgotten or remembered with certainty
_DAY = timedelta(days=1)


class FittingError(ReaderError):
    """There is nothing to fit with, or to."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """Parameters, and how well they and those before foretell the reviews: the mean logarithmic
    loss, the lower the better."""

    parameters: tuple[float, ...]
    loss: float
    loss_before: float

    @property
    def is_better(self) -> bool:
        return self.loss < self.loss_before


def is_possible() -> bool:
    """Whether what fitting needs is installed."""
    return all(find_spec(name) is not None for name in _NEEDED)


def telling(reviews: Iterable[Review]) -> int:
    """How many of the reviews tell something of memory: those at least a day after the last."""
    last: dict[str, Review] = {}
    count = 0
    for review in reviews:
        before = last.get(review.card)
        count += before is not None and review.at - before.at >= _DAY
        last[review.card] = review
    return count


def fitted(reviews: Sequence[Review], present: Memory) -> Fitted:
    """It may take a minute. Raises ``FittingError`` where that is not possible."""
    if not is_possible():
        raise FittingError("Fitting needs PyTorch, which is not installed.", hint=INSTALL)
    missing = ENOUGH - telling(reviews)
    if missing > 0:
        raise FittingError(
            f"There are too few reviews yet: {missing} more of cards that came back are needed."
        )
    cards = {card: number for number, card in enumerate({each.card: 0 for each in reviews})}
    logs = [
        fsrs.ReviewLog(cards[each.card], fsrs.Rating(each.rating), each.at.astimezone(UTC), None)
        for each in reviews
    ]
    parameters = tuple(map(float, fsrs.Optimizer(logs).compute_optimal_parameters()))
    return Fitted(
        parameters,
        loss(reviews, Memory(present.retention, parameters)),
        loss(reviews, present),
    )


def loss(reviews: Iterable[Review], memory: Memory) -> float:
    """Of what was foretold at least a day ahead."""
    schedules: dict[str, Schedule] = {}
    sum_, count = 0.0, 0
    for review in reviews:
        before = schedules.get(review.card)
        if before and review.at - before.last >= _DAY:
            sure = retrievability(before, review.at, memory)
            foretold = sure if review.rating > Rating.AGAIN else 1 - sure
            sum_ -= log(max(_SURE, foretold))
            count += 1
        schedules[review.card] = after(before, review.card, review.rating, review.at, memory)
    return sum_ / count if count else 0.0
