"""The terms of all texts as pages show them, made once for each state of the shelf and each
language of the interface."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from reader.japanese.furigana.split import furigana
from reader.japanese.kana import hiragana
from reader.model.bitext import Meta, Text, attached
from reader.model.lexicon import Glossary
from reader.model.study import WordKey
from reader.model.text import Sentence
from reader.study.vocabulary import plain
from reader.web.glossary.terms import Finder, Headword, Use, headwords
from reader.web.mixed import language_of, mixed
from reader.web.recent import Recent
from reader.web.ruby import ruby, seams
from reader.web.stores import Stores
from reader.web.translation import language


@dataclass(frozen=True, slots=True)
class ShownNote:
    """``sources`` are titles of texts, () for all texts; ``scope`` is the id of the first, and
    ``owned``: what is said here is the owner's to change."""

    note: Markup
    sources: tuple[str, ...]
    scope: str
    owned: bool


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
    """``others`` are its other spellings; it stands in ``count`` sentences, ``uses`` counts them
    by text. ``key`` is the word whose status it has."""

    ja: str
    head: Markup
    others: tuple[str, ...]
    renderings: tuple[Rendering, ...]
    count: int
    uses: tuple[tuple[str, str, int], ...]
    key: WordKey


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


class AllTerms:
    """The terms of all texts, made anew when a text changes; for several threads."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores
        self._kept: Recent[Terms] = Recent(2)

    def now(self) -> Terms:
        shelf = self._stores.shelf
        texts = shelf.texts()
        state = (language(), *((text.id, shelf.version(text.id)) for text in texts))
        return self._kept.get(state, partial(terms, texts, self._stores))


def title_of(meta: Meta) -> str:
    """In the reader's language, where it has one."""
    titles = meta.title_en, meta.title
    return next(filter(None, reversed(titles) if language() == "ja" else titles), "")


def terms(texts: tuple[Text, ...], stores: Stores) -> Terms:
    """The terms of these texts, and where each stands."""
    hidden = attached(texts)
    texts = tuple(text for text in texts if text.id not in hidden)
    words = headwords(texts)
    finder = Finder(words)
    places = {text.id: finder.sentences(text.original) for text in texts if text.original}
    titles = {text.id: title_of(text.meta) for text in texts}
    owned = {(entry.ja, entry.scope) for entry in stores.shelf.own_terms() if not entry.hidden}

    annotator = stores.annotator(Glossary())

    def head(word: Headword) -> Markup:
        with stores.annotating:
            parts = annotator.annotate(Sentence("", word.ja))
        ends = {
            span.start + end
            for span, linked in parts.spans
            for end in seams(each.surface for each in linked.word.morphemes)
        }
        return ruby(furigana(word.ja, word.reading, stores.dictionary.kanji), seams=ends)

    def term(word: Headword) -> Term:
        uses = ((id, len(found.get(word.ja, ()))) for id, found in places.items())  # noqa: A001
        counted = tuple((id, titles[id], count) for id, count in uses if count)  # noqa: A001
        return Term(
            ja=word.ja,
            head=head(word),
            others=word.spellings[1:],
            renderings=tuple(_renderings(word, titles, owned)),
            count=sum(count for _, _, count in counted),
            uses=counted,
            key=plain(WordKey(word.ja, hiragana(word.reading)), stores.dictionary),
        )

    return Terms(texts, words, finder, places, {word.ja: term(word) for word in words})


def _renderings(
    word: Headword, titles: Mapping[str, str], owned: Collection[tuple[str, str]]
) -> Iterator[Rendering]:
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
            notes=tuple(_note(word.ja, use, titles, owned) for use in uses),
            see=_once(ja for entry in entries for ja in entry.see),
        )


def _note(
    ja: str, use: Use, titles: Mapping[str, str], owned: Collection[tuple[str, str]]
) -> ShownNote:
    scope = next((text for text in use.texts if (ja, text) in owned), next(iter(use.texts), ""))
    sources = tuple(titles[text] for text in use.texts)
    return ShownNote(mixed(use.entry.note), sources, scope, (ja, scope) in owned)


def _once(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))
