"""What the parts of a candidate term mean in it."""

from typing import Literal

import pytest

from reader.model.bitext import Alignment, Bead, Meta, Text
from reader.model.lexicon import Glossary, GlossaryEntry
from reader.model.text import Document, Paragraph, Section, Sentence
from reader.pipeline import Annotator
from reader.ports import Dictionary
from reader.terms import key_terms

# A compound | its English, - for none → its parts with what they mean
PARTS = {
    "at the beginning of compounds": "核計画 | - → 核=nuclear weapons 計画=plan",
    "at their end": "非核化 | - → 非核=non-nuclear 化=action of making something",
    "as the English has it": "核問題 | nuclear issue → 核=nuclear weapons 問題=issue",
    "unsure": "軽水炉 | - → 軽水=light water 炉=",
    "no homophone, no name that it is not": "露朝関係 | - → 露朝= 関係=relation",
    "a name read otherwise": "李明博 | - → 李= 明博=",
    "the glossary first": "対外政策 | - → 対外=external 政策=line",
}
GLOSSARY = Glossary(
    (
        GlossaryEntry("李明博", "イ・ミョンバク", "Lee Myung-bak"),
        GlossaryEntry("政策", "せいさく", "line"),
    )
)


def _document(lang: Literal["ja", "en"], lines: list[str]) -> Document:
    sentences = tuple(Sentence(f"1.1.{place}", line) for place, line in enumerate(lines, 1))
    return Document(lang, (Section(1, (Paragraph("paragraph", 0, sentences),)),))


@pytest.mark.parametrize("case", PARTS.values(), ids=PARTS)
def test_parts_mean_what_they_mean_in_the_compound(case: str, dictionary: Dictionary) -> None:
    term, expected = case.split(" → ")
    ja, english = term.split(" | ")
    original = _document("ja", [f"{ja}は続く。", f"{ja}だ。"])
    text = Text("t", Meta("t"), original, glossary=GLOSSARY)
    if english != "-":
        lines = [f"The {english} goes on.", f"It is the {english}."]
        beads = tuple(Bead((f"1.1.{n}",), (f"1.1.{n}",)) for n in (1, 2))
        text = Text("t", Meta("t"), original, _document("en", lines), Alignment(beads), GLOSSARY)

    (found,) = (
        each
        for each in key_terms(text, Annotator(dictionary, GLOSSARY), dictionary)
        if each.ja == ja
    )

    assert " ".join(f"{part.ja}={part.gloss}" for part in found.parts) == expected


# A compound without English of its own | terms of other texts → what is proposed
PROPOSED = {
    "as another text has it": "半島政策 | 半島政策=policy on the peninsula → policy on the peninsula",
    "terms side by side": "朝鮮半島政策 | 朝鮮半島=the Korean peninsula, 政策=policy"
    " → Korean peninsula policy",
    "only one of them a term": "朝鮮半島政策 | 朝鮮半島=Korean peninsula → ",
    "as the dictionary has it": "国際社会 | → international community; international society; the world",
    "a name in katakana": "プーチン | → Putin",
    "a Chinese name": "毛沢東 | → Mao Zedong; Mao Tse-tung",
    "a place as it is read": "日本橋 | → Nihonbashi; Nipponbashi",
    "a name by its parts": "佐藤裕子 | → Satou Yuuko",
    "no name that it is not": "露朝 | → ",
}


@pytest.mark.parametrize("case", PROPOSED.values(), ids=PROPOSED)
def test_english_is_proposed(case: str, dictionary: Dictionary) -> None:
    term, _, expected = case.partition(" → ")
    ja, _, others = term.partition(" |")
    original = _document("ja", [f"{ja}は続く。", f"{ja}だ。"])
    pairs = [each.strip().split("=") for each in others.split(",") if each.strip()]
    elsewhere = Glossary(tuple(GlossaryEntry(spelling, "", en) for spelling, en in pairs))

    found = key_terms(
        Text("t", Meta("t"), original), Annotator(dictionary, Glossary()), dictionary, elsewhere
    )

    assert "; ".join(next(each for each in found if each.ja == ja).proposals) == expected
