"""The worked example of corpus/README.md is a text with nothing wrong in it."""

import re
from pathlib import Path

import pytest

from reader.assets import folder
from reader.corpus import files
from reader.corpus.check import check
from reader.corpus.check_meta import KEYS
from reader.corpus.load import load
from reader.corpus.mend import mended
from reader.corpus.save import save

README = folder("corpus") / "README.md"
_BLOCK = re.compile(r"^`([\w.]+)`.*?\n\n```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.fixture
def example(tmp_path: Path) -> Path:
    here = tmp_path / "nakamura_the-blue-door"
    here.mkdir()
    for name, content in _BLOCK.findall(README.read_text("utf-8")):
        (here / name).write_text(content, "utf-8")
    return here


def test_the_example_is_complete(example: Path) -> None:
    assert {path.name for path in example.iterdir()} == set(files.ALL)


def test_the_example_has_nothing_wrong(example: Path) -> None:
    text = load(example, shipped=True)

    assert check(text, None, example) == ()
    assert text.original
    assert {s.id: s.text for s in text.original.sentences}["2.2.3"] == "昼には戻る。"
    assert [(m.reading) for s in text.original.sentences for m in s.ruby] == [
        "みなと",
        "りょうし",
    ]


def test_saved_it_has_fingerprints_and_still_nothing_wrong(example: Path) -> None:
    text, _ = mended(load(example))
    save(text, example)

    assert load(example) == text
    assert all(bead.fingerprints for bead in text.alignment.beads)
    assert check(text, None, example) == ()


def test_every_key_is_explained() -> None:
    readme = README.read_text("utf-8")

    for keys in KEYS.values():
        for key in {key for table in keys.values() for key in table}:
            assert key in readme, key
