"""The three kinds of file that the dictionary is made of, written once and then mapped.

Records: byte strings one after the other, ``NAME.data``, with their ends in ``NAME.ends``.
Postings: for each key of a trie, ``NAME.trie``, the numbers ``NAME.posts`` between two
``NAME.ends``. Numbers are in the byte order of the machine, which the manifest names.
"""

import mmap
from array import array
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Self

import marisa_trie


def mapped(path: Path) -> memoryview:
    """The bytes of a file, paged in as they are read; they stay out of anonymous memory."""
    with path.open("rb") as file:
        try:
            return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        except ValueError:  # an empty file cannot be mapped
            return memoryview(b"")


def write_numbers(path: Path, numbers: "array[int]") -> None:
    """Write the numbers as they lie in memory."""
    with path.open("wb") as file:
        numbers.tofile(file)


def count(folder: Path, name: str) -> int:
    """How many records, or keys, there are under a name."""
    return (folder / f"{name}.ends").stat().st_size // array("I").itemsize - 1


class RecordWriter:
    """Writes records one by one; where they end is written when all went well."""

    def __init__(self, folder: Path, name: str) -> None:
        self._ends_path = folder / f"{name}.ends"
        self._data = (folder / f"{name}.data").open("wb", buffering=1 << 20)
        self._ends = array("I", [0])
        self._end = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, failure: type[BaseException] | None, *_: object) -> None:
        self._data.close()
        if failure is None:
            write_numbers(self._ends_path, self._ends)

    def append(self, record: str) -> None:
        """Write one more record."""
        data = record.encode()
        self._data.write(data)
        self._end += len(data)
        self._ends.append(self._end)


class Records:
    """Records by number, from 0."""

    def __init__(self, folder: Path, name: str) -> None:
        self._data = mapped(folder / f"{name}.data")
        self._ends = mapped(folder / f"{name}.ends").cast("I")

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number: int) -> str:
        if not 0 <= number < len(self):
            raise IndexError(number)
        return str(self._data[self._ends[number] : self._ends[number + 1]], "utf-8")

    def __iter__(self) -> Iterator[str]:
        for start, end in pairwise(self._ends):
            yield str(self._data[start:end], "utf-8")


def write_postings(
    folder: Path, name: str, keys: Iterable[str], pairs: Iterable[tuple[str, int]]
) -> None:
    """Write a trie of ``keys`` and the numbers of each, ascending.

    A counting sort over flat arrays: a dictionary of lists would take ten times the memory.
    """
    trie = marisa_trie.Trie(keys)
    (folder / f"{name}.trie").write_bytes(trie.tobytes())
    owners, numbers = array("I"), array("Q")
    for key, number in pairs:
        owners.append(trie[key])
        numbers.append(number)
    sizes = array("I", bytes(4 * len(trie)))
    for owner in owners:
        sizes[owner] += 1
    ends = array("I", accumulate(sizes, initial=0))
    free = array("I", ends)
    posts = array("Q", bytes(8 * len(numbers)))
    for owner, number in zip(owners, numbers, strict=True):
        posts[free[owner]] = number
        free[owner] += 1
    for owner, size in enumerate(sizes):
        if size > 1:
            start, end = ends[owner], ends[owner + 1]
            posts[start:end] = array("Q", sorted(posts[start:end]))
    write_numbers(folder / f"{name}.ends", ends)
    write_numbers(folder / f"{name}.posts", posts)


class Postings:
    """Numbers by key."""

    def __init__(self, folder: Path, name: str) -> None:
        self._trie = marisa_trie.Trie().mmap(str(folder / f"{name}.trie"))
        self._ends = mapped(folder / f"{name}.ends").cast("I")
        self._posts = mapped(folder / f"{name}.posts").cast("Q")

    # marisa refuses a lone surrogate, as UTF-8 does; no key holds one.

    def __getitem__(self, key: str) -> memoryview:
        """The numbers of ``key``, ascending; empty where it is no key."""
        try:
            owner = self._trie.get(key)
        except UnicodeEncodeError:
            owner = None
        if owner is None:
            return self._posts[:0]
        return self._posts[self._ends[owner] : self._ends[owner + 1]]

    def prefixes(self, text: str) -> list[str]:
        """The keys that ``text`` begins with, shortest first."""
        try:
            keys: list[str] = self._trie.prefixes(text)
        except UnicodeEncodeError as error:
            keys = self._trie.prefixes(text[: error.start])
        return keys

    def continues(self, prefix: str) -> bool:
        """Whether some key begins with ``prefix``."""
        try:
            return next(self._trie.iterkeys(prefix), None) is not None
        except UnicodeEncodeError:
            return False
