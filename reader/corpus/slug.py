"""A text's id: the name of its folder, and its address."""

import re
import unicodedata
from collections.abc import Iterator

from reader.corpus.fingerprint import fingerprint
from reader.model.bitext import Meta

_LONGEST = 45


def slug(text: str) -> str:
    """``Dvořák’s “Rusalka”`` → ``dvoraks-rusalka``; "" for what ASCII cannot write."""
    folded = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", ""))
    bare = "".join(c for c in folded if not unicodedata.combining(c))
    if any(c.isalnum() and not c.isascii() for c in bare):
        return ""
    words = re.sub(r"[^a-z0-9]+", "-", bare.lower()).strip("-")
    if len(words) > _LONGEST:
        words = words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST]
    return words if re.search("[a-z]", words) else ""


def ids(meta: Meta) -> Iterator[str]:
    """Ids for a new text, the best first, without end."""
    title = slug(meta.title_en) or slug(meta.title)
    author = slug(meta.author_en) or slug(meta.author)
    whole = "_".join(filter(None, (author, title)))
    first = whole if title else f"text-{fingerprint(meta.author + meta.title)}"
    yield first
    number = 2
    while True:
        yield f"{first}-{number}"
        number += 1
