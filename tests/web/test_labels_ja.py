"""What the dictionary and the inflection say of words is said in Japanese, too."""

import pytest

from reader.japanese.analyse import CONJUGATIONS, PARTS_OF_SPEECH
from reader.japanese.inflections.explanations import EXPLANATIONS
from reader.lexicon import labels
from reader.web.translation import catalogue

LABELS = (
    *labels.POS.values(),
    *labels.CLASSICAL.values(),
    *labels.FIELDS.values(),
    *labels.MISC.values(),
    *labels.DIALECTS.values(),
    *labels.NAMES.values(),
    *PARTS_OF_SPEECH.values(),
    *CONJUGATIONS.values(),
)


RULES = tuple(each.rule for each in EXPLANATIONS.values())


@pytest.mark.parametrize(
    ("context", "texts"), [("label", LABELS), ("step", (*EXPLANATIONS,)), ("rule", RULES)]
)
def test_every_label_has_a_translation(context: str, texts: tuple[str, ...]) -> None:
    ja = catalogue("ja")

    assert [text for text in texts if ja.pgettext(context, text) == text] == []
