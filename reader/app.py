"""Opens the stores and joins them into the program: for the server and for the commands."""

import errno
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from reader.assets import folder
from reader.bitext.documents import aligner
from reader.config import Settings
from reader.corpus.shelf import Shelf
from reader.errors import ReaderError
from reader.model.annotation import AnnotatedSentence
from reader.model.lexicon import Glossary
from reader.model.text import Sentence
from reader.pipeline import Annotator
from reader.ports import Dictionary
from reader.store.dictionary import open_dictionary
from reader.store.prepare import ensure

if TYPE_CHECKING:
    from flask import Flask

Progress = Callable[[str, float], None]

_GLOSSARIES = 8  # annotators kept, one for each glossary in use


@dataclass(frozen=True, slots=True)
class Opened:
    """The stores of one data folder."""

    shelf: Shelf
    dictionary: Dictionary
    annotator: Callable[[Glossary], Annotator]


def opened(settings: Settings, progress: Progress) -> Opened:
    """Raises ``DictionaryError`` where the dictionary can be neither opened nor built."""
    dictionary = open_dictionary(ensure(settings.dictionary, progress))

    @lru_cache(maxsize=_GLOSSARIES)
    def annotator(glossary: Glossary) -> Annotator:
        return Annotator(dictionary, glossary)

    def annotate(sentence: Sentence) -> AnnotatedSentence:
        return annotator(Glossary()).annotate(sentence)

    shelf = Shelf(folder("corpus"), settings.texts, aligner(annotate, dictionary))
    return Opened(shelf, dictionary, annotator)


def web(settings: Settings, stores: Opened) -> "Flask":
    from reader.web import Stores, create  # only here: it takes longest to load

    return create(Stores(stores.shelf, stores.dictionary, stores.annotator), hosts=settings.hosts)


def warm(application: "Flask", stores: Opened) -> None:
    """Make the first page of every text once, the owner's first, so that opening one is
    quick from the first time on. Meant for a thread of its own."""
    client = application.test_client()
    for text in sorted(stores.shelf.texts(), key=lambda text: text.shipped):
        client.get(f"/texts/{text.id}/")


def server(settings: Settings, application: "Flask") -> Any:
    """A server that already listens; ``run()`` serves until it is interrupted."""
    from waitress import create_server

    try:
        return create_server(application, host=settings.host, port=settings.port, ident=None)
    except OSError as error:
        raise ReaderError(
            f"The reader cannot listen on {settings.host}:{settings.port}: "
            f"{_REASONS.get(error.errno or 0, error.strerror or str(error))}.",
            hint="Choose another with --port or --host.",
        ) from error


_REASONS = {
    errno.EADDRINUSE: "the port is in use, perhaps by another Taiyaku",
    errno.EACCES: "this account may not use the port",
    errno.EADDRNOTAVAIL: "this machine has no such address",
}
