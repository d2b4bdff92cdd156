"""``annotate --json``: what it promises, on real texts and the real dictionary."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from reader import pipeline
from reader.assets import folder
from reader.bitext.links import Linker
from reader.corpus.load import load
from reader.export.annotation import JsonWriter
from reader.lexicon.company import Company
from reader.model.bitext import Text
from reader.model.lexicon import Glossary
from reader.model.text import Document, Paragraph, Section, Sentence
from reader.ports import Dictionary
from tests.export.schema import SCHEMA

SHIPPED = sorted(path for path in folder("corpus").iterdir() if (path / "text.ja.txt").is_file())


def _written(text: Text, dictionary: Dictionary) -> Any:
    assert text.original
    annotator = pipeline.Annotator(dictionary, text.glossary)
    annotated = [annotator.annotate(sentence) for sentence in text.original.sentences]
    links = pipeline.links_of(text, annotated, Linker(dictionary))
    writer = JsonWriter(dictionary)
    return json.loads(writer.document(text.original, annotated, pipeline.english_of(text), links))


@pytest.fixture(scope="module", params=SHIPPED, ids=lambda path: path.name)
def written(request: pytest.FixtureRequest, dictionary: Dictionary) -> Any:
    path: Path = request.param
    return _written(load(path), dictionary)


def _sentences(written: Any) -> Iterator[Any]:
    return (each for paragraph in written["paragraphs"] for each in paragraph["sentences"])


def _words(words: list[Any]) -> Iterator[Any]:
    for word in words:
        yield word
        yield from _words(word["parts"])


def test_it_is_as_documented(written: Any) -> None:
    some = {**written, "paragraphs": written["paragraphs"][:12]}  # the validator is slow
    jsonschema.validate(some, SCHEMA)


def test_words_join_to_the_sentence(written: Any) -> None:
    for sentence in _sentences(written):
        place = 0
        for word in sentence["words"]:
            start, end = word["span"]
            assert start >= place
            assert not sentence["text"][place:start].isalpha() or place == start
            place = end
        for word in _words(sentence["words"]):
            start, end = word["span"]
            assert sentence["text"][start:end] == word["surface"]


def test_furigana_joins_to_the_surface(written: Any) -> None:
    for sentence in _sentences(written):
        for word in _words(sentence["words"]):
            assert "".join(base for base, _reading in word["furigana"]) == word["surface"]


def test_readings_are_hiragana(written: Any) -> None:
    odd = [
        (word["surface"], word["reading"])
        for sentence in _sentences(written)
        for word in _words(sentence["words"])
        if not all("ぁ" <= c <= "ゖ" or c in "ー・ゝゞ" for c in word["reading"])
        and not word["surface"].isascii()
    ]

    assert not odd


def test_nearly_every_word_is_in_the_dictionary(written: Any) -> None:
    words = [word for sentence in _sentences(written) for word in sentence["words"]]
    missing = {
        word["surface"]
        for word in words
        if not word["entries"] and not word["term"] and not word["parts"]
    }

    assert len(missing) < len(words) / 100, missing


def test_links_point_into_the_translation(written: Any) -> None:
    linked = 0
    for sentence in _sentences(written):
        for word in sentence["words"]:
            if "link" in word:
                start, end = word["link"]["en"]
                assert sentence["translation"][start:end].strip()
                linked += 1

    assert linked > 50


# A sentence | its English | a word | the gloss that comes first
CHOSEN = {
    "nothing chose": "荷物を積んだ。 |  | 積んだ | to pile up",
    "another sense": "荷物を積んだ。 | They loaded the luggage. | 積んだ | to load (car, ship, etc.)",
    "another entry": "戒めを解く。 | He undid the bonds. | 戒め | bonds",
    "no entry that is read otherwise": "自ら変わる。 | It changes of its own accord. | 自ら | oneself",
    "nor for one that hardly anybody means": "国が傾く。 | The country leans. | 傾く"
    " | to incline toward",
    "a gloss that stands first": "大きな問題だ。 | It is a big problem. | 問題"
    " | problem (e.g. societal, political)",
    "one word of a gloss says nothing": "批判が噴き出した。 | Criticism burst out. | 噴き出した"
    " | to spout out",
}


@pytest.mark.parametrize("case", CHOSEN.values(), ids=CHOSEN)
def test_the_sense_that_the_translation_chose_comes_first(
    case: str, dictionary: Dictionary
) -> None:
    japanese, english, surface, gloss = (cell.strip() for cell in case.split("|"))
    annotated = pipeline.Annotator(dictionary, Glossary()).annotate(Sentence("1.1.1", japanese))
    document = Document("ja", (Section(1, (Paragraph("paragraph", 0, (annotated.sentence,)),)),))
    links = Linker(dictionary).links([annotated], english)

    made = json.loads(JsonWriter(dictionary).document(document, [annotated], links=links))

    word = next(
        each for each in _words(next(_sentences(made))["words"]) if each["surface"] == surface
    )
    assert word["entries"][0]["senses"][0]["glosses"][0] == gloss


# Of two senses with the same English the one that the Japanese tells is meant.
AGREED = {
    "a bill passes": "国会で法案が通った。 | The bill passed the Diet. | 通った | to pass (a test",
    "a taste that is no flavour": "彼は勝利の味を知る。 | He knows the taste of victory. | 味 | experience",
}


@pytest.mark.parametrize("case", AGREED.values(), ids=AGREED)
def test_the_japanese_tells_what_the_english_leaves_open(case: str, dictionary: Dictionary) -> None:
    japanese, english, surface, gloss = (cell.strip() for cell in case.split("|"))
    annotated = pipeline.Annotator(dictionary, Glossary()).annotate(Sentence("1.1.1", japanese))
    document = Document("ja", (Section(1, (Paragraph("paragraph", 0, (annotated.sentence,)),)),))
    senses = Company(dictionary)
    links = Linker(dictionary, senses=senses).links([annotated], english)

    made = json.loads(JsonWriter(dictionary, senses).document(document, [annotated], links=links))

    word = next(
        each for each in _words(next(_sentences(made))["words"]) if each["surface"] == surface
    )
    assert word["entries"][0]["senses"][0]["glosses"][0].startswith(gloss)


OPENING = {
    "it opens the sentence": "でも、行く。 → but",
    "behind a bracket, too": "「でも、行く。」 → but",
    "inside": "子供でも分かる。 → even",
}


@pytest.mark.parametrize("case", OPENING.values(), ids=OPENING)
def test_the_order_knows_what_opens_a_sentence(case: str, dictionary: Dictionary) -> None:
    japanese, gloss = case.split(" → ")
    annotated = pipeline.Annotator(dictionary, Glossary()).annotate(Sentence("1.1.1", japanese))
    document = Document("ja", (Section(1, (Paragraph("paragraph", 0, (annotated.sentence,)),)),))

    made = json.loads(JsonWriter(dictionary, Company(dictionary)).document(document, [annotated]))

    word = next(
        each for each in _words(next(_sentences(made))["words"]) if each["surface"] == "でも"
    )
    assert word["entries"][0]["senses"][0]["glosses"][0] == gloss
