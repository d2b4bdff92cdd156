"""Where practice has come to: what comes back when, and how far texts are from easy reading."""

from dataclasses import dataclass
from datetime import date as date_
from datetime import datetime, timedelta

from reader.model.bitext import Text
from reader.study import statistics
from reader.study.schedule import day
from reader.study.vocabulary import status_of
from reader.web.practice_plan import KNOWN, Desk
from reader.web.shelf_cards import attached
from reader.web.stores import Stores
from reader.web.translation import gettext as _
from reader.web.vocabularies import Vocabularies

COMFORTABLE = 0.95  # of a text's running words known: from there on reading is no labour


@dataclass(frozen=True, slots=True)
class Ahead:
    """How far a text is from being read with ease: its known share in per cent, and how many
    more words bring it to where reading is comfortable."""

    id: str
    title: str
    title_en: str
    percent: int
    missing: int


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


def ahead(stores: Stores, vocabularies: Vocabularies) -> tuple[Ahead, ...]:
    """The texts nearest to being read with ease; those that are already are left out."""
    found = [ahead_of(text, stores, vocabularies) for text in readable(stores)]
    begun = [each for each in found if each and each.missing and each.percent]
    return tuple(sorted(begun, key=lambda each: each.missing)[:4])


def ahead_of(text: Text, stores: Stores, vocabularies: Vocabularies) -> Ahead | None:
    """None where its words are not counted yet."""
    counts = vocabularies.counted(text)
    if counts is None:
        return None
    statuses, known, unknown = stores.library.statuses(), 0, []
    for word, count in counts.items():
        status = status_of(word, statuses)
        if status == "known":
            known += count
        elif status not in KNOWN:
            unknown.append(count)
    missing = statistics.missing(unknown, known, COMFORTABLE)
    percent = 100 * known // (known + sum(unknown) or 1)
    return Ahead(text.id, text.meta.title, text.meta.title_en, percent, missing)


def forecast(desk: Desk, now: datetime) -> Forecast:
    counts = statistics.forecast(desk.cards, desk.schedules, now, None)
    most = max(*counts, 4)
    labels = {place: _("day %(num)s", num=place) for place in (3, 6, 9, 12)} | {0: _("today")}
    bars = tuple(
        Bar(place, labels.get(place, ""), count, round(100 * count / most, 1))
        for place, count in enumerate(counts)
    )
    return Forecast(bars, most, sum(counts))


def next_due(desk: Desk, now: datetime) -> tuple[str, int]:
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
    name = _("tomorrow") if first == today + timedelta(days=1) else _date(first)
    return name, later.count(first)


def _date(date: date_) -> str:
    """``Friday, 3 May`` in the reader's language."""
    weekday, month = _(f"{date:%A}"), _(f"{date:%B}")
    return _("%(weekday)s, %(day)s %(month)s", weekday=weekday, day=date.day, month=month)


def readable(stores: Stores) -> tuple[Text, ...]:
    texts = stores.shelf.texts()
    hidden = attached(texts)
    return tuple(text for text in texts if text.original and text.id not in hidden)
