"""What of a sentence may speak for its counterpart.

Every distinct Japanese word, number or mark is an *item*, every distinct English stem, number
or mark a *token*; ``links`` says which tokens may render an item, and how well. Items and
tokens are numbers, so that a long text stays small.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reader.bitext import clauses, cues, numerals
from reader.bitext.names import Names, is_kana
from reader.bitext.side import Side
from reader.bitext.stems import gloss_stems, plain, stem, words
from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.ports import Dictionary

# How well a link renders: the reason, its weight.
NUMBER, GLOSSARY, ONE_WORD, LATIN, NAME = 1.0, 0.95, 0.95, 0.95, 0.9
OF_SEVERAL, PART, KANJI, MARK = 0.75, 0.6, 0.4, 0.1  # "North *Korea*"; 総*書記*; 露 → "Russia"
_ENTRIES = 4
_SENSES = 12
_SAY_NOTHING = frozenset({"助詞", "助動詞"})  # は, です
_KANJI = re.compile("[㐀-鿿]")
_LATIN = re.compile("[A-Za-zÀ-ɏ]{2,}")
_JAPANESE = re.compile("[ぁ-ヿ㐀-鿿]")
_ENGLISH = re.compile(r"[a-z]+ [a-z]+ [a-z]+")

# Marks of a Japanese sentence and the English marks that answer them, with an example.
MARKS = (
    ("？", re.compile(r"[？?]"), "?"),  # 行きますか？
    ("か", re.compile(r"(?:か|かね|かしら|かな)[。」』）]*$"), "?"),  # 行きますか。
    ("！", re.compile(r"[！!]"), "!"),
    ("「", re.compile(r"[「『“〝]"), "“"),
    ("」。", re.compile(r"[」』”〟][。）]*$"), "”."),
    ("（", re.compile(r"[（(〔［【]"), "("),
    ("―", re.compile(r"[―—–]|──"), "—"),
    ("：", re.compile(r"[：:]"), ":"),
    ("…", re.compile(r"…|・・"), "…"),
)
ENGLISH_MARKS = (
    ("?", re.compile(r"\?")),
    ("!", re.compile(r"!")),
    ("“", re.compile(r"[“\"]|(?<!\w)[‘']\w")),
    ("”.", re.compile(r"[”\"’'][.)]*$")),
    ("(", re.compile(r"[(\[]")),
    ("—", re.compile(r"[—–]| - |--")),
    (":", re.compile(r":")),
    ("…", re.compile(r"…|\.\.\.")),
)


_JA_STOP = re.compile(r"[。！？!?]+[」』）)”\"]*")
_JA_ASKS = re.compile(r"[？?]|(?:か|かね|かしら|かな)[。」』）]*$")
_EN_STOP = re.compile(r"(?<![A-Z])(?<!Mr)(?<!Mrs)(?<!Dr)(?<!Ms)[.!?]+[\"”’')\]]*(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Text:
    """One side as numbers: what is in each sentence (each once), its length in letters, how
    many sentences it looks like (more than one where somebody joined some), if it asks, where
    its clauses end, as shares of its letters, and if it takes up the sentence before."""

    has: tuple[frozenset[int], ...]
    length: tuple[int, ...]
    stops: tuple[int, ...]
    asks: tuple[bool, ...]
    clauses: tuple[tuple[float, ...], ...]
    joins: tuple[bool, ...]
    starts: frozenset[int]
    headings: frozenset[int]
    count: int  # of distinct items or tokens


@dataclass(frozen=True, slots=True)
class Features:
    """``links[item]`` maps tokens to weights between 0 and 1."""

    ja: Text
    en: Text
    links: tuple[dict[int, float], ...]


def features(
    ja: Side[AnnotatedSentence],
    en: Side[str],
    dictionary: Dictionary,
    progress: Callable[[float], None] = lambda _done: None,
) -> Features:
    vocabulary: dict[str, int] = {}
    spelled: dict[str, str] = {}
    theirs = tuple(_tokens(sentence, vocabulary, spelled) for sentence in en.sentences)
    progress(0.2)
    lexicon = _Lexicon(dictionary, vocabulary, Names(spelled.items()))
    ours = []
    for number, sentence in enumerate(ja.sentences):
        ours.append(lexicon.items(sentence))
        if number % 256 == 0:
            progress(0.2 + 0.8 * number / len(ja.sentences))
    texts = [sentence.sentence.text for sentence in ja.sentences]
    return Features(
        Text(
            tuple(ours),
            tuple(map(_length, texts)),
            tuple(_stops(text, _JA_STOP) for text in texts),
            tuple(bool(_JA_ASKS.search(text)) for text in texts),
            tuple(map(clauses.japanese, texts)),
            tuple(map(clauses.japanese_joins, texts)),
            ja.starts,
            ja.headings,
            len(lexicon.links),
        ),
        Text(
            theirs,
            tuple(map(_length, en.sentences)),
            tuple(_stops(text, _EN_STOP) for text in en.sentences),
            tuple("?" in text for text in en.sentences),
            tuple(map(clauses.english, en.sentences)),
            tuple(map(clauses.english_joins, en.sentences)),
            en.starts,
            en.headings,
            len(vocabulary),
        ),
        tuple(lexicon.links),
    )


def _stops(text: str, stop: re.Pattern[str]) -> int:
    """How many sentences a line looks like; what stands after the last stop is one more."""
    found = [match.end() for match in stop.finditer(text)]
    return len(found) + (not found or found[-1] < len(text.rstrip()))


def _length(text: str) -> int:
    return sum(map(str.isalnum, text))


def _tokens(text: str, vocabulary: dict[str, int], spelled: dict[str, str]) -> frozenset[int]:
    if 3 * len(_JAPANESE.findall(text)) > len(text):
        return frozenset()  # nor Japanese on the English side
    found = {token for token in numerals.english(text) if token}
    found |= {mark for mark, pattern in ENGLISH_MARKS if pattern.search(text)}
    found.update(cues.english(text))
    for place, word in enumerate(words(text)):
        key = stem(word)
        if key:
            found.add(key)
            # A word at the start of a sentence is a name only if it is one elsewhere.
            if place or word not in spelled:
                spelled.setdefault(word, key)
    return frozenset([vocabulary.setdefault(key, len(vocabulary)) for key in found])


class _Lexicon:
    """Items with their links, as far as this English has the words; each word asked once."""

    def __init__(self, dictionary: Dictionary, vocabulary: dict[str, int], names: Names) -> None:
        self._dictionary = dictionary
        self._vocabulary = vocabulary
        self._names = names
        self._numbers: dict[object, int] = {}
        self._words: dict[LinkedWord, int | None] = {}
        self.links: list[dict[int, float]] = []

    def items(self, sentence: AnnotatedSentence) -> frozenset[int]:
        text = sentence.sentence.text
        if not _JAPANESE.search(text) and _ENGLISH.search(text):
            return frozenset()  # English on the Japanese side must not fit itself
        found = {self._word(word) for word in sentence.words}
        for keys in numerals.japanese(text):
            found.add(self._item(keys, dict.fromkeys(keys, NUMBER)))
        for latin in _LATIN.findall(plain(unicodedata.normalize("NFKC", text))):
            found.add(self._item(latin.casefold(), {stem(latin): LATIN}))
        for mark, pattern, theirs in MARKS:
            if pattern.search(text):
                found.add(self._item(mark, {theirs: MARK}))
        for cue in cues.japanese(text):
            found.add(self._item(cue, {cue: MARK}))
        return frozenset(item for item in found if item is not None)

    def _item(self, key: object, renderings: dict[str, float]) -> int | None:
        """The number of an item; None if nothing in this English can render it."""
        number = self._numbers.get(key)
        if number is None:
            known = self._vocabulary
            links = {known[word]: w for word, w in renderings.items() if word in known}
            if not links:
                return None
            self._numbers[key] = number = len(self.links)
            self.links.append(links)
        return number

    def _word(self, linked: LinkedWord) -> int | None:
        if linked not in self._words:
            self._words[linked] = self._new_word(linked)
        return self._words[linked]

    def _new_word(self, linked: LinkedWord) -> int | None:
        if not linked.term and _says_nothing(linked):
            return None
        key = linked.term.ja if linked.term else linked.entries or linked.word.dictionary_form
        if key in self._numbers:
            return self._numbers[key]
        best: dict[str, float] = {}
        for word, weight in self._renderings(linked):
            best[word] = max(best.get(word, 0.0), weight)
        number = self._item(key, best)
        if number is None:
            # Kept without links: what recurs may still be learned (see learn).
            self._numbers[key] = number = len(self.links)
            self.links.append({})
        return number

    def _renderings(self, linked: LinkedWord) -> Iterator[tuple[str, float]]:
        word = linked.word
        if linked.term:
            for rendering in (linked.term.en, *linked.term.variants):
                yield from _weighted(gloss_stems(rendering), GLOSSARY)
        yield from self._glosses(linked.entries)
        for part in linked.parts:
            if not _says_nothing(part):
                for key, weight in self._glosses(part.entries):
                    yield key, PART * weight
        if _is_name(linked):
            kana = word.surface if is_kana(word.surface) else word.reading
            for key, alike in self._names.like(kana).items() if len(kana) > 1 else ():
                yield key, NAME * alike
        if not linked.entries:
            yield from self._kanji(word.surface)

    def _glosses(self, entries: Iterable[int]) -> Iterator[tuple[str, float]]:
        for entry in tuple(entries)[:_ENTRIES]:
            for sense in self._dictionary.entry(entry).senses[:_SENSES]:
                for gloss in sense.glosses:
                    yield from _weighted(gloss_stems(gloss), ONE_WORD)

    def _kanji(self, surface: str) -> Iterator[tuple[str, float]]:
        for character in _KANJI.findall(surface):
            kanji = self._dictionary.kanji(character)
            for meaning in kanji.meanings if kanji else ():
                yield from _weighted(gloss_stems(meaning), KANJI)


def _weighted(keys: tuple[str, ...], weight: float) -> Iterator[tuple[str, float]]:
    for key in keys:
        yield key, weight if len(keys) == 1 else weight * OF_SEVERAL


def _says_nothing(linked: LinkedWord) -> bool:
    morphemes = linked.word.morphemes
    return bool(morphemes) and all(m.pos[0] in _SAY_NOTHING for m in morphemes)


def _is_name(linked: LinkedWord) -> bool:
    """Whether English may write the word by its sound: names and loan-words."""
    katakana = any("ァ" <= c <= "ヺ" for c in linked.word.surface)
    proper = any(morpheme.pos[1] == "固有名詞" for morpheme in linked.word.morphemes)
    return katakana or proper or not linked.entries
