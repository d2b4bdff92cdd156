"""Where something stands in a text: words by their dictionary forms, phrases by their stems.

Nothing is indexed. A word's inflected forms share their beginning, so a search of the text
for that beginning leaves few sentences, and only these are annotated.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from reader.bitext.wordforms import inflected
from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.bitext import Text
from reader.model.text import Sentence, Span

_Kind = Literal["word", "holds", "other"]
Annotate = Callable[[Sentence], AnnotatedSentence]

SURU = "する"
# Words whose forms share no beginning of their own: した, こない, よかった.
_UNLIKE = frozenset({"する", "くる", "いい", "だ"})
_WRITTEN = re.compile(r"[^ぁ-ゖ]+")  # kanji, katakana, letters: they do not inflect
ENGLISH_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_APART = re.compile(r"[.,;:!?]\s|[()“”—]")  # what does not stand inside an English phrase


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words by any of their dictionary forms, and a stretch of text as it stands, "" for none."""

    forms: frozenset[str] = frozenset()
    stretch: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a Japanese sentence.

    ``word`` is its dictionary form; ``inside`` that of the longer word it is a part of, or "".
    """

    sentence: str
    span: Span
    word: str
    inside: str = ""


class Finder:
    """Finds what is wanted in sentences; remembers of each word whether it is."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._kinds: dict[LinkedWord, _Kind] = {}

    def places(self, annotated: AnnotatedSentence) -> Iterator[Place]:
        """Each place: whole words, parts of longer ones, then the bare stretch."""
        found: list[Place] = []
        forms, identifier = self._wanted.forms, annotated.sentence.id
        for start, linked in zip(annotated.starts, annotated.words, strict=True):
            kind = self._kinds.get(linked) or self._kind(linked)
            if kind == "word":
                span = Span(start, start + len(linked.word.surface))
                found.append(Place(identifier, span, linked.word.dictionary_form))
            elif kind == "holds":
                found += _parts(linked, start, forms, identifier)
        found += stretches(annotated, self._wanted.stretch, found)
        yield from sorted(found, key=lambda place: place.span)

    def _kind(self, linked: LinkedWord) -> "_Kind":
        forms = self._wanted.forms
        kind: _Kind = "other"
        if _is(linked, forms):
            kind = "word"
        elif any(form in linked.word.surface for form in forms):
            kind = "holds"
        self._kinds[linked] = kind
        return kind


def _is(linked: LinkedWord, forms: frozenset[str]) -> bool:
    word, term = linked.word, linked.term
    return (
        word.dictionary_form in forms
        or word.surface in forms
        or (term is not None and (term.ja in forms or not forms.isdisjoint(term.spellings)))
    )


def _parts(
    linked: LinkedWord, start: int, forms: frozenset[str], identifier: str
) -> Iterator[Place]:
    for part in linked.parts:
        place = linked.word.surface.find(part.word.surface)
        span = Span(start + place, start + place + len(part.word.surface))
        if place >= 0 and _is(part, forms):
            inside = linked.word.dictionary_form
            yield Place(identifier, span, part.word.dictionary_form, inside)


def stretches(
    annotated: AnnotatedSentence, stretch: str, taken: Sequence[Place]
) -> Iterator[Place]:
    """Where a stretch of text stands that is no word found already."""
    if not stretch:
        return
    for match in re.finditer(re.escape(stretch), annotated.sentence.text):
        span = Span(*match.span())
        if not any(overlap(span, place.span) for place in taken):
            around = [
                linked.word.dictionary_form
                for whole, linked in annotated.spans
                if whole.start <= span.start and span.end <= whole.end
            ]
            yield Place(annotated.sentence.id, span, stretch, around[0] if around else "")


def overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _beginning(form: str) -> str:
    """What every inflected form of a word holds, "" where nothing is sure."""
    if form in _UNLIKE:
        return ""
    written: list[str] = _WRITTEN.findall(form)
    if written:
        return max(written, key=len)
    return form[:-1] if len(form) > 1 else form


def likely(sentences: Iterable[Sentence], wanted: Wanted) -> Iterator[Sentence]:
    """The sentences that may hold what is wanted."""
    needles = {_beginning(form) for form in wanted.forms}
    if "" in needles:
        yield from sentences
        return
    needles |= {wanted.stretch} - {""}
    if needles:
        search = re.compile("|".join(map(re.escape, needles))).search
        yield from (each for each in sentences if search(each.text))


def occurrences(text: Text, wanted: Wanted, annotate: Annotate) -> tuple[Place, ...]:
    """Every place of what is wanted, in the order of the text."""
    if text.original is None:
        return ()
    finder = Finder(wanted)
    return tuple(
        place
        for sentence in likely(text.original.sentences, wanted)
        for place in finder.places(annotate(sentence))
    )


@lru_cache(maxsize=200_000)
def keys_of(word: str) -> frozenset[str]:
    return frozenset({word.casefold()}) | inflected(word)


def english_spans(english: str, phrase: str) -> Iterator[Span]:
    """Where the words of a phrase follow each other, each in any of its forms."""
    asked = [keys_of(word) for word in ENGLISH_WORD.findall(phrase)]
    if not asked:
        return
    found = list(ENGLISH_WORD.finditer(english))
    said = [match[0] for match in found]
    for first, word in enumerate(said[: len(said) - len(asked) + 1]):
        if asked[0].isdisjoint(keys_of(word)):
            continue
        run = found[first : first + len(asked)]
        fits = all(
            not keys.isdisjoint(keys_of(each[0])) for keys, each in zip(asked, run, strict=True)
        )
        span = Span(run[0].start(), run[-1].end())
        if fits and not _APART.search(span.of(english)):
            yield span
