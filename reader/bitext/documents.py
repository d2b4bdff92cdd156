"""Alignment of whole documents, and of the sentences that an edit has left without a bead."""

from collections.abc import Callable, Sequence

from reader.bitext.align import Numbers, Pair, Progress, Side, align
from reader.bitext.fit import fit
from reader.model.annotation import AnnotatedSentence
from reader.model.bitext import Alignment, Bead
from reader.model.text import Document, Sentence
from reader.ports import Dictionary

Annotate = Callable[[Sentence], AnnotatedSentence]
Aligner = Callable[[tuple[str, ...], tuple[str, ...]], tuple[tuple[Numbers, Numbers, float], ...]]


def align_documents(
    ja: Document,
    en: Document,
    annotate: Annotate,
    dictionary: Dictionary,
    progress: Progress | None = None,
    fixed: Sequence[Bead] = (),
) -> tuple[Alignment, float]:
    """The beads of two documents, by the ids of their sentences, without fingerprints, and
    the share of the sentences that fit (see ``fit``).

    The ``fixed`` beads stay as they are, and what is between them is aligned; ValueError if
    they cross, share sentences or have some that are not in the documents.
    """
    ours = side(ja)
    annotated = Side(tuple(map(annotate, ours.sentences)), ours.starts, ours.headings)
    theirs = side(en)
    english = Side(tuple(s.text for s in theirs.sentences), theirs.starts, theirs.headings)
    known = _by_number(fixed, ours.sentences, theirs.sentences)
    pairs = align(annotated, english, dictionary, progress, tuple(known))
    beads = tuple(
        known.get((pair.ja, pair.en)) or _bead(pair, ours.sentences, theirs.sentences)
        for pair in pairs
    )
    return Alignment(beads), fit(annotated, english, dictionary, pairs)


def _by_number(
    beads: Sequence[Bead], ja: tuple[Sentence, ...], en: tuple[Sentence, ...]
) -> dict[tuple[Numbers, Numbers], Bead]:
    ours = {sentence.id: number for number, sentence in enumerate(ja)}
    theirs = {sentence.id: number for number, sentence in enumerate(en)}
    known = {
        (tuple(ours.get(i, -1) for i in bead.ja), tuple(theirs.get(j, -1) for j in bead.en)): bead
        for bead in beads
    }
    if len(known) != len(beads):
        raise ValueError("beads share a sentence")
    return known


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
