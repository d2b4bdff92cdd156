"""What one annotator knows of each morpheme it met, found in one look.

Annotating is looking up: which morpheme a line of MeCab's stands for, whether its neighbours
have a say in it, what it makes with the next one, which word it is by itself. All this is
kept in one object for each morpheme, so that a text whose words were met before asks two
dicts for each: the one of the lines, and the one of its neighbours.
"""

from collections.abc import Sequence

from reader.japanese.context import Context
from reader.japanese.homographs import rule_for
from reader.japanese.listing import Listing, Unit
from reader.japanese.tokenize import described
from reader.model.morphology import Morpheme

_REMEMBERED = 60_000  # morphemes
_PAIRS = 150_000  # pairs of neighbours and longer beginnings


class Units(dict[Morpheme, Unit]):
    """Morpheme → unit, for one dictionary and glossary. ``longer`` has what several are
    together, by what they are listed as and the units themselves, and goes when these do."""

    def __init__(self, listing: Listing, context: Context) -> None:
        self._listing, self._context = listing, context
        self._by_line: dict[str, Unit] = {}
        self.longer: dict[tuple[str | Unit | None, ...], Unit] = {}

    def __missing__(self, morpheme: Morpheme) -> Unit:
        if len(self) >= _REMEMBERED or self._listing.size > _PAIRS:
            self._forget()
        letter = self._context.letter(morpheme)
        self[morpheme] = unit = Unit(morpheme, self._listing, letter, rule_for(morpheme))
        return unit

    def _forget(self) -> None:
        for unit in self.values():
            unit.clear()  # units name each other: else they would stay until somebody looks
        self.clear()
        self._by_line.clear()
        self.longer.clear()
        self._listing.forget()

    def of(self, morphemes: Sequence[Morpheme]) -> list[Unit]:
        return [*map(self.__getitem__, morphemes)]

    def divided(self, text: str, lines: Sequence[str]) -> list[Unit]:
        """The units of a text that MeCab divided into ``lines``."""
        try:
            return [*map(self._by_line.__getitem__, lines)]
        except KeyError:
            units = self.of(described(text, lines))
            self._by_line.update(zip(lines, units, strict=True))
            return units
