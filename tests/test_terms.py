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
