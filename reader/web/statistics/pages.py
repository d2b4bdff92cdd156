"""Statistics: what was read, what is known, and what comes back, each as a plot and a table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import BadRequest, NotFound

from reader.errors import LibraryError
from reader.model.bitext import Text, attached
from reader.model.reading import Beat, ReadSentence
from reader.study import progress, statistics
from reader.study.vocabulary import Coverage, status_of
from reader.web.posting import utc_now
from reader.web.practice import outlook
from reader.web.practice.plan import Planner
from reader.web.problem import in_full
from reader.web.reading import bookmarks
from reader.web.recent import Recent
from reader.web.statistics import figures
from reader.web.statistics.figures import Figure
from reader.web.stores import Stores
from reader.web.translation import gettext as _
from reader.web.translation import ngettext
from reader.web.words.vocabularies import Vocabularies

SPANS = (12, 52)  # weeks
NEWLY = timedelta(weeks=4)
SHOWN = 60  # words
COMFORTABLE = 0.95  # of a text's words known: from there on reading is no labour
MOST_SENTENCES = 500  # that one beat may name


@dataclass(frozen=True, slots=True)
class Fact:
    """A number that stands large, and what it counts."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Span:
    """A choice of how far the plots look back."""

    weeks: int
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Covered:
    """A text with how much of it is known; ``missing`` words make it comfortable."""

    id: str
    title: str
    title_en: str
    coverage: Coverage
    missing: int


@dataclass(frozen=True, slots=True)
class StatisticsPage:
    """``waiting`` texts are not counted yet; ``newly`` words became known in four weeks, of
    ``newly_count``."""

    title: str
    place: str
    facts: tuple[Fact, ...]
    spans: tuple[Span, ...]
    figures: tuple[Figure, ...]
    covered: tuple[Covered, ...]
    waiting: int
    newly: tuple[str, ...]
    newly_count: int


def blueprint(
    stores: Stores,
    vocabularies: Vocabularies,
    planner: Planner,
    *,
    now: Callable[[], datetime] = utc_now,
) -> Blueprint:
    """``/statistics``, and where the reading view tells what was read."""
    pages = Blueprint("statistics", __name__)
    kept: Recent[tuple[progress.Remembered, ...]] = Recent(2)

    def remembered(weeks: int, moment: datetime) -> tuple[progress.Remembered, ...]:
        mondays = progress.weeks(moment, None, weeks)
        memory = planner.habits().memory
        log = planner.desk().reviews
        make = partial(progress.remembered, log, mondays, None, memory)
        return kept.get((stores.reviews.revision(), mondays, memory), make)

    @pages.get("/statistics")
    def statistics_page() -> str:
        moment, asked = now(), request.args.get("weeks", "")
        weeks = int(asked) if asked in map(str, SPANS) else SPANS[0]
        read, words = _read(stores, weeks, moment), _words(stores, weeks, moment)
        to_come = outlook.to_come(planner, moment)
        covered, waiting = _covered(stores, vocabularies)
        newly = stores.library.newly_known(moment - NEWLY)
        page = StatisticsPage(
            title=_("Statistics"),
            place="statistics",
            facts=_facts(words, read, to_come),
            spans=tuple(Span(each, _span_name(each), each == weeks) for each in SPANS),
            figures=(
                figures.words_known(words),
                figures.reading_time(read),
                figures.characters_read(read),
                figures.reviews_to_come(to_come, planner.habits().new),
                figures.retention(remembered(weeks, moment), planner.habits().retention),
            ),
            covered=covered,
            waiting=waiting,
            newly=tuple(key.form for key in newly[:SHOWN]),
            newly_count=len(newly),
        )
        return render_template("statistics/statistics.html", page=page)

    @pages.post("/texts/<id>/reading")
    def reading(id: str) -> Response:  # noqa: A002
        """How long the page was read since it last told, and which sentences."""
        try:
            text = stores.shelf.text(id)
        except LibraryError as error:
            raise NotFound(in_full(error)) from error
        beat = _beat(text, request.form, now())
        if beat.seconds or beat.sentences:
            stores.readings.append(beat)
        return Response(status=204)

    return pages


def _beat(text: Text, said: Mapping[str, str], now: datetime) -> Beat:
    seconds = said.get("seconds", "")
    if not (seconds.isascii() and seconds.isdigit() and len(seconds) < 7):
        raise BadRequest("A beat of reading says its seconds.")
    wanted = dict.fromkeys(said.get("sentences", "").split()[:MOST_SENTENCES])
    sentences = text.original.sentences if text.original and wanted else ()
    found = (ReadSentence(each.id, len(each.text)) for each in sentences if each.id in wanted)
    return Beat(text.id, now, min(float(seconds), progress.LONGEST), tuple(found))


def _read(stores: Stores, weeks: int, now: datetime) -> tuple[progress.Read, ...]:
    mondays = progress.weeks(now, None, weeks)
    beats = stores.readings.beats(progress.beginning(mondays[0], None))
    return progress.read(beats, mondays, None)


def _words(stores: Stores, weeks: int, now: datetime) -> tuple[progress.Known, ...]:
    return progress.known(stores.library.moves(), progress.weeks(now, None, weeks), None)


def _facts(
    words: tuple[progress.Known, ...],
    read: tuple[progress.Read, ...],
    to_come: tuple[progress.ToCome, ...],
) -> tuple[Fact, ...]:
    known, minutes = words[-1].known, read[-1].minutes
    characters, due = read[-1].characters, to_come[0].due
    return (
        Fact(f"{known:,}", ngettext("word known", "words known", known)),
        Fact(f"{minutes:,}", ngettext("minute read this week", "minutes read this week", minutes)),
        Fact(
            f"{characters:,}",
            ngettext("character read this week", "characters read this week", characters),
        ),
        Fact(f"{due:,}", ngettext("review due today", "reviews due today", due)),
    )


def _span_name(weeks: int) -> str:
    return _("A year") if weeks >= SPANS[-1] else _("%(weeks)s weeks", weeks=weeks)


def _covered(stores: Stores, vocabularies: Vocabularies) -> tuple[tuple[Covered, ...], int]:
    """The texts that are counted, what is known best first, and how many are not."""
    texts = [text for text in stores.shelf.texts() if text.original]
    hidden = attached(texts)
    texts = [text for text in texts if text.id not in hidden]
    coverage = vocabularies.covered(texts, bookmarks.everywhere(stores.library))
    statuses = stores.library.statuses()
    found = []
    for text in texts:
        if text.id in coverage:
            counts = vocabularies.counts(text)
            unknown = [
                count
                for word, count in counts.items()
                if status_of(word, statuses) not in ("known", "ignored")
            ]
            missing = statistics.missing(unknown, coverage[text.id].known, COMFORTABLE)
            meta = text.meta
            found.append(Covered(text.id, meta.title, meta.title_en, coverage[text.id], missing))
    found.sort(key=lambda each: -each.coverage.known / (each.coverage.total or 1))
    return tuple(found), len(texts) - len(found)
