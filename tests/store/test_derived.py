"""What is kept so that it need not be made again."""

from pathlib import Path

from reader.store.derived import Derived, stamp


def _made() -> bytes:
    return b"made"


def _never() -> bytes:
    raise AssertionError("it was kept")


def test_what_was_made_is_found_by_the_next_process(tmp_path: Path) -> None:
    Derived(tmp_path / "new", "1").get(("words", "a"), _made)

    again = Derived(tmp_path / "new", "1")

    assert again.get(("words", "a"), _never) == b"made"
    assert again.kept(("words", "b")) is None


def test_what_another_program_made_is_not_found(tmp_path: Path) -> None:
    Derived(tmp_path, "1").get("key", _made)

    assert Derived(tmp_path, "2").kept("key") is None


def test_a_folder_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")

    assert Derived(tmp_path / "file", "1").get("key", _made) == b"made"
    assert Derived().get("key", _made) == b"made"


def test_half_written_files_go(tmp_path: Path) -> None:
    (tmp_path / "tmp123").write_bytes(b"half")

    Derived(tmp_path, "1")

    assert not list(tmp_path.iterdir())


def test_a_stamp_changes_with_any_file(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("1")
    before = stamp([one, two])
    two.write_text("2")

    assert stamp([one, two]) not in (before, stamp([one]), stamp([two]))
    assert stamp([two, one]) == stamp([one, two])
