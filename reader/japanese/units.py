"""What one annotator knows of each morpheme it met, found in one look.

Annotating is looking up: which morpheme a line of MeCab's stands for, whether its neighbours
have a say in it, what it makes with the next one, which word it is by itself. All this is
kept in one object for each morpheme, so that a text whose words were met before asks two
dicts for each: the one of the lines, and the one of its neighbours.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from reader.japanese.context.settle import Context
from reader.japanese.cutting.homographs import rule_for
from reader.japanese.cutting.listing import Listing
from reader.japanese.cutting.pairs import Unit
from reader.japanese.reading.in_numbers import has_more
from reader.japanese.tokenize import described, lines
from reader.japanese.unknown.in_kana import has_kanji
from reader.japanese.unknown.katakana import Katakana
from reader.japanese.unknown.repeated import MARK
from reader.japanese.unknown.slang import may_be_slang
from reader.model.morphology import Morpheme

_REMEMBERED = 60_000  # morphemes
_PAIRS = 150_000  # pairs of neighbours and longer beginnings


class Units(dict[Morpheme, Unit]):
    """Morpheme → unit, for one dictionary and glossary. ``longer`` has what several are
    together, by what they are listed as and the units themselves, and goes when these do."""

    def __init__(self, listing: Listing, context: Context, katakana: Katakana) -> None:
        self._listing, self._context, self._katakana = listing, context, katakana
        self._by_line: dict[str, Unit] = {}
        self.longer: dict[tuple[str | Unit | None, ...], Unit] = {}

    def __missing__(self, morpheme: Morpheme) -> Unit:
        if len(self) >= _REMEMBERED or self._listing.size > _PAIRS:
            self._forget()
        letter = self._context.letter(morpheme)
        rule = rule_for(morpheme) or self._listing.rule_for(morpheme)
        self[morpheme] = unit = Unit(morpheme, self._listing, letter, rule)
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

    def divided(self, text: str, lines: Sequence[str]) -> list[Unit] | None:
        """The units of a text that MeCab divided into ``lines``; None where some have parts."""
        try:
            return [*map(self._by_line.__getitem__, lines)]
        except KeyError:
            morphemes = described(text, lines)
            if any(map(self._katakana.is_compound, morphemes)):
                return None
            units = self.of(morphemes)
            self._by_line.update(zip(lines, units, strict=True))
            return units


def divided(text: str) -> list[str] | None:
    """What MeCab says of a sentence; None where more is to be asked than of most."""
    if not has_kanji(text) or has_more(text) or may_be_slang(text):
        return None
    found = lines(text)
    if MARK in text and found and any(line.startswith(MARK) for line in found):
        return None
    return found


def starts_of(pieces: Sequence[Unit]) -> list[int]:
    """Where the pieces begin that lie side by side."""
    return [0, *accumulate([piece.size for piece in pieces[:-1]])]


def runs_of(units: Sequence[Unit], starts: Sequence[int]) -> list[tuple[int, int]]:
    """The stretches of units that no blank interrupts: no word goes across one."""
    ends = (start + unit.size for start, unit in zip(starts, units, strict=True))
    seams = [
        index
        for index, (end, start) in enumerate(zip(ends, starts[1:], strict=False), 1)
        if end != start
    ]
    return list(pairwise([0, *seams, len(units)]))
