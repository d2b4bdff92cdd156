"""Terms written, changed and deleted on the pages, and taken back."""

import re
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from reader.model.lexicon import Glossary, GlossaryEntry
from reader.web import Stores, create
from tests.web.fakes import ALONE, STATEMENT, TALKS, FakeAnnotator, FakeDictionary, FakeShelf

SHIPPED = replace(ALONE, id="shipped", shipped=True, glossary=Glossary())
FORM = {"ja": "文言", "reading": "もんごん", "en": "wording", "scope": ""}


def opened() -> tuple[FakeShelf, FlaskClient]:
    shelf = FakeShelf(TALKS, SHIPPED)
    return shelf, create(Stores(shelf, FakeDictionary(), FakeAnnotator)).test_client()


def token(location: str) -> str:
    found = re.search(r"[?&]changed=([-\w]+)", location)
    return found[1] if found else ""


def value(page: str, name: str) -> str:
    form = page.partition('id="term-form"')[2]
    found = re.search(rf'name="{name}" value="([^"]*)"', form)
    return found[1] if found else ""


def test_a_term_is_written_and_every_text_shows_it() -> None:
    shelf, browser = opened()
    said = FORM | {"variants": "text; phrase;", "spellings": "もんごん、文  言", "note": " a\nb "}

    kept = browser.post("/terms", data=said)

    assert kept.status_code == 303
    assert kept.location.startswith("/glossary/%E6%96%87%E8%A8%80?changed=")
    assert shelf.own_terms()[0] == GlossaryEntry(
        *("文言", "もんごん", "wording", "a b"),
        variants=("text", "phrase"),
        spellings=("もんごん", "文 言"),
    )
    page = browser.get(kept.location).text
    assert "“文言” is a term now." in page
    assert "The <mark>wording</mark> of the joint statement remained." in page
    assert "wording" in browser.get("/texts/talks/words/1.2.1-5").text


def test_a_new_term_has_what_is_known_of_it_filled_in() -> None:
    _, browser = opened()

    page = browser.get("/terms/new?ja=文言&text=shipped&en=wording").text

    assert [value(page, name) for name in ("ja", "reading", "en")] == [
        "文言",
        "もんごん",
        "wording",
    ]
    assert '<option value="shipped" selected>' in page
    assert 'value="" selected' in browser.get("/terms/new?ja=文言&text=gone").text


WRONG = {
    "no Japanese": ({"ja": " "}, "Write the Japanese term."),
    "no English": ({"en": ""}, "Write the English that renders it."),
    "a reading that is none": ({"reading": "mongon"}, "Write the reading in kana."),
    "a text there is not": ({"scope": "gone"}, None),
}


@pytest.mark.parametrize(("said", "told"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_stands_beside_its_field(said: dict[str, str], told: str | None) -> None:
    shelf, browser = opened()

    refused = browser.post("/terms", data=FORM | {"note": "<b>kept</b>"} | said)

    assert refused.status_code == 400
    assert told is None or told in refused.text
    assert "&lt;b&gt;kept&lt;/b&gt;" in refused.text
    assert shelf.own_terms() == (STATEMENT,)


def test_a_reading_left_out_is_looked_up() -> None:
    shelf, browser = opened()

    browser.post("/terms", data=FORM | {"reading": ""})

    assert shelf.own_terms()[0].reading == "もんごん"


def test_a_term_is_changed_where_it_stands_and_that_is_undone() -> None:
    shelf, browser = opened()
    page = browser.get("/terms/edit?ja=共同声明&text=talks").text
    assert value(page, "en") == "joint statement"
    said = {"ja": "声明", "reading": "せいめい", "en": "statement", "scope": "talks"}
    said |= {"was": value(page, "was"), "was_text": value(page, "was_text")}

    kept = browser.post("/terms", data=said | {"back": "/glossary?q=声明"})

    assert kept.location.startswith("/glossary?q=%E5%A3%B0%E6%98%8E&changed=")
    assert kept.location.endswith("#t-%E5%A3%B0%E6%98%8E")
    assert [entry.ja for entry in shelf.own_terms()] == ["声明"]
    undone = browser.post("/terms/undo", data={"token": token(kept.location), "back": ""})
    assert undone.status_code == 303
    assert shelf.own_terms() == (STATEMENT,)


def test_a_term_moves_from_its_text_to_all_texts() -> None:
    shelf, browser = opened()
    said = {"ja": "共同声明", "reading": "", "en": "joint statement", "scope": ""}

    kept = browser.post("/terms", data=said | {"was": "共同声明", "was_text": "talks"})

    assert [entry.scope for entry in shelf.own_terms()] == [""]
    browser.post("/terms/undo", data={"token": token(kept.location)})
    assert [entry.scope for entry in shelf.own_terms()] == ["talks"]


def test_a_deleted_term_comes_back() -> None:
    shelf, browser = opened()
    assert "Delete the term" in browser.get("/terms/edit?ja=共同声明&text=talks").text

    gone = browser.post("/terms/delete", data={"was": "共同声明", "was_text": "talks"})

    assert gone.location.startswith("/glossary?changed=")
    assert shelf.own_terms() == ()
    assert "“共同声明” was deleted." in browser.get(gone.location).text
    browser.post("/terms/undo", data={"token": token(gone.location), "back": "/glossary"})
    assert shelf.own_terms() == (STATEMENT,)


def test_what_was_changed_since_is_not_undone() -> None:
    shelf, browser = opened()
    first = browser.post("/terms", data=FORM).location
    browser.post("/terms", data=FORM | {"en": "phrasing", "was": "文言", "was_text": ""})

    refused = browser.post("/terms/undo", data={"token": token(first)})

    assert refused.status_code == 404
    assert "can no longer be undone" in refused.text
    assert shelf.own_terms()[0].en == "phrasing"
    assert browser.post("/terms/undo", data={"token": "x"}).status_code == 404


def test_two_terms_do_not_get_one_name() -> None:
    shelf, browser = opened()
    browser.post("/terms", data=FORM)
    browser.post("/terms", data=FORM | {"ja": "対話", "reading": "たいわ"})

    refused = browser.post("/terms", data=FORM | {"was": "対話", "was_text": ""})

    assert refused.status_code == 409
    assert "This is a term already." in refused.text
    assert value(refused.text, "was") == "対話"
    assert len(shelf.own_terms()) == 3


@pytest.mark.parametrize("ships", [False, True])
def test_a_term_that_is_there_is_shown_and_not_overwritten(ships: bool) -> None:
    shelf = FakeShelf(replace(TALKS, shipped=ships))
    browser = create(Stores(shelf, FakeDictionary(), FakeAnnotator)).test_client()
    said = {"ja": "共同声明", "en": "again", "scope": "talks", "note": "mine"}

    refused = browser.post("/terms", data=said | {"back": "/glossary"})

    assert refused.status_code == 409
    assert "共同声明（" in refused.text
    assert '<span lang="en">joint statement</span>' in refused.text
    assert [value(refused.text, name) for name in ("ja", "en", "was")] == ["共同声明", "again", ""]
    assert ">mine</textarea>" in refused.text
    assert shelf.own_terms() == (() if ships else (STATEMENT,))
    edit = re.search(r'href="(/terms/edit[^"]*)"', refused.text)
    assert edit
    page = browser.get(edit[1].replace("&amp;", "&")).text
    assert [value(page, name) for name in ("en", "was", "back")] == [
        *("joint statement", "共同声明", "/glossary")
    ]
    kept = {"was": value(page, "was"), "was_text": value(page, "was_text")}
    assert browser.post("/terms", data=said | kept).status_code == 303
    assert shelf.own_terms()[0].en == "again"


def test_a_term_that_ships_is_gone_before_and_not_deleted() -> None:
    shipped = replace(TALKS, shipped=True)
    shelf = FakeShelf(shipped)
    browser = create(Stores(shelf, FakeDictionary(), FakeAnnotator)).test_client()

    page = browser.get("/terms/edit?ja=共同声明&text=talks").text
    assert "goes before it" in page
    assert "Delete the term" not in page
    gone = browser.post("/terms/delete", data={"was": "共同声明", "was_text": "talks"})
    assert gone.status_code == 404
    assert browser.get("/terms/edit?ja=無い&text=").status_code == 404


BACK = {
    "/texts/talks/#s-1.2.1": r"/texts/talks/\?changed=[-\w]+#s-1\.2\.1",
    "/glossary": r"/glossary\?changed=[-\w]+#t-%E6%96%87%E8%A8%80",
    "/glossary?topic=law&changed=x": r"/glossary\?topic=law&changed=[-\w]+#t-.*",
    "/texts/talks/terms": r"/texts/talks/terms\?changed=[-\w]+",
}


@pytest.mark.parametrize(("back", "location"), BACK.items())
def test_one_comes_back_to_where_one_was(back: str, location: str) -> None:
    _, browser = opened()

    assert re.fullmatch(location, browser.post("/terms", data=FORM | {"back": back}).location)


def test_a_words_entry_leads_to_the_form() -> None:
    _, browser = opened()

    word = browser.get("/texts/talks/words/1.2.1-5").text
    term = browser.get("/texts/talks/words/1.2.1-0").text

    new = re.search(r'href="(/terms/new[^"]*)"', word)
    edit = re.search(r'href="(/terms/edit[^"]*)"', term)
    assert new
    assert edit
    page = browser.get(new[1].replace("&amp;", "&")).text
    assert [value(page, name) for name in ("ja", "reading")] == ["文言", "もんごん"]
    assert value(page, "back") == "/texts/talks/#s-1.2.1"
    assert 'value="joint statement"' in browser.get(edit[1].replace("&amp;", "&")).text


def test_a_term_added_while_reading_is_told_and_undone_there() -> None:
    shelf, browser = opened()
    kept = browser.post("/terms", data=FORM | {"back": "/texts/talks/#s-1.2.1"})

    page = browser.get(kept.location).text

    assert "“文言” is a term now." in page
    assert f'value="{token(kept.location)}"' in page
    assert "is a term now" not in browser.get("/texts/talks/").text
    undone = browser.post(
        "/terms/undo", data={"token": token(kept.location), "back": "/texts/talks/place"}
    )
    assert undone.location == "/texts/talks/place"
    assert shelf.own_terms() == (STATEMENT,)


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", "\\\\x", "/a b", "x"])
def test_only_pages_of_ours_are_gone_back_to(back: str) -> None:
    _, browser = opened()

    kept = browser.post("/terms", data=FORM | {"back": back})

    assert kept.location.startswith("/glossary/")
