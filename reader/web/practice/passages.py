"""A text → its sentences as exercises: in phrases, with their English and what it must say."""

from collections.abc import Iterator, Sequence

from reader.bitext.links import Linker
from reader.japanese.phrases import phrases
from reader.model.annotation import AnnotatedSentence
from reader.model.bitext import Link, Text
from reader.model.morphology import Furigana
from reader.model.study import Passage, Point
from reader.pipeline import english_of
from reader.web.practice.encounters import SURE, beads
from reader.web.recent import Recent
from reader.web.ruby import pieces_of
from reader.web.stores import Stores

MOST = 240  # sentences of a long text, from its beginning
POINTS = ("glossary", "number", "name")


class Passages:
    """Looks texts through when they are first asked for, and keeps a few."""

    def __init__(self, stores: Stores) -> None:
        self.stores = stores
        self._kept: Recent[tuple[Passage, ...]] = Recent(6)

    def of(self, text: Text) -> tuple[Passage, ...]:
        """The sentences of a text that stand alone with their English, in its order; headings
        are none. A sentence that shares its English with another is left out."""
        version = self.stores.shelf.version(text.id)
        return self._kept.get((text.id, version), lambda: tuple(self._found(text)))

    def _found(self, text: Text) -> Iterator[Passage]:
        if text.original is None:
            return
        annotator = self.stores.annotator(text.glossary, text.corrections)
        linker = Linker(self.stores.dictionary)
        english = english_of(text)
        sentences = {
            each.id: each
            for section in text.original.sections
            for paragraph in section.paragraphs
            if paragraph.kind == "paragraph"
            for each in paragraph.sentences
        }
        alone = [ids[0] for ids in beads(text, tuple(sentences)) if len(ids) == 1]
        for id in [each for each in alone if each in sentences][:MOST]:  # noqa: A001
            with self.stores.annotating:
                annotated = annotator.annotate(sentences[id])
                said = english.get(id, "")
                links = linker.links([annotated], said).get(id, ()) if said else ()
                passage = _passage(annotated, said, links)
            yield passage


def _passage(annotated: AnnotatedSentence, english: str, links: Sequence[Link]) -> Passage:
    text = annotated.sentence.text
    words = [(span.start, linked.word) for span, linked in annotated.spans]
    return Passage(
        sentence=annotated.sentence.id,
        text=tuple(_pieces(annotated)),
        en=english,
        phrases=phrases(text, words),
        points=tuple(_points(annotated, english, links)),
    )


def _pieces(annotated: AnnotatedSentence) -> Iterator[Furigana]:
    text, end = annotated.sentence.text, 0
    for span, linked in annotated.spans:
        if span.start > end:
            yield Furigana(text[end : span.start])
        yield from pieces_of(linked.word)
        end = span.end
    if end < len(text):
        yield Furigana(text[end:])


def _points(annotated: AnnotatedSentence, english: str, links: Sequence[Link]) -> Iterator[Point]:
    """The terms, numbers and names that the reference renders."""
    terms = {span: linked.term for span, linked in annotated.spans}
    for link in links:
        if link.kind in POINTS and link.confidence >= SURE:
            term = terms.get(link.ja)
            ways = (link.en.of(english), *((term.en, *term.variants) if term else ()))
            yield Point(link.kind, link.ja.of(annotated.sentence.text), tuple(dict.fromkeys(ways)))
