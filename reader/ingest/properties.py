"""What a PDF or a Word file says its title and author are: often a template's, or a login."""

import re
import unicodedata
from collections.abc import Iterable

from reader.model.text import Block

_READING = re.compile("《[^》]*》")
_BEGINNING = 1500  # characters of the text that may bear it out
_LONGEST = 120
_SHORTEST = 2


def borne_out(said: str, blocks: Iterable[Block]) -> str | None:
    """The title or author that a file names, where its text begins with it too."""
    name = " ".join(said.split())
    beginning = ""
    for block in blocks:
        beginning += block.text[:_BEGINNING]
        if len(beginning) >= _BEGINNING:
            break
    letters = bare(name)
    enough = len(letters) >= _SHORTEST and len(name) <= _LONGEST
    return name if enough and letters in bare(beginning) else None


def bare(text: str) -> str:
    """What two spellings of a name have in common: letters and digits, without ruby."""
    text = _READING.sub("", text)
    return "".join(c for c in unicodedata.normalize("NFKC", text).lower() if c.isalnum())
