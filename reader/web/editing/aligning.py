"""Aligning two documents for a page: with progress, and without keeping others waiting."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flask import render_template

from reader.bitext.documents import align_documents
from reader.model.annotation import AnnotatedSentence
from reader.model.bitext import Alignment, Bead
from reader.model.lexicon import Glossary
from reader.model.text import Document, Sentence
from reader.web.jobs import Progress
from reader.web.stores import Stores
from reader.web.translation import gettext as _

ENOUGH = 0.5  # of a translation matches the other side (see ``fit``)


@dataclass(frozen=True, slots=True)
class ProgressPage:
    """``address`` answers with the state as JSON; ``after`` is where to go when it is over."""

    title: str
    place: str
    words: str
    done: int
    total: int
    address: str
    after: str
    cancel: str


def align(
    stores: Stores,
    documents: tuple[Document, Document],
    glossary: Glossary,
    tell: Callable[[Progress], None],
    fixed: Sequence[Bead] = (),
) -> tuple[Alignment, float]:
    """The beads of a text and its translation, and how many of the sentences fit (0 to 1)."""
    ja, en = documents
    total = sum(1 for _each in ja.sentences)
    annotator = stores.annotator(glossary)
    read = 0

    def annotate(sentence: Sentence) -> AnnotatedSentence:
        nonlocal read
        tell(Progress("reading", read, total))
        read += 1
        with stores.annotating:
            return annotator.annotate(sentence)

    def aligned(done: float) -> None:
        tell(Progress("aligning", int(done * total), total))

    return align_documents(ja, en, annotate, stores.dictionary, aligned, fixed)


def in_words(progress: Progress) -> str:
    """``Aligning 420 of 2,000 sentences``."""
    if not progress.total:
        return _("Reading the text…")
    numbers = {"done": f"{progress.done:,}", "total": f"{progress.total:,}"}
    if progress.doing == "reading":
        return _("Reading %(done)s of %(total)s sentences", **numbers)
    return _("Aligning %(done)s of %(total)s sentences", **numbers)


def waiting(title: str, place: str, progress: Progress, address: str, after: str) -> str:
    """The page that is shown until a job is over."""
    page = ProgressPage(
        title=title,
        place=place,
        words=in_words(progress),
        done=progress.done,
        total=max(progress.total, 1),
        address=address,
        after=after,
        cancel=f"{address}/cancel",
    )
    return render_template("alignment/progress.html", page=page)
