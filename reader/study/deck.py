"""Encounters → new cards: which words of a text are worth asking, and by which questions."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from hashlib import blake2b

from reader.model.bitext import Question
from reader.model.study import Card, Encounter, Kind, WordKey

TERM = 3  # a term of the glossary weighs as much as a word so many times as frequent
QUESTION_AFTER = 3  # words
ADDED: tuple[Kind, ...] = ("recognition", "reading", "cloze")  # by one press of a button


def card_id(kind: Kind, text: str, subject: Encounter | Question) -> str:
    """The same for the same question, whenever and from whichever text it is added; those on
    a text's content belong to the text."""
    if isinstance(subject, Encounter):
        return word_card_id(kind, subject.word)
    return _digest(kind, text, subject.ja)


def word_card_id(kind: Kind, word: WordKey) -> str:
    """That of a card on a word."""
    return _digest(kind, word.form, word.reading)


def _digest(*parts: str) -> str:
    return blake2b("\0".join(parts).encode(), digest_size=9).hexdigest()


def card(kind: Kind, text: str, subject: Encounter | Question, now: datetime) -> Card:
    """A new card."""
    return Card(card_id(kind, text, subject), kind, text, subject, now)


def suits(kind: Kind, encounter: Encounter) -> bool:
    """Whether this can be asked of the word where it was met."""
    cloze = encounter.cloze
    rendering = bool(cloze.en[1])
    return {
        "recognition": bool(encounter.gloss),
        "reading": any(piece.reading for piece in cloze.target),
        "cloze": rendering or (encounter.is_term and bool(cloze.en[0])),
        "rendering": rendering,
        "production": rendering,
        "inflection": bool(encounter.steps),
        "question": False,
    }[kind]


def new_cards(
    text: str, subjects: Sequence[Encounter | Question], kinds: Sequence[Kind], now: datetime
) -> Iterator[Card]:
    """A card for each subject in turn, of the next kind in turn that suits it, and so on until
    every kind has been asked of every subject: neighbouring cards differ in kind."""
    for turn in range(len(kinds)):
        for place, subject in enumerate(subjects):
            if isinstance(subject, Question):
                if turn == 0 and "question" in kinds:
                    yield card("question", text, subject, now)
                continue
            suitable = [kind for kind in kinds if suits(kind, subject)]
            if turn < len(suitable):
                yield card(suitable[(place + turn) % len(suitable)], text, subject, now)


def worth(encounters: Iterable[Encounter], known: Collection[str]) -> tuple[Encounter, ...]:
    """Words to practise first: those not known, the frequent before the rare, a term of the
    glossary as if it were several times as frequent. ``known`` are dictionary forms."""
    unknown = [each for each in encounters if each.word.form not in known]
    return tuple(sorted(unknown, key=lambda each: -each.count * (TERM if each.is_term else 1)))


def interleaved(
    words: Sequence[Encounter], questions: Sequence[Question]
) -> tuple[Encounter | Question, ...]:
    """A question on the text after every few words, for as long as there are any."""
    mixed: list[Encounter | Question] = []
    left = list(questions)
    for place, word in enumerate(words, 1):
        mixed.append(word)
        if place % QUESTION_AFTER == 0 and left:
            mixed.append(left.pop(0))
    return (*mixed, *left)
