"""A sentence's fingerprint: what stays the same when only its dress is changed."""

import hashlib
import unicodedata
from functools import cache


@cache
def _counts(character: str) -> bool:
    return not character.isspace() and not unicodedata.category(character).startswith("P")


def fingerprint(text: str) -> str:
    """The first 12 hex digits of SHA-256 over the text after NFKC, without space and punctuation.

    ``text`` is a sentence's text, its ruby already taken out.
    """
    kept = "".join(filter(_counts, unicodedata.normalize("NFKC", text)))
    return hashlib.sha256(kept.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def begins(text: str) -> str:
    """The first four words of an English sentence."""
    return " ".join(text.split(maxsplit=4)[:4])
