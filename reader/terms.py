"""The key terms of a text: candidates with a proposed English, and the glossary's audit."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

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
from reader.model.lexicon import Glossary, GlossaryEntry
from reader.model.text import Sentence
from reader.ports import Dictionary
from reader.search import SURE, Annotating

_COMMON = 100  # from here on JMdict calls a word common
_NAMES = "JMnedict"
# JMdict's codes of a sense at the beginning of a compound (核 in 核問題) and at its end (化).
_FIRST = frozenset({"pref", "n-pref", "adj-no", "adj-f"})
_LAST = frozenset({"suf", "n-suf"})
_ENTRIES, _SENSES = 3, 4  # of a part, whose glosses are looked at
# JMnedict's types of names that almost any two characters may be: 露朝 is no Rochou.
_ANYBODY = frozenset({"surname", "given", "fem", "masc", "unclass"})
_NO_TERMS = Glossary()
_BRACKETS = re.compile(r"\s*\([^)]*\)")


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


def key_terms(
    text: Text, annotator: Annotating, dictionary: Dictionary, elsewhere: Glossary = _NO_TERMS
) -> tuple[KeyTerm, ...]:
    """The candidates of a text, best first, those that the glossary has among them.

    What the text's own English does not tell is proposed as the glossaries ``elsewhere`` have
    it, as the dictionary has it, and of a name how it is romanised.
    """
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
    terms = _by_spelling(text.glossary)
    others = _by_spelling(elsewhere)

    def proposals_of(found: Candidate) -> Iterator[str]:
        ja = found.ja
        yield from proposed[ja]
        if not proposed[ja]:
            whole = others.get(ja)
            yield from (whole.en,) if whole else _composed(found.parts, {**others, **terms})
            yield from said[ja].whole or _romanised(ja, annotator, dictionary)

    return tuple(
        KeyTerm(
            ja=each.ja,
            reading="".join(_reading(each.ja, annotator)),
            count=each.count,
            score=each.score,
            parts=_parts(each, proposed[each.ja], terms, annotator, dictionary),
            proposals=tuple(islice(dict.fromkeys(proposals_of(each)), SHOWN)),
            term=terms.get(each.ja),
        )
        for each in found
    )


def _by_spelling(glossary: Glossary) -> Mapping[str, GlossaryEntry]:
    return {spelling: term for term in glossary.entries for spelling in (term.ja, *term.spellings)}


def _composed(parts: Sequence[str], terms: Mapping[str, GlossaryEntry]) -> Iterator[str]:
    """Of terms side by side their English: 朝鮮半島|政策 → Korean peninsula policy."""
    pieces: list[str] = []
    start = 0
    while start < len(parts):
        ends = range(len(parts), start, -1)
        end = next((end for end in ends if "".join(parts[start:end]) in terms), 0)
        if not end:
            return
        pieces.append(terms["".join(parts[start:end])].en.removeprefix("the "))
        start = end
    yield " ".join(pieces)


def _romanised(ja: str, annotator: Annotating, dictionary: Dictionary) -> tuple[str, ...]:
    """How a name is written in English, first as it is read here: 三田 みた Mita; of one that
    is not listed its parts: 佐藤|裕子."""
    words = _annotated(ja, annotator).words
    named = all(linked.word.pos.startswith("name") for linked in words)
    hits = [hit for hit in dictionary.names(ja) if named or not _ANYBODY.issuperset(hit.pos)]
    if not hits and named and len(words) > 1:
        parts = [_romanised(each.word.surface, annotator, dictionary)[:1] for each in words]
        return (" ".join(part for (part,) in parts),) if all(parts) else ()
    read = kata2hira("".join(linked.word.reading for linked in words))
    entries = [dictionary.entry(hit.entry) for hit in hits]
    entries.sort(key=lambda entry: read not in [kata2hira(form.text) for form in entry.readings])
    glosses = (gloss for entry in entries for sense in entry.senses for gloss in sense.glosses)
    return tuple(_BRACKETS.sub("", gloss) for gloss in glosses)


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
