"""The hint ladder of a sentence: its readings, glosses of the words that are not known, the
English of single words, the whole English. Each rung gives away a little more."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from reader.bitext.links import Linker
from reader.bitext.renderings import renderings
from reader.japanese.kana import hiragana
from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.bitext import Link
from reader.model.lexicon import DictionaryEntry
from reader.model.study import Status, WordKey
from reader.model.text import Sentence, Span
from reader.ports import Dictionary
from reader.study.vocabulary import Keys, status_of
from reader.web import ruby
from reader.web.reading.layout import Row
from reader.web.reading.ties import LIT, english_of

RUNGS = 4
GLOSSES = 3  # of a word
GAP = "…"  # what stands for English that is not given away

Found = list[tuple[AnnotatedSentence, tuple[Link, ...]]]


@dataclass(frozen=True, slots=True)
class Gloss:
    """A word that is not known, in its dictionary form."""

    form: str
    reading: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Hints:
    """The four rungs, of a row; ``english`` is "" where there is none, and then so are the
    ``renderings``: runs of English, and whether they are given away."""

    readings: tuple[Markup, ...]
    glosses: tuple[Gloss, ...]
    renderings: tuple[tuple[str, bool], ...]
    english: str

    @property
    def rungs(self) -> int:
        return RUNGS if self.english else 2


def hints(
    row: Row,
    annotate: Callable[[Sentence], AnnotatedSentence],
    linker: Linker,
    dictionary: Dictionary,
    known: tuple[Keys, Mapping[WordKey, Status]],
) -> Hints:
    """``known``: the keys of words, and what was said of them."""
    english = english_of(row)
    sentences = [annotate(sentence) for sentence in row.ja]
    links = linker.links(sentences, english) if english else {}
    terms = renderings(sentences, english) if english else {}
    found: Found = [(each, tuple(links.get(each.sentence.id, ()))) for each in sentences]
    spans = [link.en for _, of in found for link in of if link.confidence >= LIT]
    spans += [link.en for each in sentences for link in terms.get(each.sentence.id, ())]
    plain = ruby.WordPages(lambda _: True)
    return Hints(
        readings=tuple(ruby.japanese(each, plain, {}) for each in sentences),
        glosses=tuple(_glosses(found, dictionary, known)),
        renderings=tuple(runs(english, spans)),
        english=english,
    )


def _glosses(
    found: Found, dictionary: Dictionary, known: tuple[Keys, Mapping[WordKey, Status]]
) -> Sequence[Gloss]:
    """Of each word once, in the order of the text."""
    keys, statuses = known
    glosses: dict[WordKey, Gloss] = {}
    for sentence, links in found:
        by_start = {link.ja.start: link for link in links if link.confidence >= LIT}
        for start, linked in zip(sentence.starts, sentence.words, strict=True):
            key = keys[linked]
            if key is None or key in glosses:
                continue
            if status_of(key, statuses) not in ("known", "ignored"):
                meaning = _meaning(linked, by_start.get(start), dictionary)
                if meaning:
                    reading = key.reading if key.reading != hiragana(key.form) else ""
                    glosses[key] = Gloss(key.form, reading, meaning)
    return tuple(glosses.values())


def _meaning(linked: LinkedWord, link: Link | None, dictionary: Dictionary) -> str:
    """As the glossary has it, or the sense that the translation chose, or the first one."""
    if linked.term:
        return linked.term.en
    if link and link.entry is not None and link.sense is not None:
        return _line(dictionary.entry(link.entry), link.sense)
    return _line(dictionary.entry(linked.entries[0]), 0) if linked.entries else ""


def _line(found: DictionaryEntry, sense: int) -> str:
    return "; ".join(found.senses[sense].glosses[:GLOSSES]) if found.senses else ""


def runs(english: str, spans: Sequence[Span]) -> list[tuple[str, bool]]:
    """English cut into what is given away and gaps.

    >>> runs("The joint statement remained.", [Span(4, 19)])
    [('…', False), ('joint statement', True), ('…', False)]
    """
    found: list[tuple[str, bool]] = []
    end = 0
    for span in sorted(set(spans)):
        if span.end <= end:
            continue
        start = max(span.start, end)
        if english[end:start].strip():
            found.append((GAP, False))
        found.append((english[start : span.end], True))
        end = span.end
    if english[end:].strip():
        found.append((GAP, False))
    return found
