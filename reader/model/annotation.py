"""What reading adds to a sentence: a layer beside it, never a change in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from reader.model.lexicon import GlossaryEntry
from reader.model.morphology import Word
from reader.model.text import Sentence, Span

Meant = tuple[int | None, int | None]  # a record of the dictionary, the place of its sense


@dataclass(frozen=True, slots=True)
class Links:
    """Where a word leads: record numbers of the dictionary that was asked, best first.

    ``parts`` are the words inside a compound, () where there is nothing to take apart.
    ``chosen``: the reader said that it is the first entry, and ``sense`` which of its senses is
    meant, as its place; None where they named none.
    """

    entries: tuple[int, ...] = ()
    parts: tuple["LinkedWord", ...] = ()
    chosen: bool = False
    sense: int | None = None


@dataclass(frozen=True, eq=False)
class LinkedWord:
    """A word and what the dictionary and the glossary have to say of it.

    Like a word it has no place, and it looks its links up when it is first asked.
    """

    word: Word
    term: GlossaryEntry | None
    look_up: Callable[["LinkedWord"], Links] = field(repr=False)

    @cached_property
    def links(self) -> Links:
        return self.look_up(self)

    @property
    def entries(self) -> tuple[int, ...]:
        return self.links.entries

    def meant(self, entry: int | None = None, sense: int | None = None) -> Meant:
        """The entry and the place of its sense that are meant, None where nothing tells. ``entry``
        and ``sense`` are what the translation chose; the reader's word goes before that."""
        links = self.links
        if not links.chosen:
            return entry, sense
        first = links.entries[0]
        if links.sense is not None:
            return first, links.sense
        return first, sense if entry == first else None

    @property
    def parts(self) -> tuple["LinkedWord", ...]:
        return self.links.parts


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
