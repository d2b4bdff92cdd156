"""What is wrong, as pages say it."""

from dataclasses import dataclass

from reader.errors import ReaderError
from reader.web.translation import said


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and what to do."""

    sentence: str
    hint: str


def problem(error: ReaderError) -> Problem:
    """In the reader's language, where it is translated."""
    return Problem(said(error.template, error.values), said(error.hint))


def in_full(error: ReaderError) -> str:
    """Both in one."""
    told = problem(error)
    return f"{told.sentence} {told.hint}".rstrip()
