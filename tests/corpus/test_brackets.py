import pytest

from reader.corpus.brackets import unpaired
from reader.model.text import Sentence

# sentences of a paragraph, divided by | → marks without a partner
PARAGRAPHS = {
    "paired": "「行く」と（笑って）言った。 → ",
    "over sentences": "「行く。|帰る。」 → ",
    "unclosed": "「行く。 → 「",
    "unopened": "行く」 → 」",
    "crossed": "「行く（」） → 」 「",
    "nested": "「『題』を（読む）」 → ",
    "full width and not": "（a)と(b） → ",
    "English quotes": "“Go,” he said (twice). → ",
    "an apostrophe": "It’s Russia’s. → ",
    "typed quotes": 'He said "go. → "',
    "an enumerator": "１）背景|a) trade|(1) war → ",
}


@pytest.mark.parametrize("case", PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_marks_without_a_partner(case: str) -> None:
    paragraph, expected = case.split(" → ")
    sentences = [Sentence(f"1.1.{n}", text) for n, text in enumerate(paragraph.split("|"), 1)]

    assert " ".join(mark for _, mark in unpaired(sentences)) == expected
