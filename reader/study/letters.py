"""An answer beside the right one, letter by letter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from string import ascii_lowercase
from typing import Literal

_LIKE = 0.5  # answers less alike have nothing to compare


@dataclass(frozen=True, slots=True)
class Letter:
    """A stretch of both: the same in both, ``missing`` from the answer, or ``extra`` in it."""

    text: str
    state: Literal["same", "missing", "extra"]


def letters(
    given: Sequence[str], right: Sequence[str], between: str = "", like: float = _LIKE
) -> tuple[Letter, ...]:
    """() where the two have too little in common. Sequences of phrases are compared phrase by
    phrase, and shown with ``between`` them."""
    matcher = SequenceMatcher(None, given, right, autojunk=False)
    if matcher.ratio() < like or given == right:
        return ()
    found: list[Letter] = []
    for what, start, end, from_, to in matcher.get_opcodes():
        if what == "equal":
            found.append(Letter(between.join(given[start:end]), "same"))
            continue
        if end > start:
            found.append(Letter(between.join(given[start:end]), "extra"))
        if to > from_:
            found.append(Letter(between.join(right[from_:to]), "missing"))
    return tuple(found)


def one_letter_off(text: str) -> Iterator[str]:
    """What may have been meant where one letter was left out, added, changed, or swapped with
    the next."""
    for at in range(len(text) + 1):
        before, after = text[:at], text[at:]
        if after:
            yield before + after[1:]
            yield before + after[1:2] + after[:1] + after[2:]
        for letter in ascii_lowercase:
            yield before + letter + after
            yield before + letter + after[1:]


def slips(one: str, other: str) -> bool:
    """Whether one letter was left out, added, changed, or swapped with the next."""
    if abs(len(one) - len(other)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), -1)
    if at < 0 or len(one) != len(other):
        short, long = sorted((one, other), key=len)
        at = len(short) if at < 0 else at
        return short[at:] == long[at + 1 :] or one == other
    swapped = one[at : at + 2] == other[at : at + 2][::-1]
    return one[at + 1 :] == other[at + 1 :] or (swapped and one[at + 2 :] == other[at + 2 :])
