"""A sentence's own page: hints rung by rung, notes; and what the reading view shows of them."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from flask import render_template
from flask.testing import FlaskClient

from reader.model.bitext import Note
from reader.model.study import SentenceNote, WordKey
from reader.model.text import Span
from reader.store.library import SqliteLibrary
from reader.study.vocabulary import Coverage
from reader.web import Stores, create
from reader.web.reading.hints import runs
from reader.web.reading.progress import words_box
from tests.web.fakes import ALONE, TALKS, FakeAnnotator, FakeDictionary, FakeShelf, document

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
NOTED = replace(
    TALKS, notes=(Note("1.2.1", "", "grammar", "が marks the <subject>.", anchor="文言が"),)
)
SENTENCE = "/texts/talks/sentences/1.2.1"


def opened(*texts: object) -> tuple[FlaskClient, SqliteLibrary]:
    library = SqliteLibrary()
    shelf = FakeShelf(*(texts or (NOTED, ALONE)))  # type: ignore[arg-type]
    app = create(Stores(shelf, FakeDictionary(), FakeAnnotator, library=library))
    app.testing = True
    return app.test_client(), library


RUNGS = {
    # step → what is given away, and what not yet
    "0": ("", "きょうどうせいめい</rt>|to remain|<b>joint statement</b>|The wording of"),
    "1": ("もんごん</rt>", "to remain|<b>joint statement</b>|The wording of"),
    "2": ("to remain", "<b>joint statement</b>|The wording of"),
    "3": ("<b>joint statement</b>", "The wording of"),
    "4": ("The wording of the joint statement remained.", "nothing more"),
    "nonsense": ("", "to remain"),
}


@pytest.mark.parametrize("step", RUNGS)
def test_every_rung_gives_away_a_little_more(step: str) -> None:
    browser, _ = opened()
    browser.post("/settings", data={"furigana": "off"})
    shown, hidden = RUNGS[step]

    page = browser.get(f"{SENTENCE}?step={step}").text

    assert shown in page
    for each in hidden.split("|"):
        assert each not in page


FIRST = {"off": "1", "always": "2", "hover": "1"}  # furigana → the first step that shows something


@pytest.mark.parametrize("furigana", FIRST)
def test_the_first_hint_shows_what_is_not_shown_already(furigana: str) -> None:
    browser, _ = opened()
    browser.post("/settings", data={"furigana": furigana})

    assert f'href="?step={FIRST[furigana]}#next"' in browser.get(SENTENCE).text
    assert 'href="?step=3#next"' in browser.get(f"{SENTENCE}?step=2").text


def test_known_words_need_no_gloss() -> None:
    browser, library = opened()
    library.set_statuses({WordKey("残る", "のこる"): "known"}, NOW)

    assert "to remain" not in browser.get(f"{SENTENCE}?step=2").text


def test_without_english_the_ladder_ends_with_the_words() -> None:
    browser, _ = opened()

    page = browser.get("/texts/alone/sentences/1.2.1?step=2").text

    assert "to remain" in page
    assert "step=3" not in page


def test_english_between_what_is_given_away_is_a_gap() -> None:
    text = "The joint statement, it said, remained."

    assert runs(text, [Span(30, 38), Span(4, 19)]) == [
        ("…", False),
        ("joint statement", True),
        ("…", False),
        ("remained", True),
        ("…", False),
    ]
    assert runs("", []) == []


def test_the_texts_notes_are_marked_and_can_be_read() -> None:
    browser, _ = opened()

    page = browser.get("/texts/talks/").text
    note = browser.get(SENTENCE).text

    assert re.findall(r'class="remarked" href="([^"]*)"', page) == ["sentences/1.2.1"]
    assert "が marks the &lt;subject&gt;." in note
    assert 'data-at="1.2.1-5">文言が' in note


def test_a_note_is_kept_shown_changed_and_taken_away() -> None:
    browser, library = opened()

    written = browser.post(SENTENCE, data={"note": " <b>Mine</b>\r\nand more "})
    page = browser.get("/texts/talks/").text
    assert (written.status_code, written.location) == (303, "/texts/talks/#s-1.2.1")
    assert "<p>&lt;b&gt;Mine&lt;/b&gt;\nand more</p>" in page

    browser.post(SENTENCE, data={"note": "Another"})
    assert [note.note for note in library.sentence_notes("talks")] == ["Another"]

    browser.post(SENTENCE, data={"note": "Another", "delete": "1"})
    assert library.sentence_notes("talks") == ()
    assert "Another" not in browser.get("/texts/talks/").text


def test_a_script_gets_its_note_as_the_page_has_it() -> None:
    browser, _ = opened()

    kept = browser.post(SENTENCE, data={"note": "Mine", "fragment": "1"}).text
    page = browser.get("/texts/talks/").text

    assert kept.strip() in page
    assert browser.post(SENTENCE, data={"note": "", "fragment": "1"}).text == ""


def test_a_note_that_is_too_long_is_refused() -> None:
    browser, library = opened()

    answer = browser.post(SENTENCE, data={"note": "x" * 5001})

    assert answer.status_code == 400
    assert "5,000 characters" in answer.text
    assert library.sentence_notes("talks") == ()


def test_a_note_follows_its_sentence_and_is_not_lost_with_it() -> None:
    browser, library = opened()
    browser.post(SENTENCE, data={"note": "On the statement"})
    browser.post("/texts/talks/sentences/1.2.2", data={"note": "On the talks"})
    edited = document("ja", "# 対話\n\nまず。\n共同声明の文言が残った！")
    other = create(
        Stores(
            FakeShelf(replace(NOTED, original=edited)),
            FakeDictionary(),
            FakeAnnotator,
            library=library,
        )
    ).test_client()

    page = other.get("/texts/talks/").text
    assert 'data-own="1.2.2"' in page
    assert page.index("On the talks") > page.index("no longer in this text")

    gone = next(n for n in library.sentence_notes("talks") if n.note == "On the talks")
    other.post("/texts/talks/notes", data={"delete": gone.fingerprint})
    assert "On the talks" not in other.get("/texts/talks/").text


@pytest.mark.parametrize("address", ["9.9.9", "1.2.1x"])
def test_a_sentence_that_is_not_there(address: str) -> None:
    browser, _ = opened()

    assert browser.get(f"/texts/talks/sentences/{address}").status_code == 404
    assert browser.post(f"/texts/talks/sentences/{address}").status_code == 404


def test_english_is_easy_where_few_words_are_new() -> None:
    browser, library = opened()
    browser.post("/settings", data={"english": "hard", "hard": "1"})

    def easy() -> list[str]:
        page = browser.get("/texts/talks/").text
        return re.findall(r'class="s r\d+ easy" data-s="(\d+)"', page)

    assert easy() == ["4", "5"]  # 見守っている; 残った
    library.set_statuses(
        {WordKey("共同声明", "きょうどうせいめい"): "known", WordKey("の", "の"): "ignored"}, NOW
    )
    library.set_statuses({WordKey("文言", "もんごん"): "known"}, NOW)
    library.set_statuses({WordKey("が", "が"): "known"}, NOW)
    assert easy() == ["2", "4", "5"]


def test_covered_english_has_a_link_for_pages_without_scripts() -> None:
    browser, _ = opened()
    assert 'class="reveal"' not in browser.get("/texts/talks/").text

    browser.post("/settings", data={"english": "hidden"})

    assert 'href="sentences/1.2.1?step=4"' in browser.get("/texts/talks/").text


def test_what_was_read_is_counted_in_the_contents() -> None:
    browser, _ = opened()
    assert "4 left" in browser.get("/texts/talks/").text

    browser.post("/texts/talks/reading", data={"seconds": "4", "sentences": "1.2.1"})
    assert "1 of 4" in browser.get("/texts/talks/").text

    browser.post("/texts/talks/reading", data={"seconds": "9", "sentences": "1.2.2 1.2.3 1.3.1"})
    page = browser.get("/texts/talks/").text
    assert 'data-total="4">read</span>' in page
    assert "All of it is read." in page


@pytest.mark.parametrize(("own", "said"), [(None, "left."), (60.0, "left at your pace.")])
def test_minutes_are_at_the_readers_own_pace_where_it_is_known(
    own: float | None, said: str
) -> None:
    app = create(Stores(FakeShelf(TALKS), FakeDictionary(), FakeAnnotator))
    box = words_box(TALKS, frozenset({"1.2.1"}), Coverage(1, 1, 1), own, page=False)

    with app.test_request_context():
        html = render_template("reading/_words.html", box=box)

    assert box.minutes == 1
    assert f"About 1 minute {said}" in html
    assert box.shares == (33, 33, 34)


def test_notes_are_one_a_fingerprint() -> None:
    library = SqliteLibrary()
    for text in ("first", "second"):
        library.set_sentence_note(SentenceNote("talks", "abc", "1.2.1", text), NOW)

    assert library.sentence_notes("talks") == (SentenceNote("talks", "abc", "1.2.1", "second"),)
    assert library.sentence_notes("other") == ()
