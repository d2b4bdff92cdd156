"""What can be made again at any time, kept on the disk so that it need not be."""

import os
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

_MOST = 200_000_000  # bytes kept; the oldest go first
_ENDING = ".kept"


class Derived:
    """Bytes by key, in files of ``folder``, which may be deleted at any time.

    ``stamp`` names what they were made with: of another one nothing is found. Without a folder,
    or where it cannot be written, everything is made anew; no error is raised.
    """

    def __init__(self, folder: Path | None = None, stamp: str = "") -> None:
        self.folder, self.stamp = folder, stamp
        if folder:
            with suppress(OSError):
                folder.mkdir(parents=True, exist_ok=True)
                _pruned(folder)

    def kept(self, key: object) -> bytes | None:
        """What was kept for ``key``, whose ``repr`` is the same in every process."""
        path = self._path(key)
        if path is None:
            return None
        try:
            return path.read_bytes()
        except OSError:
            return None

    def get(self, key: object, make: Callable[[], bytes]) -> bytes:
        """The same, made and kept where there is nothing yet."""
        found = self.kept(key)
        if found is None:
            found = make()
            self.keep(key, found)
        return found

    def keep(self, key: object, made: bytes) -> None:
        """What ``kept`` will find."""
        path = self._path(key)
        if path is None:
            return
        with suppress(OSError):
            number, name = tempfile.mkstemp(dir=path.parent)
            with os.fdopen(number, "wb") as file:
                file.write(made)
            Path(name).replace(path)

    def _path(self, key: object) -> Path | None:
        if self.folder is None:
            return None
        name = blake2b(repr((self.stamp, key)).encode("utf-8", "surrogatepass"), digest_size=16)
        return self.folder / (name.hexdigest() + _ENDING)


def stamp(files: Iterable[Path]) -> str:
    """Changes whenever one of the files does, or which there are."""
    state = blake2b(digest_size=16)
    for path in sorted(files):
        with suppress(OSError):
            now = path.stat()
            state.update(f"{path} {now.st_mtime_ns} {now.st_size}\n".encode())
    return state.hexdigest()


def _pruned(folder: Path) -> None:
    found = [(entry.stat(), Path(entry)) for entry in os.scandir(folder) if entry.is_file()]
    found.sort(key=lambda pair: pair[0].st_mtime_ns, reverse=True)
    room = _MOST
    for state, path in found:
        room -= state.st_size
        if room < 0 or path.suffix != _ENDING:
            path.unlink(missing_ok=True)
