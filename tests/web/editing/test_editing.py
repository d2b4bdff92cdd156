"""Editing a text: what saving would do, what it did, and taking it back."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from reader.corpus.fingerprint import fingerprint
from reader.corpus.load import load
from reader.model.reading import Beat, ReadSentence
from reader.model.study import Encounter, SentenceNote
from reader.web import Stores, create
from tests.study.subjects import cards
from tests.web.editing.test_alignment import EN, JA, Room
from tests.web.fakes import FakeAnnotator, FakeDictionary

NOW = datetime(2026, 11, 27, tzinfo=UTC)


class Desk(Room):
    """The same texts, edited."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.stores = Stores(self.shelf, FakeDictionary(), FakeAnnotator)
        self.client = create(self.stores).test_client()

    def send(self, do: str, ja: str = JA, en: str = EN, **said: str) -> TestResponse:
        form = {"do": do, "ja": ja, "en": en, "version": self.shelf.version("dogs")} | said
        return self.client.post("/texts/dogs/edit/1", data=form)

    def japanese(self, id: str = "dogs") -> list[str]:  # noqa: A002
        original = load(self.shelf.folder(id)).original
        return [sentence.text for sentence in original.sentences] if original else []


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_preview_shows_what_changes_and_keeps_nothing(desk: Desk) -> None:
    page = desk.send("preview", ja="はじめ。\n" + JA.replace("犬もいる。", "何も知らないのだ。"))

    assert page.status_code == 200
    assert "What saving changes" in page.text
    assert '<span class="sr">comes:</span></span>はじめ。' in page.text
    assert "The pair “犬もいる。” · “There is a dog too.” came apart" in page.text
    assert desk.japanese()[0] == "猫がいる。"


def test_saving_keeps_what_fits_and_says_what_does_not(desk: Desk) -> None:
    desk.stores.library.set_place("dogs", "1.1.3", NOW)
    desk.stores.readings.append(Beat("dogs", NOW, 30.0, (ReadSentence("1.1.3", 6),)))
    desk.stores.reviews.add_cards(cards("猫", text="dogs"))
    ja = "はじめ。\n" + JA.replace("犬もいる。", "何も知らないのだ。")

    saved = desk.send("save", ja=ja.replace("\n", "\r\n"))

    assert (saved.status_code, saved.location) == (303, "/texts/dogs/edit/1?said=saved")
    assert desk.japanese() == ja.split()
    assert desk.rows() == "1 · –, 2 · 1, 3 · –, – · 2, 4 · 3, 5 · 4"
    assert desk.stores.library.places()[0].sentence == "1.1.4"
    assert desk.stores.readings.sentences("dogs") == {"1.1.4"}
    (card,) = desk.stores.reviews.cards()
    assert isinstance(card.subject, Encounter)
    assert card.subject.sentence == "1.1.2"
    page = desk.client.get(saved.location).text
    assert "1 thing could not be kept:" in page
    assert "edited the text" in page

    undo = {"direction": "undo", "version": desk.shelf.version("dogs"), "back": "1"}
    desk.client.post("/texts/dogs/edit/undo", data=undo)
    assert desk.japanese() == JA.split()
    assert desk.rows() == "1 · 1, 2 · 2, 3 · 3, 4 · 4"
    assert desk.stores.library.places()[0].sentence == "1.1.3"
    again = {"direction": "redo", "version": desk.shelf.version("dogs")}
    desk.client.post("/texts/dogs/edit/undo", data=again)
    assert desk.japanese() == ja.split()


def test_what_was_written_beside_a_sentence_goes_along_when_it_is_reworded(desk: Desk) -> None:
    library = desk.stores.library
    library.set_sentence_note(SentenceNote("dogs", fingerprint("鳥が鳴く。"), "1.1.3", "!"), NOW)
    library.set_sentence_note(SentenceNote("dogs", fingerprint("犬もいる。"), "1.1.2", "?"), NOW)

    desk.send("save", ja=JA.replace("鳥が鳴く。", "鳥が歌う。"))
    notes = {each.note: each for each in library.sentence_notes("dogs")}
    assert notes["!"].fingerprint == fingerprint("鳥が歌う。")
    assert notes["?"].fingerprint == fingerprint("犬もいる。")

    undo = {"direction": "undo", "version": desk.shelf.version("dogs")}
    desk.client.post("/texts/dogs/edit/undo", data=undo)
    notes = {each.note: each for each in library.sentence_notes("dogs")}
    assert notes["!"].fingerprint == fingerprint("鳥が鳴く。")


def test_a_mistake_stands_beside_its_field_with_its_line(desk: Desk) -> None:
    for field, other in (("ja", "en"), ("en", "ja")):
        page = desk.send("save", **{field: "one\n\n##\n<b>"})

        assert page.status_code == 400
        assert f'id="{field}-problem"><b>Line 3: a heading without words.</b>' in page.text
        assert f'id="{other}-problem"' not in page.text
        assert "&lt;b&gt;</textarea>" in page.text
    assert desk.send("save", ja=" ").status_code == 400


def test_the_second_of_two_tabs_keeps_its_lines(desk: Desk) -> None:
    version = desk.shelf.version("dogs")
    desk.send("save", ja="一。\n" + JA)

    page = desk.send("save", ja="二。\n" + JA, version=version)

    assert page.status_code == 409
    assert "The text was changed meanwhile." in page.text
    assert "二。\n猫がいる。" in page.text
    assert desk.japanese()[0] == "一。"


def test_what_a_text_says_of_itself(desk: Desk) -> None:
    form = {
        "version": desk.shelf.version("cats"),
        "title": " 猫　達 ",
        "title_en": "<Cats>",
        "level": "N4",
        "translation_origin": "machine",
    }

    assert desk.client.post("/texts/cats/edit", data=form).status_code == 303

    meta = desk.shelf.text("cats").meta
    assert (meta.title, meta.title_en, meta.level) == ("猫 達", "<Cats>", "N4")
    assert desk.shelf.replaces("cats")
    assert "&lt;Cats&gt;" in desk.client.get("/texts/cats/edit").text

    assert desk.client.post("/texts/cats/edit", data=form | {"level": "N9"}).status_code == 400
    now = {"version": desk.shelf.version("cats")}
    assert desk.client.post("/texts/cats/edit", data=form | now | {"title": " "}).status_code == 409


def test_addresses(desk: Desk) -> None:
    assert desk.client.get("/texts/dogs/edit?at=1.1.3").location == "/texts/dogs/edit/1"
    assert desk.client.get("/texts/dogs/edit/7").location == "/texts/dogs/edit"
    assert desk.client.post("/texts/dogs/edit/7").status_code == 404
    assert desk.client.get("/texts/nothing/edit").status_code == 404
    assert desk.client.post("/texts/dogs/edit/undo", data={}).status_code == 400
