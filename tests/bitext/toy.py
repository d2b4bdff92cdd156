"""A toy language pair: every word has one gloss, sentences are drawn from a small vocabulary."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from typing import Never

from reader.bitext.align import Side
from reader.model.annotation import AnnotatedSentence, LinkedWord, Links
from reader.model.lexicon import (
    DictionaryEntry,
    Form,
    GlossaryEntry,
    Hit,
    Kanji,
    Native,
    Printed,
    Sense,
)
from reader.model.morphology import Analysis, Word
from reader.model.text import Sentence

_SYLLABLES = ("ba", "do", "fe", "gi", "ko", "lu", "ma", "no", "pe", "ri", "su", "ta", "vo", "zi")
# 山 → "bado", 川 → "bafe" …: Japanese words of one kanji, English words of three syllables.
GLOSSES = {
    chr(0x5C71 + n): a + b + c
    for n, (a, b, c) in enumerate(
        (a, b, c) for a in _SYLLABLES for b in _SYLLABLES[:7] for c in _SYLLABLES[7:10]
    )
}


class ToyDictionary:
    """The port, over a table of one gloss for each word."""

    def __init__(self, glosses: Mapping[str, str] = GLOSSES) -> None:
        self._entries = [
            DictionaryEntry(n, "toy", (Form(ja),), (Form("よみ"),), (Sense((en,)),))
            for n, (ja, en) in enumerate(glosses.items())
        ]
        self.numbers = {ja: n for n, ja in enumerate(glosses)}

    def entry(self, number: int) -> DictionaryEntry:
        return self._entries[number]

    def kanji(self, character: str) -> Kanji | None:
        return None

    def forms_at(self, text: str) -> list[str]:
        raise NotImplementedError

    def continues(self, prefix: str) -> bool:
        raise NotImplementedError

    def names_continue(self, prefix: str) -> bool:
        raise NotImplementedError

    def hits(self, form: str) -> tuple[Hit, ...]:
        raise NotImplementedError

    def names(self, form: str) -> tuple[Hit, ...]:
        raise NotImplementedError

    def entry_json(self, number: int) -> str:
        raise NotImplementedError

    def native(self, characters: str, kana: str) -> tuple[Native, ...]:
        raise NotImplementedError

    def printed(self, spelling: str) -> Printed | None:
        return None

    def printed_continues(self, prefix: str) -> bool:
        return False

    def english(self, query: str) -> Iterator[int]:
        raise NotImplementedError

    def synonyms(self, english: str) -> Mapping[str, float]:
        return {}


def read(word: Word) -> Analysis:
    return Analysis(word.surface, word.surface)


def inflected(word: Word) -> Never:
    raise AssertionError(f"{word.surface}: alignment needs no inflections")


def annotated(
    words: str,
    dictionary: ToyDictionary | None = None,
    terms: Mapping[str, GlossaryEntry] | None = None,
) -> AnnotatedSentence:
    """``words`` are parted by blanks; what ends with 。 or ？ loses it as a word."""
    dictionary = dictionary or TOY
    text, linked, starts = "", [], []
    for surface in words.split():
        bare = surface.rstrip("。？、」").lstrip("「")
        if bare:
            number = dictionary.numbers.get(bare)
            entries = () if number is None else (number,)
            word = Word(bare, (), bare, read, inflected)
            term = (terms or {}).get(bare)
            linked.append(LinkedWord(word, term, lambda _, e=entries: Links(e)))  # type: ignore[misc]
            starts.append(len(text) + surface.index(bare))
        text += surface
    return AnnotatedSentence(Sentence("1.1.1", text), tuple(linked), tuple(starts))


TOY = ToyDictionary()
Content = list[tuple[list[str], list[str]]]  # beads: Japanese and English sentences


def content(size: int, seed: int) -> Content:
    """One to one; of the English words a fifth says it otherwise."""
    rng = random.Random(seed)  # noqa: S311
    beads: Content = []
    for _ in range(size):
        words = rng.sample(list(GLOSSES), rng.randint(4, 9))
        english = [GLOSSES[w] if rng.random() < 0.8 else "otherwise" for w in words]
        rng.shuffle(english)
        beads.append(([" ".join(words)], [" ".join(english)]))
    return beads


def sides(beads: Content) -> tuple[Side[AnnotatedSentence], Side[str]]:
    ja = [sentence for ours, _ in beads for sentence in ours]
    en = [sentence for _, theirs in beads for sentence in theirs]
    return Side(tuple(annotated(words) for words in ja)), Side(tuple(en))


def gold(beads: Content) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Sentences without a counterpart one by one."""
    found, i, j = [], 0, 0
    for ours, theirs in beads:
        a, b = tuple(range(i, i + len(ours))), tuple(range(j, j + len(theirs)))
        i, j = i + len(a), j + len(b)
        if a and b:
            found.append((a, b))
        else:
            found += [((n,), ()) for n in a] + [((), (n,)) for n in b]
    return found
