"""What a session came to."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from reader.model.study import Encounter, Exercise, Rating, Session
from reader.study import statistics
from reader.study.exercises import right_answer
from reader.study.schedule import day
from reader.web.practice import start_page
from reader.web.practice.feedback import interval
from reader.web.practice.outlook import Ahead, ahead_of, forecast
from reader.web.practice.plan import Planner
from reader.web.practice.state import State
from reader.web.practice.views import answer_language
from reader.web.statistics.figures import Figure
from reader.web.stores import Stores
from reader.web.translation import gettext as _
from reader.web.words.vocabularies import Vocabularies


@dataclass(frozen=True, slots=True)
class Missed:
    """A card to look at again. ``address`` is its sentence, "" where the text is gone."""

    word: str
    address: str
    given: str
    answer: str
    lang: str
    back: str


@dataclass(frozen=True, slots=True)
class SummaryPage:
    """``text`` is the id of the session's text, "" where it had several or is gone, ``asked``
    what was chosen; ``last`` is the number of the answer that can be undone, -1 where there is none."""

    title: str
    place: str
    id: str
    reviewed: int
    remembered: int
    minutes: int
    met: int
    tomorrow: int
    missed: tuple[Missed, ...]
    text: str
    asked: str
    kinds: tuple[str, ...]
    last: int
    left: int
    forecast: Figure
    ahead: Ahead | None


def summary_page(
    session: Session,
    here: State,
    stores: Stores,
    planner: Planner,
    vocabularies: Vocabularies,
    now: datetime,
) -> SummaryPage:
    desk = planner.desk()
    first = {answer.card: rating for answer, rating in reversed(here.rated)}
    seconds = sum(each.seconds for each in stores.reviews.reviews(session=session.id))
    tomorrow = day(now, None) + timedelta(days=1)
    texts = {each.text for each in session.exercises}
    only = texts.pop() if len(texts) == 1 else ""
    text = planner.text(only) if only else None
    return SummaryPage(
        title=_("Summary"),
        place="practice",
        id=session.id,
        reviewed=len(first),
        remembered=sum(rating > Rating.AGAIN for rating in first.values()),
        minutes=round(seconds / 60),
        met=statistics.met(desk.reviews, session.id),
        tomorrow=sum(
            day(desk.schedules[card.id].due, None) == tomorrow
            for card in desk.cards
            if card.id in desk.schedules and not card.suspended
        ),
        missed=tuple(_missed(session, here, planner, now)),
        text=only if text else "",
        asked=session.text,
        kinds=tuple(dict.fromkeys(each.kind for each in session.exercises)),
        last=here.last_rated.number if here.last_rated else -1,
        left=len(session.exercises) - here.done,
        forecast=forecast(planner, now),
        ahead=ahead_of(text, stores, vocabularies) if text else None,
    )


def _missed(session: Session, here: State, planner: Planner, now: datetime) -> list[Missed]:
    by_card = {each.card: each for each in session.exercises}
    schedules = planner.desk().schedules
    found: dict[str, Missed] = {}
    for answer, rating in here.rated:
        if rating > Rating.AGAIN or answer.card in found or answer.card not in by_card:
            continue
        exercise = by_card[answer.card]
        due = schedules[answer.card].due
        found[answer.card] = Missed(
            word=_word(exercise),
            address=start_page.address(exercise) if planner.text(exercise.text) else "",
            given=answer.given,
            answer=right_answer(exercise).text,
            lang=answer_language(exercise),
            back=_("in %(interval)s", interval=interval(due - now)) if due > now else _("now"),
        )
    return list(found.values())


def _word(exercise: Exercise) -> str:
    subject = exercise.subject
    return subject.cloze.surface if isinstance(subject, Encounter) else subject.ja
