"""Ruby that holds beyond its place: an author sets it where a word comes first.

彼は壁に凭《もた》れた。……また壁に凭れた: the second is もたれた too. What stood bare before, or
stands bare between two of its rubies, the author meant to be read otherwise or left open.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.japanese.kana import is_kana, is_kanji
from reader.model.text import Ruby, Sentence


@dataclass(slots=True)
class _Base:
    """What was seen of the characters under a ruby; ``place`` is its first one's."""

    place: tuple[Sentence, Ruby]
    last: int
    bare_before: bool = False
    bare_after: bool = False
    read_otherwise: bool = False


def carried(sentences: Iterable[Sentence]) -> Iterator[tuple[Sentence, Ruby]]:
    """The first ruby over what is bare only after its last, always with the same reading."""
    text = tuple(sentences)
    bases: dict[str, _Base] = {}
    for number, sentence in enumerate(text):
        for ruby in sentence.ruby:
            if is_kana(ruby.reading):
                _seen(bases, number, sentence, ruby)
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for base in bases:
        by_first[base[0]].append(base)
    for number, sentence in enumerate(text if bases else ()):
        for base in _bare(sentence, by_first):
            known = bases[base]
            if number > known.last:
                known.bare_after = True
            else:
                known.bare_before = True
    for known in bases.values():
        if known.bare_after and not (known.bare_before or known.read_otherwise):
            yield known.place


def _seen(bases: dict[str, _Base], number: int, sentence: Sentence, ruby: Ruby) -> None:
    base = ruby.span.of(sentence.text)
    known = bases.setdefault(base, _Base((sentence, ruby), number))
    known.last = number
    known.read_otherwise = known.read_otherwise or ruby.reading != known.place[1].reading


def _bare(sentence: Sentence, by_first: dict[str, list[str]]) -> Iterator[str]:
    """The bases that stand in a sentence as words of their own, without ruby."""
    text = sentence.text
    for place, character in enumerate(text):
        for base in by_first.get(character, ()):
            end = place + len(base)
            if not text.startswith(base, place) or _goes_on(text, place, end):
                continue
            if not any(ruby.span.start < end and place < ruby.span.end for ruby in sentence.ruby):
                yield base


def _goes_on(text: str, start: int, end: int) -> bool:
    """家 of 家族 is no word."""
    return is_kanji(text[start - 1 : start] or " ") or is_kanji(text[end : end + 1] or " ")
