"""Adding a word to practice, offered where it was looked up."""

from dataclasses import dataclass

from reader.model.study import WordKey
from reader.ports import Reviews
from reader.study.deck import ADDED, word_card_id


@dataclass(frozen=True, slots=True)
class Practising:
    """The place of a word, and whether it is practised already."""

    text: str
    sentence: str
    start: int
    added: bool


def offered(
    key: WordKey | None, text: str, place: tuple[str, int], reviews: Reviews
) -> Practising | None:
    """None for what is no word to learn."""
    if key is None:
        return None
    states = reviews.states()
    ids = [word_card_id(kind, key) for kind in ADDED]
    added = any(states.get(each, "deleted") != "deleted" for each in ids)
    return Practising(text, *place, added)
