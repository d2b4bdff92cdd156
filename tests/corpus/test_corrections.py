"""Corrections in a text's folder, and in the library beside texts that ship."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.corpus.corrections import anchor, placed
from reader.corpus.load import load
from reader.corpus.shelf import Shelf
from reader.errors import CorpusError
from reader.model.correction import Correction
from reader.model.text import Sentence
from reader.store.corrections import SqliteCorrections

NOW = datetime(2026, 5, 1, tzinfo=UTC)


def sentences(*texts: str) -> tuple[Sentence, ...]:
    return tuple(Sentence(f"1.1.{n}", text) for n, text in enumerate(texts, 1))


def said(sentence: Sentence, surface: str) -> Correction:
    """That the surface, where it stands first, is read いちば."""
    start = sentence.text.index(surface)
    place = anchor("t", sentence, start, start + len(surface))
    return Correction("reading", surface, (surface,), place, reading="いちば")


# The sentences before, the one that was corrected (from 1), those after → where it is now.
MOVED = {
    "nothing happened": ("朝だ。 市場へ行く。", 2, "朝だ。 市場へ行く。", "1.1.2 0"),
    "a line came before": ("市場へ行く。", 1, "朝だ。 市場へ行く。", "1.1.2 0"),
    "punctuation was changed": ("朝、市場へ。", 1, "朝市場へ！", "1.1.1 1"),
    "of two that are the same the nearest": (
        "市場だ。 夜。 市場だ。", 3, "市場だ。 夜。 昼。 市場だ。", "1.1.4 0",
    ),
    "the sentence was edited elsewhere": (
        "昨日の朝、私は市場へ急いで行ったのだ。", 1, "昨日の朝、私は市場へ急いで行ったのである。", "1.1.1 7",
    ),
    "edited, and moved": (
        "昨日の朝、私は市場へ急いで行ったのだ。", 1, "夜。 今日の朝、私は市場へ急いで行ったのだ。", "1.1.2 7",
    ),
    "it is gone": ("市場へ行く。", 1, "店へ行く。", " 0"),
    "edited beside it": ("私は市場へ行く。", 1, "僕も市場から来る。", " 2"),
}  # fmt: skip


@pytest.mark.parametrize(("before", "number", "after", "expected"), MOVED.values(), ids=MOVED)
def test_a_correction_finds_its_place(before: str, number: int, after: str, expected: str) -> None:
    one = said(sentences(*before.split())[number - 1], "市場")

    [moved] = placed((one,), sentences(*after.split()))

    assert moved.at
    assert f"{moved.at.sentence} {moved.at.start}" == expected


def test_what_lost_its_place_finds_it_again() -> None:
    original = sentences("市場へ行く。")
    lost = placed((said(original[0], "市場"),), sentences("店へ行く。"))

    assert placed(lost, original) == (said(original[0], "市場"),)


WRONG = {
    "kind": 'kind = "word"\nsurface = "店"',
    "surface": 'kind = "split"',
    "words": 'kind = "split"\nsurface = "店主"\nwords = ["店", "種"]',
    "reading": 'kind = "reading"\nsurface = "店"',
    "entry": 'kind = "entry"\nsurface = "店"',
    "start": 'kind = "reading"\nsurface = "店"\nreading = "たな"\nstart = "2"',
}


@pytest.mark.parametrize(("key", "table"), WRONG.items(), ids=WRONG)
def test_a_mistake_is_pointed_at(tmp_path: Path, key: str, table: str) -> None:
    folder = written(tmp_path / "t", "店へ行く。", f"[[correction]]\n{table}\n")

    with pytest.raises(CorpusError, match=rf"corrections\.toml:\d+: .*\b{key}\b"):
        load(folder)


def written(folder: Path, text: str, corrections: str = "") -> Path:
    folder.mkdir(parents=True)
    (folder / "meta.toml").write_text('title.ja = "店"\n', "utf-8")
    (folder / "text.ja.txt").write_text(text.replace("。", "。\n"), "utf-8")
    if corrections:
        (folder / "corrections.toml").write_text(corrections, "utf-8")
    return folder


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    written(tmp_path / "shipped" / "ours", "市場へ行く。朝だ。")
    written(tmp_path / "owned" / "mine", "市場へ行く。夜だ。")
    return Shelf(tmp_path / "shipped", tmp_path / "owned", corrections=SqliteCorrections())


def first(shelf: Shelf, name: str) -> Correction:
    text = shelf.text(name)
    assert text.original
    one = said(next(text.original.sentences), "市場")
    assert one.at
    return Correction(
        "reading", "市場", ("市場",), anchor(name, next(text.original.sentences), 0, 2),
        reading="いちば",
    )  # fmt: skip


@pytest.mark.parametrize(("name", "in_folder"), [("mine", True), ("ours", False)])
def test_here_is_kept_in_the_folder_or_where_that_cannot_be_in_the_library(
    shelf: Shelf, tmp_path: Path, name: str, in_folder: bool
) -> None:
    one, version, others = first(shelf, name), shelf.version(name), {"mine", "ours"} - {name}
    untouched = [shelf.version(other) for other in others]
    shelf.correct((one,), (), NOW)

    assert shelf.text(name).corrections == (one,) == shelf.corrections()
    assert shelf.version(name) != version
    assert [shelf.version(other) for other in others] == untouched
    assert [path.name for path in tmp_path.glob("*/*/corrections.toml")] == (
        ["corrections.toml"] if in_folder else []
    )
    shelf.correct((), (one,), NOW)
    assert shelf.corrections() == ()
    assert not [*tmp_path.glob("*/*/corrections.toml")]


def test_everywhere_holds_in_the_texts_that_have_it(shelf: Shelf) -> None:
    one = Correction("reading", "夜", ("夜",), None, reading="よ", form_reading="よ")
    before = shelf.version("ours")
    shelf.correct((one,), (), NOW)

    assert shelf.text("mine").corrections == (one,)
    assert shelf.text("ours").corrections == ()
    assert shelf.version("ours") == before


def test_an_edited_text_keeps_what_holds_in_it_and_nothing_else(shelf: Shelf) -> None:
    night = Correction("reading", "夜", ("夜",), None, reading="よ", form_reading="よ")
    market = first(shelf, "mine")
    shelf.correct((night, market), (), NOW)
    text = shelf.text("mine")
    shelf.change(replace(text, meta=replace(text.meta, title="別")), shelf.version("mine"), "title")

    assert set(shelf.text("mine").corrections) == {night, market}
    shelf.correct((), (night, market), NOW)
    assert shelf.text("mine").corrections == ()


def test_what_was_edited_away_is_kept_and_undone(shelf: Shelf, tmp_path: Path) -> None:
    for name, folder in (("mine", "owned"), ("ours", "shipped")):
        shelf.correct((first(shelf, name),), (), NOW)
        (tmp_path / folder / name / "text.ja.txt").write_text("店へ行く。\n", "utf-8")
    lost = shelf.corrections()

    assert [each.at.sentence for each in lost if each.at] == ["", ""]
    shelf.save(shelf.text("mine"))
    assert len(shelf.corrections()) == 2
    assert [(f.line, f.code) for f in shelf.check("mine", None)] == [(1, "correction-lost")]
    for each in lost:
        shelf.correct((), (each,), NOW)
    assert shelf.corrections() == ()
