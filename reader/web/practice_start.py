"""The page where practice begins: what is due, and what a session shall ask."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlencode

from reader.model.bitext import Question
from reader.model.study import KINDS, Card, Exercise, Kind, Schedule
from reader.study import queue, statistics
from reader.study.schedule import LEECH, day
from reader.web.practice_plan import Desk, Habits, Planner, Wish
from reader.web.practice_views import KIND_NAMES
from reader.web.shelf_cards import attached
from reader.web.stores import Stores

USUAL: tuple[Kind, ...] = ("recognition", "reading", "cloze")


@dataclass(frozen=True, slots=True)
class TextOption:
    """``due`` counts the cards of the text whose time has come."""

    id: str
    title: str
    title_en: str
    due: int


@dataclass(frozen=True, slots=True)
class KindOption:
    """A kind of exercise with what it asks."""

    value: Kind
    name: str
    about: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """A day of the forecast: reviews due, and the height of its bar in 100 parts."""

    day: int
    label: str
    count: int
    height: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """The next fourteen days; ``most`` is the highest bar."""

    bars: tuple[Bar, ...]
    most: int
    total: int


@dataclass(frozen=True, slots=True)
class StartPage:
    """``nothing``: the last wish found no card; ``next_day`` says when some come back."""

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
    next_day: str
    next_count: int
    forecast: Forecast
    retention: statistics.Retention
    streak: int
    habits: Habits


def page(stores: Stores, planner: Planner, said: Mapping[str, str], now: datetime) -> StartPage:
    desk, habits = planner.desk(), planner.habits()
    ready = queue.due(desk.cards, desk.schedules, now, None)
    wish = _wish(said)
    texts = _texts(stores, ready)
    ids = [text.id for text in texts]
    read = [place.text for place in stores.library.places() if place.text in ids]
    session = stores.reviews.unfinished()
    next_day, next_count = _next(desk, now)
    return StartPage(
        title="Practice",
        place="practice",
        due=len(ready),
        new=queue.allowed(desk.reviews, habits.new, now, None),
        cards=len(desk.cards),
        leeches=sum(_set_aside(card, desk.schedules) for card in desk.cards),
        unfinished=session.id if session else "",
        left=_left(stores, session.id, len(session.exercises)) if session else 0,
        texts=texts,
        text=wish.text if wish.text in ids else next(iter([*read, *ids]), ""),
        kinds=tuple(KindOption(kind, *KIND_NAMES[kind], kind in wish.kinds) for kind in KINDS),
        wish=wish,
        nothing="nothing" in said,
        next_day=next_day,
        next_count=next_count,
        forecast=forecast(desk, now),
        retention=statistics.measured(desk.reviews, now, habits.retention),
        streak=statistics.streak(desk.reviews, now, None),
        habits=habits,
    )


def nothing(wish: Wish) -> str:
    """Where a wish leads that no card fulfils."""
    said = {"text": wish.text, "kinds": " ".join(wish.kinds), "length": wish.length, "nothing": 1}
    if wish.typed:
        said["answers"] = "typed"
    return f"/practice?{urlencode(said)}"


def address(exercise: Exercise) -> str:
    """The sentence that an exercise came from, or that answers its question."""
    subject = exercise.subject
    if isinstance(subject, Question):
        return f"/texts/{exercise.text}/{subject.proof[0] if subject.proof else ''}"
    return f"/texts/{exercise.text}/{subject.sentence}"


def forecast(desk: Desk, now: datetime) -> Forecast:
    counts = statistics.forecast(desk.cards, desk.schedules, now, None)
    most = max(*counts, 4)
    labels = {0: "today", 3: "day 3", 6: "day 6", 9: "day 9", 12: "day 12"}
    bars = tuple(
        Bar(place, labels.get(place, ""), count, round(100 * count / most, 1))
        for place, count in enumerate(counts)
    )
    return Forecast(bars, most, sum(counts))


def _wish(said: Mapping[str, str]) -> Wish:
    kinds = tuple(kind for kind in KINDS if kind in said.get("kinds", "").split())
    length = said.get("length", "")
    return Wish(
        text=said.get("text", ""),
        kinds=kinds or USUAL,
        length=int(length) if length in ("6", "12", "24") else queue.LENGTH,
        typed=said.get("answers") == "typed",
    )


def _texts(stores: Stores, ready: tuple[Card, ...]) -> tuple[TextOption, ...]:
    texts = stores.shelf.texts()
    hidden = attached(texts)
    counts: dict[str, int] = {}
    for card in ready:
        counts[card.text] = counts.get(card.text, 0) + 1
    return tuple(
        TextOption(text.id, text.meta.title, text.meta.title_en, counts.get(text.id, 0))
        for text in texts
        if text.original and text.id not in hidden
    )


def _set_aside(card: Card, schedules: Mapping[str, Schedule]) -> bool:
    schedule = schedules.get(card.id)
    return card.suspended and schedule is not None and schedule.lapses >= LEECH


def _left(stores: Stores, session: str, exercises: int) -> int:
    return max(0, exercises - len({each.card for each in stores.reviews.answers(session)}))


def _next(desk: Desk, now: datetime) -> tuple[str, int]:
    """When the next cards come back, and how many on that day."""
    today = day(now, None)
    dues = [
        desk.schedules[card.id].due
        for card in desk.cards
        if card.id in desk.schedules and not card.suspended
    ]
    soon = [each for each in dues if each > now and day(each, None) == today]
    if soon:
        return f"{min(soon).astimezone():%H:%M}", len(soon)
    later = [each for each in (day(due, None) for due in dues) if each > today]
    if not later:
        return "", 0
    first = min(later)
    name = (
        "tomorrow" if first == today + timedelta(days=1) else f"{first:%A}, {first.day} {first:%B}"
    )
    return name, later.count(first)
