"""Terms that ship, hidden and shown again: pages over a real shelf in a folder of its own."""

import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from reader.corpus.shelf import Shelf
from reader.store.library import SqliteLibrary
from reader.web import Stores, create
from tests.web.fakes import FakeAnnotator, FakeDictionary

TERM = '[[term]]\nja = "対話"\nreading = "たいわ"\nen = "{}"\n'
HIDE = {"was": "対話", "was_text": "talks"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    text = tmp_path / "shipped" / "talks"
    text.mkdir(parents=True)
    (text / "meta.toml").write_text('title.ja = "声"\ntitle.en = "Voices"\n', "utf-8")
    (text / "text.ja.txt").write_text("対話は残った。\n", "utf-8")
    (text / "glossary.toml").write_text(TERM.format("dialogue"), "utf-8")
    (tmp_path / "shipped" / "glossary.toml").write_text(TERM.format("talk"), "utf-8")
    return tmp_path


def started(folder: Path) -> FlaskClient:
    """The program, as after a new start."""
    shelf = Shelf(folder / "shipped", folder / "owned")
    library = SqliteLibrary(folder / "library.sqlite")
    return create(Stores(shelf, FakeDictionary(), FakeAnnotator, library=library)).test_client()


def term(browser: FlaskClient) -> bool:
    return 'id="t-対話"' in browser.get("/glossary").text


def test_a_hidden_term_is_gone_listed_and_shown_again(folder: Path) -> None:
    browser = started(folder)
    form = browser.get("/terms/edit?ja=対話&text=talks").text
    assert 'action="/terms/hide"' in form

    hidden = browser.post("/terms/hide", data=HIDE | {"back": "/glossary?topic=other"})

    assert re.fullmatch(r"/glossary\?topic=other&changed=[-\w]+", hidden.location)
    page = browser.get(hidden.location).text
    assert "“対話” was hidden." in page
    assert "1 hidden term" in page
    assert not term(browser)
    assert "Show it again" in browser.get("/terms/edit?ja=対話&text=talks").text

    shown = browser.post("/terms/delete", data=HIDE)
    assert "“対話” is shown again." in browser.get(shown.location).text
    assert term(browser)


def test_hiding_is_undone_after_a_new_start(folder: Path) -> None:
    token = started(folder).post("/terms/hide", data=HIDE).location.rpartition("changed=")[2]

    browser = started(folder)
    assert not term(browser)
    page = browser.get("/glossary").text
    assert "1 change that can be undone" in page
    assert f'value="{token}"' in page

    browser.post("/terms/undo", data={"token": token})
    assert term(browser)
    assert "that can be undone" not in browser.get("/glossary").text


def test_only_what_ships_is_hidden(folder: Path) -> None:
    browser = started(folder)
    browser.post("/terms", data={"ja": "対話", "en": "parley", "scope": "talks"} | HIDE)

    for said in (HIDE, HIDE | {"was": "無い"}):
        assert browser.post("/terms/hide", data=said).status_code == 404
    assert "Delete the term" in browser.get("/terms/edit?ja=対話&text=talks").text


def test_a_term_is_written_in_the_place_of_a_hidden_one(folder: Path) -> None:
    browser = started(folder)
    browser.post("/terms/hide", data=HIDE)

    kept = browser.post("/terms", data={"ja": "対話", "en": "parley", "scope": "talks"})

    assert kept.status_code == 303
    assert "parley" in browser.get("/glossary/対話").text
