"""A card → the exercise a session asks, with wrong answers that are worth a thought."""

from collections.abc import Iterable, Iterator, Sequence
from random import Random

from reader.model.bitext import Question
from reader.model.study import Card, Choice, Encounter, Exercise, Kind

CHOICES = 4
FEWEST = 3  # choices; below that the answer is typed
NEAREST = 8  # wrong answers drawn from
TYPED: frozenset[Kind] = frozenset({"reading", "production", "inflection"})


def exercise(
    card: Card, pool: Sequence[Encounter | Question], random: Random, *, typed: bool = False
) -> Exercise:
    """``pool`` are subjects of the same text, from which the wrong choices come; ``typed``
    asks for typing wherever that can be graded."""
    bare = Exercise(card.id, card.kind, card.text, card.subject)
    if card.kind in TYPED or (typed and card.kind != "question"):
        return bare
    right = right_choice(card.kind, card.subject)
    wrong = list(_wrong(card.kind, card.subject, pool))[:NEAREST]
    if len(wrong) + 1 < FEWEST:
        return bare
    choices = [right, *random.sample(wrong, min(CHOICES - 1, len(wrong)))]
    random.shuffle(choices)
    return Exercise(card.id, card.kind, card.text, card.subject, tuple(choices))


def right_choice(kind: Kind, subject: Encounter | Question) -> Choice:
    """The answer as it stands among the choices, and as it is shown afterwards."""
    if isinstance(subject, Question):
        return Choice(subject.answer, subject.answer_en)
    surface, gloss = subject.cloze.surface, subject.gloss
    return {
        "recognition": Choice(gloss, surface),
        "rendering": Choice(_inside(subject.cloze.en[1], gloss), surface),
        "reading": Choice(subject.cloze.reading, surface),
    }.get(kind, Choice(surface, gloss))


def _inside(rendering: str, gloss: str) -> str:
    """As it stands inside a sentence: a capital of the beginning would tell."""
    return rendering[:1].lower() + rendering[1:] if gloss[:1].islower() else rendering


def _wrong(
    kind: Kind, subject: Encounter | Question, pool: Sequence[Encounter | Question]
) -> Iterator[Choice]:
    """Wrong choices, the most tempting first, each text once."""
    right = right_choice(kind, subject)
    taken = {_plain(right.text)}
    for other in _tempting(subject, pool):
        if kind == "rendering" and isinstance(other, Encounter) and not other.cloze.en[1]:
            continue
        choice = right_choice(kind, other)
        if choice.text and _plain(choice.text) not in taken:
            taken.add(_plain(choice.text))
            yield choice


def _tempting(
    subject: Encounter | Question, pool: Sequence[Encounter | Question]
) -> Iterable[Encounter | Question]:
    if isinstance(subject, Question):
        return (each for each in pool if isinstance(each, Question) and each.ja != subject.ja)
    others = [
        each
        for each in pool
        if isinstance(each, Encounter)
        and each.word.form != subject.word.form
        and each.pos == subject.pos
        and not _say_the_same(subject, each)
    ]
    return sorted(others, key=lambda other: _distance(subject, other))


def _say_the_same(one: Encounter, other: Encounter) -> bool:
    """Whether a meaning of one is a meaning of the other: then neither is a wrong answer."""
    mine = {_plain(meaning) for meaning in (*one.meanings, one.gloss, one.cloze.en[1])} - {""}
    theirs = (*other.meanings, other.gloss, other.cloze.en[1])
    return any(_plain(meaning) in mine for meaning in theirs)


def _distance(one: Encounter, other: Encounter) -> tuple[bool, bool, bool, int]:
    """The same form and topic, a shared character and a similar length tempt most."""
    return (
        [step.name for step in one.steps] != [step.name for step in other.steps],
        one.topic != other.topic,
        not set(one.cloze.surface) & set(other.cloze.surface),
        abs(len(one.cloze.surface) - len(other.cloze.surface)),
    )


def _plain(text: str) -> str:
    words = text.casefold().split()
    return " ".join(word for word in words if word not in ("a", "an", "the", "to"))
