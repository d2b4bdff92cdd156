import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.japanese.furigana.split import furigana
from reader.japanese.kana import hiragana
from reader.ports import Dictionary
from tests.japanese.furigana import furigana_table as table

PIECE = re.compile(r"([^\[\]]+?)\[([^\]]*)\]|([^\[\]])")
TABLES = {name: text.split() for name, text in vars(table).items() if name.isupper()}
CASES = [
    pytest.param(case, id=f"{name.lower()} {case}")
    for name, cases in TABLES.items()
    if name != "GIVEN"
    for case in cases
]


def shown(surface: str, reading: str, dictionary: Dictionary) -> str:
    return "".join(
        piece.base + (f"[{piece.reading}]" if piece.reading else "")
        for piece in furigana(surface, reading, dictionary.kanji)
    )


def plain(case: str) -> tuple[str, str]:
    """The surface of a case and its reading, bare kana reading themselves."""
    surface = re.sub(r"\[[^\]]*\]", "", case)
    reading = re.sub(r"[^\[\]ぁ-ゖァ-ヺーゝゞ]+\[([^\]]*)\]", r"\1", case.replace("ヶ[", "々["))
    return surface, hiragana(reading)


@pytest.mark.parametrize("case", CASES)
def test_readings_are_split_as_publishers_do(case: str, dictionary: Dictionary) -> None:
    spelled, _, expected = case.partition("=")
    surface, reading = plain(spelled)

    assert shown(surface, reading, dictionary) == (expected or case)


@pytest.mark.parametrize("case", TABLES["GIVEN"])
def test_readings_that_the_surface_does_not_show(case: str, dictionary: Dictionary) -> None:
    word, expected = case.split("→")
    surface, reading = word.split("/")

    assert shown(surface, reading, dictionary) == expected


@given(
    st.text("受入日本大人今時計々けいれるーカヶ３A一 ", min_size=1, max_size=8),
    st.text("うけいれるにほんおとなきょうカー", max_size=10),
)
@settings(max_examples=150, deadline=None)
def test_bases_join_to_the_surface(dictionary: Dictionary, surface: str, reading: str) -> None:
    pieces = furigana(surface, reading, dictionary.kanji)

    assert "".join(piece.base for piece in pieces) == surface
    assert all(piece.base for piece in pieces)
    assert all(piece.reading != "" for piece in pieces)
