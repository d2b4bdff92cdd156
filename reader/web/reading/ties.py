"""What ties words to the English: worked out when the page is there already, and for its popup.

A page shows at once how its glossary's terms are rendered; the other words take longer (a
dozen milliseconds for a thousand characters) and what a library teaches longer still, so
the page asks for them when it has been shown.
"""

from collections.abc import Callable, Iterator, Sequence
from json import dumps
from threading import Lock

from reader import pipeline
from reader.bitext.links import Linker
from reader.bitext.meanings import sense_here
from reader.bitext.renderings import renderings
from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.bitext import Link, Text
from reader.model.text import Sentence
from reader.ports import Dictionary
from reader.web.reading.layout import Part, Row
from reader.web.recent import Recent
from reader.web.stores import Stores

LIT = 0.9  # confidence from which a link is shown

Annotate = Callable[[Sentence], AnnotatedSentence]


def english_of(row: Row) -> str:
    """The English of a row, as its links count in it."""
    return " ".join(sentence.text for sentence in row.en)


def ties(part: Part, annotate: Annotate, linker: Linker) -> str:
    """JSON: bead → [the word's address, start and end in the English] in UTF-16 units, as
    scripts count; without what the page shows itself."""
    found: dict[int, list[tuple[str, int, int]]] = {}
    for row in _facing(part):
        english = english_of(row)
        sentences = [annotate(sentence) for sentence in row.ja]
        shown = renderings(sentences, english)
        for sentence, links in linker.links(sentences, english).items():
            found.setdefault(row.bead, []).extend(
                (f"{sentence}-{link.ja.start}", *_utf16(english, link))
                for link in links
                if link.confidence >= LIT and link not in shown.get(sentence, ())
            )
    return dumps(found, separators=(",", ":"))


def sense_of(
    part: Part | None,
    place: tuple[str, int],
    annotate: Annotate,
    linker: Linker,
    dictionary: Dictionary,
) -> tuple[int, int] | None:
    """The entry and the sense that the translation chose for the word at a sentence and start."""
    sentence, start = place
    for row in _facing(part) if part else ():
        if not any(each.id == sentence for each in row.ja):
            continue
        sentences = [annotate(each) for each in row.ja]
        english = english_of(row)
        for link in linker.links(sentences, english).get(sentence, ()):
            if link.ja.start == start and link.confidence >= LIT:
                linked = _word_at(sentences, sentence, start)
                if link.entry is not None and link.sense is not None:
                    return link.entry, link.sense
                return sense_here(linked, link.en.of(english), dictionary)
    return None


class Learned:
    """Linkers that know what the library teaches: learned once for every state of it."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores
        self._linkers: Recent[Linker] = Recent(1)
        self._learning = Lock()  # it takes seconds: whoever else asks waits for the one that learns

    def version(self) -> str:
        """Changes whenever a text of the library does. (What follows the "-" is of corrections:
        a word cut otherwise teaches next to nothing, and learning takes seconds.)"""
        shelf = self._stores.shelf
        return " ".join(shelf.version(text.id).partition("-")[0] for text in shelf.texts())

    def linker(self) -> Linker:
        with self._learning:
            return self._linkers.get(self.version(), self._learn)

    def _learn(self) -> Linker:
        stores = self._stores

        def annotate(text: Text, sentence: Sentence) -> AnnotatedSentence:
            with stores.annotating:
                return stores.annotator(text.glossary, text.corrections).annotate(sentence)

        texts = stores.shelf.texts()
        association = pipeline.learned(texts, annotate, stores.dictionary)
        return Linker(stores.dictionary, association, stores.senses)


def _facing(part: Part) -> Iterator[Row]:
    return (row for block in part.blocks for row in block.rows if row.ja and row.en)


def _word_at(sentences: Sequence[AnnotatedSentence], sentence: str, start: int) -> LinkedWord:
    return next(
        linked
        for each in sentences
        if each.sentence.id == sentence
        for span, linked in each.spans
        if span.start == start
    )


def _utf16(text: str, link: Link) -> tuple[int, int]:
    before = len(text[: link.en.start].encode("utf-16-le")) // 2
    return before, before + len(link.en.of(text).encode("utf-16-le")) // 2
