"""What a dictionary's glosses say of the words that stand together.

"to catch (a cold)", "background (of an incident, situation, etc.)": a sense whose brackets name
what a word beside it means is the sense that is meant; 勘定, too, is the "bill" that 払う, "to pay
(e.g. money, bill)", names.
"""

import re
from collections.abc import Sequence
from functools import cache

from reader.lexicon.frames import Neighbour, arguments
from reader.model.annotation import LinkedWord, Meant
from reader.model.lexicon import Sense
from reader.ports import Dictionary

_REMEMBERED = 50_000  # pairs of words
_BRACKETS = re.compile(r"\(([^()]*)\)")
_WORD = re.compile("[a-z]{3,}")
_SENSES = 2  # of the word beside
_NEAR = 3  # words after a noun in which something is said of it
# Words of a gloss that mean nothing by themselves.
_LITTLE = frozenset(
    """etc esp usu often the and for with from into onto not one someone somebody something
    somewhere thing person people oneself his her way use used using other being
    before after when that this sth out off over time place part more two become make take
    have give get come put set two state such like about being than all any some very orig
    certain between also well good general whole
    year line home position particular day state""".split()
)


class Asides:
    """Looks words up in the glosses of their neighbours; keeps what it found."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._pairs: dict[tuple[LinkedWord, LinkedWord], int | None] = {}

    def meant(self, words: Sequence[Neighbour], place: int) -> Meant:
        """By the nouns of a verb; by what a noun is of, and what is said of it."""
        word = words[place]
        if word.inflected:
            for noun, _particle in arguments(words, place):
                sense = self._beside(word, noun.linked)
                if sense is not None:
                    return word.linked.entries[0], sense
            return None, None
        sense = None
        if place > 1 and words[place - 1].particle == "の" and words[place - 2].names:
            sense = self._beside(word, words[place - 2].linked)
        if sense is None:
            for each in words[place + 1 : place + 1 + _NEAR]:
                if each.says:
                    sense = self._beside(word, each.linked)
                    break
        return (None, None) if sense is None else (word.linked.entries[0], sense)

    def _beside(self, word: Neighbour, other: LinkedWord) -> int | None:
        try:
            return self._pairs[word.linked, other]
        except KeyError:
            return self._look_up(word, other)

    def _look_up(self, word: Neighbour, other: LinkedWord) -> int | None:
        if len(self._pairs) >= _REMEMBERED:
            self._pairs.clear()
        self._pairs[word.linked, other] = sense = self._looked_up(word, other)
        return sense

    def _looked_up(self, word: Neighbour, other: LinkedWord) -> int | None:
        senses = self._dictionary.entry(word.linked.entries[0]).senses
        if len(senses) < 2 or not other.entries or _counts(word.linked) or _counts(other):
            return None
        beside = self._dictionary.entry(other.entries[0]).senses
        said = frozenset(
            word for sense in beside[:_SENSES] for gloss in sense.glosses for word in _plain(gloss)
        )
        asides = frozenset(
            word
            for sense in (beside if _says(other) and not word.inflected else ())
            for gloss in sense.glosses
            for word in _aside(gloss)
        )
        usual = frozenset(word for gloss in senses[0].glosses for word in _plain(gloss))
        for place, sense in enumerate(senses):
            if _names(sense, said - usual, asides - usual):
                return place
        return None


def _names(sense: Sense, said: frozenset[str], asides: frozenset[str]) -> bool:
    return any(
        not said.isdisjoint(_aside(gloss)) or not asides.isdisjoint(_plain(gloss))
        for gloss in sense.glosses
    )


def quotes(senses: Sequence[Sense]) -> bool:
    """Whether a gloss has something in brackets that a neighbour may mean."""
    return any(_aside(gloss) for sense in senses for gloss in sense.glosses)


def _says(linked: LinkedWord) -> bool:
    return linked.word.morphemes[0].pos[0] in ("動詞", "形容詞")


def _counts(linked: LinkedWord) -> bool:
    return linked.word.morphemes[0].pos[1] == "数詞"


@cache
def _aside(gloss: str) -> frozenset[str]:
    return frozenset(word for aside in _BRACKETS.findall(gloss) for word in _words(aside))


@cache
def _plain(gloss: str) -> frozenset[str]:
    return _words(_BRACKETS.sub(" ", gloss))


@cache
def _words(text: str) -> frozenset[str]:
    """The words of a gloss that say something, in the singular."""
    found = (word.removesuffix("s") for word in _WORD.findall(text.lower()))
    return frozenset(word for word in found if word not in _LITTLE)
