"""Exercises on whole sentences: put in order, heard, translated."""

from dataclasses import replace
from random import Random

import pytest

from reader.model.bitext import LinkKind
from reader.model.morphology import Furigana
from reader.model.study import Card, Exercise, Kind, Passage, Phrase, Point
from reader.study import deck
from reader.study.comparison import compared
from reader.study.exercises import CHOICES, exercise, right_answer, right_choice
from reader.study.grading import OTHER_ORDER, grade, longest
from tests.study.subjects import NOW
from tests.study.test_grading import LANGUAGES

PASSAGE = Passage(
    "1.1.1",
    (Furigana("対話", "たいわ"), Furigana("は"), Furigana("残", "のこ"), Furigana("った。")),
    "The dialogue remained.",
    (
        Phrase("今", 2, "case"),
        Phrase("対話は", 2, "topic", "は"),
        Phrase("残った", 2, "predicate"),
    ),
)
POOL = [
    PASSAGE,
    *(
        Passage(f"1.1.{n}", (Furigana(f"文が{n}つ残った。"),), f"Sentence {n} remained.")
        for n in range(2, 9)
    ),
]


def card(kind: Kind, passage: Passage = PASSAGE) -> Card:
    return deck.card(kind, "talks", passage, NOW)


def asked(kind: Kind, *, typed: bool = False) -> Exercise:
    return exercise(card(kind), POOL, Random(1), typed=typed)  # noqa: S311


SUITS = {
    "short": (PASSAGE, "order listening translation"),
    "untranslated": (replace(PASSAGE, en=""), "order listening"),
    "of two phrases": (replace(PASSAGE, phrases=PASSAGE.phrases[1:]), "listening translation"),
    "long": (replace(PASSAGE, text=(Furigana("あ" * 60),)), "order translation"),
    "endless": (replace(PASSAGE, text=(Furigana("あ" * 200),)), "order"),
}


@pytest.mark.parametrize(("passage", "kinds"), SUITS.values(), ids=SUITS)
def test_not_every_sentence_is_every_exercise(passage: Passage, kinds: str) -> None:
    assert [kind for kind in deck.ON_PASSAGES if deck.suits(kind, passage)] == kinds.split()
    assert not deck.suits("recognition", passage)


def test_the_cards_of_a_sentence_are_siblings() -> None:
    cards = [card(kind) for kind in deck.ON_PASSAGES]

    assert len({each.id for each in cards}) == 3
    assert {each.family for each in cards} == {"対話は残った。"}
    assert card("order").id != deck.card("order", "another text", PASSAGE, NOW).id


def test_phrases_are_shuffled_and_all_there() -> None:
    tiles = [choice.text for choice in asked("order").choices]

    assert sorted(tiles) == sorted(["今", "対話は", "残った"])
    assert tiles != ["今", "対話は", "残った"]


def test_what_was_heard_is_chosen_among_what_sounds_alike() -> None:
    exercise = asked("listening")
    texts = [choice.text for choice in exercise.choices]

    assert len({*texts}) == CHOICES
    assert right_choice("listening", PASSAGE).text == PASSAGE.en in texts
    assert right_answer(asked("listening", typed=True)).text == PASSAGE.ja


def test_a_sentence_without_english_is_no_choice_among_those_with_it() -> None:
    pool = [PASSAGE, *(replace(each, en="") for each in POOL[1:])]

    assert exercise(card("listening"), pool, Random(1)).choices == ()  # noqa: S311


GRADED = {
    # kind, typed, what was given, outcome
    "the order of the text": ("order", False, "今 対話は 残った", "right"),
    "another that is as good": ("order", False, "対話は 今 残った", "right"),
    "another": ("order", False, "残った 今 対話は", "wrong"),
    "no order": ("order", False, "", "wrong"),
    "its meaning": ("listening", False, "The dialogue remained.", "right"),
    "another meaning": ("listening", False, "Sentence 2 remained.", "wrong"),
    "as it is written": ("listening", True, "対話は残った", "right"),
    "in kana": ("listening", True, "たいわはのこった。", "right"),
    "in romaji": ("listening", True, "taiwa wa nokotta", "right"),
    "by ear": ("listening", True, "たいわわのこった", "forgiven"),
    "not what was said": ("listening", True, "たいわはのこる", "wrong"),
    "nothing": ("listening", True, " ", "wrong"),
    "a translation of one's own": ("translation", True, "What remained was talk.", "right"),
    "no translation": ("translation", True, " ", "wrong"),
}


@pytest.mark.parametrize("case", GRADED.values(), ids=GRADED)
def test_grading(case: tuple[Kind, bool, str, str]) -> None:
    kind, typed, given, outcome = case

    assert grade(asked(kind, typed=typed), given, LANGUAGES).outcome == outcome


def test_what_was_out_of_order_is_shown_phrase_by_phrase() -> None:
    verdict = grade(asked("order"), "対話は 残った 今", LANGUAGES)

    assert [(each.text, each.state) for each in verdict.letters] == [
        ("今", "missing"),
        ("対話は 残った", "same"),
        ("今", "extra"),
    ]
    other = grade(asked("order"), "対話は 今 残った", LANGUAGES)
    assert (other.remark, other.form) == (OTHER_ORDER, PASSAGE.ja)


def test_a_translation_may_be_long() -> None:
    assert longest(asked("translation")) > 1000 > longest(asked("listening"))


POINTS: dict[str, tuple[LinkKind, str, str, bool]] = {
    "a term": ("glossary", "joint statement", "They signed the joint statement.", True),
    "several of it": ("glossary", "policy", "Its policies changed.", True),
    "a variant": ("glossary", "border|frontier", "At the frontier they stopped.", True),
    "another term": ("glossary", "joint statement", "They signed a declaration.", False),
    "inside another word": ("glossary", "art", "They started.", False),
    "a number in letters": ("number", "3", "Three of them stayed.", True),
    "with a comma": ("number", "12,000", "12000 men stayed.", True),
    "another number": ("number", "30", "Three of them stayed.", False),
    "part of a name": ("name", "Kim Dae-jung", "President Kim came.", True),
    "another name": ("name", "Kim Dae-jung", "President Roh came.", False),
}


@pytest.mark.parametrize("case", POINTS.values(), ids=POINTS)
def test_terms_numbers_and_names_are_looked_for(case: tuple[LinkKind, str, str, bool]) -> None:
    kind, ways, given, found = case
    passage = replace(PASSAGE, points=(Point(kind, "語", tuple(ways.split("|"))),))

    assert [each.found for each in compared(passage, given)] == [found]
