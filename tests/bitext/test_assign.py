from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.bitext.assign import Offer, assign

# What each word would take, and the gain → who gets what.
CASES = {
    "the greater gain": "a:1=9 b:1=5 → a:1",
    "who has another place gives way": "a:1=9 a:2=8 b:1=7 → a:2 b:1",
    "a phrase outweighs its words": "a:12=9 b:1=4 c:2=4 → a:12",
    "its words outweigh a phrase": "a:12=7 b:1=4 c:2=4 → b:1 c:2",
    "nothing": " → ",
}


def read(offer: str) -> Offer:
    word, places, gain = offer.replace("=", ":").split(":")
    return Offer(ord(word), int(places[0]), int(places[-1]) + 1, float(gain))


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_all_together_gain_most(case: str) -> None:
    offers, expected = (side.split() for side in case.split("→"))

    found = assign(map(read, offers))

    assert [(each.word, each.start, each.end) for each in found] == [
        (each.word, each.start, each.end) for each in (read(f"{e}=0") for e in expected)
    ]


offers = st.builds(
    lambda word, start, size, gain: Offer(word, start, start + size, gain),
    st.integers(0, 3),
    st.integers(0, 4),
    st.integers(1, 2),
    st.floats(0.5, 2),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(offers, max_size=7))
def test_never_far_from_the_best_and_never_twice(drawn: list[Offer]) -> None:
    found = assign(drawn)

    assert not any(a.excludes(b) for a, b in combinations(found, 2))
    best = max(
        sum(each.gain for each in some)
        for flags in product((False, True), repeat=len(drawn))
        for some in [[each for each, flag in zip(drawn, flags, strict=True) if flag]]
        if not any(a.excludes(b) for a, b in combinations(some, 2))
    )
    assert sum(each.gain for each in found) >= best / 2
