"""What English a Japanese word may be rendered by: its term's, its entries', what was learned."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from reader.bitext.english import English
from reader.bitext.stems import LITTLE, plain
from reader.bitext.wordforms import families, inflected
from reader.model.annotation import LinkedWord
from reader.model.bitext import LinkKind
from reader.ports import Dictionary

import re

_ENTRIES = 6
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")
_WORD = re.compile(r"(?:(?:co|re|pre|non|anti)-)?[^\W_]+(?:['’]s\b)?", re.IGNORECASE)

# How sure a rendering is, by what speaks for it.
INFLECTED, DERIVED = 1.0, 0.85
LATER_ENTRY, LATER_SENSE = 0.97, 0.99  # for each entry or sense before it
LONGER = 0.15  # more for every further word of a phrase
LIGHT = 0.75
NAMES = "JMnedict"

# Words that render almost anything: alone they need more to speak for them.
LIGHT_WORDS = frozenset(
    """do make get have take give go come put set let keep hold turn bring run one thing way
    time place case part people person man matter point end side fact state be become say see
    all some any other such same new more most much many no not only also even just out up
    down off back away again""".split()
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """``words`` are to be found in this order; ``weight`` is how much speaks for them."""

    words: tuple[str, ...]
    weight: float
    kind: LinkKind
    entry: int | None = None
    sense: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A place in the English: its words [start, end), and what speaks for it."""

    start: int
    end: int
    weight: float
    kind: LinkKind
    entry: int | None = None
    sense: int | None = None


@lru_cache(maxsize=50_000)
def content(gloss: str) -> tuple[str, ...]:
    """The words of a gloss that say something, without explanations in brackets."""
    bare = plain(_BRACKETS.sub(" ", gloss))
    return tuple(word for word in _WORD.findall(bare) if word.casefold() not in LITTLE)


class Meanings:
    """Meanings by the keys of their first words."""

    def __init__(self, meanings: Sequence[Meaning]) -> None:
        self.inflected: dict[str, list[Meaning]] = defaultdict(list)
        self.families: dict[str, list[Meaning]] = defaultdict(list)
        for meaning in meanings:
            for key in inflected(meaning.words[0]):
                self.inflected[key].append(meaning)
            for key in families(meaning.words[0]):
                self.families[key].append(meaning)

    def found(self, english: English) -> list[Found]:
        """The best for every stretch of words."""
        best: dict[tuple[int, int], Found] = {}
        ways = (
            (self.inflected, english.inflected, INFLECTED),
            (self.families, english.families, DERIVED),
        )
        for ours, theirs, share in ways:
            for key in ours.keys() & theirs.keys():
                for place in theirs[key]:
                    for meaning in ours[key]:
                        self._note(best, english, meaning, place, share)
        return list(best.values())

    @staticmethod
    def _note(
        best: dict[tuple[int, int], Found],
        english: English,
        meaning: Meaning,
        place: int,
        share: float,
    ) -> None:
        end = _end(meaning.words, english, place)
        weight = meaning.weight * share
        if end and weight > (known.weight if (known := best.get((place, end))) else 0.0):
            best[place, end] = Found(
                place, end, weight, meaning.kind, meaning.entry, meaning.sense
            )


def _end(words: tuple[str, ...], english: English, start: int) -> int:
    """Where the phrase that begins at ``start`` ends; 0 where it does not go on."""
    place = start + 1
    for word in words[1:]:
        keys = inflected(word)
        while place < len(english.words) and english.little[place]:
            place += 1
        if place == len(english.words) or not keys & inflected(english.words[place]):
            return 0
        place += 1
    return place


def of_entries(entries: Sequence[int], dictionary: Dictionary) -> Iterator[Meaning]:
    for rank, number in enumerate(entries[:_ENTRIES]):
        entry = dictionary.entry(number)
        kind: LinkKind = "name" if entry.source == NAMES else "dictionary"
        for place, sense in enumerate(entry.senses):
            weight = LATER_ENTRY**rank * LATER_SENSE**place
            for gloss in sense.glosses:
                words = content(gloss)
                if words:
                    yield Meaning(words, weight * _of_words(words), kind, number, place)


def _of_words(words: tuple[str, ...]) -> float:
    if len(words) == 1:
        return LIGHT if words[0].casefold() in LIGHT_WORDS else 1.0
    return 1.0 + LONGER * (len(words) - 1)
