"""An annotated text as JSON, in the form that interfaces.md promises.

The JSON of a word is made once and spliced wherever the word occurs; the dictionary's
entries arrive as JSON already.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from json import dumps, loads

from reader.model.annotation import AnnotatedSentence, LinkedWord, Meant
from reader.model.bitext import Link
from reader.model.lexicon import DictionaryEntry, GlossaryEntry
from reader.model.text import Document
from reader.ports import Dictionary, Senses

_REMEMBERED = 30_000  # distinct words


class JsonWriter:
    """Writes what one dictionary annotated.

    ``senses`` puts the senses of a word's first entry in the order that fits the word in its
    sentence; what a link has chosen goes before that.
    """

    def __init__(self, dictionary: Dictionary, senses: Senses | None = None) -> None:
        self._dictionary, self._senses = dictionary, senses
        self._heads: dict[tuple[LinkedWord, Meant], str] = {}
        self._inside: dict[LinkedWord, tuple[tuple[LinkedWord, Meant], ...]] = {}

    def document(
        self,
        document: Document,
        sentences: Iterable[AnnotatedSentence],
        translations: Mapping[str, str] | None = None,
        links: Mapping[str, Sequence[Link]] | None = None,
    ) -> str:
        """One JSON object for a text; ``sentences`` in the document's order.

        ``translations`` is the English of a sentence's bead by the sentence's id, ``links``
        the links of a sentence into it.
        """
        return "".join(self.pieces(document, sentences, translations, links))

    def pieces(
        self,
        document: Document,
        sentences: Iterable[AnnotatedSentence],
        translations: Mapping[str, str] | None = None,
        links: Mapping[str, Sequence[Link]] | None = None,
    ) -> Iterator[str]:
        """The same object piece by piece: of a long text it is a thousand times as long."""
        english, ties = translations or {}, links or {}
        annotated = iter(sentences)
        yield f'{{"title": {_json(document.title)}, "paragraphs": ['
        for place, paragraph in enumerate(document.paragraphs):
            yield f'{", " if place else ""}{{"kind": "{paragraph.kind}", '
            yield f'"level": {paragraph.level}, "sentences": ['
            # zip asks the paragraph first: it takes no sentence of the next one
            for number, (_own, each) in enumerate(
                zip(paragraph.sentences, annotated, strict=False)
            ):
                identifier = each.sentence.id
                yield ", " if number else ""
                yield self._sentence(each, english.get(identifier), ties.get(identifier, ()))
            yield "]}"
        yield "]}"

    def _sentence(
        self, annotated: AnnotatedSentence, translation: str | None, links: Sequence[Link]
    ) -> str:
        sentence = annotated.sentence
        ties = {
            start: max(found, key=lambda link: link.confidence)
            for start, found in groupby(links, key=lambda link: link.ja.start)
        }
        english = "" if translation is None else f', "translation": {_json(translation)}'
        pieces = [f'{{"id": "{sentence.id}", "text": {_json(sentence.text)}{english}, "words": [']
        words = annotated.words
        for number, (start, linked, told) in enumerate(
            zip(annotated.starts, words, self._told(words), strict=True)
        ):
            if number:
                pieces.append(", ")
            self._word(pieces, linked, start, told, ties.get(start))
        pieces.append("]}")
        return "".join(pieces)

    def _word(
        self,
        pieces: list[str],
        linked: LinkedWord,
        start: int,
        chosen: Meant,
        link: Link | None = None,
    ) -> None:
        """Adds to the pieces of a sentence, which are joined once: a word is long."""
        if link and link.entry in linked.entries and link.sense is not None:
            chosen = link.entry, link.sense
        chosen = linked.meant(*chosen)
        head = self._heads.get((linked, chosen)) or self._head(linked, chosen)
        surface = linked.word.surface
        tie = "" if link is None else f', "link": {_link(link)}'
        pieces += (f'{{"span": [{start}, {start + len(surface)}], ', head, tie, ', "parts": [')
        place = 0
        for part, told in self._parts(linked) if linked.parts else ():
            if place:
                pieces.append(", ")
            place = surface.index(part.word.surface, place)
            self._word(pieces, part, start + place, told)
            place += len(part.word.surface)
        pieces.append("]}")

    def _parts(self, linked: LinkedWord) -> Sequence[tuple[LinkedWord, Meant]]:
        """The parts of a word, which say the same wherever it stands."""
        found = self._inside.get(linked)
        if found is None:
            found = tuple(zip(linked.parts, self._told(linked.parts), strict=True))
            self._inside[linked] = found
        return found

    def _told(self, words: Sequence[LinkedWord]) -> Sequence[Meant]:
        return self._senses.told(words) if self._senses else [(None, None)] * len(words)

    def _head(self, linked: LinkedWord, chosen: Meant) -> str:
        if len(self._heads) >= _REMEMBERED:
            self._heads.clear()
            self._inside.clear()
        word = linked.word
        fields = {
            "surface": word.surface,
            "dictionary_form": word.dictionary_form,
            "reading": word.reading,
            "furigana": [[piece.base, piece.reading] for piece in word.furigana],
            "pos": word.pos,
            "inflections": [step.name for step in word.inflections],
        }
        entries = ", ".join(self._entries(linked, chosen))
        head = (
            f'{_json(fields)[1:-1]}, "entries": [{entries}], '
            f'"term": {_json(_term(linked.term))}, "accent": {_json(word.accent)}'
        )
        self._heads[linked, chosen] = head
        return head

    def _entries(self, linked: LinkedWord, chosen: Meant) -> Iterator[str]:
        first, sense = chosen
        first = next(iter(linked.entries), None) if first is None else first
        for number in sorted(linked.entries, key=lambda number: number != first):
            written = self._dictionary.entry_json(number)
            if number == first:
                entry = self._dictionary.entry(number)
                places: Sequence[int] = range(len(entry.senses))
                if self._senses:
                    places = self._senses.order(linked.word, entry)
                written = self._ordered(places, sense, entry, written)
            yield written

    @staticmethod
    def _ordered(
        order: Sequence[int], sense: int | None, entry: DictionaryEntry, written: str
    ) -> str:
        places = sorted(order, key=lambda place: place != sense)
        if places == [*range(len(entry.senses))]:
            return written
        said = loads(written)
        return _json(said | {"senses": [said["senses"][place] for place in places]})


def _term(term: GlossaryEntry | None) -> dict[str, str] | None:
    return {"ja": term.ja, "en": term.en, "note": term.note} if term else None


def _link(link: Link) -> str:
    return _json(
        {
            "en": [link.en.start, link.en.end],
            "kind": link.kind,
            "confidence": round(link.confidence, 2),
        }
    )


def _json(value: object) -> str:
    return dumps(value, ensure_ascii=False)
