"""A document as a text's folder can hold it: nothing a line cannot say, ids by place.

Documents from ``text`` mostly are so already. What is not (a heading of two sentences, a
line break inside a sentence, blanks around it) is brought into form here, so that what is
saved and what is loaded are the same.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate, pairwise

from reader.model.bitext import Alignment, Bead
from reader.model.text import Document, Paragraph, Ruby, Section, Sentence, Span

Ids = dict[str, str]


def settled(document: Document) -> tuple[Document, Ids]:
    """The document in form, and for each old sentence id the new one."""
    ids: Ids = {}
    sections: list[list[Paragraph]] = []
    for paragraph in document.paragraphs:
        sentences = [s for s in map(_trimmed, paragraph.sentences) if s.text]
        if not sentences:
            continue
        heading = paragraph.kind == "heading"
        if heading or not sections:
            sections.append([])
        prefix = f"{len(sections)}.{len(sections[-1]) + 1}"
        for place, sentence in enumerate(sentences, 1):
            ids[sentence.id] = f"{prefix}.{1 if heading else place}"
        rows = [_joined(sentences)] if heading else sentences
        numbered = tuple(replace(s, id=f"{prefix}.{n}") for n, s in enumerate(rows, 1))
        level = max(1, paragraph.level) if heading else 0
        sections[-1].append(Paragraph(paragraph.kind, level, numbered))
    found = tuple(Section(n, tuple(rows)) for n, rows in enumerate(sections, 1))
    return replace(document, sections=found), ids


def _trimmed(sentence: Sentence) -> Sentence:
    text = re.sub(r"[\r\n]", " ", sentence.text)
    cut = len(text) - len(text.lstrip())
    text = text.strip()
    marks: list[Ruby] = []
    for mark in sentence.ruby:
        start = max(mark.span.start - cut, marks[-1].span.end if marks else 0)
        end = min(mark.span.end - cut, len(text))
        reading = re.sub(r"[\r\n]", " ", mark.reading)
        if start < end and reading:
            marks.append(Ruby(Span(start, end), reading))
    return Sentence(sentence.id, text, tuple(marks))


def _joined(sentences: list[Sentence]) -> Sentence:
    """One line for a heading; a space between sentences where Latin letters would touch."""
    gaps = [
        " " if before.text[-1].isascii() and after.text[0].isascii() else ""
        for before, after in pairwise(sentences)
    ]
    pieces = [s.text + gap for s, gap in zip(sentences, [*gaps, ""], strict=True)]
    starts = [0, *accumulate(map(len, pieces))]
    ruby = tuple(
        Ruby(Span(mark.span.start + start, mark.span.end + start), mark.reading)
        for sentence, start in zip(sentences, starts, strict=False)
        for mark in sentence.ruby
    )
    return Sentence(sentences[0].id, "".join(pieces), ruby)


def settled_alignment(alignment: Alignment, ja: Ids, en: Ids) -> Alignment:
    """The beads under the settled ids; one that has lost both sides is gone."""
    seen: set[tuple[str, str]] = set()
    beads: list[Bead] = []
    for bead in alignment.beads:
        ja_ids = _new("ja", bead.ja, ja, seen)
        en_ids = _new("en", bead.en, en, seen)
        if ja_ids or en_ids:
            beads.append(replace(bead, ja=ja_ids, en=en_ids, fingerprints=(), begins=""))
    return Alignment(tuple(beads))


def _new(side: str, old: Iterable[str], ids: Ids, seen: set[tuple[str, str]]) -> tuple[str, ...]:
    new = dict.fromkeys(ids[i] for i in old if i in ids and (side, ids[i]) not in seen)
    seen.update((side, i) for i in new)
    return tuple(new)
