import re
from dataclasses import replace
from datetime import UTC, datetime

from reader.model.lexicon import Glossary, GlossaryEntry
from reader.model.study import WordKey
from reader.web import Stores, create
from tests.web.fakes import (
    ALONE,
    TALKS,
    FakeAnnotator,
    FakeDictionary,
    FakeShelf,
    client,
    document,
)

HOSTILE = GlossaryEntry(
    "文言",
    "もんごん",
    "<script>alert(1)</script>",
    note="The 対話 of <img src=x onerror=alert(1)>",
    variants=("wording", "<i>text</i>"),
    original="말씀",
    topic="law",
    see=("共同声明", "無い語"),
    scope="talks",
)
SLASH = GlossaryEntry("対/話 ?#", "たいわ", "dialogue", scope="")
BOTH = replace(TALKS, glossary=Glossary((*TALKS.glossary.entries, HOSTILE, SLASH)))


def terms(page: str) -> list[str]:
    return re.findall(r'<article class="term" id="t-([^"]*)"', page)


def test_terms_stand_in_kana_rows_with_everything_said_of_them() -> None:
    page = client(BOTH).get("/glossary").text

    assert terms(page) == ["共同声明", "対/話_?#", "文言"]
    assert '<h2 class="kana-row" id="row-1" lang="ja">か</h2>' in page
    assert 'href="#row-1"' in page
    assert "<rt>" in page
    assert "also wording" in page
    assert '<p class="original" lang="ko">말씀</p>' in page
    assert '<a href="/glossary/%E5%85%B1%E5%90%8C%E5%A3%B0%E6%98%8E" lang="ja">共同声明</a>' in page
    assert '<span lang="ja">無い語</span>' in page
    assert "All texts" in page


def test_what_glossaries_say_is_text() -> None:
    for path in ("/glossary", "/glossary/文言"):
        page = client(BOTH).get(path).text

        assert "<script>alert" not in page
        assert "<img" not in page
        assert '<span lang="ja">対話</span> of &lt;img' in page


def test_filters_leave_what_was_asked_for() -> None:
    browser = client(BOTH)

    assert terms(browser.get("/glossary?q=wording").text) == ["文言"]
    assert terms(browser.get("/glossary?q=kyoudou").text) == ["共同声明"]
    assert terms(browser.get("/glossary?topic=law").text) == ["文言"]
    assert terms(browser.get("/glossary?text=talks&topic=other").text) == ["共同声明"]
    assert "No term matches." in browser.get("/glossary?q=zzz").text
    alone = client(BOTH, ALONE).get("/glossary?text=alone").text
    assert '<option value="alone" selected>' in alone
    assert 'value="&lt;b&gt;"' in browser.get("/glossary?q=<b>").text


def test_topic_links_keep_the_search() -> None:
    page = client(BOTH).get("/glossary?q=%26joint").text

    assert 'href="/glossary?q=%26joint"' in page


def test_a_term_has_its_sentences_with_their_english() -> None:
    page = client(BOTH).get("/glossary/文言").text

    assert "In 1 sentence" in page
    assert "共同声明の<mark>文言</mark>が残った。" in page
    assert "The <mark>wording</mark> of the joint statement remained." in page
    assert 'href="/texts/talks/1.2.1"' in page


def test_only_so_many_sentences_are_shown() -> None:
    long = replace(BOTH, original=document("ja", "文言。\n" * 40), translation=None)

    page = client(long).get("/glossary/文言").text

    assert page.count("<mark>") == 30
    assert "and 10 more in this text" in page
    assert "40 sentences" in client(long).get("/glossary").text


def test_every_link_to_a_term_leads_to_it() -> None:
    browser = client(BOTH)
    links = set(re.findall(r'href="(/glossary/[^"#]*)', browser.get("/glossary").text))

    assert len(links) == 3
    assert {browser.get(link).status_code for link in links} == {200}


def test_a_term_that_is_not_there_is_a_page_of_ours() -> None:
    answer = client(BOTH).get("/glossary/<script>")

    assert answer.status_code == 404
    assert "No glossary has the term “&lt;script&gt;”." in answer.text


def test_no_glossary_at_all() -> None:
    assert "No terms yet." in client(replace(TALKS, glossary=Glossary())).get("/glossary").text


def test_terms_have_the_status_of_their_word_and_are_filtered_by_it() -> None:
    stores = Stores(FakeShelf(BOTH), FakeDictionary(), FakeAnnotator)
    stores.library.set_statuses({WordKey("文言", "もんごん"): "learning"}, datetime.now(UTC))
    browser = create(stores).test_client()

    assert '<span class="dot learning" aria-hidden="true"></span>Learning' in (
        browser.get("/glossary").text
    )
    assert terms(browser.get("/glossary?status=learning").text) == ["文言"]
    assert terms(browser.get("/glossary?status=new").text) == ["共同声明", "対/話_?#"]
    assert len(terms(browser.get("/glossary?status=none").text)) == 3


def test_the_audit_says_where_a_rendering_is_missing() -> None:
    english = document("en", "# Dialogue\n\nThe wording of it remained.\nTalks.\n\nIt did.")
    browser = client(replace(BOTH, translation=english))

    listed = browser.get("/glossary?check=missing").text
    assert terms(listed) == ["共同声明"]
    assert "Rendering missing in 1" in listed
    assert "Rendering missing in 1" in browser.get("/glossary").text
    assert terms(browser.get("/glossary?check=varied").text) == []
    page = browser.get("/glossary/共同声明").text
    assert "In 1 of 1 places the English has neither" in page
    assert '<li class="absent">' in page
    assert '<li class="absent">' not in browser.get("/glossary/文言").text


def test_what_the_filters_leave_is_saved_as_a_table() -> None:
    answer = client(BOTH).get("/glossary.csv?topic=law")

    rows = answer.data.decode("utf-8-sig").splitlines()
    assert rows[0].startswith("ja,reading,en,")
    assert len(rows) == 2
    assert rows[1].startswith(
        "文言,もんごん,<script>alert(1)</script>,wording; <i>text</i>,,말씀,law"
    )
    assert rows[1].endswith(",talks")
    assert 'href="/glossary.csv?topic=law"' in client(BOTH).get("/glossary?topic=law").text


def test_each_term_leads_to_its_form_and_to_its_sentences() -> None:
    page = client(BOTH).get("/glossary?topic=law").text

    assert (
        'href="/terms/edit?ja=%E6%96%87%E8%A8%80&amp;text=talks&amp;back=/glossary%3Ftopic' in page
    )
    assert 'href="/glossary/%E6%96%87%E8%A8%80#in-talks"' in page
    assert "· yours" in page
