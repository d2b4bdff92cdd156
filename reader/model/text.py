"""A text: what came from outside (``Source``) and what is read (``Document``)."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

Language = Literal["ja", "en"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The half-open stretch [start, end) of a string, counted in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        return text[self.start : self.end]


class Register(IntEnum):
    """How something is told: as reports are, as novels are, as the novels of before 1950 were. A
    later one is an earlier one, too."""

    REPORT = 0
    NOVEL = 1
    OLD = 2


@dataclass(frozen=True, slots=True)
class Ruby:
    """A reading the author gave for a stretch of a sentence. It outranks every other reading."""

    span: Span
    reading: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; ``id`` is ``section.paragraph.sentence``, each counted from 1."""

    id: str
    text: str
    ruby: tuple[Ruby, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``level`` is 1 for a chapter's heading, 2 below it, and so on; 0 for running text."""

    kind: Literal["heading", "paragraph"]
    level: int
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """What stands from one heading of any level to the next; numbered from 1.

    The heading, where there is one, is the section's first paragraph.
    """

    number: int
    paragraphs: tuple[Paragraph, ...]

    @property
    def heading(self) -> Paragraph | None:
        first = self.paragraphs[0] if self.paragraphs else None
        return first if first and first.kind == "heading" else None


@dataclass(frozen=True, slots=True)
class Document:
    """The cleaned text of one language."""

    language: Language
    sections: tuple[Section, ...]
    title: str | None = None
    author: str | None = None

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        return (paragraph for section in self.sections for paragraph in section.paragraphs)

    @property
    def sentences(self) -> Iterator[Sentence]:
        return (sentence for paragraph in self.paragraphs for sentence in paragraph.sentences)


@dataclass(frozen=True, slots=True)
class Change:
    """Something removed, moved or joined while a source was read and cleaned.

    ``line`` counts from 1 in the source; ``text`` is what stood there, shortened for display.
    """

    kind: Literal["joined", "removed", "blank", "character", "front matter", "moved"]
    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a source.

    ``lines`` is raw text whose headings and paragraphs are still to be found; ``printed`` is
    one line of a page, which fills ``width`` of the ``room`` in its column, in half widths;
    the other kinds come from formats that mark them (HTML, EPUB, DOCX). ``level`` is that of
    a heading; of a printed line the rank of its letters, 1 for the largest and 0 for those of
    the text. ``line`` is where in the source the block begins, counted from 1.
    """

    kind: Literal["lines", "printed", "heading", "paragraph"]
    text: str
    level: int = 0
    line: int = 1
    width: int = 0
    room: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """What came from outside, decoded but not yet cleaned. ``ruby`` marks stand in the text.

    ``changes`` say what the format's reader itself left out (an Aozora colophon).
    ``notes`` stood at the foot of pages, in their order; "\\n" breaks their lines.
    """

    name: str
    blocks: tuple[Block, ...]
    title: str | None = None
    author: str | None = None
    encoding: str = "utf-8"
    changes: tuple[Change, ...] = ()
    notes: tuple[str, ...] = ()
