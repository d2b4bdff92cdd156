"""What the stages ask of the stores. Each has, or will have, a second implementation."""

from collections.abc import Iterator
from typing import Protocol

from reader.model.lexicon import DictionaryEntry, Hit, Kanji


class Dictionary(Protocol):
    """Forms → entries. A *form* is a spelling or a reading exactly as the dictionary has it."""

    def forms_at(self, text: str) -> list[str]:
        """Every form that ``text`` begins with, shortest first. One call into the trie."""

    def continues(self, prefix: str) -> bool:
        """Whether some form begins with ``prefix`` (``prefix`` itself counts)."""

    def hits(self, form: str) -> tuple[Hit, ...]:
        """The entries of a form, commonest first; () where there are none."""

    def names(self, form: str) -> tuple[Hit, ...]:
        """The same among proper names (JMnedict)."""

    def entry(self, number: int) -> DictionaryEntry:
        """The record ``number``, of words and names alike."""

    def entry_json(self, number: int) -> str:
        """The same, as the JSON object of interfaces.md, ready to be spliced into a document."""

    def kanji(self, character: str) -> Kanji | None:
        """A single character; None where it is no kanji that KANJIDIC2 knows."""

    def english(self, query: str) -> Iterator[int]:
        """Records whose glosses hold every word of ``query``, best first."""
