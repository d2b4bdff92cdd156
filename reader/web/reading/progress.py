"""How much of a text was read, and how much of its words is known: the rail's figures."""

from collections import Counter
from dataclasses import dataclass
from math import ceil

from flask import render_template

from reader.model.bitext import Text
from reader.model.text import Sentence
from reader.study.vocabulary import Coverage
from reader.web.library.cards import PACE
from reader.web.reading.open_texts import OpenText


@dataclass(frozen=True, slots=True)
class SectionProgress:
    """Sentences of a section's running text."""

    number: int
    read: int
    total: int


@dataclass(frozen=True, slots=True)
class WordsBox:
    """``minutes`` are left to read; ``own``: at the reader's own pace. ``page``: the words are
    those of the page, where those of the text are not counted yet."""

    coverage: Coverage
    minutes: int
    own: bool
    page: bool

    @property
    def shares(self) -> tuple[int, int, int]:
        """Percent known, learning and new; together 100 where there are words."""
        total = self.coverage.total or 1
        known, learning = self.coverage.percent, 100 * self.coverage.learning // total
        return known, learning, 100 - known - learning


def running(text: Text) -> list[Sentence]:
    """The sentences that count: those of paragraphs, not headings."""
    paragraphs = text.original.paragraphs if text.original else ()
    return [
        sentence
        for paragraph in paragraphs
        if paragraph.kind == "paragraph"
        for sentence in paragraph.sentences
    ]


def sections(text: Text, done: frozenset[str]) -> tuple[SectionProgress, ...]:
    """Every section that has running text."""
    total: Counter[int] = Counter()
    so_far: Counter[int] = Counter()
    for sentence in running(text):
        number = int(sentence.id.split(".")[0])
        total[number] += 1
        so_far[number] += sentence.id in done
    return tuple(SectionProgress(number, so_far[number], total[number]) for number in total)


def words_box(
    text: Text, done: frozenset[str], covered: Coverage, own: float | None, *, page: bool
) -> WordsBox:
    """``own`` is the reader's pace in characters a minute, None where nobody knows."""
    left = sum(len(sentence.text) for sentence in running(text) if sentence.id not in done)
    return WordsBox(covered, ceil(left / (own or PACE)), own is not None, page)


def slots(
    book: OpenText, done: frozenset[str], covered: Coverage, own: float | None, *, page: bool
) -> dict[str, str]:
    """What the contents of a page say, by the names of their slots."""
    box = words_box(book.text, done, covered, own, page=page)
    found = {
        f"p{section.number}": render_template("reading/_section.html", section=section)
        for section in sections(book.text, done)
    }
    return {**found, "words": render_template("reading/_words.html", box=box)}
