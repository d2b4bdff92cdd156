"""On which line of what was given each sentence begins, so that a message can name it."""

import re
import unicodedata
from bisect import bisect_right

from reader import pipeline
from reader.model.text import Document

_RUBY = re.compile(r"《[^》]*》|［＃[^］]*］|｜")
_ENOUGH = 24  # characters of a sentence's beginning


def given_lines(data: bytes, name: str, document: Document) -> dict[str, int]:
    """Sentence id → line, counted from 1, for each sentence whose beginning stands there
    letter for letter but for blanks and ruby. Raises IngestError."""
    source = pipeline.from_bytes(data, name, document.language)
    pieces: list[str] = []
    starts: list[int] = []  # starts[n]: where the n-th line that is not blank begins
    numbers: list[int] = []
    length = 0
    for block in source.blocks:
        for number, line in enumerate(block.text.split("\n"), block.line):
            bare = _bare(_RUBY.sub("", line))
            if bare:
                pieces.append(bare)
                starts.append(length)
                numbers.append(number)
                length += len(bare)
    whole = "".join(pieces)
    found: dict[str, int] = {}
    place = 0
    for sentence in document.sentences:
        bare = _bare(sentence.text)
        at = whole.find(bare[:_ENOUGH], place) if bare else -1
        if at >= 0:
            found[sentence.id] = numbers[bisect_right(starts, at) - 1]
            place = at + min(len(bare), _ENOUGH)
    return found


def _bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
