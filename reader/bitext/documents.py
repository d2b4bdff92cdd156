"""Alignment of whole documents, and of the sentences that an edit has left without a bead."""

from collections.abc import Callable

from reader.bitext.align import Pair, Progress, Side, align
from reader.bitext.fit import fit
from reader.model.annotation import AnnotatedSentence
from reader.model.bitext import Alignment, Bead
from reader.model.text import Document, Sentence
from reader.ports import Dictionary

Annotate = Callable[[Sentence], AnnotatedSentence]
Numbers = tuple[int, ...]
Aligner = Callable[[tuple[str, ...], tuple[str, ...]], tuple[tuple[Numbers, Numbers, float], ...]]


def align_documents(
    ja: Document,
    en: Document,
    annotate: Annotate,
    dictionary: Dictionary,
    progress: Progress | None = None,
) -> tuple[Alignment, float]:
    """The beads of two documents, by the ids of their sentences, without fingerprints, and
    the share of the sentences that fit (see ``fit``)."""
    ours = side(ja)
    annotated = Side(tuple(map(annotate, ours.sentences)), ours.starts, ours.headings)
    theirs = side(en)
    english = Side(tuple(s.text for s in theirs.sentences), theirs.starts, theirs.headings)
    pairs = align(annotated, english, dictionary, progress)
    beads = tuple(_bead(pair, ours.sentences, theirs.sentences) for pair in pairs)
    return Alignment(beads), fit(annotated, english, dictionary, pairs)


def side(document: Document) -> Side[Sentence]:
    """The sentences of a document with where its paragraphs begin and which are headings."""
    sentences: list[Sentence] = []
    starts: set[int] = set()
    headings: set[int] = set()
    for paragraph in document.paragraphs:
        here = range(len(sentences), len(sentences) + len(paragraph.sentences))
        starts.update(here[:1])
        if paragraph.kind == "heading":
            headings.update(here)
        sentences += paragraph.sentences
    return Side(tuple(sentences), frozenset(starts), frozenset(headings))


def _bead(pair: Pair, ja: tuple[Sentence, ...], en: tuple[Sentence, ...]) -> Bead:
    return Bead(
        tuple(ja[i].id for i in pair.ja),
        tuple(en[j].id for j in pair.en),
        origin="auto",
        score=pair.score,
    )


def aligner(annotate: Annotate, dictionary: Dictionary) -> Aligner:
    """For the gaps between beads that are kept: sentences only, no paragraphs."""

    def fill(
        ja: tuple[str, ...], en: tuple[str, ...]
    ) -> tuple[tuple[Numbers, Numbers, float], ...]:
        ours = tuple(annotate(Sentence(f"1.1.{n}", text)) for n, text in enumerate(ja, 1))
        pairs = align(Side(ours), Side(en), dictionary)
        return tuple((pair.ja, pair.en, pair.score) for pair in pairs)

    return fill
