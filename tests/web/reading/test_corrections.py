"""Correcting a word from its entry, with the real dictionary and fresh stores."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from reader import app
from reader.config import Settings
from reader.model.bitext import Meta
from reader.model.text import Document, Paragraph, Section, Sentence

LINES = ("外国人参政権を論じる。", "東京に行った。", "外国人参政権は遠い。")
Said = Mapping[str, Any]
HERE: Said = {"scope": "here"}
EVERYWHERE: Said = {"scope": "everywhere"}
RADICAL = re.compile(r"<rt>.*?</rt>|<[^>]+>")


@pytest.fixture
def stores(tmp_path: Path, dictionary_folder: Path) -> Iterator[app.Opened]:
    (tmp_path / "dictionary").symlink_to(dictionary_folder, target_is_directory=True)
    opened = app.opened(Settings(data=tmp_path), lambda doing, done: None)
    sentences = tuple(Sentence(f"1.1.{n}", line) for n, line in enumerate(LINES, 1))
    document = Document("ja", (Section(1, (Paragraph("paragraph", 0, sentences),)),))
    opened.shelf.add(document, Meta("試み", added="2026-05-01"))
    yield opened
    opened.library.close()


@pytest.fixture
def text(stores: app.Opened) -> str:
    [own] = [text for text in stores.shelf.texts() if not text.shipped]
    return f"/texts/{own.id}/"


@pytest.fixture
def browser(stores: app.Opened, tmp_path: Path) -> FlaskClient:
    site = app.web(Settings(data=tmp_path), stores)
    site.testing = True
    return site.test_client()


def words(browser: FlaskClient, text: str) -> dict[str, str]:
    """Where a word stands → the word, of the whole page."""
    found = re.findall(r'href="words/([\d.]+-\d+)"[^>]*>(.*?)</a>', browser.get(text).text)
    return {place: RADICAL.sub("", word) for place, word in found}


def corrected(browser: FlaskClient, address: str, said: Said) -> str:
    """Where saying it leads."""
    answer = browser.post(f"{address}/correct", data=said)
    assert answer.status_code == 303, answer.text
    return answer.location


def test_a_word_is_cut_here_and_put_together_again(browser: FlaskClient, text: str) -> None:
    page = browser.get(f"{text}words/1.1.1-0/correct").text
    assert 'value="0-3-6"' in page  # 外国人|参政権, one of the ways

    split = {"kind": "split", "way": "0-3-6"}
    assert corrected(browser, f"{text}words/1.1.1-0", {**split, **HERE}).endswith("1.1.1-0")
    found = words(browser, text)
    assert (found["1.1.1-0"], found["1.1.1-3"]) == ("外国人", "参政権")
    assert found["1.1.3-0"] == "外国人参政権"
    assert "Corrected by you" in browser.get(f"{text}words/1.1.1-3").text

    # By hand, from the second word: no cut before を but at its edges.
    joined = {"kind": "split", "way": "own", "cut": ["6", "7"]}
    assert corrected(browser, f"{text}words/1.1.1-3", {**joined, **HERE}).endswith("1.1.1-0")
    assert words(browser, text)["1.1.1-0"] == "外国人参政権"
    assert "Nothing was corrected yet" in browser.get("/corrections").text


def test_everywhere_is_everywhere_and_is_undone_on_its_page(
    browser: FlaskClient, text: str
) -> None:
    split = {"kind": "split", "way": "own", "cut": ["2", "6", "7"]}
    corrected(browser, f"{text}words/1.1.3-0", {**split, **EVERYWHERE})
    found = words(browser, text)
    assert found["1.1.1-0"] == found["1.1.3-0"] == "外国"

    page = browser.get("/corrections").text
    [id_] = re.findall(r'name="id" value="(\w+)"', page)
    answer = browser.post("/corrections/undo", data={"id": id_, "back": "/corrections"})
    assert answer.location == "/corrections?undone=1"
    assert words(browser, text)["1.1.1-0"] == "外国人参政権"


def test_one_place_may_stay_as_it_was(browser: FlaskClient, text: str) -> None:
    split = {"kind": "split", "way": "own", "cut": ["2", "6", "7"]}
    corrected(browser, f"{text}words/1.1.3-0", {**split, **EVERYWHERE})
    back = {"kind": "split", "way": "own", "cut": ["6", "7"]}
    corrected(browser, f"{text}words/1.1.1-0", {**back, **HERE})

    found = words(browser, text)
    assert (found["1.1.1-0"], found["1.1.3-0"]) == ("外国人参政権", "外国")


def test_a_reading_typed_in_romaji(browser: FlaskClient, text: str) -> None:
    said = {"kind": "reading", "reading": "azuma miyako"}
    corrected(browser, f"{text}words/1.1.2-0", {**said, **HERE})

    assert "あずまみやこ" in browser.get(f"{text}words/1.1.2-0?fragment=1").text
    wrong = {"kind": "reading", "reading": "東", **HERE}
    answer = browser.post(f"{text}words/1.1.2-0/correct", data=wrong)
    assert answer.status_code == 400
    assert "is no reading" in answer.text


def test_another_word_with_its_reading_and_status(browser: FlaskClient, text: str) -> None:
    page = browser.get(f"{text}words/1.1.2-3/correct").text
    [entry] = re.findall(r'name="entry" value="(JMdict \d+ 行う)"', page)
    corrected(browser, f"{text}words/1.1.2-3", {"kind": "entry", "entry": entry, **HERE})

    shown = browser.get(f"{text}words/1.1.2-3?fragment=1").text
    assert "おこな" in shown
    assert "Status of 行う" in shown
    assert "to perform" in shown


def test_a_meaning(browser: FlaskClient, text: str) -> None:
    page = browser.get(f"{text}words/1.1.3-7/correct").text  # 遠い
    entry = re.findall(r'name="entry" value="([^"]+)"', page)[-1]
    senses = re.findall(r'name="sense" value="([^"]+)"', page)
    said = {"kind": "sense", "entry": entry, "sense": senses[1]}
    corrected(browser, f"{text}words/1.1.3-7", {**said, **HERE})

    shown = browser.get(f"{text}words/1.1.3-7?fragment=1").text
    assert f'<b lang="en">{senses[1]}</b>' in shown


def test_the_folder_carries_what_was_corrected_in_it(
    browser: FlaskClient, stores: app.Opened, text: str
) -> None:
    said = {"kind": "reading", "reading": "あずま"}
    corrected(browser, f"{text}words/1.1.2-0", {**said, **HERE})
    [own] = [each for each in stores.shelf.texts() if not each.shipped]

    assert "あずま" in (stores.shelf.folder(own.id) / "corrections.toml").read_text("utf-8")
    assert stores.shelf.check(own.id, stores.dictionary) == ()


@pytest.mark.parametrize("path", ["words/1.1.1-99/correct", "words/9.1.1-0/correct"])
def test_no_such_place(browser: FlaskClient, text: str, path: str) -> None:
    assert browser.get(text + path).status_code == 404
