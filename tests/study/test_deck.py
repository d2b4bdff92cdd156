"""From encounters to cards to exercises."""

import re
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.bitext import Question
from reader.model.study import KINDS, Encounter, Kind
from reader.study import deck
from reader.study.exercises import CHOICES, TYPED, exercise, right_choice
from reader.study.questions import ASKED, ENDINGS, could_answer
from tests.study.subjects import NOW, QUESTION, encounter

POOL = (
    *(encounter(word, rendering=f"the {word}") for word in "声明 宣言 覚書 条約 協定 合意".split()),
    encounter("走る", pos="u-verb", steps="past"),
)


def random(seed: int) -> Random:
    return Random(seed)  # noqa: S311  (no secret)


def test_a_card_has_one_name_wherever_the_word_was_met() -> None:
    word, again = encounter("声明"), encounter("声明", "another gloss")

    assert deck.card_id("reading", "a", word) == deck.card_id("reading", "b", again)
    assert deck.card_id("reading", "a", word) != deck.card_id("cloze", "a", word)
    assert deck.card_id("question", "a", QUESTION) != deck.card_id("question", "b", QUESTION)


SUITS = {
    "a word without translation": (encounter("声明"), "recognition reading"),
    "with": (encounter("声", rendering="x"), "recognition reading cloze rendering production"),
    "inflected": (encounter("残", steps="past"), "recognition reading inflection"),
    "a term": (encounter("声", is_term=True), "recognition reading cloze"),
}


@pytest.mark.parametrize(("word", "kinds"), SUITS.values(), ids=SUITS)
def test_not_everything_can_be_asked_of_every_word(word: Encounter, kinds: str) -> None:
    assert [kind for kind in KINDS if deck.suits(kind, word)] == kinds.split()


def test_neighbours_differ_in_kind_and_every_kind_has_its_turn() -> None:
    kinds: tuple[Kind, ...] = ("recognition", "reading", "cloze")
    cards = list(deck.new_cards("t", (*POOL[:3], QUESTION), (*kinds, "question"), NOW))

    assert [card.kind for card in cards[:4]] == ["recognition", "reading", "cloze", "question"]
    assert len({card.id for card in cards}) == len(cards) == 10


def test_frequent_words_come_first_and_terms_before_their_like() -> None:
    words = [
        encounter("稀"),
        encounter("頻", count=4),
        encounter("術", count=2, is_term=True),
        encounter("知", count=9),
    ]

    assert [each.word.form for each in deck.worth(words, {"知"})] == ["術", "頻", "稀"]


def test_questions_stand_between_the_words() -> None:
    mixed = deck.interleaved(POOL[:4], (), (QUESTION,))

    assert mixed.index(QUESTION) == deck.QUESTION_AFTER
    assert deck.interleaved((), (), (QUESTION,)) == (QUESTION,)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(POOL),
    st.sampled_from([kind for kind in KINDS if kind not in (*deck.ON_PASSAGES, "question")]),
    st.integers(0, 99),
    st.booleans(),
)
def test_of_several_choices_one_is_right(
    word: Encounter, kind: Kind, seed: int, typed: bool
) -> None:
    asked = exercise(deck.card(kind, "t", word, NOW), POOL, random(seed), typed=typed)
    texts = [choice.text for choice in asked.choices]

    assert asked == exercise(deck.card(kind, "t", word, NOW), POOL, random(seed), typed=typed)
    if typed or kind in TYPED or word.pos == "u-verb":
        assert not texts
    else:
        assert len(texts) == len(set(texts)) == CHOICES
        assert texts.count(right_choice(kind, word).text) == 1


def test_what_means_the_same_is_no_wrong_answer() -> None:
    pool = (
        encounter("声明", "statement"),
        encounter("発言", "a statement"),
        encounter("共同声明", "joint statement"),
        *(encounter(word) for word in "宣言 覚書 条約".split()),
    )
    asked = exercise(deck.card("cloze", "t", pool[0], NOW), pool, random(1))

    assert not {"発言", "共同声明"} & {choice.text for choice in asked.choices}
    assert len(asked.choices) == CHOICES


def test_wrong_answers_are_of_the_same_form_and_topic_first() -> None:
    pool = (
        encounter("残った", pos="v", steps="past"),
        *(encounter(f"走{n}った", pos="v", steps="past") for n in range(8)),
        *(encounter(f"歩{n}く", pos="v") for n in range(8)),
    )
    asked = exercise(deck.card("cloze", "t", pool[0], NOW), pool, random(1))

    assert all(choice.text.endswith("った") for choice in asked.choices)


def test_a_capital_of_the_beginning_does_not_tell() -> None:
    statement = encounter("声明", "statement", rendering="Statement")
    korea = encounter("韓国", "South Korea", rendering="South Korea")

    assert right_choice("rendering", statement).text == "statement"
    assert right_choice("rendering", korea).text == "South Korea"


def test_a_question_is_answered_among_the_answers_to_others() -> None:
    pool = [replace(QUESTION, ja=f"いつ{n}?", answer=f"{n}です。") for n in range(5)]
    asked = exercise(deck.card("question", "t", QUESTION, NOW), [QUESTION, *pool], random(2))

    assert len(asked.choices) == CHOICES
    assert QUESTION.answer in [choice.text for choice in asked.choices]


# question = answer, and whether the answer could be one to the first.
ANSWERS = {
    "いつですか。 = 九月です。": "いつ会いましたか。 = 五月です。 | yes, いつ話しましたか。 = 五月に話しました。 | no, "
    "なぜですか。 = こわいからです。 | no, だれですか。 = 王です。 | no",
    "どんな土地ですか。 = 海に囲まれた土地です。": "どんな国ですか。 = 大きい国です。 | no, "
    "どんな所ですか。 = 山の多い土地です。 | yes, どうしてですか。 = こわいからです。 | no",
    "どうして近づいたか。 = 弱かったからです。今は違います。": "なぜ去ったか。 = こわいからです。 | yes, "
    "理由は何か。 = 安全のためです。 | yes, どう変わったか。 = 強くなりました。 | no",
    "どのように終わりましたか。 = 条約を捨てました。": "どう変わりましたか。 = 付き合いました。 | yes, "
    "どのような条約ですか。 = 古い条約です。 | no",
    "戦争になりましたか。 = はい、なりました。": "終わりましたか。 = いいえ、残りました。 | yes, "
    "何になりましたか。 = 王になりました。 | no",
}


@pytest.mark.parametrize("asked", ANSWERS)
def test_a_wrong_answer_fits_the_question(asked: str) -> None:
    def read(said: str) -> Question:
        ja, _, answer = said.partition(" = ")
        return replace(QUESTION, ja=ja, answer=answer)

    for row in ANSWERS[asked].split(", "):
        other, _, fits = row.partition(" | ")
        assert could_answer(read(asked), read(other)) == (fits == "yes"), row


def test_each_pattern_has_its_example() -> None:
    for name, pattern, example in (*ASKED, *ENDINGS):
        table = ASKED if (name, pattern, example) in ASKED else ENDINGS
        assert next(row[0] for row in table if re.search(row[1], example)) == name


def test_a_question_without_others_like_it_is_compared_with_a_model_answer() -> None:
    pool = [replace(QUESTION, ja=f"なぜ{n}?", answer="こわいからです。") for n in range(5)]
    asked = exercise(deck.card("question", "t", QUESTION, NOW), [QUESTION, *pool], random(2))

    assert not asked.choices
    assert asked.judged
