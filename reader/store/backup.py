"""Everything the owner did in one zip, and back: the library and the texts they added.

A restore is prepared beside what is there, checked, and marked as ready; from then on it is
carried through, by the next start if a power cut comes between. What was there is kept.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import IO

from reader.errors import LibraryError
from reader.store.database import (
    connect,
    explained,
    is_sound,
    migrate,
    open_database,
    version_of,
)
from reader.store.library import FILE
from reader.store.lock import locked
from reader.store.manifest import (
    FORMAT,
    INTACT,
    MANIFEST,
    TEXTS,
    Manifest,
    is_backup,
    is_safe,
    opened_archive,
    read_manifest,
)

_STAGE, _READY = ".restore-", "ready"


def write_backup(data: Path, target: Path, program: str, now: datetime) -> Manifest:
    """A zip of everything the owner did in the data folder. It replaces an earlier backup of
    the same name only when it is whole, and nothing that is no backup."""
    if target.exists() and not is_backup(target):
        raise LibraryError(f"{target} is there, and is no backup.", hint="Name another file.")
    with _disk(target), tempfile.TemporaryDirectory(prefix="taiyaku-") as scratch:
        copy = Path(scratch) / FILE
        _copied(data / FILE, copy)
        part = target.with_name(f"{target.name}.part-{os.getpid()}")
        try:
            manifest = _write(part, copy, data / TEXTS, program, now)
            with zipfile.ZipFile(part) as archive:
                _unpack(archive, read_manifest(archive, target), Path(scratch) / "again")
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    return manifest


def restore(data: Path, source: Path, now: datetime) -> tuple[Manifest, Path]:
    """The backup in place of what is there; also tells where that is kept now."""
    data.mkdir(parents=True, exist_ok=True)
    with _disk(data), _alone(data):
        stage = Path(tempfile.mkdtemp(prefix=_STAGE, dir=data))
        try:
            with opened_archive(source) as archive:
                manifest = read_manifest(archive, source)
                _unpack(archive, manifest, stage)
                _check_library(stage / FILE, manifest, source)
            kept = data / f"before-restore-{now.astimezone(UTC):%Y%m%dT%H%M%S}"
            _write_whole(stage / _READY, kept.name)
        except BaseException:
            shutil.rmtree(stage, ignore_errors=True)
            raise
        return manifest, _carry_through(data, stage)


def finish_restore(data: Path) -> None:
    """Carries through what a power cut interrupted; sweeps up what had not got that far."""
    if not any(data.glob(f"{_STAGE}*")):
        return
    with _disk(data), _alone(data):
        for stage in sorted(data.glob(f"{_STAGE}*")):
            if (stage / _READY).is_file():
                _carry_through(data, stage)
            else:
                shutil.rmtree(stage, ignore_errors=True)


def _carry_through(data: Path, stage: Path) -> Path:
    """Every step may have been made already."""
    kept = data / (stage / _READY).read_text("utf-8")
    kept.mkdir(exist_ok=True)
    if not (kept / FILE).exists() and (data / FILE).exists():
        half = kept / f"{FILE}.half"
        half.unlink(missing_ok=True)
        _copied(data / FILE, half)
        half.rename(kept / FILE)
    connection, _ = open_database(data / FILE)
    with closing(connection), closing(connect(stage / FILE)) as restored, explained(data / FILE):
        restored.backup(connection)  # one transaction; other processes see it whole or not at all
    if (stage / TEXTS).is_dir():
        if (data / TEXTS).is_dir():
            (data / TEXTS).rename(_free(kept / TEXTS))
        (stage / TEXTS).rename(data / TEXTS)
    (stage / _READY).unlink()
    shutil.rmtree(stage, ignore_errors=True)
    return kept


def _free(path: Path) -> Path:
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.name}-{number}")
    return free


def _copied(library: Path, copy: Path) -> None:
    """A copy as of one moment, whoever writes meanwhile."""
    connection, notice = open_database(library)
    with closing(connection), closing(connect(copy)) as target, explained(library):
        if notice:
            raise LibraryError(notice, hint="Nothing was copied.")
        connection.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")


def _write(part: Path, library: Path, texts: Path, program: str, now: datetime) -> Manifest:
    files: dict[str, str] = {}
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, path in [(FILE, library), *_files(texts)]:
            content = path.read_bytes()
            files[name] = hashlib.sha256(content).hexdigest()
            archive.writestr(name, content)
        with closing(connect(library)) as connection:
            manifest = Manifest(
                FORMAT,
                program,
                version_of(connection),
                now.astimezone(UTC).isoformat(timespec="seconds"),
                len(_texts(files)),
                _rows(connection),
                files,
            )
        archive.writestr(MANIFEST, json.dumps(asdict(manifest), ensure_ascii=False, indent=1))
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    return manifest


def _files(texts: Path) -> Iterator[tuple[str, Path]]:
    """The files of the owner's texts, the removed ones too; nothing that links elsewhere."""
    for path in sorted(texts.rglob("*")):
        parts = path.relative_to(texts).parts
        linked = any((texts / Path(*parts[:end])).is_symlink() for end in range(1, len(parts) + 1))
        if path.is_file() and not linked and not parts[0].startswith(".new-"):
            name = str(PurePosixPath(TEXTS, *parts))
            if not is_safe(name) or not name.isprintable():
                raise LibraryError(f"{path} has a name no backup can hold.", hint="Rename it.")
            yield name, path


def _texts(files: Mapping[str, str]) -> set[str]:
    paths = [PurePosixPath(name).parts for name in files if name.startswith(f"{TEXTS}/")]
    return {path[1] for path in paths if len(path) > 2 and not path[1].startswith(".")}


def _rows(connection: sqlite3.Connection) -> dict[str, int]:
    """Of every table, those of later schema versions too."""
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    ).fetchall()
    return {
        table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
        for (table,) in tables
        if table.isidentifier()
    }


def _unpack(archive: zipfile.ZipFile, manifest: Manifest, folder: Path) -> None:
    damaged = LibraryError(f"{archive.filename} is damaged.", hint=INTACT)
    needed = sum(each.file_size for each in archive.infolist())
    folder.mkdir(exist_ok=True)
    (folder / TEXTS).mkdir()
    if needed > shutil.disk_usage(folder).free:
        raise LibraryError(
            f"The disk has no room for the {needed:,} bytes of the backup.", hint="Make room."
        )
    for name, digest in manifest.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(name) as content, path.open("xb") as file:
            if _copy(content, file) != digest:
                raise damaged


def _copy(content: IO[bytes], file: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while piece := content.read(1 << 20):
        digest.update(piece)
        file.write(piece)
    file.flush()
    os.fsync(file.fileno())
    return digest.hexdigest()


def _check_library(library: Path, manifest: Manifest, source: Path) -> None:
    damaged = LibraryError(f"The library in {source} is damaged.", hint=INTACT)
    try:
        with closing(connect(library)) as connection:
            good = (
                is_sound(connection)
                and version_of(connection) == manifest.schema
                and _rows(connection) == dict(manifest.rows)
            )
            if good:
                migrate(connection)
    except sqlite3.DatabaseError as error:
        raise damaged from error
    if not good:
        raise damaged


def _write_whole(path: Path, text: str) -> None:
    half = path.with_name(f"{path.name}.half")
    with half.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    half.rename(path)


@contextmanager
def _alone(data: Path) -> Iterator[None]:
    """One restore at a time in a data folder."""
    with locked(data / "restore.lock", lambda: None):
        yield


@contextmanager
def _disk(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise LibraryError(
            f"{error.filename or place} cannot be written or read: {reason}.",
            hint="Make room or choose another place, and try again.",
        ) from error
