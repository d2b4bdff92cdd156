"""The command as a whole: settings, statuses, streams, serving."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.cli.conftest import Taiyaku

BAD_SETTINGS = {
    "no TOML": ("port = ", "cannot be read"),
    "not UTF-8": ("port = 1 # \udcff", "cannot be read"),
    "no setting": ("prot = 8000", "is no setting"),
    "a port too high": ("port = 65536", "is no port"),
    "a port in words": ('port = "high"', "is no port"),
    "a host that is none": ("host = 5", "is no address"),
    "hosts that are none": ("hosts = 5", "is no list of names"),
}


@pytest.mark.parametrize("case", BAD_SETTINGS.values(), ids=BAD_SETTINGS)
def test_a_damaged_config_is_explained(case: tuple[str, str], taiyaku: Taiyaku, data: Path) -> None:
    content, problem = case
    (data / "config.toml").write_bytes(content.encode("utf-8", "surrogateescape"))

    run = taiyaku("list")

    assert (run.status, run.out) == (1, "")
    assert problem in run.told


FAILING: dict[str, tuple[tuple[str, ...], str]] = {
    "port out of range": (("--port", "70000"), "is no port"),
    "no such machine": (("--host", "nowhere.invalid"), "no machine of that name"),
    "not this machine's address": (("--host", "192.0.2.1"), "no such address"),
    "empty host": (("--host", ""), "no address"),
    "a label too long": (("--host", "a" * 70 + ".example"), "no machine of that name"),
    "nobody's home": (("--data", "~nobody-of-that-name/x", "list"), "cannot be found"),
}


@pytest.mark.parametrize("case", FAILING.values(), ids=FAILING)
def test_what_cannot_be_is_explained(case: tuple[tuple[str, ...], str], taiyaku: Taiyaku) -> None:
    arguments, problem = case
    run = taiyaku(*arguments, "--no-browser") if "list" not in arguments else taiyaku(*arguments)

    assert (run.status, run.out) == (1, "")
    assert problem in run.told


def test_a_port_in_use_is_told_before_anything_is_built(taiyaku: Taiyaku, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        run = taiyaku("--data", tmp_path / "new", "--port", port, "--no-browser")

    assert run.status == 1
    assert "the port is in use" in run.told
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("below", ["file", "file/inside"])
def test_a_data_folder_that_cannot_be(below: str, taiyaku: Taiyaku, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    assert taiyaku("--data", tmp_path / below, "list").status == 0
    run = taiyaku("--data", tmp_path / below, "lookup", "犬")
    assert (run.status, run.out) == (1, "")
    assert "--data" in run.told


def test_data_may_stand_after_the_command(taiyaku: Taiyaku, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "config.toml").write_text("port = ")

    assert taiyaku("list", "--data", tmp_path / "other").status == 1
    assert taiyaku("dictionary", "list", "--data", tmp_path / "other").status == 1
    assert taiyaku("list").status == 0


@pytest.mark.parametrize("arguments", [("nonsense",), ("--port", "high"), ("list", "--loud")])
def test_wrong_usage(arguments: tuple[str, ...], taiyaku: Taiyaku) -> None:
    assert taiyaku(*arguments).status == 2


def _command(data: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "reader", "--data", str(data), *arguments]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_behind_standard_output(data: Path) -> None:
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            _command(data, "list"), stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )

    assert run.returncode == 1
    assert run.stderr.splitlines() == [
        "The disk is full, the rest was not written. Make room and try again."
    ]


def test_a_reader_of_our_output_that_has_had_enough(data: Path, tmp_path: Path) -> None:
    (tmp_path / "many.txt").write_text("犬がいる。\n" * 5_000, "utf-8")
    command = _command(data, "annotate", "--lines", "--jsonl", str(tmp_path / "many.txt"))
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 1


@pytest.mark.skipif(os.name != "posix", reason="needs a shell")
def test_closed_streams(data: Path) -> None:
    quoted = " ".join(_command(data, "annotate", "-"))
    shell = ["sh", "-c", f"{quoted} <&- >&-"]
    run = subprocess.run(shell, stderr=subprocess.PIPE, text=True, check=False)

    assert run.returncode == 1
    assert run.stderr.startswith("standard input is empty.")


def _hear_interrupts() -> None:
    """What a shell begins in the background is deaf to Ctrl+C, and so is what that begins."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def _serving(data: Path, *arguments: str) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    command = _command(data, "--no-browser", "--port", "0", *arguments)
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_hear_interrupts if os.name == "posix" else None,
    ) as process:
        try:
            assert process.stdout
            yield process, process.stdout.readline().split()[-1]
        finally:
            process.kill()


def test_it_prints_its_address_serves_and_stops_at_ctrl_c(data: Path) -> None:
    with _serving(data, "--host", "localhost") as (process, address):
        with urlopen(address, timeout=120) as answer:  # noqa: S310
            assert answer.status == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=120) == 0
        assert process.stderr
        assert process.stderr.read() == "Ctrl+C stops it.\n"


def test_commands_load_no_server() -> None:
    heavy = "{'flask', 'werkzeug', 'waitress', 'rich'}"
    code = f"import sys, reader.cli; sys.exit(len({heavy} & {{*sys.modules}}))"

    subprocess.run([sys.executable, "-c", code], check=True)
