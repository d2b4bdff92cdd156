"""A page of a text in pieces: kept once, filled with what was said of its words when it is sent.

A status changes far more often than a text. Its words are therefore left open in the page that
is kept, and filling them in takes a millisecond or two: the marks are there at the first paint,
and without scripts.
"""

import json
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


@dataclass(frozen=True, slots=True)
class KeptPage:
    """``names[i]`` is the slot between ``texts[i]`` and ``texts[i + 1]``.

    ``keys`` are those of the distinct words, ``plain`` what stands in their slots; ``known`` and
    ``new`` the same where furigana go by level, of words marked so. ``rows`` has for each row its
    bead and the places of its words among the keys; ``easy``: so many of them may be new in an
    easy sentence.
    """

    texts: list[str]
    names: list[str]
    keys: list[WordKey | None]
    plain: list[str]
    known: list[str]
    new: list[str]
    rows: list[tuple[int, frozenset[WordKey]]]
    easy: int

    @classmethod
    def of(
        cls, page: str, slots: Slots, keys: Keys, display: Display, dictionary: Dictionary
    ) -> "KeptPage":
        pieces = _SLOT.split(page)
        plain = _ends(slots, ruby.WordPages(ruby.shown_furigana(display, dictionary)))
        by_level = display.furigana == "level"
        return cls(
            texts=pieces[::2],
            names=pieces[1::2],
            keys=[keys[linked] for linked in slots],
            plain=plain,
            known=_ends(slots, ruby.WordPages(lambda _: False)) if by_level else plain,
            new=_ends(slots, ruby.WordPages(lambda _: True)) if by_level else plain,
            rows=[
                (row.bead, frozenset(key for key in map(keys.__getitem__, row.words) if key))
                for row in slots.rows
            ],
            easy=int(display.hard),
        )

    def written(self) -> bytes:
        """As ``read`` takes it."""
        places = {key: place for place, key in enumerate(self.keys)}
        said = {
            "texts": self.texts,
            "names": self.names,
            "keys": [key and (key.form, key.reading) for key in self.keys],
            "plain": self.plain,
            "known": self.known if self.known is not self.plain else None,
            "new": self.new if self.new is not self.plain else None,
            "rows": [(bead, [places[key] for key in words]) for bead, words in self.rows],
            "easy": self.easy,
        }
        return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()

    @classmethod
    def read(cls, kept: bytes) -> "KeptPage":
        said = json.loads(kept)
        keys = [WordKey(*key) if key else None for key in said["keys"]]
        return cls(
            texts=said["texts"],
            names=said["names"],
            keys=keys,
            plain=said["plain"],
            known=said["known"] or said["plain"],
            new=said["new"] or said["plain"],
            rows=[
                (bead, frozenset(key for place in places if (key := keys[place])))
                for bead, places in said["rows"]
            ],
            easy=said["easy"],
        )

    def filled(
        self, statuses: Mapping[WordKey, Status], others: Mapping[str, str] | None = None
    ) -> str:
        """The page as it is sent; ``others`` by the names of their slots. By level, what is known
        needs no furigana, and what was marked as new always has it."""
        ends = dict(others or {})
        for place, key in enumerate(self.keys):
            ends[str(place + 1)] = self._end(place, key, statuses)
        unknown = {key for key in self.keys if key and _is_unknown(key, statuses)}
        for number, (_, words) in enumerate(self.rows):
            if len(words & unknown) <= self.easy:
                ends[f"e{number}"] = EASY
        html = [""] * (2 * len(self.texts) - 1)
        html[::2] = self.texts
        html[1::2] = [ends.get(name, "") for name in self.names]
        return "".join(html)

    def _end(self, place: int, key: WordKey | None, statuses: Mapping[WordKey, Status]) -> str:
        if key is None:
            return self.plain[place]
        said = status_of(key, statuses)
        ends = {"known": self.known, "new": self.new}.get(said or "", self.plain)
        return f"{STATUS}{said or 'new'}{ends[place]}"

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


def _ends(words: Iterable[LinkedWord], pages: ruby.WordPages) -> list[str]:
    return [str(pages[linked]) for linked in words]


def _is_unknown(key: WordKey, statuses: Mapping[WordKey, Status]) -> bool:
    return status_of(key, statuses) not in ("known", "ignored")
