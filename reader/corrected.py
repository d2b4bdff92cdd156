"""What its reader corrected, over what the machine says of a text: a layer, nothing is changed.

Sentences and words of which nothing was said are the annotator's own objects.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, pairwise

from reader.japanese.reading.ruby import given_to
from reader.japanese.reread import reread
from reader.model.annotation import AnnotatedSentence, LinkedWord, Links
from reader.model.correction import Correction, Corrections
from reader.model.lexicon import DictionaryEntry
from reader.model.morphology import Word
from reader.model.text import Sentence, Span
from reader.pipeline import Annotator
from reader.ports import Dictionary
from reader.settled import Settled

Way = tuple[Span, ...]

_REMEMBERED = 20_000  # corrected words
_CHARACTERS = 1_000


@dataclass(frozen=True, slots=True)
class _Said:
    """What was said of one word."""

    reading: Correction | None
    entry: Correction | None


class Corrected:
    """An annotator that minds what its reader corrected.

    What was said of a place goes before what was said of every text; the author's ruby goes
    before every reading. A correction whose place is gone, or whose surface does not stand
    there, changes nothing.
    """

    def __init__(
        self, plain: Annotator | Settled, dictionary: Dictionary, corrections: Corrections
    ) -> None:
        self._plain, self._dictionary = plain, dictionary
        self._kanji = lru_cache(_CHARACTERS)(dictionary.kanji)
        self._here: defaultdict[str, list[Correction]] = defaultdict(list)
        self._splits: defaultdict[str, list[Correction]] = defaultdict(list)
        self._words: dict[tuple[str, str], Correction] = {}
        self._made: dict[tuple[Word, _Said], LinkedWord] = {}
        for each in corrections:
            if each.at:
                self._here[each.at.sentence].append(each)
            elif each.kind == "split":
                self._splits[each.was[0]].append(each)
            else:
                self._words[each.kind, each.was[0]] = each

    def annotate(self, sentence: Sentence) -> AnnotatedSentence:
        """The words of a sentence, as they were corrected."""
        return self._over(self._plain.annotate(sentence))

    def annotate_all(self, sentences: Iterable[Sentence]) -> Iterator[AnnotatedSentence]:
        """The same for many."""
        return map(self._over, self._plain.annotate_all(sentences))

    def _over(self, plain: AnnotatedSentence) -> AnnotatedSentence:
        sentence = plain.sentence
        here = self._here.get(sentence.id, ())
        if not here and not self._splits and not self._words:
            return plain
        here = [each for each in here if _stands(each, sentence.text)]
        linked, starts = list(plain.words), list(plain.starts)
        ways = [*_here_cut(here)]
        ways += [way for way in self._everywhere_cut(plain) if not _overlap(way, ways)]
        if ways:
            words = [each.word for each in linked]
            words, starts = self._plain.segmenter.recut(
                sentence.text, sentence.ruby, (words, starts), ways
            )
            linked = [self._plain.link(word) for word in words]
        for index, said in self._said(sentence, linked, starts, here):
            linked[index] = self._corrected(linked[index], said)
        return AnnotatedSentence(sentence, tuple(linked), tuple(starts))

    def alternatives(self, sentence: Sentence, span: Span) -> tuple[Way, ...]:
        """Other ways to cut what lies around ``span``, best first."""
        chosen = [span for span, _linked in self.annotate(sentence).spans]
        return self._plain.segmenter.alternatives(sentence.text, sentence.ruby, span, chosen)

    def _everywhere_cut(self, plain: AnnotatedSentence) -> Iterator[Way]:
        """The stretches that the machine cuts as it did where a cut was corrected."""
        found = [*plain.spans]
        end = 0
        for index, (span, linked) in enumerate(found):
            for each in self._splits.get(linked.word.surface, ()):
                over = found[index : index + len(each.was)]
                surfaces = tuple(each.word.surface for _span, each in over)
                stretch = Span(span.start, span.start + len(each.surface))
                if surfaces == each.was and over[-1][0].end == stretch.end and span.start >= end:
                    yield _way(each, span.start)
                    end = stretch.end
                    break

    def _said(
        self,
        sentence: Sentence,
        linked: Sequence[LinkedWord],
        starts: Sequence[int],
        here: Sequence[Correction],
    ) -> Iterator[tuple[int, _Said]]:
        """What was said of each word, by its index; nothing of most of them."""
        places = {
            (each.kind, each.at.start, each.surface): each
            for each in here
            if each.at and each.kind != "split"
        }
        with_ruby: set[int] | None = None if sentence.ruby else set()
        for index, (each, start) in enumerate(zip(linked, starts, strict=True)):
            form, surface = each.word.dictionary_form, each.word.surface
            reading = places.get(("reading", start, surface)) or self._words.get(("reading", form))
            entry = places.get(("entry", start, surface)) or self._words.get(("entry", form))
            if entry and entry.form != form and entry.surface != surface:
                entry = None  # 行った may be 行う, but 行かない is not
            if not reading and not entry:
                continue
            if with_ruby is None:
                words = [each.word for each in linked]
                with_ruby = {place for place, _given in given_to(words, starts, sentence.ruby)}
            if index in with_ruby:
                reading = None
            if reading or entry:
                yield index, _Said(reading, entry)

    def _corrected(self, linked: LinkedWord, said: _Said) -> LinkedWord:
        word = linked.word
        if (word, said) not in self._made:
            if len(self._made) >= _REMEMBERED:
                self._made.clear()
            self._made[word, said] = self._make(word, said)
        return self._made[word, said]

    def _make(self, word: Word, said: _Said) -> LinkedWord:
        reading, entry = said.reading, said.entry
        made = reread(
            word,
            self._kanji,
            form=entry.form if entry else "",
            form_reading=(reading and reading.form_reading) or (entry and entry.form_reading) or "",
            reading=reading.reading if reading and reading.surface == word.surface else "",
        )
        linked = self._plain.link(made)
        if entry is None:
            return linked

        def look_up(_linked: LinkedWord) -> Links:
            return self._chosen(linked.links, made.dictionary_form, entry)

        return replace(linked, look_up=look_up)

    def _chosen(self, links: Links, form: str, said: Correction) -> Links:
        """The links with the entry first that the reader named, if the dictionary has it."""
        dictionary = self._dictionary
        others = [hit.entry for hit in (*dictionary.hits(form), *dictionary.names(form))]
        stem = form.removesuffix("する")
        others += [hit.entry for hit in dictionary.hits(stem)] if stem != form else []
        for number in dict.fromkeys((*links.entries, *others)):
            entry = dictionary.entry(number)
            if name_of(entry) == said.entry:
                rest = tuple(each for each in links.entries if each != number)
                sense = next(
                    (
                        place
                        for place, each in enumerate(entry.senses)
                        if "; ".join(each.glosses) == said.sense
                    ),
                    None,
                )
                return replace(links, entries=(number, *rest), chosen=True, sense=sense)
        return links


def name_of(entry: DictionaryEntry) -> str:
    """How a correction names an entry: "JMdict 1358280", in any edition of the dictionary."""
    return f"{entry.source} {entry.id}"


def _stands(correction: Correction, text: str) -> bool:
    at = correction.at
    return at is not None and text.startswith(correction.surface, at.start)


def _way(split: Correction, start: int) -> Way:
    edges = accumulate((len(word) for word in split.words), initial=start)
    return tuple(Span(left, right) for left, right in pairwise(edges))


def _here_cut(here: Sequence[Correction]) -> Iterator[Way]:
    end = 0
    splits = [(each.at.start, each) for each in here if each.at and each.kind == "split"]
    for start, each in sorted(splits, key=lambda pair: pair[0]):
        if start >= end:
            yield _way(each, start)
            end = start + len(each.surface)


def _overlap(way: Way, others: Sequence[Way]) -> bool:
    return any(way[0].start < other[-1].end and other[0].start < way[-1].end for other in others)
