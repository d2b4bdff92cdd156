"""A number in a sentence, and how it may be written on the other side."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """``values`` are all it may be on the other side: 94 in 93～94年 is 94 or 1994.

    A firm number must be on the other side too; a loose one allows the number over there
    and asks for nothing.
    """

    written: str
    values: frozenset[float]
    firm: bool
