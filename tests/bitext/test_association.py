import random

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.bitext.association import Association, Bag, learn, surprise


def beads(pairs: dict[str, str], number: int = 60) -> list[tuple[Bag, Bag]]:
    """Three words each and their renderings in any order, with a word that is always there."""
    chance = random.Random(1)  # noqa: S311
    drawn = (chance.sample(sorted(pairs), 3) for _ in range(number))
    return [((*ja, "毎"), (*sorted(pairs[word] for word in ja), "usual")) for ja in drawn]


PAIRS = {"山": "mountain", "川": "river", "犬": "dog", "核": "bomb", "道": "street", "海": "shore"}


def test_what_keeps_meeting_is_learned() -> None:
    learned = learn(beads(PAIRS))

    assert {ja: learned.of(ja)[0][0] for ja in PAIRS} == PAIRS


def test_what_met_once_is_not() -> None:
    assert learn([(("山",), ("mountain",)), (("川",), ("river",))]) == Association()


def test_what_meets_by_chance_is_not() -> None:
    chance = random.Random(2)  # noqa: S311
    noise = [
        (tuple(chance.sample("山川犬核道海", 2)), tuple(chance.sample(sorted(PAIRS.values()), 2)))
        for _ in range(80)
    ]

    assert learn(noise) == Association()


def test_inflections_count_together_and_the_commonest_is_named() -> None:
    verbs = ("signed", "signed", "signing", "signed") * 4
    others = beads({"山": "mountain", "川": "river", "犬": "dog"}, 20)

    learned = learn([(("結ぶ",), (verb,)) for verb in verbs] + others)

    assert [word for word, _ in learned.of("結ぶ")] == ["signed"]


def test_an_unknown_word_has_nothing() -> None:
    assert Association().of("山") == ()


def test_meeting_less_than_by_chance_is_no_surprise() -> None:
    assert surprise(1, 50, 50, 100) == 0.0
    assert surprise(10, 10, 10, 100) > surprise(5, 10, 10, 100) > 0


words = st.lists(st.sampled_from(["a", "bb", "ccc", "山", ""]), max_size=4).map(tuple)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(words, words), max_size=30))
def test_weights_are_shares(drawn: list[tuple[Bag, Bag]]) -> None:
    for found in learn(drawn).pairs.values():
        assert all(0 < weight < 1 for _, weight in found)
