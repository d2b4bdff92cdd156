"""The plots of the statistics: what each shows, the sentence that says it, and its numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reader.study.progress import Known, Read, Remembered, ToCome
from reader.web.statistics import plots
from reader.web.statistics.plots import Drawings, Series, Stack
from reader.web.translation import gettext as _
from reader.web.translation import language, ngettext

LOWEST = 50  # per cent: the retention plot begins there, where none was worse
SHORT = 26  # weeks up to which a line has dots


@dataclass(frozen=True, slots=True)
class Figure:
    """A plot with its legend ``text``, the sentence ``says``, and the table under it.

    Without ``drawings`` there is nothing to draw yet, and ``says`` tells how to begin.
    """

    id: str
    title: str
    text: str
    says: str
    drawings: Drawings | None
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    dotted: bool = False


def on_day(day: date) -> str:
    """``1 Sep``, ``9月1日``."""
    from babel.dates import format_skeleton  # only here: no other page needs it

    locale = {"en": "en_GB"}.get(language(), language())
    return str(format_skeleton("MMMd", day, locale=locale))


def words_known(weekly: Sequence[Known]) -> Figure:
    """Known and learning, week by week."""
    first, last = weekly[0], weekly[-1]
    empty = not any(each.known or each.learning for each in weekly)
    known = Series([each.known for each in weekly], "solid", _("known"))
    learning = Series([each.learning for each in weekly], "dashed", _("learning"))
    return Figure(
        id="known",
        title=_("Words known"),
        text=_("Solid line: known. Dashed: still learning."),
        says=_("No word is marked yet. Mark words while you read, with the keys 1 to 4.")
        if empty
        else _(
            "Words known: %(before)s in the week of %(week)s, %(now)s now."
            " Words being learned: %(learning_before)s then, %(learning)s now.",
            before=first.known,
            now=last.known,
            week=on_day(first.week),
            learning_before=first.learning,
            learning=last.learning,
        ),
        drawings=None if empty else plots.lines([known, learning], _labels(weekly)),
        head=(_("Week of"), _("Known"), _("Learning"), _("Newly known")),
        rows=tuple(
            (on_day(e.week), f"{e.known:,}", f"{e.learning:,}", f"{e.gained:+,}") for e in weekly
        ),
        dotted=len(weekly) <= SHORT,
    )


def reading_time(weekly: Sequence[Read]) -> Figure:
    """Minutes, week by week."""
    total = sum(each.minutes for each in weekly)
    best = max(weekly, key=lambda each: each.seconds)
    return Figure(
        id="time",
        title=_("Reading time"),
        text=_("Minutes a week. Time counts while a text is open and you are active in it."),
        says=_(
            "Minutes read in %(weeks)s weeks: %(total)s, most of them in the week of %(week)s"
            " with %(most)s.",
            weeks=len(weekly),
            total=total,
            week=on_day(best.week),
            most=best.minutes,
        )
        if total
        else _nothing_read(),
        drawings=plots.bars([Stack((each.minutes,), on_day(each.week)) for each in weekly])
        if total
        else None,
        head=(_("Week of"), _("Minutes")),
        rows=tuple((on_day(each.week), f"{each.minutes:,}") for each in weekly),
    )


def characters_read(weekly: Sequence[Read]) -> Figure:
    """Characters, week by week."""
    total = sum(each.characters for each in weekly)
    best = max(weekly, key=lambda each: each.characters)
    return Figure(
        id="characters",
        title=_("Characters read"),
        text=_("A week. A sentence counts once a day, when it was before you for two seconds."),
        says=_(
            "Characters read in %(weeks)s weeks: %(total)s, most of them in the week of %(week)s"
            " with %(most)s.",
            weeks=len(weekly),
            total=f"{total:,}",
            week=on_day(best.week),
            most=f"{best.characters:,}",
        )
        if total
        else _nothing_read(),
        drawings=plots.bars([Stack((each.characters,), on_day(each.week)) for each in weekly])
        if total
        else None,
        head=(_("Week of"), _("Characters")),
        rows=tuple((on_day(each.week), f"{each.characters:,}") for each in weekly),
    )


def _nothing_read() -> str:
    return _("Nothing was read in these weeks. Open a text, and it is counted while you read.")


def reviews_to_come(days: Sequence[ToCome], new_a_day: int) -> Figure:
    """Two weeks ahead."""
    due, new = sum(each.due for each in days), sum(each.new for each in days)
    most = max(range(len(days)), key=lambda place: days[place].due)
    names = [_ahead(place) for place in range(len(days))]
    return Figure(
        id="reviews",
        title=_("Reviews to come"),
        text=ngettext(
            "Filled: words you have met. Hollow: new words, at %(num)s a day.",
            "Filled: words you have met. Hollow: new words, at %(num)s a day.",
            new_a_day,
        ),
        says=_(
            "Reviews due in the next two weeks: %(due)s, %(today)s of them today, and most on"
            " one day: %(day)s, with %(most)s. New words: %(new)s.",
            due=due,
            today=days[0].due,
            day=names[most],
            most=days[most].due,
            new=new,
        )
        if due or new
        else _("Nothing comes back in the next two weeks. Practise words of a text to begin."),
        drawings=plots.bars(
            [
                Stack((each.due, each.new), "" if place % 3 else name)
                for place, (each, name) in enumerate(zip(days, names, strict=True))
            ]
        )
        if due or new
        else None,
        head=(_("Day"), _("Due"), _("New")),
        rows=tuple(
            (name, str(each.due), str(each.new)) for name, each in zip(names, days, strict=True)
        ),
    )


def _ahead(day: int) -> str:
    return _("day %(number)s", number=day) if day else _("today")


def retention(weekly: Sequence[Remembered], desired: float) -> Figure:
    """Measured against what is desired, in per cent."""
    wanted = round(100 * desired)
    asked = sum(each.retention.asked for each in weekly)
    good = sum(each.retention.remembered for each in weekly)
    values = [each.retention.percent if each.retention.asked else None for each in weekly]
    worst = min((value for value in values if value is not None), default=LOWEST)
    measured = Series(values, "solid", _("remembered"))
    goal = Series([wanted] * len(weekly), "dashed", _("desired"))
    return Figure(
        id="retention",
        title=_("Retention"),
        text=_("Solid line: words remembered when they came back. Dashed: what you aim at."),
        says=_(
            "Of %(asked)s reviews %(percent)s %% were remembered; %(wanted)s %% are desired.",
            asked=f"{asked:,}",
            percent=round(100 * good / asked),
            wanted=wanted,
        )
        if asked
        else _("No word has come back yet. Retention is measured from the second review on."),
        drawings=plots.lines(
            [measured, goal], _labels(weekly), lowest=LOWEST if worst >= LOWEST else 0, unit=" %"
        )
        if asked
        else None,
        head=(_("Week of"), _("Reviews"), _("Remembered")),
        rows=tuple(
            (on_day(e.week), str(e.retention.asked), f"{e.retention.percent} %")
            for e in weekly
            if e.retention.asked
        ),
        dotted=True,
    )


def _labels(weekly: Sequence[Known] | Sequence[Remembered]) -> list[str]:
    return [on_day(each.week) for each in weekly]
