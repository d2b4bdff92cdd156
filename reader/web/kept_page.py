"""A page of a text in pieces: kept once, filled with what was said of its words when it is sent.

A status changes far more often than a text. Its words are therefore left open in the page that
is kept, and filling them in takes a millisecond or two: the marks are there at the first paint,
and without scripts.
"""

import re
from collections.abc import Mapping

from markupsafe import Markup

from reader.model.annotation import LinkedWord
from reader.model.study import Status, WordKey
from reader.ports import Dictionary
from reader.study.vocabulary import Keys, status_of
from reader.web import ruby
from reader.web.settings import Display

# What stands in the page for the n-th word, and (0) for the notice of what was just done. No
# text can look like it: a text's "<" is escaped.
_SLOT = re.compile(r"<\?(\d+)\?>")
NOTICE = Markup("<?0?>")
_ADDRESS = re.compile(r"words/([\d.]+-\d+)[^<>]*$")
STATUS = '" data-status="'


class Slots(dict[LinkedWord, Markup]):
    """The distinct words of a page, numbered from 1 as they are first met."""

    def __missing__(self, linked: LinkedWord) -> Markup:
        self[linked] = slot = Markup(f"<?{len(self) + 1}?>")  # noqa: S704  (a number)
        return slot


class KeptPage:
    """``slots[i]`` is the number of the word (1 …) between ``texts[i]`` and ``texts[i + 1]``."""

    def __init__(
        self, page: str, slots: Slots, keys: Keys, display: Display, dictionary: Dictionary
    ) -> None:
        pieces = _SLOT.split(page)
        self.texts = pieces[::2]
        self.slots = [int(number) for number in pieces[1::2]]
        self.words = tuple(slots)
        self.keys = [keys[linked] for linked in self.words]
        self._plain = ruby.WordPages(ruby.shown_furigana(display, dictionary))
        by_level = display.furigana == "level"
        self._known = ruby.WordPages(lambda _: False) if by_level else self._plain
        self._new = ruby.WordPages(lambda _: True) if by_level else self._plain

    def filled(self, statuses: Mapping[WordKey, Status], notice: str = "") -> str:
        """The page as it is sent. By level, what is known needs no furigana, and what was
        marked as new always has it."""
        ends = [notice, *map(self._end, self.words, self.keys, [statuses] * len(self.words))]
        html = [""] * (2 * len(self.texts) - 1)
        html[::2] = self.texts
        html[1::2] = [ends[number] for number in self.slots]
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
        numbers = {number for number, each in enumerate(self.keys, 1) if each == key}
        found = (
            _ADDRESS.search(text)
            for text, number in zip(self.texts, self.slots, strict=False)
            if number in numbers
        )
        return [match[1] for match in found if match]

    def untouched(self, statuses: Mapping[WordKey, Status]) -> list[WordKey]:
        """The words nothing was said of."""
        return [key for key in dict.fromkeys(self.keys) if key and not status_of(key, statuses)]
