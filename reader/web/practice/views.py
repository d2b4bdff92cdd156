"""What a session asks, as its page shows it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from reader.model.bitext import Question
from reader.model.morphology import Furigana, Step
from reader.model.study import Answer, Encounter, Exercise, Kind, Passage
from reader.study.exercises import right_choice
from reader.study.grading import longest
from reader.web.ruby import NOTHING, of_pieces
from reader.web.translation import gettext as _
from reader.web.translation import pgettext

Shown = Callable[[Furigana], bool]

# In English; translated where they are shown.
TITLES: dict[Kind, str] = {
    "recognition": "What does it mean here?",
    "reading": "How is this read?",
    "cloze": "Fill the gap",
    "rendering": "Fill the gap in the English",
    "production": "Say it in Japanese",
    "inflection": "Put it into the form that fits",
    "order": "Put it in order",
    "listening": "What do you hear?",
    "translation": "Translate, then compare",
    "question": "What does the text say?",
}
KIND_NAMES: dict[Kind, tuple[str, str]] = {
    "recognition": ("Meaning", "a word in its sentence, its meaning wanted"),
    "reading": ("Reading", "kanji, typed in kana or romaji"),
    "cloze": ("Gap", "the Japanese word left out"),
    "rendering": ("English gap", "its English rendering left out"),
    "production": ("Into Japanese", "English marked, the Japanese wanted"),
    "inflection": ("Forms", "from the dictionary form to the form that fits"),
    "order": ("Word order", "the phrases of a sentence, to be put in order"),
    "listening": ("Listening", "a spoken sentence, its meaning chosen or its words typed"),
    "translation": ("Translation", "a sentence of yours, compared with the reference"),
    "question": ("Questions", "on what the text says"),
}
ENGLISH_ANSWERS = frozenset({"recognition", "rendering", "translation"})


@dataclass(frozen=True, slots=True)
class ShownChoice:
    """``mark`` is "ok" or "bad" once it is known, else ""."""

    text: str
    mark: str


@dataclass(frozen=True, slots=True)
class Tile:
    """A phrase to be placed, by its number among those of the exercise."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """An exercise on the page. ``big`` stands for the sentence where the word alone is asked;
    ``gap`` and ``en_gap`` leave the target or its rendering out; ``form`` is a dictionary form
    to be inflected by ``steps``; ``line`` is a sentence in English above everything. ``spoken``
    is heard. ``slot`` and ``pool`` are the tiles placed and left. ``longest`` is the length of
    an answer, ``long`` whether it is a whole sentence."""

    kind: Kind
    title: str
    choices: tuple[ShownChoice, ...]
    lang: str
    label: str
    longest: int
    long: bool = False
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
    spoken: str = ""
    slot: tuple[Tile, ...] = ()
    pool: tuple[Tile, ...] = ()


def placed(said: Sequence[str], count: int) -> tuple[int, ...]:
    """Numbers of tiles, each once and each of one there is; what is none is passed over."""
    numbers = [int(each) for each in said if each.isascii() and each.isdigit() and len(each) < 4]
    return tuple(dict.fromkeys(number for number in numbers if number < count))


def prompt(
    exercise: Exercise, shown: Shown, answer: Answer | None, tiles: Sequence[int] = ()
) -> Prompt:
    """The exercise as asked, or with everything in its place once it is answered; ``tiles``
    are those placed so far."""
    subject, kind, done = exercise.subject, exercise.kind, answer is not None
    bare = Prompt(
        kind=kind,
        title=_(TITLES[kind]),
        choices=() if kind == "order" else tuple(_choices(exercise, answer)),
        lang=answer_language(exercise),
        label=_label(exercise),
        longest=longest(exercise),
        long=exercise.judged,
    )
    if isinstance(subject, Question):
        return replace(bare, before=escape(subject.ja), line=subject.en if done else "")
    if isinstance(subject, Passage):
        return _of_passage(bare, subject, shown, exercise, tiles if not done else None)
    return _answered(bare, subject, shown) if done else _asked(bare, subject, shown)


def answer_language(exercise: Exercise) -> str:
    """That of the answer: what is heard is understood in English or typed in Japanese."""
    subject = exercise.subject
    if exercise.kind == "listening" and isinstance(subject, Passage):
        return "en" if exercise.choices and subject.en else "ja"
    return "en" if exercise.kind in ENGLISH_ANSWERS else "ja"


def _of_passage(
    bare: Prompt, passage: Passage, shown: Shown, exercise: Exercise, tiles: Sequence[int] | None
) -> Prompt:
    if tiles is None:
        text = of_pieces(passage.text, shown)
        whole = replace(bare, before=text, line=passage.en)
        return replace(whole, spoken=passage.ja) if bare.kind == "listening" else whole
    if bare.kind == "listening":
        return replace(bare, spoken=passage.ja)
    if bare.kind == "translation":
        return replace(bare, before=of_pieces(passage.text, shown))
    everything = [Tile(number, each.text) for number, each in enumerate(exercise.choices)]
    return replace(
        bare,
        line=passage.en,
        slot=tuple(everything[number] for number in tiles),
        pool=tuple(each for each in everything if each.number not in tiles),
    )


def steps(inflections: Sequence[Step]) -> tuple[Step, ...]:
    """The steps of inflection by their names in the reader's language."""
    return tuple(replace(step, name=pgettext("step", step.name)) for step in inflections)


def _answered(bare: Prompt, subject: Encounter, shown: Shown) -> Prompt:
    cloze = subject.cloze
    before, target, after = (
        of_pieces(each, shown) for each in (cloze.before, cloze.target, cloze.after)
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
        return replace(
            whole, gap=True, form=next(iter(subject.spellings), ""), steps=steps(subject.steps)
        )
    return replace(whole, gap=True)


def _choices(exercise: Exercise, answer: Answer | None) -> Iterator[ShownChoice]:
    right = right_choice(exercise.kind, exercise.subject).text
    for choice in exercise.choices:
        mark = ""
        if answer:
            wrong = "bad" if choice.text == answer.given else ""
            mark = "ok" if choice.text == right else wrong
        yield ShownChoice(choice.text, mark)


def _label(exercise: Exercise) -> str:
    if exercise.judged:
        return _("Your translation") if exercise.kind == "translation" else _("Your answer")
    if answer_language(exercise) == "en":
        return _("In English")
    return _("In kana or romaji") if exercise.kind == "reading" else _("In Japanese or romaji")
