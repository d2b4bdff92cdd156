"""Sentence → words: cut by the lattice, one object per distinct word."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.japanese.alternatives import alternatives
from reader.japanese.analyse import inflections
from reader.japanese.characters import same
from reader.japanese.coined import COINED
from reader.japanese.context import Context
from reader.japanese.decimals import DOT, decimal_points
from reader.japanese.headword import headword, is_suru
from reader.japanese.homographs import by_company
from reader.japanese.in_kana import InKana, has_kanji
from reader.japanese.lattice import Doubtful, Edge, Lattice
from reader.japanese.recut import listed_form, pieces
from reader.japanese.repeated import MARK, repeated
from reader.japanese.ruby import Given, given_to, read_within, with_ruby
from reader.japanese.slang import Slang, may_be_slang
from reader.japanese.tokenize import tokens
from reader.model.morphology import Analysis, Morpheme, Word
from reader.model.text import Register, Ruby, Span
from reader.ports import Dictionary

Analyse = Callable[[Word], Analysis]

_REMEMBERED = 50_000  # distinct words
_NO_WORDS = ("補助記号", "空白")
_INFLECTING = ("動詞", "形容詞", "助動詞")


class Segmenter:
    """Cuts sentences into words, with one glossary's terms kept whole.

    ``analyse`` makes a word's analysis when somebody asks for it.
    """

    def __init__(
        self,
        dictionary: Dictionary,
        terms: frozenset[str],
        analyse: Analyse,
        register: Register = Register.REPORT,
    ) -> None:
        self._lattice = Lattice(dictionary, terms | COINED.keys())
        self._dictionary = dictionary
        self._in_context = Context(dictionary, register)
        self._in_kana = InKana(dictionary)
        self._slang = Slang(dictionary)
        self._analyse = analyse
        self._single: dict[Morpheme, Word | None] = {}
        self._longer: dict[tuple[tuple[Morpheme, ...], str | None], Word | None] = {}
        self._read: dict[tuple[Word, Given], Word] = {}

    def words(self, text: str, ruby: Sequence[Ruby] = ()) -> tuple[list[Word], list[int]]:
        """The words of a sentence and the code point where each begins.

        Punctuation and blanks belong to no word. ``ruby`` is the author's: a word it stands
        over is read so.
        """
        morphemes, starts = tokens(text)
        if not has_kanji(text):
            morphemes, starts = self._in_kana(text, morphemes, starts)
        if may_be_slang(text):
            morphemes, starts = self._slang(text, morphemes, starts)
        if DOT in text:
            morphemes = decimal_points(morphemes)
        if MARK in text:
            morphemes, starts = repeated(morphemes, starts, self._dictionary)
        try:
            words, places = self._found(text, morphemes, starts)
        except Doubtful:
            morphemes, starts = self._lattice.doubts.anew(text, morphemes, starts)
            words, places = self._found(text, morphemes, starts, believe=True)
        if ruby:
            for index, given in given_to(words, places, ruby):
                words[index] = self._with_ruby(words[index], given)
        return words, places

    def _found(
        self, text: str, morphemes: list[Morpheme], starts: list[int], believe: bool = False
    ) -> tuple[list[Word], list[int]]:
        morphemes = by_company(self._in_context(morphemes))
        words: list[Word] = []
        places: list[int] = []
        cut = self._lattice.words
        if " " not in text and text.isprintable():
            self._cut(text, morphemes, starts, cut(morphemes, believe=believe), words, places)
            return words, places
        for first, last in _runs(morphemes, starts):
            inside = morphemes[first:last]
            edges = cut(inside, believe=believe)
            self._cut(text, inside, starts[first:last], edges, words, places)
        return words, places

    def _cut(
        self,
        text: str,
        morphemes: list[Morpheme],
        starts: list[int],
        edges: Sequence[Edge],
        words: list[Word],
        places: list[int],
    ) -> None:
        """Append the words of one run of morphemes, and where they begin."""
        place = 0
        single, longer = self._single, self._longer
        for end, _cost, form in edges:
            try:
                if form is None and end == place + 1:
                    word = single[morphemes[place]]
                else:
                    word = longer[tuple(morphemes[place:end]), form]
            except KeyError:
                surface = text[starts[place] : starts[end - 1] + len(morphemes[end - 1].surface)]
                word = self._word(tuple(morphemes[place:end]), form, surface)
            if word is not None:
                words.append(word)
                places.append(starts[place])
            place = end

    def recut(
        self,
        text: str,
        ruby: Sequence[Ruby],
        found: tuple[Sequence[Word], Sequence[int]],
        ways: Sequence[Sequence[Span]],
    ) -> tuple[list[Word], list[int]]:
        """``found``, which ``words`` gave, cut otherwise in some places.

        Each way is a stretch cut into words, side by side; no two overlap. What is left of a
        word that lies over the end of one is a word of its own.
        """
        new = {
            start: word
            for way in ways
            for start, word in self._cut_by_hand(text, found, way)
            if word is not None
        }
        touched = [Span(way[0].start, way[-1].end) for way in ways]
        kept = {
            start: word
            for word, start in zip(*found, strict=True)
            if not any(
                start < each.end and each.start < start + len(word.surface) for each in touched
            )
        }
        places = sorted({**kept, **new})
        words = [new[place] if place in new else kept[place] for place in places]
        for index, given in given_to(words, places, ruby):
            if places[index] in new:
                words[index] = self._with_ruby(words[index], given)
        return words, places

    def _cut_by_hand(
        self, text: str, found: tuple[Sequence[Word], Sequence[int]], way: Sequence[Span]
    ) -> Iterator[tuple[int, Word | None]]:
        first, last = way[0].start, way[-1].end
        over = [
            Span(start, start + len(word.surface))
            for word, start in zip(*found, strict=True)
            if start < last and first < start + len(word.surface)
        ]
        begin = min([first, *(span.start for span in over)])
        end = max([last, *(span.end for span in over)])
        edges = [Span(begin, first)] if begin < first else []
        after = [Span(last, end)] if last < end else []
        wanted = [*edges, *way, *after]
        for span, morphemes in pieces(text, wanted, Span(begin, end), self._in_context):
            form = listed_form(morphemes, self._lattice, self._dictionary)
            yield span.start, self._word(tuple(morphemes), form, span.of(text))

    def alternatives(
        self,
        text: str,
        ruby: Sequence[Ruby],
        span: Span,
        chosen: Sequence[Span] | None = None,
    ) -> tuple[tuple[Span, ...], ...]:
        """Up to four other ways to cut what lies around ``span``, best first.

        Each is the words (not the commas between) from one boundary of the ``chosen`` words
        (those that ``words`` gives, or as they were corrected) to another. For one place and on
        demand: it takes a hundred times what a word takes.
        """
        if chosen is None:
            words, starts = self.words(text, ruby)
            chosen = [
                Span(start, start + len(word.surface))
                for word, start in zip(words, starts, strict=True)
            ]
        return alternatives(self._lattice, text, chosen, span)

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
            if morphemes[0].pos[0] in _INFLECTING or any(map(is_suru, morphemes)):
                return ()
            edges = [(end, 0, None) for end in _seams(morphemes)]
        found = []
        place = 0
        for end, _cost, form in edges:
            inner = morphemes[place:end]
            if place and morphemes[place - 1].pos[1] == "数詞":
                inner = (_as_counter(inner[0]), *inner[1:])
            part = self._word(inner, form, "".join(each.surface for each in inner))
            if part is not None:
                found.append(part)
            place = end
        return tuple(self._read_within(word, found)) if len(found) > 1 else ()

    def _read_within(self, whole: Word, parts: Sequence[Word]) -> Iterator[Word]:
        """The parts as they are read in the whole, where its furigana divide so: 二 ふた in 二つ.

        What only sounds otherwise beside its neighbour stays as it is by itself: 六 in 六カ国.
        """
        place = 0
        for part in parts:
            place = whole.surface.index(part.surface, place)
            end = place + len(part.surface)
            given = read_within(whole.furigana, Span(place, end))
            read = "".join(kana for _span, kana in given)
            own = "".join(piece.reading or "" for piece in part.furigana)
            yield part if not given or same(read, own) else self._with_ruby(part, given)
            place = end

    def _word(self, morphemes: tuple[Morpheme, ...], form: str | None, surface: str) -> Word | None:
        """The one word of these morphemes; None for punctuation."""
        head = morphemes[0]
        one = form is None and len(morphemes) == 1
        known = self._single.get(head) if one else self._longer.get((morphemes, form))
        if known is not None:
            return known
        if len(self._single) + len(self._longer) >= _REMEMBERED:
            self._single.clear()
            self._longer.clear()
        symbol = head.pos[0] == "記号" and not head.surface.isalnum()
        word = None
        if not (one and (symbol or head.pos[0] in _NO_WORDS)):
            looked_up = headword(morphemes, form, self._dictionary)
            word = Word(surface, morphemes, looked_up, self._analyse, inflections)
        if one:
            self._single[head] = word
        else:
            self._longer[morphemes, form] = word
        return word


def _as_counter(morpheme: Morpheme) -> Morpheme:
    """What may count, where it does: 日 of 五日, which is no Sunday."""
    if morpheme.pos[2] != "助数詞可能":
        return morpheme
    return replace(morpheme, pos=("接尾辞", "名詞的", "助数詞", morpheme.pos[3]))


def _runs(morphemes: Sequence[Morpheme], starts: Sequence[int]) -> list[tuple[int, int]]:
    """The stretches of morphemes that no blank interrupts: no word goes across one."""
    ends = (start + len(each.surface) for start, each in zip(starts, morphemes, strict=True))
    seams = [
        index
        for index, (end, start) in enumerate(zip(ends, starts[1:], strict=False), 1)
        if end != start
    ]
    return list(pairwise([0, *seams, len(morphemes)]))


def _seams(morphemes: tuple[Morpheme, ...]) -> list[int]:
    """Where a derived word can be taken apart: 非核|化, 二千二十六|人, 六|カ国."""
    number = ("数詞", "句点", "読点")
    return [
        index
        for index in range(1, len(morphemes))
        if not (morphemes[index].pos[1] in number and morphemes[index - 1].pos[1] in number)
    ] + [len(morphemes)]
