"""The README says what is so."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import jsonschema
import pytest

from reader.cli.command import taiyaku
from reader.config import settings
from tests.export.schema import BEADS, CANDIDATES, LINK, SCHEMA

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
SCHEMAS = {"paragraphs": SCHEMA, "candidates": CANDIDATES, "beads": BEADS}


def _commands(group: click.Group, before: str = "") -> Iterator[str]:
    for name, command in group.commands.items():
        yield before + name
        if isinstance(command, click.Group):
            yield from _commands(command, f"{before}{name} ")


def _named() -> list[list[str]]:
    """The words of every command line that is shown, behind ``taiyaku``."""
    shell = "".join(content for kind, content in BLOCKS if kind == "sh")
    shown = (*re.findall(r"`taiyaku ([^`]+)`", README), *re.findall(r"^taiyaku (.+)$", shell, re.M))
    return [line.split(" < ")[0].split(" > ")[0].split() for line in shown]


def test_every_command_is_named() -> None:
    named = [" ".join(words) for words in _named()]

    assert not [
        name
        for name in _commands(taiyaku)
        if not any(f"{n} ".startswith(f"{name} ") for n in named)
    ]


@pytest.mark.parametrize("words", _named(), ids=" ".join)
def test_every_named_command_exists(words: list[str]) -> None:
    if words[0] == "COMMAND":
        return
    command: click.Command = taiyaku
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        assert words[0] in command.commands
        command, words = command.commands[words[0]], words[1:]
    options = {option for parameter in command.params for option in parameter.opts}

    assert {word for word in words if word.startswith("--")} - {"--help"} <= options


def test_the_json_is_as_documented() -> None:
    examples = [json.loads(content) for kind, content in BLOCKS if kind == "json"]

    seen = set()
    for example in examples:
        if "link" in example:
            jsonschema.validate(example["link"], LINK)
            continue
        name = next(name for name in SCHEMAS if name in example)
        jsonschema.validate(example, SCHEMAS[name])
        seen.add(name)
    assert seen == set(SCHEMAS)


def test_the_example_is_what_the_program_writes() -> None:
    example = next(json.loads(content) for kind, content in BLOCKS if '"paragraphs"' in content)
    sentence = example["paragraphs"][0]["sentences"][0]

    for word in sentence["words"]:
        start, end = word["span"]
        assert sentence["text"][start:end] == word["surface"]
        assert "".join(base for base, _reading in word["furigana"]) == word["surface"]


def test_the_settings_are_settings(tmp_path: Path) -> None:
    example = next(content for kind, content in BLOCKS if kind == "toml")
    (tmp_path / "config.toml").write_text(example, "utf-8")

    assert settings({"data": str(tmp_path)}, {}).hosts == ("reader.example",)
    for name in set(re.findall(r"TAIYAKU_[A-Z]+", README)) - {"TAIYAKU_DATA"}:
        assert hasattr(settings({"data": str(tmp_path)}, {}), name.removeprefix("TAIYAKU_").lower())


def test_ci_finds_the_one_test_command() -> None:
    found = [line for line in README.splitlines() if line.endswith("-m pytest")]

    assert found == [
        "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/python -m pytest"
    ]
    assert "grep -m1 -- '-m pytest$' README.md" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_every_folder_is_named_and_every_name_is_there() -> None:
    code = README.partition("## The code")[2]
    stages = {path.name for path in (ROOT / "reader").iterdir() if (path / "__init__.py").exists()}

    assert set(re.findall(r"`reader/(\w+)`", code)) == stages
    for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / link).exists(), link


def test_whose_the_dictionaries_are() -> None:
    for needed in (
        "Electronic Dictionary Research and Development Group",
        "https://www.edrdg.org/edrdg/licence.html",
        "CC BY-SA 4.0",
        "The UniDic Consortium",
    ):
        assert needed in README


def _packages(table: Any) -> set[str]:
    return {re.split(r"[=<>]", entry)[0] for entry in table}


def test_every_dependency_has_its_licence_named() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    missing = {
        name for name in _packages(project["dependencies"]) if name.lower() not in README.lower()
    }
    assert not missing
