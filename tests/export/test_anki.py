"""Flashcards for Anki, opened as Anki would open them."""

import json
import sqlite3
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from reader.export.anki import ATTRIBUTION, LAYOUT, deck, flashcards
from reader.model.study import KINDS, Card, Encounter, Rating, Review
from reader.store.anki import notes, own_reviews
from reader.store.anki_package import package
from reader.study.deck import ON_PASSAGES, card
from reader.study.elsewhere import brought
from reader.study.schedule import folded
from tests.study.subjects import NOW, QUESTION, encounter, review
from tests.study.test_passages import PASSAGE

WORD = encounter("声明", "<statement>", rendering="statement", steps="past")
CARDS = [
    *(card(kind, "talks", WORD, NOW) for kind in KINDS[:6]),
    *(card(kind, "talks", PASSAGE, NOW) for kind in ON_PASSAGES),
    card("question", "gone", QUESTION, NOW),
]
LOG = [
    review(CARDS[0], 3, NOW, name="a"),
    review(CARDS[1], 1, NOW, name="b"),
    review(CARDS[0], 4, NOW + timedelta(days=4), name="c"),
]


def written(path: Path, cards: Sequence[Card] = CARDS, log: Sequence[Review] = LOG) -> Path:
    found = flashcards(cards, folded(log), log, {"talks": "対話::の文言"})
    path.write_bytes(package(found, LAYOUT, NOW + timedelta(days=9)))
    return path


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with zipfile.ZipFile(written(tmp_path / "deck.apkg")) as archive:
        assert json.loads(archive.read("media")) == {}
        (tmp_path / "collection").write_bytes(archive.read("collection.anki2"))
    with closing(sqlite3.connect(tmp_path / "collection")) as opened:
        yield opened


def test_every_card_is_a_note_with_its_own_question(tmp_path: Path) -> None:
    found = list(notes(written(tmp_path / "deck.apkg")))

    assert [note.guid for note in found] == [f"taiyaku-{each.id}" for each in CARDS]
    assert {tuple(note.fields) for note in found} == {LAYOUT.fields}
    assert len({note.fields["Question"] for note in found}) == len(CARDS)
    assert all(note.fields["Answer"] for note in found)
    assert "<rt>ああ</rt>" in found[0].fields["Sentence"]
    assert found[0].fields["Meaning"] == "&lt;statement&gt;"
    assert found[0].fields["Rendering"] == "statement"
    assert found[0].interval > 3 > found[2].interval == 0


def test_a_question_does_not_tell_its_answer(tmp_path: Path) -> None:
    found = {note.tags[1][9:]: note.fields for note in notes(written(tmp_path / "deck.apkg"))}

    assert "statement" not in found["recognition"]["Question"]
    assert "ああ" not in found["reading"]["Question"]
    assert "声明" not in found["cloze"]["Question"]
    assert "<strong>" not in found["rendering"]["Question"]
    assert "対話" not in found["listening"]["Question"]
    assert found["listening"]["Spoken"] == PASSAGE.ja


def test_a_correction_keeps_the_number_of_everything(tmp_path: Path) -> None:
    corrected = [replace(each, subject=replace(each.subject, gloss="announcement"))
                 if isinstance(each.subject, Encounter) else each for each in CARDS]  # fmt: skip
    before = list(notes(written(tmp_path / "before.apkg")))
    after = list(notes(written(tmp_path / "after.apkg", corrected)))

    assert [note.guid for note in before] == [note.guid for note in after]
    assert after[0].fields["Meaning"] == "announcement"
    assert deck("talks", "One title").id == deck("talks", "Another").id != deck("x", "x").id


def test_the_file_says_whose_the_meanings_are(collection: sqlite3.Connection) -> None:
    models, decks = collection.execute("SELECT models, decks FROM col").fetchone()

    (model,) = json.loads(models).values()
    assert ATTRIBUTION in model["tmpls"][0]["afmt"]
    assert "EDRDG" in ATTRIBUTION.upper()
    named = {each["name"]: each["desc"] for each in json.loads(decks).values()}
    assert named == {
        "Default": "",
        "Taiyaku::対話:の文言": ATTRIBUTION,
        "Taiyaku::gone": ATTRIBUTION,
    }


def test_numbers_are_unique_and_refer_to_what_is_there(collection: sqlite3.Connection) -> None:
    asked = collection.execute
    assert asked("PRAGMA integrity_check").fetchone() == ("ok",)
    lost = "SELECT count(*) FROM cards WHERE nid NOT IN (SELECT id FROM notes)"
    assert asked(lost).fetchone() == (0,)
    lines = asked("SELECT cid, ease, ivl FROM revlog ORDER BY id").fetchall()
    first, second = (row[0] for row in asked("SELECT id FROM cards ORDER BY id LIMIT 2"))
    assert lines == [(first, 3, 0), (second, 1, 0), (first, 4, 4)]


def test_set_aside_stays_set_aside(tmp_path: Path) -> None:
    aside = [replace(CARDS[0], suspended=True)]
    with zipfile.ZipFile(written(tmp_path / "deck.apkg", aside)) as archive:
        content = archive.read("collection.anki2")
    with closing(sqlite3.connect(":memory:")) as collection:
        collection.deserialize(content)
        assert collection.execute("SELECT queue, type FROM cards").fetchall() == [(-1, 2)]


def test_what_was_learned_comes_back_once(tmp_path: Path) -> None:
    back = list(own_reviews(written(tmp_path / "deck.apkg")))
    assert [(each.card, each.rating) for each in back] == [(each.card, each.rating) for each in LOG]

    assert brought(LOG, back) == ()
    assert len(brought(LOG[:1], back)) == 2
    there = Review("anki.7", CARDS[0].id, Rating.GOOD, NOW + timedelta(days=20))
    assert brought(LOG, [*back, there]) == (there,)


def test_no_cards_are_an_empty_deck(tmp_path: Path) -> None:
    assert list(notes(written(tmp_path / "deck.apkg", [], []))) == []
