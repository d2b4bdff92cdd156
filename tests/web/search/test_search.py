import re
from dataclasses import replace
from datetime import UTC, datetime

from reader.model.bitext import Meta, Note
from reader.model.lexicon import Hit
from reader.model.study import WordKey
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
)

HOSTILE = replace(
    TALKS,
    meta=Meta("<b>題</b>", "<i>Title</i>"),
    original=document("ja", "対話<script>。"),
    translation=document("en", "<img src=x> the talk"),
    alignment=alignment("1.1.1=1.1.1"),
)


def lines(page: str) -> list[str]:
    found = re.findall(r'<p class="kwic.*?</p>', page)
    return [re.sub(r"<mark>(.*?)</mark>", r"[\1]", each) for each in found]


def bare(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html)


def test_without_a_query_it_says_what_to_type() -> None:
    for path in ("/search", "/search?q=", "/search?q=%20"):
        page = client().get(path).text

        assert "Type a Japanese word" in page
        assert 'href="/glossary"' in page


def test_places_stand_with_both_sides_and_their_address() -> None:
    page = client(TALKS).get("/search?q=共同声明").text

    assert [bare(line) for line in lines(page)] == ["[共同声明]の文言が残った。"]
    assert "The wording of the <mark>joint statement</mark> remained." in page
    assert 'href="/texts/talks/1.2.1"' in page
    assert 'aria-current="page">Search' in page


def test_renderings_and_texts_are_filters_with_counts() -> None:
    browser = client(TALKS, ALONE)
    page = browser.get("/search?q=共同声明").text
    rendered, alone = (
        re.search(rf'<a href="([^"]*)"[^>]*>[^/]*<span[^>]*>{label}</span> <b[^>]*>(\d+)', page)
        for label in ("joint statement", "no English")
    )

    assert rendered
    assert alone
    assert (rendered[2], alone[2]) == ("1", "1")
    only = browser.get(rendered[1].replace("&amp;", "&")).text
    assert len(lines(only)) == 1
    assert "1 of 2 places." in only
    assert 'aria-current="true"' in only
    assert len(lines(browser.get("/search?q=共同声明&text=alone").text)) == 1


def test_an_inflected_word_is_found_by_its_dictionary_form() -> None:
    page = client(TALKS).get("/search?q=残る").text

    assert [bare(line) for line in lines(page)] == [
        "共同声明の文言が[残った]。",
        "対話は[残った]。",
        "[残った]。",
    ]


def test_english_finds_the_japanese() -> None:
    page = client(TALKS).get("/search?q=joint+statements").text

    assert [bare(line) for line in lines(page)] == ["[共同声明]の文言が残った。"]
    assert ">Renders<" in page


def test_nothing_found_has_a_next_step() -> None:
    page = client(TALKS).get("/search?q=<zzz>").text

    assert "No text has “&lt;zzz&gt;”." in page
    assert "Look in the glossary" in page


def test_filters_that_leave_nothing_can_be_taken_back() -> None:
    page = client(TALKS).get("/search?q=残る&text=none&as=none&from=9999").text

    assert "No place is left" in page
    assert "Show all" in page


def test_strange_addresses_are_answered() -> None:
    for query in (
        "q=残る&from=-1",
        "q=残る&from=１",
        "q=残る&in=xx",
        "q=" + "残" * 5000,
        "q=%00",
        "q=a.*(",
    ):
        assert client(TALKS).get(f"/search?{query}").status_code == 200


def test_what_texts_say_is_text() -> None:
    page = client(HOSTILE).get("/search?q=対話").text

    assert "<script>。" not in page
    assert "<img" not in page
    assert "&lt;b&gt;題" in page


def test_many_places_have_pages() -> None:
    many = replace(TALKS, original=document("ja", "残った。\n" * 70), translation=None)
    browser = client(many)
    page = browser.get("/search?q=残る").text
    on = re.search(r'rel="next" href="([^"]*)"', page)

    assert on
    assert len(lines(page)) == 60
    assert len(lines(browser.get(on[1].replace("&amp;", "&")).text)) == 10


def test_a_words_entry_tells_how_it_is_rendered() -> None:
    page = client(TALKS).get("/texts/talks/words/1.2.1-0?fragment").text

    assert re.search(
        r'In your texts</a>: <span lang="en">joint statement</span> <span class="num">1</span>',
        page,
    )
    assert "In your texts" not in client(ALONE).get("/texts/alone/words/1.2.1-0?fragment").text


def also(page: str, name: str) -> str:
    found = re.search(rf'aria-labelledby="also-{name}">.*?</section>', page, re.S)
    return bare(found[0]) if found else ""


def test_terms_titles_and_notes_are_found_too() -> None:
    note = Note("1.2.1", "", "background", "Of the <b>committee</b> that 文言 kept.", "残った")
    stores = Stores(
        FakeShelf(replace(TALKS, notes=(note,)), ALONE), FakeDictionary(), FakeAnnotator
    )
    stores.library.set_note(WordKey("対話", "たいわ"), "a committee word", (), datetime.now(UTC))
    browser = create(stores).test_client()

    assert "共同声明 joint statement" in also(browser.get("/search?q=声明").text, "terms")
    titles = browser.get("/search?q=dialogue").text
    assert "The Wording of &lt;Dialogue&gt;" in also(titles, "titles")
    page = browser.get("/search?q=committee").text
    assert "Not in your texts, but elsewhere:" in page
    assert "対話 yours a committee word" in also(page, "notes")
    assert "残った Of the &lt;b&gt;committee&lt;/b&gt;" in also(page, "notes")
    assert 'href="/texts/talks/1.2.1" lang="ja">残った' in page


class Lexicon(FakeDictionary):
    def hits(self, form: str) -> tuple[Hit, ...]:
        entries = {"対話": 2, "残る": 1}
        return (Hit(entries[form], 120, False, False, False, ("v5r",)),) if form in entries else ()


def test_what_only_the_dictionary_has_is_an_answer() -> None:
    stores = Stores(FakeShelf(ALONE), Lexicon(), FakeAnnotator)
    empty = replace(ALONE, original=document("ja", "文言。"))
    nowhere = create(replace(stores, shelf=FakeShelf(empty))).test_client()

    page = nowhere.get("/search?q=残った").text
    assert "Not in your texts, but in the dictionary:" in page
    assert "残る のこる" in also(page, "words")
    assert "to remain" in also(page, "words")
    assert "past" in also(page, "words")
    found = create(stores).test_client().get("/search?q=残った").text
    assert '<aside class="also"' in found
    assert "to remain" in also(found, "words")


def test_where_nothing_is_found_at_all_it_says_so() -> None:
    page = client(TALKS).get("/search?q=zzzz").text

    assert "No text has “zzzz”." in page
    assert "also" not in re.findall('class="([^"]*)"', page)


def test_pages_of_places_say_which_they_are() -> None:
    long = replace(ALONE, original=document("ja", "対話。\n" * 130))
    browser = client(long)

    first = browser.get("/search?q=対話").text
    assert "1–60 of 130" in first
    second = re.search(r'rel="next" href="([^"]*)"', first)
    assert second
    assert "61–120 of 130" in browser.get(second[1].replace("&amp;", "&")).text
