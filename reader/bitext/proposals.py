"""English for a candidate term: what it goes with in the English of its beads.

Phrases of the English are weighed by Dice's coefficient over beads, raised where they hold
what the dictionary says of the term's parts: 核|計画 → "nuclear programme".
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.bitext.stems import LITTLE, gloss_stems, stem

Key = tuple[str, ...]

LONGEST = 7  # words of a phrase
SHOWN = 3
ENOUGH = 0.35  # less speaks for no proposal
_TAKEN = 12  # phrases a term that are weighed in the whole text
_BEADS = 40  # beads a term that are read
_DICE = 0.4  # of the weight; the rest is what the dictionary says of the parts

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BREAK = re.compile(r"[.,;:!?()“”\"—…]")
_POSSESSIVE = re.compile(r"['’]s$")


@dataclass(frozen=True, slots=True)
class Glosses:
    """What the dictionary says of a term: of the whole, () where it does not have it, and of
    each of its parts."""

    whole: Sequence[str]
    parts: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Phrase:
    key: Key
    text: str


def proposals(
    terms: Mapping[str, Glosses], beads: Sequence[tuple[str, str]]
) -> Mapping[str, tuple[str, ...]]:
    """The likeliest renderings of each term, best first; none where nothing is likely.

    ``beads`` are Japanese and English that say the same.
    """
    places = {ja: [n for n, (original, _) in enumerate(beads) if ja in original] for ja in terms}
    near = {ja: _near(numbers[:_BEADS], beads) for ja, numbers in places.items()}
    asked = {key for found in near.values() for key in found}
    everywhere = Counter(
        key
        for _, english in beads
        for key in {phrase.key for phrase in _phrases(english)}
        if key in asked
    )
    return {ja: tuple(_best(terms[ja], near[ja], len(places[ja]), everywhere)) for ja in terms}


def _near(numbers: Sequence[int], beads: Sequence[tuple[str, str]]) -> Mapping[Key, Counter[str]]:
    """The phrases that several of these beads have, by the ways they are written."""
    written: dict[Key, Counter[str]] = defaultdict(Counter)
    counts: Counter[Key] = Counter()
    for number in numbers:
        found = {phrase.key: phrase.text for phrase in _phrases(beads[number][1])}
        counts.update(found.keys())
        for key, text in found.items():
            written[key][text] += 1
    least = 2 if len(numbers) > 1 else 1
    often = sorted(
        (key for key, count in counts.items() if count >= least),
        key=lambda key: (-counts[key] * len(key), key),
    )
    return {key: written[key] for key in often[: _TAKEN * 20]}


def _best(
    said: Glosses,
    near: Mapping[Key, Counter[str]],
    places: int,
    everywhere: Mapping[Key, int],
) -> Iterator[str]:
    parts = [_stems(part) for part in said.parts]
    whole = [frozenset(gloss_stems(gloss)) for gloss in said.whole]
    weighed = []
    for key, written in near.items():
        together = written.total()
        dice = 2 * together / (places + everywhere[key])
        meant = max(_covered(key, parts), float(frozenset(filter(None, key)) in whole))
        weight = _DICE * dice + (1 - _DICE) * meant
        weighed.append((weight, len(key), key))
    weighed.sort(key=lambda each: (-each[0], -each[1], each[2]))
    shown: list[Key] = []
    for weight, _, key in weighed[:_TAKEN]:
        if weight < ENOUGH or len(shown) == SHOWN:
            break
        if not any(set(key) < set(other) for other in shown):
            shown.append(key)
            yield _POSSESSIVE.sub("", near[key].most_common(1)[0][0])


def _stems(glosses: Sequence[str]) -> frozenset[str]:
    return frozenset(each for gloss in glosses for each in gloss_stems(gloss))


def _covered(key: Key, glosses: Sequence[frozenset[str]]) -> float:
    """How far a phrase says what the parts mean, and nothing else: F1."""
    telling = [each for each in key if each]
    known = [each for each in glosses if each]
    if not telling or not known:
        return 0.0
    precise = sum(any(each in gloss for gloss in known) for each in telling) / len(telling)
    complete = sum(any(each in gloss for each in telling) for gloss in known) / len(glosses)
    return 2 * precise * complete / (precise + complete) if precise + complete else 0.0


def _phrases(english: str) -> Iterator[_Phrase]:
    """Runs of words that neither begin nor end with a little one nor go over a stop."""
    words = list(_WORD.finditer(english))
    stems = [_stem(word[0]) for word in words]
    for start, first in enumerate(words):
        if not stems[start]:
            continue
        for end in range(start, min(start + LONGEST, len(words))):
            if end > start and _BREAK.search(english, words[end - 1].end(), words[end].start()):
                break
            if stems[end]:
                text = english[first.start() : words[end].end()]
                yield _Phrase(tuple(stems[start : end + 1]), text)


def _stem(word: str) -> str:
    """Of words in letters; a number stands for itself, a word with hyphens for its pieces."""
    if word.casefold() in LITTLE:
        return ""
    return "-".join(stem(piece) or piece.casefold() for piece in word.split("-"))
