"""The key terms of a text: candidates with a proposed English, and the glossary's audit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jaconv import kata2hira

from reader.bitext.audit import Audited, audited
from reader.bitext.concordance import Beads
from reader.bitext.links import Linker
from reader.bitext.proposals import SHOWN, Glosses, proposals
from reader.bitext.stems import gloss_stems
from reader.bitext.terms import Candidate, candidates
from reader.lexicon.link import RARE
from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.bitext import Link, Text
from reader.model.lexicon import GlossaryEntry
from reader.model.text import Sentence
from reader.ports import Dictionary
from reader.search import SURE, Annotating

_COMMON = 100  # from here on JMdict calls a word common
_NAMES = "JMnedict"
# JMdict's codes of a sense at the beginning of a compound (核 in 核問題) and at its end (化).
_FIRST = frozenset({"pref", "n-pref", "adj-no", "adj-f"})
_LAST = frozenset({"suf", "n-suf"})
_ENTRIES, _SENSES = 3, 4  # of a part, whose glosses are looked at


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a term, and what it means there; "" where nothing tells."""

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
            parts=_parts(each, proposed[each.ja], terms, annotator, dictionary),
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


def _parts(
    found: Candidate,
    proposed: Sequence[str],
    terms: Mapping[str, GlossaryEntry],
    annotator: Annotating,
    dictionary: Dictionary,
) -> tuple[Part, ...]:
    """The parts with what they mean here, "" where nothing tells."""
    term = terms.get(found.ja)
    english = frozenset(
        stem for each in (*([term.en] if term else ()), *proposed) for stem in gloss_stems(each)
    )
    whole = _annotated(found.ja, annotator).words
    inside = {
        part.word.surface: part
        for word in reversed(whole)
        for part in (word, *word.parts, *(inner for each in word.parts for inner in each.parts))
    }
    parts = []
    for place, ja in enumerate(found.parts):
        alone = _annotated(ja, annotator).words
        linked = inside.get(ja) or (alone[0] if len(alone) == 1 else None)
        parts.append((place, ja, linked))
    read = [linked.word.reading if linked else "" for _, _, linked in parts]
    as_read = "".join(read) == "".join(word.word.reading for word in whole)

    def gloss(place: int, ja: str, linked: LinkedWord | None) -> str:
        if ja in terms:
            return terms[ja].en
        if linked is None:
            return ""
        codes = _FIRST if place == 0 else _LAST if place == len(parts) - 1 else _FIRST | _LAST
        return _gloss(linked, codes, english, as_read, dictionary)

    return tuple(Part(ja, gloss(place, ja, linked)) for place, ja, linked in parts)


def _gloss(
    linked: LinkedWord,
    codes: frozenset[str],
    english: frozenset[str],
    as_read: bool,
    dictionary: Dictionary,
) -> str:
    """What a part of a compound means: what the compound's English says, else what it means
    in compounds, else its only or commonest meaning. One character has too many for that, and
    a name that is read otherwise in the whole, or has another English, is another name."""
    read = kata2hira(linked.word.dictionary_reading)
    entries = [dictionary.entry(number) for number in linked.entries[:_ENTRIES]]
    name = linked.word.pos.startswith("name")
    if entries and entries[0].source == _NAMES and not (name and as_read):
        return ""
    own = [each for each in entries if read in [kata2hira(form.text) for form in each.readings]]
    entries = own or entries
    senses = [
        sense
        for entry in entries
        for sense in entry.senses
        if sense.glosses and RARE.isdisjoint(sense.misc)
    ]
    for sense in senses:
        for gloss in sense.glosses:
            stems = gloss_stems(gloss)
            if stems and english.issuperset(stems):
                return gloss
    if english and entries and entries[0].source == _NAMES:
        return ""
    if len(linked.word.surface) > 1 or len(senses) == 1:
        return senses[0].glosses[0] if senses else ""
    return next((each.glosses[0] for each in senses if not codes.isdisjoint(each.pos)), "")


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
