"""Where practice has come to: what comes back when, and how far texts are from easy reading."""

from dataclasses import dataclass
from datetime import date as date_
from datetime import datetime, timedelta

from reader.model.bitext import Text, attached
from reader.study import progress, queue, statistics
from reader.study.schedule import day
from reader.study.vocabulary import status_of
from reader.web.practice.plan import KNOWN, Desk, Planner
from reader.web.statistics import figures
from reader.web.statistics.figures import Figure
from reader.web.stores import Stores
from reader.web.translation import gettext as _
from reader.web.words.vocabularies import Vocabularies

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


def to_come(planner: Planner, now: datetime) -> tuple[progress.ToCome, ...]:
    """The reviews of the next two weeks, and the new cards that the limit lets in."""
    desk, a_day = planner.desk(), planner.habits().new
    today = queue.allowed(desk.reviews, a_day, now, None)
    return progress.to_come(desk.cards, desk.schedules, now, None, (today, a_day))


def forecast(planner: Planner, now: datetime) -> Figure:
    """The same as a plot with its numbers."""
    return figures.reviews_to_come(to_come(planner, now), planner.habits().new)


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
