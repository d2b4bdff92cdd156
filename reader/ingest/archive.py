"""Zip files, read in memory: nothing is unpacked to a disk, and nothing grows without end."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from reader.ingest import refusals

MOST_ENTRIES = 20_000
MOST_BYTES = 100_000_000  # unpacked, of all that is read
_ENCRYPTED = 0x1
# What a damaged or a crafted zip raises.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    UnicodeError,
    ValueError,
)


class Archive:
    """A zip file. Its methods raise IngestError where it is damaged, locked or a bomb."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._left = MOST_BYTES
        with self._damage():
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._entries = {each.filename: each for each in self._zip.infolist()}
        if len(self._entries) > MOST_ENTRIES:
            raise refusals.endless(self.name)

    def __contains__(self, path: str) -> bool:
        return path in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def read(self, path: str) -> bytes:
        """An entry's bytes; b"" where there is none of this name."""
        entry = self._entries.get(path)
        if entry is None:
            return b""
        if entry.flag_bits & _ENCRYPTED:
            raise refusals.locked(self.name)
        with self._damage(), self._zip.open(entry) as opened:
            data = opened.read(self._left + 1)
        self._left -= len(data)
        if self._left < 0:
            raise refusals.endless(self.name)
        return data

    @contextmanager
    def _damage(self) -> Iterator[None]:
        try:
            yield
        except _DAMAGE:
            raise refusals.damaged(self.name, "a zip archive") from None
