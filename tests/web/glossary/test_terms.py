from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.lexicon import Glossary, GlossaryEntry
from reader.web.glossary.terms import Finder, Headword, headwords
from tests.web.fakes import TALKS, document

ROWS = {
    "がいこう": "か",
    "ぱんもんじょん": "は",
    "ヴィザ": "あ",
    "ゃ": "や",
    "ん": "わ",
    "": "A–Z",
    "GDP": "A–Z",
}
# What is found, in brackets; the terms are 朝鮮, 朝鮮半島, 北朝鮮 and 条約 (also 協定).
SENTENCES = {
    "the longest counts": "[朝鮮半島]の[条約]",
    "from the left": "[北朝鮮]半島",
    "another spelling": "[協定]を結ぶ",
    "side by side": "[朝鮮][朝鮮]",
    "nothing": "ソウルは晴れ",
}
TERMS = (
    GlossaryEntry("朝鮮", "ちょうせん", "Korea", topic="place", scope="talks"),
    GlossaryEntry(
        "朝鮮半島", "ちょうせんはんとう", "Korean peninsula", topic="place", scope="talks"
    ),
    GlossaryEntry("北朝鮮", "きたちょうせん", "North Korea", scope=""),
    GlossaryEntry("条約", "じょうやく", "treaty", spellings=("協定",), topic="law", scope="talks"),
)


def words(*terms: GlossaryEntry) -> tuple[Headword, ...]:
    return headwords([replace(TALKS, glossary=Glossary(terms))])


@pytest.mark.parametrize(("reading", "row"), ROWS.items())
def test_a_term_stands_in_its_kana_row(reading: str, row: str) -> None:
    assert words(GlossaryEntry("語", reading, "word"))[0].row == row


def test_terms_stand_in_dictionary_order() -> None:
    order = ["かい", "かいが", "がいか", "ガイカイ", "コーヒー", "こおり", "さい", "GDP"]

    found = words(*(GlossaryEntry(reading, reading, "") for reading in sorted(order)))

    assert [each.ja for each in found] == order


@pytest.mark.parametrize("notation", SENTENCES.values(), ids=SENTENCES)
def test_terms_are_found(notation: str) -> None:
    text = notation.replace("[", "").replace("]", "")
    found = list(Finder(words(*TERMS)).found(text))

    for span, _ in reversed(found):
        text = f"{text[: span.start]}[{span.of(text)}]{text[span.end :]}"

    assert text == notation


def test_a_spelling_leads_to_its_headword() -> None:
    places = Finder(words(*TERMS)).sentences(document("ja", "協定と条約。\n朝鮮は。"))

    assert places == {"条約": ("1.1.1",), "朝鮮": ("1.1.2",)}


@settings(max_examples=50, deadline=None)
@given(st.text("朝鮮半島北条約協定のは"))
def test_what_is_found_is_a_term_and_never_overlaps(text: str) -> None:
    finder = Finder(words(*TERMS))

    end = 0
    for span, _ in finder.found(text):
        assert span.start >= end
        assert span.of(text) in finder.terms
        end = span.end


def test_the_same_entry_in_two_texts_is_one_use() -> None:
    other = replace(TALKS, id="other", glossary=Glossary((replace(TERMS[0], scope="other"),)))

    (found,) = headwords([replace(TALKS, glossary=Glossary(TERMS[:1])), other])

    assert [use.texts for use in found.uses] == [("talks", "other")]


def test_a_term_of_all_texts_belongs_to_none() -> None:
    (found,) = words(TERMS[2])

    assert found.uses[0].texts == ()
    assert found.topics == ("other",)
    assert not found.fits("", "", "talks")


FILTERS = {
    "reading": ("じょうやく", "", "", True),
    "romaji": ("jouyaku", "", "", True),
    "rendering": ("TREATY", "", "", True),
    "another spelling": ("協定", "", "", True),
    "other topic": ("", "place", "", False),
    "its text": ("", "", "talks", True),
    "other text": ("", "", "other", False),
}


@pytest.mark.parametrize(("query", "topic", "text", "stays"), FILTERS.values(), ids=FILTERS)
def test_filters(query: str, topic: str, text: str, stays: bool) -> None:
    assert words(TERMS[3])[0].fits(query, topic, text) == stays
