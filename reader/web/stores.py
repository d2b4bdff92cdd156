"""What the pages ask of the rest of the program."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import Literal, Protocol

from reader import pipeline
from reader.corpus.anchor import Aligner
from reader.corpus.history import Deed
from reader.errors import ReaderError
from reader.lexicon.company import Company
from reader.model.annotation import AnnotatedSentence
from reader.model.bitext import Alignment, Meta, Text
from reader.model.correction import Corrections
from reader.model.lexicon import Glossary, GlossaryEntry
from reader.model.text import Change, Document, Language, Sentence, Span
from reader.ports import Dictionary, Library, Readings, Reviews, Senses
from reader.store.derived import Derived
from reader.store.library import SqliteLibrary
from reader.store.readings import SqliteReadings
from reader.store.reviews import SqliteReviews


class Shelf(Protocol):
    """The texts there are. ``align`` pairs what an edit has left unpaired."""

    align: Aligner

    def texts(self) -> tuple[Text, ...]:
        """All that can be opened, in the order of the library."""

    def text(self, id: str, /) -> Text:  # noqa: A002
        """Raises ``LibraryError`` where there is no such text."""

    def version(self, id: str, /) -> str:  # noqa: A002
        """Changes whenever a file of the text does."""

    def folder(self, id: str, /) -> Path:  # noqa: A002
        """Where a text's files are. Raises ``LibraryError`` where there is no such text."""

    def broken(self) -> Sequence[ReaderError]:
        """What keeps folders from being texts."""

    def companion(self, document: Document, /) -> tuple[Text, float] | None:
        """The companion edition that knows a document, and how much of it (0 to 1)."""

    def add(
        self,
        document: Document,
        meta: Meta,
        translation: Document | None = None,
        alignment: Alignment | None = None,
    ) -> Text:
        """A new text of the owner's."""

    def own_terms(self) -> Sequence[GlossaryEntry]:
        """The terms that can be changed: what the owner wrote, and those of their texts."""

    def put_term(self, entry: GlossaryEntry, instead: str = "") -> None:
        """Write a term, in the place of the owner's of the same scope that is called ``instead``
        (or so) now. One that ships is left as it is, and the owner's goes before it."""

    def take_term(self, ja: str, scope: str) -> GlossaryEntry | None:
        """Take out a term that the owner wrote; None where there is none."""

    def drafted(
        self,
        document: Document,
        meta: Meta,
        translation: Document | None = None,
        alignment: Alignment | None = None,
    ) -> Text:
        """What ``add`` would put on the shelf; it has no id yet."""

    def put(self, text: Text, /) -> Text:
        """A text that was drafted, on the shelf."""

    def save(self, text: Text, /) -> Text:
        """The text, changed. Of one that ships the owner gets a copy, which takes its place."""

    def change(self, text: Text, version: str, what: str, lost: tuple[str, ...] = ()) -> Text:
        """``save`` as a deed that can be undone. Raises ``ChangedError`` where the text on the
        shelf is not of this version any more."""

    def deed(self, id: str, direction: Literal["undo", "redo"], /) -> Deed | None:  # noqa: A002
        """What can be undone, or done again, of a text."""

    def take(self, id: str, direction: Literal["undo", "redo"], version: str, /) -> Deed:  # noqa: A002
        """Undo the last deed, or do it again; returns which. Raises ``ChangedError``."""

    def replaces(self, id: str, /) -> bool:  # noqa: A002
        """Whether a text is the owner's copy of one that ships, and stands in its place."""

    def corrections(self) -> Corrections:
        """All there are: of every text, then of each."""

    def correct(self, new: Corrections, old: Corrections, now: datetime, /) -> None:
        """Take ``old`` back and keep ``new``."""

    def remove(self, id: str, /) -> str:  # noqa: A002
        """Takes a text of the owner's off the shelf; the token brings it back."""

    def removed(self) -> Iterable[tuple[str, Meta]]:
        """What ``remove`` took off the shelf, by the tokens that bring it back."""

    def restore(self, token: str, /) -> Text:
        """The removed text. Raises ``LibraryError`` where there is none."""


class Annotator(Protocol):
    """The way of a sentence, for one glossary. One object per distinct word."""

    def annotate(self, sentence: Sentence) -> AnnotatedSentence:
        """The words of a sentence, with what they lead to."""

    def alternatives(self, sentence: Sentence, span: Span) -> tuple[tuple[Span, ...], ...]:
        """Other ways to cut what lies around ``span``, best first."""


class AnnotatorOf(Protocol):
    """The annotator of one glossary and of what was corrected."""

    def __call__(self, glossary: Glossary, corrections: Corrections = (), /) -> Annotator: ...


class Importer(Protocol):
    """The way of a text from outside: bytes → Document, and what was cleaned."""

    def __call__(
        self, data: bytes, name: str, language: Language, /
    ) -> tuple[Document, tuple[Change, ...]]:
        """Raises ``IngestError`` for what cannot become a text."""


def imported(data: bytes, name: str, language: Language) -> tuple[Document, tuple[Change, ...]]:
    """The importer of the pipeline."""
    return pipeline.document(pipeline.from_bytes(data, name, language), language)


@dataclass(frozen=True, slots=True)
class Stores:
    """Opened once, shared by all requests. Who annotates holds ``annotating`` meanwhile."""

    shelf: Shelf
    dictionary: Dictionary
    annotator: AnnotatorOf
    importer: Importer = imported
    annotating: RLock = field(default_factory=RLock, compare=False)
    derived: Derived = field(default_factory=Derived)
    library: Library = field(default_factory=SqliteLibrary)  # in memory, for tests
    reviews: Reviews = field(default_factory=SqliteReviews)
    readings: Readings = field(default_factory=SqliteReadings)
    senses: Senses = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "senses", Company(self.dictionary))
