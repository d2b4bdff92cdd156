"""What the owner did with words and texts."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

Status = Literal["new", "learning", "known", "ignored"]
STATUSES: tuple[Status, ...] = get_args(Status)


@dataclass(frozen=True, slots=True, order=True)
class WordKey:
    """A dictionary word as people mark it: its dictionary form, and how that is read.

    ``reading`` is "" in what was said of a spelling however it is read (a list of words
    seldom gives readings); what was said of a reading goes before it.
    """

    form: str
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the owner said of a word, and when last (in UTC)."""

    key: WordKey
    status: Status
    note: str = ""
    tags: tuple[str, ...] = ()
    changed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where reading a text stopped."""

    text: str
    sentence: str
    read: datetime
