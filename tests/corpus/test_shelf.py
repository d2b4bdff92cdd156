import errno
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.corpus import notation
from reader.corpus.history import Direction
from reader.corpus.load import load
from reader.corpus.marks import marked
from reader.corpus.shelf import Shelf
from reader.errors import ChangedError, CorpusError, LibraryError
from reader.model.bitext import Alignment, Bead, Meta, Text
from reader.model.text import Document, Paragraph, Section, Sentence

ORIGINAL = ["猫がいる。", "犬もいる。", "鳥が鳴く。", "魚が泳ぐ。"]
ENGLISH = "There is a cat.\nThere is a dog too.\nA bird sings.\nA fish swims.\n"


def write(folder: Path, files: dict[str, str]) -> None:
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_text(content, "utf-8")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    shipped = tmp_path / "shipped"
    write(shipped / "cats", {"meta.toml": 'title.ja = "猫"', "text.ja.txt": "猫。\n猫。\n"})
    return Shelf(shipped, tmp_path / "owned")


def document(*words: str, language: str = "ja") -> Document:
    text = "\n".join(words)
    return notation.read(text, "ja" if language == "ja" else "en", Path("x"))


def test_a_shelf_without_owned_texts(shelf: Shelf) -> None:
    assert [(t.id, t.shipped) for t in shelf.texts()] == [("cats", True)]
    assert shelf.broken() == ()
    assert not shelf.owned.exists()


def test_a_text_is_added(shelf: Shelf) -> None:
    meta = Meta("犬", title_en="Dogs", author_en="Natsume Sōseki", added="2026-11-24")

    text = shelf.add(document("犬がいる。"), meta)

    assert text.id == "natsume-soseki_dogs"
    assert (text.meta, text.shipped, text.alignment.beads) == (meta, False, ())
    assert shelf.text(text.id) == text
    assert [t.id for t in shelf.texts()] == ["cats", "natsume-soseki_dogs"]
    assert sorted(path.name for path in shelf.owned.iterdir()) == [text.id]


def test_a_title_in_kanji_has_an_address_too(shelf: Shelf) -> None:
    ids = [shelf.add(document("犬。"), Meta("吾輩は犬である")).id for _ in range(2)]

    assert ids[0].startswith("text-")
    assert ids[1] == f"{ids[0]}-2"


def test_ids_follow_what_the_folder_can_hold(shelf: Shelf) -> None:
    heading = Paragraph("heading", 1, (Sentence("4.1.1", "一、"), Sentence("4.1.2", "二")))
    blank = Paragraph("paragraph", 0, (Sentence("4.2.1", "　"), Sentence("4.2.2", " 三\n四 ")))
    ja = Document("ja", (Section(4, (heading, blank)),))
    beads = Alignment((Bead(("4.1.1",), ()), Bead(("4.1.2", "4.2.2"), ("1.1.1",))))

    text = shelf.add(ja, Meta("題"), document("One.", language="en"), beads)

    assert text.original
    assert [(s.id, s.text) for s in text.original.sentences] == [
        ("1.1.1", "一、二"),
        ("1.2.1", "三 四"),
    ]
    assert [i for bead in text.alignment.beads for i in bead.ja] == ["1.1.1", "1.2.1"]


def test_a_text_without_a_title_begins_with_its_own_words(shelf: Shelf) -> None:
    assert shelf.add(document("犬がいる。", "犬が。"), Meta(" ")).meta.title == "犬がいる。"


def test_beads_are_kept_as_they_are_given(shelf: Shelf) -> None:
    beads = Alignment((Bead(("1.1.1", "1.1.2"), ("1.1.1",), "auto", 0.75),))

    text = shelf.add(document("犬が", "いる。"), Meta("犬"), document("A dog."), beads)

    (bead,) = text.alignment.beads
    assert (bead.ja, bead.en, bead.origin, bead.score) == (
        ("1.1.1", "1.1.2"),
        ("1.1.1",),
        "auto",
        0.75,
    )
    assert bead.begins == "A dog."


def with_companion(shelf: Shelf) -> None:
    copy = shelf.add(
        document(*ORIGINAL),
        Meta("動物", title_en="Animals", author_en="X", rights="CC0"),
        document(*ENGLISH.split("\n"), language="en"),
        Alignment(tuple(Bead((f"1.1.{n}",), (f"1.1.{n}",)) for n in range(1, 5))),
    )
    os.renames(shelf.owned / copy.id, shelf.shipped / "animals")
    (shelf.shipped / "animals" / "text.ja.txt").unlink()
    (shelf.shipped / "animals" / "glossary.toml").write_text(
        '[[term]]\nja = "猫"\nreading = "ねこ"\nen = "cat"\n', "utf-8"
    )


def test_a_companion_edition_attaches_itself(shelf: Shelf) -> None:
    with_companion(shelf)
    theirs = document("猫がいる。", "鳥が鳴く。", "知らない文。")

    text = shelf.add(theirs, Meta("", added="2026-11-24"))

    assert shelf.text("animals").original is None
    assert (text.meta.title, text.meta.companion_of, text.meta.added) == (
        "動物",
        "animals",
        "2026-11-24",
    )
    pairs = [(bead.ja, bead.en) for bead in text.alignment.beads if bead.ja]
    assert pairs == [(("1.1.1",), ("1.1.1",)), (("1.1.2",), ("1.1.3",)), (("1.1.3",), ())]
    assert [(e.ja, e.scope) for e in text.glossary.entries] == [("猫", text.id)]
    assert shelf.check(text.id, None)


def test_a_title_that_was_given_stays(shelf: Shelf) -> None:
    with_companion(shelf)

    assert shelf.add(document(*ORIGINAL), Meta("私の本")).meta.title == "私の本"


def test_another_text_has_no_companion(shelf: Shelf) -> None:
    with_companion(shelf)

    assert shelf.companion(document(ORIGINAL[0], *"一二三四五")) is None
    assert shelf.add(document("関係がない。"), Meta("別")).translation is None


def test_removed_and_brought_back(shelf: Shelf) -> None:
    first = shelf.add(document("犬。"), Meta("Dogs"))
    token = shelf.remove(first.id)
    assert [t.id for t in shelf.texts()] == ["cats"]
    second = shelf.add(document("狐。"), Meta("Dogs"))

    again = shelf.restore(token)

    assert (second.id, again.id) == ("dogs", "dogs-2")
    assert again.original
    assert [s.text for s in again.original.sentences] == ["犬。"]
    with pytest.raises(LibraryError):
        shelf.restore(token)


@pytest.mark.parametrize("name", ["dogs", "", ".", "..", "../shipped/cats", ".trash", "a\0b"])
def test_no_such_text(shelf: Shelf, name: str) -> None:
    for ask in (shelf.text, shelf.version, shelf.remove, shelf.restore):
        with pytest.raises(LibraryError) as told:
            ask(name)
        assert told.value.hint


def test_shipped_texts_are_read_only(shelf: Shelf) -> None:
    with pytest.raises(LibraryError):
        shelf.remove("cats")
    assert not shelf.replaces("cats")


def test_who_changes_a_text_that_ships_gets_a_copy_in_its_place(shelf: Shelf) -> None:
    text, version = shelf.text("cats"), shelf.version("cats")
    (shelf.shipped / "cats" / "sound.ogg").write_bytes(b"miaow")
    changed = replace(text, meta=replace(text.meta, author="X"))

    now = shelf.change(changed, version, "about")

    assert (now, now.shipped) == (shelf.text("cats"), False)
    assert (now.meta.author, shelf.replaces("cats")) == ("X", True)
    assert (shelf.owned / "cats" / "sound.ogg").is_file()
    assert load(shelf.shipped / "cats").meta.author == ""

    token = shelf.remove("cats")
    assert (shelf.text("cats").meta.author, shelf.text("cats").shipped) == ("", True)
    assert shelf.restore(token).id == "cats"
    assert shelf.text("cats").meta.author == "X"


def pair(shelf: Shelf) -> Text:
    return shelf.add(
        document("犬がいる。", "猫もいる。"),
        Meta("犬"),
        document("A dog.", "A cat.", language="en"),
    )


def test_changes_are_undone_and_done_again(shelf: Shelf) -> None:
    text = pair(shelf)
    beads = (Bead(("1.1.1",), ("1.1.1",)), Bead(("1.1.2",), ("1.1.2",)))
    one = shelf.change(marked(text, beads), shelf.version(text.id), "right")
    assert one == Shelf(shelf.shipped, shelf.owned).text(text.id)
    two = shelf.change(
        marked(one, (Bead(("1.1.1", "1.1.2"), ("1.1.1", "1.1.2")),)), shelf.version(text.id), "join"
    )

    way: list[tuple[Direction, str, Text]] = [
        ("undo", "join", one),
        ("undo", "right", text),
        ("redo", "right", one),
        ("redo", "join", two),
    ]
    for direction, what, expected in way:
        assert shelf.take(text.id, direction, shelf.version(text.id)).what == what
        assert shelf.text(text.id) == expected
    assert shelf.deed(text.id, "redo") is None
    with pytest.raises(LibraryError):
        shelf.take(text.id, "redo", shelf.version(text.id))


def test_what_was_changed_meanwhile_is_not_overwritten(shelf: Shelf) -> None:
    text = pair(shelf)
    version = shelf.version(text.id)
    shelf.change(replace(text, meta=Meta("犬達")), version, "about")

    with pytest.raises(ChangedError):
        shelf.change(replace(text, meta=Meta("狐")), version, "about")
    with pytest.raises(ChangedError):
        shelf.take(text.id, "undo", version)

    assert shelf.text(text.id).meta.title == "犬達"


def test_a_broken_folder_takes_nothing_down(shelf: Shelf) -> None:
    write(shelf.owned / "broken", {"meta.toml": "title.ja = ", "text.ja.txt": "犬。"})
    write(shelf.owned / "empty", {})

    assert [t.id for t in shelf.texts()] == ["cats"]
    assert [error.path.parent.name for error in shelf.broken()] == ["broken", "empty"]
    with pytest.raises(CorpusError):
        shelf.text("broken")


def test_a_version_changes_with_the_files(shelf: Shelf) -> None:
    before = shelf.version("cats")
    assert shelf.version("cats") == before
    (shelf.shipped / "cats" / "text.ja.txt").write_text("猫がいる。\n", "utf-8")

    assert shelf.version("cats") != before
    original = shelf.text("cats").original
    assert original
    assert [s.text for s in original.sentences] == ["猫がいる。"]


def test_terms_of_all_texts_and_its_own(shelf: Shelf) -> None:
    terms = '[[term]]\nja = "{}"\nen = "{}"\n'
    (shelf.shipped / "glossary.toml").write_text(
        terms.format("猫", "cat") + terms.format("犬", "dog"), "utf-8"
    )
    (shelf.shipped / "cats" / "glossary.toml").write_text(terms.format("猫", "puss"), "utf-8")

    entries = shelf.text("cats").glossary.entries

    assert [(e.ja, e.en, e.scope) for e in entries] == [("猫", "puss", "cats"), ("犬", "dog", "")]


def test_an_edit_with_an_editor_is_seen(shelf: Shelf) -> None:
    text = shelf.add(
        document("犬がいる。", "猫もいる。"),
        Meta("犬"),
        document("A dog.", "A cat.", language="en"),
        Alignment((Bead(("1.1.1",), ("1.1.1",)), Bead(("1.1.2",), ("1.1.2",)))),
    )
    (shelf.owned / text.id / "text.ja.txt").write_text(
        "はじめに。\n犬がいる。\n猫もいる。\n", "utf-8"
    )

    now = shelf.text(text.id)

    assert [(bead.ja, bead.en) for bead in now.alignment.beads] == [
        (("1.1.1",), ()),
        (("1.1.2",), ("1.1.1",)),
        (("1.1.3",), ("1.1.2",)),
    ]
    assert shelf.check(text.id, None)
    assert shelf.save(now) == now
    assert [f.code for f in shelf.check(text.id, None)] == ["no-counterpart", "doubtful"]


@pytest.mark.parametrize("moment", ["fsync", "rename"])
def test_a_full_disk_leaves_nothing(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    shelf.add(document("犬。"), Meta("Dogs"))
    before = sorted(shelf.owned.rglob("*"))
    monkeypatch.setattr(os, moment, full)

    with pytest.raises(LibraryError, match="full") as told:
        shelf.add(document("狐。"), Meta("Foxes"))

    assert told.value.hint
    assert sorted(shelf.owned.rglob("*")) == before


def test_a_data_folder_that_cannot_be_written(shelf: Shelf) -> None:
    shelf.owned.write_text("a file where the folder should be")

    with pytest.raises(LibraryError) as told:
        shelf.add(document("犬。"), Meta("Dogs"))

    assert told.value.hint
    assert [t.id for t in shelf.texts()] == ["cats"]


def test_lone_surrogates_are_explained(shelf: Shelf) -> None:
    with pytest.raises(LibraryError, match="surrogates"):
        shelf.add(document("犬。"), Meta("Dogs\udcff"))

    assert list(shelf.owned.iterdir()) == []


def test_an_empty_text_is_none(shelf: Shelf) -> None:
    with pytest.raises(LibraryError, match="empty"):
        shelf.add(Document("ja", ()), Meta("空"))


def test_what_a_kill_left_is_no_text_and_goes(shelf: Shelf) -> None:
    write(shelf.owned / ".new-old", {"text.ja.txt": "犬"})
    write(shelf.owned / ".new-young", {"text.ja.txt": "犬"})
    os.utime(shelf.owned / ".new-old", (0, 0))

    shelf.add(document("犬。"), Meta("Dogs"))

    assert sorted(path.name for path in shelf.owned.iterdir()) == [".new-young", "dogs"]
    assert shelf.broken() == ()


def test_what_was_removed_is_named_until_it_is_back(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shipped", tmp_path / "owned")
    assert list(shelf.removed()) == []
    text = shelf.add(notation.read("猫がいる。\n", "ja", Path("text.ja.txt")), Meta("猫"))

    token = shelf.remove(text.id)

    assert [(name, meta.title) for name, meta in shelf.removed()] == [(token, "猫")]
    shelf.restore(token)
    assert list(shelf.removed()) == []
