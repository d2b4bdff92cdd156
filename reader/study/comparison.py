"""A translation of one's own beside the reference: which terms, numbers and names are in it.

Nothing is scored. What is missing by name may have been said otherwise: that is for its
writer to judge, with the reference before them.
"""

import re
from dataclasses import dataclass

from reader.model.study import Passage, Point
from reader.study.english import plain, singular

_BETWEEN_DIGITS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_SHORTEST_NAME = 3  # letters of a part of a name that tells whose it is


@dataclass(frozen=True, slots=True)
class Checked:
    """A point, and whether the translation has it."""

    point: Point
    found: bool


def compared(passage: Passage, given: str) -> tuple[Checked, ...]:
    said = f" {_folded(given)} "
    return tuple(Checked(point, _is_said(point, said)) for point in passage.points)


def _is_said(point: Point, said: str) -> bool:
    """A name by any part of it: Kim Dae-jung, President Kim."""
    ways = [_folded(way) for way in point.en]
    if point.kind == "name":
        ways += [part for way in ways for part in way.split() if len(part) >= _SHORTEST_NAME]
    return any(f" {way} " in said for way in ways if way)


def _folded(text: str) -> str:
    return singular(plain(_BETWEEN_DIGITS.sub("", text)))
