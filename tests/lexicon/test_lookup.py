"""What a bare word finds: the right entry first, and nothing for what is no word."""

from itertools import chain

import pytest

from reader.pipeline import look_up as found
from reader.ports import Dictionary
from tests.lexicon import lookup_table as table


def cases(text: str) -> dict[str, tuple[str, list[str]]]:
    """Form → (dictionary form, steps); a form whose steps are "-" only has to be found."""
    rows: dict[str, tuple[str, list[str]]] = {}
    for line in text.strip().splitlines():
        word, _, forms = line.partition(": ")
        for case in forms.split(" | "):
            form, _, steps = case.replace("benkyou ", "benkyou").partition(" ")
            rows[form] = word, [step.strip() for step in steps.split(",")]
    return rows


STYLES = {
    name: cases(getattr(table, name))
    for name in (
        "WRITTEN",
        "POLITE",
        "SPOKEN",
        "DIALECT",
        "CLASSICAL",
        "OLD_KANA",
        "KANA_AND_ROMAJI",
    )
}
INFLECTED = {
    form: expected
    for form, expected in chain.from_iterable(style.items() for style in STYLES.values())
    if expected[1] != ["-"]
}


@pytest.mark.parametrize("form", INFLECTED)
def test_an_inflected_word_finds_its_dictionary_form(form: str, dictionary: Dictionary) -> None:
    word, steps = INFLECTED[form]

    best = found(form, dictionary)[0]

    assert (best.dictionary_form, [step.name for step in best.inflections]) == (word, steps)


@pytest.mark.parametrize(("query", "word"), (table.DIRECT | table.ENGLISH).items())
def test_a_word_in_any_script_or_in_english(query: str, word: str, dictionary: Dictionary) -> None:
    assert found(query, dictionary)[0].dictionary_form == word


@pytest.mark.parametrize("query", table.NOTHING.split())
def test_what_is_no_word_finds_nothing(query: str, dictionary: Dictionary) -> None:
    assert found(query, dictionary) == ()


def test_a_noun_and_suru_are_one_word(dictionary: Dictionary) -> None:
    best = found("締結させられた", dictionary)[0]

    assert (best.dictionary_form, best.reading) == ("締結する", "ていけつする")
    assert dictionary.entry(best.entry).headword == "締結"


@pytest.mark.parametrize("kanji", "本:ほん 人:ひと 月:つき 上:うえ 下:した 市場:しじょう".split())
def test_of_entries_that_are_written_so_the_usual_one_comes_first(
    kanji: str, dictionary: Dictionary
) -> None:
    spelling, reading = kanji.split(":")

    assert found(spelling, dictionary)[0].reading == reading


def test_each_entry_is_offered_once(dictionary: Dictionary) -> None:
    entries = [candidate.entry for candidate in found("見られる", dictionary)]

    assert len(entries) == len(set(entries))
