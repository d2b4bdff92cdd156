"""Dictionaries of the owner's: put beside what the dictionary is built from, and taken out."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import DictionaryError
from reader.store.prepare import added_folder, rebuild
from reader.store.source import Added, kept, recognised

Progress = Callable[[str, float], None]


def add(folder: Path, file: Path, progress: Progress) -> Added:
    """Build the dictionary in ``folder`` anew, with what is in ``file``, which is copied.

    It takes the place of an added one of the same kind, a Yomitan dictionary of one of the
    same title. Raises DictionaryError where it cannot be read; then all is as before.
    """
    found = recognised(file)
    own = added_folder(folder)
    own.mkdir(parents=True, exist_ok=True)
    rivals = [
        each.path for each in kept(own) if (each.kind, each.title) == (found.kind, found.title)
    ]
    with _restored_on_failure(own, [*rivals, own / file.name]):
        for rival in rivals:
            rival.unlink()
        shutil.copyfile(file, own / file.name)
        rebuild(folder, progress)
    return recognised(own / file.name)


def remove(folder: Path, name: str, progress: Progress) -> Added:
    """Take out the added dictionary of this title, kind or file name."""
    own = added_folder(folder)
    for each in kept(own):
        if name in (each.title, each.path.name):
            with _restored_on_failure(own, [each.path]):
                each.path.unlink()
                rebuild(folder, progress)
            return each
    titles = ", ".join(each.title for each in kept(own))
    raise DictionaryError(
        f"No dictionary “{name}” was added.",
        hint=f"Added were: {titles}." if titles else "taiyaku dictionary add FILE adds one.",
    )


@contextmanager
def _restored_on_failure(folder: Path, paths: list[Path]) -> Iterator[None]:
    """Files are as they were if what is done meanwhile fails or is stopped."""
    aside = {path: folder / f".old-{path.name}" for path in paths}
    for path, old in aside.items():
        if path.exists():
            shutil.copy2(path, old)
    try:
        yield
    except BaseException:
        for path, old in aside.items():
            if old.exists():
                old.replace(path)
            else:
                path.unlink(missing_ok=True)
        raise
    finally:
        for old in aside.values():
            old.unlink(missing_ok=True)
