"""What the owner did with words and texts, and what they practise."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Literal, get_args

from reader.model.bitext import LinkKind, Question
from reader.model.morphology import Furigana, Step

Status = Literal["new", "learning", "known", "ignored"]
STATUSES: tuple[Status, ...] = get_args(Status)


@dataclass(frozen=True, slots=True, order=True)
class WordKey:
    """A dictionary word as people mark it: its dictionary form, and how that is read.

    ``reading`` is "" in what was said of a spelling however it is read (a list of words
    seldom gives readings); what was said of a reading goes before it.
    """

    form: str
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the owner said of a word, and when last (in UTC)."""

    key: WordKey
    status: Status
    note: str = ""
    tags: tuple[str, ...] = ()
    changed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where reading a text stopped."""

    text: str
    sentence: str
    read: datetime


@dataclass(frozen=True, slots=True)
class SentenceNote:
    """What the owner wrote beside a sentence; ``sentence`` is the id it had then."""

    text: str
    fingerprint: str
    sentence: str
    note: str


Kind = Literal[
    "recognition",
    "reading",
    "cloze",
    "rendering",
    "production",
    "inflection",
    "order",
    "listening",
    "translation",
    "question",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
CardState = Literal["active", "suspended", "deleted"]


class Rating(IntEnum):
    """How well a card was remembered, as FSRS counts."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Cloze:
    """A sentence around the stretch that is asked for, and its English around what renders
    that: ``en`` is before, rendering, after; the rendering is "" where it is not known."""

    before: tuple[Furigana, ...]
    target: tuple[Furigana, ...]
    after: tuple[Furigana, ...]
    en: tuple[str, str, str] = ("", "", "")

    @property
    def surface(self) -> str:
        return "".join(piece.base for piece in self.target)

    @property
    def reading(self) -> str:
        return "".join(piece.reading or piece.base for piece in self.target)

    @property
    def ja(self) -> str:
        return "".join(piece.base for piece in (*self.before, *self.target, *self.after))


@dataclass(frozen=True, slots=True)
class Encounter:
    """A word where it was met, with all that asking for it needs, should the text be gone.

    ``gloss`` is its meaning here as pages show it; ``meanings`` are all that count as right,
    ``spellings`` and ``readings`` of the dictionary form likewise. ``count``: how often the
    text has it; ``is_term``: its glossary does, under ``topic``. ``apart`` is its meaning where
    that is practised by cards of its own, beside those of the word's other meanings.
    """

    word: WordKey
    sentence: str
    cloze: Cloze
    pos: str
    gloss: str
    meanings: tuple[str, ...]
    spellings: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    topic: str = ""
    note: str = ""
    count: int = 1
    is_term: bool = False
    apart: str = ""


Role = Literal["adnominal", "case", "topic", "subject", "adverb", "clause", "first", "predicate"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A piece of a sentence that stays whole when its words are put in order (文節).

    ``head`` is the place of the phrase it depends on, its own for the last; ``role`` is how
    it depends, ``mark`` the particle that says so. ``clause`` whether a clause ends in it that
    describes a noun, or is one: what stands in it keeps its order.
    """

    text: str
    head: int
    role: Role
    mark: str = ""
    clause: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """What a translation is looked through for: the Japanese, and the ways to say it."""

    kind: LinkKind
    ja: str
    en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A whole sentence with its English, "" where that is not known. ``phrases`` is () where
    putting them in order is no exercise."""

    sentence: str
    text: tuple[Furigana, ...]
    en: str
    phrases: tuple[Phrase, ...] = ()
    points: tuple[Point, ...] = ()

    @property
    def ja(self) -> str:
        return "".join(piece.base for piece in self.text)

    @property
    def reading(self) -> str:
        return "".join(piece.reading or piece.base for piece in self.text)


Subject = Encounter | Passage | Question


@dataclass(frozen=True, slots=True)
class Card:
    """One kind of question about one subject of a text: what is scheduled. One that its owner
    ``edited`` keeps their words when the same is added again."""

    id: str
    kind: Kind
    text: str
    subject: Subject
    added: datetime
    suspended: bool = False
    edited: bool = False

    @property
    def family(self) -> str:
        """What its siblings share: the word, the sentence, or the question itself."""
        return self.subject.word.form if isinstance(self.subject, Encounter) else self.subject.ja


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to choose; ``meaning`` says what it would have been the answer to."""

    text: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Exercise:
    """A card as a session asks it. Without choices the answer is typed; what is ``judged`` is
    then not graded, but compared with a reference by who wrote it."""

    card: str
    kind: Kind
    text: str
    subject: Subject
    choices: tuple[Choice, ...] = ()

    @property
    def judged(self) -> bool:
        return self.kind == "translation" or (self.kind == "question" and not self.choices)


@dataclass(frozen=True, slots=True)
class Session:
    """Exercises in the order they are asked; ``text`` is "" for cards of all texts."""

    id: str
    text: str
    began: datetime
    exercises: tuple[Exercise, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to the ``number``-th asking of a session, from 0. What was ``skipped``
    is asked no more in this session, and not rated."""

    session: str
    number: int
    card: str
    given: str
    right: bool
    at: datetime
    undone: bool = False
    skipped: bool = False

    @property
    def id(self) -> str:
        """Of the review that rates it."""
        return f"{self.session}.{self.number}"


@dataclass(frozen=True, slots=True)
class Review:
    """An answer with its rating. ``id`` is made by who sends it; the log keeps each id once."""

    id: str
    card: str
    rating: Rating
    at: datetime
    session: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Schedule:
    """Where a card stands after its reviews; ``lapses`` counts how often it was forgotten."""

    state: Literal["learning", "review", "relearning"]
    step: int | None
    stability: float
    difficulty: float
    due: datetime
    last: datetime
    reviews: int = 1
    lapses: int = 0
