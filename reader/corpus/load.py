"""A text's folder → Text, as its files say it: ``anchor`` mends what an edit has moved."""

import re
from pathlib import Path
from typing import Literal, cast

from reader.corpus import corrections, files, notation, toml
from reader.corpus.tables import Table, rows
from reader.errors import CorpusError
from reader.model.bitext import Alignment, Bead, Meta, Note, Origin, Question, Text
from reader.model.lexicon import Glossary, GlossaryEntry
from reader.model.text import Document, Language

_ID = re.compile(r"[1-9]\d*\.[1-9]\d*\.[1-9]\d*")
_ORIGIN = re.compile(r"(human|auto)(?: (0(?:\.\d+)?|1(?:\.0+)?))?")


def load(folder: Path, *, shipped: bool = False) -> Text:
    """The text in a folder. Raises CorpusError for a file that cannot be understood."""
    meta = load_meta(folder / files.META)
    original = _document(folder / files.JA, "ja", meta.title, meta.author)
    translation = _document(folder / files.EN, "en", meta.title_en, meta.author_en)
    if original is None and translation is None:
        hint = f"Write {files.JA}; for a companion edition {files.EN} and {files.ALIGNMENT}."
        raise CorpusError(folder / files.JA, 0, "there is no text.", hint=hint)
    return Text(
        id=folder.name,
        meta=meta,
        original=original,
        translation=translation,
        alignment=_alignment(folder / files.ALIGNMENT),
        glossary=glossary(folder / files.GLOSSARY, scope=folder.name),
        notes=tuple(_note(row) for row in rows(folder / files.NOTES, "note")),
        questions=tuple(_question(row) for row in rows(folder / files.QUESTIONS, "question")),
        corrections=corrections.load(folder / files.CORRECTIONS),
        shipped=shipped,
    )


def _document(path: Path, language: Language, title: str, author: str) -> Document | None:
    text = files.text_of(path)
    if text is None:
        return None
    document = notation.read(text, language, path)
    return Document(language, document.sections, title or None, author or None)


def load_meta(path: Path) -> Meta:
    """What a ``meta.toml`` says. Raises CorpusError where it cannot be understood."""
    text = files.text_of(path)
    if text is None:
        hint = 'Write one; it needs title.ja = "…" at least.'
        raise CorpusError(path, 0, "there is no meta.toml.", hint=hint)
    top = Table(path, text, toml.read(text, path))
    title, author = top.below("title"), top.below("author")
    source, translation = top.below("source"), top.below("translation")
    if not title.string("ja").strip():
        raise top.wrong("title", "the text has no title.", 'Write title.ja = "…".')
    origin = translation.string("origin")
    if origin not in ("human", "machine", ""):
        raise top.wrong("origin", f"unknown origin “{origin}”.", 'It is "human" or "machine".')
    return Meta(
        title=title.string("ja"),
        title_en=title.string("en"),
        author=author.string("ja"),
        author_en=author.string("en"),
        level=top.string("level"),
        kind=top.string("kind"),
        summary=top.string("summary"),
        added=top.string("added"),
        url=source.string("url"),
        rights=source.string("rights"),
        translator=translation.string("translator"),
        translation_rights=translation.string("rights"),
        translation_origin=cast('Literal["human", "machine", ""]', origin),
        companion_of=top.string("companion_of"),
    )


def _alignment(path: Path) -> Alignment:
    text = files.text_of(path) or ""
    numbered = enumerate(text.split("\n"), 1)
    return Alignment(tuple(_bead(path, n, row) for n, row in numbered if row.strip()))


def _bead(path: Path, line: int, row: str) -> Bead:
    cells = [cell.strip() for cell in row.split("\t")] + [""] * 5
    ja, en, fingerprints = (tuple(cells[i].split()) for i in (0, 1, 3))
    if "\t" not in row or not (ja or en):
        hint = "A line is: Japanese ids, tab, English ids, tab, human."
        raise CorpusError(path, line, "no sentence ids.", hint=hint)
    wrong = next((i for i in (*ja, *en) if not _ID.fullmatch(i)), None)
    if wrong:
        hint = "An id is section.paragraph.sentence, as 2.3.1."
        raise CorpusError(path, line, f"“{wrong}” is no sentence id.", hint=hint)
    origin = _ORIGIN.fullmatch(cells[2] or "human")
    if not origin:
        hint = "It is human, or auto and a confidence, as auto 0.93."
        raise CorpusError(path, line, f"unknown origin “{cells[2]}”.", hint=hint)
    name: Origin = "human" if origin[1] == "human" else "auto"
    return Bead(ja, en, name, float(origin[2] or 1), fingerprints, cells[4])


def glossary(path: Path, *, scope: str = "", by_text: bool = False) -> Glossary:
    """A ``glossary.toml``; an empty glossary where there is no such file. ``by_text``: a term
    may name the text it is of, and that it is hidden."""
    return Glossary(
        tuple(
            GlossaryEntry(
                ja=row.string("ja", needed=True),
                reading=row.string("reading"),
                en=row.string("en", needed=True),
                note=row.string("note"),
                variants=row.strings("variants"),
                spellings=row.strings("spellings"),
                original=row.string("original"),
                topic=row.string("topic"),
                see=row.strings("see"),
                scope=(row.string("text") if by_text else "") or scope,
                hidden=by_text and row.flag("hidden"),
            )
            for row in rows(path, "term")
        )
    )


def _note(row: Table) -> Note:
    kind = row.string("kind", needed=True)
    if kind not in ("grammar", "background"):
        raise row.wrong("kind", f"unknown kind “{kind}”.", 'It is "grammar" or "background".')
    return Note(
        at=row.string("at", needed=True),
        fingerprint=row.string("fingerprint"),
        kind="grammar" if kind == "grammar" else "background",
        note=row.string("note", needed=True),
        anchor=row.string("anchor"),
    )


def _question(row: Table) -> Question:
    return Question(
        ja=row.string("ja", needed=True),
        en=row.string("en"),
        answer=row.string("answer", needed=True),
        answer_en=row.string("answer_en"),
        proof=row.strings("proof"),
        fingerprints=row.strings("fingerprints"),
    )
