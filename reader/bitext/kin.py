"""English that renders a word although none of its glosses says so: 協議 "consultation" → talks.

It stands beside one of the word's glosses in the senses of other words. The more of them, the
surer; the word's first sense tells most.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from functools import lru_cache
from math import prod

from reader.bitext.english import English
from reader.bitext.meanings import DERIVED, NAMES, PARTIAL, Found, content, is_light, read_so
from reader.bitext.wordforms import derived, inflected
from reader.model.annotation import LinkedWord, Meant
from reader.model.lexicon import bare
from reader.ports import Dictionary

CLOSE = 0.1  # less is chance
LATER_ENTRY, LATER_SENSE = 0.7, 0.8  # for each entry or sense before it
# What speaks for a rendering, from the least to the most.
LEAST, MOST = 0.58, 0.85

_ENTRIES = 4
_PHRASE = 3  # words
_REMEMBERED = 20_000  # distinct words
_IN_A_NAME = re.compile(r"[\s-]+")  # between its words


class Kin:
    """Keeps what it looked up."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._glosses = lru_cache(_REMEMBERED)(self._glosses_of)
        self._beside = lru_cache(_REMEMBERED)(self._beside_of)

    def found(self, linked: LinkedWord, english: English, taken: Set[int]) -> Iterator[Found]:
        """Where what is free of the English may render the word."""
        if linked.term:
            return
        glosses = self._glosses(linked)
        for start, end in _phrases(english, taken):
            beside = self._beside(english.words[start:end])
            unlike: defaultdict[Meant, float] = defaultdict(lambda: 1.0)
            for gloss in beside.keys() & glosses.keys():
                weight, meant = glosses[gloss]
                unlike[meant] *= 1 - beside[gloss] * weight
            otherwise = prod(unlike.values())
            if 1 - otherwise >= CLOSE:
                weight = MOST - (MOST - LEAST) * otherwise
                entry, sense = min(unlike, key=lambda meant: unlike[meant])
                yield Found(start, end, weight, "dictionary", entry, sense)

    def _glosses_of(self, linked: LinkedWord) -> Mapping[str, tuple[float, Meant]]:
        """All glosses, bare, with what each tells and of which sense it is."""
        own = read_so(linked, self._dictionary)
        telling: dict[str, tuple[float, Meant]] = {}
        for rank, number in enumerate(linked.entries[:_ENTRIES]):
            entry = self._dictionary.entry(number)
            if entry.source == NAMES:
                continue
            for place, sense in enumerate(entry.senses):
                weight = LATER_ENTRY**rank * LATER_SENSE**place
                meant = (number, place) if number in own else (None, None)
                for said in map(bare, sense.glosses):
                    telling.setdefault(said, (weight, meant))
                    if " " not in said:
                        for form in derived(said):
                            telling.setdefault(form, (DERIVED * weight, meant))
                    elif said.count(" ") == 1:
                        for word in content(said):
                            if not is_light(word):
                                telling.setdefault(word, (PARTIAL[2] * weight, meant))
        return telling

    def _beside_of(self, words: tuple[str, ...]) -> Mapping[str, float]:
        """What stands beside one or two words of a text, in any form of the first."""
        beside: defaultdict[str, float] = defaultdict(float)
        for form in inflected(words[0]):
            phrase = " ".join((form, *words[1:])).casefold()
            for gloss, close in self._dictionary.synonyms(phrase).items():
                beside[gloss] = max(beside[gloss], close)
        return beside


def _phrases(english: English, taken: Set[int]) -> Iterator[tuple[int, int]]:
    """Up to three words that are free, [start, end); none inside a name."""
    last = len(english.words) - 1
    for place, word in enumerate(english.words):
        if place in taken or english.little[place] or _inside_a_name(english, place):
            continue
        if not is_light(word) and not word[0].isdigit():
            yield place, place + 1
        for end in range(place + 1, min(place + _PHRASE, last + 1)):
            if end in taken or english.between(end - 1) != " ":
                break
            yield place, end + 1


def _inside_a_name(english: English, place: int) -> bool:
    """Whether the word has a capital although no sentence begins with it."""
    return (
        place > 0
        and english.words[place][0].isupper()
        and bool(_IN_A_NAME.fullmatch(english.between(place - 1)))
    )
