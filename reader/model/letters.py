"""Latin letters as Japanese dictionaries spell them."""

import re

_LETTERS = re.compile("[A-Za-z]")
_WIDE = {
    code: chr(code + 0xFEE0)
    for code in map(ord, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-&")
}


def wide(text: str) -> str:
    """Tシャツ → Ｔシャツ; what has no letters stays as it is."""
    return text.translate(_WIDE) if _LETTERS.search(text) else text
