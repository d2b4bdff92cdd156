"""What is read, and what is refused with which words."""

import io
import os
from pathlib import Path

import pytest

from reader import ingest
from reader.errors import IngestError
from reader.model.text import Language
from tests.ingest.zips import packed

TEXT = "　山の茶は香りが高い。\n　里の茶は渋みが強い。\n"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
ENGLISH = "The tea of the hills smells sweet.\n"

REFUSED: dict[str, tuple[bytes, str, str]] = {
    "empty": (b"", "a.txt", "a.txt is empty."),
    "white space": ("　\n \t\r\n".encode(), "a.txt", "a.txt holds only white space."),
    "only a mark": (b"\xef\xbb\xbf", "a.txt", "a.txt holds only white space."),
    "PDF that is none": (TEXT.encode(), "a.pdf", "a.pdf is called a PDF file but is none."),
    "PDF by another name": (b"%PDF-1.7 \xe2\xe3", "a.txt", "file, but damaged."),
    "zip": (b"PK\x03\x04aaaa", "a.txt", "a.txt is a zip archive, but damaged."),
    "EPUB that is none": (TEXT.encode(), "a.epub", "a.epub is called an EPUB file but is none."),
    "old Word": (OLD, "a.doc", "a.doc is an old Word file, which cannot be read."),
    "a locked Office file": (OLD, "a.docx", "a.docx is an old or a locked Office file"),
    "RTF": (b"{\\rtf1 a}", "a.rtf", "a.rtf is a rich text file (RTF), which cannot be read."),
    "Kindle": (TEXT.encode(), "a.azw3", "a.azw3 is a Kindle book, which cannot be read."),
    "OpenDocument": (
        packed({"mimetype": "application/vnd.oasis.opendocument.text"}),
        "a.odt",
        "a.odt is an OpenDocument file, which cannot be read.",
    ),
    "picture": (b"\x89PNG\r\n\x1a\n\0\0", "a.txt", "is a picture"),
    "zeros": (b"\0" * 4000, "a.txt", "a.txt is a binary file, not a text."),
    "random": (bytes(range(256)) * 40, "a.dat", "a.dat is a binary file, not a text."),
    "many controls": ("茶\x01\x02の".encode() * 100, "a.txt", "is a binary file"),
    "English": (ENGLISH.encode(), "a.txt", "a.txt has no Japanese in it."),
    "hardly Japanese": ((ENGLISH * 9 + "お茶").encode(), "a.txt", "hardly any Japanese"),
    "Chinese": (("茶树生长在山中雾气很浓的地方。" * 9).encode(), "a.txt", "looks Chinese, not"),
    "Chinese of the mainland": (
        ("茶树生长在山中雾气很浓的地方。" * 9).encode("gbk"),
        "a.txt",
        "Chinese",
    ),
    "Korean": (("차나무는 안개가 짙은 산에서 자란다." * 9).encode(), "a.txt", "looks Korean"),
    "half a pair": (
        "茶\ud83aの木を植える。".encode("utf-8", "surrogatepass"),
        "a",
        "lone surrogate",
    ),
    "a million characters": (
        ("茶の香り、" * 200_000).encode(),
        "a.txt",
        "a.txt has 1,000,000 characters without the end of a sentence in line 1.",
    ),
    "21 MB": (b"\xe3\x81\x82" * 7_000_000, "a.txt", "a.txt is larger than 20 MB."),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_bad_input_is_refused_in_a_sentence(case: tuple[bytes, str, str]) -> None:
    data, name, problem = case

    with pytest.raises(IngestError) as error:
        ingest.from_bytes(data, name)

    assert problem in str(error.value)
    assert error.value.hint.endswith(".")
    assert str(error.value).isprintable()


ACCEPTED: dict[str, tuple[bytes, str]] = {
    "a few control characters": ("茶\x00の木\x07を植える。".encode(), "a.txt"),
    "a kanji title": ("茶道入門".encode(), "a.txt"),
    "a long line": ("山の茶を飲む。".encode() * 140_000, "a.txt"),
    "no suffix": (TEXT.encode(), "pasted"),
    "another suffix": (TEXT.encode(), "a.2024"),
    "a pair in two halves": ("茶\ud83c\udf75".encode("utf-8", "surrogatepass"), "a"),
    "half-width katakana": ("ﾔﾏﾉﾁｬ".encode(), "a.txt"),
}


@pytest.mark.parametrize("case", ACCEPTED.values(), ids=ACCEPTED)
def test_odd_input_is_accepted(case: tuple[bytes, str]) -> None:
    source = ingest.from_bytes(*case)

    assert source.name == case[1]
    assert source.blocks[0].kind == "lines"


@pytest.mark.parametrize(
    ("text", "language", "problem"),
    [
        (ENGLISH, "en", ""),
        (TEXT, "en", "hardly any English"),
        (TEXT, "ja", ""),
        ("1 2 3", "en", "hardly any English"),
        ("1 2 3", "ja", "no Japanese"),
    ],
)
def test_the_language_is_checked(text: str, language: Language, problem: str) -> None:
    if not problem:
        assert ingest.from_bytes(text.encode(), "a.txt", language).blocks[0].text == text
        return
    with pytest.raises(IngestError, match=problem):
        ingest.from_bytes(text.encode(), "a.txt", language)


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "茶.TXT"
    file.write_text(TEXT, "utf-8")

    source = ingest.read(file)

    assert (source.name, source.encoding) == ("茶.TXT", "utf-8")
    assert source.blocks[0].text == TEXT
    assert ingest.read(str(file)) == source


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))

    assert ingest.read("-").blocks[0].text == TEXT


def test_paths_that_cannot_be_read(tmp_path: Path) -> None:
    problems = {
        tmp_path / "none.txt": "There is no file",
        tmp_path: "is a folder",
        Path("a\0b"): "cannot be read",
        Path("a" * 5000): "cannot be read",
    }
    for path, problem in problems.items():
        with pytest.raises(IngestError, match=problem) as error:
            ingest.read(path)
        assert error.value.hint


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as opened:
        opened.truncate(50_000_000)

    with pytest.raises(IngestError, match="larger than 20 MB"):
        ingest.read(file)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_of_somebody_else(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, "utf-8")
    file.chmod(0)

    with pytest.raises(IngestError, match="may not be read"):
        ingest.read(file)
