"""The search over texts of the library, with the real dictionary."""

from functools import lru_cache
from pathlib import Path

import pytest

from reader.assets import folder
from reader.bitext.concordance import groups
from reader.bitext.places import Finder
from reader.corpus.shelf import Shelf
from reader.model.bitext import Meta, Text
from reader.model.correction import Corrections
from reader.model.lexicon import Glossary
from reader.pipeline import Annotator
from reader.ports import Dictionary
from reader.search import AnnotatingOf, Searcher, wanted
from reader.store.derived import Derived
from tests.web.fakes import alignment, document

TEXT = Text(
    "t",
    Meta("試し"),
    document("ja", "条約を締結した。\n条約は締結されなかった。\n政策を行なう。\nＧＤＰの話。"),
    document("en", "They concluded a treaty.\nNo treaty was concluded.\nThe policy.\nOn GDP."),
    alignment("1.1.1=1.1.1 1.1.2=1.1.2 1.1.3=1.1.3 1.1.4=1.1.4"),
)
# Query | the surface at each place
QUERIES = {
    "dictionary form": "締結する | 締結した 締結されなかった",
    "the noun of a する verb": "締結 | 締結した 締結されなかった",
    "any inflected form": "締結しない | 締結した 締結されなかった",
    "kana": "ていけつ | 締結した 締結されなかった",
    "katakana": "テイケツ | 締結した 締結されなかった",
    "romaji": "teiketsu | 締結した 締結されなかった",
    "another spelling": "行う | 行なう",
    "a stretch of text": "約を締 | 約を締",
    "blanks in Japanese": "条約 を　締結 | 条約を締結",
    "English": "conclude | 締結した 締結されなかった",
    "an English phrase": "a treaty | 条約",
    "wide letters": "ＧＤＰ | ＧＤＰ",
    "no word": "ぬるぽ |",
    "not there": "経済 |",
    "nothing": "　 |",
}


def annotators(dictionary: Dictionary) -> AnnotatingOf:
    @lru_cache
    def annotator(glossary: Glossary, _corrections: Corrections = ()) -> Annotator:
        return Annotator(dictionary, glossary)

    return annotator


@pytest.fixture(scope="module", params=["in the text", "in its index"])
def searcher(request: pytest.FixtureRequest, dictionary: Dictionary) -> Searcher:
    found = Searcher(dictionary, annotators(dictionary))
    if request.param == "in its index":
        index(found, dictionary, TEXT)
    return found


def index(searcher: Searcher, dictionary: Dictionary, text: Text) -> None:
    annotate = Annotator(dictionary, text.glossary).annotate
    sentences = text.original.sentences if text.original else ()
    searcher.index(("1", text), searcher.indexed(("1", text), map(annotate, sentences)))
    assert searcher.is_indexed(("1", text))


@pytest.mark.parametrize("case", QUERIES.values(), ids=QUERIES)
def test_queries_find(case: str, searcher: Searcher) -> None:
    query, expected = (side.strip(" ") for side in case.split("|"))

    found = searcher.search([("1", TEXT)], query)

    assert [line.span.of(line.ja) for line in found.lines if line.span] == expected.split()


def test_a_query_in_latin_letters_may_be_either(searcher: Searcher) -> None:
    ja, en = (searcher.search([("1", TEXT)], "GDP", side) for side in ("ja", "en"))

    assert (ja.side, len(ja.lines), ja.other) == ("ja", 1, 1)
    assert (en.side, len(en.lines), en.other) == ("en", 1, 1)


def test_too_much_at_once_is_looked_at_bit_by_bit(dictionary: Dictionary) -> None:
    searcher = Searcher(dictionary, annotators(dictionary))

    def looked() -> list[bool]:
        return [line.looked for line in searcher.search([("1", TEXT)], "条約", most=1).lines]

    assert looked() == [True, False]
    assert looked() == [True, True]


def test_the_lines_that_are_shown_are_looked_at_before_others(dictionary: Dictionary) -> None:
    searcher = Searcher(dictionary, annotators(dictionary))
    texts = [("1", TEXT)]
    found = searcher.search(texts, "条約", most=0).lines

    searcher.look_at(texts, found[1:])

    again = searcher.search(texts, "条約", most=0).lines
    assert [(line.looked, line.rendering) for line in again] == [(False, ""), (True, "treaty")]


def test_a_changed_text_is_searched_anew(searcher: Searcher) -> None:
    changed = Text("t", TEXT.meta, document("ja", "条約。"))

    assert len(searcher.search([("1", TEXT)], "条約").lines) == 2
    assert [line.en for line in searcher.search([("2", changed)], "条約").lines] == [""]


def test_nothing_is_passed_over_in_the_shipped_texts(dictionary: Dictionary) -> None:
    """What is found among likely sentences is all there is."""
    text = Shelf(folder("corpus"), folder("corpus") / "none").text(
        "taiyaku_russia-and-the-peninsula"
    )
    assert text.original
    annotate = Annotator(dictionary, text.glossary).annotate
    searcher = Searcher(dictionary, annotators(dictionary))
    indexed = Searcher(dictionary, annotators(dictionary))
    index(indexed, dictionary, text)
    for query in (
        "政策",
        "行く",
        "言う",
        "みる",
        "もつ",
        "北朝鮮",
        "かんけい",
        "強い",
        "島の政",
        "する",
    ):
        finder = Finder(wanted(query, [text], dictionary))
        everywhere = [
            place
            for sentence in text.original.sentences
            for place in finder.places(annotate(sentence))
        ]

        found = searcher.search([("1", text)], query).lines

        assert [(line.sentence, line.span) for line in found] == [
            (place.sentence, place.span) for place in everywhere
        ]
        here = indexed.search([("1", text)], query, most=0).lines
        assert [(each.sentence, each.span, each.word, each.inside) for each in here] == [
            (each.sentence, each.span, each.word, each.inside) for each in found
        ]
    for query in ("policies", "was", "North Korea", "zzz"):
        assert [line.renderings for line in indexed.search([("1", text)], query, most=0).lines] == [
            line.renderings for line in searcher.search([("1", text)], query, most=0).lines
        ]


def test_an_index_is_kept_and_found_again(dictionary: Dictionary, tmp_path: Path) -> None:
    def opened() -> Searcher:
        return Searcher(dictionary, annotators(dictionary), Derived(tmp_path))

    index(opened(), dictionary, TEXT)

    again = opened()
    assert again.is_indexed(("1", TEXT))
    assert not again.is_indexed(("2", TEXT))
    assert len(again.search([("1", TEXT)], "条約").lines) == 2


def test_renderings_of_the_shipped_texts_are_counted(dictionary: Dictionary) -> None:
    shelf = Shelf(folder("corpus"), folder("corpus") / "none")
    searcher = Searcher(dictionary, annotators(dictionary))
    texts = [(shelf.version(text.id), text) for text in shelf.texts() if text.original]

    found = searcher.search(texts, "六カ国協議")
    counted = {each.label: each.count for each in groups(found.lines)}

    assert counted["Six-Party Talks"] >= 4
    assert sum(counted.values()) == len(found.lines)
