"""``taiyaku add``, ``list``, ``remove``, ``check``."""

import errno
from pathlib import Path

import pytest

from reader import app
from reader.config import settings
from reader.corpus import shelf
from reader.web.reading import kept_page
from tests.cli.conftest import Taiyaku
from tests.ingest.paper import Line, column, pdf
from tests.ingest.zips import docx, epub, paragraph

STORY = """港の朝

港の朝は早い。漁師たちは暗いうちに船を出す。
空が白むころには、もう網が上がっている。

市場では魚が並べられ、買い手が値をつける。
昼になると、町はまた静かになる。
"""
ENGLISH = """A Morning in the Harbour

Mornings in the harbour are early. The fishermen put out in their boats while it is dark.
By the time the sky grows white, the nets have already come up.

At the market fish are laid out, and buyers name their prices.
At noon the town grows quiet again.
"""
OTHER = """The committee approved the annual budget on Monday. Taxes rise by two percent.
Critics call the proposal reckless. The minister has resigned over it.
A new railway bridge is planned in the capital.

Its cost is not known to anybody. The opposition demands a commission.
Professors of economics doubt the forecasts.
Interest rates remain unchanged until autumn. Exporters complain.
Several newspapers published the secret report.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    return path


def test_a_text_is_added_listed_and_removed(taiyaku: Taiyaku, story: Path, data: Path) -> None:
    run = taiyaku("add", story, "--title", "港の朝", "--author", "中村", "--level", "n4", "--yes")
    name = run.out.strip()

    assert run.status == 0
    assert "5 sentences, without a translation" in run.err
    assert f"{name}\t港の朝\tN4" in taiyaku("list").out.splitlines()
    assert taiyaku("check", name).status == 0

    removed = taiyaku("remove", name)
    assert (removed.status, removed.out) == (0, "")
    assert Path(removed.told.removeprefix("Removed; its folder is now ")).is_dir()
    assert name not in taiyaku("list").out
    assert taiyaku("remove", name).status == 1


def test_the_first_page_of_a_text_is_made_and_its_words_counted_when_it_is_added(
    taiyaku: Taiyaku, story: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = taiyaku("add", story).out.strip()
    monkeypatch.setattr(kept_page.KeptPage, "of", None)  # no page can be made any more

    opened = settings({"data": str(data)})
    stores = app.opened(opened, lambda doing, done: None)

    browser = app.web(opened, stores).test_client()
    assert "You know 0 % of the words" in browser.get("/").text
    assert "港の朝" in browser.get(f"/texts/{name}/").text


def test_a_piped_text_is_added_without_a_question(taiyaku: Taiyaku) -> None:
    run = taiyaku("add", "-", stdin=STORY.encode("euc_jp"))

    assert run.status == 0
    assert run.out.strip() in taiyaku("list").out


def test_a_translation_is_aligned(taiyaku: Taiyaku, story: Path) -> None:
    run = taiyaku("add", story, "--translation", "-", stdin=ENGLISH.encode())

    assert run.status == 0
    assert "with English (100%)" in run.err


def test_a_translation_of_something_else_is_refused(
    taiyaku: Taiyaku, story: Path, data: Path
) -> None:
    run = taiyaku("add", story, "--translation", "-", stdin=OTHER.encode())

    assert (run.status, run.out) == (1, "")
    assert "hardly its translation" in run.err
    assert not (data / "texts").exists()
    assert taiyaku("add", story, "--translation", "-", "--yes", stdin=OTHER.encode()).status == 0


@pytest.mark.parametrize(("answer", "status"), [("y", 0), ("n", 1)])
def test_at_a_terminal_it_asks_first(
    answer: str, status: int, taiyaku: Taiyaku, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.cli.library._at_terminal", lambda: True)

    run = taiyaku("add", story, stdin=f"{answer}\n".encode())

    assert run.status == status
    assert "Add it to the library?" in run.err
    assert ("Nothing was added." in run.err) == (answer == "n")


def test_a_full_disk_leaves_nothing(
    taiyaku: Taiyaku, story: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shelf, "save", full)
    run = taiyaku("add", story)

    assert (run.status, run.out) == (1, "")
    assert "the disk is full" in run.err
    assert [*(data / "texts").iterdir()] == []


def test_a_file_in_place_of_the_folder_of_texts(taiyaku: Taiyaku, story: Path, data: Path) -> None:
    (data / "texts").write_text("in the way")

    assert taiyaku("add", story).status == 1
    assert taiyaku("list").status == 0


def test_a_companion_edition_that_has_its_original_waits_no_more(
    taiyaku: Taiyaku, story: Path, data: Path
) -> None:
    edition = "li-shusen_russias-korean-policy"
    assert f"{edition}\t" in taiyaku("list").out
    name = taiyaku("add", story).out.strip()
    meta = data / "texts" / name / "meta.toml"
    meta.write_text(f'companion_of = "{edition}"\n{meta.read_text("utf-8")}', "utf-8")

    listed = taiyaku("list").out

    assert f"{name}\t" in listed
    assert edition not in listed
    assert "waits for its original" not in listed


def test_lone_surrogates_in_a_title(taiyaku: Taiyaku, story: Path, data: Path) -> None:
    run = taiyaku("add", story, "--title", "\udcff")

    assert (run.status, run.out) == (1, "")
    assert "lone surrogates" in run.err
    assert [*(data / "texts").iterdir()] == []


def test_shipped_texts_stay(taiyaku: Taiyaku) -> None:
    name = taiyaku("list").out.split("\t")[0]

    run = taiyaku("remove", name)

    assert run.status == 1
    assert "came with the reader" in run.told


def test_check_says_where_and_what_to_do(taiyaku: Taiyaku, story: Path, data: Path) -> None:
    name = taiyaku("add", story).out.strip()
    glossary = data / "texts" / name / "glossary.toml"
    glossary.write_text('[[term]]\nja = "港"\nreading = "harbour"\nen = "harbour"\n', "utf-8")

    run = taiyaku("check", name)

    assert run.status == 1
    assert f"{glossary}:1:" in run.out
    assert run.told == "1 finding in 1 text"


def test_a_broken_folder_is_named_and_hides_no_other(taiyaku: Taiyaku, data: Path) -> None:
    (data / "texts" / "broken").mkdir(parents=True)

    run = taiyaku("list")

    assert (run.status, len(run.out.splitlines())) == (0, 4)
    assert "no meta.toml" in run.told
    assert taiyaku("check", "broken").status == 1


@pytest.mark.parametrize("arguments", [("-", "--translation", "-"), ("x", "--level", "N6"), ()])
def test_wrong_usage(arguments: tuple[str, ...], taiyaku: Taiyaku) -> None:
    assert taiyaku("add", *arguments).status == 2


HARBOUR = "　港の朝は早い。漁師たちは暗いうちに船を出す。空が白むころには、もう網が上がっている。"
FILES = {
    "a.pdf": pdf([[Line("港の朝", 150, 40, 16), *column(HARBOUR, 20, y=80)]]),
    "a.epub": epub({"a": f"<p>{HARBOUR}</p>"}, about="<dc:title>港の朝</dc:title>"),
    "a.docx": docx(paragraph("港の朝") + paragraph(HARBOUR)),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_plain_text_is_added(
    name: str, taiyaku: Taiyaku, data: Path, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_bytes(FILES[name])

    run = taiyaku("add", file, "--yes")

    (folder,) = (data / "texts").glob("*/text.ja.txt")
    assert run.status == 0
    assert folder.read_text("utf-8").split() == [
        "港の朝は早い。",
        "漁師たちは暗いうちに船を出す。",
        "空が白むころには、もう網が上がっている。",
    ]
    assert "港の朝" in taiyaku("list").out


def test_lines_of_a_pdf_are_refused(taiyaku: Taiyaku, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(FILES["a.pdf"])

    run = taiyaku("annotate", "--lines", "--jsonl", file)

    assert (run.status, run.out) == (1, "")
    assert "is a PDF file, not lines of text. Leave out --lines" in run.told
