import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.web.reading.bookmarks import KEPT, moved, parse
from tests.web.fakes import client

# Bookmarks before · the page that is opened · bookmarks after.
OPENED = {
    "for the first time": ("", "a", "a=1.1.1"),
    "a later page": ("", "a/3", "a=3.1.1"),
    "a page within a section": ("", "a/3.2", "a=3.2.1"),
    "the page of the bookmark": ("a=3.4.2", "a/3", "a=3.4.2"),
    "the first page keeps the place": ("a=3.4.2", "a", "a=3.4.2"),
    "another page": ("a=3.4.2", "a/5", "a=5.1.1"),
    "30 does not begin with 3": ("a=30.1.2", "a/3", "a=3.1.1"),
    "another text comes first": ("a=3.4.2", "b", "b=1.1.1 a=3.4.2"),
    "what was read again comes first": ("b=2.1.1 a=3.4.2", "a", "a=3.4.2 b=2.1.1"),
}
NONSENSE = ["a", "a=", "a=1.2", "a=1.2.x", "a=0.1.1", "=1.1.1;", "a=1.1.1<", "\x00", "%ff=1"]


@pytest.mark.parametrize(("before", "page", "after"), OPENED.values(), ids=OPENED)
def test_opening_a_page_moves_the_bookmark(before: str, page: str, after: str) -> None:
    text, _, address = page.partition("/")

    found = moved(parse(before.replace(" ", "&")), text, address)

    assert " ".join("=".join(pair) for pair in found.items()) == after


@pytest.mark.parametrize("cookie", NONSENSE)
def test_a_cookie_that_says_nonsense_says_nothing(cookie: str) -> None:
    assert parse(cookie) == {}


@settings(max_examples=50, deadline=None)
@given(st.text())
def test_any_cookie_can_be_read(cookie: str) -> None:
    assert all(sentence.count(".") == 2 for sentence in parse(cookie).values())


def test_only_the_last_texts_are_kept() -> None:
    many = {f"t{number}": "1.1.1" for number in range(KEPT)}

    found = moved(many, "new", "")

    assert len(found) == KEPT
    assert next(iter(found)) == "new"


def test_reading_leaves_a_bookmark_and_looking_around_does_not() -> None:
    browser = client()
    for path in ("/", "/glossary", "/texts/talks/words/1.2.1-0", "/texts/none/"):
        assert "bookmarks" not in browser.get(path).headers.get("Set-Cookie", "")

    assert "bookmarks=talks=1.1.1" in browser.get("/texts/talks/").headers["Set-Cookie"]
    assert "Set-Cookie" not in browser.get("/texts/talks/").headers


def test_back_to_the_text_is_back_to_the_place() -> None:
    browser = client()
    assert browser.get("/texts/talks/place").location == "/texts/talks/"

    assert browser.post("/texts/talks/place", data={"sentence": "1.2.3"}).status_code == 204

    assert browser.get("/texts/talks/place").location == "/texts/talks/#s-1.2.3"
    assert 'href="/texts/talks/place">Back to the text' in browser.get("/texts/talks/terms").text
