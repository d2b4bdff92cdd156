"""What reading adds to a sentence: a layer beside it, never a change in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.model.lexicon import GlossaryEntry
from reader.model.morphology import Word
from reader.model.text import Sentence, Span


@dataclass(frozen=True, slots=True, eq=False)
class LinkedWord:
    """A word and what the dictionary and the glossary have to say of it.

    ``entries`` are record numbers of the dictionary that linked the word, best first;
    ``names`` the same for its names. Like a word it has no place: one object serves all
    occurrences.
    """

    word: Word
    entries: tuple[int, ...] = ()
    names: tuple[int, ...] = ()
    term: GlossaryEntry | None = None
    parts: tuple["LinkedWord", ...] = ()


@dataclass(frozen=True, slots=True)
class AnnotatedSentence:
    """A sentence and its words; ``starts[i]`` is the code point where ``words[i]`` begins.

    Punctuation and spaces are no words: they are what stands between.
    """

    sentence: Sentence
    words: tuple[LinkedWord, ...]
    starts: tuple[int, ...]

    @property
    def spans(self) -> Iterator[tuple[Span, LinkedWord]]:
        for start, linked in zip(self.starts, self.words, strict=True):
            yield Span(start, start + len(linked.word.surface)), linked
