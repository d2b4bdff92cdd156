"""What tests of several stages share."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from reader.ports import Dictionary
from reader.store.dictionary import ensure, open_dictionary
from reader.store.source import Jamdict
from tests.store.database import write_database

# No test is timed: a machine with other work to do is no failure.
settings.register_profile("taiyaku", deadline=None)
settings.load_profile("taiyaku")


@pytest.fixture(scope="session")
def dictionary_folder() -> Path:
    """The real dictionary, built where it is missing and kept for the next run."""
    kept = os.environ.get("TAIYAKU_TEST_DICTIONARY")
    folder = Path(kept) if kept else Path(tempfile.gettempdir()) / "taiyaku-test-dictionary"
    return ensure(folder, lambda doing, done: None)


@pytest.fixture(scope="session")
def dictionary(dictionary_folder: Path) -> Dictionary:
    return open_dictionary(dictionary_folder)


@pytest.fixture(scope="session")
def jamdict(tmp_path_factory: pytest.TempPathFactory) -> Jamdict:
    """A database of the same shape as jamdict-data's, with a handful of entries."""
    path = tmp_path_factory.mktemp("jamdict") / "jamdict.db"
    write_database(path)
    return Jamdict(path, "1.5")
