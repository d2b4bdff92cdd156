"""``taiyaku lookup``."""

import json

import jsonschema
import pytest

from tests.cli.conftest import Taiyaku
from tests.export.schema import CANDIDATES


def test_json_finds_the_dictionary_form(taiyaku: Taiyaku) -> None:
    run = taiyaku("lookup", "食べさせられた", "--json")

    found = json.loads(run.out)
    jsonschema.validate(found, CANDIDATES)
    assert found["query"] == "食べさせられた"
    assert found["candidates"][0]["dictionary_form"] == "食べる"
    assert found["candidates"][0]["inflections"] == ["causative", "passive", "past"]


def test_a_query_a_line_is_answered_a_line(taiyaku: Taiyaku) -> None:
    run = taiyaku("lookup", "--jsonl", "水", "-", stdin="neko\n\nぬるぬぬ\n".encode())

    found = [json.loads(line) for line in run.out.splitlines()]
    for each in found:
        jsonschema.validate(each, CANDIDATES)
    assert [each["query"] for each in found] == ["水", "neko", "", "ぬるぬぬ"]
    assert [bool(each["candidates"]) for each in found] == [True, True, False, False]


def test_people_see_steps_and_a_dozen_at_most(taiyaku: Taiyaku) -> None:
    assert taiyaku("lookup", "走らない").out.startswith("走る【はしる】 ← negative\n    to run")

    run = taiyaku("lookup", "こう")
    assert run.out.count("\n    ") == 12
    assert run.told.endswith("more; --json gives all.")


@pytest.mark.parametrize("query", ["ぬるぬぬ", "犬" * 1_000_000, "\x1b[31m"])
def test_what_is_no_word_finds_nothing(query: str, taiyaku: Taiyaku) -> None:
    run = taiyaku("lookup", query)

    assert (run.status, run.out) == (0, "")
    assert "is no word" in run.told
    assert len(run.told) < 200
    assert "\x1b" not in run.told


def test_bytes_that_are_no_characters(taiyaku: Taiyaku) -> None:
    run = taiyaku("lookup", "\udcff", "--json")

    assert (run.status, run.out) == (1, "")
    assert "UTF-8" in run.told


def test_one_document_for_one_query(taiyaku: Taiyaku) -> None:
    assert taiyaku("lookup", "--json", "-", stdin="犬".encode()).status == 0
    assert taiyaku("lookup", "--json", "-", stdin="犬\n猫".encode()).status == 2
    assert taiyaku("lookup", "--json", "犬", "猫").status == 2
