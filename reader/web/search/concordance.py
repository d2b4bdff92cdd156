"""What the pages ask of the concordance: searches, the places of words, their renderings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

from reader.bitext.concordance import Line, groups
from reader.bitext.index import parts
from reader.bitext.places import Place, Wanted
from reader.japanese.kana import is_hiragana
from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.bitext import Text
from reader.search import Answer, Searcher, Side, Versioned
from reader.web.background import Background
from reader.web.stores import Stores

AT_ONCE = 240  # beads whose renderings one request looks for: about half a second
IN_ENTRY = 16  # the same for a word's entry, which must not wait
SHOWN_IN_ENTRY = 4

# Words of grammar; so is most of what is written in hiragana. What renders them tells little.
_GRAMMAR = frozenset({"particle", "auxiliary"})


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """How a word is rendered in the library, the commonest first. ``uncounted`` places wait
    for their rendering to be looked for."""

    href: str
    renderings: tuple[tuple[str, int], ...]
    uncounted: int


class Concordance:
    """What the pages ask of the concordance; for several threads."""

    def __init__(self, stores: Stores, background: Background) -> None:
        self._stores, self._background = stores, background
        self._searcher = Searcher(stores.dictionary, stores.annotator, stores.derived)

    def texts(self) -> list[Versioned]:
        """The texts that can be searched."""
        shelf = self._stores.shelf
        return [(shelf.version(text.id), text) for text in shelf.texts() if text.original]

    def prepare(self, id: str) -> None:  # noqa: A002
        """Make the index of a text, where there is none."""
        for version, text in self.texts():
            if text.id == id and not self._searcher.is_indexed((version, text)):
                made = self._searcher.indexed((version, text), self._annotated(text))
                with self._stores.annotating:
                    self._searcher.index((version, text), made)

    def _annotated(self, text: Text) -> Iterator[AnnotatedSentence]:
        annotator = self._stores.annotator(text.glossary, text.corrections)
        for sentence in text.original.sentences if text.original else ():
            with self._stores.annotating:  # for one sentence: whoever reads need not wait long
                annotated = annotator.annotate(sentence)
                for linked in annotated.words:
                    parts(linked)  # looked up now, while nobody else does
            yield annotated

    def search(self, query: str, side: Side | None) -> Answer:
        """Every line that answers a query. A text without an index gets one for the next time."""
        texts = self.texts()
        for version, text in texts:
            if not self._searcher.is_indexed((version, text)):
                self._background.soon(f"index of {text.id}", partial(self.prepare, text.id))
        with self._stores.annotating:
            return self._searcher.search(texts, query, side, AT_ONCE)

    def looked(self, found: Answer, shown: Sequence[Line]) -> Answer:
        """The answer with the renderings of the lines that are shown, whatever was left out."""
        if all(line.looked for line in shown):
            return found
        texts = self.texts()
        with self._stores.annotating:
            self._searcher.look_at(texts, shown)
            return self._searcher.search(texts, found.query, found.side, 0)

    def lines(self, wanted: Wanted, most: int) -> tuple[Line, ...]:
        """Every line of some words; the renderings of so many beads are looked for."""
        with self._stores.annotating:
            return self._searcher.lines(self.texts(), wanted, most)

    def places(self, text: Text, wanted: Wanted) -> tuple[Place, ...]:
        """Where something stands in one text."""
        version = self._stores.shelf.version(text.id)
        with self._stores.annotating:
            return self._searcher.places((version, text), wanted)

    def elsewhere(self, linked: LinkedWord) -> Elsewhere | None:
        """The renderings of a word in the library; None where there is nothing to tell."""
        form = linked.word.dictionary_form
        if not form or (not linked.term and (is_hiragana(form) or linked.word.pos in _GRAMMAR)):
            return None
        terms = (linked.term.ja, *linked.term.spellings) if linked.term else ()
        wanted = Wanted(frozenset({form, *terms}))
        with self._stores.annotating:
            lines = self._searcher.lines(self.texts(), wanted, IN_ENTRY)
        told = [each for each in groups(lines) if each.label and not each.inside]
        renderings = tuple((each.label, each.count) for each in told[:SHOWN_IN_ENTRY])
        href = f"/search?{urlencode({'q': form})}"
        uncounted = sum(not line.looked for line in lines)
        return Elsewhere(href, renderings, uncounted) if renderings else None
