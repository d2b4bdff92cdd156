"""The glossaries of all texts as one: headwords, who uses them how, and where they occur."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from reader.japanese.kana import hiragana, spelled_out
from reader.model.bitext import Text
from reader.model.lexicon import GlossaryEntry
from reader.model.text import Document, Span
from reader.web.matching import matches

UNVOICED = str.maketrans("がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽゔぁぃぅぇぉっゃゅょゎ",
                         "かきくけこさしすせそたちつてとはひふへほはひふへほうあいうえおつやゆよわ")  # fmt: skip
ROWS = {
    "あ": "あいうえお",
    "か": "かきくけこ",
    "さ": "さしすせそ",
    "た": "たちつてと",
    "な": "なにぬねの",
    "は": "はひふへほ",
    "ま": "まみむめも",
    "や": "やゆよ",
    "ら": "らりるれろ",
    "わ": "わゐゑをん",
}
LATIN = "A–Z"  # what is read in no kana: GDP
OTHER = "other"  # the topic of terms that name none


@dataclass(frozen=True, slots=True)
class Use:
    """What some texts say of a headword; ``texts`` are their ids, () for all texts."""

    entry: GlossaryEntry
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Headword:
    """A Japanese term with everything written down about it."""

    ja: str
    reading: str
    uses: tuple[Use, ...]

    @property
    def spellings(self) -> tuple[str, ...]:
        """The headword first."""
        others = (spelling for use in self.uses for spelling in use.entry.spellings)
        return tuple(dict.fromkeys((self.ja, *others)))

    @property
    def topics(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(use.entry.topic or OTHER for use in self.uses))

    @property
    def row(self) -> str:
        """The kana row it stands in: か for がいこう."""
        first = _plain(self.reading)[:1]
        return next((row for row, kana in ROWS.items() if first and first in kana), LATIN)

    def fits(self, query: str, topic: str, text: str) -> bool:
        """Whether the filters leave it; an empty one leaves everything."""
        if topic and topic not in self.topics:
            return False
        if text and not any(text in use.texts for use in self.uses):
            return False
        said = (use.entry for use in self.uses)
        renderings = (
            each for entry in said for each in (entry.en, *entry.variants, entry.original)
        )
        return matches(query, (*self.spellings, self.reading, *renderings))


def headwords(texts: Iterable[Text]) -> tuple[Headword, ...]:
    """In the order of a Japanese dictionary."""
    found: dict[str, dict[GlossaryEntry, list[str]]] = defaultdict(dict)
    for text in texts:
        for entry in text.glossary.entries:
            plain = replace(entry, scope="")
            users = found[entry.ja].setdefault(plain, [])
            users += [text.id] if entry.scope else []
    words = (
        Headword(
            ja,
            next((entry.reading for entry in entries if entry.reading), ""),
            tuple(Use(entry, tuple(users)) for entry, users in entries.items()),
        )
        for ja, entries in found.items()
    )
    return tuple(sorted(words, key=_order))


def _order(word: Headword) -> tuple[int, str, str, str]:
    rows = [*ROWS, LATIN]
    return rows.index(word.row), _plain(word.reading), word.reading, word.ja


def _plain(reading: str) -> str:
    """As dictionaries sort: without voicing, small kana and long marks."""
    return spelled_out(hiragana(reading)).translate(UNVOICED)


class Finder:
    """Finds terms in sentences. Where several begin, the longest counts."""

    def __init__(self, words: Iterable[Headword]) -> None:
        self.terms = {spelling: word.ja for word in words for spelling in word.spellings}
        self.starts: dict[str, list[str]] = defaultdict(list)
        for spelling in sorted(self.terms, key=len, reverse=True):
            self.starts[spelling[:1]].append(spelling)

    def found(self, text: str) -> Iterator[tuple[Span, str]]:
        """Each place of a term in a sentence, with its headword."""
        place = 0
        while place < len(text):
            longest = next(
                (each for each in self.starts.get(text[place], ()) if text.startswith(each, place)),
                "",
            )
            if longest:
                yield Span(place, place + len(longest)), self.terms[longest]
            place += len(longest) or 1

    def sentences(self, document: Document) -> Mapping[str, tuple[str, ...]]:
        """Headword → the ids of the sentences it stands in."""
        places: dict[str, list[str]] = defaultdict(list)
        for sentence in document.sentences:
            for word in dict.fromkeys(word for _, word in self.found(sentence.text)):
                places[word].append(sentence.id)
        return {word: tuple(ids) for word, ids in places.items()}
