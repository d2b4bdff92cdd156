"""Words for a terminal: reading above, gloss below, in columns."""

from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.export.interlinear import columns, interlinear
from reader.model.annotation import AnnotatedSentence, LinkedWord, Links
from reader.model.morphology import Analysis, Word
from reader.model.text import Sentence


def _annotated(notation: str) -> AnnotatedSentence:
    """``犬[いぬ]|が|いた|。``: what has a bar on both sides is a word, but for 。 and blanks."""
    text = ""
    words: list[LinkedWord] = []
    starts: list[int] = []
    for piece in notation.split("|"):
        surface, _, reading = piece.rstrip("]").partition("[")
        if surface.strip("。、 "):
            words.append(_linked(surface, reading or surface))
            starts.append(len(text))
        text += surface
    return AnnotatedSentence(Sentence("1.1.1", text), tuple(words), tuple(starts))


def _linked(surface: str, reading: str) -> LinkedWord:
    said = Analysis(reading, surface)
    word = Word(surface, (), surface, lambda _word: said, lambda _word: ())
    return LinkedWord(word, None, lambda _linked: Links())


GLOSSES = {"犬": "dog", "走る": "to run, of men and of beasts", "東京": "首都" * 20}

WRITTEN = {
    "reading, word, gloss": (
        "犬[いぬ]|が|走る[はしる]|。",
        """
        いぬ      はしる
        犬    が  走る                       。
        dog       to run, of men and of b…
        """,
    ),
    "wide glosses are cut by columns": (
        "東京[とうきょう]",
        """
        とうきょう
        東京
        首都首都首都首都首都首…
        """,
    ),
    "what stands between is kept": (
        "犬[いぬ]|、|犬[いぬ]",
        """
        いぬ      いぬ
        犬    、  犬
        dog       dog
        """,
    ),
    "blanks are not": (
        "犬[いぬ]|  |犬[いぬ]",
        """
        いぬ  いぬ
        犬    犬
        dog   dog
        """,
    ),
}


@pytest.mark.parametrize("case", WRITTEN.values(), ids=WRITTEN)
def test_columns_stand_under_each_other(case: tuple[str, str]) -> None:
    notation, expected = case

    annotated = _annotated(notation)
    written = interlinear(
        annotated, [GLOSSES.get(each.word.surface, "") for each in annotated.words]
    )

    assert written.rstrip() == dedent(expected).strip()


@given(
    st.lists(st.sampled_from(["犬[いぬ]", "が", "走る[はしる]", "。"]), min_size=1),
    st.integers(40, 99),
)
@settings(deadline=None, max_examples=50)
def test_no_line_is_wider_than_asked_and_no_word_is_lost(pieces: list[str], width: int) -> None:
    annotated = _annotated("|".join(pieces))

    lines = interlinear(annotated, ["gloss"] * len(annotated.words), width).splitlines()

    assert all(columns(line) <= width for line in lines)
    assert "".join("".join(lines[1::4]).split()) == annotated.sentence.text


@pytest.mark.parametrize(
    ("text", "expected"), [("abc", 3), ("犬", 2), ("ｱ", 1), ("か\u3099", 2), ("…", 2), ("", 0)]
)
def test_columns(text: str, expected: int) -> None:
    assert columns(text) == expected
