"""The English of a bead as words that can be found by any of their forms."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.bitext import numerals
from reader.bitext.names import Names
from reader.bitext.stems import LITTLE, plain
from reader.bitext.wordforms import derived
from reader.model.text import Span

# A word; a prefix that is written with a hyphen belongs to it: co-operate.
WORD = re.compile(r"(?:(?:co|re|pre|non|anti)-)?[^\W_]+(?:['’](?:s|t|re|ve|ll)\b)?", re.IGNORECASE)


@dataclass(frozen=True)
class English:
    """Words by their place; ``places`` finds them by any form."""

    text: str

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        return tuple(Span(*found.span()) for found in WORD.finditer(self.text))

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(plain(span.of(self.text)) for span in self.spans)

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """The places of words by what they may be derived from."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self.words):
            for key in derived(word):
                found[key].append(place)
        return dict(found)

    @cached_property
    def little(self) -> tuple[bool, ...]:
        return tuple(word.casefold() in LITTLE for word in self.words)

    @cached_property
    def names(self) -> Names:
        """The words that may be names, by their place."""
        return Names(
            (word, str(place))
            for place, word in enumerate(self.words)
            if len(word) > 1 and not self.little[place] and not word[0].isdigit()
        )

    @cached_property
    def numbers(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        """Ranges of words by the key of the number they say: (place, place after the last)."""
        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        start = 0
        while start < len(self.words):
            end, keys = self._number_at(start)
            for key in keys:
                found[key].append((start, end))
            start = end
        return dict(found)

    def _number_at(self, start: int) -> tuple[int, tuple[str, ...]]:
        """The longest run of words that says one number, "twenty-five", and its keys."""
        best = start + 1, tuple(numerals.english(self.words[start]))
        if not best[1]:
            return best
        for end in range(start + 2, min(start + 6, len(self.words) + 1)):
            together = self.text[self.spans[start].start : self.spans[end - 1].end]
            if re.search(r"[.,;:] |, ", together):
                break
            keys = tuple(numerals.english(together))
            if len(keys) == 1 and self._says_number(end - 1):
                best = end, keys
        return best

    def _says_number(self, place: int) -> bool:
        return any(numerals.english(self.words[place]))

    def between(self, place: int) -> str:
        """What stands between the word at ``place`` and the next."""
        return self.text[self.spans[place].end : self.spans[place + 1].start]

    def span(self, start: int, end: int) -> Span:
        """Of the words [start, end)."""
        return Span(self.spans[start].start, self.spans[end - 1].end)

    def within(self, spans: Sequence[Span]) -> frozenset[int]:
        """The places of the words that the spans touch."""
        return frozenset(
            place
            for place, word in enumerate(self.spans)
            if any(word.start < each.end and each.start < word.end for each in spans)
        )
