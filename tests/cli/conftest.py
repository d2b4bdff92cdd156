"""The command, run in this process with streams of its own."""

import io
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.cli import main


@dataclass(frozen=True, slots=True)
class Run:
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def told(self) -> str:
        """The one line a failure is explained in."""
        lines = [line for line in self.err.splitlines() if line.strip()]
        assert len(lines) == 1, self.err
        return lines[0]


Taiyaku = Callable[..., Run]


@pytest.fixture
def data(tmp_path: Path, dictionary_folder: Path) -> Path:
    """A data folder with the real dictionary."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "dictionary").symlink_to(dictionary_folder, target_is_directory=True)
    return folder


@pytest.fixture
def taiyaku(data: Path, monkeypatch: pytest.MonkeyPatch) -> Taiyaku:
    """``taiyaku("list", stdin=b"")``."""
    for name in [name for name in os.environ if name.startswith("TAIYAKU_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("TAIYAKU_DATA", str(data))

    def run(*arguments: str | Path, stdin: bytes = b"") -> Run:
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
        monkeypatch.setattr(sys, "argv", ["taiyaku", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        with pytest.raises(SystemExit) as left:
            main()
        code = left.value.code
        assert isinstance(code, int)
        return Run(code, _written(out), _written(err))

    return run


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    content = stream.buffer
    assert isinstance(content, io.BytesIO)
    return content.getvalue().decode("utf-8")
