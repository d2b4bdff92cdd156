"""Opens the stores and joins them into the program: for the server and for the commands."""

import errno
import gc
import logging
import socket
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, Protocol

from reader.assets import folder
from reader.bitext.documents import aligner
from reader.config import Settings
from reader.corpus.shelf import Shelf
from reader.corrected import Corrected
from reader.errors import ReaderError
from reader.model.annotation import AnnotatedSentence
from reader.model.correction import Corrections
from reader.model.lexicon import Glossary
from reader.model.text import Sentence
from reader.pipeline import Annotator, readings_of
from reader.ports import Dictionary
from reader.settled import Settled
from reader.store.backup import finish_restore
from reader.store.corrections import SqliteCorrections
from reader.store.derived import Derived, stamp
from reader.store.dictionary import open_dictionary
from reader.store.library import FILE, SqliteLibrary
from reader.store.prepare import ensure
from reader.store.readings import SqliteReadings
from reader.store.reviews import SqliteReviews

if TYPE_CHECKING:
    from flask import Flask

Progress = Callable[[str, float], None]

# In the data folder; both may be deleted.
_COMPILED, _DERIVED = "cache/templates", "cache/derived"
SETTLED = 2.0  # seconds after which a page that was asked for is there
_GLOSSARIES = 8  # annotators kept, one for each glossary in use


class AnnotatorOf(Protocol):
    """The way of the sentences of a text: of one glossary, and what was corrected."""

    def __call__(
        self, glossary: Glossary, corrections: Corrections = (), /
    ) -> Annotator | Settled | Corrected: ...


@dataclass(frozen=True, slots=True)
class Opened:
    """The stores of one data folder."""

    shelf: Shelf
    dictionary: Dictionary
    annotator: AnnotatorOf
    library: SqliteLibrary
    annotating: RLock


def opened(settings: Settings, progress: Progress) -> Opened:
    """Raises ``DictionaryError`` where the dictionary can be neither opened nor built."""
    finish_restore(settings.data)
    dictionary = open_dictionary(ensure(settings.dictionary, progress))

    @lru_cache(maxsize=_GLOSSARIES)
    def plain(glossary: Glossary) -> Annotator:
        return Annotator(dictionary, glossary)

    @lru_cache(maxsize=_GLOSSARIES)
    def annotator(
        glossary: Glossary, corrections: Corrections = ()
    ) -> Annotator | Settled | Corrected:
        own = plain(replace(glossary, facing=None))
        told = Settled(own, dictionary, glossary) if glossary.facing else own
        return Corrected(told, dictionary, corrections) if corrections else told

    annotating = RLock()

    def annotate(sentence: Sentence) -> AnnotatedSentence:
        with annotating:
            return annotator(Glossary()).annotate(sentence)

    library = SqliteLibrary(settings.data / FILE)
    align = aligner(annotate, dictionary)
    shelf = Shelf(
        folder("corpus"),
        settings.texts,
        align,
        SqliteCorrections(library.file),
        partial(readings_of, dictionary=dictionary),
    )
    return Opened(shelf, dictionary, annotator, library, annotating)


def web(settings: Settings, stores: Opened) -> "Flask":
    gc.disable()  # as in ``reader.cli``
    from reader.web import Stores, create  # only here: it takes longest to load

    gc.freeze()
    gc.enable()
    shared = Stores(
        stores.shelf,
        stores.dictionary,
        stores.annotator,
        derived=derived(settings),
        annotating=stores.annotating,
        library=stores.library,
        reviews=SqliteReviews(stores.library.file),
        readings=SqliteReadings(stores.library.file),
    )
    hosts = (*settings.hosts, _written(settings.host))
    return create(shared, hosts=hosts, compiled=_writable(settings.data / _COMPILED), pause=SETTLED)


def derived(settings: Settings) -> Derived:
    """What was made of the texts with this program and this dictionary."""
    return Derived(settings.data / _DERIVED, _stamp(settings))


def _stamp(settings: Settings) -> str:
    program = Path(__file__).parent.rglob("*.py")
    pages = (*folder("templates").rglob("*.html"), *folder("static").rglob("*.*"))
    return stamp((*program, *pages, *settings.dictionary.glob("*")))


def _writable(path: Path) -> Path | None:
    """The folder, made where it is missing; None where nothing can be written there."""
    try:
        path.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path):
            return path
    except OSError:
        return None


def warm(application: "Flask", stores: Opened) -> None:
    """Make the first page of every text once, the owner's first, so that opening one is
    quick from the first time on, and an entry; then all that is kept of them. Meant for a
    thread of its own."""
    client, ahead = application.test_client(), application.extensions["ahead"]
    texts = sorted(stores.shelf.texts(), key=lambda text: text.shipped)
    for place, text in enumerate(texts):
        client.get(f"/texts/{text.id}/")
        if not place:  # what every entry needs: the inflections, the linker
            client.get(f"/texts/{text.id}/words/1.1.1-0?fragment=1")
    for make in (ahead.count, ahead.make):
        for text in texts:
            with suppress(ReaderError):  # the page that needs it will say so
                make(text.id)


def ready(settings: Settings, stores: Opened, identifier: str) -> None:
    """Make the first page of a text and keep it for whoever opens it, and count its words for
    the library."""
    application = web(settings, stores)
    with suppress(ReaderError):  # the page itself will say so
        application.test_client().get(f"/texts/{identifier}/")
        application.extensions["ahead"].count(identifier)


@contextmanager
def listening(settings: Settings) -> Iterator[socket.socket]:
    """A socket on the address of the settings; who connects waits for the server."""
    host, port = settings.host.strip("[]"), settings.port
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, _type, _protocol, _name, address = min(found)  # IPv4 before IPv6
        door = socket.create_server(address[:2], family=family)
    except (OSError, UnicodeError) as error:
        number = getattr(error, "errno", None) or 0
        reason = "no machine of that name is known"
        if not isinstance(error, socket.gaierror | UnicodeError):
            reason = _REASONS.get(number, error.strerror or str(error))
        raise ReaderError(
            f"The reader cannot listen on {host}:{port}: {reason}.",
            hint="Choose another with --port or --host.",
        ) from error
    with door:
        yield door


def address(settings: Settings, door: socket.socket) -> str:
    """Where a browser on this machine finds the server."""
    host = _written(_LOOPBACK.get(settings.host, settings.host))
    return f"http://{host}:{door.getsockname()[1]}/"


def _written(host: str) -> str:
    """As it stands in an address: ``::1`` is ``[::1]`` there."""
    bare = host.strip("[]")
    return f"[{bare}]" if ":" in bare else bare


# More than there are processors: those that wait for what takes long keep no other page waiting.
_THREADS = 16


def server(application: "Flask", door: socket.socket) -> Any:
    """``run()`` serves until it is interrupted."""
    from waitress import create_server

    # A browser asks for a page's parts all at once; that they wait in line is no news.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    return create_server(application, sockets=[door], ident=None, threads=_THREADS)


_LOOPBACK = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104
_REASONS = {
    errno.EADDRINUSE: "the port is in use, perhaps by another Taiyaku",
    errno.EACCES: "this account may not use the port",
    errno.EADDRNOTAVAIL: "this machine has no such address",
}
