"""What English may render a Japanese word, and where a bead has it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from jaconv import kata2hira

from reader.bitext.english import WORD, English
from reader.bitext.stems import LITTLE, plain
from reader.bitext.wordforms import derived, inflected
from reader.model.annotation import LinkedWord
from reader.model.bitext import LinkKind
from reader.model.lexicon import GlossaryEntry, bare
from reader.ports import Dictionary

NAMES = "JMnedict"
_ENTRIES = 6
_LIGHT_SENSES = 2
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")

# What speaks for a rendering, 1 for a gloss as it stands.
DERIVED = 0.85
LATER_ENTRY, LATER_SENSE = 0.97, 0.99  # for each entry or sense before it
LONGER = 0.75  # more for every further word of a phrase
LATER_GLOSS = 0.95  # for all but the first of a sense, when English chooses between senses
OF_A_FIELD = 0.8  # the same for a sense of mathematics, law, sports
PARTIAL = {2: 0.65, 3: 0.55}  # one word of a gloss of so many: "*neighbouring* country"
PIECE = 0.8  # several words of a longer gloss: "to enter into *diplomatic relations*"
TERM = 0.9  # a glossary's rendering in another form
LIGHT = 0.75
PHRASE = 1.1  # a gloss to the letter, with its little words: "from *now* on"

# Fields whose words mean something else beside what they say elsewhere: 頭, a pair in mahjong.
_GAMES = frozenset({"mahj", "shogi", "go", "hanaf"})

_THIS = frozenset({"the", "this", "that", "these", "those"})  # at that time, at the time
# English words that render almost anything: alone they count only as a first sense.
LIGHT_WORDS = frozenset(
    """do make get have take give go come put set let keep hold turn bring run one thing way
    time place case part people person man matter point end side fact state be become say see
    all some any other such same new more most much many no not only also even just out up
    down off back away again well sort kind along each together very quite too without
    between ever every
    I you he she we they me him her us them my your his our their who what how why when where
    if now like while but cannot""".split()
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """``words`` are to be found in this order; ``weight`` is what speaks for them. ``phrase``
    has little words as well, and all of it is to stand there: "from now on".

    Of senses with the same words the one with more ``telling`` is meant.
    """

    words: tuple[str, ...]
    weight: float
    kind: LinkKind
    entry: int | None = None
    sense: int | None = None
    telling: float = 1.0
    phrase: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A place of a rendering: the English words [start, end)."""

    start: int
    end: int
    weight: float
    kind: LinkKind
    entry: int | None = None
    sense: int | None = None


class Meanings:
    """The meanings of a word, by all that their first words may be derived from."""

    def __init__(self, meanings: Iterable[Meaning]) -> None:
        self._by_key: dict[str, list[Meaning]] = defaultdict(list)
        for meaning in meanings:
            for key in derived(meaning.words[0]):
                self._by_key[key].append(meaning)

    def found(self, english: English) -> list[Found]:
        """Where they are rendered, the best for every stretch of words."""
        best: dict[tuple[int, int], Found] = {}
        most: dict[tuple[int, int], float] = {}
        for key in self._by_key.keys() & english.places.keys():
            for place in english.places[key]:
                for meaning in self._by_key[key]:
                    start, end = _place(meaning, english, place)
                    weight = meaning.weight * _form(meaning.words[0], english.words[place])
                    telling = weight * meaning.telling
                    if end and telling > most.get((start, end), 0.0):
                        most[start, end] = telling
                        best[start, end] = Found(
                            start, end, weight, meaning.kind, meaning.entry, meaning.sense
                        )
        return [best[key] for key in sorted(best)]


@lru_cache(maxsize=100_000)
def _form(ours: str, theirs: str) -> float:
    if not inflected(ours).isdisjoint(inflected(theirs)):
        return 1.0
    return 0.0 if is_light(theirs) else DERIVED


def _place(meaning: Meaning, english: English, first: int) -> tuple[int, int]:
    """Where a meaning whose first word is at ``first`` stands, (0, 0) where it does not."""
    phrase = meaning.phrase
    if not phrase:
        return first, _end(meaning.words, english, first)
    start = first - phrase.index(meaning.words[0].casefold())
    end = start + len(phrase)
    if start < 0 or end > len(english.words):
        return 0, 0
    same = all(map(_same, phrase, english.words[start:end])) and (
        phrase[-1] not in _THIS or phrase[-1] == english.words[end - 1].casefold()
    )
    parted = any(english.between(at) not in (" ", "-") for at in range(start, end - 1))
    return (start, end) if same and not parted else (0, 0)


@lru_cache(maxsize=100_000)
def _same(ours: str, theirs: str) -> bool:
    plain = theirs.casefold()
    return (
        ours == plain
        or (ours in _THIS and plain in _THIS)
        or not inflected(ours).isdisjoint(inflected(theirs))
    )


def _end(words: tuple[str, ...], english: English, start: int) -> int:
    """Where the phrase that begins at ``start`` ends; 0 where it does not go on."""
    place = start + 1
    for word in words[1:]:
        while place < len(english.words) and english.little[place]:
            place += 1
        if place == len(english.words):
            return 0
        if inflected(word).isdisjoint(inflected(english.words[place])):
            return 0
        place += 1
    return place


def of_word(linked: LinkedWord, dictionary: Dictionary) -> Iterator[Meaning]:
    """All glosses of all senses, so that each is a synonym of the others.

    They say which sense it is, but for an entry that is read otherwise than the word is here
    and for one word of a longer gloss where there is another sense.
    """
    own = read_so(linked, dictionary)
    for rank, number in enumerate(linked.entries[:_ENTRIES]):
        entry = dictionary.entry(number)
        named = number if number in own else None
        kind: LinkKind = "name" if entry.source == NAMES else "dictionary"
        only = len(own) == len(entry.senses) == 1
        for place, sense in enumerate(entry.senses):
            if place and not _GAMES.isdisjoint(sense.fields):
                continue
            weight = LATER_ENTRY**rank * LATER_SENSE**place
            first = rank == 0 and place < _LIGHT_SENSES
            for later, gloss in enumerate(sense.glosses):
                said = content(gloss)
                telling = LATER_GLOSS if later or named is None else 1.0
                telling *= OF_A_FIELD if sense.fields else 1.0
                phrase = tuple(bare(gloss).split())
                whole = len(said) == len(phrase)
                for words, share in ways(said, light=first, whole=whole):
                    narrow = sense.fields and gloss[-1:] == ")"  # satisfying (an equation)
                    told = only or (len(words) == len(said) and not narrow)
                    where = place if told and named is not None else None
                    yield Meaning(words, weight * share, kind, named, where, telling)
                if said and not whole and said[0].casefold() in phrase:
                    share = PHRASE * (1 + LONGER * (len(said) - 1))
                    where = place if named is not None else None
                    yield Meaning(said, weight * share, kind, named, where, telling, phrase)


def read_so(linked: LinkedWord, dictionary: Dictionary) -> Sequence[int]:
    """The entries that are read as the word is here; all where none is: 今 いま, not こん."""
    entries = linked.entries
    if len(entries) < 2:
        return entries
    reading = kata2hira(linked.word.dictionary_reading)
    spoken = (reading, reading.removesuffix("する"))
    chosen = entries[:1] if linked.links.chosen else ()
    fitting = [
        number
        for number in entries
        if number in chosen
        or any(kata2hira(form.text) in spoken for form in dictionary.entry(number).readings)
    ]
    return fitting or entries


def renders(glosses: Iterable[str], english: Sequence[str]) -> bool:
    """Whether one of the glosses has all that these English words say."""
    said = [word for word in english if word.casefold() not in LITTLE]
    return any(
        all(any(not inflected(word).isdisjoint(inflected(ours)) for ours in words) for word in said)
        for words in map(content, glosses)
    )


def sense_here(linked: LinkedWord, english: str, dictionary: Dictionary) -> tuple[int, int] | None:
    """The entry and the place of the sense that has ``english``, a rendering, as its gloss."""
    theirs = English(english)
    said = [place for place, little in enumerate(theirs.little) if not little]
    whole = [
        each
        for each in Meanings(
            meaning for meaning in of_word(linked, dictionary) if meaning.sense is not None
        ).found(theirs)
        if said and each.start <= said[0] and said[-1] < each.end
    ]
    best = max(whole, key=lambda each: each.weight, default=None)
    if best is None or best.entry is None or best.sense is None:
        return None
    return best.entry, best.sense


def of_term(term: GlossaryEntry) -> Iterator[Meaning]:
    """A term's renderings, for where they stand in another form."""
    for rendering in (term.en, *term.variants):
        words = content(rendering)
        if words:
            yield Meaning(words, TERM, "glossary")


def ways(
    words: tuple[str, ...], *, light: bool, whole: bool
) -> Iterator[tuple[tuple[str, ...], float]]:
    """The ways a gloss may be found in a text, and what each is worth. ``whole``: it has no
    little words besides, as "things" has in "as things are"."""
    if all(map(is_light, words)):
        if words and whole and (light or len(words) > 1):
            yield words, LIGHT
        return
    yield words, 1 + LONGER * (len(words) - 1)
    for size in range(2, len(words)):
        for start in range(len(words) - size + 1):
            piece = words[start : start + size]
            if not all(map(is_light, piece)):
                yield piece, PIECE
    if len(words) in PARTIAL:
        for word in words:
            if not is_light(word):
                yield (word,), PARTIAL[len(words)]


@lru_cache(maxsize=50_000)
def content(gloss: str) -> tuple[str, ...]:
    """The words of a gloss that say something, without explanations in brackets."""
    bare = plain(_BRACKETS.sub(" ", gloss))
    return tuple(word for word in WORD.findall(bare) if word.casefold() not in LITTLE)


@lru_cache(maxsize=20_000)
def is_light(word: str) -> bool:
    """Whether the word, in any form, renders almost anything."""
    return word.endswith(("n't", "n’t")) or not inflected(word).isdisjoint(_light_forms())


@cache
def _light_forms() -> frozenset[str]:
    return frozenset(form for word in LIGHT_WORDS for form in inflected(word))
