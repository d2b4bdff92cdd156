"""Rows of a page as HTML: Japanese whose words are links, English with its renderings marked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count

from markupsafe import Markup

from reader.bitext.renderings import renderings
from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.text import Sentence
from reader.web import ruby, ties
from reader.web.layout import Block, Row


@dataclass(frozen=True, slots=True)
class JapaneseSide:
    """A sentence of a row: its id and its words."""

    id: str
    html: Markup


@dataclass(frozen=True, slots=True)
class FacingRow:
    """A row as the page shows it: the ``place``-th of its block, with the number in the spine."""

    place: int
    bead: int
    label: str
    ja: tuple[JapaneseSide, ...]
    en: Markup
    missing: bool


@dataclass(frozen=True, slots=True)
class FacingBlock:
    """A heading (``level`` ≥ 1) or rows of a paragraph."""

    level: int
    continued: bool
    rows: tuple[FacingRow, ...]


def facing_block(
    block: Block,
    words: Mapping[LinkedWord, Markup],
    marks: "count[int]",
    annotate: Callable[[Sentence], AnnotatedSentence],
    bilingual: bool,
) -> FacingBlock:
    rows = tuple(
        _row(place, row, words, marks, annotate, bilingual)
        for place, row in enumerate(block.rows, 1)
    )
    return FacingBlock(block.level, block.continued, rows)


def _row(
    place: int,
    row: Row,
    words: Mapping[LinkedWord, Markup],
    marks: "count[int]",
    annotate: Callable[[Sentence], AnnotatedSentence],
    bilingual: bool,
) -> FacingRow:
    sentences = [annotate(sentence) for sentence in row.ja]
    english = ties.english_of(row)
    links = renderings(sentences, english) if english else {}
    ja, pairs = [], []
    for sentence in sentences:
        numbered = {
            start: next(marks)
            for start, linked in zip(sentence.starts, sentence.words, strict=True)
            if linked.term
        }
        id = sentence.sentence.id  # noqa: A001
        pairs += [(link, numbered[link.ja.start]) for link in links.get(id, ())]
        ja.append(JapaneseSide(id, ruby.japanese(sentence, words, numbered)))
    last = row.number + len(row.ja) - 1
    return FacingRow(
        place=place,
        bead=row.bead,
        label="" if not row.number else f"{row.number}–{last}" if len(ja) > 1 else str(row.number),
        ja=tuple(ja),
        en=ruby.english(english, pairs),
        missing=bilingual and not row.en and not row.continued,
    )
