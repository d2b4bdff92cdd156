"""The words of each text, counted once and kept until the text changes."""

from reader.model.bitext import Text
from reader.study.vocabulary import Keys, Vocabulary, vocabulary
from reader.web.recent import Recent
from reader.web.stores import Stores

KEPT = 400  # texts


class Vocabularies:
    """Counts the words of texts when they are first asked for."""

    def __init__(self, stores: Stores) -> None:
        self.stores = stores
        self.keys = Keys(stores.dictionary)
        self._counted: Recent[Vocabulary] = Recent(KEPT)
        self._ready: set[tuple[str, str]] = set()

    def of(self, text: Text) -> Vocabulary:
        """The words of a text; a long one takes seconds the first time."""
        name = (text.id, self.stores.shelf.version(text.id))
        found = self._counted.get(name, lambda: self._count(text))
        self._ready.add(name)
        return found

    def ready(self, text: Text) -> Vocabulary | None:
        """The same if it was counted already."""
        name = (text.id, self.stores.shelf.version(text.id))
        return self.of(text) if name in self._ready else None

    def _count(self, text: Text) -> Vocabulary:
        annotator = self.stores.annotator(text.glossary)
        annotated = []
        for sentence in text.original.sentences if text.original else ():
            with self.stores.annotating:  # for one sentence: whoever reads need not wait long
                annotated.append(annotator.annotate(sentence))
        with self.stores.annotating:
            return vocabulary(annotated, self.keys)
