"""English to Japanese: the stems of glosses, and how well an entry answers a query."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from reader.model.lexicon import DictionaryEntry, Sense
from reader.store.hits import common

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_ASIDE = re.compile(r"\([^()]*\)")

# Words that glosses hold by habit ("to eat", "a kind of"): not asked for unless alone.
_WEAK = frozenset({"a", "an", "the", "to", "be", "of"})

# Endings and what stands in their place; the first that fits is taken, with an example.
# A stem need not be a word: it only has to be the same for the forms of one.
_ENDINGS = (
    ("'s", ""),  # Russia's
    ("’s", ""),
    ("isations", "iz"),  # organisations
    ("izations", "iz"),
    ("isation", "iz"),  # normalisation
    ("ization", "iz"),
    ("ising", "iz"),  # normalising
    ("izing", "iz"),
    ("ised", "iz"),  # normalised
    ("ized", "iz"),
    ("ises", "iz"),  # normalises
    ("izes", "iz"),
    ("ise", "iz"),  # normalise
    ("ize", "iz"),
    ("ies", "y"),  # treaties
    ("ied", "y"),  # allied
    ("sses", "ss"),  # passes
    ("shes", "sh"),  # wishes
    ("ches", "ch"),  # marches
    ("xes", "x"),  # boxes
    ("greed", "gree"),  # agreed
    ("ings", ""),  # meetings
    ("ing", ""),  # negotiating
    ("ed", ""),  # negotiated
    ("ss", "ss"),  # press
    ("us", "us"),  # status
    ("is", "is"),  # crisis
    ("s", ""),  # talks
)
_SHORTEST = 3  # letters that must remain

# British → American, in words of six letters or more: hour stays.
_SPELLINGS = (
    ("our", "or"),  # labour
    ("tre", "ter"),  # centre
)
_LONG = 6

_DOUBLED = "bdgmnprt"  # planned, stopped

# Register that a learner does not ask for first: 喰らう is "to eat", too.
_MARKED = frozenset({"arch", "obs", "obsc", "vulg", "sl", "derog", "col", "male", "fem", "chn"})


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem that the forms of an English word share.

    >>> {stem(word) for word in ("negotiate", "negotiates", "negotiated", "negotiating")}
    {'negotiat'}
    """
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) + len(instead) >= _SHORTEST:
            word = word.removesuffix(ending) + instead
            break
    for british, american in _SPELLINGS:
        if len(word) >= _LONG and word.endswith(british):
            word = word.removesuffix(british) + american
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] in _DOUBLED:
        word = word[:-1]
    return word.removesuffix("e") if len(word) > _SHORTEST else word


def stems(text: str) -> tuple[str, ...]:
    """The stems of what counts in a text; of all its words where nothing else counts."""
    words = _WORD.findall(text.lower())
    return tuple(map(stem, [word for word in words if word not in _WEAK] or words))


def scores(entry: DictionaryEntry) -> Mapping[str, int]:
    """Each stem of the entry's glosses and how well the entry answers it, 0 to 1023.

    A gloss that says nothing but the stem tells most, then the place of sense and gloss,
    then how common the word is: water is 水 before it is 用水.
    """
    best: dict[str, int] = {}
    frequency = most_common(entry)
    for place, sense in enumerate(entry.senses):
        for rank, gloss in enumerate(sense.glosses):
            points = frequency + _place_points(sense, place, rank)
            words = stems(gloss)
            plain = stems(_ASIDE.sub(" ", gloss)) if "(" in gloss else words
            share = 400 if len(plain) == 1 else 200 // max(len(plain), 1)
            for word in words:
                score = max(points + (share if word in plain else 0), 0)
                best[word] = max(score, best.get(word, 0))
    return best


def _place_points(sense: Sense, place: int, rank: int) -> int:
    return (
        max(150 - 50 * place, 0)
        + max(90 - 30 * rank, 0)
        - 150 * (not _MARKED.isdisjoint(sense.misc))
    )


def most_common(entry: DictionaryEntry) -> int:
    """How common the entry's commonest form is, 0 to 255."""
    return max(common(form.priority) for form in (*entry.spellings, *entry.readings))


def answer(entry: int, score: int) -> int:
    """Entry and score as one number, the best lowest."""
    return (1023 - score) << 32 | entry


def answered(packed: int) -> tuple[int, int]:
    """The entry and the score of an answer."""
    return packed & 0xFFFF_FFFF, 1023 - (packed >> 32)


def says(entry: DictionaryEntry, query: str) -> int:
    """How literally a gloss is the query: 3 to the letter, 2 in another form (run, running),
    1 among other words, 0 in pieces."""
    words, letters = stems(query), _letters(query)
    weak = letters != _bare(letters)
    return max(_says(gloss, letters, words, weak=weak) for gloss in _glosses(entry))


def _says(gloss: str, letters: str, words: tuple[str, ...], *, weak: bool) -> int:
    """``weak``: the query has "to" or an article, so that a gloss must have it as well."""
    gloss = _letters(_ASIDE.sub(" ", gloss))
    if letters == (gloss if weak else _bare(gloss)):
        return 3
    said = stems(gloss)
    if said == words:
        return 2
    return int(any(said[at : at + len(words)] == words for at in range(len(said))))


def _letters(text: str) -> str:
    return " ".join(text.lower().split())


def _bare(letters: str) -> str:
    first, _, rest = letters.partition(" ")
    return rest if rest and first in _WEAK else letters


def _glosses(entry: DictionaryEntry) -> Iterator[str]:
    return (gloss for sense in entry.senses for gloss in sense.glosses)
