"""A text's folder → Text, as its files say it: ``anchor`` mends what an edit has moved."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Literal, cast

from reader.corpus import files, notation, toml
from reader.errors import CorpusError
from reader.model.bitext import Alignment, Bead, Meta, Note, Origin, Question, Text
from reader.model.lexicon import Glossary, GlossaryEntry
from reader.model.text import Document, Language

_ID = re.compile(r"[1-9]\d*\.[1-9]\d*\.[1-9]\d*")
_ORIGIN = re.compile(r"(human|auto)(?: (0(?:\.\d+)?|1(?:\.0+)?))?")


def load(folder: Path, *, shipped: bool = False) -> Text:
    """The text in a folder. Raises CorpusError for a file that cannot be understood."""
    meta = _meta(folder / files.META)
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
        notes=tuple(_note(row) for row in _rows(folder / files.NOTES, "note")),
        questions=tuple(_question(row) for row in _rows(folder / files.QUESTIONS, "question")),
        shipped=shipped,
    )


def _document(path: Path, language: Language, title: str, author: str) -> Document | None:
    text = files.text_of(path)
    if text is None:
        return None
    document = notation.read(text, language, path)
    return Document(language, document.sections, title or None, author or None)


class _Table:
    """A TOML table that knows where it stands, so that a mistake can be pointed at."""

    def __init__(self, path: Path, text: str, values: Mapping[str, object], line: int = 1) -> None:
        self.path, self.text, self.values, self.line = path, text, values, line

    def wrong(self, key: str, problem: str, hint: str) -> CorpusError:
        line = toml.key_line(self.text, key, self.line)
        return CorpusError(self.path, line, problem, hint=hint)

    def string(self, key: str, *, needed: bool = False) -> str:
        value = self.values.get(key, "")
        if isinstance(value, date):
            return value.isoformat()
        if not isinstance(value, str):
            raise self.wrong(key, f"{key} is no string.", f'Write {key} = "…".')
        if needed and not value.strip():
            raise self.wrong(key, f"{key} is missing.", f'Write {key} = "…".')
        return value

    def strings(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.wrong(key, f"{key} is no list of strings.", f'Write {key} = ["…", "…"].')
        return tuple(value)

    def below(self, key: str) -> "_Table":
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise self.wrong(key, f"{key} is no table.", f"Write [{key}] on a line of its own.")
        return _Table(self.path, self.text, value, self.line)


def _meta(path: Path) -> Meta:
    text = files.text_of(path)
    if text is None:
        hint = 'Write one; it needs title.ja = "…" at least.'
        raise CorpusError(path, 0, "there is no meta.toml.", hint=hint)
    top = _Table(path, text, toml.read(text, path))
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


def _rows(path: Path, name: str) -> Iterator[_Table]:
    text = files.text_of(path)
    if text is None:
        return
    rows = toml.read(text, path).get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        hint = f"Each begins with [[{name}]] on a line of its own."
        raise CorpusError(path, 1, f"{name} is no list of tables.", hint=hint)
    headers = toml.header_lines(text, name)
    for place, row in enumerate(rows):
        yield _Table(path, text, row, headers[place] if place < len(headers) else 1)


def glossary(path: Path, *, scope: str = "", by_text: bool = False) -> Glossary:
    """A ``glossary.toml``; an empty glossary where there is no such file. ``by_text``: a term
    may name the text it is of."""
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
            )
            for row in _rows(path, "term")
        )
    )


def _note(row: _Table) -> Note:
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


def _question(row: _Table) -> Question:
    return Question(
        ja=row.string("ja", needed=True),
        en=row.string("en"),
        answer=row.string("answer", needed=True),
        answer_en=row.string("answer_en"),
        proof=row.strings("proof"),
        fingerprints=row.strings("fingerprints"),
    )
