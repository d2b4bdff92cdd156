"""Words that a reader would take for the same have the same stem."""

import pytest

from reader.store.english import stem, stems

SAME = """
treaty treaties
talk talks talked talking
negotiate negotiates negotiated negotiating
normalize normalise normalized normalising normalization normalisation
plan plans planned planning
colour color colours colors
centre center centres centers
pass passes passed passing
ally allies allied
agree agrees agreed agreeing
box boxes
march marches marched
"""

DIFFERENT = "bus but; sing s; red r; press pre; thing th; hour hor; four for"


@pytest.mark.parametrize("line", SAME.strip().splitlines())
def test_forms_share_their_stem(line: str) -> None:
    assert len({stem(word) for word in line.split()}) == 1


@pytest.mark.parametrize("pair", DIFFERENT.split("; "))
def test_short_words_stay_apart(pair: str) -> None:
    one, other = pair.split()

    assert stem(one) != stem(other)


STEMS = {
    "to eat": "eat",
    "the Treaty of Peace": "treaty peac",
    "to be": "to be",
    "Russia's naïve policy": "russia naïv policy",
    "…": "",
}


@pytest.mark.parametrize("text", STEMS)
def test_little_words_count_only_alone(text: str) -> None:
    assert " ".join(stems(text)) == STEMS[text]
