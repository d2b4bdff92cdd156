"""Every row of the table does what its example says."""

import pytest

from reader.japanese.context.rows import ROWS, Row
from reader.japanese.context.settle import Context
from reader.japanese.old_books.okurigana import stem
from reader.japanese.reading import preferred
from reader.japanese.tokenize import tokens
from reader.ports import Dictionary

EXAMPLES = [(row, example) for row in ROWS for example in row.example.split(", ")]


@pytest.fixture(scope="module")
def context(dictionary: Dictionary) -> Context:
    return Context(dictionary)


@pytest.mark.parametrize(("row", "example"), EXAMPLES, ids=[f"{r.base} {e}" for r, e in EXAMPLES])
def test_a_row_does_what_its_example_says(row: Row, example: str, context: Context) -> None:
    morphemes = context(tokens(example)[0])

    assert row.becomes in [each.base_kana for each in morphemes if each.base == row.base]


def test_what_nothing_is_said_of_stays_the_same_list(context: Context) -> None:
    morphemes = tokens("それはとてもいい")[0]

    assert context(morphemes) is morphemes


def test_no_spelling_is_said_to_be_read_as_it_is() -> None:
    for table in (preferred.USUAL, preferred.ALONE):
        assert all(read != meant for (_spelling, read), meant in table.items())


# Character and the kana after it → its reading, and how many of the kana it takes; "-" none.
STEMS = """
遯るる → のが 2
蟠まりて → わだか 2
反えして → か 2
嬉しき → うれ 2
囀ずる → さえ 2
動した → うごか 1
強うる → し 2
鞭って → むちう 1
山は → - 0
人が → - 0
"""


@pytest.mark.parametrize("case", STEMS.strip().splitlines())
def test_kana_tell_which_verb_they_inflect(case: str, dictionary: Dictionary) -> None:
    written, expected = case.split(" → ")
    kanji = dictionary.kanji(written[0])

    assert kanji is not None
    read, taken = stem(kanji, written[1:])
    assert f"{read or '-'} {taken}" == expected
