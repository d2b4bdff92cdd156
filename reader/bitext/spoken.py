"""How a text's Japanese names are read, by its English: 裕子 is Hiroko where that says Hiroko.

A name that the English writes in romaji is looked up by its sound, and read so wherever one of
its spellings stands in the same bead.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from reader.model.lexicon import Readings
from reader.ports import Dictionary

_CAPITAL = re.compile(r"\b[A-ZĀĒĪŌŪ][a-zāēīōū]+(?:['’-][a-zāēīōū]+)*")
_SHORTEST = 3  # letters; and of the Japanese two: 東 is Mr Azuma or the east
_LONG_O = re.compile("(?<=[おこそとのほもよろごぞどぼぽょ])う")  # Omori: おおもり
_KANJI = re.compile("[㐀-䶿一-鿿々]")

Romaji = Callable[[str], Iterable[str]]


def names_read(
    beads: Iterable[tuple[str, str]], romaji: Romaji, dictionary: Dictionary
) -> Readings:
    """Each name and its reading, in hiragana. ``romaji`` are the kana that letters may stand
    for. A spelling that the English reads in several ways is left out."""

    @cache
    def spelled(name: str) -> tuple[tuple[str, str], ...]:
        return tuple(_spelled(name.replace("’", "'"), romaji, dictionary))

    found: defaultdict[str, set[str]] = defaultdict(set)
    for ja, en in beads:
        here: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for name in dict.fromkeys(_CAPITAL.findall(en)):
            for spelling, kana in spelled(name) if len(name) >= _SHORTEST else ():
                if spelling in ja:
                    here[spelling][kana] = None
        for spelling, readings in here.items():
            if not any(spelling in other and spelling != other for other in here):
                found[spelling].add(_likeliest(spelling, tuple(readings), dictionary))
    return tuple(
        sorted((spelling, next(iter(read))) for spelling, read in found.items() if len(read) == 1)
    )


def _spelled(name: str, romaji: Romaji, dictionary: Dictionary) -> Iterator[tuple[str, str]]:
    """The spellings in kanji that may be written so in English, each with its reading."""
    spoken = [each for kana in romaji(name) for each in (kana, _LONG_O.sub("お", kana))]
    for kana in dict.fromkeys(spoken):
        for hit in dictionary.names(kana):
            for form in dictionary.entry(hit.entry).spellings if hit.is_reading else ():
                if len(form.text) > 1 and _KANJI.fullmatch(form.text[0]):
                    yield form.text, kana


def _likeliest(spelling: str, readings: tuple[str, ...], dictionary: Dictionary) -> str:
    """Of the readings that are written alike (ゆうこ, ゆこ) the first the dictionary has."""
    for hit in dictionary.names(spelling) if len(readings) > 1 else ():
        for form in dictionary.entry(hit.entry).readings:
            if form.text in readings:
                return form.text
    return readings[0]
