import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reader.cli.command import taiyaku

TEXT = "  平和条約は遠い。平和条約を締結した。\n"


@pytest.fixture
def data(tmp_path: Path, dictionary_folder: Path) -> Path:
    (tmp_path / "dictionary").symlink_to(dictionary_folder)
    return tmp_path


def run(data: Path, *arguments: str, **options: str) -> Result:
    return CliRunner().invoke(taiyaku, ["--data", str(data), *arguments], **options)  # type: ignore[arg-type]


def test_search_prints_both_sides(data: Path) -> None:
    result = run(data, "search", "六カ国協議")

    assert result.exit_code == 0
    assert result.stdout.startswith("六カ国協議: ")
    assert "[六カ国協議]" in result.stdout
    assert "[Six-Party Talks]" in result.stdout


def test_search_as_json(data: Path) -> None:
    found = json.loads(run(data, "search", "policy", "--json").stdout)

    assert (found["query"], found["side"]) == ("policy", "en")
    assert sum(each["count"] for each in found["groups"]) == len(found["lines"])
    line = next(each for each in found["lines"] if each["span"])
    start, end = line["span"]
    assert "政策" in line["ja"][start:end] or line["word"]
    assert next(line["en"][a:b].casefold() for a, b in line["renderings"]).startswith("polic")


def test_search_in_one_text_and_one_language(data: Path) -> None:
    news = "taiyaku_russia-and-the-peninsula-news"
    found = json.loads(
        run(data, "search", "seisaku", "--in", "ja", "--text", news, "--json").stdout
    )

    assert {each["text"] for each in found["lines"]} == {news}
    assert found["side"] == "ja"


def test_search_that_finds_nothing_says_so(data: Path) -> None:
    news = "taiyaku_russia-and-the-peninsula-news"
    result = run(data, "search", "zzzqq")
    in_one = run(data, "search", "zzzqq", "--text", news)

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "“zzzqq” is in no text of the library.\n"
    assert (in_one.exit_code, in_one.stdout) == (0, "")
    assert in_one.stderr == f"“zzzqq” is not in {news}.\n"


def test_terms_of_a_file(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, "utf-8")

    (found,) = json.loads(run(data, "terms", str(path), "--json").stdout)["terms"]

    assert (found["ja"], found["reading"], found["count"]) == ("平和条約", "へいわじょうやく", 2)
    assert [part["ja"] for part in found["parts"]] == ["平和", "条約"]
    assert found["proposals"] == ["peace treaty"]
    assert "平和条約【へいわじょうやく】 2\tpeace treaty" in run(data, "terms", str(path)).stdout


def test_terms_of_a_folder_know_its_glossary(data: Path) -> None:
    folder = Path(__file__).parents[2] / "corpus/taiyaku_russia-and-the-peninsula-news"

    result = run(data, "terms", str(folder))

    assert "六カ国協議【ろっかこくきょうぎ】 2\tSix-Party Talks (in the glossary)" in result.stdout


def test_a_text_without_repetition_has_no_terms(data: Path) -> None:
    result = run(data, "terms", "-", input="船が行く。")

    assert (result.exit_code, result.stdout) == (0, "")
    assert "no candidates" in result.stderr
