import json
import re
import threading
from dataclasses import replace

import pytest

from reader import pipeline
from reader.model.lexicon import Glossary
from reader.web import Stores
from reader.web.reading.ties import Learned
from tests.web.fakes import (
    TALKS,
    FakeAnnotator,
    FakeDictionary,
    FakeShelf,
    alignment,
    client,
    document,
)


def test_words_outside_the_glossary_are_tied_afterwards() -> None:
    ties = json.loads(client().get("/texts/talks/links/").text)

    assert ties["2"] == [["1.2.1-8", 35, 43]]  # 残った → remained; the term is in the page


def test_what_was_learned_is_asked_for_by_name() -> None:
    browser = client()

    plain = browser.get("/texts/talks/links/")
    learned = browser.get("/texts/talks/links/?learned")

    assert json.loads(plain.text) == json.loads(learned.text)
    assert plain.mimetype == "application/json"


def test_several_pages_at_once_learn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    learn, times, asked = pipeline.learned, [], threading.Barrier(3)

    def counted(*said: object) -> object:
        times.append(said)
        return learn(*said)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "learned", counted)
    learned = Learned(Stores(FakeShelf(TALKS), FakeDictionary(), FakeAnnotator))

    def ask() -> None:
        asked.wait()
        learned.linker()

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(times) == 1


def test_places_count_as_scripts_do() -> None:
    text = replace(
        TALKS,
        original=document("ja", "残った。"),
        translation=document("en", "😀 It remained."),
        alignment=alignment("1.1.1=1.1.1"),
    )

    assert json.loads(client(text).get("/texts/talks/links/").text) == {"1": [["1.1.1-0", 6, 14]]}


def test_no_translation_has_no_ties() -> None:
    assert json.loads(client().get("/texts/alone/links/").text) == {}
    assert json.loads(client().get("/texts/companion/links/").text) == {}


def test_links_of_no_part_are_not_found() -> None:
    assert client().get("/texts/talks/links/9").status_code == 404
    assert client().get("/texts/nothing/links/").status_code == 404


def test_the_sense_that_the_translation_chose_is_first() -> None:
    text = replace(
        TALKS,
        original=document("ja", "共同声明が残った。"),
        translation=document("en", "A script alert script remained."),
        alignment=alignment("1.1.1=1.1.1"),
        glossary=Glossary(),
    )

    entry = client(text).get("/texts/talks/words/1.1.1-0?fragment=1").text

    senses = re.findall(r"<li( class=\"here\")?><span>(.*?)</span></li>", entry, re.DOTALL)
    assert [bool(here) for here, _ in senses] == [True, False]
    assert "alert(1)" in senses[0][1]
    assert "in this sentence" in senses[0][1]
    assert "in this sentence" not in senses[1][1]


def test_without_a_counterpart_no_sense_is_chosen() -> None:
    entry = client().get("/texts/talks/words/1.2.2-3?fragment=1").text

    assert "in this sentence" not in entry


def test_every_tie_is_a_word_of_the_page() -> None:
    browser = client()
    ties = json.loads(browser.get("/texts/talks/links/").text)
    page = browser.get("/texts/talks/").text

    assert all(
        f'href="words/{address}"' in page for found in ties.values() for address, *_ in found
    )
