import pytest

from reader.web.matching import matches

FOUND = {
    "width": ("ＡＰＥＣ", "apec"),
    "kana": ("ろしあ", "ロシア"),
    "romaji for a reading": ("gaikou", "がいこう"),
    "part of a word": ("halt", "Shalt"),
    "every word somewhere": ("two 線", "Two Lines 二本の線"),
    "nothing asked": ("", "anything"),
}
NOT_FOUND = {
    "one word missing": ("two paths", "Two Lines"),
    "romaji of something else": ("gakkou", "がいこう"),
}


@pytest.mark.parametrize(("query", "field"), FOUND.values(), ids=FOUND)
def test_finds(query: str, field: str) -> None:
    assert matches(query, (field,))


@pytest.mark.parametrize(("query", "field"), NOT_FOUND.values(), ids=NOT_FOUND)
def test_does_not_find(query: str, field: str) -> None:
    assert not matches(query, (field,))


def test_words_may_be_in_different_fields() -> None:
    assert matches("線 lines", ("二本の線", "Two Lines"))
