"""The table of contents: the stages in the order a text travels, joined; nothing else.

Importing, once:    file → ``read`` → ``document`` → a text's folder (``corpus``)
Reading, always:    folder → ``Annotator.annotate`` → page or JSON
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import count, islice

from reader import ingest, text
from reader.bitext.association import Association, learn
from reader.bitext.documents import align_documents
from reader.bitext.links import Linker
from reader.bitext.renderings import renderings
from reader.bitext.spoken import names_read
from reader.ingest.stream import lines as stream_lines
from reader.japanese.analyse import analyse
from reader.japanese.carried import carried
from reader.japanese.furigana.new_spelling import new_spellings
from reader.japanese.inflection import deinflections
from reader.japanese.kana import hiragana, romaji_kana, spellings
from reader.japanese.register import register_of
from reader.japanese.tokenize import likely_words
from reader.japanese.units import divided
from reader.japanese.words import Segmenter
from reader.lexicon.link import entries, so_written
from reader.lexicon.lookup import Candidate
from reader.lexicon.lookup import look_up as search
from reader.model.annotation import AnnotatedSentence, LinkedWord, Links
from reader.model.bitext import Alignment, Link, Text
from reader.model.lexicon import Faced, Facing, Glossary, GlossaryEntry, Readings
from reader.model.morphology import Word
from reader.model.text import Document, Paragraph, Section, Sentence, Span
from reader.ports import Dictionary

read = ingest.read  # a file → Source
from_bytes = ingest.from_bytes  # an upload → Source
document = text.document  # Source → Document and what was changed
sentence_lines = text.sentence_lines  # Source of a sentence a line → Document

_READING = 0.1  # of the time of aligning, for reading the words before
_TOGETHER = 64  # sentences that are divided at a time
_OFTEN = 64  # sentences from one report to the next
_REMEMBERED = 50_000  # distinct words
_CHARACTERS = 4_000  # kanji remembered
_BEADS = 2_000  # learned from, evenly over the library


class Annotator:
    """Annotates sentences with one dictionary and one glossary; keeps what it has seen."""

    def __init__(self, dictionary: Dictionary, glossary: Glossary) -> None:
        self._dictionary = dictionary
        self._terms = terms = _by_spelling(glossary)
        given = dict(reversed(glossary.readings))
        given |= {spelling: hiragana(term.reading) for spelling, term in terms.items()}
        kanji = lru_cache(_CHARACTERS)(dictionary.kanji)
        self.segmenter = Segmenter(
            dictionary,
            frozenset(terms),
            partial(analyse, dictionary=dictionary, kanji=kanji, given=given),
            glossary.register,
        )
        self._linked: dict[Word, LinkedWord] = {}
        self._links = self._look_up  # one bound method for all words

    def annotate(self, sentence: Sentence) -> AnnotatedSentence:
        """The words of a sentence. The author's ruby outranks every other reading."""
        return self._annotated(sentence, divided(sentence.text))

    def annotate_all(self, sentences: Iterable[Sentence]) -> Iterator[AnnotatedSentence]:
        """The same for many sentences, some at a time: first MeCab has its turn, then the rest,
        so that the processor need not fetch the tables of both for each sentence."""
        left = iter(sentences)
        while some := tuple(islice(left, _TOGETHER)):
            yield from map(self._annotated, some, [divided(each.text) for each in some])

    def _annotated(self, sentence: Sentence, lines: list[str] | None) -> AnnotatedSentence:
        words, starts = self.segmenter.words_of(lines, sentence.text, sentence.ruby)
        try:
            linked = tuple(map(self._linked.__getitem__, words))
        except KeyError:
            linked = tuple(map(self.link, words))
        return AnnotatedSentence(sentence, linked, tuple(starts))

    def alternatives(self, sentence: Sentence, span: Span) -> tuple[tuple[Span, ...], ...]:
        """Other ways to cut what lies around ``span``, best first."""
        return self.segmenter.alternatives(sentence.text, sentence.ruby, span)

    def link(self, word: Word) -> LinkedWord:
        """A word with the glossary's term, if it is one; one object per word."""
        linked = self._linked.get(word)
        if linked is not None:
            return linked
        if len(self._linked) >= _REMEMBERED:
            self._linked.clear()
        term = self._terms.get(word.dictionary_form) or self._terms.get(word.surface)
        self._linked[word] = linked = LinkedWord(word, term, self._links)
        return linked

    def _look_up(self, linked: LinkedWord) -> Links:
        parts = tuple(self.link(part) for part in self.segmenter.parts(linked.word))
        found = entries(linked.word, self._dictionary)
        if linked.term and linked.term.en[:1].isupper():
            found = so_written(linked.word.surface, found, self._dictionary)
        return Links(found, parts)


def _by_spelling(glossary: Glossary) -> dict[str, GlossaryEntry]:
    """The terms by every spelling; of two with the same, the first (a text's own) wins."""
    terms: dict[str, GlossaryEntry] = {}
    for term in glossary.entries:
        for spelling in (term.ja, *term.spellings):
            terms.setdefault(spelling, term)
    return terms


def lines(path: str) -> Iterator[Document]:
    """Every line of a file as a text of its own; a blank one is a text without sentences."""
    for line in stream_lines(path):
        cleaned, _changes = text.cleaned(line)
        spans = text.sentence_spans(cleaned, "ja")
        sentences = tuple(
            Sentence(f"1.1.{number}", span.of(cleaned)) for number, span in enumerate(spans, 1)
        )
        paragraphs = (Paragraph("paragraph", 0, sentences),) if sentences else ()
        yield Document("ja", (Section(1, paragraphs),) if paragraphs else ())


def aligned(
    ja: Document,
    en: Document,
    dictionary: Dictionary,
    progress: Callable[[float], None] | None = None,
) -> tuple[Alignment, float]:
    """The beads of a text and its translation, and how far the two match: a few in a
    hundred where they do not belong together (see ``fit``)."""
    annotate = Annotator(dictionary, Glossary()).annotate
    if progress is None:
        return align_documents(ja, en, annotate, dictionary)
    tell, total, read = progress, sum(1 for _each in ja.sentences), count()

    def reading(sentence: Sentence) -> AnnotatedSentence:
        if (number := next(read)) % _OFTEN == 0:
            tell(_READING * number / total)
        return annotate(sentence)

    def aligning(done: float) -> None:
        tell(_READING + (1 - _READING) * done)

    return align_documents(ja, en, reading, dictionary, aligning)


def english_of(bilingual: Text) -> Mapping[str, str]:
    """For each Japanese sentence with a counterpart the English of its bead, joined."""
    if bilingual.translation is None:
        return {}
    english = {sentence.id: sentence.text for sentence in bilingual.translation.sentences}
    return {
        ja: " ".join(english[en] for en in bead.en)
        for bead in bilingual.alignment.beads
        for ja in bead.ja
        if bead.en
    }


def names_of(bilingual: Text, dictionary: Dictionary) -> Readings:
    """The names in a text that its English writes, with their readings."""
    english = english_of(bilingual)
    sentences = bilingual.original.sentences if bilingual.original else ()
    beads = ((each.text, english[each.id]) for each in sentences if each.id in english)
    return names_read(beads, romaji_kana, dictionary)


def readings_of(text: Text, dictionary: Dictionary) -> Glossary:
    """How words are read in all of a text: as its author's ruby says where they come first,
    names as its English writes them, and the rest as a text that is told so reads them or as
    the English of their bead settles (see ``settled``)."""
    sentences = tuple(text.original.sentences) if text.original else ()
    readings = (*_by_ruby(sentences, dictionary), *names_of(text, dictionary))
    register = register_of([sentence.text for sentence in sentences], dictionary)
    return Glossary((), readings, register, facing_of(text))


def facing_of(text: Text) -> Facing | None:
    """The beads of a bilingual text, by its Japanese sentences; None of any other."""
    if text.original is None:
        return None
    english = english_of(text)
    sentences = {each.id: each for each in text.original.sentences}
    beads = {
        ja: bead
        for each in text.alignment.beads
        if each.ja and each.ja[0] in english
        for bead in [Faced(tuple(sentences[ja] for ja in each.ja), english[each.ja[0]])]
        for ja in each.ja
    }
    return Facing(beads) if beads else None


def _by_ruby(sentences: Iterable[Sentence], dictionary: Dictionary) -> Iterator[tuple[str, str]]:
    """A reading that no dictionary has for the word is a whim of its place: 運命 さだめ."""
    annotate = Annotator(dictionary, Glossary()).annotate
    for sentence, ruby in carried(sentences):
        for span, linked in annotate(replace(sentence, ruby=(ruby,))).spans:
            word = linked.word
            if span.start <= ruby.span.start and ruby.span.end <= span.end:
                listed = [
                    hiragana(form.text)
                    for number in linked.entries
                    for form in dictionary.entry(number).readings
                ]
                if not listed or word.dictionary_reading in listed:
                    yield word.dictionary_form, word.dictionary_reading


def links_of(
    bilingual: Text, annotated: Sequence[AnnotatedSentence], linker: Linker | None = None
) -> Mapping[str, Sequence[Link]]:
    """For each Japanese sentence the links of its words into the English of its bead; without
    a linker those of the glossary's terms alone."""
    english = english_of(bilingual)
    by_id = {each.sentence.id: each for each in annotated}
    link = linker.links if linker else renderings
    found: dict[str, Sequence[Link]] = {}
    for bead in bilingual.alignment.beads:
        if bead.ja and bead.en:
            found |= link([by_id[ja] for ja in bead.ja], english[bead.ja[0]])
    return found


def learned(
    texts: Iterable[Text],
    annotate: Callable[[Text, Sentence], AnnotatedSentence],
    dictionary: Dictionary,
) -> Association:
    """What the beads of a library teach of words that no dictionary joins."""
    beads = [
        (text, [sentences[ja] for ja in bead.ja], english[bead.ja[0]])
        for text in texts
        if text.original
        for english in [english_of(text)]
        for sentences in [{each.id: each for each in text.original.sentences}]
        for bead in text.alignment.beads
        if bead.ja and bead.ja[0] in english
    ]
    linker = Linker(dictionary)
    return learn(
        linker.unlinked([annotate(text, each) for each in sentences], english)
        for text, sentences, english in beads[:: len(beads) // _BEADS + 1]
    )


def look_up(query: str, dictionary: Dictionary) -> tuple[Candidate, ...]:
    """The dictionary's words for any inflected form, kana, kanji, romaji or English; in the
    spelling of before 1946 where there is none in today's."""
    ways = (_looked_up(each, dictionary) for each in (query, *new_spellings(query)))
    return next(filter(None, ways), ())


def _looked_up(query: str, dictionary: Dictionary) -> tuple[Candidate, ...]:
    written = spellings(query)
    return search(query, deinflections(written), written, dictionary, likely_words(written))
