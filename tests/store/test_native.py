"""Native words are found by what characters mean."""

import pytest

from reader.ports import Dictionary
from reader.store.native import NativeWord, from_compounds, from_line, said, to_line

# Characters and the kana behind them; the likeliest word, if it is likely.
LIKELY = """
怡 しい → たのしい
滅亡 す → ほろぼす
憐憫 む → あわれむ
招待 く → まねく
恐怖 れる → おそれる
倚 れる → もたれる
撲 ぐる → なぐる
"""


@pytest.mark.parametrize("case", LIKELY.strip().splitlines())
def test_a_word_is_near_what_the_characters_mean(case: str, dictionary: Dictionary) -> None:
    asked, reading = case.split(" → ")
    first = dictionary.native(*asked.split())[0]

    assert first.reading == reading
    assert first.likely >= 0.6
    assert reading in {form.text for form in dictionary.entry(first.entry).readings}


@pytest.mark.parametrize("asked", ["憂患 す", "可 い", "繁茂 る", "水 む", "一二三 る"])
def test_the_likeliest_come_first_and_end_so(asked: str, dictionary: Dictionary) -> None:
    characters, kana = asked.split()
    found = dictionary.native(characters, kana)
    likely = [each.likely for each in found]

    assert likely == sorted(likely, reverse=True)
    assert sum(likely) < 1
    assert all(each.reading.endswith(kana) for each in found)


@pytest.mark.parametrize("asked", [("鿿", "む"), ("ab", "く"), ("\ud800", "る"), ("怡", "ゐ")])
def test_what_says_nothing_finds_nothing(asked: tuple[str, str], dictionary: Dictionary) -> None:
    assert dictionary.native(*asked) == ()


def test_a_word_is_read_as_it_was_written() -> None:
    word = NativeWord(7, "たのしい", 150, True, 1, (("楽", "しい"), ("愉", "しい")))

    assert from_line(to_line(word)) == word
    assert from_line(to_line(word._replace(spellings=()))).spellings == ()


def test_the_first_glosses_say_most() -> None:
    found = said([["to enjoy (oneself)", "to have fun"], ["to be amused"]])

    assert sorted(found, key=lambda name: -found[name]) == ["enjoy", "fun", "amus"]
    assert from_compounds("enjoy:500 fun:20") == {"enjoy": 0.5, "fun": 0.02}
