"""Sentence → words: cut by the lattice, one object per distinct word."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import compress, pairwise

from reader.japanese.analyse import inflections
from reader.japanese.context.settle import Context
from reader.japanese.cutting.alternatives import alternatives
from reader.japanese.cutting.headword import headword, is_suru
from reader.japanese.cutting.homographs import by_company
from reader.japanese.cutting.lattice import Doubtful, joined
from reader.japanese.cutting.listing import Listing
from reader.japanese.cutting.pairs import Unit
from reader.japanese.cutting.parts import as_counter, seams, with_single
from reader.japanese.cutting.recut import listed_form, pieces
from reader.japanese.furigana.characters import same
from reader.japanese.old_books.coined import SPELLINGS
from reader.japanese.reading.in_numbers import has_more, with_more
from reader.japanese.reading.ruby import Given, given_to, read_within, with_ruby
from reader.japanese.tokenize import tokens
from reader.japanese.units import Units, divided, runs_of, starts_of
from reader.japanese.unknown.in_kana import InKana, has_kanji
from reader.japanese.unknown.katakana import Katakana
from reader.japanese.unknown.repeated import MARK, repeated
from reader.japanese.unknown.slang import Slang, may_be_slang
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
        self._dictionary = dictionary
        self._in_context = Context(dictionary, register)
        self._listing = Listing(dictionary, terms, SPELLINGS)
        self._katakana = Katakana(dictionary)
        self._units = Units(self._listing, self._in_context, self._katakana)
        self._in_kana = InKana(dictionary)
        self._slang = Slang(dictionary)
        self._analyse = analyse
        self._read: dict[tuple[Word, Given], Word] = {}

    def words(self, text: str, ruby: Sequence[Ruby] = ()) -> tuple[list[Word], list[int]]:
        """The words of a sentence and the code point where each begins.

        Punctuation and blanks belong to no word. ``ruby`` is the author's: a word it stands
        over is read so.
        """
        return self.words_of(divided(text), text, ruby)

    def words_of(
        self, lines: list[str] | None, text: str, ruby: Sequence[Ruby]
    ) -> tuple[list[Word], list[int]]:
        """The same for a sentence that is ``divided`` already."""
        starts: list[int] | None = None  # known where each begins where the one before ends
        units = None if lines is None else self._units.divided(text, lines)
        if units is None:
            units, starts = self._seldom(text)
        try:
            words, places = self._found(units, starts)
        except Doubtful:
            morphemes = [unit.morpheme for unit in units]
            morphemes, starts = self._listing.doubts.anew(
                text, morphemes, starts or starts_of(units)
            )
            words, places = self._found(self._units.of(morphemes), starts, believe=True)
        if ruby:
            for index, given in given_to(words, places, ruby):
                words[index] = self._with_ruby(words[index], given)
        return words, places

    def _seldom(self, text: str) -> tuple[list[Unit], list[int]]:
        """The units of a sentence of which more is to be asked than of most."""
        morphemes, starts = self._katakana(text, *tokens(text))
        if not has_kanji(text):
            morphemes, starts = self._in_kana(text, morphemes, starts)
        if may_be_slang(text):
            morphemes, starts = self._slang(text, morphemes, starts)
        if has_more(text):
            morphemes = with_more(morphemes)
        if MARK in text:
            morphemes, starts = repeated(morphemes, starts, self._dictionary)
        return self._units.of(morphemes), starts

    def _found(
        self, units: list[Unit], starts: list[int] | None, believe: bool = False
    ) -> tuple[list[Word], list[int]]:
        """``starts``: where the units begin; None where each begins where the one before ends."""
        units = self._settled(units)
        if starts is None:
            several = joined(units, believe=believe)
        else:
            several = [
                (first + start, first + end, form)
                for first, last in runs_of(units, starts)
                for start, end, form in joined(units[first:last], believe=believe)
            ]
        pieces = [*units]
        longer = self._units.longer
        for start, end, form in reversed(several):
            found = units[start:end]
            known = longer.get((form, *found))
            pieces[start:end] = [self._together(found, form) if known is None else known]
            if starts:
                del starts[start + 1 : end]
        try:
            words = [piece.word for piece in pieces]
        except AttributeError:
            words = [self._alone(piece) for piece in pieces]
        return [*filter(None, words)], [*compress(starts or starts_of(pieces), words)]

    def _settled(self, units: list[Unit]) -> list[Unit]:
        """The units, as their neighbours have them read and meant."""
        morphemes = [unit.morpheme for unit in units]
        in_context = self._in_context(morphemes, "".join([unit.letter for unit in units]))
        if in_context is not morphemes:
            units = self._units.of(in_context)
        changes = by_company(in_context, [unit.rule for unit in units])
        if changes:
            units = [*units]
            for index, morpheme in changes:
                units[index] = self._units[morpheme]
        return units

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
        for span, morphemes in pieces(text, wanted, Span(begin, end), self._read_in_context):
            units = self._units.of(morphemes)
            yield span.start, self._word(units, listed_form(units, self._dictionary), span.of(text))

    def _read_in_context(self, morphemes: list[Morpheme]) -> list[Morpheme]:
        letters = "".join([unit.letter for unit in self._units.of(morphemes)])
        return self._in_context(morphemes, letters)

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
        return alternatives(self._units.of, text, chosen, span)

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
        units = self._units.of(morphemes)
        several = joined(units, whole=False)
        if several and several[0][:2] == (0, len(units)):
            if morphemes[0].pos[0] in _INFLECTING or any(map(is_suru, morphemes)):
                return ()
            several = [(start, end, None) for start, end in pairwise([0, *seams(morphemes)])]
        found = []
        for start, end, form in with_single(several, len(units)):
            inner = units[start:end]
            if start and morphemes[start - 1].pos[1] == "数詞":
                inner[0] = self._units[as_counter(inner[0].morpheme)]
            part = self._word(inner, form)
            if part is not None:
                found.append(part)
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

    def _word(
        self, units: Sequence[Unit], form: str | None = None, surface: str = ""
    ) -> Word | None:
        """The one word of these units; None for punctuation."""
        if form is None and len(units) == 1:
            return self._alone(units[0])
        known = self._units.longer.get((form, *units))
        return (self._together(units, form, surface) if known is None else known).word

    def _together(self, units: Sequence[Unit], form: str | None, surface: str = "") -> Unit:
        """Several units as one, of which only the word and the size are to be asked."""
        longer = self._units.longer
        if len(longer) >= _REMEMBERED:
            longer.clear()
        morphemes = tuple(unit.morpheme for unit in units)
        longer[form, *units] = made = Unit(morphemes[0], self._listing, "", None)
        made.size = sum(unit.size for unit in units)
        surface = surface or "".join(each.surface for each in morphemes)
        looked_up = headword(morphemes, form, self._dictionary)
        made.word = Word(surface, morphemes, looked_up, self._analyse, inflections)
        return made

    def _alone(self, unit: Unit) -> Word | None:
        try:
            return unit.word
        except AttributeError:
            unit.word = self._single(unit.morpheme)
            return unit.word

    def _single(self, morpheme: Morpheme) -> Word | None:
        symbol = morpheme.pos[0] == "記号" and not morpheme.surface.isalnum()
        if symbol or morpheme.pos[0] in _NO_WORDS:
            return None
        looked_up = headword((morpheme,), None, self._dictionary)
        return Word(morpheme.surface, (morpheme,), looked_up, self._analyse, inflections)
