"""Plain text: its lines, as they are."""

from reader.model.text import Block, Source


def source(text: str, name: str, encoding: str) -> Source:
    """One block; ``text`` finds the headings and paragraphs."""
    return Source(name, (Block("lines", text),), encoding=encoding)
