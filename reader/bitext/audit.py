"""How a text keeps to its glossary: renderings that are missing, and those that vary."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.bitext.concordance import Beads, Line
from reader.bitext.meanings import content
from reader.bitext.renderings import renderings
from reader.bitext.stems import stem, words
from reader.bitext.wordforms import derived
from reader.model.annotation import AnnotatedSentence
from reader.model.bitext import Link
from reader.model.lexicon import GlossaryEntry
from reader.model.text import Span

_PRONOUN = re.compile(r"\b(?:it|its|they|them|their|he|him|his|she|her)\b", re.IGNORECASE)

Links = Callable[[int], Mapping[str, Sequence[Link]]]  # of a bead, by sentence


@dataclass(frozen=True, slots=True)
class Audited:
    """A term of the glossary in one text.

    ``count`` are its places with English beside them; ``renderings`` what stands there, with
    inflected forms counted as one; ``absent`` the places whose English has neither the
    rendering nor a variant, in no form and, of a name, no pronoun that may stand for it, each
    with what was linked instead, if anything was.
    """

    term: GlossaryEntry
    count: int
    renderings: tuple[tuple[str, int], ...]
    absent: tuple[Line, ...]

    @property
    def varies(self) -> bool:
        return len(self.renderings) > 1


def audited(
    beads: Beads, annotated: Mapping[str, AnnotatedSentence], links: Links
) -> tuple[Audited, ...]:
    """The terms that occur in a text, in the order of their first places."""
    lines: dict[str, list[Line]] = defaultdict(list)
    absent: dict[str, list[Line]] = defaultdict(list)
    terms: dict[str, GlossaryEntry] = {}
    for number in beads.bilingual():
        for term, line, approved in _of_bead(beads, number, annotated, links):
            terms[term.ja] = term
            lines[term.ja].append(line)
            if not approved:
                absent[term.ja].append(line)
    return tuple(
        Audited(terms[ja], len(found), tuple(_counted(found)), tuple(absent[ja]))
        for ja, found in lines.items()
    )


def _of_bead(
    beads: Beads, number: int, annotated: Mapping[str, AnnotatedSentence], links: Links
) -> Iterator[tuple[GlossaryEntry, Line, bool]]:
    """The terms of a bead, each with its line, and whether its rendering is in the English."""
    english = beads.english(number)
    sentences = [annotated[each.id] for each in beads.ja(number)]
    approved = renderings(sentences, english)
    placed: dict[tuple[str, Span], Span] = {
        (sentence, link.ja): link.en for sentence, found in approved.items() for link in found
    }
    said = {
        linked.term.ja
        for sentence in sentences
        for span, linked in sentence.spans
        if linked.term and (sentence.sentence.id, span) in placed
    }
    instead: Mapping[str, Sequence[Link]] | None = None
    for sentence in sentences:
        for span, linked in sentence.spans:
            if linked.term is None:
                continue
            en = placed.get((sentence.sentence.id, span))
            kept = linked.term.ja in said
            if en is None and not kept:
                instead = links(number) if instead is None else instead
                other = instead.get(sentence.sentence.id, ())
                en = next((link.en for link in other if link.ja == span), None)
                kept = _kept(linked.term, en.of(english) if en else "", english)
            line = Line(
                text=beads.text.id,
                sentence=sentence.sentence.id,
                ja=sentence.sentence.text,
                span=span,
                word=linked.term.ja,
                inside="",
                en=english,
                renderings=(en,) if en else (),
            )
            yield linked.term, line, kept


def _kept(term: GlossaryEntry, instead: str, english: str) -> bool:
    """Whether what stands instead is derived from the rendering (Japan, Japanese), or nothing
    does and a pronoun may stand for a name: Japanese repeats it."""
    if not instead:
        return term.en[:1].isupper() and bool(_PRONOUN.search(english))
    ours, theirs = content(term.en), content(instead)
    return len(ours) == len(theirs) and not any(
        derived(one).isdisjoint(derived(other)) for one, other in zip(ours, theirs, strict=True)
    )


def _counted(found: Sequence[Line]) -> Iterator[tuple[str, int]]:
    """Renderings by their stems, the commonest first."""
    written: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for line in found:
        if line.renderings:
            key = tuple(stem(word) for word in words(line.rendering) if stem(word))
            written[key or (line.rendering,)][line.rendering] += 1
    for labels in sorted(written.values(), key=lambda each: -each.total()):
        yield labels.most_common(1)[0][0], labels.total()
