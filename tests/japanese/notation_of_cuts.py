"""A sentence cut into words, as the tests write it."""

from reader.japanese.words import Segmenter
from reader.model.morphology import Analysis, Word


def nothing(_word: Word) -> Analysis:
    return Analysis("", "")


def shown(segmenter: Segmenter, text: str) -> str:
    """Words are parted by "|"; a dictionary form that differs stands in <…>."""
    words, starts = segmenter.words(text)
    assert [
        text[start:].startswith(word.surface) for word, start in zip(words, starts, strict=True)
    ]
    return "|".join(
        word.surface
        if word.dictionary_form == word.surface
        else f"{word.surface}<{word.dictionary_form}>"
        for word in words
    )
