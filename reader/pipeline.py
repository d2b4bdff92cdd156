"""The table of contents: the stages in the order a text travels, joined; nothing else.

Importing, once:    file → ``ingest.read`` → ``document_from`` → a text's folder
Reading, always:    folder → ``Annotator.annotate`` → page or JSON
"""

from functools import partial

from reader import ingest, text
from reader.japanese.analyse import analyse
from reader.japanese.kana import hiragana
from reader.japanese.words import Segmenter
from reader.lexicon.link import entries
from reader.model.annotation import AnnotatedSentence, LinkedWord, Links
from reader.model.lexicon import Glossary, GlossaryEntry
from reader.model.morphology import Word
from reader.model.text import Sentence
from reader.ports import Dictionary

read = ingest.read
document = text.document

_REMEMBERED = 50_000  # distinct words


class Annotator:
    """Annotates sentences with one dictionary and one glossary; keeps what it has seen."""

    def __init__(self, dictionary: Dictionary, glossary: Glossary) -> None:
        self._dictionary = dictionary
        self._terms = terms = _by_spelling(glossary)
        given = {spelling: hiragana(term.reading) for spelling, term in terms.items()}
        self._segmenter = Segmenter(
            dictionary,
            frozenset(terms),
            partial(analyse, dictionary=dictionary, given=given),
        )
        self._linked: dict[Word, LinkedWord] = {}

    def annotate(self, sentence: Sentence) -> AnnotatedSentence:
        words, starts = self._segmenter.words(sentence.text)
        known = self._linked
        linked = tuple([known.get(word) or self._link(word) for word in words])
        return AnnotatedSentence(sentence, linked, tuple(starts))

    def _link(self, word: Word) -> LinkedWord:
        if len(self._linked) >= _REMEMBERED:
            self._linked.clear()
        term = self._terms.get(word.dictionary_form) or self._terms.get(word.surface)
        self._linked[word] = linked = LinkedWord(word, term, self._look_up)
        return linked

    def _look_up(self, linked: LinkedWord) -> Links:
        parts = tuple(self._link(part) for part in self._segmenter.parts(linked.word))
        return Links(entries(linked.word, self._dictionary), parts)


def _by_spelling(glossary: Glossary) -> dict[str, GlossaryEntry]:
    """The terms by every spelling; of two with the same, the first (a text's own) wins."""
    terms: dict[str, GlossaryEntry] = {}
    for term in glossary.entries:
        for spelling in (term.ja, *term.spellings):
            terms.setdefault(spelling, term)
    return terms
