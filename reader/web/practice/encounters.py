"""A text → the words met in it, each in its best sentence, with the translation at hand."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.bitext.links import GRAMMATICAL, Linker
from reader.japanese.kana import has_kanji
from reader.lexicon.senses import sense_order
from reader.model.annotation import AnnotatedSentence, LinkedWord, Meant
from reader.model.bitext import Link, Text
from reader.model.lexicon import DictionaryEntry
from reader.model.morphology import Furigana
from reader.model.study import Cloze, Encounter, WordKey
from reader.model.text import Span
from reader.pipeline import english_of
from reader.study.vocabulary import Keys
from reader.web.recent import Recent
from reader.web.ruby import pieces_of
from reader.web.stores import Stores

LIMIT = 60_000  # characters of a long text that are looked through, from its beginning
SURE = 0.9  # confidence from which a link is believed
SHOWN = 36  # characters of a gloss in a choice
USED = 8  # characters of length that a sentence loses by each word asked in it
BEST_LENGTH = 34  # characters of a sentence that is read at a glance
_GRAMMAR = frozenset(
    "particle auxiliary conjunction pronoun adnominal suffix prefix interjection".split()
)
# Words that every sentence has, besides those that only render others.
_LIGHT = GRAMMATICAL | frozenset("ない ではない いく くる 言う いう 上 中 後 前".split())


@dataclass(frozen=True, slots=True)
class _Occurrence:
    """A word at a place; ``link`` is its rendering, None where it is not known."""

    sentence: AnnotatedSentence
    span: Span
    linked: LinkedWord
    english: str
    link: Link | None

    def cost(self, used: int) -> tuple[bool, int]:
        """Of asking for it here, in a sentence that other words have ``used`` already."""
        length = len(self.sentence.sentence.text)
        return self.link is None, abs(length - BEST_LENGTH) + USED * used


class Encounters:
    """Looks texts through when they are first asked for, and keeps a few."""

    def __init__(self, stores: Stores, keys: Keys) -> None:
        self.stores, self.keys = stores, keys
        self._kept: Recent[tuple[Encounter, ...]] = Recent(6)

    def of(self, text: Text) -> tuple[Encounter, ...]:
        """The words of a text that are worth a question, in the order they come."""
        version = self.stores.shelf.version(text.id)
        return self._kept.get((text.id, version), lambda: tuple(self._found(text)))

    def at(self, text: Text, sentence: str, start: int) -> Encounter | None:
        """The word that begins at a place; None where there is no word to practise."""
        for occurrence in self._occurrences(text, only=sentence):
            if occurrence.sentence.sentence.id == sentence and occurrence.span.start == start:
                with self.stores.annotating:
                    key = self.keys[occurrence.linked]
                    return self._encounter(key, occurrence) if key else None
        return None

    def _found(self, text: Text) -> Iterator[Encounter]:
        met: dict[WordKey, list[_Occurrence]] = {}
        for occurrence in self._occurrences(text):
            with self.stores.annotating:
                key = self.keys[occurrence.linked]
            if key and not _is_grammar(key, occurrence.linked):
                met.setdefault(key, []).append(occurrence)
        used: Counter[str] = Counter()
        for key, occurrences in met.items():
            best = min(occurrences, key=lambda each: each.cost(used[each.sentence.sentence.id]))
            used[best.sentence.sentence.id] += 1
            with self.stores.annotating:
                encounter = self._encounter(key, best)
            if encounter:
                yield replace(encounter, count=len(occurrences))

    def _occurrences(self, text: Text, only: str = "") -> Iterator[_Occurrence]:
        """The words of a text in order; ``only`` those in the bead of a sentence."""
        if text.original is None:
            return
        annotator = self.stores.annotator(text.glossary, text.corrections)
        linker = Linker(self.stores.dictionary, senses=self.stores.senses)
        english = english_of(text)
        sentences = {each.id: each for each in text.original.sentences}
        seen = 0
        for ids in beads(text, tuple(sentences)):
            if only and only not in ids:
                continue
            with self.stores.annotating:
                annotated = [annotator.annotate(sentences[each]) for each in ids]
                said = english.get(ids[0], "")
                links = linker.links(annotated, said) if said else {}
                found = list(_placed(annotated, said, links))
            yield from found
            seen += sum(len(sentences[each].text) for each in ids)
            if seen > LIMIT:
                return

    def _encounter(self, key: WordKey, found: _Occurrence) -> Encounter | None:
        linked, term = found.linked, found.linked.term
        entry = self._entry(found)
        glosses = list(_glosses(entry, found.linked, self._meant(found)[1])) if entry else []
        meanings = (term.en, *term.variants) if term else tuple(glosses)
        if not meanings:
            return None
        form = linked.word.dictionary_form or linked.word.surface
        others = [each.text for each in entry.spellings] if entry and not term else []
        readings = [each.text for each in entry.readings] if entry and not term else []
        return Encounter(
            word=key,
            sentence=found.sentence.sentence.id,
            cloze=_cloze(found),
            pos=linked.word.pos,
            gloss=term.en if term else _gloss(glosses),
            meanings=tuple(dict.fromkeys((*meanings, *glosses))),
            spellings=_once(form, key.form, *(term.spellings if term else ()), *others),
            readings=_once(linked.word.dictionary_reading, key.reading, *readings),
            steps=linked.word.inflections,
            topic=term.topic if term else "",
            note=term.note if term else "",
            is_term=term is not None,
        )

    def _meant(self, found: _Occurrence) -> Meant:
        """The entry and its sense that its reader chose, else the translation, else what the
        sentence tells."""
        place = found.sentence.starts.index(found.span.start)
        told = self.stores.senses.told(found.sentence.words)[place]
        link = found.link
        if link and link.entry is not None and (link.sense is not None or link.entry != told[0]):
            told = link.entry, link.sense
        return found.linked.meant(*told)

    def _entry(self, found: _Occurrence) -> DictionaryEntry | None:
        """The entry that is meant, or the likeliest."""
        chosen, _sense = self._meant(found)
        if chosen is None and found.linked.entries:
            chosen = found.linked.entries[0]
        return None if chosen is None else self.stores.dictionary.entry(chosen)


def beads(text: Text, sentences: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The Japanese sides of the beads; what is in none, sentence by sentence after them."""
    aligned = [bead.ja for bead in text.alignment.beads if bead.ja] if text.translation else []
    yield from aligned
    inside = {each for ids in aligned for each in ids}
    yield from ((each,) for each in sentences if each not in inside)


def _placed(
    annotated: Sequence[AnnotatedSentence], english: str, links: Mapping[str, Sequence[Link]]
) -> Iterator[_Occurrence]:
    for sentence in annotated:
        sure = {
            link.ja: link
            for link in links.get(sentence.sentence.id, ())
            if link.confidence >= SURE and link.kind != "number"
        }
        for span, linked in sentence.spans:
            yield _Occurrence(sentence, span, linked, english, sure.get(span))


def _is_grammar(key: WordKey, linked: LinkedWord) -> bool:
    kind = linked.word.pos.partition(",")[0]
    phrase = kind == "expression" and not has_kanji(key.form)  # かもしれません
    return linked.term is None and (kind in _GRAMMAR or key.form in _LIGHT or phrase)


def _cloze(found: _Occurrence) -> Cloze:
    text, span = found.sentence.sentence.text, found.span
    before: list[Furigana] = []
    after: list[Furigana] = []
    end = 0
    for each, linked in found.sentence.spans:
        pieces = before if each.start < span.start else after
        if each.start > end:
            (after if end >= span.end else before).append(Furigana(text[end : each.start]))
        end = each.end
        if each != span:
            pieces += pieces_of(linked.word)
    if end < len(text):
        after.append(Furigana(text[end:]))
    english, link = found.english, found.link
    en = (english, "", "")
    if link:
        en = (english[: link.en.start], link.en.of(english), english[link.en.end :])
    return Cloze(tuple(before), pieces_of(found.linked.word), tuple(after), en)


def _glosses(entry: DictionaryEntry, linked: LinkedWord, meant: int | None) -> Iterator[str]:
    """All of the entry, those of the sense that is meant first."""
    order = sense_order(linked.word, entry)
    senses = [entry.senses[place] for place in sorted(order, key=lambda place: place != meant)]
    yield from dict.fromkeys(gloss for sense in senses for gloss in sense.glosses)


def _gloss(glosses: Sequence[str]) -> str:
    """The first, with the second where both are short."""
    both = "; ".join(glosses[:2])
    return both if len(both) <= SHOWN else glosses[0]


def _once(*words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))
