"""The owner's folder on the disk: made when it is first written to, never left half-written."""

import errno
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.errors import LibraryError

_NEW = ".new-"  # folders that are being written
_TRASH = ".trash"
_STALE = 24 * 3600  # seconds after which a half-written folder was left by a kill


@contextmanager
def writing(owned: Path) -> Iterator[Path]:
    """The folder, there to be written to; what the disk refuses is explained."""
    try:
        owned.mkdir(parents=True, exist_ok=True)
        yield owned
    except UnicodeEncodeError as error:
        raise LibraryError(
            "A title or a text holds characters that are none (lone surrogates).",
            hint="Write them anew.",
        ) from error
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        problem = "the disk is full" if full else error.strerror or "it cannot be written"
        hint = "Make room" if full else "Make it writable, or name another with --data"
        raise LibraryError(
            "Nothing was changed in %(folder)s: %(kind)s.",
            folder=str(owned),
            kind=problem,
            hint=f"{hint}.",
        ) from error


def replace_file(path: Path, content: bytes) -> None:
    """The file as it was, or with the new content: never half of it."""
    new = path.with_name(f".{path.name}.new")
    try:
        with new.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def sync(folder: Path) -> None:
    """Make the names in a folder as durable as the files (where the system can)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def renamed(old: Path, new: Path) -> bool:
    """False if there is something of that name."""
    if new.exists():
        return False
    try:
        os.rename(old, new)  # noqa: PTH104 - Path.rename says the same, and errno is asked for
    except OSError as error:
        if error.errno in (errno.EEXIST, errno.ENOTEMPTY):
            return False
        raise
    sync(new.parent)
    return True


def made(owned: Path, names: Iterable[str], fill: Callable[[Path, str], None]) -> str:
    """A folder under the first name that is free, there whole or not at all; "" if none is.

    ``fill`` is given a folder to write to, and the name it will have.
    """
    _sweep(owned)
    new = Path(tempfile.mkdtemp(prefix=_NEW, dir=owned))
    try:
        for name in names:
            fill(new, name)
            new.chmod(0o755)
            if renamed(new, owned / name):
                return name
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return ""


def copied(old: Path, new: Path) -> None:
    """The files of a folder in another, whatever rights they have there."""
    shutil.copytree(old, new, dirs_exist_ok=True, copy_function=shutil.copyfile)


def removed(owned: Path, name: str) -> str:
    """Put a folder into the trash; the token brings it back."""
    trash = owned / _TRASH
    trash.mkdir(exist_ok=True)
    number = 1
    while not renamed(owned / name, trash / f"{name}~{number}"):
        number += 1
    sync(owned)
    return f"{name}~{number}"


def trash(owned: Path) -> tuple[Path, ...]:
    """The folders in the trash, named by the tokens that bring them back."""
    try:
        return tuple(sorted(path for path in (owned / _TRASH).iterdir() if path.is_dir()))
    except OSError:
        return ()


def restored(owned: Path, token: str) -> str | None:
    """Take a folder out of the trash; under another name if its own was taken meanwhile.
    None where there is none."""
    trash = owned / _TRASH
    if not trash.is_dir() or token not in {path.name for path in trash.iterdir()}:
        return None
    first = token.rpartition("~")[0]
    name, number = first, 1
    while not renamed(trash / token, owned / name):
        number += 1
        name = f"{first}-{number}"
    sync(owned)
    return name


def _sweep(owned: Path) -> None:
    """Remove what a killed writer left."""
    for path in owned.glob(f"{_NEW}*"):
        with suppress(FileNotFoundError):
            if time.time() - path.stat().st_mtime > _STALE:
                shutil.rmtree(path, ignore_errors=True)
