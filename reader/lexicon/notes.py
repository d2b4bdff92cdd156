"""What a dictionary's notes say of how a word stands where a sense of it is meant.

"as 〜に明るい", "often ...を境に": the sense is meant where the text has just that; and "(not) at
all", "with verb in the negative" where what follows is negative.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.lexicon.frames import Neighbour, predicate
from reader.model.lexicon import DictionaryEntry, Sense

_BEFORE, _AFTER = 4, 6  # words on either side
_QUOTED = re.compile(r"(?:\bas|\bform|often|usu\.) ([^A-Za-z()]+)")
_WRITTEN = re.compile("[ぁ-ゖァ-ヺー々一-龯〜～….]+")
_GAP = re.compile("[〜～…]+|\\.{2,}")
_NEGATIVE = re.compile(r"\(not\)|\bneg(?:ative\b|\.|ated\b)")


@dataclass(frozen=True, slots=True)
class Note:
    """``written`` stands in the text where ``sense`` is meant; None where it is told by whether
    what follows is ``negative``."""

    sense: int
    written: re.Pattern[str] | None = None
    negative: bool = False

    def holds(self, words: Sequence[Neighbour], place: int) -> bool:
        if self.written is not None:
            return _stands(self.written, words, place)
        at = predicate(words, place)
        return at is not None and words[at].negative == self.negative


def notes(entry: DictionaryEntry, *, adverb: bool) -> Iterator[Note]:
    """The notes of an entry that tell its senses apart."""
    forms = [form.text for form in (*entry.spellings, *entry.readings)]
    for place, sense in enumerate(entry.senses):
        for info in sense.info:
            if not _NEGATIVE.search(info):
                for written in _quoted(info, forms):
                    yield Note(place, written)
    if adverb:
        yield from _negated(entry.senses)


def _stands(written: re.Pattern[str], words: Sequence[Neighbour], place: int) -> bool:
    """Whether a quoted piece of text stands around a word, from the beginning of a word on."""
    before = [each.surface for each in words[max(0, place - _BEFORE) : place]]
    after = "".join(each.surface for each in words[place + 1 : place + 1 + _AFTER])
    word = words[place]
    length = sum(map(len, before))
    starts = {length - sum(map(len, before[at:])) for at in range(len(before) + 1)}
    return any(
        found.start() in starts and found.start() <= length < found.end()
        for form in (word.surface + after, word.linked.word.dictionary_form)
        for found in written.finditer("".join(before) + form)
    )


def _quoted(info: str, forms: Sequence[str]) -> Iterator[re.Pattern[str]]:
    """What a note quotes, if it is more than the word itself."""
    for quoted in _QUOTED.findall(info):
        for written in _WRITTEN.findall(quoted):
            parts = [part for part in _GAP.split(written) if part]
            inside = [form for form in forms if any(form in part for part in parts)]
            longest = max(map(len, parts), default=0)
            if inside and (len(parts) > 1 or longest > max(map(len, inside))):
                yield re.compile(".{1,12}".join(map(re.escape, parts)))


def _negated(senses: Sequence[Sense]) -> Iterator[Note]:
    """Of an adverb: what it says where all is denied, and what otherwise."""
    negative = [
        place
        for place, sense in enumerate(senses)
        if any(map(_NEGATIVE.search, (*sense.info, *sense.glosses[:2])))
    ]
    other = [
        place
        for place, sense in enumerate(senses)
        if place not in negative and any(code.startswith("adv") for code in sense.pos)
    ]
    if negative and other:
        yield Note(negative[0], negative=True)
        yield Note(other[0])
