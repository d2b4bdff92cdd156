"""Difficult words are read as their authors had them read, and as their company asks."""

from functools import partial
from itertools import accumulate, pairwise
from pathlib import Path

import pytest

from reader.corpus.notation import read_sentence
from reader.japanese.analyse import analyse
from reader.japanese.kana import hiragana
from reader.japanese.words import Segmenter
from reader.model.text import Ruby, Span
from reader.ports import Dictionary

READINGS = Path(__file__).parents[2] / "golden" / "readings"

# Least of the places.
LEAST = {"literature": 0.86, "company": 0.98}


@pytest.mark.parametrize("name", LEAST)
def test_difficult_words_are_read_as_in_their_ruby(name: str, dictionary: Dictionary) -> None:
    read = partial(analyse, dictionary=dictionary, given={}, kanji=dictionary.kanji)
    segmenter = Segmenter(dictionary, frozenset(), read)
    lines = [
        line.split("\t")[1]
        for line in (READINGS / f"{name}.tsv").read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]
    judged = []
    for number, line in enumerate(lines, 1):
        written = read_sentence(f"1.1.{number}", line)
        pieces = _pieces(segmenter, written.text)
        judged += [_is_read(pieces, ruby) for ruby in written.ruby]

    assert sum(judged) >= LEAST[name] * len(judged), f"{sum(judged)} of {len(judged)}"


def _pieces(segmenter: Segmenter, text: str) -> list[tuple[Span, str]]:
    """The text piece by piece, each with its reading."""
    words, starts = segmenter.words(text)
    found = []
    for word, start in zip(words, starts, strict=True):
        ends = accumulate((len(each.base) for each in word.furigana), initial=start)
        for (first, last), each in zip(pairwise(ends), word.furigana, strict=True):
            found.append((Span(first, last), each.reading or hiragana(each.base)))
    return found


def _is_read(pieces: list[tuple[Span, str]], ruby: Ruby) -> bool:
    """Whether the pieces under the ruby say the same; of one that reaches beyond, its end does."""
    under = [
        each for each in pieces if each[0].start < ruby.span.end > ruby.span.start < each[0].end
    ]
    read = "".join(reading for _span, reading in under)
    wanted = hiragana(ruby.reading)
    first, last = under[0][0].start, under[-1][0].end
    if first == ruby.span.start and last == ruby.span.end:
        return read == wanted
    return read.endswith(wanted) if first < ruby.span.start else read.startswith(wanted)
