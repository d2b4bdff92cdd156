"""Texts that are being read, with what serving their pages needs."""

from collections.abc import Mapping
from dataclasses import dataclass

from werkzeug.exceptions import NotFound

from reader.bitext.links import Linker
from reader.errors import LibraryError
from reader.model.annotation import AnnotatedSentence
from reader.model.bitext import Note, Text
from reader.model.text import Sentence
from reader.web.problem import in_full
from reader.web.reading.layout import Part, Row, parts
from reader.web.recent import Recent
from reader.web.stores import Annotator, Stores

KEPT = 4


@dataclass(frozen=True, slots=True)
class OpenText:
    """A text with what serving its pages needs, kept while it is being read.

    ``rows`` has the row of each Japanese sentence, ``notes`` what the text remarks on it.
    """

    text: Text
    parts: tuple[Part, ...]
    annotator: Annotator
    linker: Linker
    rows: Mapping[str, Row]
    notes: Mapping[str, tuple[Note, ...]]

    def part_of(self, sentence: str) -> Part | None:
        """The page a sentence is on."""
        return next((part for part in self.parts if part.holds(sentence)), None)

    def part_at(self, address: str) -> Part:
        """The page of an address; there is none: ``NotFound``."""
        part = next((each for each in self.parts if each.address == address), None)
        if part is None:
            raise NotFound(f"The text has no part {address}.")
        return part

    def sentence(self, id: str) -> Sentence | None:  # noqa: A002
        """The Japanese sentence of this id."""
        sentences = self.text.original.sentences if self.text.original else ()
        return next((each for each in sentences if each.id == id), None)

    def row_of(self, sentence: str) -> Row:
        """The row of a Japanese sentence; there is none: ``NotFound``."""
        if sentence not in self.rows:
            raise NotFound(f"The text has no sentence {sentence}.")
        return self.rows[sentence]

    def place_of(self, row: Row) -> int:
        """The place of a row in its block, from 1."""
        blocks = (block for part in self.parts for block in part.blocks)
        return next((block.rows.index(row) + 1 for block in blocks if row in block.rows), 1)


def whole(stores: Stores, id: str, otherwise: str) -> Text:  # noqa: A002
    """A text with its original; there is none: ``NotFound``, which says ``otherwise`` of a
    companion edition that waits."""
    try:
        text = stores.shelf.text(id)
    except LibraryError as error:
        raise NotFound(in_full(error)) from error
    if text.original is None:
        raise NotFound(otherwise)
    return text


class OpenTexts:
    """The texts that were asked for last."""

    def __init__(self, stores: Stores) -> None:
        self.stores = stores
        self._opened: Recent[OpenText] = Recent(KEPT)

    def open(self, id: str) -> tuple[OpenText, str]:  # noqa: A002
        """A text and its version; there is none: ``NotFound``."""
        try:
            version = self.stores.shelf.version(id)
            return self._opened.get((id, version), lambda: self._open(id)), version
        except LibraryError as error:
            raise NotFound(in_full(error)) from error

    def annotate(self, book: OpenText, sentence: Sentence) -> AnnotatedSentence:
        with self.stores.annotating:
            return book.annotator.annotate(sentence)

    def _open(self, id: str) -> OpenText:  # noqa: A002
        text = self.stores.shelf.text(id)
        pages = parts(text)
        rows = {
            sentence.id: row
            for part in pages
            for block in part.blocks
            for row in block.rows
            for sentence in row.ja
        }
        notes: dict[str, tuple[Note, ...]] = {}
        for note in text.notes:
            notes[note.at] = (*notes.get(note.at, ()), note)
        linker = Linker(self.stores.dictionary, senses=self.stores.senses)
        annotator = self.stores.annotator(text.glossary, text.corrections)
        return OpenText(text, pages, annotator, linker, rows, notes)
