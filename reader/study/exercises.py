"""A card → the exercise a session asks, with wrong answers that are worth a thought."""

from collections.abc import Iterable, Iterator, Sequence
from random import Random

from reader.model.bitext import Question
from reader.model.study import Card, Choice, Encounter, Exercise, Kind, Passage, Subject
from reader.study.questions import could_answer

CHOICES = 4
FEWEST = 3  # choices; below that the answer is typed
NEAREST = 8  # wrong answers drawn from
TYPED: frozenset[Kind] = frozenset({"reading", "inflection", "translation"})
DICTATED = 24  # characters of a sentence that is typed as it was heard


def exercise(
    card: Card, pool: Sequence[Subject], random: Random, *, typed: bool = False
) -> Exercise:
    """``pool`` are subjects of the same text, from which the wrong choices come; ``typed``
    asks for typing wherever that can be graded."""
    bare = Exercise(card.id, card.kind, card.text, card.subject)
    if card.kind == "order":
        return _tiles(bare, random)
    if card.kind in TYPED or (typed and _typeable(card)):
        return bare
    right = right_choice(card.kind, card.subject)
    wrong = list(_wrong(card.kind, card.subject, pool))[:NEAREST]
    if len(wrong) + 1 < FEWEST:
        return bare
    choices = [right, *random.sample(wrong, min(CHOICES - 1, len(wrong)))]
    random.shuffle(choices)
    return Exercise(card.id, card.kind, card.text, card.subject, tuple(choices))


def _typeable(card: Card) -> bool:
    if isinstance(card.subject, Passage):
        return len(card.subject.ja) <= DICTATED
    return card.kind != "question"


def _tiles(bare: Exercise, random: Random) -> Exercise:
    """The phrases in any order but the right one."""
    subject = bare.subject
    assert isinstance(subject, Passage)  # noqa: S101  (of what else would there be an order)
    right = [phrase.text for phrase in subject.phrases]
    mixed = list(right)
    while mixed == right and len({*right}) > 1:
        random.shuffle(mixed)
    return Exercise(bare.card, bare.kind, bare.text, subject, tuple(map(Choice, mixed)))


def right_choice(kind: Kind, subject: Subject) -> Choice:
    """The answer as it stands among the choices, and as it is shown afterwards."""
    if isinstance(subject, Question):
        return Choice(subject.answer, subject.answer_en)
    if isinstance(subject, Passage):
        if kind == "order":
            return Choice(" ".join(phrase.text for phrase in subject.phrases))
        return Choice(subject.en or subject.ja, subject.ja if subject.en else "")
    surface, gloss = subject.cloze.surface, subject.gloss
    return {
        "recognition": Choice(gloss, surface),
        "rendering": Choice(_inside(subject.cloze.en[1], gloss), surface),
        "reading": Choice(subject.cloze.reading, surface),
    }.get(kind, Choice(surface, gloss))


def right_answer(exercise: Exercise) -> Choice:
    """The same for an exercise as it is asked: what was heard is typed as it was said."""
    subject = exercise.subject
    if exercise.kind == "listening" and not exercise.choices and isinstance(subject, Passage):
        return Choice(subject.ja, subject.en)
    return right_choice(exercise.kind, subject)


def _inside(rendering: str, gloss: str) -> str:
    """As it stands inside a sentence: a capital of the beginning would tell."""
    return rendering[:1].lower() + rendering[1:] if gloss[:1].islower() else rendering


def _wrong(kind: Kind, subject: Subject, pool: Sequence[Subject]) -> Iterator[Choice]:
    """Wrong choices, the most tempting first, each text once."""
    right = right_choice(kind, subject)
    taken = {_plain(right.text)}
    for other in _tempting(subject, pool):
        if kind == "rendering" and isinstance(other, Encounter) and not other.cloze.en[1]:
            continue
        if isinstance(other, Passage) and right_choice(kind, other).meaning == "" != right.meaning:
            continue  # without English among those with it
        choice = right_choice(kind, other)
        if choice.text and _plain(choice.text) not in taken:
            taken.add(_plain(choice.text))
            yield choice


def _tempting(subject: Subject, pool: Sequence[Subject]) -> Iterable[Subject]:
    if isinstance(subject, Question):
        questions = (each for each in pool if isinstance(each, Question))
        return (each for each in questions if each != subject and could_answer(subject, each))
    if isinstance(subject, Passage):
        sentences = [each for each in pool if isinstance(each, Passage) and each.ja != subject.ja]
        return sorted(sentences, key=lambda other: _unlike(subject, other))
    others = [
        each
        for each in pool
        if isinstance(each, Encounter)
        and each.word.form != subject.word.form
        and each.pos == subject.pos
        and not _say_the_same(subject, each)
    ]
    return sorted(others, key=lambda other: _distance(subject, other))


def _unlike(one: Passage, other: Passage) -> float:
    """Sentences of the same length with the same characters sound most alike."""
    shared = len({*one.ja} & {*other.ja}) / (len({*one.ja} | {*other.ja}) or 1)
    return abs(len(one.ja) - len(other.ja)) / 10 - 3 * shared


def _say_the_same(one: Encounter, other: Encounter) -> bool:
    """Whether a meaning of one is a meaning of the other, or a part of what it shows (peninsula,
    Korean peninsula): then neither is a wrong answer."""
    mine = {_plain(meaning) for meaning in (*one.meanings, one.gloss, one.cloze.en[1])} - {""}
    theirs = (*other.meanings, other.gloss, other.cloze.en[1])
    if any(_plain(meaning) in mine for meaning in theirs):
        return True
    shown, others = ({*_plain(each.gloss).split()} for each in (one, other))
    return shown <= others or others <= shown


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
