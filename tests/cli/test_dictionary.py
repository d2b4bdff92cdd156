"""``taiyaku dictionary``, and what commands do without one."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.store import prepare
from reader.store.source import Jamdict, kept
from tests.cli.conftest import Taiyaku


@pytest.fixture
def small(
    taiyaku: Taiyaku, data: Path, jamdict: Jamdict, monkeypatch: pytest.MonkeyPatch
) -> Taiyaku:
    """The command on a data folder without a dictionary, and with little to build one from."""
    monkeypatch.setattr(prepare, "installed", lambda added: replace(jamdict, added=kept(added)))
    (data / "dictionary").unlink()
    return taiyaku


def test_it_names_its_sources(taiyaku: Taiyaku) -> None:
    run = taiyaku("dictionary", "list")

    assert [line.split("\t")[0] for line in run.out.splitlines()] == [
        "JMdict",
        "JMnedict",
        "KANJIDIC2",
    ]
    assert taiyaku("dictionary").out == run.out


def test_without_one_there_is_nothing_to_list(small: Taiyaku) -> None:
    run = small("dictionary", "list")

    assert (run.status, run.out) == (1, "")
    assert "dictionary rebuild" in run.told


def test_the_first_command_that_needs_it_builds_it(small: Taiyaku) -> None:
    first, second = small("lookup", "橋"), small("lookup", "橋")

    assert first.out == second.out == "橋【はし】\n    bridge\n"
    assert "Reading JMdict" in first.err
    assert second.err == ""


def test_a_broken_one_is_built_again(small: Taiyaku, data: Path) -> None:
    small("dictionary", "rebuild")
    (data / "dictionary" / "words.data").write_bytes(b"")

    run = small("lookup", "橋")

    assert (run.status, run.out) == (0, "橋【はし】\n    bridge\n")


def test_one_of_the_right_size_but_wrong_is_explained(small: Taiyaku, data: Path) -> None:
    small("dictionary", "rebuild")
    trie = data / "dictionary" / "word-forms.trie"
    trie.write_bytes(b"\xff" * trie.stat().st_size)

    run = small("lookup", "橋")

    assert (run.status, run.out) == (1, "")
    assert "taiyaku dictionary rebuild" in run.told


def test_a_folder_of_something_else_is_left_alone(small: Taiyaku, data: Path) -> None:
    (data / "dictionary").mkdir()
    (data / "dictionary" / "letters.txt").write_text("mine")

    run = small("lookup", "橋")

    assert run.status == 1
    assert "letters.txt" in run.err
    assert (data / "dictionary" / "letters.txt").read_text() == "mine"


def test_ctrl_c_leaves_nothing_half_made(
    small: Taiyaku, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("reader.store.build.build", stopped)
    run = small("lookup", "橋")

    assert (run.status, run.out) == (1, "")
    assert "run it again" in run.err
    assert [path.name for path in data.iterdir()] == ["dictionary.lock"]
