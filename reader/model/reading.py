"""What the owner read, and when: the events that statistics are counted from."""

from dataclasses import dataclass
from datetime import datetime

from reader.model.study import Status


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence that was read; ``characters`` is its length."""

    id: str
    characters: int


@dataclass(frozen=True, slots=True)
class Beat:
    """A stretch of reading, told when it ended: ``seconds`` of it were spent on the text."""

    text: str
    at: datetime
    seconds: float
    sentences: tuple[ReadSentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Moved:
    """So many words went from one status to another; None where nothing was said of them."""

    at: datetime
    before: Status | None
    after: Status | None
    count: int
