import re
from typing import Never

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.bitext.renderings import renderings
from reader.model.annotation import AnnotatedSentence, LinkedWord, Links
from reader.model.lexicon import GlossaryEntry
from reader.model.morphology import Word
from reader.model.text import Sentence

# Japanese words (terms in the glossary) | glossary | English with each rendering as [ja rendering]
CASES = {
    "as written": "声明 を | 声明=statement | They issued a [声明 statement].",
    "any case": "声明 は | 声明=statement | [声明 Statement] of 1956.",
    "plural": "条約 | 条約=treaty | The [条約 treaties] were signed.",
    "possessive": "ソ連 | ソ連=Soviet Union | The [ソ連 Soviet Union's] policy.",
    "plural possessive": "同盟国 | 同盟国=ally | the [同盟国 allies]’ view",
    "past": "緩和 | 緩和=ease | Tension was [緩和 eased].",
    "-ing": "緩和 | 緩和=ease | the [緩和 easing] of tension",
    "doubled consonant": "計画 | 計画=plan | They [計画 planned] it.",
    "infinitive": "認める | 認める=to recognise | Moscow [認める recognised] Seoul.",
    "article inside the glossary": "半島 | 半島=the Peninsula | On the [半島 Peninsula].",
    "article inside the text": "対朝 | 対朝=ties with North | [対朝 ties with the North]",
    "hyphen for space": "多国間 | 多国間=many sided | a [多国間 many-sided] deal",
    "brackets explain": "北朝鮮 | 北朝鮮=DPRK (North Korea) | The [北朝鮮 DPRK] agreed.",
    "abbreviations do not inflect": "国連 | 国連=UN | Uned, the [国連 UN].",
    "variant": "露 | 露=Russia/Russian Federation | the [露 Russian Federation]",
    "the leftmost of both": "露 | 露=Russian state/Russia | [露 Russia], the Russian state",
    "no part of a word": "露 | 露=art | the start of a party",
    "said otherwise": "露 | 露=Russia | Moscow agreed.",
    "longest first": "半島 朝鮮半島 | 半島=Peninsula 朝鮮半島=Korean_Peninsula"
    " | the [朝鮮半島 Korean Peninsula] and the [半島 Peninsula]",
    "inside a longer one": "半島 朝鮮半島 | 半島=Peninsula 朝鮮半島=Korean_Peninsula"
    " | the [朝鮮半島 Korean Peninsula]",
    "twice, left to right": "露 は 露 | 露=Russia | [露 Russia] is [露 Russia].",
    "more English than Japanese": "露 | 露=Russia | [露 Russia] is Russia.",
    "no part of a longer name": "金 | 金=Kim Jong-il | Kim, Jong-un and [金 Kim Jong-il]",
    "not over a sentence's end": "声明 | 声明=joint statement | It was joint; statement: none.",
    "two terms, one rendering": "ソ連 ソビエト | ソ連=Soviet_Union ソビエト=Soviet_Union"
    " | the [ソ連 Soviet Union] and the [ソビエト Soviet Union]",
    "over two sentences": "露 ／ 露 | 露=Russia | [露 Russia] speaks. [露 Russia] acts.",
    "only word of the glossary is an article": "其 | 其=the | Of [其 the] kind.",
    "punctuation in a rendering": "米朝 | 米朝=U.S.–DPRK talks | [米朝 U.S.-DPRK talks] failed.",
}


def term(notation: str) -> GlossaryEntry:
    ja, _, english = notation.partition("=")
    en, *variants = english.replace("_", " ").split("/")
    return GlossaryEntry(ja, "", en, variants=tuple(variants))


def unread(word: Word) -> Never:
    raise AssertionError(f"{word.surface}: renderings need no analysis")


def annotated(words: str, terms: list[GlossaryEntry], number: int) -> AnnotatedSentence:
    glossary = {entry.ja: entry for entry in terms}
    surfaces = words.split()
    linked = tuple(
        LinkedWord(Word(each, (), each, unread, unread), glossary.get(each), lambda _: Links())
        for each in surfaces
    )
    starts = tuple(len("".join(surfaces[:place])) for place in range(len(surfaces)))
    return AnnotatedSentence(Sentence(f"1.1.{number}", "".join(surfaces)), linked, starts)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_renderings_are_found(case: str) -> None:
    japanese, glossary, marked = (side.strip() for side in case.split("|"))
    one = "=" in glossary and glossary.count("=") == 1
    terms = [term(each) for each in ([glossary] if one else glossary.split())]
    sentences = [annotated(words, terms, n) for n, words in enumerate(japanese.split("／"), 1)]
    english = re.sub(r"\[\S+ (.*?)\]", r"\1", marked)

    shown, end = "", 0
    links = renderings(sentences, english)
    by_place = sorted(
        (
            (link, sentence)
            for sentence in sentences
            for link in links.get(sentence.sentence.id, ())
        ),
        key=lambda pair: pair[0].en,
    )
    for link, sentence in by_place:
        ja = link.ja.of(sentence.sentence.text)
        shown += f"{english[end : link.en.start]}[{ja} {link.en.of(english)}]"
        end = link.en.end

    assert shown + english[end:] == marked


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30), st.text(max_size=60))
def test_any_glossary_and_any_english_are_taken(rendering: str, english: str) -> None:
    words = annotated("語 語", [GlossaryEntry("語", "", rendering, variants=(rendering,))], 1)

    for link in renderings([words], english).get("1.1.1", ()):
        assert 0 <= link.en.start < link.en.end <= len(english)
