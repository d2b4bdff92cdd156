"""A text after an edit of its files, or a companion edition whose original has come."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from reader.corpus import files
from reader.corpus.anchor import Aligner, Anchored, anchored, nothing_pairs
from reader.corpus.finding import Finding
from reader.corpus.fingerprint import fingerprint
from reader.model.bitext import Alignment, Bead, Note, Question, Text
from reader.model.text import Document, Sentence


def mended(text: Text, align: Aligner = nothing_pairs) -> tuple[Text, tuple[Finding, ...]]:
    """The text with beads, notes and proofs on the sentences they belong to now.

    A text without an original, or to which nothing happened, comes back as it is. The
    findings say what could not be kept; for notes and questions their ``line`` is the
    number of the table in the file.
    """
    if text.original is None:
        return text, ()
    ja = tuple(text.original.sentences)
    en = tuple(text.translation.sentences) if text.translation else ()
    if text.translation is None:
        old = tuple(replace(b, en=(), begins="") for b in text.alignment.beads if b.ja)
        result = replace(anchored(old, ja, en, align), alignment=Alignment())
    else:
        result = anchored(text.alignment.beads, ja, en, align)
    places = _Places(ja, text.alignment.beads, result)
    notes = tuple((note, places.now(note.at, note.fingerprint, note.anchor)) for note in text.notes)
    questions = tuple(_question(question, places) for question in text.questions)
    new = replace(
        text,
        alignment=result.alignment,
        notes=tuple(
            replace(note, at=s.id, fingerprint=places.prints[s.id]) for note, s in notes if s
        ),
        questions=tuple(question for question, _ in questions),
    )
    lost_notes = [(n, note) for n, (note, s) in enumerate(notes, 1) if s is None]
    lost_proofs = [(n, lost) for n, (_, lost) in enumerate(questions, 1) if lost]
    return new, (*_beads(result.lost), *_notes(lost_notes), *_proofs(lost_proofs))


def attached(companion: Text, document: Document, align: Aligner = nothing_pairs) -> Text:
    """The companion's English, notes and questions on somebody's copy of its original."""
    return mended(replace(companion, original=document), align)[0]


def share(companion: Text, document: Document) -> float:
    """How much of the document the companion knows by its fingerprint, 0 to 1."""
    known = {print_ for bead in companion.alignment.beads for print_ in bead.fingerprints}
    sentences = [fingerprint(s.text) for s in document.sentences]
    return sum(print_ in known for print_ in sentences) / max(1, len(sentences))


class _Places:
    """Finds the sentence that something was written about."""

    def __init__(self, ja: tuple[Sentence, ...], old: Iterable[Bead], result: Anchored) -> None:
        self.sentences = {s.id: s for s in ja}
        self.prints = result.prints
        self.moved = result.moved
        self.by_print: dict[str, Sentence] = {self.prints[s.id]: s for s in reversed(ja)}
        self.english = {i: bead.en for bead in old for i in bead.ja}
        self.beside = {i: bead.ja for bead in result.alignment.beads for i in bead.en}

    def now(self, at: str, print_: str, anchor: str = "") -> Sentence | None:
        """By fingerprint; an edited sentence by its English, if the anchor's words are in it."""
        here = self.sentences.get(at)
        if here and print_ in ("", self.prints[at]):
            return here
        there = self.moved.get(at)
        if there and print_ in ("", self.prints[there]):
            return self.sentences[there]
        if print_ in self.by_print:
            return self.by_print[print_]
        near = [j for i in self.english.get(at, ()) for j in self.beside.get(i, ())]
        beside = (self.sentences[i] for i in dict.fromkeys([*near, at]) if i in self.sentences)
        return next((s for s in beside if anchor and anchor in s.text), None)


def _question(question: Question, places: _Places) -> tuple[Question, tuple[str, ...]]:
    prints = question.fingerprints or ("",) * len(question.proof)
    pairs = list(zip(question.proof, prints, strict=False))
    now = [(at, places.now(at, print_)) for at, print_ in pairs]
    found = tuple(s.id for _, s in now if s)
    lost = tuple(at for at, s in now if not s)
    prints = tuple(places.prints[i] for i in found)
    return replace(question, proof=found, fingerprints=prints), lost


def _beads(lost: Iterable[Bead]) -> Iterator[Finding]:
    for bead in lost:
        problem = (
            f"the bead {' '.join(bead.ja) or '–'} · {' '.join(bead.en) or '–'} lost its place."
        )
        hint = "Its sentences were edited; look at how they are paired now."
        yield Finding(Path(files.ALIGNMENT), 0, "bead-lost", problem, hint)


def _notes(lost: Iterable[tuple[int, Note]]) -> Iterator[Finding]:
    for number, note in lost:
        problem = f"the sentence of note {number} ({note.anchor or note.at}) is not there any more."
        yield Finding(
            Path(files.NOTES), number, "note-lost", problem, "Give the note another sentence."
        )


def _proofs(lost: Iterable[tuple[int, tuple[str, ...]]]) -> Iterator[Finding]:
    for number, ids in lost:
        problem = f"question {number} is proved by {', '.join(ids)}, which is not there any more."
        hint = "Name the sentences that prove the answer now."
        yield Finding(Path(files.QUESTIONS), number, "proof-lost", problem, hint)
