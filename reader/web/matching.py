"""What somebody types into a search box, compared with what there is."""

import unicodedata
from collections.abc import Iterable

from reader.japanese.kana import hiragana, romaji_kana


def folded(text: str) -> str:
    """Without differences of width, case and kana: ＡＰＥＣ → apec, ロシア → ろしあ."""
    return hiragana(unicodedata.normalize("NFKC", text).casefold())


def matches(query: str, fields: Iterable[str]) -> bool:
    """Whether each word of ``query`` is in one of the fields, as it stands or as romaji."""
    if not query:
        return True
    found = [folded(field) for field in fields]
    return all(
        any(way in field for way in (word, *romaji_kana(word)) for field in found)
        for word in folded(query).split()
    )
