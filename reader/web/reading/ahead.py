"""What the pages need of a text, made before somebody waits for it."""

from contextlib import suppress
from functools import partial

from reader.errors import ReaderError
from reader.web.background import Background
from reader.web.glossary.audits import Audits
from reader.web.search.concordance import Concordance
from reader.web.words.vocabularies import COUNTED_AT_ONCE, Vocabularies, size


class Ahead:
    """Makes what is kept of a text: its words counted, its index for the search, its audit."""

    def __init__(
        self,
        vocabularies: Vocabularies,
        concordance: Concordance,
        audits: Audits,
        background: Background,
    ) -> None:
        self.count = vocabularies.count
        self._shelf, self._concordance = vocabularies.stores.shelf, concordance
        self._audits, self._background = audits, background

    def make(self, id: str) -> None:  # noqa: A002
        """Everything. Raises LibraryError where there is no such text."""
        self.count(id)
        self._concordance.prepare(id)
        self._audits.of((self._shelf.text(id),), 1)

    def soon(self, id: str) -> None:  # noqa: A002
        """Everything of a text that is new, while nobody waits; the words of a short one at
        once. If it is gone by then, who opens it will be told."""
        with suppress(ReaderError):
            if size(self._shelf.text(id)) <= COUNTED_AT_ONCE:
                self.count(id)
        self._background.soon(id, partial(self.make, id))
