"""What a backup says of itself, and whether it is one."""

import json
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path, PurePosixPath
from typing import Any

from reader.errors import LibraryError
from reader.store.database import newest
from reader.store.library import FILE

FORMAT = 1
MANIFEST = "manifest.json"
TEXTS = "texts"
INTACT = "Nothing was changed. Take another backup."
_LONGEST_MANIFEST = 20_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is in a backup: file → SHA-256, and rows of the library's tables."""

    format: int
    program: str
    schema: int
    created: str
    texts: int
    rows: Mapping[str, int]
    files: Mapping[str, str]


@contextmanager
def opened_archive(source: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(source) as archive:
            yield archive
    except FileNotFoundError as error:
        raise LibraryError(f"There is no file {source}.", hint="Check its name.") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise LibraryError(f"{source} is no backup, or a damaged one.", hint=INTACT) from error


def is_backup(path: Path) -> bool:
    try:
        with opened_archive(path) as archive:
            read_manifest(archive, path)
    except (LibraryError, OSError):
        return False
    return True


def read_manifest(archive: zipfile.ZipFile, source: Path) -> Manifest:
    foreign = LibraryError(f"{source} is no backup of Taiyaku's.", hint=INTACT)
    names = archive.namelist()
    if MANIFEST not in names or archive.getinfo(MANIFEST).file_size > _LONGEST_MANIFEST:
        raise foreign
    try:
        said: dict[str, Any] = json.loads(archive.read(MANIFEST))
        version, schema = int(said["format"]), int(said["schema"])
        manifest = Manifest(**{field.name: said[field.name] for field in fields(Manifest)})
        digests = {*manifest.files.values(), str(manifest.created)}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise foreign from error
    if not all(isinstance(each, str) for each in digests) or not isinstance(manifest.rows, dict):
        raise foreign
    if version > FORMAT or schema > newest():
        raise LibraryError(
            f"{source} was made by a newer version of Taiyaku.", hint="Update this one."
        )
    whole = sorted(names) == sorted([MANIFEST, *manifest.files]) and FILE in manifest.files
    if not whole or not all(map(is_safe, manifest.files)):
        raise LibraryError(f"{source} is damaged: files are missing.", hint=INTACT)
    return manifest


def is_safe(name: str) -> bool:
    """Whether a file of this name lands in the library or the texts, on every system."""
    plain = str(PurePosixPath(name)) == name and "\0" not in name
    return (
        plain
        and ".." not in re.split(r"[/\\]", name)
        and (name == FILE or name.startswith(f"{TEXTS}/"))
    )
