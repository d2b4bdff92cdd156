"""The glossary: every term of every text, its rendering, and the sentences it stands in."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from flask import Blueprint, render_template, request
from markupsafe import Markup
from werkzeug.exceptions import NotFound

from reader.japanese.furigana import furigana
from reader.model.bitext import Text
from reader.pipeline import english_of
from reader.web.mixed import language_of, mixed
from reader.web.recent import Recent
from reader.web.ruby import ruby
from reader.web.shelf_cards import attached
from reader.web.stores import Stores
from reader.web.terms import LATIN, ROWS, Finder, Headword, Use, headwords

MOST = 30  # sentences of one text on a term's page


@dataclass(frozen=True, slots=True)
class ShownNote:
    """``sources`` are titles of texts, () for all texts."""

    note: Markup
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rendering:
    """An English rendering and everything said of it. ``original`` is a name in its own
    script, with its language."""

    en: str
    variants: tuple[str, ...]
    original: str
    original_language: str
    notes: tuple[ShownNote, ...]
    see: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """``others`` are its other spellings; it stands in ``count`` sentences."""

    ja: str
    head: Markup
    others: tuple[str, ...]
    renderings: tuple[Rendering, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Row:
    """The terms whose reading begins in a row of the kana table."""

    kana: str
    anchor: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """A choice of a filter, with how many terms it leaves."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """``kana`` are the rows of the table: anchor, or "" where it is empty. ``known`` are the
    headwords that have an entry."""

    title: str
    place: str
    rows: tuple[Row, ...]
    kana: Mapping[str, str]
    known: frozenset[str]
    count: int
    total: int
    query: str
    topic: str
    topics: tuple[Option, ...]
    text: str
    texts: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence with a term in it: stretches of Japanese, and whether each is the term."""

    id: str
    pieces: tuple[tuple[str, bool], ...]
    en: str


@dataclass(frozen=True, slots=True)
class Quotes:
    """The sentences of one text; ``total`` counts those left out too."""

    text: str
    title: str
    title_en: str
    total: int
    shown: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class TermPage:
    """One term with its sentences."""

    title: str
    place: str
    term: Term
    known: frozenset[str]
    quotes: tuple[Quotes, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """Everything the glossaries say in one state of the shelf.

    ``places``: text → headword → ids of sentences; ``shown``: each headword as pages show it.
    """

    texts: tuple[Text, ...]
    words: tuple[Headword, ...]
    finder: Finder
    places: Mapping[str, Mapping[str, tuple[str, ...]]]
    shown: Mapping[str, Term]


def blueprint(stores: Stores) -> Blueprint:
    """``/glossary`` and ``/glossary/<term>``."""
    pages = Blueprint("glossary", __name__)
    kept: Recent[Terms] = Recent(2)

    def terms() -> Terms:
        texts = stores.shelf.texts()
        state = tuple((text.id, stores.shelf.version(text.id)) for text in texts)
        return kept.get(state, partial(_terms, texts, stores))

    @pages.get("/glossary")
    def glossary() -> str:
        said = (request.args.get(name, "").strip() for name in ("q", "topic", "text"))
        return render_template("glossary/glossary.html", page=_glossary_page(terms(), *said))

    @pages.get("/glossary/<path:ja>")
    def one(ja: str) -> str:
        found = terms()
        word = next((each for each in found.words if ja in each.spellings), None)
        if word is None:
            raise NotFound(f"No glossary has the term “{ja}”.")
        term, quotes = found.shown[word.ja], tuple(_quotes(word, found))
        page = TermPage(word.ja, "glossary", term, frozenset(found.shown), quotes)
        return render_template("glossary/term.html", page=page)

    return pages


def _terms(texts: tuple[Text, ...], stores: Stores) -> Terms:
    hidden = attached(texts)
    texts = tuple(text for text in texts if text.id not in hidden)
    words = headwords(texts)
    finder = Finder(words)
    places = {text.id: finder.sentences(text.original) for text in texts if text.original}
    titles = {text.id: text.meta.title_en or text.meta.title for text in texts}
    shown = {
        word.ja: Term(
            ja=word.ja,
            head=ruby(furigana(word.ja, word.reading, stores.dictionary.kanji)),
            others=word.spellings[1:],
            renderings=tuple(_renderings(word, titles)),
            count=sum(len(found.get(word.ja, ())) for found in places.values()),
        )
        for word in words
    }
    return Terms(texts, words, finder, places, shown)


def _glossary_page(found: Terms, query: str, topic: str, text: str) -> GlossaryPage:
    any_topic = [word for word in found.words if word.fits(query, "", text)]
    words = [word for word in any_topic if word.fits("", topic, "")]
    rows = tuple(
        Row(kana, f"row-{place}", tuple(found.shown[word.ja] for word in row))
        for place, (kana, row) in enumerate(groupby(words, lambda word: word.row), 1)
    )
    return GlossaryPage(
        title="Glossary",
        place="glossary",
        rows=rows,
        kana=dict.fromkeys((*ROWS, LATIN), "") | {row.kana: row.anchor for row in rows},
        known=frozenset(found.shown),
        count=len(words),
        total=len(found.words),
        query=query,
        topic=topic,
        topics=tuple(_topics(any_topic)),
        text=text,
        texts=tuple(_texts(found)),
    )


def _renderings(word: Headword, titles: Mapping[str, str]) -> Iterator[Rendering]:
    """What holds for all texts first."""
    by_en: dict[str, list[Use]] = {}
    for use in sorted(word.uses, key=lambda use: len(use.texts) > 0):
        by_en.setdefault(use.entry.en, []).append(use)
    for en, uses in by_en.items():
        entries = [use.entry for use in uses]
        original = next((entry.original for entry in entries if entry.original), "")
        yield Rendering(
            en=en,
            variants=_once(variant for entry in entries for variant in entry.variants),
            original=original,
            original_language=language_of(original),
            notes=tuple(
                ShownNote(mixed(use.entry.note), tuple(titles[text] for text in use.texts))
                for use in uses
            ),
            see=_once(ja for entry in entries for ja in entry.see),
        )


def _once(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))


def _topics(words: list[Headword]) -> Iterator[Option]:
    counts = Counter(topic for word in words for topic in word.topics)
    yield Option("", "All topics", len(words))
    for topic, count in sorted(counts.items()):
        yield Option(topic, topic.capitalize(), count)


def _texts(found: Terms) -> Iterator[Option]:
    counts = Counter(text for word in found.words for use in word.uses for text in set(use.texts))
    for text in found.texts:
        if counts[text.id]:
            yield Option(text.id, text.meta.title_en or text.meta.title, counts[text.id])


def _quotes(word: Headword, found: Terms) -> Iterator[Quotes]:
    for text in found.texts:
        ids = found.places.get(text.id, {}).get(word.ja, ())
        if not ids or text.original is None:
            continue
        wanted = frozenset(ids[:MOST])
        english = english_of(text)
        yield Quotes(
            text=text.id,
            title=text.meta.title,
            title_en=text.meta.title_en,
            total=len(ids),
            shown=tuple(
                Quote(
                    sentence.id,
                    tuple(_pieces(sentence.text, word, found.finder)),
                    english.get(sentence.id, ""),
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
