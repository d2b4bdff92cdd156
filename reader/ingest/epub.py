"""EPUB → the pages of its spine, one after the other, as the HTML they are."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.ingest import encoding, html, notes, package, refusals
from reader.ingest.archive import Archive
from reader.ingest.properties import bare
from reader.model.text import Block, Source


def source(archive: Archive) -> Source:
    """The blocks of the whole book; ``line`` counts its paragraphs. Raises IngestError."""
    book = package.read(archive)
    name = archive.name
    if book is None or not book.pages:
        raise refusals.damaged(name, "an EPUB file")
    if package.locked(archive, book.pages):
        raise refusals.bought(name)
    pages = [(path, html.Page(_text(archive, path))) for path in book.pages]
    marks: list[notes.Mark] = []
    found: list[Block] = []
    levels = [b.level for _, page in pages for b in page.blocks if b.kind == "heading"]
    for path, page in pages:
        marks += (mark._replace(line=len(found) + mark.place + 1) for mark in page.marks)
        found += _headed(page.blocks, book.contents.get(path, ()), min(levels, default=1))
    if not found:
        raise refusals.no_text(name)
    blocks = (replace(block, line=number) for number, block in enumerate(html.ranked(found), 1))
    title, author = book.title or None, book.author or None
    return Source(name, tuple(blocks), title, author, changes=notes.removed(marks))


def _text(archive: Archive, path: str) -> str:
    data = archive.read(path)
    return encoding.decode(data, archive.name)[0] if data.strip() else ""


def _headed(
    blocks: Sequence[Block], contents: Sequence[package.Entry], top: int
) -> Iterator[Block]:
    """A paragraph that the book's contents name word for word is a heading; ``top`` is the
    level of the book's highest."""
    left = [(bare(entry.label), entry.level - 1 + top) for entry in contents]
    marked = any(block.kind == "heading" for block in blocks)
    for block in blocks:
        name = "" if marked else bare(block.text)
        level = next((level for label, level in left if name and label == name), 0)
        if level:
            left.remove((name, level))
        yield replace(block, kind="heading", level=level) if level else block
