"""Sentence → words: cut by the lattice, one object per distinct word."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.japanese.analyse import inflections
from reader.japanese.lattice import Edge, Lattice
from reader.japanese.ruby import Given, given_to, with_ruby
from reader.japanese.tokenize import tokens
from reader.model.morphology import Analysis, Morpheme, Word
from reader.model.text import Ruby
from reader.ports import Dictionary

Analyse = Callable[[Word], Analysis]

_REMEMBERED = 50_000  # distinct words
_NO_WORDS = ("補助記号", "空白")
_INFLECTING = ("動詞", "形容詞", "助動詞")

# する and what takes its place after a noun: 締結し → 締結する, 理解できる → 理解する.
_SURU = frozenset({"為る", "出来る", "致す", "為さる"})

_Key = tuple[tuple[Morpheme, ...], str | None]


class Segmenter:
    """Cuts sentences into words, with one glossary's terms kept whole.

    ``analyse`` makes a word's analysis when somebody asks for it.
    """

    def __init__(self, dictionary: Dictionary, terms: frozenset[str], analyse: Analyse) -> None:
        self._lattice = Lattice(dictionary, terms)
        self._analyse = analyse
        self._words: dict[_Key, Word | None] = {}
        self._read: dict[tuple[Word, Given], Word] = {}

    def words(self, text: str, ruby: Sequence[Ruby] = ()) -> tuple[list[Word], list[int]]:
        """The words of a sentence and the code point where each begins.

        Punctuation and blanks belong to no word. ``ruby`` is the author's: a word it stands
        over is read so.
        """
        morphemes, starts = tokens(text)
        words: list[Word] = []
        places: list[int] = []
        for first, last in _runs(text, morphemes, starts):
            self._cut(text, morphemes[first:last], starts[first:last], words, places)
        for index, given in given_to(words, places, ruby):
            words[index] = self._with_ruby(words[index], given)
        return words, places

    def _cut(
        self,
        text: str,
        morphemes: list[Morpheme],
        starts: list[int],
        words: list[Word],
        places: list[int],
    ) -> None:
        """Append the words of one run of morphemes, and where they begin."""
        place = 0
        known = self._words
        for edge in self._lattice.words(morphemes):
            key = (tuple(morphemes[place : edge.end]), edge.form)
            if key in known:
                word = known[key]
            else:
                word = self._word(key, text[starts[place] : _end(morphemes, starts, edge.end)])
            if word is not None:
                words.append(word)
                places.append(starts[place])
            place = edge.end

    def _with_ruby(self, word: Word, given: Given) -> Word:
        if (word, given) not in self._read:
            if len(self._read) >= _REMEMBERED:
                self._read.clear()

            def analyse(_word: Word) -> Analysis:
                return with_ruby(word.analysis, given)

            self._read[word, given] = replace(word, analyse=analyse)
        return self._read[word, given]

    def parts(self, word: Word) -> tuple[Word, ...]:
        """The words inside a compound; () where there are not two."""
        morphemes = word.morphemes
        if len(morphemes) < 2:
            return ()
        edges = self._lattice.words(morphemes, whole=False)
        if len(edges) == 1:
            if morphemes[0].pos[0] in _INFLECTING or any(map(_is_suru, morphemes)):
                return ()
            edges = [Edge(end, 0, None) for end in _seams(morphemes)]
        found = []
        place = 0
        for edge in edges:
            inner = morphemes[place : edge.end]
            part = self._word((inner, edge.form), "".join(each.surface for each in inner))
            if part is not None:
                found.append(part)
            place = edge.end
        return tuple(found) if len(found) > 1 else ()

    def _word(self, key: _Key, surface: str) -> Word | None:
        if len(self._words) >= _REMEMBERED:
            self._words.clear()
        morphemes, form = key
        head = morphemes[0]
        symbol = head.pos[0] == "記号" and not head.surface.isalnum()
        plain = len(morphemes) > 1 or not (symbol or head.pos[0] in _NO_WORDS)
        word = (
            Word(surface, morphemes, _dictionary_form(morphemes, form), self._analyse, inflections)
            if plain
            else None
        )
        self._words[key] = word
        return word


def _runs(text: str, morphemes: Sequence[Morpheme], starts: Sequence[int]) -> list[tuple[int, int]]:
    """The stretches of morphemes that no blank interrupts: no word goes across one."""
    seams = [0, len(morphemes)]
    if " " in text or not text.isprintable():
        ends = (start + len(each.surface) for start, each in zip(starts, morphemes, strict=True))
        seams[1:1] = [
            index
            for index, (end, start) in enumerate(zip(ends, starts[1:], strict=False), 1)
            if end != start
        ]
    return list(pairwise(seams))


def _end(morphemes: Sequence[Morpheme], starts: Sequence[int], index: int) -> int:
    return starts[index - 1] + len(morphemes[index - 1].surface)


def _is_suru(morpheme: Morpheme) -> bool:
    return morpheme.lemma in _SURU and morpheme.pos[0] == "動詞"


def _seams(morphemes: tuple[Morpheme, ...]) -> list[int]:
    """Where a derived word can be taken apart: 非核|化, 二千二十六|人, 六|カ国."""
    number = ("数詞", "句点", "読点")
    return [
        index
        for index in range(1, len(morphemes))
        if not (morphemes[index].pos[1] in number and morphemes[index - 1].pos[1] in number)
    ] + [len(morphemes)]


def _dictionary_form(morphemes: tuple[Morpheme, ...], form: str | None) -> str:
    """What a word is looked up by: 締結+し+た → 締結する, 意見+交換+し → 意見交換する, 三+本 → 三本."""
    head = morphemes[0]
    if form is None and head.pos[0] in _INFLECTING:
        copula = len(morphemes) == 1 and head.lemma == "だ" and head.surface in ("な", "に", "で")
        return head.surface if copula else head.base
    stem = ""
    for morpheme in morphemes:
        if _is_suru(morpheme) and form in (None, stem):
            return stem + "する"
        stem += morpheme.surface
    return form or stem
