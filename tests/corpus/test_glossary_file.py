"""A term changed in a file that somebody wrote by hand."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.corpus import toml
from reader.corpus.glossary_file import edited, row
from reader.errors import CorpusError
from reader.model.lexicon import GlossaryEntry

PATH = Path("glossary.toml")
SHOP = row(GlossaryEntry("店", "みせ", "shop"))
HAND = """\
# Terms of the harbour.

[[term]]
ja = "港"   # not みなと
en = "harbour"

# Who keeps it open:
[[ term ]]
ja = "店主"
en = "keeper"
variants = [
  "shopkeeper",
]

# The end.
"""
BLOCK = '[[term]]\nja = "店"\nreading = "みせ"\nen = "shop"\n'
EDITS = {
    "behind the last": (None, SHOP, HAND.rstrip() + "\n\n" + BLOCK),
    "the first changed": (
        0,
        SHOP,
        HAND.replace('[[term]]\nja = "港"   # not みなと\nen = "harbour"\n', BLOCK),
    ),
    "the last changed": (
        1,
        SHOP,
        HAND[: HAND.index("[[ term")] + BLOCK + "\n# The end.\n",
    ),
    "the first deleted": (
        0,
        None,
        "# Terms of the harbour.\n\n" + HAND[HAND.index("# Who") :],
    ),
    "the last deleted": (1, None, HAND[: HAND.index("[[ term")] + "# The end.\n"),
}


@pytest.mark.parametrize(("place", "new", "expected"), EDITS.values(), ids=EDITS)
def test_the_rest_of_the_file_stays(
    place: int | None, new: dict[str, toml.Value] | None, expected: str
) -> None:
    assert edited(HAND, PATH, place, new) == expected


def test_an_empty_file_gets_its_first_term_and_loses_its_last() -> None:
    assert edited("", PATH, None, SHOP) == BLOCK
    assert edited(BLOCK, PATH, 0, None) == ""


TRICKY = {
    "a header inside a string": 'x = """\n[[term]]\n"""\n\n[[term]]\nja = "港"\nen = "a"\n',
    "all in one line": 'term = [{ja = "港", en = "a"}, {ja = "海", en = "b"}]\n',
    "a note of many lines": '[[term]]\nja = "港"\nen = "a"\nnote = """\n[[term]]\n"""\n',
}


@pytest.mark.parametrize("text", TRICKY.values(), ids=TRICKY)
@pytest.mark.parametrize("place", [None, 0])
def test_what_is_not_understood_line_by_line_is_right_all_the_same(
    text: str, place: int | None
) -> None:
    made = toml.read(edited(text, PATH, place, SHOP), PATH)["term"]

    assert isinstance(made, list)
    assert {"ja": "店", "reading": "みせ", "en": "shop"} in made
    assert ("港" in [each["ja"] for each in made]) == (place is None)


def test_a_file_that_is_wrong_is_not_touched() -> None:
    with pytest.raises(CorpusError, match=r"glossary\.toml:2"):
        edited('[[term]]\nja = "港\n', PATH, None, SHOP)


WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)
TERMS = st.builds(
    GlossaryEntry, WORDS, WORDS, WORDS, note=WORDS, variants=st.lists(WORDS, max_size=2).map(tuple)
)


@given(st.lists(TERMS, max_size=4), TERMS, st.data())
def test_every_other_term_is_what_it_was(
    terms: list[GlossaryEntry], new: GlossaryEntry, data: st.DataObject
) -> None:
    text = toml.tables("term", map(row, terms))
    place = data.draw(st.sampled_from([None, *range(len(terms))]))
    expected = [*terms, new] if place is None else [*terms[:place], new, *terms[place + 1 :]]

    made = edited(text, PATH, place, row(new))

    assert toml.read(made, PATH) == toml.read(toml.tables("term", map(row, expected)), PATH)
