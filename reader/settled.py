"""A text's words, read as its English says where that settles it: a layer, nothing is changed.

空 is から where the English of its bead says "empty". The author's ruby, a term's reading and
what holds for the whole text go before that.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from reader.bitext.settled import Settler
from reader.japanese.reading.ruby import given_to
from reader.japanese.reread import reread
from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.lexicon import Faced, Facing, Glossary
from reader.model.morphology import Word
from reader.model.text import Sentence, Span
from reader.pipeline import Annotator
from reader.ports import Dictionary

_CHARACTERS = 1_000


class Settled:
    """An annotator that minds the English of ``glossary.facing``; of other sentences it says
    what the plain one does."""

    def __init__(self, plain: Annotator, dictionary: Dictionary, glossary: Glossary) -> None:
        self._plain = plain
        self.segmenter = plain.segmenter
        self.link = plain.link
        self._facing = glossary.facing or Facing()
        self._given = frozenset(spelling for spelling, _reading in glossary.readings)
        self._kanji = lru_cache(_CHARACTERS)(dictionary.kanji)
        self._settler = Settler(dictionary)
        self._found: dict[str, tuple[tuple[int, str], ...]] = {}  # by the sentence's id
        self._made: dict[tuple[Word, str], Word] = {}

    def annotate(self, sentence: Sentence) -> AnnotatedSentence:
        """The words of a sentence, read as its English says."""
        return self._over(self._plain.annotate(sentence))

    def annotate_all(self, sentences: Iterable[Sentence]) -> Iterator[AnnotatedSentence]:
        """The same for many."""
        return map(self._over, self._plain.annotate_all(sentences))

    def _over(self, plain: AnnotatedSentence) -> AnnotatedSentence:
        sentence = plain.sentence
        bead = self._facing.beads.get(sentence.id)
        if bead is None or sentence not in bead.ja:
            return plain
        if sentence.id not in self._found:
            self._settle(bead)
        found = self._found[sentence.id]
        if not found:
            return plain
        words = list(plain.words)
        for place, reading in found:
            words[place] = self._read(words[place].word, reading)
        return replace(plain, words=tuple(words))

    def alternatives(self, sentence: Sentence, span: Span) -> tuple[tuple[Span, ...], ...]:
        """Other ways to cut what lies around ``span``, best first."""
        return self._plain.alternatives(sentence, span)

    def _settle(self, bead: Faced) -> None:
        sentences = [self._plain.annotate(each) for each in bead.ja]
        found: dict[str, list[tuple[int, str]]] = {each.id: [] for each in bead.ja}
        ruby = {
            (each.sentence.id, place)
            for each in sentences
            for place, _given in given_to(
                [linked.word for linked in each.words], each.starts, each.sentence.ruby
            )
        }
        for sentence, place, linked, reading in self._settler.readings(sentences, bead.en):
            if (sentence, place) not in ruby and linked.word.dictionary_form not in self._given:
                found[sentence].append((place, reading))
        self._found |= {sentence: tuple(said) for sentence, said in found.items()}

    def _read(self, word: Word, reading: str) -> LinkedWord:
        made = self._made.get((word, reading))
        if made is None:
            made = self._made[word, reading] = reread(word, self._kanji, form_reading=reading)
        return self.link(made)
