"""A text → what stands beside what on its pages. Pure; no words and no HTML yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from reader.model.bitext import Bead, Text
from reader.model.text import Document, Paragraph, Sentence

LIMIT = 12_000  # characters a page, which are 60 kB on their way; a text below it is one page
ROWS = 40  # rows a block: as many as the style sheet has row numbers


@dataclass(frozen=True, slots=True)
class Row:
    """Sentences that face each other.

    ``bead`` counts the text's beads from 1; a bead whose Japanese runs over a paragraph's end
    has a row in each, and its English in the first: the later ones are ``continued``.
    ``number`` is the place of the first Japanese sentence in the running text, 0 in headings.
    """

    bead: int
    number: int
    ja: tuple[Sentence, ...]
    en: tuple[Sentence, ...]
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (``level`` ≥ 1) or up to ``ROWS`` rows of a paragraph; ``first`` is where it
    begins. ``continued``: an earlier block has the paragraph's beginning."""

    level: int
    first: str
    rows: tuple[Row, ...]
    continued: bool = False

    @property
    def characters(self) -> int:
        """Of the Japanese, or of the English where there is no Japanese."""
        return sum(len(sentence.text) for row in self.rows for sentence in row.ja or row.en)

    @property
    def address(self) -> str:
        """The shortest beginning of ``first`` that names the block: "3", "3.2" or "3.2.41"."""
        section, paragraph, sentence = self.first.split(".")
        if sentence != "1":
            return self.first
        return section if paragraph == "1" else f"{section}.{paragraph}"


@dataclass(frozen=True, slots=True)
class Part:
    """What one page shows. ``address`` is "" for the first."""

    address: str
    blocks: tuple[Block, ...]

    @property
    def japanese(self) -> Iterator[Sentence]:
        """Its Japanese sentences, in order."""
        return (each for block in self.blocks for row in block.rows for each in row.ja)

    def holds(self, sentence: str) -> bool:
        """Whether the sentence of this id is on the page."""
        return any(
            each.id == sentence
            for block in self.blocks
            for row in block.rows
            for each in row.ja or row.en
        )


def parts(text: Text, limit: int = LIMIT) -> tuple[Part, ...]:
    """The pages of a text: sections stay whole where they fit, paragraphs where they can."""
    sections: list[list[Block]] = [
        list(found) for _, found in groupby(blocks(text), lambda block: block.first.split(".")[0])
    ]
    pages: list[list[Block]] = [[]]
    filled = 0
    for section in sections:
        size = sum(block.characters for block in section)
        if filled and filled + size > limit:
            pages.append([])
            filled = 0
        for block in section:
            if filled and filled + block.characters > limit:
                pages.append([])
                filled = 0
            pages[-1].append(block)
            filled += block.characters
    return tuple(
        Part(page[0].address if number else "", tuple(page))
        for number, page in enumerate(pages)
        if page
    )


def blocks(text: Text) -> Iterator[Block]:
    """The text in order. A companion edition without its original has its English alone."""
    if text.original is None:
        for number, paragraph in enumerate(text.translation.paragraphs if text.translation else ()):
            row = Row(number + 1, 0, (), paragraph.sentences)
            yield Block(paragraph.level, paragraph.sentences[0].id, (row,))
        return
    beads = text.alignment.beads if text.translation else ()
    rows = _Rows(beads, text.translation)
    for paragraph in text.original.paragraphs:
        if not paragraph.sentences:
            continue
        first = paragraph.sentences[0].id
        facing = list(rows.of(paragraph))
        if paragraph.kind == "heading":
            titles = [row for row in facing if row.ja]
            yield Block(max(paragraph.level, 1), first, tuple(titles))
            facing = [row for row in facing if not row.ja]
        for start in range(0, len(facing), ROWS):
            chunk = tuple(facing[start : start + ROWS])
            begins = chunk[0].ja[0].id if start and chunk[0].ja else first
            yield Block(0, begins, chunk, continued=start > 0)


class _Rows:
    """Goes through a text once and deals out its beads, paragraph by paragraph."""

    def __init__(self, beads: tuple[Bead, ...], translation: Document | None) -> None:
        self.beads = beads
        self.bead_of = {each: place for place, bead in enumerate(beads) for each in bead.ja}
        self.english = {each.id: each for each in translation.sentences} if translation else {}
        self.next = 0  # beads before this one have been dealt out
        self.number = 0
        self.loose = len(beads)  # sentences in no bead count on from here

    def of(self, paragraph: Paragraph) -> Iterator[Row]:
        for bead, sentences in groupby(paragraph.sentences, lambda each: self.bead_of.get(each.id)):
            for group in (
                [tuple(sentences)] if bead is not None else [(each,) for each in sentences]
            ):
                yield from self._english_only(until=bead)
                yield self._row(bead, group, counted=paragraph.kind == "paragraph")
        if paragraph.kind != "heading":
            yield from self._english_only()

    def _row(self, bead: int | None, ja: tuple[Sentence, ...], *, counted: bool) -> Row:
        number = self.number + 1 if counted else 0
        self.number += len(ja) if counted else 0
        if bead is None:
            self.loose += 1
            return Row(self.loose, number, ja, ())
        continued = bead < self.next
        self.next = max(self.next, bead + 1)
        en = () if continued else self._sentences(self.beads[bead])
        return Row(bead + 1, number, ja, en, continued)

    def _english_only(self, until: int | None = None) -> Iterator[Row]:
        """Beads without Japanese that come next; they stand where they were dealt out."""
        while self.next < len(self.beads) and self.next != until:
            bead = self.beads[self.next]
            if bead.ja:
                return
            self.next += 1
            yield Row(self.next, 0, (), self._sentences(bead))

    def _sentences(self, bead: Bead) -> tuple[Sentence, ...]:
        return tuple(self.english[each] for each in bead.en if each in self.english)
