"""A translation brought to a text that is on the shelf already."""

from pathlib import Path

import pytest

from reader.model.bitext import Meta
from tests.web.editing.test_alignment import EN, JA, Room


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def bring(room: Room, id: str, english: str) -> str:  # noqa: A002
    """The address of the preview."""
    answer = room.client.post(f"/texts/{id}/translation", data={"en": english})
    assert answer.status_code == 303, answer.text
    return answer.location


def test_a_text_alone_gets_its_translation(room: Room) -> None:
    added = room.shelf.drafted(
        room.shelf.text("dogs").original or pytest.fail("no text"), Meta("鳥", "Birds", level="N5")
    )
    text = room.shelf.put(added)
    assert "Add a translation" in room.client.get(f"/texts/{text.id}/translation").text

    look = bring(room, text.id, EN)
    page = room.client.get(look).text
    assert "Nothing is kept yet. Do these sentences belong together?" in page
    assert "The pairs" in page
    form = {
        "version": room.shelf.version(text.id),
        "title_en": "Birds",
        "translator": "X",
        "translation_origin": "human",
    }
    assert room.client.post(look, data=form).status_code == 400
    answer = room.client.post(look, data=form | {"sure": "yes", "then": "alignment"})

    assert (answer.status_code, answer.location) == (303, f"/texts/{text.id}/alignment")
    now = room.shelf.text(text.id)
    assert now.translation
    assert (now.meta.translator, now.meta.level, now.meta.title) == ("X", "N5", "鳥")
    assert len([bead for bead in now.alignment.beads if bead.ja]) == 4
    room.do("undo", text.id)
    assert room.shelf.text(text.id).translation is None


def test_a_translation_replaces_another(room: Room) -> None:
    look = bring(room, "cats", "One.\nTwo.\nThree.\nFour <i>.\n")
    form = {"version": room.shelf.version("cats"), "sure": "yes"}

    assert room.client.post(look, data=form).status_code == 303

    translation = room.shelf.text("cats").translation
    assert translation
    assert [s.text for s in translation.sentences][-1] == "Four <i>."
    assert room.shelf.replaces("cats")


def test_a_text_that_was_edited_meanwhile(room: Room) -> None:
    look = bring(room, "dogs", EN)
    version = room.shelf.version("dogs")
    edit = {"do": "save", "ja": "はじめ。\n" + JA, "en": EN, "version": version}
    assert room.client.post("/texts/dogs/edit/1", data=edit).status_code == 303

    form = {"version": room.shelf.version("dogs"), "sure": "yes"}
    answer = room.client.post(look, data=form)
    assert answer.status_code == 409
    assert "The text was changed meanwhile." in answer.text

    assert room.client.post(look, data=form).status_code == 303
    original = room.shelf.text("dogs").original
    assert original
    assert next(original.sentences).text == "はじめ。"


def test_what_is_no_english(room: Room) -> None:
    for english in ("", " \n", "これは英語ではない。"):
        answer = room.client.post("/texts/dogs/translation", data={"en": english})
        assert answer.status_code == 400
        assert 'id="en-problem"' in answer.text
    assert room.client.get("/texts/nothing/translation").status_code == 404
