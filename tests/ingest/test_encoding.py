from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import ingest
from reader.errors import IngestError
from reader.ingest import encoding

TEXT = "　山の茶は香りが高く、里の茶は渋みが強い。\nどちらを好むかは、飲む人の舌しだいである。\n"
ENCODINGS = {
    "utf-8": "utf-8",
    "utf-8-sig": "utf-8",
    "cp932": "cp932",
    "shift_jis": "cp932",
    "euc_jp": "euc_jp",
    "iso2022_jp": "iso2022_jp",
    "utf-16": "utf-16",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "utf-32": "utf-32",
}


@pytest.mark.parametrize(("written", "found"), ENCODINGS.items())
def test_japanese_encodings_are_known(written: str, found: str) -> None:
    assert encoding.decode(TEXT.encode(written), "a") == (TEXT, found)


@pytest.mark.parametrize("written", ["cp932", "euc_jp", "iso2022_jp", "utf-16-le", "utf-16-be"])
def test_a_short_text_is_known_too(written: str) -> None:
    assert encoding.decode("山の茶を飲む。".encode(written), "a")[0] == "山の茶を飲む。"


@pytest.mark.parametrize("written", ["cp932", "euc_jp", "utf-16-le"])
def test_katakana_is_no_other_encoding(written: str) -> None:
    text = "スイッチバックノエキニツク"

    assert encoding.decode(text.encode(written), "a")[0] == text


def test_characters_of_windows_and_of_jis_2004() -> None:
    assert encoding.decode("①の茶、②の水と髙い山を見る。".encode("cp932"), "a")[1] == "cp932"
    assert (
        encoding.decode("俱に茶を飲むのがよい。".encode("euc_jis_2004"), "a")[1] == "euc_jis_2004"
    )


def test_a_damaged_file_is_still_read() -> None:
    data = (TEXT * 50).encode("utf-8")

    text, found = encoding.decode(data[:100] + b"\xff" + data[100:], "a")

    assert found == "utf-8"
    assert text.count("\ufffd") < 4


def test_html_says_its_encoding() -> None:
    page = f"<html><head><meta charset=shift_jis></head><body><p>{TEXT}</p></body></html>"

    assert ingest.from_bytes(page.encode("cp932"), "a.html").encoding == "cp932"


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_are_a_text_or_refused(data: bytes) -> None:
    with suppress(IngestError):
        assert ingest.from_bytes(data, "a.txt").encoding
