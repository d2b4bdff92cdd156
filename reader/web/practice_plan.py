"""Joins the reading with practice: which cards there are, and what a session asks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from reader.errors import LibraryError
from reader.japanese.inflection import deinflections
from reader.japanese.kana import hiragana, katakana, romaji_kana, spelled_out
from reader.model.bitext import Question, Text
from reader.model.study import Card, Encounter, Exercise, Kind, Review, Schedule, Session
from reader.ports import Dictionary
from reader.study import deck, queue
from reader.study.exercises import exercise
from reader.study.grading import Languages
from reader.study.schedule import RETENTION, folded
from reader.study.vocabulary import status_of
from reader.web.encounters import Encounters
from reader.web.recent import Recent
from reader.web.stores import Stores

NEW_A_DAY = 12
KNOWN = ("known", "ignored")


@dataclass(frozen=True, slots=True)
class Wish:
    """What the form of a session asks for. ``anyway``: more than is due, and than is new today."""

    text: str
    kinds: tuple[Kind, ...]
    length: int
    typed: bool = False
    anyway: bool = False


@dataclass(frozen=True, slots=True)
class Habits:
    """The owner's settings."""

    new: int = NEW_A_DAY
    retention: float = RETENTION


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything practice knows at one moment."""

    cards: tuple[Card, ...]
    reviews: tuple[Review, ...]
    schedules: Mapping[str, Schedule]


class Planner:
    """Looks at the cards, and chooses those of a session."""

    def __init__(self, stores: Stores, encounters: Encounters) -> None:
        self.stores, self.encounters = stores, encounters
        self._desks: Recent[Desk] = Recent(1)

    def habits(self) -> Habits:
        """What the settings say; anything they should not say counts as not said."""
        said = self.stores.library.settings()
        return Habits(
            new=_number(said.get("practice.new", ""), 0, 500, NEW_A_DAY),
            retention=_number(said.get("practice.retention", ""), 70, 97, 90) / 100,
        )

    def desk(self) -> Desk:
        reviews, retention = self.stores.reviews, self.habits().retention

        def make() -> Desk:
            log = reviews.reviews()
            return Desk(reviews.cards(), log, folded(log, retention))

        return self._desks.get((reviews.revision(), retention), make)

    def text(self, id: str) -> Text | None:  # noqa: A002
        """None where it is gone."""
        try:
            return self.stores.shelf.text(id)
        except LibraryError:
            return None

    def session(self, id: str, wish: Wish, now: datetime, random: Random) -> Session | None:  # noqa: A002
        """A new session with its cards added; None where there is nothing to ask."""
        chosen = self._chosen(wish, now)
        if not chosen:
            return None
        self.stores.reviews.add_cards(chosen)
        pools: dict[str, Sequence[Encounter | Question]] = {}
        exercises: list[Exercise] = []
        for card in chosen:
            if card.text not in pools:
                pools[card.text] = self._pool(card.text)
            exercises.append(exercise(card, pools[card.text], random, typed=wish.typed))
        return Session(id, wish.text, now, tuple(exercises))

    def _chosen(self, wish: Wish, now: datetime) -> tuple[Card, ...]:
        desk = self.desk()
        cards = [
            card for card in desk.cards if card.kind in wish.kinds and wish.text in ("", card.text)
        ]
        asked = queue.families_of_today(desk.cards, desk.schedules, now, None)
        first = queue.due(cards, desk.schedules, now, None)
        fresh = (*queue.unseen(cards, desk.schedules), *self._fresh(wish, now))
        left = queue.allowed(desk.reviews, self.habits().new, now, None)
        if wish.anyway:
            again = queue.ahead(cards, desk.schedules)
            return queue.spaced((*first, *fresh, *again), (), desk.schedules, wish.length)
        old = queue.spaced(first, asked, desk.schedules, wish.length)
        taken = asked | {card.family for card in old}
        room = min(left, wish.length - len(old))
        return (*old, *queue.spaced(fresh, taken, desk.schedules, room))

    def _fresh(self, wish: Wish, now: datetime) -> tuple[Card, ...]:
        """Cards not added yet, from the words of the text that its reader does not know."""
        text = self.text(wish.text) if wish.text else None
        if text is None:
            return ()
        statuses = self.stores.library.statuses()
        words = self.encounters.of(text)
        known = {each.word.form for each in words if status_of(each.word, statuses) in KNOWN}
        questions = text.questions if "question" in wish.kinds else ()
        subjects = deck.interleaved(deck.worth(words, known), questions)
        there = self.stores.reviews.states()
        cards = deck.new_cards(text.id, subjects, wish.kinds, now)
        return tuple(card for card in cards if card.id not in there)

    def _pool(self, text: str) -> Sequence[Encounter | Question]:
        """Where wrong choices come from: the text, or all cards where it is gone."""
        found = self.text(text)
        if found:
            return (*self.encounters.of(found), *found.questions)
        return tuple(card.subject for card in self.desk().cards)


def languages(dictionary: Dictionary) -> Languages:
    """What grading asks of the stages it may not import."""

    def is_word(kana: str) -> bool:
        return bool(dictionary.hits(hiragana(kana)) or dictionary.hits(katakana(kana)))

    return Languages(
        romaji=lambda text: romaji_kana(text, lengthen=False),
        romaji_long=romaji_kana,
        spelled_out=spelled_out,
        deinflections=deinflections,
        is_word=is_word,
        is_english=lambda word: next(dictionary.english(word), None) is not None,
    )


def _number(said: str, low: int, high: int, default: int) -> int:
    good = said.isascii() and said.isdigit() and len(said) < 6 and low <= int(said) <= high
    return int(said) if good else default
