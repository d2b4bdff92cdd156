"""Settings: defaults < ``config.toml`` in the data folder < ``TAIYAKU_*`` < flags. Read once."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import tomli
from platformdirs import user_data_path

from reader.errors import ReaderError

FILE = "config.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """``data`` is the folder of what the owner has; ``hosts`` are names the server answers to
    besides this machine's own."""

    data: Path
    host: str = "127.0.0.1"
    port: int = 8750
    hosts: tuple[str, ...] = ()

    @property
    def dictionary(self) -> Path:
        return self.data / "dictionary"

    @property
    def texts(self) -> Path:
        return self.data / "texts"


def settings(flags: Mapping[str, object], environment: Mapping[str, str] = os.environ) -> Settings:
    """``flags`` are the settings given on the command line; None means not given.

    Raises ``ReaderError`` for a value that cannot be.
    """
    given = {name: value for name, value in flags.items() if value is not None}
    data = str(given.pop("data", "") or environment.get("TAIYAKU_DATA") or _default())
    path = _folder(data)
    found = _from_file(path / FILE) | _from_environment(environment)
    return replace(Settings(path), **_typed(found | given))


def _default() -> Path:
    return user_data_path("taiyaku", appauthor=False)


def _folder(data: str) -> Path:
    try:
        return Path(data).expanduser().absolute()
    except (RuntimeError, OSError) as error:  # ~nobody; a current folder that is gone
        raise ReaderError(
            f"The data folder {data} cannot be found: {error}",
            hint="Name one with --data or TAIYAKU_DATA, from the root on.",
        ) from error


def _from_file(path: Path) -> dict[str, object]:
    try:
        found = tomli.loads(path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise ReaderError(
            f"{path} cannot be read: {why}.", hint="Correct it, or remove it."
        ) from error
    unknown = sorted(set(found) - _NAMES)
    if unknown:
        raise ReaderError(
            f"{path} sets “{unknown[0]}”, which is no setting.",
            hint=f"There are: {', '.join(sorted(_NAMES))}.",
        )
    return found


def _from_environment(environment: Mapping[str, str]) -> dict[str, object]:
    values = {name: environment.get(f"TAIYAKU_{name.upper()}") for name in _NAMES}
    return {name: value for name, value in values.items() if value}


def _typed(found: Mapping[str, object]) -> dict[str, Any]:
    readers = {"host": _host, "port": _port, "hosts": _hosts}
    return {name: readers[name](value) for name, value in found.items()}


def _host(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ReaderError(
            f"“{value}” is no address to listen on.",
            hint="127.0.0.1 is this computer alone, 0.0.0.0 every computer that reaches it.",
        )
    return value.strip()


def _port(value: object) -> int:
    hint = "Give a number from 0 to 65535."
    try:
        port = int(str(value))
    except ValueError as error:
        raise ReaderError(f"“{value}” is no port.", hint=hint) from error
    if not 0 <= port <= 65535:
        raise ReaderError(f"{port} is no port.", hint=hint)
    return port


def _hosts(value: object) -> tuple[str, ...]:
    names = value.split(",") if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise ReaderError(
            f"hosts is {value!r}, which is no list of names.", hint='Write hosts = ["name", "…"].'
        )
    return tuple(name.strip() for name in names if name.strip())


_NAMES = {field.name for field in fields(Settings)} - {"data"}
