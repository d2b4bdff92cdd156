"""Repairing an alignment: pages over a real shelf in a folder of its own."""

import re
import time
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from reader.corpus import notation
from reader.corpus.load import load
from reader.corpus.shelf import Shelf
from reader.model.bitext import Alignment, Bead, Meta
from reader.web import Stores, create
from reader.web.editing.alignment import REPAIRS
from reader.web.editing.beads import places, stretches
from tests.web.fakes import FakeAnnotator, FakeDictionary

JA = "猫がいる。\n犬もいる。\n鳥が鳴く。\n魚が泳ぐ。\n"
EN = "There is a cat.\nThere is a dog too.\nA bird <sings>.\nA fish swims.\n"


class Room:
    """A shelf with one text of the owner's (``dogs``) and one that ships (``cats``)."""

    def __init__(self, folder: Path) -> None:
        shipped = folder / "shipped" / "cats"
        shipped.mkdir(parents=True)
        (shipped / "meta.toml").write_text('title.ja = "猫"', "utf-8")
        (shipped / "text.ja.txt").write_text(JA, "utf-8")
        (shipped / "text.en.txt").write_text(EN, "utf-8")
        rows = "".join(f"1.1.{n}\t1.1.{n}\thuman\n" for n in range(1, 5))
        (shipped / "alignment.tsv").write_text(rows, "utf-8")
        self.shelf = Shelf(folder / "shipped", folder / "owned")
        scores = (0.99, 0.4, 0.95, 0.7)
        beads = (
            Bead((f"1.1.{n}",), (f"1.1.{n}",), "auto", score) for n, score in enumerate(scores, 1)
        )
        self.shelf.add(
            notation.read(JA, "ja", Path()),
            Meta("犬", "Dogs"),
            notation.read(EN, "en", Path()),
            Alignment(tuple(beads)),
        )
        stores = Stores(self.shelf, FakeDictionary(), FakeAnnotator)
        self.client: FlaskClient = create(stores).test_client()

    def rows(self, id: str = "dogs") -> str:  # noqa: A002
        """The beads as they are on the disk: "1 · 1 !" is one by hand."""
        beads = load(self.shelf.folder(id)).alignment.beads
        short = [
            f"{' '.join(i[4:] for i in bead.ja) or '–'} · {' '.join(i[4:] for i in bead.en) or '–'}"
            + (" !" if bead.origin == "human" else "")
            for bead in beads
        ]
        return ", ".join(short)

    def do(self, asked: str, id: str = "dogs", **said: str) -> str:  # noqa: A002
        """The page after it was done."""
        form = {"do": asked, "version": self.shelf.version(id), **said}
        answer = self.client.post(f"/texts/{id}/alignment", data=form, follow_redirects=True)
        assert answer.status_code == 200, answer.text
        return answer.text


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def numbers(page: str) -> list[int]:
    return [int(number) for number in re.findall(r'id="b-(\d+)"', page)]


def test_the_doubtful_stand_first_each_with_what_is_beside_it(room: Room) -> None:
    page = room.client.get("/texts/dogs/alignment").text

    assert numbers(page) == [0, 1, 2, 3]
    assert "2 doubtful" in page
    assert "40 % <b>doubtful</b>" in page
    assert "A bird &lt;sings&gt;." in page
    whole = room.client.get("/texts/dogs/alignment?show=all&at=1.1.3").text
    assert re.search(r'id="b-2" aria-current="true"', whole)


DONE = {
    "right:1": "1 · 1, 2 · 2 !, 3 · 3, 4 · 4",
    "join:1": "1 · 1, 2 3 · 2 3 !, 4 · 4",
    "join-up:1": "1 2 · 1 2 !, 3 · 3, 4 · 4",
    "ja-up:1": "1 2 · 1 !, – · 2, 3 · 3, 4 · 4",
    "ja-down:1": "1 · 1, – · 2, 2 3 · 3 !, 4 · 4",
    "en-up:1": "1 · 1 2 !, 2 · –, 3 · 3, 4 · 4",
    "en-down:1": "1 · 1, 2 · –, 3 · 2 3 !, 4 · 4",
    "ja-border:2:-2": "– · 1, – · 2, 1 2 3 · 3 !, 4 · 4",
    "en-border:1:2": "1 · 1 2 3 !, 2 · –, 3 · –, 4 · 4",
    "no-english:1": "1 · 1, 2 · – !, – · 2, 3 · 3, 4 · 4",
    "no-japanese:1": "1 · 1, 2 · –, – · 2 !, 3 · 3, 4 · 4",
    "split:1:1:0": "1 · 1, 2 · –, – · 2, 3 · 3, 4 · 4",
}


@pytest.mark.parametrize(("asked", "expected"), DONE.items(), ids=DONE)
def test_what_is_done_is_kept_and_undone_and_done_again(
    room: Room, asked: str, expected: str
) -> None:
    before = room.rows()

    page = room.do(asked)
    assert room.rows() == expected
    assert 'aria-current="true"' in page
    assert room.shelf.check("dogs", None) is not None

    room.do("undo")
    assert room.rows() == before
    room.do("redo")
    assert room.rows() == expected


def test_every_repair_is_tried() -> None:
    assert {asked.partition(":")[0] for asked in DONE} == set(REPAIRS)


@pytest.mark.parametrize(
    "asked", ["", "join", "join:9", "join:-1", "join:x", "eat:1", "split:1", "ja-border:1"]
)
def test_what_makes_no_sense_is_refused(room: Room, asked: str) -> None:
    form = {"do": asked, "version": room.shelf.version("dogs")}

    assert room.client.post("/texts/dogs/alignment", data=form).status_code == 400


def test_what_cannot_be_done_is_said(room: Room) -> None:
    for asked in ("join:3", "join-up:0", "ja-up:0", "en-down:3", "ja-border:1:-2", "undo"):
        form = {"do": asked, "version": room.shelf.version("dogs")}
        answer = room.client.post("/texts/dogs/alignment", data=form)
        assert answer.status_code == 409
        assert 'role="alert"' in answer.text


def test_the_second_of_two_tabs_is_told(room: Room) -> None:
    version = room.shelf.version("dogs")
    room.do("join:1")
    before = room.rows()

    for asked in ("right:0", "undo"):
        form = {"do": asked, "version": version}
        answer = room.client.post("/texts/dogs/alignment", data=form)
        assert answer.status_code == 409
        assert "The text was changed meanwhile." in answer.text
    assert room.rows() == before


def test_of_a_text_that_ships_the_owner_gets_a_copy(room: Room) -> None:
    before = room.client.get("/texts/cats/alignment").text
    assert "came with Taiyaku" in before

    page = room.do("join:0", "cats")

    assert room.rows("cats").startswith("1 2 · 1 2 !")
    assert "This is your copy" in page
    token = room.client.post("/library/remove", data={"text": "cats"}).location
    assert room.rows("cats").startswith("1 · 1 !, 2 · 2 !")
    assert "is as it came with Taiyaku" in room.client.get(token).text
    room.client.post("/library/restore", data={"token": token.partition("removed=")[2]})
    assert room.rows("cats").startswith("1 2 · 1 2 !")


def test_the_rest_is_aligned_again_around_what_was_mended(room: Room) -> None:
    room.do("join:0")
    rest = "/texts/dogs/alignment/rest"

    room.client.post(rest, data={"version": room.shelf.version("dogs")})
    until = time.monotonic() + 120
    while not room.client.get(f"{rest}?state").json["over"]:  # type: ignore[index]
        assert time.monotonic() < until
        time.sleep(0.02)
    answer = room.client.get(rest)

    assert (answer.status_code, answer.location) == (303, "/texts/dogs/alignment?said=rest")
    assert room.rows().startswith("1 2 · 1 2 !")
    room.do("undo")
    assert room.rows() == "1 2 · 1 2 !, 3 · 3, 4 · 4"


def test_a_text_without_english_and_no_text(room: Room) -> None:
    text = room.shelf.add(notation.read(JA, "ja", Path()), Meta("鳥", "Birds"))

    assert "no English yet" in room.client.get(f"/texts/{text.id}/alignment").text
    assert room.client.get("/texts/nothing/alignment").status_code == 404
    assert room.client.get("/texts/dogs/alignment?show=all&page=99&at=7").status_code == 200


def test_places_never_share_a_bead() -> None:
    scores = [1.0, 0.1, 1.0, 1.0, 0.2] + [0.3] * 40 + [1.0, 1.0, 0.05]
    beads = [Bead((str(n),), ("1",), "auto", score) for n, score in enumerate(scores)]

    found = places(beads, lambda bead: bead.score < 0.8)

    shown = [number for place in found for number in place]
    assert sorted(shown) == sorted(set(shown))
    assert {n for n, score in enumerate(scores) if score < 0.8} <= set(shown)
    assert len(beads) - 1 in found[0]
    assert stretches(25, 10) == [range(10), range(10, 20), range(20, 25)]
