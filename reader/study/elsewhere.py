"""Reviews that were made in another program, and come back."""

from collections.abc import Iterable

from reader.model.study import Review

_SAME = 100  # milliseconds within which two reviews of a card are one


def brought(log: Iterable[Review], reviews: Iterable[Review]) -> tuple[Review, ...]:
    """Those of ``reviews`` that are not in the log: what went out with the cards, and came back
    with them, counts once. In the order in which they were made."""
    known = {(each.card, moment) for each in log for moment in _moments(each)}
    new = [
        each for each in reviews if not known & {(each.card, moment) for moment in _moments(each)}
    ]
    return tuple(sorted(new, key=lambda each: each.at))


def _moments(review: Review) -> tuple[int, int]:
    """Two stretches of time, so that what is near shares one of them."""
    moment = round(review.at.timestamp() * 1000)
    return moment // _SAME, -((moment + _SAME // 2) // _SAME)
