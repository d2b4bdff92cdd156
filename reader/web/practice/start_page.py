"""The page where practice begins: what is due, and what a session shall ask."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from reader.model.bitext import Question
from reader.model.study import KINDS, Card, Encounter, Exercise, Kind, Schedule
from reader.study import fitting, queue, statistics
from reader.web.practice.outlook import Ahead, ahead, forecast, next_due, readable
from reader.web.practice.plan import EASIEST, Desk, Habits, Planner, Wish
from reader.web.practice.views import KIND_NAMES
from reader.web.statistics.figures import Figure
from reader.web.stores import Stores
from reader.web.translation import gettext as _
from reader.web.words.vocabularies import Vocabularies

USUAL: tuple[Kind, ...] = ("recognition", "reading", "cloze")
SPOKEN: tuple[Kind, ...] = ("listening",)  # need a voice, which only the browser can tell of

# What became of fitting, in English.
FIT = {
    "begun": "Fitting has begun. It goes on by itself; look here again in a few minutes.",
    "done": "Intervals are fitted to your reviews.",
    "same": "The intervals in use foretell your reviews best; nothing was changed.",
    "usual": "Intervals are as for everybody again.",
    "impossible": "Nothing could be fitted.",
}


@dataclass(frozen=True, slots=True)
class TextOption:
    """``due`` counts the cards of the text whose time has come."""

    id: str
    title: str
    title_en: str
    level: str
    due: int


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether intervals are fitted to their owner, and can be: ``missing`` reviews are needed
    before, and what it needs may not be installed. ``said`` is what became of it, ``now`` whether that was just asked for."""

    is_fitted: bool
    is_possible: bool
    missing: int
    said: str
    now: bool
    install: str = fitting.INSTALL


@dataclass(frozen=True, slots=True)
class KindOption:
    """A kind of exercise with what it asks."""

    value: Kind
    name: str
    about: str
    chosen: bool
    spoken: bool


@dataclass(frozen=True, slots=True)
class StartPage:
    """``nothing``: the last wish found no card; ``limited``: the reviews of today are used up; ``next_day`` says when some come back."""

    title: str
    place: str
    due: int
    new: int
    cards: int
    leeches: int
    unfinished: str
    left: int
    texts: tuple[TextOption, ...]
    text: str
    kinds: tuple[KindOption, ...]
    wish: Wish
    nothing: bool
    limited: bool
    next_day: str
    next_count: int
    forecast: Figure
    retention: statistics.Retention
    streak: int
    habits: Habits
    fit: Fit
    ahead: tuple[Ahead, ...]


def page(
    stores: Stores,
    planner: Planner,
    vocabularies: Vocabularies,
    said: Mapping[str, str],
    now: datetime,
) -> StartPage:
    desk, habits = planner.desk(), planner.habits()
    ready = queue.due(desk.cards, desk.schedules, now, None)
    wish = _wish(said, ready)
    texts = _texts(stores, ready)
    ids = [text.id for text in texts]
    read = [place.text for place in stores.library.places() if place.text in ids]
    session = stores.reviews.unfinished()
    next_day, next_count = next_due(desk, now)
    return StartPage(
        title=_("Practice"),
        place="practice",
        due=len(ready),
        new=queue.allowed(desk.reviews, habits.new, now, None),
        cards=len(desk.cards),
        leeches=sum(is_leech(card, desk.schedules, habits) for card in desk.cards),
        unfinished=session.id if session else "",
        left=_left(stores, session.id, len(session.exercises)) if session else 0,
        texts=texts,
        text=wish.text if wish.text in ids else next(iter([*read, *ids]), ""),
        kinds=tuple(_kind(kind, wish) for kind in KINDS),
        wish=wish,
        nothing="nothing" in said,
        limited=bool(ready) and not queue.left_today(desk.reviews, habits.reviews, now, None),
        next_day=next_day,
        next_count=next_count,
        forecast=forecast(planner, now),
        retention=statistics.measured(desk.reviews, now, habits.memory),
        streak=statistics.streak(desk.reviews, now, None),
        habits=habits,
        fit=_fit(desk, habits, said.get("fit", ""), stores.library.settings()),
        ahead=ahead(stores, vocabularies),
    )


def _kind(kind: Kind, wish: Wish) -> KindOption:
    name, about = KIND_NAMES[kind]
    return KindOption(kind, _(name), _(about), kind in wish.kinds, kind in SPOKEN)


def _fit(desk: Desk, habits: Habits, asked: str, settings: Mapping[str, str]) -> Fit:
    missing = max(0, fitting.ENOUGH - fitting.telling(desk.reviews))
    said = asked or ("" if missing else settings.get("practice.fit", ""))
    return Fit(
        is_fitted=bool(habits.parameters),
        is_possible=fitting.is_possible(),
        missing=missing,
        said=_(FIT[said]) if said in FIT else "",
        now=bool(asked),
    )


def nothing(wish: Wish) -> str:
    """Where a wish leads that no card fulfils."""
    said = {"text": wish.text, "kinds": " ".join(wish.kinds), "length": wish.length, "nothing": 1}
    if wish.typed:
        said["answers"] = "typed"
    if wish.level:
        said["level"] = wish.level
    return f"/practice?{urlencode(said)}"


def address(exercise: Exercise) -> str:
    """The sentence that an exercise came from, or that answers its question."""
    subject = exercise.subject
    if isinstance(subject, Question):
        return f"/texts/{exercise.text}/{subject.proof[0] if subject.proof else ''}"
    return f"/texts/{exercise.text}/{subject.sentence}"


def entry(exercise: Exercise) -> str:
    """The entry of the word that was asked for, "" where it was none."""
    subject = exercise.subject
    if not isinstance(subject, Encounter):
        return ""
    start = sum(len(piece.base) for piece in subject.cloze.before)
    return f"/texts/{exercise.text}/words/{subject.sentence}-{start}"


def _wish(said: Mapping[str, str], ready: Sequence[Card]) -> Wish:
    """What the address asks for; where that names no exercises, the usual ones and those that
    are due."""
    kinds = tuple(kind for kind in KINDS if kind in said.get("kinds", "").split())
    usual = {*USUAL, *(card.kind for card in ready)}
    length, level = said.get("length", ""), said.get("level", "")
    return Wish(
        text=said.get("text", ""),
        kinds=kinds or tuple(kind for kind in KINDS if kind in usual),
        length=int(length) if length in ("6", "12", "24") else queue.LENGTH,
        typed=said.get("answers") == "typed",
        level=int(level) if level in map(str, range(1, EASIEST + 1)) else 0,
    )


def _texts(stores: Stores, ready: tuple[Card, ...]) -> tuple[TextOption, ...]:
    counts: dict[str, int] = {}
    for card in ready:
        counts[card.text] = counts.get(card.text, 0) + 1
    return tuple(
        TextOption(
            text.id,
            text.meta.title,
            text.meta.title_en,
            text.meta.level,
            counts.get(text.id, 0),
        )
        for text in readable(stores)
    )


def is_leech(card: Card, schedules: Mapping[str, Schedule], habits: Habits) -> bool:
    """Whether it was set aside because it was forgotten again and again."""
    schedule = schedules.get(card.id)
    most = habits.leech
    return card.suspended and bool(most and schedule and schedule.lapses >= most)


def _left(stores: Stores, session: str, exercises: int) -> int:
    return max(0, exercises - len({each.card for each in stores.reviews.answers(session)}))
