"""Provisional (being written): the reading over the whole run between bare ends."""

from collections.abc import Callable

from reader.japanese.kana import hiragana, is_kana
from reader.model.lexicon import Kanji
from reader.model.morphology import Furigana


def furigana(
    surface: str, reading: str, kanji: Callable[[str], Kanji | None]
) -> tuple[Furigana, ...]:
    if is_kana(surface) or not reading:
        return (Furigana(surface),)
    start = 0
    while start < len(surface) and start < len(reading) and hiragana(surface[start]) == reading[start]:
        start += 1
    end = 0
    while end < len(surface) - start and end < len(reading) - start and hiragana(surface[-1 - end]) == reading[-1 - end]:
        end += 1
    base = surface[start : len(surface) - end]
    over = reading[start : len(reading) - end]
    pieces = [Furigana(surface[:start]), Furigana(base, over or None), Furigana(surface[len(surface) - end :])]
    return tuple(piece for piece in pieces if piece.base)
