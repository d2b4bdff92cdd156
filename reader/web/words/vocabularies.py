"""The words of each text, counted once and kept until the text changes."""

import json
from collections.abc import Collection, Iterable, Mapping
from functools import partial

from reader.model.bitext import Text
from reader.model.study import WordKey
from reader.study.vocabulary import Coverage, Keys, Vocabulary, coverage, vocabulary
from reader.web.background import Background
from reader.web.recent import Recent
from reader.web.stores import Stores

KEPT = 400  # texts
COUNTED_AT_ONCE = 20_000  # characters: counting the words of a longer text would be felt


class Vocabularies:
    """Counts the words of texts when they are first asked for."""

    def __init__(self, stores: Stores, background: Background) -> None:
        self.stores, self._background = stores, background
        self.keys = Keys(stores.dictionary)
        self._counted: Recent[Vocabulary] = Recent(KEPT)
        self._counts: Recent[Mapping[WordKey, int]] = Recent(KEPT)
        self._ready: set[tuple[str, str]] = set()

    def of(self, text: Text) -> Vocabulary:
        """The words of a text; a long one takes seconds the first time."""
        name = (text.id, self.stores.shelf.version(text.id))
        found = self._counted.get(name, lambda: self._count(text))
        if name not in self._ready:
            self.stores.derived.get(_key(name), lambda: _written(found.counts))
            self._ready.add(name)
        return found

    def counts(self, text: Text) -> Mapping[WordKey, int]:
        """How often each word stands in a text; counted once for all starts of the program."""
        name = (text.id, self.stores.shelf.version(text.id))
        if name in self._ready:
            return self.of(text).counts

        def kept_or_counted() -> Mapping[WordKey, int]:
            kept = self.stores.derived.kept(_key(name))
            return self.of(text).counts if kept is None else _read(kept)

        return self._counts.get(name, kept_or_counted)

    def counted(self, text: Text) -> Mapping[WordKey, int] | None:
        """The same if it was counted already."""
        name = (text.id, self.stores.shelf.version(text.id))
        kept = name in self._ready or self.stores.derived.kept(_key(name)) is not None
        return self.counts(text) if kept else None

    def covered(self, texts: Iterable[Text], begun: Collection[str]) -> Mapping[str, Coverage]:
        """Text → how much of it is known: of what was begun, and of what is counted anyway. The
        others are counted for the next time."""
        statuses = self.stores.library.statuses()
        found: dict[str, Coverage] = {}
        for text in texts:
            short = text.id in begun and text.original and size(text) <= COUNTED_AT_ONCE
            counts = self.counts(text) if short else self.counted(text)
            if counts:
                found[text.id] = coverage(counts, statuses)
            elif counts is None and text.original:
                self._background.soon(f"words of {text.id}", partial(self.count, text.id))
        return found

    def count(self, id: str) -> None:  # noqa: A002
        """Count the words of a text, if need be. Raises LibraryError where there is none."""
        self.counts(self.stores.shelf.text(id))

    def _count(self, text: Text) -> Vocabulary:
        annotator = self.stores.annotator(text.glossary, text.corrections)
        annotated = []
        for sentence in text.original.sentences if text.original else ():
            with self.stores.annotating:  # for one sentence: whoever reads need not wait long
                annotated.append(annotator.annotate(sentence))
        with self.stores.annotating:
            return vocabulary(annotated, self.keys)


def _key(name: tuple[str, str]) -> tuple[str, ...]:
    return ("words of", *name)


def _written(counts: Mapping[WordKey, int]) -> bytes:
    return json.dumps([[word.form, word.reading, n] for word, n in counts.items()]).encode()


def _read(kept: bytes) -> Mapping[WordKey, int]:
    return {WordKey(form, reading): count for form, reading, count in json.loads(kept)}


def size(text: Text) -> int:
    """The characters of the original."""
    return sum(len(each.text) for each in text.original.sentences) if text.original else 0
