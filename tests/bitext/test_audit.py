import re
from collections.abc import Mapping, Sequence

import pytest

from reader.bitext.audit import audited
from reader.bitext.concordance import Beads
from reader.model.annotation import AnnotatedSentence, LinkedWord, Links
from reader.model.bitext import Link, Text
from reader.model.lexicon import GlossaryEntry
from reader.model.morphology import Word
from reader.model.text import Sentence, Span
from tests.bitext.test_concordance import unread
from tests.web.fakes import TALKS, alignment, document

TREATY = GlossaryEntry("条約", "", "treaty", variants=("pact",))
TEXT = Text(
    "talks",
    TALKS.meta,
    document("ja", "条約。\n条約と条約。\n条約。\n条約。\n条約。"),
    document("en", "A treaty.\nTreaties.\nThe pact.\nAn agreement."),
    alignment("1.1.1=1.1.1 1.1.2=1.1.2 1.1.3=1.1.3 1.1.4=1.1.4 1.1.5="),
)


def annotated(sentence: Sentence) -> AnnotatedSentence:
    starts = tuple(place for place in range(len(sentence.text)) if sentence.text[place] == "条")
    word = LinkedWord(Word("条約", (), "条約", unread, unread), TREATY, lambda _: Links())
    return AnnotatedSentence(sentence, (word,) * len(starts), starts)


def links(number: int) -> Mapping[str, Sequence[Link]]:
    return {"1.1.4": [Link(Span(0, 2), Span(3, 12), "dictionary", 0.9)]} if number == 3 else {}


def test_a_glossary_is_compared_with_its_text() -> None:
    assert TEXT.original
    sentences = {each.id: annotated(each) for each in TEXT.original.sentences}

    (found,) = audited(Beads(TEXT), sentences, links)

    assert found.count == 5
    assert found.renderings == (("treaty", 2), ("pact", 1), ("agreement", 1))
    assert found.varies
    assert [(line.sentence, line.rendering) for line in found.absent] == [("1.1.4", "agreement")]


# A rendering | the English of its place: what is linked in it → whether it is kept to
KEPT = {
    "derived": "Japan | a [Japanese] ship → kept",
    "a part of it": "Soviet Union | a [Soviet] ship → absent",
    "a pronoun for a name": "Japan | Its ships → kept",
    "a pronoun, and another word": "Japan | the [island] and its ships → absent",
    "a pronoun for no name": "treaty | It was signed. → absent",
    "nothing at all": "Japan | Ships. → absent",
}


@pytest.mark.parametrize("case", KEPT.values(), ids=KEPT)
def test_what_is_absent(case: str) -> None:
    rendering, english, expected = re.split(r" \| | → ", case)
    start, end = english.find("["), english.find("]") - 1
    plain = english.replace("[", "").replace("]", "")
    term = GlossaryEntry("条約", "", rendering)
    sentence = Sentence("1.1.1", "条約。")
    word = LinkedWord(Word("条約", (), "条約", unread, unread), term, lambda _: Links())
    text = Text(
        "t", TALKS.meta, document("ja", "条約。"), document("en", plain), alignment("1.1.1=1.1.1")
    )
    link = [Link(Span(0, 2), Span(start, end), "dictionary", 0.9)] if start >= 0 else []

    (found,) = audited(
        Beads(text),
        {"1.1.1": AnnotatedSentence(sentence, (word,), (0,))},
        lambda _: {"1.1.1": link},
    )

    assert bool(found.absent) == (expected == "absent")
