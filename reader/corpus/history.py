"""What was done to a text, deed by deed, so that it can be undone and done again.

A deed keeps, for each file it changed, the stretch that was there before: taking it back is
putting the stretch in its place, which makes a deed of the same kind that does it again. A
deed fits only the files it left; after an edit by other hands there is nothing to undo.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Literal

from reader.corpus import files
from reader.corpus.disk import replace_file
from reader.corpus.save import write

MOST = 300  # deeds kept of a text
_BYTES = 32_000_000  # of all of them
Direction = Literal["undo", "redo"]
Contents = Mapping[str, str]  # a text's files by name; "" for one that is not there


@dataclass(frozen=True, slots=True)
class Patch:
    """What stands from ``start`` to ``end`` characters before the end gives way to ``text``."""

    start: int
    end: int
    text: str

    def on(self, content: str) -> str:
        return content[: self.start] + self.text + content[len(content) - self.end :]


@dataclass(frozen=True, slots=True)
class Deed:
    """``what`` was done, and ``lost`` on the way; ``fits`` are digests of the files after it."""

    what: str
    lost: tuple[str, ...]
    patches: Mapping[str, Patch]
    fits: Mapping[str, str]

    def applies(self, now: Contents) -> bool:
        return all(_digest(now[name]) == digest for name, digest in self.fits.items())

    def back(self, now: Contents) -> dict[str, str]:
        """The files as they were before."""
        return {name: patch.on(now[name]) for name, patch in self.patches.items()}


def deed(before: Contents, after: Contents, what: str, lost: tuple[str, ...] = ()) -> Deed:
    """The deed that leads back from ``after`` to ``before``."""
    changed = [name for name in after if before[name] != after[name]]
    return Deed(
        what,
        lost,
        {name: _patch(before[name], after[name]) for name in changed},
        {name: _digest(after[name]) for name in changed},
    )


def _patch(before: str, after: str) -> Patch:
    start = _same(before, after)
    end = _same(before[start:][::-1], after[start:][::-1])
    return Patch(start, end, before[start : len(before) - end])


def _same(one: str, other: str) -> int:
    """How many characters two strings have in common at their beginning."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _digest(content: str) -> str:
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class History:
    """The deeds of one text, each a file in ``folder``, which is made with the first."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def do(self, text: Path, after: Contents, what: str, lost: tuple[str, ...]) -> None:
        """Bring files of a text's folder to these contents, and remember how to go back."""
        before = files.contents(text)
        write(text, after)
        self.record(deed(before, after, what, lost))

    def take(self, text: Path, direction: Direction) -> Deed | None:
        """Undo the last deed, or do it again; None where there is nothing of the kind."""
        now = files.contents(text)
        found = self.next(direction, now)
        if found:
            before = found.back(now)
            write(text, before)
            back = deed({name: now[name] for name in before}, before, found.what, found.lost)
            self.taken(direction, back)
        return found

    def next(self, direction: Direction, now: Contents) -> Deed | None:
        """The deed that can be taken back (or done again) from the files as they are ``now``."""
        number = self._next(direction)
        found = self._read(number, direction) if number else None
        return found if found and found.applies(now) else None

    def record(self, made: Deed) -> None:
        """A new deed: what was taken back before it cannot be done again."""
        self._folder.mkdir(parents=True, exist_ok=True)
        for number in self._numbers("redo"):
            self._path(number, "redo").unlink(missing_ok=True)
        number = max(self._numbers("undo"), default=0) + 1
        self._write(number, "undo", made)
        self._tidy()

    def taken(self, direction: Direction, opposite: Deed) -> None:
        """The next deed was taken; ``opposite`` leads back again."""
        number = self._next(direction)
        if number:
            self._write(number, "redo" if direction == "undo" else "undo", opposite)
            self._path(number, direction).unlink()

    def clear(self) -> None:
        for direction in ("undo", "redo"):
            for number in self._numbers(direction):
                self._path(number, direction).unlink(missing_ok=True)

    def _next(self, direction: Direction) -> int | None:
        numbers = self._numbers(direction)
        if direction == "undo":
            return max(numbers, default=None)
        return min(numbers, default=None)

    def _path(self, number: int, direction: Direction) -> Path:
        return self._folder / f"{number:06}.{direction}.json"

    def _numbers(self, direction: Direction) -> list[int]:
        names = (path.name.partition(".")[0] for path in self._folder.glob(f"*.{direction}.json"))
        return [int(name) for name in names if name.isdecimal()]

    def _write(self, number: int, direction: Direction, made: Deed) -> None:
        content = json.dumps(asdict(made), ensure_ascii=False)
        replace_file(self._path(number, direction), content.encode("utf-8", "surrogatepass"))

    def _read(self, number: int, direction: Direction) -> Deed | None:
        """None for a file that something else has written."""
        try:
            said = json.loads(self._path(number, direction).read_bytes())
            patches = {name: Patch(**patch) for name, patch in said["patches"].items()}
            return replace(Deed(**said), patches=patches, lost=tuple(said["lost"]))
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return None

    def _tidy(self) -> None:
        """The oldest deeds go when there are too many, or too much of them."""
        kept = 0
        for place, path in enumerate(self._newest_first()):
            kept += path.stat().st_size
            if place >= MOST or (place and kept > _BYTES):
                path.unlink()

    def _newest_first(self) -> Iterator[Path]:
        return (self._path(n, "undo") for n in sorted(self._numbers("undo"), reverse=True))
