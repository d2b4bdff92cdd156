"""Builds the dictionary where it is missing: once, whole or not at all."""

import errno
import glob
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from reader.errors import DictionaryError
from reader.store import layout
from reader.store.lock import locked
from reader.store.source import Jamdict, installed

Progress = Callable[[str, float], None]

_BUILDING = ".building-"

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_NOT_OURS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def ensure(folder: Path, progress: Progress, source: Jamdict | None = None) -> Path:
    """``folder``, with a dictionary in it that fits this program and its source.

    ``progress`` is told what is done and how much of the whole, 0 to 1. Of two processes
    that ask at once, one builds and the other waits for it.
    """
    if not _fits(folder, source):
        _build(folder, progress, source or _sources(folder), lambda: _fits(folder, source))
    return folder


def rebuild(folder: Path, progress: Progress, source: Jamdict | None = None) -> Path:
    """The same, but anew in any case."""
    _build(folder, progress, source or _sources(folder), lambda: False)
    return folder


def added_folder(folder: Path) -> Path:
    """Where the dictionaries are kept that were added to the one in ``folder``."""
    return _beside(folder, ".added")


def _sources(folder: Path) -> Jamdict:
    return installed(added_folder(folder))


def _fits(folder: Path, source: Jamdict | None) -> bool:
    try:
        manifest = layout.read(folder)
        if manifest is None or not manifest.current or not layout.intact(folder, manifest):
            return False
    except OSError as error:
        raise _explained(folder, error) from error
    try:
        return manifest.package == (source or _sources(folder)).stamp
    except DictionaryError:
        return True  # what was built needs its source no more


def _build(folder: Path, progress: Progress, source: Jamdict, done: Callable[[], bool]) -> None:
    from reader.store.build import build  # only here: it brings SQLite with it

    def waiting() -> None:
        progress("Waiting for another start that is building the dictionary", 0.0)

    try:
        folder = folder.resolve()  # of a link, what it leads to is built: the link stays
        folder.parent.mkdir(parents=True, exist_ok=True)
        with locked(_beside(folder, ".lock"), waiting):
            if done():
                return
            _refuse_foreign(folder)
            with _fresh(folder) as fresh:
                build(fresh, source, progress)
                _sync(fresh)
                _swap(fresh, folder)
    except OSError as error:
        raise _explained(folder, error) from error


def _beside(folder: Path, ending: str) -> Path:
    return folder.with_name(folder.name + ending)


@contextmanager
def _fresh(folder: Path) -> Iterator[Path]:
    """An empty folder beside ``folder``. What a killed build left goes first: we hold the lock."""
    # Named anew each time: a process of the killed build may write its last file just now.
    fresh = _beside(folder, f"{_BUILDING}{uuid4().hex}")
    for left in folder.parent.glob(f"{glob.escape(folder.name)}{_BUILDING}*"):
        shutil.rmtree(left, ignore_errors=True)
    fresh.mkdir()
    try:
        yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _refuse_foreign(folder: Path) -> None:
    """The old folder will be deleted: it must hold nothing but a dictionary."""
    if not folder.exists():
        return
    manifest = layout.read(folder)
    ours = layout.FILES.union(manifest.files if manifest else ())  # another format's as well
    foreign = sorted({path.name for path in folder.iterdir()} - ours)
    if foreign:
        raise DictionaryError(
            f"The dictionary cannot be built in {folder}: that folder holds {foreign[0]}, "
            "which is no part of a dictionary.",
            hint="Move it away, or choose another folder.",
        )


def _sync(folder: Path) -> None:
    for path in folder.iterdir():
        with path.open("r+b") as file:
            os.fsync(file.fileno())
    _sync_names(folder)


def _sync_names(folder: Path) -> None:
    if os.name == "posix":  # elsewhere a folder cannot be opened
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _swap(fresh: Path, folder: Path) -> None:
    old = _beside(folder, f"{_BUILDING}old")
    if folder.exists():
        folder.replace(old)
    fresh.replace(folder)
    _sync_names(folder.parent)
    shutil.rmtree(old, ignore_errors=True)


def _explained(folder: Path, error: OSError) -> DictionaryError:
    if error.errno in _FULL:
        return DictionaryError(
            f"The disk is full: the dictionary does not fit into {folder.parent}.",
            hint="Free 300 MB, or choose another data folder with --data.",
        )
    if error.errno in _NOT_OURS:
        return DictionaryError(
            f"The dictionary cannot be kept in {folder.parent}: no permission.",
            hint="Make that folder yours, or choose another data folder with --data.",
        )
    return DictionaryError(
        f"The dictionary cannot be kept in {folder}: {error.strerror or error}.",
        hint="Choose another data folder with --data.",
    )
