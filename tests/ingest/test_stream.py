"""Lines as soon as they are there, in any encoding."""

import io
import sys
from pathlib import Path

import pytest

from reader.errors import IngestError
from reader.ingest.stream import lines

TEXT = "plain\n犬がいる。\r\n\n　\n猫もいる。"
LINES = ["plain", "犬がいる。", "", "", "猫もいる。"]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp932", "euc_jp", "iso2022_jp", "utf-16", "utf-16-le"]
)
def test_every_line_of_every_encoding(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "text"
    path.write_bytes(f"{TEXT}日本語の文章がここにある。\n".encode(encoding))

    found = [*lines(str(path))]

    assert found == [*LINES[:-1], f"{LINES[-1]}日本語の文章がここにある。"]


class Pipe(io.RawIOBase):
    """Gives a line at a time and knows how many it gave."""

    def __init__(self, content: list[bytes]) -> None:
        self.content, self.given = content, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        if self.given == len(self.content):
            return 0
        line = self.content[self.given]
        self.given += 1
        buffer[: len(line)] = line
        return len(line)


def test_no_line_waits_for_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = Pipe([f"{text}\n".encode() for text in ("a", "犬", "猫", "b")])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(pipe)))  # type: ignore[type-var]

    seen = [(line, pipe.given) for line in lines("-")]

    assert seen == [("a", 1), ("犬", 2), ("猫", 3), ("b", 4)]


REFUSED = {"empty": b"", "a picture": b"\x89PNG\r\n\x1a\n....", "binary": bytes(range(256)) * 9}


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED)
def test_what_is_no_text_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)

    with pytest.raises(IngestError) as caught:
        [*lines(str(path))]

    assert caught.value.hint


@pytest.mark.parametrize("name", ["", "nowhere", "a\0b"])
def test_paths_that_cannot_be_read(name: str, tmp_path: Path) -> None:
    with pytest.raises(IngestError):
        [*lines(f"{tmp_path}/{name}")]


def test_a_line_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "endless"
    path.write_bytes(b"short\n" * 200_000 + b"x" * 20_000_002)

    with pytest.raises(IngestError, match="larger than"):
        [*lines(str(path))]
