"""Candidates and their English, on sentences analysed by the real dictionary."""

import re

import pytest

from reader.bitext.proposals import Glosses, proposals
from reader.bitext.terms import candidates
from reader.model.lexicon import Glossary
from reader.model.text import Sentence
from reader.pipeline import Annotator
from reader.ports import Dictionary

# Text | candidates with their counts, in any order
CANDIDATES = {
    "repeated compound": "平和条約を結ぶ。平和条約は遠い。 | 平和条約2",
    "once is no term": "平和条約を結ぶ。 |",
    "only inside a longer one": "平和条約案を出す。平和条約案は遠い。 | 平和条約案2",
    "inside and by itself": "平和条約案が出た。平和条約案は遠い。平和条約は近い。平和条約だ。"
    " | 平和条約案2 平和条約4",
    "number with its counter": "六カ国協議は続く。六カ国協議だ。 | 六カ国協議2",
    "a year begins none": "2008年協議は続く。2008年協議だ。 |",
    "a common word is none": "政策は政策だ。 |",
    "a name": "プーチンは来た。プーチンは帰った。 | プーチン2",
    "no hiragana nouns": "平和のためだ。平和のことだ。 |",
    "no loose suffix": "軍事的な力。軍事的な弱さ。 |",
    "verbs break it": "平和条約締結した。平和条約締結した。 | 平和条約2",
    "nothing": "|",
}


def annotator(dictionary: Dictionary) -> Annotator:
    return Annotator(dictionary, Glossary())


@pytest.mark.parametrize("case", CANDIDATES.values(), ids=CANDIDATES)
def test_candidates(case: str, dictionary: Dictionary) -> None:
    text, expected = (side.strip() for side in case.split("|"))
    annotate = annotator(dictionary).annotate
    sentences = [annotate(Sentence("1.1.1", each)) for each in re.findall("[^。]+。", text)]

    def ordinary(ja: str, units: int) -> bool:
        return any(units == 1 or hit.common >= 100 for hit in dictionary.hits(ja))

    found = candidates(sentences, ordinary)

    assert {f"{each.ja}{each.count}" for each in found} == set(expected.split())
    assert all("".join(each.parts) == each.ja and each.score > 0 for each in found)


BEADS = (
    ("核計画は続く。", "The nuclear programme continues."),
    ("核計画を止める。", "They stop the nuclear programme."),
    ("計画は続く。", "The plan continues."),
    ("露朝条約を結ぶ。", "They sign the Russian–North Korean treaty."),
    ("露朝条約は古い。", "The Russian–North Korean treaty is old."),
    ("船は続く。", "The ship continues."),
)


def test_english_is_proposed_from_what_a_term_goes_with() -> None:
    terms = {
        "核計画": Glosses((), (("nucleus", "nuclear"), ("plan", "program", "programme"))),
        "露朝条約": Glosses((), (("Russia",), ("North Korea",), ("treaty",))),
        "無い語": Glosses((), ((), ())),
    }

    found = proposals(terms, BEADS)

    assert found["核計画"][0] == "nuclear programme"
    assert found["露朝条約"][0] == "Russian–North Korean treaty"
    assert found["無い語"] == ()


def test_without_english_nothing_is_proposed() -> None:
    assert proposals({"核計画": Glosses((), (("nuclear",), ("plan",)))}, ()) == {"核計画": ()}
