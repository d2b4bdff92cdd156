"""Joins the reading with practice: which cards there are, and what a session asks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from reader.errors import LibraryError
from reader.japanese.inflection import deinflections
from reader.japanese.kana import hiragana, is_kanji, katakana, romaji_kana, spelled_out
from reader.model.bitext import Text
from reader.model.lexicon import Glossary
from reader.model.study import (
    Card,
    Encounter,
    Exercise,
    Kind,
    Passage,
    Review,
    Schedule,
    Session,
    Subject,
)
from reader.model.text import Sentence
from reader.ports import Dictionary
from reader.study import deck, queue
from reader.study.exercises import exercise
from reader.study.grading import Languages
from reader.study.schedule import LEECH, RETENTION, Memory, folded, is_sound
from reader.study.vocabulary import status_of
from reader.web.practice.encounters import Encounters
from reader.web.practice.passages import Passages
from reader.web.recent import Recent
from reader.web.stores import Stores

NEW_A_DAY = 12
REVIEWS_A_DAY = 200
KNOWN = ("known", "ignored")
EASIEST = 4  # of the four levels that kanji are given, as the settings count them


@dataclass(frozen=True, slots=True)
class Wish:
    """What the form of a session asks for. ``level``: new words and sentences have no kanji
    above it, 0 for any. ``anyway``: more than is due, and than is new today."""

    text: str
    kinds: tuple[Kind, ...]
    length: int
    typed: bool = False
    anyway: bool = False
    level: int = 0


@dataclass(frozen=True, slots=True)
class Habits:
    """The owner's settings: how much a day, and how well. ``leech`` lapses set a card aside,
    0 for never; ``parameters`` are those fitted to the owner's reviews, () for FSRS' own."""

    new: int = NEW_A_DAY
    reviews: int = REVIEWS_A_DAY
    retention: float = RETENTION
    leech: int = LEECH
    parameters: tuple[float, ...] = ()

    @property
    def memory(self) -> Memory:
        return Memory(self.retention, self.parameters)


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything practice knows at one moment."""

    cards: tuple[Card, ...]
    reviews: tuple[Review, ...]
    schedules: Mapping[str, Schedule]


class Planner:
    """Looks at the cards, and chooses those of a session."""

    def __init__(self, stores: Stores, encounters: Encounters) -> None:
        self.stores, self.encounters, self.passages = stores, encounters, Passages(stores)
        self._desks: Recent[Desk] = Recent(1)

    def habits(self) -> Habits:
        """What the settings say; anything they should not say counts as not said."""
        said = self.stores.library.settings()
        return Habits(
            new=_number(said.get("practice.new", ""), 0, 500, NEW_A_DAY),
            reviews=_number(said.get("practice.reviews", ""), 0, 9999, REVIEWS_A_DAY),
            retention=_number(said.get("practice.retention", ""), 70, 97, 90) / 100,
            leech=_number(said.get("practice.leech", ""), 0, 99, LEECH),
            parameters=_parameters(said.get("practice.parameters", "")),
        )

    def desk(self) -> Desk:
        reviews, memory = self.stores.reviews, self.habits().memory

        def make() -> Desk:
            log = reviews.reviews()
            return Desk(reviews.cards(), log, folded(log, memory))

        return self._desks.get((reviews.revision(), memory), make)

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
        pools: dict[str, Sequence[Subject]] = {}
        exercises: list[Exercise] = []
        heard = any(card.kind == "listening" for card in chosen)
        for card in chosen:
            if card.text not in pools:
                pools[card.text] = self._pool(card.text, sentences=heard)
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
        most = min(wish.length, queue.left_today(desk.reviews, self.habits().reviews, now, None))
        met = queue.asked_kinds(desk.cards, desk.schedules)
        tiers = [(first, asked, most), (fresh, asked, left)]
        if wish.anyway:
            again = queue.ahead(cards, desk.schedules)
            tiers = [(each, frozenset[str](), wish.length) for each in (first, fresh, again)]
        chosen: tuple[Card, ...] = ()
        for tier, without, limit in tiers:
            room = min(limit, wish.length - len(chosen))
            chosen += queue.spaced(tier, without, desk.schedules, room, before=chosen, met=met)
        return chosen

    def _fresh(self, wish: Wish, now: datetime) -> tuple[Card, ...]:
        """Cards not added yet, from the words of the text that its reader does not know."""
        text = self.text(wish.text) if wish.text else None
        if text is None:
            return ()
        statuses = self.stores.library.statuses()
        words = [each for each in self.encounters.of(text) if self._fits(each, wish)]
        known = {each.word.form for each in words if status_of(each.word, statuses) in KNOWN}
        sentences: Sequence[Passage] = ()
        if {*deck.ON_PASSAGES} & {*wish.kinds}:
            sentences = [each for each in self.passages.of(text) if self._fits(each, wish)]
        questions = text.questions if "question" in wish.kinds else ()
        subjects = deck.interleaved(deck.worth(words, known), sentences, questions)
        there = self.stores.reviews.states()
        cards = deck.new_cards(text.id, subjects, wish.kinds, now)
        return tuple(card for card in cards if card.id not in there)

    def _fits(self, subject: Encounter | Passage, wish: Wish) -> bool:
        form = subject.word.form if isinstance(subject, Encounter) else subject.ja
        return not wish.level or level_of(form, self.stores.dictionary) >= wish.level

    def _pool(self, text: str, *, sentences: bool) -> Sequence[Subject]:
        """Where wrong choices come from: the text, or all cards where it is gone."""
        found = self.text(text)
        if found:
            passages = self.passages.of(found) if sentences else ()
            return (*self.encounters.of(found), *passages, *found.questions)
        return tuple(card.subject for card in self.desk().cards)


def level_of(text: str, dictionary: Dictionary) -> int:
    """That of the hardest kanji; ``EASIEST`` without any, 0 beyond all levels."""
    kanji = [
        dictionary.kanji(each) for each in {*text} if is_kanji(each) and each not in "々〆〇〻ヶ"
    ]
    return min(((each and each.jlpt) or 0 for each in kanji), default=EASIEST)


def languages(stores: Stores) -> Languages:
    """What grading asks of the stages it may not import."""
    dictionary = stores.dictionary

    def is_word(kana: str) -> bool:
        return bool(dictionary.hits(hiragana(kana)) or dictionary.hits(katakana(kana)))

    def read(text: str) -> str:
        with stores.annotating:
            annotated = stores.annotator(Glossary()).annotate(Sentence("", text))
            return "".join(linked.word.reading for linked in annotated.words)

    return Languages(
        romaji=lambda text: romaji_kana(text, lengthen=False),
        romaji_long=romaji_kana,
        spelled_out=spelled_out,
        read=read,
        deinflections=deinflections,
        is_word=is_word,
        is_english=lambda word: next(dictionary.english(word), None) is not None,
    )


def _number(said: str, low: int, high: int, default: int) -> int:
    good = said.isascii() and said.isdigit() and len(said) < 6 and low <= int(said) <= high
    return int(said) if good else default


def _parameters(said: str) -> tuple[float, ...]:
    try:
        parameters = tuple(map(float, said.split()))
    except ValueError:
        return ()
    return parameters if is_sound(parameters) else ()
