"""The package that the dictionary is built from, found without opening its database."""

import importlib
from dataclasses import dataclass
from pathlib import Path

from reader.errors import DictionaryError

REINSTALL = "Install it again: pip install --force-reinstall --no-cache-dir jamdict-data"


@dataclass(frozen=True, slots=True)
class Jamdict:
    """Where the database is, and which version of jamdict-data brought it."""

    path: Path
    version: str


def installed() -> Jamdict:
    """The jamdict-data that is installed here."""
    try:
        package = importlib.import_module("jamdict_data")
    except ImportError as error:
        raise DictionaryError(
            "The package jamdict-data, which the dictionary is built from, is not installed.",
            hint="Install it: pip install jamdict-data",
        ) from error
    return Jamdict(Path(package.JAMDICT_DB_PATH), str(package.__version__))
