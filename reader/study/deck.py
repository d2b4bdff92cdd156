"""What was met → new cards: what of a text is worth asking, and by which questions."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from hashlib import blake2b

from reader.model.bitext import Question
from reader.model.study import Card, Encounter, Kind, Passage, Subject, WordKey
from reader.study.order import FEWEST, MOST

TERM = 3  # a term of the glossary weighs as much as a word so many times as frequent
QUESTION_AFTER = 3  # words
PASSAGE_AFTER = 4
ADDED: tuple[Kind, ...] = ("recognition", "reading", "cloze")  # by one press of a button
ON_PASSAGES: tuple[Kind, ...] = ("order", "listening", "translation")
LONGEST_HEARD = 45  # characters of a sentence that is held in mind when it is heard
LONGEST_TRANSLATED = 90


def card_id(kind: Kind, text: str, subject: Subject) -> str:
    """The same for the same question, whenever and from whichever text it is added; those on
    sentences and on a text's content belong to the text."""
    if isinstance(subject, Encounter):
        return word_card_id(kind, subject.word, subject.apart)
    return _digest(kind, text, subject.ja)


def word_card_id(kind: Kind, word: WordKey, apart: str = "") -> str:
    """That of a card on a word; ``apart`` is the meaning where it has a card of its own."""
    return _digest(kind, word.form, word.reading, *((apart,) if apart else ()))


def _digest(*parts: str) -> str:
    return blake2b("\0".join(parts).encode(), digest_size=9).hexdigest()


def card(kind: Kind, text: str, subject: Subject, now: datetime) -> Card:
    """A new card."""
    return Card(card_id(kind, text, subject), kind, text, subject, now)


def suits(kind: Kind, subject: Subject) -> bool:
    """Whether this can be asked of what was met, where it was met."""
    if isinstance(subject, Question):
        return kind == "question"
    if isinstance(subject, Passage):
        return _suits_passage(kind, subject)
    encounter, cloze = subject, subject.cloze
    rendering = bool(cloze.en[1])
    return {
        "recognition": bool(encounter.gloss),
        "reading": any(piece.reading for piece in cloze.target),
        "cloze": rendering or (encounter.is_term and bool(cloze.en[0])),
        "rendering": rendering,
        "production": rendering,
        "inflection": bool(encounter.steps),
    }.get(kind, False)


def _suits_passage(kind: Kind, passage: Passage) -> bool:
    return {
        "order": FEWEST <= len(passage.phrases) <= MOST,
        "listening": len(passage.ja) <= LONGEST_HEARD,
        "translation": bool(passage.en) and len(passage.ja) <= LONGEST_TRANSLATED,
    }.get(kind, False)


def new_cards(
    text: str, subjects: Sequence[Subject], kinds: Sequence[Kind], now: datetime
) -> Iterator[Card]:
    """A card for each subject in turn, of the next kind in turn that suits it, and so on until
    every kind has been asked of every subject: neighbouring cards differ in kind."""
    for turn in range(len(kinds)):
        for place, subject in enumerate(subjects):
            suitable = [kind for kind in kinds if suits(kind, subject)]
            if turn < len(suitable):
                yield card(suitable[(place + turn) % len(suitable)], text, subject, now)


def worth(encounters: Iterable[Encounter], known: Collection[str]) -> tuple[Encounter, ...]:
    """Words to practise first: those not known, the frequent before the rare, a term of the
    glossary as if it were several times as frequent. ``known`` are dictionary forms."""
    unknown = [each for each in encounters if each.word.form not in known]
    return tuple(sorted(unknown, key=lambda each: -each.count * (TERM if each.is_term else 1)))


def interleaved(
    words: Sequence[Encounter], passages: Sequence[Passage], questions: Sequence[Question]
) -> tuple[Subject, ...]:
    """A sentence and a question on the text after every few words, for as long as there are
    any."""
    mixed: list[Subject] = []
    sentences, left = list(passages), list(questions)
    for place, word in enumerate(words, 1):
        mixed.append(word)
        if place % QUESTION_AFTER == 0 and left:
            mixed.append(left.pop(0))
        if place % PASSAGE_AFTER == 0 and sentences:
            mixed.append(sentences.pop(0))
    return (*mixed, *sentences, *left)
