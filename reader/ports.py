"""What the stages ask of the stores. Each has, or will have, a second implementation."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from reader.model.annotation import LinkedWord, Meant
from reader.model.correction import Correction, Corrections
from reader.model.lexicon import DictionaryEntry, Hit, Kanji, Native, Printed
from reader.model.morphology import Word
from reader.model.reading import Beat, Moved
from reader.model.study import (
    Answer,
    Card,
    CardState,
    Mark,
    Place,
    Review,
    SentenceNote,
    Session,
    Status,
    WordKey,
)


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

    def names_continue(self, prefix: str) -> bool:
        """Whether some proper name begins with ``prefix`` (``prefix`` itself counts)."""

    def entry(self, number: int) -> DictionaryEntry:
        """The record ``number``, of words and names alike."""

    def entry_json(self, number: int) -> str:
        """The same, as the JSON object of interfaces.md, ready to be spliced into a document."""

    def kanji(self, character: str) -> Kanji | None:
        """A single character; None where it is no kanji that KANJIDIC2 knows."""

    def native(self, characters: str, kana: str) -> tuple[Native, ...]:
        """The native verbs and adjectives that ``characters``, before ``kana`` as a dictionary
        form has them, may be written for by their meaning, likeliest first: 怡, しい → たのしい."""

    def printed(self, spelling: str) -> Printed | None:
        """How old books read what no dictionary says."""

    def printed_continues(self, prefix: str) -> bool:
        """Whether some such spelling begins with ``prefix`` (``prefix`` itself counts)."""

    def english(self, query: str) -> Iterator[int]:
        """Records whose glosses hold every word of ``query``, best first."""

    def synonyms(self, english: str) -> Mapping[str, float]:
        """Glosses that stand beside ``english``, one or two words in lower case, in senses of
        JMdict: in how many, of all that have either (their geometric mean), 0 to 1."""


class Senses(Protocol):
    """Which senses words have in their sentences."""

    def order(self, word: Word, entry: DictionaryEntry, /) -> Sequence[int]:
        """The places of an entry's senses, best first for the word."""

    def told(self, words: Sequence[LinkedWord], /) -> Sequence[Meant]:
        """For each word of a sentence the entry and the place of its sense; None where the
        sentence does not tell."""


class Library(Protocol):
    """What the owner did. A write is on the disk when it returns; ``now`` is an aware time.

    Every method raises ``LibraryError`` where the file can be neither read nor written.
    """

    def revision(self) -> Hashable:
        """Changes whenever a status does, whoever changed it."""

    def statuses(self) -> Mapping[WordKey, Status]:
        """What was said of words. Not to be changed by who asks."""

    def marks(self) -> tuple[Mark, ...]:
        """The same with notes, tags and times."""

    def mark(self, key: WordKey) -> Mark | None:
        """What was said of this key and no other."""

    def set_statuses(self, said: Mapping[WordKey, Status], now: datetime) -> int:
        """Returns the number of the change, to undo it; 0 where nothing changed."""

    def undo(self, change: int, now: datetime) -> int:
        """Takes a change back where nothing was said since; returns of how many words."""

    def moves(self) -> tuple[Moved, ...]:
        """How words went from status to status, in the order in which it was said."""

    def newly_known(self, since: datetime) -> tuple[WordKey, ...]:
        """What became known since then and still is, the last first."""

    def set_note(self, key: WordKey, note: str, tags: tuple[str, ...], now: datetime) -> None:
        """A word nothing was said of before becomes new."""

    def places(self) -> tuple[Place, ...]:
        """Where reading stopped, the text that was read last first."""

    def set_place(self, text: str, sentence: str, now: datetime) -> None: ...

    def sentence_notes(self, text: str) -> tuple[SentenceNote, ...]:
        """What the owner wrote beside the sentences of a text."""

    def set_sentence_note(self, note: SentenceNote, now: datetime) -> None:
        """One a fingerprint; an empty note takes away what was there."""

    def settings(self) -> Mapping[str, str]: ...

    def set_setting(self, name: str, value: str) -> None: ...


class KeptCorrections(Protocol):
    """What the owner corrected in every text, and in texts that cannot hold it themselves. A
    write is on the disk when it returns. Raises ``LibraryError`` as the library does."""

    def corrections(self) -> Corrections:
        """All, the newest first: the same object as long as nothing changes."""

    def correct(self, new: Iterable[Correction], old: Iterable[Correction], now: datetime) -> None:
        """Takes ``old`` back and keeps ``new``, at once; one of the same subject is replaced."""


class Reviews(Protocol):
    """What is practised: cards, sessions and the log of reviews. A write is on the disk when it
    returns. Raises ``LibraryError`` where the file can be neither read nor written."""

    def revision(self) -> Hashable:
        """Changes whenever a card or the log does, whoever changed it."""

    def cards(self) -> tuple[Card, ...]:
        """All that were not deleted, in the order they were added."""

    def states(self) -> Mapping[str, CardState]:
        """The state of every card that ever was."""

    def add_cards(self, cards: Iterable[Card]) -> int:
        """How many were not there before. One that is there keeps its schedule and takes the
        new subject; one that was deleted is back."""

    def set_card(self, id: str, state: CardState) -> bool:  # noqa: A002
        """False where there is no such card."""

    def edit_card(self, card: Card) -> bool:
        """The card with a subject of its owner's words. False where there is no such card."""

    def reviews(self, *, card: str = "", session: str = "") -> tuple[Review, ...]:
        """The log without what was undone, in its order: all, of one card or of one session."""

    def append(self, review: Review) -> bool:
        """False where a review of this id is in the log already, or the card is gone."""

    def append_all(self, reviews: Iterable[Review]) -> int:
        """A log from elsewhere, at the end of this one, in one transaction: how many of its
        reviews were not there and have a card."""

    def undo(self, id: str, now: datetime) -> bool:  # noqa: A002
        """Takes a review back. False where it was taken back before, or never was."""

    def begin(self, session: Session) -> None: ...

    def session(self, id: str) -> Session | None: ...  # noqa: A002

    def unfinished(self) -> Session | None:
        """The session begun last, if it has not ended."""

    def end(self, id: str, now: datetime) -> None:  # noqa: A002
        """A session that ended is not offered again."""

    def answer(self, answer: Answer) -> None:
        """The first answer to an asking counts; a further one changes nothing."""

    def answers(self, session: str) -> tuple[Answer, ...]:
        """In the order of their numbers, with those that were taken back."""


class Readings(Protocol):
    """What was read, and for how long: a log that grows; only the ids of sentences follow their
    text. A write is on the disk when it returns. Raises ``LibraryError`` where the file can be neither read nor written."""

    def revision(self) -> Hashable:
        """Changes whenever something was read, whoever told it."""

    def append(self, beat: Beat) -> None: ...

    def beats(self, since: datetime) -> tuple[Beat, ...]:
        """What was read from then on, in the order it was told."""

    def was_read(self, text: str, sentence: str) -> bool: ...

    def sentences(self, text: str) -> frozenset[str]:
        """The ids of the sentences of a text that were read."""

    def move(self, text: str, ids: Mapping[str, str]) -> None:
        """After a text was edited: old id → new id. Of a sentence that is gone (""), only how
        much was read stays."""
