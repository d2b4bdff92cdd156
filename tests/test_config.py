"""Defaults < config.toml < TAIYAKU_* < flags."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from reader.config import settings
from reader.errors import ReaderError

# config.toml · environment · flags → host port hosts
ORDER = {
    "defaults": ("", {}, {}, "127.0.0.1 8750"),
    "file": ("port = 1", {}, {}, "127.0.0.1 1"),
    "environment before file": ("port = 1", {"PORT": "2"}, {}, "127.0.0.1 2"),
    "flags before both": ("port = 1", {"PORT": "2"}, {"port": 3}, "127.0.0.1 3"),
    "a flag not given": ("port = 1", {}, {"port": None}, "127.0.0.1 1"),
    "an empty variable": ("port = 1", {"PORT": ""}, {}, "127.0.0.1 1"),
    "port 0": ("", {}, {"port": 0}, "127.0.0.1 0"),
    "each from its place": ("port = 1", {"HOST": "::1"}, {}, "::1 1"),
    "hosts of a file": ('hosts = ["a", "b "]', {}, {}, "127.0.0.1 8750 a b"),
    "hosts of the environment": ("", {"HOSTS": "a, b,"}, {}, "127.0.0.1 8750 a b"),
    "a byte order mark": ("\ufeffport = 1\r\n", {}, {}, "127.0.0.1 1"),
}


@pytest.mark.parametrize("case", ORDER.values(), ids=ORDER)
def test_the_nearest_to_the_person_counts(
    case: tuple[str, Mapping[str, str], Mapping[str, object], str], tmp_path: Path
) -> None:
    content, environment, flags, expected = case
    (tmp_path / "config.toml").write_text(content, "utf-8")
    variables = {f"TAIYAKU_{name}": value for name, value in environment.items()}

    found = settings({"data": str(tmp_path), **flags}, variables)

    assert " ".join((found.host, str(found.port), *found.hosts)) == expected
    assert found.data == tmp_path


def test_where_the_data_folder_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    named = {"TAIYAKU_DATA": str(tmp_path / "variable")}

    assert settings({}, named).data == tmp_path / "variable"
    assert settings({"data": "flag"}, named).data == tmp_path / "flag"
    assert settings({"data": "~/x"}, {}).data == Path.home() / "x"


BAD = (
    "port = -1",
    "port = 1.5",
    "port = true",
    'host = " "',
    "hosts = [1]",
    "data = 'x'",
    "[port]",
)


@pytest.mark.parametrize("content", BAD)
def test_what_cannot_be_is_explained_with_a_hint(content: str, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(content)

    with pytest.raises(ReaderError) as caught:
        settings({"data": str(tmp_path)}, {})

    assert caught.value.hint


def test_a_config_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "config.toml").mkdir()

    with pytest.raises(ReaderError, match="Is a directory"):
        settings({"data": str(tmp_path)}, {})
