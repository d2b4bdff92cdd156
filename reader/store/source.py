"""What the dictionary is built from: a package, and the files of dictionaries that were added."""

import gzip
import hashlib
import importlib
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal, cast, get_args

from reader.errors import DictionaryError

REINSTALL = "Install it again: pip install --force-reinstall --no-cache-dir jamdict-data"

Kind = Literal["JMdict", "JMnedict", "KANJIDIC2", "Yomitan"]
KINDS: tuple[Kind, ...] = get_args(Kind)

_GZIP = b"\x1f\x8b"
_HEAD = 1 << 20  # bytes; JMdict's DTD is long
_ROOTS: dict[str, Kind] = {"JMdict": "JMdict", "JMnedict": "JMnedict", "kanjidic2": "KANJIDIC2"}
_ROOT = re.compile(r"<!DOCTYPE\s+(\w+)|<(JMdict|JMnedict|kanjidic2)[\s>]")
_DATE = re.compile(r"(?:created:|<date_of_creation>)\s*(\d{4}-\d\d-\d\d)")
_KNOWN = "JMdict, JMnedict or KANJIDIC2 (XML, also .gz), or a Yomitan dictionary (.zip)"


@dataclass(frozen=True, slots=True)
class Added:
    """A dictionary's file; ``title`` and ``date`` are what it says of itself."""

    path: Path
    kind: Kind
    title: str
    date: str


@dataclass(frozen=True, slots=True)
class Jamdict:
    """Where the database is, and which version of jamdict-data brought it.

    Of each of its three dictionaries an added one takes the place; Yomitan's stand beside.
    """

    path: Path
    version: str
    added: tuple[Added, ...] = ()

    @property
    def stamp(self) -> str:
        """Changes whenever a dictionary built from this would."""
        if not self.added:
            return self.version
        state = hashlib.sha256()
        for each in self.added:
            now = each.path.stat()
            state.update(f"{each.path.name} {now.st_size} {now.st_mtime_ns}\n".encode())
        return f"{self.version}+{state.hexdigest()[:12]}"

    def of(self, kind: Kind) -> Added | None:
        """The added dictionary of a kind; of several the last."""
        return next((each for each in reversed(self.added) if each.kind == kind), None)


def installed(added: Path | None = None) -> Jamdict:
    """The jamdict-data that is installed here, with the dictionaries in the folder ``added``."""
    try:
        package = importlib.import_module("jamdict_data")
    except ImportError as error:
        raise DictionaryError(
            "The package jamdict-data, which the dictionary is built from, is not installed.",
            hint="Install it: pip install jamdict-data",
        ) from error
    return Jamdict(Path(package.JAMDICT_DB_PATH), str(package.__version__), kept(added))


def kept(folder: Path | None) -> tuple[Added, ...]:
    """The dictionaries in a folder, by name; what cannot be read any more is passed over."""
    if folder is None or not folder.is_dir():
        return ()
    found = []
    for path in sorted(folder.iterdir()):
        if not path.name.startswith("."):
            try:
                found.append(recognised(path))
            except DictionaryError:
                continue
    return tuple(found)


def recognised(path: Path) -> Added:
    """What a file is. Raises DictionaryError where it is no dictionary that can be read."""
    try:
        if zipfile.is_zipfile(path):
            return _yomitan(path)
        with unpacked(path) as file:
            head = file.read(_HEAD).decode("utf-8", "replace")
    except (OSError, EOFError, zlib.error) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise DictionaryError(
            f"{path} cannot be read ({why}).", hint="Check its name, or fetch it again."
        ) from error
    match = _ROOT.search(head)
    kind = _ROOTS.get(match[1] or match[2]) if match else None
    if kind is None:
        raise DictionaryError(f"{path} is no dictionary that can be read.", hint=f"Add {_KNOWN}.")
    date = _DATE.search(head)
    return Added(path, kind, kind, date[1] if date else "")


def _yomitan(path: Path) -> Added:
    try:
        with zipfile.ZipFile(path) as archive:
            index = json.loads(archive.read("index.json"))
            banks = [name for name in archive.namelist() if name.startswith("term_bank_")]
        title, version = str(index["title"]), index.get("format", index.get("version"))
    except (KeyError, TypeError, ValueError, zipfile.BadZipFile) as error:
        raise DictionaryError(f"{path} is no Yomitan dictionary.", hint=f"Add {_KNOWN}.") from error
    if version != 3 or not banks:
        said = "has no words" if not banks else f"is of format {version}"
        raise DictionaryError(
            f"{path} {said}: only words of format 3 can be read.", hint="Look for a newer edition."
        )
    return Added(path, "Yomitan", title, str(index.get("revision", "")))


@contextmanager
def unpacked(path: Path) -> Iterator[BinaryIO]:
    """The bytes of an XML file, gzipped or not."""
    with path.open("rb") as raw:
        packed = raw.read(2) == _GZIP
        raw.seek(0)
        yield cast("BinaryIO", gzip.GzipFile(fileobj=raw) if packed else io.BufferedReader(raw))
