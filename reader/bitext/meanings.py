"""What English a Japanese word may be rendered by: its term's, its entries', what was learned."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.bitext.english import English
from reader.bitext.stems import LITTLE, plain
from reader.bitext.wordforms import derived, inflected
from reader.model.bitext import LinkKind
from reader.ports import Dictionary

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
    down off back away again well sort kind along each together very quite too without between""".split()
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

    def __init__(self, meanings: Iterable[Meaning]) -> None:
        self._by_key: dict[str, list[Meaning]] = defaultdict(list)
        for meaning in meanings:
            for key in derived(meaning.words[0]):
                self._by_key[key].append(meaning)

    def found(self, english: English) -> list[Found]:
        """The best for every stretch of words."""
        best: dict[tuple[int, int], Found] = {}
        for key in self._by_key.keys() & english.places.keys():
            for place in english.places[key]:
                for meaning in self._by_key[key]:
                    end = _end(meaning.words, english, place)
                    if not end:
                        continue
                    weight = meaning.weight * _form(meaning.words[0], english.words[place])
                    known = best.get((place, end))
                    if known is None or weight > known.weight:
                        best[place, end] = Found(
                            place, end, weight, meaning.kind, meaning.entry, meaning.sense
                        )
        return list(best.values())


@lru_cache(maxsize=100_000)
def _form(ours: str, theirs: str) -> float:
    return DERIVED if inflected(ours).isdisjoint(inflected(theirs)) else INFLECTED


def _end(words: tuple[str, ...], english: English, start: int) -> int:
    """Where the phrase that begins at ``start`` ends; 0 where it does not go on."""
    place = start + 1
    for word in words[1:]:
        keys = inflected(word)
        while place < len(english.words) and english.little[place]:
            place += 1
        if place == len(english.words) or keys.isdisjoint(inflected(english.words[place])):
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
                if not words:
                    continue
                if all(map(is_light, words)):
                    if rank == 0 and place < 2:
                        yield Meaning(words, weight * LIGHT, kind, number, place)
                    continue
                more = LONGER * (len(words) - 1)
                yield Meaning(words, weight * (1 + more), kind, number, place)
                if 1 < len(words) <= 3 and PARTIAL:
                    for word in words:
                        if not is_light(word):
                            yield Meaning(
                                (word,), weight * PARTIAL[len(words)], kind, number, place
                            )


PARTIAL = {2: 0.65, 3: 0.55}


@lru_cache(maxsize=20_000)
def is_light(word: str) -> bool:
    """Whether the word in any form renders almost anything."""
    return not inflected(word).isdisjoint(LIGHT_WORDS)
