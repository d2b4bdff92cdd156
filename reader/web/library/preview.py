"""What was made of a text, before it is added: what was cleaned, and the structure found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from reader.model.text import Document
from reader.web.library.drafts import Side
from reader.web.translation import gettext as _

CHARACTERS = 15_000  # of the text, then the rest is counted only
CHANGES = 100
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class ShownChange:
    """Something that was cleaned; ``line`` counts from 1 in what was given."""

    reason: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A heading (``level`` ≥ 1) or a paragraph, in sentences."""

    level: int
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """One language. ``sentences`` and ``characters`` count the running text; ``more_changes``
    and ``more`` (paragraphs) are not shown."""

    name: str
    headings: int
    paragraphs: int
    sentences: int
    characters: int
    changes: tuple[ShownChange, ...]
    more_changes: int
    blocks: tuple[ShownBlock, ...]
    more: int


def preview(side: Side) -> Preview:
    """The beginning of the text and the counts of all of it."""
    document = side.document
    kinds = [paragraph.kind for paragraph in document.paragraphs]
    lengths = [
        len(sentence.text)
        for paragraph in document.paragraphs
        if paragraph.kind == "paragraph"
        for sentence in paragraph.sentences
    ]
    blocks = tuple(_blocks(document))
    return Preview(
        name="" if side.pasted else side.name,
        headings=kinds.count("heading"),
        paragraphs=kinds.count("paragraph"),
        sentences=len(lengths),
        characters=sum(lengths),
        changes=tuple(
            ShownChange(_sentence(change.reason), change.line, change.text)
            for change in islice(side.changes, CHANGES)
        ),
        more_changes=max(0, len(side.changes) - CHANGES),
        blocks=blocks,
        more=len(kinds) - len(blocks),
    )


def _blocks(document: Document) -> Iterator[ShownBlock]:
    left = CHARACTERS
    for paragraph in document.paragraphs:
        texts = tuple(sentence.text for sentence in paragraph.sentences)
        level = max(1, paragraph.level) if paragraph.kind == "heading" else 0
        yield ShownBlock(level, texts)
        left -= sum(map(len, texts))
        if left <= 0:
            return


def _sentence(reason: str) -> str:
    """``removed 3 page numbers`` in the reader's language: the catalogue has it with
    ``%(a)s`` for its first number and ``%(b)s`` for its second."""
    numbers = dict(zip("ab", _NUMBER.findall(reason), strict=False))
    names = iter(numbers)
    template = _NUMBER.sub(lambda _found: f"%({next(names)})s", reason.replace("%", "%%"))
    said = _(template, **numbers)
    return said if said != reason else f"{reason[:1].upper()}{reason[1:]}."
