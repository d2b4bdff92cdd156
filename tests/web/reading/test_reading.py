import re
from dataclasses import replace

import pytest

from reader.model.bitext import Meta
from reader.web import Stores, create
from tests.web.fakes import (
    ALONE,
    TALKS,
    FakeAnnotator,
    FakeDictionary,
    FakeShelf,
    alignment,
    client,
    document,
    site,
)


def test_japanese_faces_its_english() -> None:
    page = client().get("/texts/talks/").text

    rows = re.findall(r'class="s r(\d+)(?: easy)?( none)?" data-s="(\d+)"', page)
    assert rows == [
        ("1", "", "2"), ("2", "", "3"), ("3", "", "4"),
        ("1", "", "2"), ("2", " none", "3"), ("3", "", "4"),
        ("1", "", "5"), ("1", "", "5"),
    ]  # fmt: skip
    assert page.count("No English for this sentence.") == 1


def test_headings_are_paired() -> None:
    page = client().get("/texts/talks/").text

    heading = re.search(r"<h2 lang=.*?</div>", page, re.DOTALL)
    assert heading
    assert "Dialogue" in heading[0]
    assert 'href="words/1.1.1-0"' in heading[0]


def test_words_are_links_and_what_stands_between_is_not() -> None:
    page = client().get("/texts/talks/").text

    assert (
        '<span id="s-1.2.1"><a class="w" href="words/1.2.1-0" data-term="1" data-status="new">'
        '<ruby class="tight">共同<rt>きょうどう</rt></ruby><ruby>声明<rt>せいめい</rt></ruby></a>'
        '<a class="w" href="words/1.2.1-4" data-status="new">の</a>'
    ) in page
    assert "</a>。</span>" in page


def test_a_term_and_its_rendering_share_a_number() -> None:
    page = client().get("/texts/talks/").text

    assert '<span class="r" data-term="1">joint statement</span>' in page


@pytest.mark.parametrize(
    ("furigana", "readings"),
    {
        "always": ("きょうどう", "せいめい"),
        "hover": ("きょうどう",),
        "off": (),
        "level": ("きょうどう",),
    }.items(),
)
def test_furigana_that_is_off_is_not_in_the_page(furigana: str, readings: tuple[str, ...]) -> None:
    browser = client()
    browser.post("/settings", data={"furigana": furigana, "level": "1"})

    page = browser.get("/texts/talks/").text

    assert all(f"<rt>{reading}</rt>" in page for reading in readings)
    assert ("<rt>" in page) == bool(readings)


def test_by_level_leaves_out_what_is_all_known() -> None:
    voice = replace(TALKS, original=document("ja", "文言は声"), alignment=alignment(""))
    browser = client(voice)
    browser.post("/settings", data={"furigana": "level", "level": "4"})

    assert "<rt>もんごん</rt>" in browser.get("/texts/talks/").text


def test_a_text_without_translation_has_one_column_and_invents_nothing() -> None:
    page = client().get("/texts/alone/").text

    assert 'class="alone"' in page
    assert 'class="en"' not in page
    assert "No English" not in page


def test_a_companion_shows_its_english_and_says_what_is_missing() -> None:
    page = client().get("/texts/companion/").text

    assert "companion edition" in page
    assert "joint statement" in page
    assert 'class="ja"' not in page


MISSING = [
    "/texts/nothing/",
    "/texts/talks/9",
    "/texts/talks/1.9",
    "/texts/talks/one",
    "/texts/talks/words/9.9.9-0",
    "/texts/talks/words/1.2.1-11",
    "/texts/talks/words/x-y",
    "/texts/nothing/words/1.2.1-0",
    "/texts/companion/words/1.1.1-0",
    "/nowhere",
]


@pytest.mark.parametrize("path", MISSING)
def test_what_does_not_exist_is_a_page_of_ours(path: str) -> None:
    answer = client().get(path)

    assert answer.status_code == 404
    assert 'class="bar"' in answer.text


def test_a_bug_is_a_page_of_ours_and_does_not_show_itself() -> None:
    app = site()
    app.testing = False
    app.add_url_rule("/broken", view_func=lambda: str(1 / 0))
    app.logger.disabled = True

    answer = app.test_client().get("/broken")

    assert answer.status_code == 500
    assert "ZeroDivision" not in answer.text
    assert 'class="bar"' in answer.text


def test_a_page_is_asked_about_again_and_sent_once() -> None:
    browser = client()
    first = browser.get("/texts/talks/")

    again = browser.get("/texts/talks/", headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.data) == (304, b"")
    assert first.headers["Vary"] == "Cookie, Accept-Language, Accept-Encoding"


def test_a_changed_text_is_a_new_page() -> None:
    shelf = FakeShelf(TALKS)
    browser = create(Stores(shelf, FakeDictionary(), FakeAnnotator)).test_client()
    before = browser.get("/texts/talks/").text

    shelf.kept["talks"] = replace(TALKS, meta=Meta("別の題"))

    assert "別の題" not in before
    assert "別の題" in browser.get("/texts/talks/").text


def test_a_long_text_has_pages() -> None:
    section = "\n\n".join("\n".join(["対話は残った。" * 10] * 30) for _ in range(5))
    long = replace(ALONE, original=document("ja", f"# 一\n\n{section}\n\n# 二\n\n{section}"))
    browser = client(long)

    first = browser.get("/texts/alone/").text
    following = re.search(r'rel="next" href="([^"]*)"', first)

    assert following
    assert following[1] == "/texts/alone/2"
    second = browser.get(following[1]).text
    assert 'id="s-2.1.1"' in second
    assert 'rel="prev" href="/texts/alone/#text"' in second
    assert browser.get("/texts/alone/1.3").location == "/texts/alone/#s-1.3.1"


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'"


def test_nothing_that_was_written_by_others_becomes_markup() -> None:
    term = replace(TALKS.glossary.entries[0], en=HOSTILE, note=HOSTILE, variants=(HOSTILE,))
    text = replace(
        TALKS,
        meta=Meta(HOSTILE, HOSTILE, HOSTILE, kind=HOSTILE, translator=HOSTILE, level=HOSTILE),
        original=document("ja", f"# {HOSTILE}\n\n{HOSTILE}共同声明{HOSTILE}"),
        translation=document("en", f"# {HOSTILE}\n\n{HOSTILE} and {HOSTILE}"),
        alignment=alignment("1.1.1=1.1.1 1.2.1=1.2.1"),
        glossary=replace(TALKS.glossary, entries=(term,)),
    )
    browser = client(text)
    start = len(HOSTILE)

    for path in ("", f"words/1.2.1-{start}", f"words/1.2.1-{start}?fragment=1"):
        page = browser.get(f"/texts/talks/{path}").text
        assert "共同" in page
        assert "<script>alert" not in page
        assert "<img" not in page
