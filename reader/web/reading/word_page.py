"""A word's own page, and the entry that it shares with the popup and the panel."""

from dataclasses import dataclass

from reader.web.reading.entry import Entry
from reader.web.reading.in_text import Occurrences
from reader.web.reading.marking import Marking
from reader.web.reading.practising import Practising
from reader.web.search.concordance import Elsewhere


@dataclass(frozen=True, slots=True)
class WordPage:
    """A word's own page. ``correct`` is where it can be corrected; ``corrected``: it was."""

    title: str
    place: str
    entry: Entry
    before: str
    after: str
    back: str
    text_title: str
    elsewhere: Elsewhere | None
    here: Occurrences
    href: str
    marking: Marking | None
    practising: Practising | None
    correct: str
    corrected: bool
