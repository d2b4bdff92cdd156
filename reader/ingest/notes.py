"""Marks in the text that point to a note."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.model.text import Change

_SHOWN = 60


class Mark(NamedTuple):
    """``place`` is that of the block it stood in, from 0; ``line`` counts from 1."""

    place: int
    line: int
    text: str


def removed(marks: Sequence[Mark]) -> tuple[Change, ...]:
    """One change for all marks."""
    if not marks:
        return ()
    what = "a note mark" if len(marks) == 1 else f"{len(marks)} note marks"
    shown = " ".join(dict.fromkeys(mark.text for mark in marks))[:_SHOWN]
    return (Change("removed", marks[0].line, shown, f"removed {what}"),)
