"""``taiyaku annotate``: what it writes, for one text and for many."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from reader.assets import folder
from tests.cli.conftest import Taiyaku
from tests.export.schema import SCHEMA
from tests.ingest.paper import pdf

ESSAY = folder("corpus") / "taiyaku_russia-and-the-peninsula-easy"


def _surfaces(document: Any) -> list[str]:
    return [
        word["surface"]
        for paragraph in document["paragraphs"]
        for sentence in paragraph["sentences"]
        for word in sentence["words"]
    ]


def test_json_is_one_document_and_nothing_else(taiyaku: Taiyaku) -> None:
    run = taiyaku("annotate", "--json", "-", stdin="猫が好きだった。".encode())

    document = json.loads(run.out)
    jsonschema.validate(document, SCHEMA)
    assert (run.status, run.err) == (0, "")
    assert _surfaces(document) == ["猫", "が", "好き", "だった"]


def test_a_folder_brings_its_translation_and_its_links(taiyaku: Taiyaku) -> None:
    document = json.loads(taiyaku("annotate", "--json", ESSAY).out)
    sentences = [each for one in document["paragraphs"] for each in one["sentences"]]

    jsonschema.validate(document, SCHEMA)
    assert document["title"]
    assert all("translation" in sentence for sentence in sentences)
    kinds = {w["link"]["kind"] for each in sentences for w in each["words"] if "link" in w}
    assert kinds == {"glossary", "dictionary", "name", "number"}


def test_terms_of_all_texts_are_terms_of_any_text(taiyaku: Taiyaku) -> None:
    document = json.loads(taiyaku("annotate", "--json", "-", stdin="朝鮮半島へ行く。".encode()).out)

    assert document["paragraphs"][0]["sentences"][0]["words"][0]["term"]["en"] == "Korean peninsula"


def test_several_files_come_in_order_and_one_that_fails_stops_none(
    taiyaku: Taiyaku, tmp_path: Path
) -> None:
    for name, text in {"a": "犬。", "b": "", "c": "鳥。"}.items():
        (tmp_path / name).write_text(text, "utf-8")

    run = taiyaku("annotate", "--jsonl", *(tmp_path / name for name in "abc"), "nowhere")

    assert [_surfaces(json.loads(line)) for line in run.out.splitlines()] == [["犬"], ["鳥"]]
    assert [line.split(".")[0] for line in run.err.splitlines()] == [
        "b is empty",
        "There is no file nowhere",
    ]
    assert run.status == 1


def test_every_line_is_a_text_of_its_own(taiyaku: Taiyaku) -> None:
    run = taiyaku("annotate", "--lines", "--jsonl", "-", stdin="犬。猫。\n\n鳥\0\n".encode())

    documents = [json.loads(line) for line in run.out.splitlines()]
    assert [_surfaces(document) for document in documents] == [["犬", "猫"], [], ["鳥"]]
    for document in documents:
        jsonschema.validate(document, SCHEMA)


def test_a_line_is_answered_before_the_next_is_there(data: Path) -> None:
    command = [sys.executable, "-m", "reader", "--data", str(data)]
    with subprocess.Popen(
        [*command, "annotate", "--lines", "--jsonl", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout
        for text in ("only ASCII\n", "犬がいる。\n"):
            process.stdin.write(text.encode())
            process.stdin.flush()
            assert _surfaces(json.loads(process.stdout.readline()))
        process.stdin.close()
        assert process.wait() == 0


def test_a_very_long_line_is_a_text_like_others(taiyaku: Taiyaku) -> None:
    line = "犬が走り" * 5_000

    run = taiyaku("annotate", "--lines", "-", stdin=line.encode())

    assert run.status == 0
    assert run.out.count("犬") == 5_000


def test_for_people_readings_stand_above_and_glosses_below(taiyaku: Taiyaku) -> None:
    lines = taiyaku("annotate", "-", stdin="犬が走った。".encode()).out.splitlines()

    assert lines[0].split() == ["いぬ", "はしった"]
    assert lines[1].split() == ["犬", "が", "走った", "。"]
    assert lines[2].startswith("dog")


def test_html_is_one_page_that_asks_for_nothing_else(taiyaku: Taiyaku) -> None:
    text = "犬が走った。<script>alert(1)</script>と言った。"
    run = taiyaku("annotate", "--html", "-", stdin=text.encode())

    assert "<script" not in run.out
    assert "<rt>いぬ</rt>" in run.out
    assert not re.findall(r"<(?:link|img|script|iframe)|src=|url\(|@import", run.out)
    assert "Electronic Dictionary Research and Development Group" in run.out


WRONG = {
    "two documents": ("--json", "-", "x"),
    "two pages": ("--html", "-", "x"),
    "lines in one document": ("--json", "--lines", "-"),
    "standard input twice": ("--jsonl", "-", "-"),
    "no file": (),
}


@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG)
def test_wrong_usage(arguments: tuple[str, ...], taiyaku: Taiyaku) -> None:
    run = taiyaku("annotate", *arguments)

    assert (run.status, run.out) == (2, "")
    assert "Error:" in run.err


REFUSED: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "is empty"),
    "white": (" \n　\n".encode(), "holds only white space"),
    "binary": (bytes(range(256)) * 20, "is a binary file"),
    "no Japanese": (b"Nothing but English is in here.", "has no Japanese in it"),
    "a damaged PDF": (b"%PDF-1.7 etc.", "is a PDF file, but damaged"),
    "a scanned PDF": (pdf([[]]), "holds pictures only, no text"),
    "half a pair": ("犬\ud800。".encode("utf-8", "surrogatepass"), "half a character"),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
@pytest.mark.parametrize("command", ["annotate", "add"])
def test_bad_input_is_explained_and_changes_nothing(
    case: tuple[bytes, str], command: str, taiyaku: Taiyaku, data: Path
) -> None:
    content, problem = case
    run = taiyaku(command, "-", stdin=content)

    assert (run.status, run.out) == (1, "")
    assert problem in run.told
    assert run.told.count(". ") >= 1  # the hint
    assert not (data / "texts").exists()


def test_paths_that_are_no_text(taiyaku: Taiyaku, tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(50_000_000)

    for path in (tmp_path, tmp_path / "nowhere", large, large / "inside", "a\udcff"):
        for command in (["annotate"], ["annotate", "--lines"], ["add"]):
            if path == large and "--lines" in command:
                continue
            run = taiyaku(*command, path)

            assert (run.status, run.out) == (1, ""), path
            assert run.told


def test_a_text_of_the_library_is_as_its_reader_corrected_it(
    taiyaku: Taiyaku, data: Path, tmp_path: Path
) -> None:
    (tmp_path / "text.txt").write_text("東京に行った。", "utf-8")
    name = taiyaku("add", tmp_path / "text.txt", "--yes").out.strip()
    (data / "texts" / name / "corrections.toml").write_text(
        """[[correction]]
kind = "entry"
at = "1.1.1"
start = 3
surface = "行った"
was = ["行く"]
form = "行う"
form_reading = "おこなう"
entry = "JMdict 1589060"
""",
        "utf-8",
    )

    document = json.loads(taiyaku("annotate", "--json", data / "texts" / name).out)
    [sentence] = document["paragraphs"][0]["sentences"]
    word = sentence["words"][2]

    jsonschema.validate(document, SCHEMA)
    assert (word["reading"], word["dictionary_form"]) == ("おこなった", "行う")
    assert word["entries"][0]["id"] == 1589060
