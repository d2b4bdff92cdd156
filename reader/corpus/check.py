"""What is wrong with a text, as findings: the order of the checks is the order of its files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.corpus import audio, check_alignment, check_glossary, check_meta, files
from reader.corpus.brackets import unpaired
from reader.corpus.corrections import placed
from reader.corpus.finding import Finding
from reader.corpus.mend import mended
from reader.corpus.numbers import differences
from reader.corpus.place import Places
from reader.model.bitext import Meta, Text
from reader.model.lexicon import Glossary
from reader.model.text import Document, Sentence
from reader.ports import Dictionary


def check(
    text: Text, dictionary: Dictionary | None, folder: Path | None = None
) -> tuple[Finding, ...]:
    """Everything that is wrong with a text as ``load`` gave it.

    With its ``folder`` the findings name the lines of its files, and keys that mean nothing
    are found too. Terms of all texts (scope "") may be among the glossary's.
    """
    places = Places(text, folder)
    whole, lost = mended(text)
    return (
        *check_meta.findings(text, places),
        *_brackets(text.original, files.JA, places),
        *_brackets(text.translation, files.EN, places),
        *check_alignment.findings(text, places),
        *_numbers(whole, places),
        *check_glossary.findings(whole, dictionary, places),
        *_notes(text, whole, places),
        *(audio.findings(folder, text.original) if folder else ()),
        *_corrections(text, places),
        *(
            places.finding(f.path.name, _line(f, places), f.code, f.problem, f.hint)
            for f in lost
            if f.code != "bead-lost"
        ),
    )


def _line(finding: Finding, places: Places) -> int:
    return finding.line and places.table(finding.path.name, finding.line - 1)


def _brackets(document: Document | None, name: str, places: Places) -> Iterator[Finding]:
    for paragraph in document.paragraphs if document else ():
        for sentence, mark in unpaired(paragraph.sentences):
            problem = f"{mark} has no partner in its paragraph ({sentence.id})."
            line = places.sentence(name, sentence.id)
            yield places.finding(name, line, "bracket", problem, "Close it, or open it.")


def sides(text: Text) -> Iterator[tuple[tuple[Sentence, ...], tuple[Sentence, ...]]]:
    """The sentences of every bead that has both sides."""
    ja = {s.id: s for s in text.original.sentences} if text.original else {}
    en = {s.id: s for s in text.translation.sentences} if text.translation else {}
    for bead in text.alignment.beads:
        ours, theirs = (
            tuple(side[i] for i in ids if i in side) for side, ids in ((ja, bead.ja), (en, bead.en))
        )
        if ours and theirs:
            yield ours, theirs


def _numbers(text: Text, places: Places) -> Iterator[Finding]:
    for ja, en in sides(text):
        no_en, no_ja = differences(" ".join(s.text for s in ja), " ".join(s.text for s in en))
        line = places.sentence(files.JA, ja[0].id)
        for number in no_en:
            problem = f"{number.written} ({ja[0].id}) is not in the English."
            hint = "Write the number on both sides."
            yield places.finding(files.JA, line, "number", problem, hint)
        line = places.sentence(files.EN, en[0].id)
        for number in no_ja:
            problem = f"“{number.written}” ({en[0].id}) is not in the Japanese."
            hint = "Write the number on both sides."
            yield places.finding(files.EN, line, "number", problem, hint)


def _notes(text: Text, whole: Text, places: Places) -> Iterator[Finding]:
    sentences = {s.id: s for s in whole.original.sentences} if whole.original else {}
    lines = {
        (note.kind, note.note): places.table(files.NOTES, number)
        for number, note in enumerate(text.notes)
    }
    for note in whole.notes:
        sentence = sentences.get(note.at)
        if sentence and note.anchor not in sentence.text:
            problem = f"“{note.anchor}” is not in sentence {note.at}."
            hint = "The anchor is copied from the sentence, letter for letter."
            line = lines[note.kind, note.note]
            yield places.finding(files.NOTES, line, "anchor", problem, hint)


def _corrections(text: Text, places: Places) -> Iterator[Finding]:
    if text.original is None:
        return
    sentences = tuple(text.original.sentences)
    for number, each in enumerate(placed(text.corrections, sentences)):
        if each.at and not each.at.sentence:
            line = places.table(files.CORRECTIONS, number)
            problem = f"what was corrected in {each.surface} has no place in the text any more."
            hint = "Take it out, or correct the word again where it stands now."
            yield places.finding(files.CORRECTIONS, line, "correction-lost", problem, hint)


@dataclass(frozen=True, slots=True)
class Counts:
    """What there is in a text, for ``taiyaku check --summary``."""

    id: str
    ja: int
    en: int
    beads: int
    terms: int
    notes: int
    questions: int
    characters: int


def summary(texts: Iterable[Text]) -> tuple[Counts, ...]:
    """Counts of each text; ``terms`` are its own, not those of all texts."""
    return tuple(map(_counts, texts))


def _counts(text: Text) -> Counts:
    ja = [s.text for s in text.original.sentences] if text.original else []
    return Counts(
        id=text.id,
        ja=len(ja),
        en=sum(1 for _ in text.translation.sentences) if text.translation else 0,
        beads=len(text.alignment.beads),
        terms=sum(entry.scope == text.id for entry in text.glossary.entries),
        notes=len(text.notes),
        questions=len(text.questions),
        characters=sum(map(len, ja)),
    )


def check_common(
    terms: Glossary, texts: Iterable[Text], dictionary: Dictionary | None, folder: Path
) -> tuple[Finding, ...]:
    """A glossary of all texts, in ``folder``."""
    places, texts = Places(Text("", Meta(""), None), folder), tuple(texts)
    known = (*terms.entries, *(e for text in texts for e in text.glossary.entries))
    ids = frozenset(text.id for text in texts)
    return (
        *check_glossary.entries(terms.entries, known, dictionary, places),
        *check_glossary.scopes(terms.entries, ids, places),
    )
