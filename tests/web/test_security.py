import pytest

from reader.assets import folder
from reader.web import Stores, create
from tests.web.fakes import FakeAnnotator, FakeDictionary, FakeShelf, client

HOSTS = {
    "localhost": 200,
    "localhost:8000": 200,
    "127.0.0.1:8000": 200,
    "[::1]:8000": 200,
    "[::1]": 200,
    "LocalHost:8000": 200,
    "evil.example": 400,
    "localhost.evil.example": 400,
    "127.0.0.1.evil.example:80": 400,
    "evil.example:localhost": 400,
}


@pytest.mark.parametrize(("host", "status"), HOSTS.items())
def test_only_known_hosts_are_answered(host: str, status: int) -> None:
    assert client().get("/healthz", headers={"Host": host}).status_code == status


def test_a_configured_host_is_answered() -> None:
    app = create(Stores(FakeShelf(), FakeDictionary(), FakeAnnotator), hosts=("Shelf.lan",))

    assert app.test_client().get("/healthz", headers={"Host": "shelf.lan:80"}).status_code == 200


WRITES = {
    "own page": ({"Sec-Fetch-Site": "same-origin"}, 303),
    "another site": ({"Sec-Fetch-Site": "cross-site"}, 403),
    "another port": ({"Sec-Fetch-Site": "same-site"}, 403),
    "older browser, own page": ({"Origin": "http://localhost"}, 303),
    "older browser, another site": ({"Origin": "http://evil.example"}, 403),
    "sandboxed frame": ({"Origin": "null"}, 403),
    "a program": ({}, 303),
}


@pytest.mark.parametrize(("headers", "status"), WRITES.values(), ids=WRITES)
def test_only_own_pages_write(headers: dict[str, str], status: int) -> None:
    answer = client().post("/settings", data={"theme": "dark"}, headers=headers)

    assert answer.status_code == status


@pytest.mark.parametrize("path", ["/texts/talks/", "/nowhere", "/healthz", "/settings"])
def test_every_answer_carries_the_headers(path: str) -> None:
    headers = client().get(path).headers

    policy = headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_no_template_marks_text_as_safe_or_carries_inline_code() -> None:
    for path in folder("templates").rglob("*.html"):
        template = path.read_text(encoding="utf-8")
        for forbidden in (
            "|safe",
            "| safe",
            "autoescape",
            "<script>",
            "<style",
            " style=",
            " onclick=",
        ):
            assert forbidden not in template, f"{path.name}: {forbidden}"


def test_static_files_are_kept_for_good_under_their_version() -> None:
    browser = client()
    page = browser.get("/settings").text
    address = page.split('rel="stylesheet" href="')[1].split('"')[0]

    with browser.get(address) as versioned, browser.get("/static/0/css/base.css") as stale:
        assert "immutable" in versioned.headers["Cache-Control"]
        assert stale.headers["Cache-Control"] == "no-cache"
        assert stale.data in versioned.data  # one file of several
    for wrong in ("../../pyproject.toml", "css/none.css", "css/base+none.css"):
        assert browser.get(f"/static/0/{wrong}").status_code == 404
