"""What a query finds besides the places in the texts: terms, titles, notes, dictionary words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from markupsafe import Markup

from reader.lexicon.labels import pos_label
from reader.model.bitext import Text
from reader.pipeline import look_up
from reader.ports import Dictionary, Library
from reader.web.glossary.all_terms import Terms
from reader.web.matching import matches
from reader.web.mixed import mixed

TERMS, TITLES, NOTES, WORDS = 8, 5, 6, 6  # shown of each
GLOSSES, SENSES = 3, 3
SHORTEST = 2  # letters of a foreign query that is looked for inside notes


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """A term of the glossary, with its renderings."""

    ja: str
    en: str


@dataclass(frozen=True, slots=True)
class FoundTitle:
    """A text whose title or author has what was asked for."""

    id: str
    title: str
    title_en: str


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A note on a sentence, or (without a text) the owner's on a word."""

    text: str
    sentence: str
    about: str
    note: Markup


@dataclass(frozen=True, slots=True)
class FoundWord:
    """A word of the dictionary, and how the query comes from it."""

    form: str
    reading: str
    pos: str
    glosses: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Also:
    """All of these; ``any`` of them."""

    terms: tuple[FoundTerm, ...] = ()
    titles: tuple[FoundTitle, ...] = ()
    notes: tuple[FoundNote, ...] = ()
    words: tuple[FoundWord, ...] = ()

    @property
    def any(self) -> bool:
        return bool(self.terms or self.titles or self.notes or self.words)


def also(query: str, found: Terms, library: Library, dictionary: Dictionary) -> Also:
    """What else a query finds, the first of each kind."""
    return Also(
        terms=tuple(islice(_terms(query, found), TERMS)),
        titles=tuple(islice(_titles(query, found.texts), TITLES)),
        notes=tuple(islice(chain(_own(query, library), _notes(query, found.texts)), NOTES)),
        words=words(query, dictionary),
    )


def words(query: str, dictionary: Dictionary) -> tuple[FoundWord, ...]:
    """The words of the dictionary, best first."""
    return tuple(
        FoundWord(
            form=candidate.dictionary_form,
            reading=candidate.reading if candidate.reading != candidate.dictionary_form else "",
            pos=next(filter(None, map(pos_label, entry.senses[0].pos)), "") if entry.senses else "",
            glosses=" · ".join(
                "; ".join(sense.glosses[:GLOSSES]) for sense in entry.senses[:SENSES]
            ),
            steps=tuple(step.name for step in candidate.inflections),
        )
        for candidate in look_up(query, dictionary)[:WORDS]
        for entry in [dictionary.entry(candidate.entry)]
    )


def _terms(query: str, found: Terms) -> Iterator[FoundTerm]:
    """Those called so before those that only hold it."""
    fitting = [word for word in found.words if word.fits(query, "", "")]
    for word in sorted(fitting, key=lambda word: query not in (*word.spellings, word.reading)):
        ways = dict.fromkeys(use.entry.en for use in word.uses)
        yield FoundTerm(word.ja, " · ".join(ways))


def _titles(query: str, texts: Iterable[Text]) -> Iterator[FoundTitle]:
    for text in texts:
        meta = text.meta
        if matches(query, (meta.title, meta.title_en, meta.author, meta.author_en)):
            yield FoundTitle(text.id, meta.title, meta.title_en or meta.title)


def _notes(query: str, texts: Iterable[Text]) -> Iterator[FoundNote]:
    if len(query) < SHORTEST and query.isascii():
        return
    for text in texts:
        for note in text.notes:
            if matches(query, (note.note, note.anchor)):
                yield FoundNote(text.id, note.at, note.anchor, mixed(note.note))


def _own(query: str, library: Library) -> Iterator[FoundNote]:
    for mark in library.marks():
        if mark.note and matches(query, (mark.note, *mark.tags)):
            yield FoundNote("", "", mark.key.form, mixed(mark.note))
