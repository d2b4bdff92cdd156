"""The sentences a term stands in, with what renders it there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reader.bitext.places import english_spans
from reader.model.text import Span
from reader.pipeline import english_of
from reader.web.glossary.all_terms import Terms
from reader.web.glossary.audits import Audit
from reader.web.glossary.terms import Finder, Headword

MOST = 30  # sentences of one text on a term's page


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence with a term in it: stretches of Japanese, and whether each is the term; of
    English, and whether each renders it. ``absent``: nothing there does."""

    id: str
    pieces: tuple[tuple[str, bool], ...]
    en: tuple[tuple[str, bool], ...]
    absent: bool


@dataclass(frozen=True, slots=True)
class Quotes:
    """The sentences of one text; ``total`` counts those left out too."""

    text: str
    title: str
    title_en: str
    total: int
    shown: tuple[Quote, ...]


def quotes(word: Headword, found: Terms, audited: Mapping[str, Audit]) -> Iterator[Quotes]:
    """The sentences of a term, text by text; what the audit says of each."""
    for text in found.texts:
        ids = found.places.get(text.id, {}).get(word.ja, ())
        if not ids or text.original is None:
            continue
        wanted = frozenset(ids[:MOST])
        english = english_of(text)
        audit = audited.get(text.id, {}).get(word.ja)
        entries = [use.entry for use in word.uses if not use.texts or text.id in use.texts]
        ways = [way for entry in entries for way in (entry.en, *entry.variants)]
        yield Quotes(
            text=text.id,
            title=text.meta.title,
            title_en=text.meta.title_en,
            total=len(ids),
            shown=tuple(
                Quote(
                    sentence.id,
                    tuple(_pieces(sentence.text, word, found.finder)),
                    tuple(_rendered(english.get(sentence.id, ""), ways)),
                    audit is not None and sentence.id in audit.absent,
                )
                for sentence in text.original.sentences
                if sentence.id in wanted
            ),
        )


def _pieces(text: str, word: Headword, finder: Finder) -> Iterator[tuple[str, bool]]:
    end = 0
    for span, ja in finder.found(text):
        if ja == word.ja:
            yield text[end : span.start], False
            yield span.of(text), True
            end = span.end
    yield text[end:], False


def _rendered(english: str, ways: list[str]) -> Iterator[tuple[str, bool]]:
    """Of renderings that overlap, the longest."""
    spans: list[Span] = sorted(
        {span for way in ways for span in english_spans(english, way)},
        key=lambda span: (span.start, -span.end),
    )
    end = 0
    for span in spans:
        if span.start >= end:
            yield english[end : span.start], False
            yield span.of(english), True
            end = span.end
    yield english[end:], False
