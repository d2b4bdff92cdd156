"""A page of a text in pieces: kept once, filled with what was said of its words when it is sent.

A status changes far more often than a text. Its words are therefore left open in the page that
is kept, and filling them in takes a millisecond or two: the marks are there at the first paint,
and without scripts.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from reader.model.annotation import LinkedWord
from reader.model.study import Status, WordKey
from reader.ports import Dictionary
from reader.study.vocabulary import Keys, status_of
from reader.web import ruby
from reader.web.settings import Display

# What stands in the page for the n-th word ("3"), for whether the n-th row is easy ("e3"), for the
# owner's note on it ("n3"), and for what else is filled in by name. No text can look like it: a
# text's "<" is escaped.
_SLOT = re.compile(r"<\?(\w+)\?>")
EASY = " easy"
_ADDRESS = re.compile(r"words/([\d.]+-\d+)[^<>]*$")
STATUS = '" data-status="'


def slot(name: str) -> Markup:
    """An open place of a page."""
    return Markup(f"<?{name}?>")  # noqa: S704  (a name of our own)


@dataclass(frozen=True, slots=True)
class WordedRow:
    """A row of a page: its bead, and its words."""

    bead: int
    words: tuple[LinkedWord, ...]


class Slots(dict[LinkedWord, Markup]):
    """The distinct words of a page, numbered from 1 as they are first met; and its rows."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[WordedRow] = []

    def __missing__(self, linked: LinkedWord) -> Markup:
        self[linked] = made = slot(f"{len(self) + 1}")
        return made

    def row(self, bead: int, words: Iterable[LinkedWord]) -> str:
        """The number of a further row, from 0."""
        self.rows.append(WordedRow(bead, tuple(words)))
        return str(len(self.rows) - 1)


class KeptPage:
    """``names[i]`` is the slot between ``texts[i]`` and ``texts[i + 1]``."""

    def __init__(
        self, page: str, slots: Slots, keys: Keys, display: Display, dictionary: Dictionary
    ) -> None:
        pieces = _SLOT.split(page)
        self.texts = pieces[::2]
        self.names = pieces[1::2]
        self.words = tuple(slots)
        self.keys = [keys[linked] for linked in self.words]
        self.rows = [
            (row.bead, frozenset(key for key in map(keys.__getitem__, row.words) if key))
            for row in slots.rows
        ]
        self.easy = int(display.hard)  # so many words may be new in an easy sentence
        self._plain = ruby.WordPages(ruby.shown_furigana(display, dictionary))
        by_level = display.furigana == "level"
        self._known = ruby.WordPages(lambda _: False) if by_level else self._plain
        self._new = ruby.WordPages(lambda _: True) if by_level else self._plain

    def filled(
        self, statuses: Mapping[WordKey, Status], others: Mapping[str, str] | None = None
    ) -> str:
        """The page as it is sent; ``others`` by the names of their slots. By level, what is known
        needs no furigana, and what was marked as new always has it."""
        ends = dict(others or {})
        for number, (linked, key) in enumerate(zip(self.words, self.keys, strict=True), 1):
            ends[str(number)] = self._end(linked, key, statuses)
        unknown = {key for key in self.keys if key and _is_unknown(key, statuses)}
        for number, (_, words) in enumerate(self.rows):
            if len(words & unknown) <= self.easy:
                ends[f"e{number}"] = EASY
        html = [""] * (2 * len(self.texts) - 1)
        html[::2] = self.texts
        html[1::2] = [ends.get(name, "") for name in self.names]
        return "".join(html)

    def _end(
        self, linked: LinkedWord, key: WordKey | None, statuses: Mapping[WordKey, Status]
    ) -> str:
        if key is None:
            return self._plain[linked]
        said = status_of(key, statuses)
        pages = {"known": self._known, "new": self._new}.get(said or "", self._plain)
        return f"{STATUS}{said or 'new'}{pages[linked]}"

    def same(self, key: WordKey) -> list[str]:
        """Where the word stands on the page: "1.2.1-0", the sentence and the character."""
        numbers = {str(number) for number, each in enumerate(self.keys, 1) if each == key}
        found = (
            _ADDRESS.search(text)
            for text, name in zip(self.texts, self.names, strict=False)
            if name in numbers
        )
        return [match[1] for match in found if match]

    def easiness(self, key: WordKey, statuses: Mapping[WordKey, Status]) -> dict[int, bool]:
        """Of the beads that have the word: whether their English is easy to do without."""
        return {
            bead: sum(_is_unknown(each, statuses) for each in words) <= self.easy
            for bead, words in self.rows
            if key in words
        }

    def counts(self) -> dict[WordKey, int]:
        """How often each word stands on the page."""
        numbers = Counter(self.names)
        return {
            key: numbers[str(number)] for number, key in enumerate(self.keys, 1) if key is not None
        }

    def untouched(self, statuses: Mapping[WordKey, Status]) -> list[WordKey]:
        """The words nothing was said of."""
        return [key for key in dict.fromkeys(self.keys) if key and not status_of(key, statuses)]


def _is_unknown(key: WordKey, statuses: Mapping[WordKey, Status]) -> bool:
    return status_of(key, statuses) not in ("known", "ignored")
