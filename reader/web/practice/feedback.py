"""What a session says of an answer: what was right, why, and when the card comes back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from markupsafe import Markup

from reader.model.bitext import Question
from reader.model.morphology import Step
from reader.model.study import Answer, Encounter, Exercise, Passage, Rating, Subject
from reader.study.comparison import Checked, compared
from reader.study.exercises import right_answer
from reader.study.letters import Letter
from reader.study.verdict import Verdict
from reader.web.mixed import mixed
from reader.web.practice.views import answer_language, steps
from reader.web.reading.entry import label
from reader.web.ruby import NOTHING, of_pieces
from reader.web.translation import gettext as _
from reader.web.translation import ngettext

GRADES = {Rating.AGAIN: "Again", Rating.HARD: "Hard", Rating.GOOD: "Good", Rating.EASY: "Easy"}


@dataclass(frozen=True, slots=True)
class Grade:
    """A button that says how well it was remembered, and when the card then comes back."""

    rating: int
    name: str
    interval: str
    preselected: bool


@dataclass(frozen=True, slots=True)
class Feedback:
    """``given`` is what was answered and ``meant`` what that would have meant; ``answer`` the
    right one in ``lang``. ``why`` explains it; ``can_object``: it was typed, and refused.
    ``entry`` is where the word's whole entry is. ``own`` is a translation beside its reference, with what was looked for in it."""

    right: bool
    given: str
    meant: str
    answer: str
    lang: str
    remark: str
    letters: tuple[Letter, ...]
    why: Markup
    address: str
    entry: str
    grades: tuple[Grade, ...]
    can_object: bool
    own: bool = False
    checks: tuple[Checked, ...] = ()
    word: Markup = NOTHING
    gloss: str = ""
    pos: str = ""
    steps: tuple[Step, ...] = ()
    form: str = ""


def feedback(
    exercise: Exercise,
    answer: Answer,
    verdict: Verdict,
    intervals: Mapping[Rating, timedelta],
    address: str,
    entry: str,
) -> Feedback:
    """``address`` is the sentence in its text, ``entry`` the word's there; "" where that is
    gone."""
    subject, right = exercise.subject, right_answer(exercise)
    chosen = next((each for each in exercise.choices if each.text == answer.given), None)
    own = exercise.judged and bool(answer.given)
    typed = exercise.kind == "order" or not exercise.choices
    bare = Feedback(
        right=answer.right,
        given=answer.given,
        meant=chosen.meaning if chosen and not answer.right else "",
        answer=right.text,
        lang=answer_language(exercise),
        remark=_(verdict.remark, form=verdict.form) if verdict.remark else "",
        letters=verdict.letters,
        why=_why(subject),
        address=address,
        entry=entry,
        grades=_grades(intervals, None if own else answer.right),
        can_object=typed and not answer.right and bool(answer.given),
        own=own,
    )
    if isinstance(subject, Passage):
        return replace(bare, checks=compared(subject, answer.given) if own else ())
    if isinstance(subject, Question):
        return bare
    return replace(
        bare,
        word=of_pieces(subject.cloze.target),
        gloss=subject.gloss,
        pos=", ".join(map(label, subject.pos.split(", "))),
        steps=tuple(reversed(steps(subject.steps))),
        form=next(iter(subject.spellings), ""),
    )


def _grades(intervals: Mapping[Rating, timedelta], right: bool | None) -> tuple[Grade, ...]:
    """None is preselected where nothing was graded."""
    best = {True: Rating.GOOD, False: Rating.AGAIN, None: None}[right]
    return tuple(
        Grade(rating, _(GRADES[rating]), interval(intervals[rating]), rating == best)
        for rating in Rating
    )


def _why(subject: Subject) -> Markup:
    """The glossary's note, or the answer in English."""
    if isinstance(subject, Question):
        return mixed(subject.answer_en)
    return mixed(subject.note) if isinstance(subject, Encounter) else NOTHING


def interval(length: timedelta) -> str:
    """As a person would say it: "10 min", "3 days", "2 months"."""
    if length < timedelta(hours=1):
        return _("%(num)s min", num=max(1, round(length / timedelta(minutes=1))))
    if length < timedelta(days=1):
        hours = round(length / timedelta(hours=1))
        return ngettext("%(num)s hour", "%(num)s hours", hours)
    if length < timedelta(days=60):
        days = round(length / timedelta(days=1))
        return ngettext("%(num)s day", "%(num)s days", days)
    if length < timedelta(days=730):
        months = round(length / timedelta(days=30))
        return ngettext("%(num)s month", "%(num)s months", months)
    return _("%(num)s years", num=f"{length / timedelta(days=365):.1f}")
