"""A build is done once, whole or not at all, and says what stands in its way."""

import errno
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.errors import DictionaryError
from reader.store import source
from reader.store.dictionary import ensure, open_dictionary, rebuild
from reader.store.layout import MANIFEST
from reader.store.source import Jamdict

ROOT = Path(__file__).resolve().parents[2]

# Builds and prints what it does; waits for a line on its input before it ends.
PROCESS = """
import sys
from pathlib import Path
from reader.store.dictionary import ensure
from reader.store.source import Jamdict

def progress(doing, done):
    print(doing, flush=True)
    if doing == "Reading JMnedict":
        sys.stdin.readline()

ensure(Path(sys.argv[1]), progress, Jamdict(Path(sys.argv[2]), "1.5"))
"""


class Steps(list[str]):
    """A progress that remembers what was done; empty: nothing was built."""

    def __call__(self, doing: str, done: float) -> None:
        assert 0 <= done <= 1
        self.append(doing)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "dictionary"


def start(folder: Path, jamdict: Jamdict) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PROCESS, str(folder), str(jamdict.path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def until(process: subprocess.Popen[str], step: str) -> None:
    assert process.stdout
    for line in process.stdout:
        if line.strip() == step:
            return
    pytest.fail(f"the process ended before: {step}")


def beside(folder: Path) -> set[str]:
    return {path.name for path in folder.parent.iterdir()}


def test_what_is_there_is_not_built_again(folder: Path, jamdict: Jamdict) -> None:
    first, second = Steps(), Steps()

    ensure(folder, first, jamdict)
    ensure(folder, second, jamdict)

    assert first[-1] == "The dictionary is ready"
    assert second == []
    assert beside(folder) == {"dictionary", "dictionary.lock"}


def test_progress_only_grows(folder: Path, jamdict: Jamdict) -> None:
    told: list[float] = []

    ensure(folder, lambda doing, done: told.append(done), jamdict)

    assert told == sorted(told)
    assert told[-1] == 1.0


def test_another_version_of_the_source_is_built_anew(folder: Path, jamdict: Jamdict) -> None:
    steps = Steps()
    ensure(folder, Steps(), jamdict)

    ensure(folder, steps, Jamdict(jamdict.path, "1.6"))

    assert steps
    assert json.loads((folder / MANIFEST).read_text())["package"] == "1.6"


def test_another_format_is_built_anew_whatever_its_files(folder: Path, jamdict: Jamdict) -> None:
    ensure(folder, Steps(), jamdict)
    manifest = json.loads((folder / MANIFEST).read_text())
    manifest["format"], manifest["files"]["old.index"] = 1, 4
    (folder / MANIFEST).write_text(json.dumps(manifest))
    (folder / "old.index").write_text("abcd")

    ensure(folder, Steps(), jamdict)

    assert not (folder / "old.index").exists()


def test_what_was_built_needs_its_source_no_more(
    folder: Path, jamdict: Jamdict, monkeypatch: pytest.MonkeyPatch
) -> None:
    ensure(folder, Steps(), jamdict)
    monkeypatch.setitem(sys.modules, "jamdict_data", None)

    assert ensure(folder, Steps()) == folder
    with pytest.raises(DictionaryError, match=r"not installed.*pip install jamdict-data"):
        rebuild(folder, Steps())
    with pytest.raises(DictionaryError, match=r"not installed"):
        source.installed()


def test_rebuild_always_builds(folder: Path, jamdict: Jamdict) -> None:
    steps = Steps()
    ensure(folder, Steps(), jamdict)
    still_open = open_dictionary(folder)

    rebuild(folder, steps, jamdict)

    assert steps
    assert open_dictionary(folder).hits("橋") == still_open.hits("橋")


def test_what_a_link_leads_to_is_rebuilt(folder: Path, jamdict: Jamdict, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere"
    link.symlink_to(folder, target_is_directory=True)
    for _time in range(2):
        rebuild(link, Steps(), jamdict)

    assert link.is_symlink()
    assert open_dictionary(folder).hits("食べる")


def test_the_files_are_the_same_every_time(folder: Path, jamdict: Jamdict, tmp_path: Path) -> None:
    ensure(folder, Steps(), jamdict)
    again = ensure(tmp_path / "again", Steps(), jamdict)

    for path in folder.iterdir():
        assert path.read_bytes() == (again / path.name).read_bytes(), path.name


DAMAGE = {
    "a file is gone": lambda folder: (folder / "words.data").unlink(),
    "a file is cut": lambda folder: os.truncate(folder / "word-forms.trie", 100),
    "the manifest is cut": lambda folder: os.truncate(folder / MANIFEST, 100),
    "the manifest is no object": lambda folder: (folder / MANIFEST).write_text("[]"),
    "the manifest is binary": lambda folder: (folder / MANIFEST).write_bytes(b"\xff\0"),
    "another format": lambda folder: (folder / MANIFEST).write_text(
        (folder / MANIFEST).read_text().replace('"format": ', '"format": 9')
    ),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_damage_is_noticed_and_mended(folder: Path, jamdict: Jamdict, damage: object) -> None:
    ensure(folder, Steps(), jamdict)
    assert callable(damage)
    damage(folder)

    with pytest.raises(DictionaryError, match=r"rebuild"):
        open_dictionary(folder)
    ensure(folder, Steps(), jamdict)

    assert open_dictionary(folder).hits("橋")


def test_a_killed_build_leaves_nothing_half_made(folder: Path, jamdict: Jamdict) -> None:
    with start(folder, jamdict) as process:
        until(process, "Reading JMnedict")
        process.kill()

    assert not folder.exists()
    assert len(beside(folder)) == 2
    ensure(folder, Steps(), jamdict)
    assert open_dictionary(folder).hits("橋")
    assert beside(folder) == {"dictionary", "dictionary.lock"}


def test_a_killed_rebuild_leaves_the_old(folder: Path, jamdict: Jamdict) -> None:
    ensure(folder, Steps(), Jamdict(jamdict.path, "1.4"))
    with start(folder, jamdict) as process:
        until(process, "Reading JMnedict")
        process.kill()

    assert open_dictionary(folder).hits("橋")


def test_two_starts_at_once_build_once(folder: Path, jamdict: Jamdict) -> None:
    with start(folder, jamdict) as first:
        until(first, "Reading JMnedict")
        with start(folder, jamdict) as second:
            until(second, "Waiting for another start that is building the dictionary")
            first.communicate("go on\n")
            said, _ = second.communicate()

    assert (first.returncode, second.returncode) == (0, 0)
    assert said == ""
    assert open_dictionary(folder).hits("橋")


def test_a_failed_build_clears_up(
    folder: Path, jamdict: Jamdict, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    ensure(folder, Steps(), jamdict)
    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(DictionaryError, match=r"disk is full.*Free"):
        rebuild(folder, Steps(), jamdict)

    assert open_dictionary(folder).hits("橋")
    assert beside(folder) == {"dictionary", "dictionary.lock"}


def test_a_folder_with_other_things_is_left_alone(folder: Path, jamdict: Jamdict) -> None:
    folder.mkdir(parents=True)
    (folder / "thesis.txt").write_text("mine")

    with pytest.raises(DictionaryError, match=r"thesis\.txt.*another folder"):
        ensure(folder, Steps(), jamdict)

    assert (folder / "thesis.txt").read_text() == "mine"


def test_a_file_in_the_way_is_explained(tmp_path: Path, jamdict: Jamdict) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(DictionaryError, match=r"cannot be kept.*--data"):
        ensure(tmp_path / "file", Steps(), jamdict)
    with pytest.raises(DictionaryError, match=r"cannot be kept.*--data"):
        ensure(tmp_path / "file" / "dictionary", Steps(), jamdict)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_folder_without_permission_is_explained(tmp_path: Path, jamdict: Jamdict) -> None:
    tmp_path.chmod(0o500)

    with pytest.raises(DictionaryError, match=r"no permission"):
        ensure(tmp_path / "dictionary", Steps(), jamdict)


def test_permission_is_explained_to_root_as_well(
    folder: Path, jamdict: Jamdict, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)

    with pytest.raises(DictionaryError, match=r"no permission.*--data"):
        ensure(folder, Steps(), jamdict)


BROKEN = {
    "no file": lambda path: path.unlink(),
    "an empty file": lambda path: os.truncate(path, 0),
    "no database": lambda path: path.write_bytes(b"x" * 5000),
    "half a database": lambda path: os.truncate(path, path.stat().st_size // 2),
}


@pytest.mark.parametrize("breaks", BROKEN.values(), ids=BROKEN)
def test_a_broken_source_is_explained(
    folder: Path, jamdict: Jamdict, tmp_path: Path, breaks: object
) -> None:
    broken = tmp_path / "jamdict.db"
    shutil.copy(jamdict.path, broken)
    assert callable(breaks)
    breaks(broken)

    with pytest.raises(DictionaryError, match=r"jamdict-data.*pip install"):
        ensure(folder, Steps(), Jamdict(broken, "1.5"))

    assert not folder.exists()
    assert beside(folder) <= {"dictionary.lock"}


def test_without_a_second_process_the_names_are_written_all_the_same(
    folder: Path, jamdict: Jamdict, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(folder / "nothing"))

    ensure(folder, Steps(), jamdict)

    assert open_dictionary(folder).names("田中")


def test_the_lock_is_free_after_its_holder(folder: Path, jamdict: Jamdict) -> None:
    with start(folder, jamdict) as process:
        until(process, "Reading JMnedict")
        process.kill()
    began = time.monotonic()

    ensure(folder, steps := Steps(), jamdict)

    assert steps[0] == "Reading JMdict", time.monotonic() - began
