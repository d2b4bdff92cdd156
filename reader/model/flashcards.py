"""Cards as flashcard programs keep them: fields of text, and a schedule to go with them."""

from dataclasses import dataclass
from datetime import datetime

from reader.model.study import Review, Schedule


@dataclass(frozen=True, slots=True)
class Layout:
    """How cards look: the names of their fields, and front and back as HTML with fields in
    ``{{…}}``. ``id`` tells the program that it is the same layout as last time."""

    id: int
    name: str
    fields: tuple[str, ...]
    front: str
    back: str
    css: str


@dataclass(frozen=True, slots=True)
class Deck:
    """A pile of cards by the name it has there; its ``id`` never changes."""

    id: int
    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Flashcard:
    """``id`` is our own card's: a card sent again is known by it, whatever its fields say now.
    ``fields`` are HTML, in the order of the layout's."""

    id: str
    deck: Deck
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    added: datetime
    suspended: bool = False
    schedule: Schedule | None = None
    reviews: tuple[Review, ...] = ()
