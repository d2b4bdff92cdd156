"""The concordance of the whole library: what a query means, and every line that answers it."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import Literal, Protocol, TypeVar

from reader.bitext.concordance import Beads, Line, english_lines, english_places, lines
from reader.bitext.index import TextIndex, build
from reader.bitext.links import Linker
from reader.bitext.places import ENGLISH_WORD, SURU, Place, Wanted, keys_of, occurrences
from reader.japanese.inflection import deinflections
from reader.japanese.kana import hiragana, is_hiragana, is_kana, spellings
from reader.lexicon.lookup import look_up
from reader.model.annotation import AnnotatedSentence
from reader.model.bitext import Alignment, Link, Text
from reader.model.correction import Corrections
from reader.model.lexicon import Glossary
from reader.model.text import Sentence, Span
from reader.pipeline import links_of
from reader.ports import Dictionary
from reader.store.derived import Derived

Side = Literal["ja", "en"]
Versioned = tuple[str, Text]  # a text and what changes whenever it does

SURE = 0.9  # confidence from which a link counts; the pages show the same
LONGEST = 200  # characters of a query
_BEADS = 50_000  # whose links are kept
_INDEXES = 500  # texts whose index and beads are at hand
_QUERIES = 5_000  # answers of a text that are kept
_JAPANESE = r"[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"
_BLANKS = re.compile(rf"(?<={_JAPANESE})\s+(?={_JAPANESE})")  # 六カ国 協議
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}  # GDP → ＧＤＰ


@dataclass(frozen=True, slots=True)
class Answer:
    """``lines`` of all texts in order. ``other`` counts what the query finds in the other
    language."""

    query: str
    side: Side
    lines: tuple[Line, ...]
    other: int


class Annotating(Protocol):
    """The way of a sentence, for one glossary."""

    def annotate(self, sentence: Sentence) -> AnnotatedSentence:
        """The words of a sentence."""


class AnnotatingOf(Protocol):
    """The same for a glossary and what was corrected."""

    def __call__(self, glossary: Glossary, corrections: Corrections = (), /) -> Annotating: ...


class Searcher:
    """Searches texts; keeps the links of beads it has looked at. For one thread at a time.

    A text whose index is kept in ``derived`` is asked there, which takes a hundredth of the time.
    """

    def __init__(
        self,
        dictionary: Dictionary,
        annotator: AnnotatingOf,
        derived: Derived | None = None,
    ) -> None:
        self._dictionary, self._annotator = dictionary, annotator
        self._derived = derived or Derived()
        self._indexes: dict[tuple[str, str], TextIndex] = {}
        self._beads: dict[tuple[str, str], Beads] = {}
        self._linker = Linker(dictionary)
        self._links: dict[tuple[str, str, int], Mapping[str, Sequence[Link]]] = {}
        self._found: dict[tuple[str, str, Wanted], tuple[Place, ...]] = {}
        self._found_english: dict[tuple[str, str, str], tuple[tuple[int, Span], ...]] = {}

    def is_indexed(self, versioned: Versioned) -> bool:
        """Whether a text is asked in its index."""
        return self._index(versioned) is not None

    def indexed(self, versioned: Versioned, annotated: Iterable[AnnotatedSentence]) -> bytes:
        """The index of a text, of which these are the sentences, for ``index``. Other threads may
        search meanwhile."""
        return self._derived.get(_index_key(versioned), lambda: build(versioned[1], annotated))

    def index(self, versioned: Versioned, indexed: bytes) -> None:
        """Ask a text in its index from now on."""
        version, text = versioned
        _kept(self._indexes, (text.id, version), TextIndex(indexed), _INDEXES)

    def look_at(self, texts: Iterable[Versioned], found: Iterable[Line]) -> None:
        """Look for the renderings of lines of these texts that nobody has looked for yet."""
        by_id = {text.id: (version, text) for version, text in texts}
        for name, here in groupby(found, lambda line: line.text):
            version, text = by_id[name]
            beads = self._beads_of(version, text)
            numbers = [beads.of[line.sentence] for line in here if line.sentence in beads.of]
            self._look(version, beads, numbers, None)

    def _index(self, versioned: Versioned) -> TextIndex | None:
        version, text = versioned
        if (text.id, version) not in self._indexes:
            data = self._derived.kept(_index_key(versioned))
            if data is None:
                return None
            _kept(self._indexes, (text.id, version), TextIndex(data), _INDEXES)
        return self._indexes[text.id, version]

    def _beads_of(self, version: str, text: Text) -> Beads:
        if (text.id, version) not in self._beads:
            _kept(self._beads, (text.id, version), Beads(text), _INDEXES)
        return self._beads[text.id, version]

    def search(
        self,
        texts: Sequence[Versioned],
        query: str,
        side: Side | None = None,
        most: int | None = None,
    ) -> Answer:
        """Every line. ``side`` is the query's language, where it is not to be guessed;
        ``most`` bounds the beads whose links are looked for, None where time is no matter."""
        query = _BLANKS.sub("", unicodedata.normalize("NFKC", query).strip())[:LONGEST]
        asked = wanted(query, (text for _, text in texts), self._dictionary)
        japanese = [self.places(each, asked) for each in texts]
        ours = sum(map(len, japanese))
        if not query.isascii():
            return Answer(query, "ja", self._lines(texts, japanese, most), 0)
        english = [self._english_places(each, query) for each in texts]
        theirs = sum(map(len, english))
        if side == "en" or (side is None and theirs):
            return Answer(query, "en", self._english_lines(texts, english, most), ours)
        return Answer(query, "ja", self._lines(texts, japanese, most), theirs)

    def lines(
        self, texts: Sequence[Versioned], asked: Wanted, most: int | None = None
    ) -> tuple[Line, ...]:
        """Every line of the words themselves, without a query."""
        return self._lines(texts, [self.places(each, asked) for each in texts], most)

    def places(self, versioned: Versioned, asked: Wanted) -> tuple[Place, ...]:
        """Where something stands in one text."""
        version, text = versioned
        found = self._found.get((text.id, version, asked))
        if found is None:
            annotate = self._annotator(text.glossary, text.corrections).annotate
            index = self._index(versioned)
            if index and text.original:
                found = index.places(asked, self._beads_of(version, text).in_order, annotate)
            else:
                found = occurrences(text, asked, annotate)
            _kept(self._found, (text.id, version, asked), found, _QUERIES)
        return found

    def _english_places(self, versioned: Versioned, query: str) -> tuple[tuple[int, Span], ...]:
        version, text = versioned
        found = self._found_english.get((text.id, version, query))
        if found is None:
            index, beads = self._index(versioned), self._beads_of(version, text)
            only = index.beads(_first_keys(query)) if index else None
            found = tuple(english_places(beads, query, only))
            _kept(self._found_english, (text.id, version, query), found, _QUERIES)
        return found

    def _lines(
        self, texts: Sequence[Versioned], places: Sequence[Sequence[Place]], most: int | None
    ) -> tuple[Line, ...]:
        found: list[Line] = []
        for (version, text), here in zip(texts, places, strict=True):
            beads = self._beads_of(version, text) if here else None
            if beads:
                numbers = [beads.of[each.sentence] for each in here if each.sentence in beads.of]
                most = self._look(version, beads, numbers, most)
                found += lines(beads, here, partial(self._known, version, text.id))
        return tuple(found)

    def _english_lines(
        self,
        texts: Sequence[Versioned],
        places: Sequence[Sequence[tuple[int, Span]]],
        most: int | None,
    ) -> tuple[Line, ...]:
        found: list[Line] = []
        for (version, text), here in zip(texts, places, strict=True):
            beads = self._beads_of(version, text) if here else None
            if beads:
                most = self._look(version, beads, [number for number, _ in here], most)
                annotate = self._annotator(text.glossary, text.corrections).annotate
                known = partial(self._known, version, text.id)
                found += english_lines(beads, here, known, annotate)
        return tuple(found)

    def _known(self, version: str, text: str, bead: int) -> Mapping[str, Sequence[Link]] | None:
        return self._links.get((text, version, bead))

    def _look(
        self, version: str, beads: Beads, numbers: Iterable[int], most: int | None
    ) -> int | None:
        """Look for the links of beads not looked at before, at most so many; how many are left."""
        text = beads.text
        fresh = [
            number
            for number in dict.fromkeys(numbers)
            if (text.id, version, number) not in self._links and beads.english(number)
        ][:most]
        if not fresh:
            return most
        annotate = self._annotator(text.glossary, text.corrections).annotate
        annotated = [annotate(each) for number in fresh for each in beads.ja(number)]
        only = tuple(text.alignment.beads[number] for number in fresh)
        found = links_of(replace(text, alignment=Alignment(only)), annotated, self._linker)
        for number in fresh:
            sure = {
                each.id: [link for link in found.get(each.id, ()) if link.confidence >= SURE]
                for each in beads.ja(number)
            }
            _kept(self._links, (text.id, version, number), sure, _BEADS)
        return None if most is None else most - len(fresh)


def _index_key(versioned: Versioned) -> tuple[str, ...]:
    version, text = versioned
    return ("index of", text.id, version)


def _first_keys(phrase: str) -> frozenset[str]:
    words = ENGLISH_WORD.findall(phrase)
    return keys_of(words[0]) if words else frozenset()


Key = TypeVar("Key")
Value = TypeVar("Value")


def _kept(values: dict[Key, Value], key: Key, value: Value, most: int) -> None:
    """Keep a value, the oldest giving way."""
    values[key] = value
    if len(values) > most:
        del values[next(iter(values))]


def wanted(query: str, texts: Iterable[Text], dictionary: Dictionary) -> Wanted:
    """What a query may stand for in Japanese: any inflected form, kana, kanji or romaji of a
    word, the reading or a spelling of a glossary's term, or a stretch of text as it stands."""
    written = spellings(query)
    if query.isascii():  # romaji; as English it is searched in the English
        written = tuple(each for each in written if not each.isascii())
    forms = {query, query.translate(_WIDE)} if query.isascii() else {query}
    readings = set(map(hiragana, filter(is_kana, written)))
    for candidate in (
        look_up(written[0], deinflections(written), written, dictionary) if written else ()
    ):
        entry = dictionary.entry(candidate.entry)
        forms |= {candidate.dictionary_form, *(form.text for form in entry.spellings)}
        if "uk" in entry.senses[0].misc:
            forms |= {form.text for form in entry.readings}
    for text in texts:
        for term in text.glossary.entries:
            if (
                not forms.isdisjoint((term.ja, *term.spellings))
                or hiragana(term.reading) in readings
            ):
                forms |= {term.ja, *term.spellings}
    forms.discard("")
    forms |= {form + SURU for form in forms} | {form.removesuffix(SURU) for form in forms}
    stretch = query if len(query) > 2 or not is_hiragana(query) else ""
    return Wanted(frozenset(forms - {""}), stretch if not query.isascii() else "")
