"""What old books had printed beside spellings."""

import pytest

from reader.japanese.kana import is_hiragana
from reader.ports import Dictionary
from reader.store import layout

ROWS = [
    line.split("\t")
    for line in layout.PRINTED_ROWS.read_text("utf-8").splitlines()
    if not line.startswith("#")
]

# Spelling → its reading, and whether that is for old novels only.
SAID = {
    "no dictionary has it": "尻眼 → しりめ",
    "dictionaries have it otherwise": "呼吸 → いき, old",
    "katakana where kana are small": "一ッ端 → いっぱし",
    "one that authors did not say": "政府 → ",
}


@pytest.mark.parametrize("case", SAID.values(), ids=SAID)
def test_a_spelling_is_read_as_it_was_printed(case: str, dictionary: Dictionary) -> None:
    spelling, expected = case.split(" → ")

    said = dictionary.printed(spelling)

    assert expected == (f"{said.reading}{', old' * said.old}" if said else "")


def test_what_spellings_begin_with_is_known(dictionary: Dictionary) -> None:
    assert dictionary.printed_continues("尻")
    assert not dictionary.printed_continues("尻眼鏡")


def test_rows_are_sorted_one_a_spelling_and_read_in_hiragana() -> None:
    spellings = [row[0] for row in ROWS]

    assert spellings == sorted(set(spellings))
    assert all(is_hiragana(reading.replace("ー", "")) for _spelling, reading, *_mark in ROWS)
    assert {mark for _spelling, _reading, *marks in ROWS for mark in marks} <= {"old"}
