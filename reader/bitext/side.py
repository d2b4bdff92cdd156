"""What alignment takes and gives."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

S = TypeVar("S")

Numbers = tuple[int, ...]  # of sentences
# Told how much is done, 0 to 1, several times a second; whatever it raises ends the work.
Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Side(Generic[S]):
    """The sentences of one text in order, by number from 0.

    ``starts`` are the numbers of the sentences that begin a paragraph, ``headings`` of those
    that are headings; empty where that is not known.
    """

    sentences: tuple[S, ...]
    starts: frozenset[int] = frozenset()
    headings: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentences that say the same, by number; either side may be empty.

    ``score`` is the confidence, 0 to 1: of pairs with 0.9, nine in ten are exactly right.
    """

    ja: Numbers
    en: Numbers
    score: float
