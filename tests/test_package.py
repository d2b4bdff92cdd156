"""What is installed: everything that is needed, found from anywhere."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CARRIED = ("templates", "static", "corpus")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps"]
    subprocess.run([*command, "--wheel-dir", str(out), str(ROOT)], check=True, timeout=300)
    return next(out.glob("taiyaku-*.whl"))


def _tracked() -> set[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", *CARRIED], cwd=ROOT, capture_output=True, check=False, text=True
    )
    if listed.returncode:
        pytest.skip("no git here to tell which files are tracked")
    return {name for name in listed.stdout.split("\0") if name and (ROOT / name).exists()}


def test_the_wheel_carries_every_template_style_and_text(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())

    assert {f"reader/_assets/{name}" for name in _tracked()} <= names


def test_the_wheel_leaves_out_everything_else(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}

    assert tops == {"reader", next(top for top in tops if top.endswith(".dist-info"))}


def test_the_reader_starts_from_the_wheel_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    code = (
        "import reader, reader.assets, reader.corpus.shelf as s, pathlib;"
        "f = reader.assets.folder('corpus'); assert '_assets' in str(f), f;"
        "print(len(s.Shelf(f, pathlib.Path('none')).texts()))"
    )
    empty = tmp_path / "empty"
    empty.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site")}

    run = subprocess.run(
        [sys.executable, "-c", code], cwd=empty, env=environment, capture_output=True, text=True,
        check=False,
    )  # fmt: skip

    assert run.returncode == 0, run.stderr
    assert int(run.stdout) >= 4
