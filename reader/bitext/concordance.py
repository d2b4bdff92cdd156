"""The bilingual concordance: where a word stands in a text, and what renders it there.

Nothing is indexed. A word's inflected forms share their beginning, so a search of the text
for that beginning leaves few sentences, and only these are annotated.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Literal

from reader.bitext.renderings import ARTICLES
from reader.bitext.wordforms import inflected
from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.bitext import Bead, Link, Text
from reader.model.text import Sentence, Span

_Kind = Literal["word", "holds", "other"]
Annotate = Callable[[Sentence], AnnotatedSentence]

SURU = "する"
# Words whose forms share no beginning of their own: した, こない, よかった.
_UNLIKE = frozenset({"する", "くる", "いい", "だ"})
_HIRAGANA = re.compile(r"[ぁ-ゖー]+")
_WRITTEN = re.compile(r"[^ぁ-ゖ]+")  # kanji, katakana, letters: they do not inflect
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_APART = re.compile(r"[.,;:!?]\s|[()“”—]")  # what does not stand inside an English phrase
_POSSESSIVE = re.compile(r"['’]s$")


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


@dataclass(frozen=True, slots=True)
class Line:
    """One occurrence with both sides.

    ``en`` is the English of the sentence's bead, "" where there is none, and ``renderings``
    the stretches of it that render what is at ``span``, () where none is known to. ``span``
    is None where only the English was found.
    """

    text: str
    sentence: str
    ja: str
    span: Span | None
    word: str
    inside: str
    en: str
    renderings: tuple[Span, ...]
    looked: bool = True  # False: nobody has looked for its rendering yet

    @property
    def rendering(self) -> str:
        """As it is written, without article or possessive."""
        return " … ".join(_bare(span.of(self.en)) for span in self.renderings)


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that go together: in Japanese by their rendering, in English by the word rendered.

    ``key`` is the same for every way to write the label.
    """

    key: str
    label: str
    inside: str
    count: int


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
        found += _stretches(annotated, self._wanted.stretch, found)
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


def _stretches(
    annotated: AnnotatedSentence, stretch: str, taken: Sequence[Place]
) -> Iterator[Place]:
    if not stretch:
        return
    for match in re.finditer(re.escape(stretch), annotated.sentence.text):
        span = Span(*match.span())
        if not any(_overlap(span, place.span) for place in taken):
            around = [
                linked.word.dictionary_form
                for whole, linked in annotated.spans
                if whole.start <= span.start and span.end <= whole.end
            ]
            yield Place(annotated.sentence.id, span, stretch, around[0] if around else "")


def _overlap(one: Span, other: Span) -> bool:
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
def _keys(word: str) -> frozenset[str]:
    return frozenset({word.casefold()}) | inflected(word)


def english_spans(english: str, phrase: str) -> Iterator[Span]:
    """Where the words of a phrase follow each other, each in any of its forms."""
    asked = [_keys(word) for word in _WORD.findall(phrase)]
    if not asked:
        return
    found = list(_WORD.finditer(english))
    said = [match[0] for match in found]
    for first, word in enumerate(said[: len(said) - len(asked) + 1]):
        if asked[0].isdisjoint(_keys(word)):
            continue
        run = found[first : first + len(asked)]
        fits = all(
            not keys.isdisjoint(_keys(each[0])) for keys, each in zip(asked, run, strict=True)
        )
        span = Span(run[0].start(), run[-1].end())
        if fits and not _APART.search(span.of(english)):
            yield span


class Beads:
    """A text's beads by what stands in them."""

    def __init__(self, text: Text) -> None:
        self.text = text
        original = text.original.sentences if text.original else ()
        self.sentences = {sentence.id: sentence for sentence in original}
        english = text.translation.sentences if text.translation else ()
        self._english = {sentence.id: sentence.text for sentence in english}
        self.of: Mapping[str, int] = {
            ja: number for number, bead in enumerate(self._beads) for ja in bead.ja
        }

    @property
    def _beads(self) -> tuple[Bead, ...]:
        return self.text.alignment.beads

    def english(self, number: int) -> str:
        """The English of a bead, joined."""
        return " ".join(self._english[en] for en in self._beads[number].en if en in self._english)

    def bilingual(self) -> Iterator[int]:
        """The beads that have both sides."""
        return (number for number, bead in enumerate(self._beads) if bead.ja and bead.en)

    def ja(self, number: int) -> tuple[Sentence, ...]:
        """The Japanese sentences of a bead."""
        return tuple(self.sentences[each] for each in self._beads[number].ja)


# The links of a bead by sentence; None where nobody has looked for them.
Links = Callable[[int], Mapping[str, Sequence[Link]] | None]


def lines(beads: Beads, found: Iterable[Place], links: Links) -> Iterator[Line]:
    """The places with their English, and with what in it renders them."""
    for place in found:
        number = beads.of.get(place.sentence)
        english = beads.english(number) if number is not None else ""
        of_bead = links(number) if number is not None and english else {}
        rendered = sorted(
            link.en
            for link in (of_bead or {}).get(place.sentence, ())
            if _overlap(link.ja, place.span)
        )
        yield Line(
            text=beads.text.id,
            sentence=place.sentence,
            ja=beads.sentences[place.sentence].text,
            span=place.span,
            word=place.word,
            inside=place.inside,
            en=english,
            renderings=tuple(rendered),
            looked=of_bead is not None,
        )


def english_places(beads: Beads, phrase: str) -> Iterator[tuple[int, Span]]:
    """Beads that have a phrase in their English, and where in it."""
    first = _WORD.findall(phrase)[:1]
    if not first or beads.text.original is None:
        return
    asked = _keys(first[0])
    for number in beads.bilingual():
        english = beads.english(number)
        if any(not asked.isdisjoint(_keys(word)) for word in _WORD.findall(english)):
            for span in english_spans(english, phrase):
                yield number, span


def english_lines(
    beads: Beads, found: Iterable[tuple[int, Span]], links: Links, annotate: Annotate
) -> Iterator[Line]:
    """English places with the Japanese that they render."""
    for number, span in found:
        of_bead = links(number)
        line = partial(
            Line,
            text=beads.text.id,
            en=beads.english(number),
            renderings=(span,),
            looked=of_bead is not None,
        )
        for sentence in beads.ja(number):
            of_sentence = (of_bead or {}).get(sentence.id, ())
            rendered = [link for link in of_sentence if _overlap(link.en, span)]
            if rendered:
                at = Span(rendered[0].ja.start, rendered[-1].ja.end)
                inside = [
                    linked.word.dictionary_form
                    for each, linked in annotate(sentence).spans
                    if at.start <= each.start and each.end <= at.end
                ]
                word = "".join(inside) if len(inside) == 1 else at.of(sentence.text)
                yield line(sentence=sentence.id, ja=sentence.text, span=at, word=word, inside="")
                break
        else:
            sentence = beads.ja(number)[0]
            yield line(sentence=sentence.id, ja=sentence.text, span=None, word="", inside="")


def _bare(rendering: str) -> str:
    """``the country’s`` → ``country``."""
    first, _, rest = rendering.partition(" ")
    bare = rest if rest and first.casefold() in ARTICLES else rendering
    return _POSSESSIVE.sub("", bare)


def key_of(line: Line, *, english: bool = False) -> str:
    """The group a line is in: "?" where no rendering is known, "-" where there is no English,
    "…" where nobody has looked yet."""
    if not line.looked:
        return "…"
    if english:
        return line.word or "?"
    if not line.en:
        return "-"
    rendering = line.rendering.casefold() or "?"
    return f"{line.inside}/{rendering}" if line.inside else rendering


def groups(found: Iterable[Line], *, english: bool = False) -> tuple[Group, ...]:
    """The groups, the largest first; whole words before parts, the unknown last."""
    labels: dict[str, Counter[str]] = {}
    inside: dict[str, str] = {}
    for line in found:
        key = key_of(line, english=english)
        inside[key] = "" if english else line.inside
        label = line.word if english else line.rendering
        labels.setdefault(key, Counter())[label] += 1
    made = (
        Group(key, written.most_common(1)[0][0], inside[key], written.total())
        for key, written in labels.items()
    )
    return tuple(
        sorted(made, key=lambda group: (group.label == "", group.inside != "", -group.count))
    )
