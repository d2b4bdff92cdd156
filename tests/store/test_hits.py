"""Hits survive their packing, and their order is that of the numbers."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.lexicon import Hit
from reader.store.hits import MOST_POS, common, pack, unpack

COMMON = {
    "": 0,
    "ichi1": 100,
    "nf01": 48,
    "news2 nf48": 31,
    "ichi1 news1 nf02": 207,
    "ichi1 spec1 gai1 news1 nf01": 255,
    "unheard-of": 0,
}


@pytest.mark.parametrize("marks", COMMON)
def test_marks_add_up(marks: str) -> None:
    assert common(marks.split()) == COMMON[marks]


CODES = [(f"pos{number}",) for number in range(MOST_POS)]


@given(
    entry=st.integers(0, 2**32 - 1),
    frequency=st.integers(0, 255),
    entry_common=st.integers(0, 255),
    pos=st.integers(0, MOST_POS - 1),
    flags=st.tuples(st.booleans(), st.booleans(), st.booleans()),
)
@settings(max_examples=100, deadline=None)
def test_what_is_packed_is_unpacked(
    entry: int, frequency: int, entry_common: int, pos: int, flags: tuple[bool, bool, bool]
) -> None:
    is_reading, irregular, usually_kana = flags

    packed = pack(
        entry,
        frequency,
        pos,
        entry_common=entry_common,
        is_reading=is_reading,
        irregular=irregular,
        usually_kana=usually_kana,
    )

    assert packed < 2**64
    assert unpack(packed, CODES) == Hit(
        entry, frequency, is_reading, irregular, usually_kana, CODES[pos]
    )


def test_the_order_is_common_regular_then_the_entry() -> None:
    ranked = [
        pack(9, 200, 5, irregular=True),
        pack(8, 100, 5),
        pack(7, 0, 5, entry_common=90),
        pack(6, 0, 5, entry_common=20),
        pack(1, 0, 5, entry_common=90, irregular=True),
    ]

    assert ranked == sorted(ranked)
