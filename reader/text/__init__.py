"""Source → Document: clean · structure · segment. Pure; what it changed it reports."""

from collections.abc import Iterator, Sequence

from reader.model.text import (
    Change,
    Document,
    Language,
    Paragraph,
    Ruby,
    Section,
    Sentence,
    Source,
    Span,
)
from reader.text import front, layout, lines, pages, ruby, structure
from reader.text.characters import clean as cleaned
from reader.text.segment import sentence_spans
from reader.text.sentence_lines import sentence_lines

_NOTES: dict[Language, str] = {"ja": "注", "en": "Notes"}

__all__ = ["cleaned", "document", "sentence_lines", "sentence_spans"]


def document(source: Source, language: Language) -> tuple[Document, tuple[Change, ...]]:
    """The text of a source, and what was removed from it or joined."""
    raw, characters = lines.read(source)
    form = layout.detect(raw, language)
    parted = front.take(raw, form, source)
    bare = form.marked or any(line.room for line in raw)
    kept, furniture = (parted.lines, ()) if bare else pages.remove(parted.lines, form, parted.keys)
    found, joined = structure.pieces(kept, form)
    notes, moved = _notes(source, language)
    sections = tuple(_sections((*found, *notes), form))
    made = Document(language, sections, parted.title, parted.author)
    return made, (*source.changes, *characters, *parted.changes, *furniture, *joined, *moved)


def _notes(
    source: Source, language: Language
) -> tuple[tuple[structure.Piece, ...], tuple[Change, ...]]:
    """Footnotes as the last section."""
    notes = [cleaned(note)[0] for note in source.notes]
    if not notes:
        return (), ()
    pieces = (structure.Piece(0, tuple(note.split("\n"))) for note in notes)
    what = "a note" if len(notes) == 1 else f"{len(notes)} notes"
    change = Change("moved", 1, lines.shortened(notes[0]), f"moved {what} to the end")
    return (structure.Piece(1, (_NOTES[language],)), *pieces), (change,)


def _sections(pieces: Sequence[structure.Piece], form: layout.Layout) -> Iterator[Section]:
    number, paragraphs = 1, list[Paragraph]()
    for piece in pieces:
        if piece.level and paragraphs:
            yield Section(number, tuple(paragraphs))
            number, paragraphs = number + 1, []
        place = f"{number}.{len(paragraphs) + 1}"
        sentences = tuple(_sentences(place, piece, form))
        if sentences:
            level = piece.level
            paragraphs.append(Paragraph("heading" if level else "paragraph", level, sentences))
    if paragraphs:
        yield Section(number, tuple(paragraphs))


def _sentences(place: str, piece: structure.Piece, form: layout.Layout) -> Iterator[Sentence]:
    number = 0
    for chunk in piece.chunks:
        read = ruby.read(chunk, notation=form.notation)
        whole = bool(piece.level) or form.sentences
        spans = (Span(0, len(read.text)),) if whole else sentence_spans(read.text, form.language)
        inside = iter(read.ruby)
        pending = next(inside, None)
        for span in spans:
            held: list[Ruby] = []
            while pending and pending.span.end <= span.end:
                if pending.span.start >= span.start:
                    held.append(_moved(pending, span.start))
                pending = next(inside, None)
            number += 1
            yield Sentence(f"{place}.{number}", span.of(read.text), tuple(held))


def _moved(ruby: Ruby, by: int) -> Ruby:
    return Ruby(Span(ruby.span.start - by, ruby.span.end - by), ruby.reading)
