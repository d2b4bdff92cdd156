"""``taiyaku align``."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.conftest import Taiyaku
from tests.export.schema import BEADS

JA = "# 雨\n\n雨が三日降った。\n川があふれた。\n\n１７\n橋は残った。\n"
EN = "# Rain\n\nIt rained for three days. \nThe river overflowed.\n\n17\nThe bridge remained.\n"


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    ja, en = tmp_path / "ja.txt", tmp_path / "en.txt"
    ja.write_text(JA, "utf-8")
    en.write_text(EN, "utf-8")
    return ja, en


def _checked(line: str) -> Any:
    found = json.loads(line)
    jsonschema.validate(found, BEADS)
    for side in ("ja", "en"):
        told = [number for bead in found["beads"] for number in bead[side]]
        assert told == list(range(len(found[side])))
    return found


def test_every_line_keeps_its_number(pair: tuple[Path, Path], taiyaku: Taiyaku) -> None:
    found = _checked(taiyaku("align", *pair, "--json").out)

    assert found["ja"] == ["雨", "雨が三日降った。", "川があふれた。", "１７", "橋は残った。"]
    assert [(bead["ja"], bead["en"]) for bead in found["beads"]] == [([n], [n]) for n in range(5)]


def test_what_is_not_a_sentence_a_line_is_split(tmp_path: Path, taiyaku: Taiyaku) -> None:
    en = tmp_path / "en.txt"
    en.write_text("I read a book. Then I went to sleep. It was late.\n", "utf-8")

    run = taiyaku(
        "align", "-", en, "--json", stdin="本を読んだ。それから寝た。遅かった。\n".encode()
    )

    assert _checked(run.out)["ja"] == ["本を読んだ。", "それから寝た。", "遅かった。"]


def test_for_people(pair: tuple[Path, Path], taiyaku: Taiyaku) -> None:
    rows = [line.split("\t") for line in taiyaku("align", *pair).out.splitlines()]

    assert [row[1:] for row in rows][2] == ["川があふれた。", "The river overflowed."]
    assert all(0 <= float(row[0]) <= 1 for row in rows)


def test_lines_of_pairs(taiyaku: Taiyaku) -> None:
    given = [
        {"ja": ["犬がいる。", "猫もいる。"], "en": ["There is a dog.", "There is a cat too."]},
        {"ja": [], "en": []},
        {"ja": ["本。"], "en": []},
    ]
    run = taiyaku("align", "--jsonl", "-", stdin="\n".join(map(json.dumps, given)).encode())

    found = [_checked(line) for line in run.out.splitlines()]
    assert run.status == 0
    assert [{"ja": each["ja"], "en": each["en"]} for each in found] == given


def test_a_line_that_is_no_pair_stops_none(taiyaku: Taiyaku) -> None:
    lines = [b'{"ja": [', b'{"ja": ["a"]}', b'{"ja": [1], "en": []}', b"[" * 100_000, b"5"]
    good = '{"ja": ["犬"], "en": ["dog"]}'.encode()

    run = taiyaku("align", "--jsonl", "-", stdin=b"\n".join([*lines, good]))

    assert (run.status, len(run.out.splitlines())) == (1, 1)
    assert [line.split(" ")[2] for line in run.err.splitlines()] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize("files", [("a",), ("a", "b", "c"), ("-", "-"), ()])
def test_wrong_usage(files: tuple[str, ...], taiyaku: Taiyaku) -> None:
    assert taiyaku("align", *files).status == 2
