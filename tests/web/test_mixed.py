import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.web.mixed import language_of, mixed

# The Japanese runs in 〔〕.
NOTES = {
    "a word": "From 〔半島〕, half an island.",
    "with its punctuation": "Not 〔「宣言」、〕 but this.",
    "at both ends": "〔朝〕 and 〔韓〕",
    "none": "Plain “English” – with dashes.",
    "markup is text": "〔条約〕 &lt;script&gt;",
}
SCRIPTS = {"대한민국": "ko", "Москва": "ru", "モスクワ": "ja", "北京": "zh", "Peking": ""}


@pytest.mark.parametrize("notation", NOTES.values(), ids=NOTES)
def test_japanese_runs_are_marked(notation: str) -> None:
    text = notation.replace("〔", "").replace("〕", "").replace("&lt;", "<").replace("&gt;", ">")

    marked = str(mixed(text)).replace('<span lang="ja">', "〔").replace("</span>", "〕")

    assert marked == notation


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_no_character_is_lost(text: str) -> None:
    assert mixed(text).replace('<span lang="ja">', "").replace("</span>", "").unescape() == text


@pytest.mark.parametrize(("name", "language"), SCRIPTS.items())
def test_a_script_tells_its_language(name: str, language: str) -> None:
    assert language_of(name) == language
