"""Rows of a page as HTML: Japanese whose words are links, English with its renderings marked."""

from collections.abc import Callable, Container
from dataclasses import dataclass
from itertools import count
from math import ceil

from markupsafe import Markup

from reader.bitext.renderings import renderings
from reader.model.annotation import AnnotatedSentence
from reader.model.text import Sentence
from reader.web import ruby
from reader.web.reading import ties
from reader.web.reading.kept_page import Slots, slot
from reader.web.reading.layout import ROWS, Block, Row
from reader.web.ruby import NOTHING

UNIT = 40  # characters that a paragraph's height is estimated by, before it is laid out
CONTINUED = 100  # from where terms are numbered whose bead began in an earlier row


@dataclass(frozen=True, slots=True)
class JapaneseSide:
    """A sentence of a row: its id and its words."""

    id: str
    html: Markup


@dataclass(frozen=True, slots=True)
class FacingRow:
    """A row as the page shows it: the ``place``-th of its block, with the number in the spine.

    ``easy`` and ``note`` are slots: whether its English is easy to do without, and what the
    owner wrote beside it. ``remarks``: the text itself has notes on it.
    """

    place: int
    bead: int
    label: str
    ja: tuple[JapaneseSide, ...]
    en: Markup
    missing: bool
    easy: Markup
    note: Markup
    remarks: bool


@dataclass(frozen=True, slots=True)
class FacingBlock:
    """A heading (``level`` ≥ 1) or rows of a paragraph, so many times ``UNIT`` long (``size``)."""

    level: int
    continued: bool
    size: int
    rows: tuple[FacingRow, ...]


def facing_block(
    block: Block,
    slots: Slots,
    annotate: Callable[[Sentence], AnnotatedSentence],
    bilingual: bool,
    remarks: Container[str] = (),
) -> FacingBlock:
    """``remarks`` has the ids of the sentences that the text has notes on."""
    rows = tuple(
        _row(place, row, slots, annotate, bilingual, remarks)
        for place, row in enumerate(block.rows, 1)
    )
    size = min(ROWS, ceil(block.characters / UNIT))
    return FacingBlock(block.level, block.continued, size, rows)


def _row(
    place: int,
    row: Row,
    slots: Slots,
    annotate: Callable[[Sentence], AnnotatedSentence],
    bilingual: bool,
    remarks: Container[str],
) -> FacingRow:
    sentences = [annotate(sentence) for sentence in row.ja]
    english = ties.english_of(row)
    links = renderings(sentences, english) if english else {}
    ja, pairs = [], []
    marks = count(1 + CONTINUED * row.continued)  # each bead has its own: they compress better
    for sentence in sentences:
        numbered = {
            start: next(marks)
            for start, linked in zip(sentence.starts, sentence.words, strict=True)
            if linked.term
        }
        id = sentence.sentence.id  # noqa: A001
        pairs += [(link, numbered[link.ja.start]) for link in links.get(id, ())]
        ja.append(JapaneseSide(id, ruby.japanese(sentence, slots, numbered)))
    number = slots.row(row.bead, (word for sentence in sentences for word in sentence.words))
    return FacingRow(
        place=place,
        bead=row.bead,
        label=label(row),
        ja=tuple(ja),
        en=ruby.english(english, pairs),
        missing=bilingual and not row.en and not row.continued,
        easy=slot(f"e{number}") if row.ja else NOTHING,
        note=slot(f"n{row.ja[0].id.replace('.', '_')}") if row.ja else NOTHING,
        remarks=any(sentence.id in remarks for sentence in row.ja),
    )


def label(row: Row) -> str:
    """The number in the spine: "3", "3–4" for several sentences, "" in headings."""
    last = row.number + len(row.ja) - 1
    if not row.number:
        return ""
    return f"{row.number}–{last}" if len(row.ja) > 1 else str(row.number)
