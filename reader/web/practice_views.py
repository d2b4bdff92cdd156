"""What the pages of a session show: the exercise, the feedback, the progress, the summary."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from markupsafe import Markup, escape

from reader.model.bitext import Question
from reader.model.morphology import Furigana, Step
from reader.model.study import Answer, Encounter, Exercise, Kind, Rating
from reader.study.exercises import right_choice
from reader.study.letters import Letter
from reader.study.verdict import Verdict
from reader.web.mixed import mixed
from reader.web.ruby import NOTHING, ruby

Shown = Callable[[Furigana], bool]

TITLES: dict[Kind, str] = {
    "recognition": "What does it mean here?",
    "reading": "How is this read?",
    "cloze": "Fill the gap",
    "rendering": "Fill the gap in the English",
    "production": "Say it in Japanese",
    "inflection": "Put it into the form that fits",
    "question": "What does the text say?",
}
KIND_NAMES: dict[Kind, tuple[str, str]] = {
    "recognition": ("Meaning", "a word in its sentence, its meaning wanted"),
    "reading": ("Reading", "kanji, typed in kana or romaji"),
    "cloze": ("Gap", "the Japanese word left out"),
    "rendering": ("English gap", "its English rendering left out"),
    "production": ("Into Japanese", "English marked, the Japanese typed"),
    "inflection": ("Forms", "from the dictionary form to the form that fits"),
    "question": ("Questions", "on what the text says"),
}
ENGLISH_ANSWERS = frozenset({"recognition", "rendering"})
INTERVALS = (
    (timedelta(hours=1), timedelta(minutes=1), "min", "min"),
    (timedelta(days=1), timedelta(hours=1), "hour", "hours"),
    (timedelta(days=60), timedelta(days=1), "day", "days"),
    (timedelta(days=730), timedelta(days=30), "month", "months"),
)


@dataclass(frozen=True, slots=True)
class ShownChoice:
    """``mark`` is "ok" or "bad" once it is known, else ""."""

    text: str
    mark: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """An exercise on the page. ``big`` stands for the sentence where the word alone is asked;
    ``gap`` and ``en_gap`` leave the target or its rendering out; ``form`` is a dictionary form
    to be inflected by ``steps``; ``line`` is a sentence in English above everything."""

    kind: Kind
    title: str
    choices: tuple[ShownChoice, ...]
    lang: str
    label: str
    big: str = ""
    before: Markup = NOTHING
    target: Markup = NOTHING
    after: Markup = NOTHING
    gap: bool = False
    en: tuple[str, str, str] = ("", "", "")
    en_gap: bool = False
    line: str = ""
    form: str = ""
    steps: tuple[Step, ...] = ()


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
    right one in ``lang``. ``why`` explains it; ``can_object``: it was typed, and refused."""

    right: bool
    given: str
    meant: str
    answer: str
    lang: str
    remark: str
    letters: tuple[Letter, ...]
    why: Markup
    address: str
    grades: tuple[Grade, ...]
    can_object: bool
    word: Markup = NOTHING
    gloss: str = ""
    pos: str = ""
    steps: tuple[Step, ...] = ()
    form: str = ""


def prompt(exercise: Exercise, shown: Shown, answer: Answer | None) -> Prompt:
    """The exercise as asked, or with everything in its place once it is answered."""
    subject, kind, done = exercise.subject, exercise.kind, answer is not None
    bare = Prompt(
        kind=kind,
        title=TITLES[kind],
        choices=tuple(_choices(exercise, answer)),
        lang="en" if kind in ENGLISH_ANSWERS else "ja",
        label=_label(kind),
    )
    if isinstance(subject, Question):
        return replace(bare, before=escape(subject.ja), line=subject.en if done else "")
    return _answered(bare, subject, shown) if done else _asked(bare, subject, shown)


def _answered(bare: Prompt, subject: Encounter, shown: Shown) -> Prompt:
    cloze = subject.cloze
    before, target, after = (
        ruby(each, shown) for each in (cloze.before, cloze.target, cloze.after)
    )
    return replace(bare, before=before, target=target, after=after, en=cloze.en)


def _asked(bare: Prompt, subject: Encounter, shown: Shown) -> Prompt:
    whole, kind = _answered(bare, subject, shown), bare.kind
    if kind == "reading":
        return replace(bare, big=subject.cloze.surface, line=subject.gloss)
    if kind == "production":
        return replace(bare, en=whole.en)
    if kind == "recognition":
        return replace(whole, en=("", "", ""))
    if kind == "rendering":
        return replace(whole, en_gap=True)
    if kind == "inflection":
        return replace(whole, gap=True, form=next(iter(subject.spellings), ""), steps=subject.steps)
    return replace(whole, gap=True)


def _choices(exercise: Exercise, answer: Answer | None) -> Sequence[ShownChoice]:
    right = right_choice(exercise.kind, exercise.subject).text
    shown = []
    for choice in exercise.choices:
        mark = ""
        if answer:
            wrong = "bad" if choice.text == answer.given else ""
            mark = "ok" if choice.text == right else wrong
        shown.append(ShownChoice(choice.text, mark))
    return shown


def _label(kind: Kind) -> str:
    if kind in ENGLISH_ANSWERS:
        return "In English"
    return "In kana or romaji" if kind == "reading" else "In Japanese or romaji"


def feedback(
    exercise: Exercise,
    answer: Answer,
    verdict: Verdict,
    intervals: Mapping[Rating, timedelta],
    address: str,
) -> Feedback:
    """``address`` is the sentence in its text, "" where that is gone."""
    subject = exercise.subject
    right = right_choice(exercise.kind, subject)
    chosen = next((each for each in exercise.choices if each.text == answer.given), None)
    best = Rating.GOOD if answer.right else Rating.AGAIN
    word = isinstance(subject, Encounter)
    bare = Feedback(
        right=answer.right,
        given=answer.given,
        meant=chosen.meaning if chosen and not answer.right else "",
        answer=right.text,
        lang="en" if exercise.kind in ENGLISH_ANSWERS else "ja",
        remark=verdict.remark,
        letters=verdict.letters,
        why=_why(subject),
        address=address,
        grades=tuple(
            Grade(rating, rating.name.capitalize(), interval(intervals[rating]), rating == best)
            for rating in Rating
        ),
        can_object=word and not exercise.choices and not answer.right and bool(answer.given),
    )
    if isinstance(subject, Question):
        return bare
    return replace(
        bare,
        word=ruby(subject.cloze.target),
        gloss=subject.gloss,
        pos=subject.pos,
        steps=tuple(reversed(subject.steps)),
        form=next(iter(subject.spellings), ""),
    )


def _why(subject: Encounter | Question) -> Markup:
    """The glossary's note, or the answer in English."""
    return mixed(subject.answer_en if isinstance(subject, Question) else subject.note)


def interval(length: timedelta) -> str:
    """As a person would say it: "10 min", "3 days", "2 months"."""
    for below, unit, one, several in INTERVALS:
        if length < below:
            count = max(1, round(length / unit))
            return f"{count} {one if count == 1 else several}"
    return f"{length / timedelta(days=365):.1f} years"
