"""What the pages ask of the rest of the program."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from reader.model.annotation import AnnotatedSentence
from reader.model.bitext import Text
from reader.model.lexicon import Glossary
from reader.model.text import Sentence
from reader.ports import Dictionary


class Shelf(Protocol):
    """The texts there are."""

    def texts(self) -> tuple[Text, ...]:
        """All that can be opened, in the order of the library."""

    def text(self, id: str, /) -> Text:  # noqa: A002
        """Raises ``LibraryError`` where there is no such text."""

    def version(self, id: str, /) -> str:  # noqa: A002
        """Changes whenever a file of the text does."""


class Annotator(Protocol):
    """The way of a sentence, for one glossary. One object per distinct word."""

    def annotate(self, sentence: Sentence) -> AnnotatedSentence:
        """The words of a sentence, with what they lead to."""


@dataclass(frozen=True, slots=True)
class Stores:
    """Opened once, shared by all requests."""

    shelf: Shelf
    dictionary: Dictionary
    annotator: Callable[[Glossary], Annotator]
