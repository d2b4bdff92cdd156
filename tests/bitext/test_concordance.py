import re
from collections.abc import Mapping, Sequence
from typing import Never

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.bitext.concordance import (
    Beads,
    Line,
    english_lines,
    english_places,
    groups,
    key_of,
    lines,
    same,
)
from reader.bitext.places import Finder, Wanted, english_spans, likely, occurrences
from reader.model.annotation import AnnotatedSentence, LinkedWord, Links
from reader.model.bitext import Link, Text
from reader.model.lexicon import GlossaryEntry
from reader.model.morphology import Word
from reader.model.text import Sentence, Span
from tests.web.fakes import TALKS, alignment, document

# Wanted forms, + before a bare stretch | words as surface/dictionary form, parts in ( )
# | the sentence with each place in [ ]
PLACES = {
    "dictionary form": "行く | 人 が 行った/行く 。 | 人が[行った]。",
    "as it stands": "行った | 行った/行く | [行った]",
    "several forms": "行う 行なう | 行なって/行なう 行った/行う | [行なって][行った]",
    "part of a compound": "政策 | 対外政策(対外,政策) の 政策 | 対外[政策]の[政策]",
    "compound and part": "対外政策 政策 | 対外政策(対外,政策) | [対外政策]",
    "term": "条約 | 約定/約定=条約 | [約定]",
    "spelling of a term": "協定書 | 協定/協定=条約,協定書 | [協定]",
    "other word": "行く | 行い/行い | 行い",
    "stretch over words": "+和と対 | 平和 と 対話 | 平[和と対]話",
    "stretch and word once": "対話 +対話 | 対話 の 新対話 | [対話]の新[対話]",
    "stretch is no pattern": "+a.c | abc a.c | abc[a.c]",
    "nothing wanted": " | 対話 | 対話",
}


def unread(word: Word) -> Never:
    raise AssertionError(f"{word.surface}: the concordance needs no analysis")


def linked(notation: str) -> LinkedWord:
    """``surface/form=term,spelling(part,part)``, all but the surface optional."""
    found = re.fullmatch(r"([^/=(]+)(?:/([^=(]+))?(?:=([^(]+))?(?:\((.*)\))?", notation)
    assert found
    surface, form, term, parts = found.groups()
    entry = None
    if term:
        ja, *spellings = term.split(",")
        entry = GlossaryEntry(ja, "", "x", spellings=tuple(spellings))
    links = Links((), tuple(map(linked, parts.split(",")))) if parts else Links()
    return LinkedWord(Word(surface, (), form or surface, unread, unread), entry, lambda _: links)


def annotated(notation: str, identifier: str = "1.1.1") -> AnnotatedSentence:
    words = tuple(map(linked, notation.split()))
    surfaces = [word.word.surface for word in words]
    starts = tuple(len("".join(surfaces[:place])) for place in range(len(surfaces)))
    return AnnotatedSentence(Sentence(identifier, "".join(surfaces)), words, starts)


def wanted(notation: str) -> Wanted:
    forms = frozenset(each for each in notation.split() if not each.startswith("+"))
    stretch = next((each[1:] for each in notation.split() if each.startswith("+")), "")
    return Wanted(forms, stretch)


def marked(text: str, spans: Sequence[Span]) -> str:
    for span in sorted(spans, reverse=True):
        text = f"{text[: span.start]}[{span.of(text)}]{text[span.end :]}"
    return text


@pytest.mark.parametrize("case", PLACES.values(), ids=PLACES)
def test_places_are_found(case: str) -> None:
    asked, words, expected = (side.strip() for side in case.split("|"))
    sentence = annotated(words)

    found = list(Finder(wanted(asked)).places(sentence))

    assert marked(sentence.sentence.text, [place.span for place in found]) == expected


def test_a_part_says_what_it_is_inside_of() -> None:
    sentence = annotated("対外政策(対外,政策) 新政策")

    part, stretch = Finder(Wanted(frozenset({"政策"}), "政策")).places(sentence)

    assert (part.word, part.inside) == ("政策", "対外政策")
    assert (stretch.word, stretch.inside) == ("政策", "新政策")


# Forms | a sentence with one of them in it, however it is inflected
LIKELY = {
    "kanji stays": "食べる | 食べさせられた",
    "する of a noun": "締結する | 締結しない",
    "kanji inside kana": "お金 | お金",
    "kana": "たべる | たべた",
    "no beginning in common": "する | した",
    "来る in kana": "くる | こない",
    "one of several": "政策 製作 | 製作",
}


@pytest.mark.parametrize("case", LIKELY.values(), ids=LIKELY)
def test_no_inflected_form_is_passed_over(case: str) -> None:
    forms, text = (side.strip() for side in case.split("|"))
    sentences = [Sentence("1.1.1", text)]

    assert list(likely(sentences, wanted(forms))) == sentences


def test_what_cannot_hold_it_is_not_annotated() -> None:
    assert not list(likely([Sentence("1.1.1", "船が行く。")], wanted("政策 +外交")))
    assert not list(likely([Sentence("1.1.1", "船が行く。")], Wanted()))


# Phrase | English with each place in [ ]
ENGLISH = {
    "any form": "policy | [Policies] on policing: a [policy]",
    "phrase": "joint statement | the [joint statements] and a joint, statement",
    "little words as they stand": "out of line | [out of line], out with line",
    "irregular": "go | They [went].",
    "not derived": "policy | political",
    "over no stop": "east asia | in the East. Asia",
    "with figures": "1961 treaty | the [1961 treaty]",
    "capitals": "un | the [UN]",
    "possessive": "russia | [Russia’s] aim",
    "nothing": " | Russia",
}


@pytest.mark.parametrize("case", ENGLISH.values(), ids=ENGLISH)
def test_english_is_found_by_stem(case: str) -> None:
    phrase, expected = (side.strip() for side in case.split("|"))
    english = re.sub(r"[\[\]]", "", expected)

    assert marked(english, list(english_spans(english, phrase))) == expected


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=20), st.text(max_size=60))
def test_any_phrase_and_any_english_are_taken(phrase: str, english: str) -> None:
    for span in english_spans(english, phrase):
        assert span.of(english)


BILINGUAL = Text(
    "talks",
    TALKS.meta,
    document("ja", "政策と政策。\n対外政策。\n平和。\n政策。"),
    document("en", "The policy and Policies.\nForeign policy.\nPeace."),
    alignment("1.1.1=1.1.1 1.1.2=1.1.2 1.1.3=1.1.3 1.1.4="),
)
WORDS = {
    "1.1.1": "政策 と 政策 。",
    "1.1.2": "対外政策(対外,政策) 。",
    "1.1.3": "平和 。",
    "1.1.4": "政策 。",
}
FOUND: Mapping[int, Mapping[str, Sequence[Link]]] = {
    0: {
        "1.1.1": [
            Link(Span(0, 2), Span(0, 10), "dictionary", 1.0),
            Link(Span(3, 5), Span(15, 23), "dictionary", 1.0),
        ]
    },
    1: {"1.1.2": [Link(Span(0, 4), Span(0, 14), "dictionary", 1.0)]},
    2: {},
}


def annotate(sentence: Sentence) -> AnnotatedSentence:
    return annotated(WORDS[sentence.id], sentence.id)


def concordance(query: str) -> list[Line]:
    found = occurrences(BILINGUAL, wanted(query), annotate)
    return list(lines(Beads(BILINGUAL), found, FOUND.get))


def test_lines_have_their_renderings_and_are_counted_by_them() -> None:
    found = concordance("政策")

    assert [line.rendering for line in found] == ["policy", "Policies", "Foreign policy", ""]
    assert [(each.key, each.label, each.inside, each.count) for each in groups(found)] == [
        ("policy", "policy", "", 2),
        ("対外政策/foreign policy", "Foreign policy", "対外政策", 1),
        ("-", "", "", 1),
    ]


# Forms that go together | what stays apart from them
FORMS = {
    "irregular": "went, Goes, gone | came",
    "plural": "policies, policy | political",
    "ending on e": "eased, ease, easing | east",
    "doubled letter": "planned, plans, plan | plants",
    "of two words": "joint statements, joint statement | joint state",
    "have and do": "had, has, having | half",
    "ending on eed": "needs, need | new",
    "no form of it": "dead | death",
    "no form of it, either": "France | French",
    "not looked for": "… | ?",
}


@pytest.mark.parametrize("case", FORMS.values(), ids=FORMS)
def test_forms_of_a_rendering_go_together(case: str) -> None:
    together, apart = case.split(" | ")

    (one,) = {same(each) for each in together.split(", ")}

    assert same(apart) != one


def test_what_is_not_known_is_told_apart() -> None:
    (line,) = concordance("平和")
    beads = Beads(BILINGUAL)
    places = occurrences(BILINGUAL, wanted("平和"), annotate)
    (waiting,) = lines(beads, places, lambda _: None)

    assert (key_of(line), line.looked) == ("?", True)
    assert (key_of(waiting), waiting.looked) == ("…", False)


def test_english_leads_to_the_japanese_it_renders() -> None:
    beads = Beads(BILINGUAL)
    found = list(english_lines(beads, english_places(beads, "policy"), FOUND.get, annotate))

    assert [(line.sentence, line.word) for line in found] == [
        ("1.1.1", "政策"),
        ("1.1.1", "政策"),
        ("1.1.2", "対外政策"),
    ]
    assert [(each.label, each.count) for each in groups(found, english=True)] == [
        ("政策", 2),
        ("対外政策", 1),
    ]


def test_english_without_a_link_has_its_bead() -> None:
    beads = Beads(BILINGUAL)
    (line,) = english_lines(beads, english_places(beads, "peace"), FOUND.get, annotate)

    assert (line.sentence, line.span, key_of(line, english=True)) == ("1.1.3", None, "?")
