import re

import pytest

from reader.lexicon.company import Company
from reader.model.lexicon import Glossary, GlossaryEntry
from reader.model.text import Sentence
from reader.pipeline import Annotator
from reader.ports import Dictionary
from reader.web.reading.entry import entry
from tests.web.fakes import client

STATEMENT = "/texts/talks/words/1.2.1-0"
REMAINED = "/texts/talks/words/1.2.1-8"


def plain(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html)).strip()


def test_a_word_has_a_page_and_a_fragment_of_it() -> None:
    browser = client()
    page = browser.get(STATEMENT).text
    fragment = browser.get(f"{STATEMENT}?fragment=1").text

    assert "<html" in page
    assert "<html" not in fragment
    assert 'href="/texts/talks/#s-1.2.1"' in page
    assert "<mark>共同声明</mark>" in page
    assert plain(fragment) in plain(page)


def test_the_entry_is_in_the_order_of_the_design() -> None:
    entry = plain(client().get(f"{STATEMENT}?fragment=1").text)

    in_order = (
        "共同", "[5] falls after mora 5", "Glossary", "noun",
        "joint statement", "joint communiqué", "Not &lt;b&gt;binding", "Kanji", "voice",
        "7 strokes · school year 2 · no. 388", "In this text (1)", "Full entry",
    )  # fmt: skip
    places = [entry.index(each) for each in in_order]
    assert places == sorted(places)


def test_senses_have_their_labels() -> None:
    entry = plain(client().get(f"{STATEMENT}?fragment=1").text)

    assert "law, literary or formal" in entry


def test_a_form_is_taken_apart() -> None:
    entry = plain(client().get(f"{REMAINED}?fragment=1").text)

    assert "残った ←from past た ←from 残る" in entry


def test_the_headword_has_the_furigana_of_the_dictionary_form() -> None:
    entry = client().get(f"{REMAINED}?fragment=1").text

    assert "<ruby>残<rt>のこ</rt></ruby>る</h2>" in entry


def test_a_name_says_what_kind_it_is() -> None:
    entry = plain(client().get("/texts/talks/words/1.2.2-0?fragment=1").text)

    assert "Name" in entry
    assert "place" in entry


@pytest.mark.parametrize("fragment", ["", "?fragment=1"])
def test_a_word_that_leads_nowhere_says_so(fragment: str) -> None:
    entry = plain(client().get(f"/texts/talks/words/1.2.3-0{fragment}").text)

    assert "Not in the dictionary." in entry
    assert "みまもっている" in entry


# A sentence's first word, the reading of its term or - for none | names that are shown
NAMED = {
    "a word is read otherwise than the name": "中国 - |",
    "a term in katakana, too": "釜山 プサン |",
    "a term of the name's reading": "釜山 かまやま | かまやま",
    "a name that is read as the term": "上野 うえの | うえの",
    "no word at all": "上野 - | うえの かみの うわの",
}


@pytest.mark.parametrize("case", NAMED.values(), ids=NAMED)
def test_names_of_another_reading_are_left_out(case: str, dictionary: Dictionary) -> None:
    given, shown = (side.split() for side in case.split("|"))
    term = GlossaryEntry(given[0], given[1], "X")
    glossary = Glossary((term,) if term.reading != "-" else ())

    word = Annotator(dictionary, glossary).annotate(Sentence("", f"{given[0]}へ行く。")).words[0]

    assert [name.reading for name in entry(word, dictionary).names][:3] == shown


# A word → the kana its pitch is drawn over
KANA = {
    "katakana": "ロシア → ロシア",
    "kanji": "条約 → じょうやく",
    "both": "サービスした → サービスする",
}


@pytest.mark.parametrize("case", KANA.values(), ids=KANA)
def test_pitch_is_drawn_over_the_word_as_it_is_written(case: str, dictionary: Dictionary) -> None:
    text, kana = case.split(" → ")
    word = Annotator(dictionary, Glossary(())).annotate(Sentence("1.1.1", text)).words[0]

    drawn = entry(word, dictionary).pitch

    assert drawn
    assert "".join(mora.kana for mora in drawn.morae) == kana


def test_what_goes_without_saying_is_not_noted(dictionary: Dictionary) -> None:
    """Of the senses of ひろげる, some are those of 広げる and 拡げる only."""
    for spelling, noted in (("広げる", False), ("展げる", True)):
        annotator = Annotator(dictionary, Glossary(()))
        (word,) = annotator.annotate(Sentence("1.1.1", spelling)).words
        senses = entry(word, dictionary).senses

        assert any("only" in sense.notes for sense in senses) == noted, senses


def test_what_the_sentence_tells_comes_first_and_is_nobodys_choice(dictionary: Dictionary) -> None:
    words = Annotator(dictionary, Glossary(())).annotate(Sentence("1.1.1", "三年をかけた。")).words
    told = Company(dictionary).told(words)[2]
    senses = entry(words[2], dictionary, told=told).senses
    chosen = entry(words[2], dictionary, (words[2].entries[0], 0), told=told).senses

    assert senses[0].glosses.startswith("to spend (time, money)")
    assert not any(sense.here for sense in senses)
    assert chosen[0].glosses.startswith("to hang up")
    assert chosen[0].here


def test_the_part_of_speech_is_that_of_the_sense_shown_first(dictionary: Dictionary) -> None:
    """来るそうだ is no interjection, which そうだ by itself is."""
    words = Annotator(dictionary, Glossary(())).annotate(Sentence("1.1.1", "来るそうだ。")).words
    shown = entry(words[-1], dictionary)

    assert shown.pos == "expression"
    assert not shown.senses[0].pos
    assert shown.senses[1].pos == "interjection"
