"""What is sent compressed, and that it is the same."""

import gzip

import brotli
import pytest

from tests.web.fakes import client

ASKED = {"gzip, deflate": "gzip", "gzip, br": "br", "br;q=0, gzip": "gzip", "": None, "zstd": None}


@pytest.mark.parametrize(("accepted", "way"), ASKED.items())
def test_text_is_sent_as_the_browser_takes_it(accepted: str, way: str | None) -> None:
    plain = client().get("/texts/talks/")

    answer = client().get("/texts/talks/", headers={"Accept-Encoding": accepted})

    assert answer.headers.get("Content-Encoding") == way
    unpack = {"gzip": gzip.decompress, "br": brotli.decompress, None: bytes}[way]
    assert unpack(answer.data) == plain.data
    assert "Accept-Encoding" in answer.headers["Vary"]


def test_a_file_is_compressed_and_asked_about_again() -> None:
    browser = client()
    css = browser.get("/texts/talks/").text.split('rel="stylesheet" href="')[1].split('"')[0]

    with browser.get(css) as plain, browser.get(css, headers={"Accept-Encoding": "br"}) as first:
        etag = first.headers["ETag"]
        assert brotli.decompress(first.data) == plain.data
    with browser.get(css, headers={"Accept-Encoding": "br", "If-None-Match": etag}) as again:
        assert (again.status_code, again.data) == (304, b"")
    assert etag.startswith("W/")


def test_what_is_small_or_to_be_kept_is_left_as_it_is() -> None:
    for address in ("/healthz", "/words/export.csv"):
        answer = client().get(address, headers={"Accept-Encoding": "br"})

        assert "Content-Encoding" not in answer.headers
