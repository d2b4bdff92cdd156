"""The key terms of a text: candidates with a proposed English, and the glossary's audit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.bitext.audit import Audited, audited
from reader.bitext.concordance import Beads
from reader.bitext.links import Linker
from reader.bitext.proposals import SHOWN, Glosses, proposals
from reader.bitext.terms import Candidate, candidates
from reader.model.annotation import AnnotatedSentence
from reader.model.bitext import Link, Text
from reader.model.lexicon import GlossaryEntry
from reader.model.text import Sentence
from reader.ports import Dictionary
from reader.search import SURE, Annotating

_COMMON = 100  # from here on JMdict calls a word common
_ENTRIES, _SENSES = 3, 4  # of a part, whose glosses are looked at


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a term, and what it means by itself."""

    ja: str
    gloss: str


@dataclass(frozen=True, slots=True)
class KeyTerm:
    """A candidate. ``term`` is the glossary's entry, where it has one."""

    ja: str
    reading: str
    count: int
    score: float
    parts: tuple[Part, ...]
    proposals: tuple[str, ...]
    term: GlossaryEntry | None


def key_terms(text: Text, annotator: Annotating, dictionary: Dictionary) -> tuple[KeyTerm, ...]:
    """The candidates of a text, best first, those that the glossary has among them."""
    if text.original is None:
        return ()

    def ordinary(ja: str, units: int) -> bool:
        hits = dictionary.hits(ja)
        return any(units == 1 or hit.common >= _COMMON for hit in hits)

    annotated = [annotator.annotate(each) for each in text.original.sentences]
    found = candidates(annotated, ordinary)
    said = {each.ja: _glosses(each, annotator, dictionary) for each in found}
    beads = Beads(text)
    pairs = [
        ("".join(each.text for each in beads.ja(number)), beads.english(number))
        for number in beads.bilingual()
    ]
    proposed: Mapping[str, Sequence[str]] = proposals(said, pairs)
    terms = {
        spelling: term for term in text.glossary.entries for spelling in (term.ja, *term.spellings)
    }
    return tuple(
        KeyTerm(
            ja=each.ja,
            reading="".join(_reading(each.ja, annotator)),
            count=each.count,
            score=each.score,
            parts=tuple(
                Part(ja, next(iter(glosses), ""))
                for ja, glosses in zip(each.parts, said[each.ja].parts, strict=True)
            ),
            proposals=tuple(proposed[each.ja] or said[each.ja].whole[:SHOWN]),
            term=terms.get(each.ja),
        )
        for each in found
    )


def audit(text: Text, annotator: Annotating, linker: Linker) -> tuple[Audited, ...]:
    """How a bilingual text keeps to its glossary; () where there is only one language."""
    if text.original is None or text.translation is None:
        return ()
    annotated = {each.id: annotator.annotate(each) for each in text.original.sentences}
    beads = Beads(text)

    def links(number: int) -> Mapping[str, Sequence[Link]]:
        sentences = [annotated[each.id] for each in beads.ja(number)]
        found = linker.links(sentences, beads.english(number))
        return {
            sentence: [link for link in each if link.confidence >= SURE]
            for sentence, each in found.items()
        }

    return audited(beads, annotated, links)


def _glosses(found: Candidate, annotator: Annotating, dictionary: Dictionary) -> Glosses:
    whole = [hit.entry for hit in dictionary.hits(found.ja)]
    parts = []
    for part in found.parts:
        words = _annotated(part, annotator).words
        parts.append(_of_entries(words[0].entries if len(words) == 1 else (), dictionary))
    return Glosses(_of_entries(whole, dictionary), parts)


def _of_entries(numbers: Sequence[int], dictionary: Dictionary) -> tuple[str, ...]:
    return tuple(
        gloss
        for number in numbers[:_ENTRIES]
        for sense in dictionary.entry(number).senses[:_SENSES]
        for gloss in sense.glosses
    )


def _annotated(ja: str, annotator: Annotating) -> AnnotatedSentence:
    return annotator.annotate(Sentence("", ja))


def _reading(ja: str, annotator: Annotating) -> Sequence[str]:
    return [linked.word.reading for linked in _annotated(ja, annotator).words]
