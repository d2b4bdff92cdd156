"""Which words a text has, and which of them its reader knows."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.study import Status, WordKey
from reader.ports import Dictionary

# Morphemes of which nobody learns a word: は, です, 「.
_GRAMMAR = frozenset({"助詞", "助動詞", "補助記号", "記号", "空白"})
_NUMERAL = "数詞"
_JAPANESE = re.compile("[々-〇ぁ-ヿ㐀-鿿豈-﫿\U00020000-\U0003ffff]")
_SURU = "する"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How often each word stands in a text; ``first`` is the sentence where it does first, and
    ``words`` the word as it stands there."""

    counts: Mapping[WordKey, int]
    first: Mapping[WordKey, str]
    words: Mapping[WordKey, LinkedWord]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Running words by what was said of them; what is ignored counts for nothing."""

    known: int
    learning: int
    new: int

    @property
    def total(self) -> int:
        return self.known + self.learning + self.new

    @property
    def percent(self) -> int:
        """Of the running words, known; rounded down, so that 100 means all."""
        return 100 * self.known // (self.total or 1)


class Keys(dict[LinkedWord, WordKey | None]):
    """The key of each distinct word, found when it is first asked for."""

    def __init__(self, dictionary: Dictionary) -> None:
        super().__init__()
        self.dictionary = dictionary

    def __missing__(self, linked: LinkedWord) -> WordKey | None:
        self[linked] = found = key(linked, self.dictionary)
        return found


def key(linked: LinkedWord, dictionary: Dictionary) -> WordKey | None:
    """None for what is no word to learn: particles, dates in digits, foreign letters."""
    word = linked.word
    form = word.dictionary_form or word.surface
    if not _JAPANESE.search(form):
        return None
    kinds = [morpheme.pos for morpheme in word.morphemes]
    if kinds and all(pos[0] in _GRAMMAR for pos in kinds):
        return None
    if any(_NUMERAL in pos for pos in kinds) and any(letter.isdigit() for letter in word.surface):
        return None
    return plain(WordKey(form, word.dictionary_reading), dictionary)


def plain(word: WordKey, dictionary: Dictionary) -> WordKey:
    """The noun of a verb that is no entry of its own: 締結する → 締結, but 愛する → 愛する."""
    stem = word.form.removesuffix(_SURU)
    if stem in ("", word.form) or dictionary.hits(word.form):
        return word
    return WordKey(stem, word.reading.removesuffix(_SURU))


def status_of(word: WordKey, statuses: Mapping[WordKey, Status]) -> Status | None:
    """What was said of the word in this reading, else of its spelling in any."""
    return statuses.get(word) or (statuses.get(WordKey(word.form)) if word.reading else None)


def vocabulary(sentences: Iterable[AnnotatedSentence], keys: Keys) -> Vocabulary:
    """The words of a text in the order in which they first come."""
    counts: dict[WordKey, int] = {}
    first: dict[WordKey, str] = {}
    words: dict[WordKey, LinkedWord] = {}
    for sentence in sentences:
        for linked in sentence.words:
            word = keys[linked]
            if word is None:
                continue
            if word not in counts:
                first[word], words[word] = sentence.sentence.id, linked
            counts[word] = counts.get(word, 0) + 1
    return Vocabulary(counts, first, words)


def coverage(counts: Mapping[WordKey, int], statuses: Mapping[WordKey, Status]) -> Coverage:
    """How much of a text its reader knows."""
    found = {"known": 0, "learning": 0, "new": 0, "ignored": 0}
    for word, count in counts.items():
        found[status_of(word, statuses) or "new"] += count
    return Coverage(found["known"], found["learning"], found["new"])
