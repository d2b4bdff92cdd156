"""A text's cover on the shelf: a stab-bound book (和綴じ) whose cloth says what kind it is."""

import re
from dataclasses import dataclass

from reader.model.bitext import Meta

# Cloth by kind of text; the names are those of the style sheet.
CLOTHS = {
    "essay": "ai",  # indigo
    "paper": "nibi",  # dark grey
    "commentary": "ai",
    "news": "kuri",  # chestnut
    "interview": "kuri",
    "statement": "moegi",  # green
    "agreement": "moegi",
    "easy reading": "moegi",
    "story": "kuri",
    "speech": "nibi",
}
PLAIN = "ai"

# A title ends where its subtitle begins: 半島を貫く二本の線　ロシアと南北の20年.
_SUBTITLE = re.compile("[　―—：:–]|\\s[-–—]")
_LONGEST = 22  # characters a slip has room for


@dataclass(frozen=True, slots=True)
class Cover:
    """``slip`` is the title as the paper slip has room for it."""

    cloth: str
    slip: str
    language: str


def cover(meta: Meta) -> Cover:
    """A title without Japanese is written in English."""
    title = meta.title or meta.title_en
    main = next((part for part in map(str.strip, _SUBTITLE.split(title)) if part), title)
    slip = main if len(main) <= _LONGEST else main[: _LONGEST - 1] + "…"
    return Cover(CLOTHS.get(meta.kind, PLAIN), slip, "ja" if meta.title else "en")
