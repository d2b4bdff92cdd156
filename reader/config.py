"""Settings: defaults < ``config.toml`` in the data folder < ``TAIYAKU_*`` < flags. Read once."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from reader.errors import ReaderError


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
    data = Path(str(given.pop("data", "") or environment.get("TAIYAKU_DATA") or _default()))
    path = data.expanduser().absolute()
    found = _from_file(path / "config.toml") | _from_environment(environment)
    return _checked(replace(Settings(path), **_typed(found | given)))


def _default() -> Path:
    return user_data_path("taiyaku", appauthor=False)


def _from_file(path: Path) -> dict[str, object]:
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except NotADirectoryError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ReaderError(
            f"{path} cannot be read: {error}.", hint="Correct it, or remove it."
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
    typed: dict[str, Any] = dict(found)
    if "port" in typed:
        try:
            typed["port"] = int(str(typed["port"]))
        except ValueError as error:
            raise ReaderError(
                f"“{typed['port']}” is no port.", hint="Give a number from 0 to 65535."
            ) from error
    hosts = typed.get("hosts")
    if hosts is not None:
        typed["hosts"] = tuple(hosts.split(",") if isinstance(hosts, str) else map(str, hosts))
    return typed


def _checked(found: Settings) -> Settings:
    if not 0 <= found.port <= 65535:
        raise ReaderError(f"{found.port} is no port.", hint="Give a number from 0 to 65535.")
    return found


_NAMES = {field.name for field in fields(Settings)} - {"data"}
