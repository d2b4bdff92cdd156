"""What a session asks, and in which order."""

from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from reader.model.study import Answer, Exercise, Kind, Rating, Schedule
from reader.study import queue
from reader.study.deck import card
from reader.study.schedule import after, folded
from tests.study.subjects import NOW, cards, encounter, review

DAY = timedelta(days=1)


def test_due_cards_come_best_remembered_first() -> None:
    long, short, later = cards("長 短 後")
    schedules = folded([review(long, 4), review(short, 1), review(later, 4, NOW + 30 * DAY)])

    found = queue.due([long, short, later], schedules, NOW + 30 * DAY, UTC)

    assert [each.subject for each in found] == [long.subject, short.subject]


def test_being_a_year_late_costs_nothing() -> None:
    many = cards(" ".join(f"語{number}" for number in range(300)))
    schedules = folded([review(each, 3) for each in many])
    now = NOW + 365 * DAY

    chosen = queue.spaced(queue.due(many, schedules, now, UTC), (), schedules)

    assert len(chosen) == queue.LENGTH


def test_new_cards_have_a_limit_a_day() -> None:
    one, two, three = cards("一 二 三")
    log = [review(one, 3), review(one, 3, NOW + DAY), review(two, 1, NOW + DAY)]

    assert queue.allowed(log, 2, NOW, UTC) == 1
    assert queue.allowed(log, 2, NOW + DAY, UTC) == 1
    assert queue.allowed([*log, review(three, 3, NOW + DAY)], 2, NOW + DAY, UTC) == 0
    assert queue.allowed(log, 2, NOW + 2 * DAY, UTC) == 2


def test_siblings_wait_for_another_day() -> None:
    word = encounter("残す")
    meaning, reading = (card(kind, "t", word, NOW) for kind in ("recognition", "reading"))
    other = cards("対話")[0]

    assert {*queue.spaced([meaning, reading, other], (), {})} == {reading, other}
    asked = queue.families_of_today([meaning], {meaning.id: _good(meaning.id)}, NOW, UTC)
    assert queue.spaced([reading, other], asked, {}) == (other,)
    assert not queue.families_of_today([meaning], {meaning.id: _good(meaning.id)}, NOW + DAY, UTC)


def test_a_step_of_learning_does_not_wait_for_its_sibling() -> None:
    (failed,) = cards("残す")
    schedules = folded([review(failed, 1)])

    assert queue.spaced([failed], {"残す"}, schedules) == (failed,)


MIXED: dict[str, tuple[str, int, str]] = {
    # cards as word/kind, how many are asked, their kinds in order
    "each kind alternates": ("1o 2o 3o 4o 5i 6i 7i", 6, "ioioio"),
    "a kind with few cards is spread": ("1o 2o 3o 4o 5i", 5, "ooioo"),
    "the word goes to the kind that has no other": ("1r 2r 1i", 3, "ir"),
    "every kind, however late its cards": ("1r 2r 3r 4r 5r 6r 7i 8o", 3, "ior"),
    "a kind alone": ("1r 2r 3r", 2, "rr"),
}
LETTERS: dict[str, Kind] = {"o": "order", "i": "inflection", "r": "recognition"}


@pytest.mark.parametrize(("words", "length", "kinds"), MIXED.values(), ids=MIXED)
def test_each_kind_has_its_share(words: str, length: int, kinds: str) -> None:
    each = [card(LETTERS[one[-1]], "t", encounter(one[:-1]), NOW) for one in words.split()]

    found = queue.spaced(each, (), {}, length)

    assert "".join(one.kind[0] for one in found) == kinds
    assert len({one.family for one in found}) == len(found)


def test_a_kind_left_out_has_its_turn_the_next_time() -> None:
    each = [card(kind, "t", encounter(kind), NOW) for kind in LETTERS.values()]
    (first,) = queue.spaced(each, (), {}, 1)
    met = queue.asked_kinds(each, {first.id: _good(first.id)})

    (second,) = queue.spaced(each, (), {}, 1, met=met)

    assert second.kind != first.kind
    assert queue.spaced(each, (), {}, 1, before=(first,))[0].kind != first.kind


def test_what_was_set_aside_is_not_asked() -> None:
    (leech,) = (replace(each, suspended=True) for each in cards("残す"))
    schedules = folded([review(leech, 3)])

    assert not queue.due([leech], schedules, NOW + 90 * DAY, UTC)
    assert not queue.ahead([leech], schedules)
    assert not queue.unseen([leech], {})


def test_practising_anyway_takes_the_next_to_come() -> None:
    soon, late, new = cards("近 遠 新")
    schedules = folded([review(late, 4), review(soon, 3)])

    assert queue.ahead([new, late, soon], schedules) == (soon, late)
    assert queue.unseen([late, new], schedules) == (new,)


def _good(name: str) -> Schedule:
    return after(None, name, Rating.GOOD, NOW)


# A session's own order, as a story: card → rating, then what is asked next.
STORIES = {
    "first": ("", "a"),
    "on": ("a3", "b"),
    "all once before anything again": ("a1", "b"),
    "again": ("a1 b3 c3", "a"),
    "the longest ago first": ("a1 b1 c3", "a"),
    "then the other": ("a1 b1 c3 a3", "b"),
    "until it is remembered": ("a1 b3 c3 a1", "a"),
    "but not for ever": ("a1 b3 c3 a1 a1", ""),
    "hard is remembered": ("a2 b2 c2", ""),
}


def test_a_session_goes_on() -> None:
    subject = encounter("残す")
    exercises = [Exercise(name, "recognition", "t", subject) for name in "abc"]
    for name, (story, expected) in STORIES.items():
        steps = story.split()
        answers = [Answer("s", at, step[0], "", True, NOW) for at, step in enumerate(steps)]
        ratings = {at: Rating(int(step[1])) for at, step in enumerate(steps)}

        found = queue.next_exercise(exercises, answers, ratings)

        assert (found.card if found else "") == expected, name


def test_a_session_passes_over_what_was_deleted() -> None:
    subject = encounter("残す")
    exercises = [Exercise(name, "recognition", "t", subject) for name in "ab"]

    found = queue.next_exercise(exercises, (), {}, gone={"a"})

    assert found
    assert found.card == "b"
    assert queue.next_exercise(exercises, (), {}, gone={"a", "b"}) is None
