from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.bitext import Alignment, Meta, Text
from reader.web.reading.layout import ROWS, Row, blocks, parts
from tests.web.fakes import ALONE, COMPANION, alignment, document

# Japanese | English | beads | what faces what, a paragraph a "/", a row a "·"; … continued
FACING = {
    "one to one": "あ い | a b | 1.1.1=1.1.1 1.1.2=1.1.2 | あ:a · い:b",
    "two to one": "あ い | a | 1.1.1+1.1.2=1.1.1 | あい:a",
    "one to two": "あ | a b | 1.1.1=1.1.1+1.1.2 | あ:a b",
    "no English": "あ い | a | 1.1.1= 1.1.2=1.1.1 | あ: · い:a",
    "no Japanese, between": "あ い | a b c | 1.1.1=1.1.1 =1.1.2 1.1.2=1.1.3 | あ:a · :b · い:c",
    "no Japanese, first": "あ | a b | =1.1.1 1.1.1=1.1.2 | :a · あ:b",
    "no Japanese, last": "あ | a b | 1.1.1=1.1.1 =1.1.2 | あ:a · :b",
    "over a paragraph's end": "あ / い | a | 1.1.1+1.2.1=1.1.1 | あ:a / い:…",
    "in no bead": "あ い う | a | 1.1.1=1.1.1 | あ:a · い: · う:",
    "a heading": "#あ / い | a b | 1.1.1=1.1.1 1.2.1=1.1.2 | #あ:a / い:b",
    "English after a heading": "#あ / い | a b c | 1.1.1=1.1.1 =1.1.2 1.2.1=1.1.3"
    " | #あ:a / :b · い:c",
}


def text(ja: str, en: str, beads: str) -> Text:
    notation = "\n\n".join(
        paragraph.strip().replace("#", "# ").replace(" ", "\n").replace("#\n", "# ")
        for paragraph in ja.split("/")
    )
    return Text(
        "t",
        Meta("t"),
        document("ja", notation),
        document("en", en.replace(" ", "\n")),
        alignment(beads),
    )


def shown(row: Row) -> str:
    ja = "".join(sentence.text for sentence in row.ja)
    en = " ".join(sentence.text for sentence in row.en)
    return f"{ja}:{'…' if row.continued else en}"


@pytest.mark.parametrize("case", FACING.values(), ids=FACING)
def test_beads_face_each_other(case: str) -> None:
    ja, en, beads, expected = (side.strip() for side in case.split("|"))

    found = " / ".join(
        ("#" if block.level else "") + " · ".join(map(shown, block.rows))
        for block in blocks(text(ja, en, beads))
    )

    assert found == expected


def test_a_companion_has_its_english_alone() -> None:
    rows = [row for block in blocks(COMPANION) for row in block.rows]

    assert all(not row.ja and row.en for row in rows)


def test_a_text_without_translation_has_its_japanese_alone() -> None:
    rows = [row for block in blocks(ALONE) for row in block.rows]

    assert all(row.ja and not row.en for row in rows)


def test_running_sentences_are_numbered() -> None:
    assert [row.number for block in blocks(ALONE) for row in block.rows] == [0, 1, 2, 3, 4]


lengths = st.lists(
    st.lists(st.lists(st.integers(1, 30), min_size=1, max_size=60), min_size=1, max_size=4),
    min_size=1,
    max_size=5,
)


@settings(max_examples=40, deadline=None)
@given(lengths, st.integers(20, 400))
def test_pages_hold_every_sentence_once_and_answer_to_their_address(
    sections: list[list[list[int]]], limit: int
) -> None:
    notation = "\n\n".join(
        f"# 題\n\n{paragraphs}"
        for paragraphs in (
            "\n\n".join("\n".join("あ" * length for length in sentences) for sentences in section)
            for section in sections
        )
    )
    original = document("ja", notation)
    whole = replace(ALONE, original=original, alignment=Alignment())

    pages = parts(whole, limit)

    dealt = [
        each.id for page in pages for block in page.blocks for row in block.rows for each in row.ja
    ]
    assert dealt == [sentence.id for sentence in original.sentences]
    assert len({page.address for page in pages}) == len(pages)
    assert pages[0].address == ""
    assert all(len(block.rows) <= ROWS for page in pages for block in page.blocks)
    for page in pages[1:]:
        first = ".".join([*page.address.split("."), "1", "1"][:3])
        assert page.blocks[0].rows[0].ja[0].id == first
    for page in pages:
        assert len(page.blocks) == 1 or sum(block.characters for block in page.blocks) <= limit
