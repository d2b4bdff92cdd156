"""What is wrong, as pages say it."""

from dataclasses import dataclass

from reader.errors import ReaderError


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and what to do."""

    sentence: str
    hint: str


def problem(error: ReaderError) -> Problem:
    return Problem(str(error).removesuffix(error.hint).rstrip(), error.hint)
