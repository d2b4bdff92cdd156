"""Readings the author gave: they outrank every other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from reader.japanese.kana import hiragana, is_kana
from reader.japanese.reading.readings import inflected
from reader.model.morphology import Analysis, Furigana, Word
from reader.model.text import Ruby, Span

Given = tuple[tuple[Span, str], ...]  # stretches of a word's surface and how they are read


def given_to(
    words: Sequence[Word], starts: Sequence[int], ruby: Sequence[Ruby]
) -> Iterator[tuple[int, Given]]:
    """Which words the author's ruby stands over, by index, and what it says of each.

    Ruby over several words at once cannot be divided, and emphasis dots are no reading:
    neither is given to any word.
    """
    readings = [each for each in ruby if is_kana(each.reading)]
    if not readings:
        return
    for index, (word, start) in enumerate(zip(words, starts, strict=True)):
        end = start + len(word.surface)
        inside = tuple(
            (Span(each.span.start - start, each.span.end - start), hiragana(each.reading))
            for each in readings
            if start <= each.span.start and each.span.end <= end
        )
        if inside:
            yield index, inside


def with_ruby(analysis: Analysis, given: Given) -> Analysis:
    """The analysis of a word whose author gave readings for stretches of it."""
    pieces = [*_given_pieces(analysis, given), *_left_pieces(analysis, given)]
    pieces.sort(key=lambda piece: piece[0])
    furigana = tuple(piece for _start, piece in pieces)
    reading = "".join(piece.reading or hiragana(piece.base) for piece in furigana)
    form = inflected(reading, analysis.reading, analysis.dictionary_reading)
    return replace(
        analysis,
        reading=reading,
        dictionary_reading=form,
        furigana=furigana,
        accent=analysis.accent if form == analysis.dictionary_reading else (),
    )


def read_within(furigana: Sequence[Furigana], span: Span) -> Given:
    """What the furigana of a word say of a stretch of it; () where they do not divide there."""
    found = []
    start = 0
    for piece in furigana:
        end = start + len(piece.base)
        if start < span.end and span.start < end and piece.reading:
            if start < span.start or span.end < end:
                return ()
            found.append((Span(start - span.start, end - span.start), piece.reading))
        start = end
    return tuple(found)


def _places(analysis: Analysis) -> Iterator[tuple[Span, Furigana]]:
    ends = accumulate(len(piece.base) for piece in analysis.furigana)
    for end, piece in zip(ends, analysis.furigana, strict=True):
        yield Span(end - len(piece.base), end), piece


def _given_pieces(analysis: Analysis, given: Given) -> Iterator[tuple[int, Furigana]]:
    surface = "".join(piece.base for piece in analysis.furigana)
    for span, reading in given:
        yield span.start, Furigana(span.of(surface), reading)


def _left_pieces(analysis: Analysis, given: Given) -> Iterator[tuple[int, Furigana]]:
    """What the ruby leaves: whole pieces as they were, the rest of a cut piece bare."""
    for place, piece in _places(analysis):
        left = [
            index
            for index in range(place.start, place.end)
            if not any(span.start <= index < span.end for span, _reading in given)
        ]
        if len(left) == len(piece.base):
            yield place.start, piece
        else:
            for index in left:
                yield index, Furigana(piece.base[index - place.start])
