import re
from dataclasses import replace

from reader.model.lexicon import Glossary
from tests.web.fakes import ALONE, COMPANION, TALKS, client, document, site

SHIPPED = replace(TALKS, shipped=True)
LOOSE = replace(
    TALKS,
    translation=document("en", "# Dialogue\n\nThe <wording> remained.\nTalks.\n\nIt did."),
)


def test_what_the_english_lacks_is_shown() -> None:
    page = client(LOOSE).get("/texts/talks/terms").text

    assert "0 of 1 glossary term is" in page
    assert "<mark>共同声明</mark>の文言が残った。" in page
    assert "The &lt;wording&gt; remained." in page
    assert 'href="/texts/talks/1.2.1"' in page


def test_a_text_that_keeps_to_its_glossary() -> None:
    page = client(TALKS).get("/texts/talks/terms").text

    assert "1 of 1 glossary term is" in page
    assert "Rendering missing" not in page


def test_only_a_text_with_terms_of_its_own_leads_to_them() -> None:
    own = replace(TALKS.glossary.entries[0], scope="talks")
    way = 'href="/glossary?text=talks"'

    assert way in client(replace(TALKS, glossary=Glossary((own,)))).get("/texts/talks/terms").text
    assert way not in client(replace(TALKS, glossary=Glossary())).get("/texts/talks/terms").text


def test_a_text_without_candidates_says_so() -> None:
    short = replace(ALONE, original=document("ja", "残った。"))

    assert "No candidates" in client(short).get("/texts/alone/terms").text


def test_a_candidate_becomes_a_term() -> None:
    app = site(replace(TALKS, glossary=Glossary()))
    browser = app.test_client()
    form = {"ja": "共同声明", "reading": "きょうどうせいめい", "en": " joint  statement "}

    answer = browser.post("/texts/talks/terms", data=form)

    assert answer.status_code == 303
    assert re.fullmatch(r"/texts/talks/terms\?changed=[-\w]+", answer.location)
    assert "“共同声明” is a term now." in browser.get(answer.location).text
    assert "1 of 1 glossary term is" in browser.get(answer.location).text
    assert 'id="t-共同声明"' in browser.get("/glossary").text


def test_what_is_no_term_is_refused() -> None:
    browser = client(TALKS)

    for form in ({"ja": "共同声明", "en": " "}, {"ja": "無い語", "en": "none"}, {}):
        assert browser.post("/texts/talks/terms", data=form).status_code == 400


def test_an_accepted_term_can_be_taken_back() -> None:
    browser = client(replace(TALKS, glossary=Glossary()))
    form = {"ja": "共同声明", "en": "joint statement"}
    done = browser.post("/texts/talks/terms", data=form).location
    token, back = done.rpartition("=")[2], done.partition("?")[0]

    undone = browser.post("/terms/undo", data={"token": token, "back": back})

    assert undone.location == "/texts/talks/terms"
    assert 'id="t-共同声明"' not in browser.get("/glossary").text


def test_terms_of_a_shipped_text_go_into_a_glossary_of_ones_own() -> None:
    browser = client(replace(SHIPPED, glossary=Glossary()))
    assert "kept in a glossary of yours" in browser.get("/texts/talks/terms").text

    browser.post("/texts/talks/terms", data={"ja": "共同声明", "en": "joint statement"})

    assert "1 of 1 glossary term is" in browser.get("/texts/talks/terms").text


def test_no_such_text_and_no_original() -> None:
    browser = client(TALKS, COMPANION)

    assert browser.get("/texts/none/terms").status_code == 404
    assert browser.get("/texts/companion/terms").status_code == 404
    assert "/terms" not in browser.get("/texts/companion/").text


def test_the_text_leads_to_its_terms() -> None:
    assert 'href="/texts/talks/terms"' in client(TALKS).get("/texts/talks/").text
