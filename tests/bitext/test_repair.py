"""Repairs of an alignment, in the notation "ja · en", a bead between commas; ! is by hand."""

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.bitext import repair
from reader.bitext.repair import (
    Beads,
    Repaired,
    Side,
    alone,
    bordered,
    confirmed,
    joined,
    shifted,
    split,
)
from reader.model.bitext import Bead


def beads(notation: str) -> Beads:
    """``1 2 · 1 !`` is a bead of two Japanese sentences and one English, by hand."""
    found = []
    for each in notation.split(","):
        ja, _, en = each.strip().removesuffix("!").partition("·")
        said = each.strip().endswith("!")
        ours, theirs = (tuple(i for i in side.split() if i != "–") for side in (ja, en))
        found.append(Bead(ours, theirs, "human" if said else "auto", 1.0 if said else 0.5))
    return tuple(found)


def written(made: Repaired | None) -> str:
    """The beads in the same notation, the one in hand in brackets."""
    if made is None:
        return "nothing"
    rows = []
    for number, bead in enumerate(made.beads):
        row = f"{' '.join(bead.ja) or '–'} · {' '.join(bead.en) or '–'}"
        row += " !" if bead.origin == "human" else ""
        rows.append(f"[{row}]" if number == made.at else row)
    return ", ".join(rows)


REPAIRS = {
    "kept": (confirmed(beads("1 · 1, 2 · 2"), 1), "1 · 1, [2 · 2 !]"),
    "joined": (joined(beads("1 · 1, 2 · –, 3 · 2"), 0), "[1 2 · 1 !], 3 · 2"),
    "nothing below": (joined(beads("1 · 1"), 0), "nothing"),
    "two without English": (joined(beads("1 · –, 2 · –"), 0), "[1 2 · –]"),
    "two said to have none": (joined(beads("1 · – !, 2 · – !"), 0), "[1 2 · – !]"),
    "split": (split(beads("1 2 · 1 2"), 0, 1, 1), "[1 · 1 !], 2 · 2 !"),
    "split, one left over": (split(beads("1 2 · 1"), 0, 1, 1), "[1 · 1 !], 2 · –"),
    "split by hand, one left over": (split(beads("1 2 · 1 !"), 0, 1, 1), "[1 · 1 !], 2 · –"),
    "split what has no English": (split(beads("1 2 · – !"), 0, 1, 0), "[1 · – !], 2 · – !"),
    "split beyond the end": (split(beads("1 · 1"), 0, 2, 1), "nothing"),
    "split into nothing": (split(beads("1 · 1"), 0, 0, 0), "nothing"),
    "Japanese up": (shifted(beads("1 · 1, 2 3 · 2"), 1, "ja", -1), "1 2 · 1 !, [3 · 2 !]"),
    "Japanese down": (shifted(beads("1 2 · 1, 3 · 2"), 0, "ja", 1), "[1 · 1 !], 2 3 · 2 !"),
    "English up": (shifted(beads("1 · 1, 2 · 2 3"), 1, "en", -1), "1 · 1 2 !, [2 · 3 !]"),
    "English down": (shifted(beads("1 · 1 2, 2 · 3"), 0, "en", 1), "[1 · 1 !], 2 · 2 3 !"),
    "the last one goes": (shifted(beads("1 · 1, 2 · –"), 1, "ja", -1), "[1 2 · 1 !]"),
    "one is left alone": (shifted(beads("1 · 1, 2 · 2"), 1, "ja", -1), "1 2 · 1 !, [– · 2]"),
    "down and gone": (shifted(beads("1 · –, 2 · 1"), 0, "ja", 1), "[1 2 · 1 !]"),
    "nothing above": (shifted(beads("1 · 1"), 0, "ja", -1), "nothing"),
    "nothing to move": (shifted(beads("1 · 1, – · 2"), 1, "ja", -1), "nothing"),
    "a border up": (bordered(beads("1 2 · 1, 3 · 2"), 1, "ja", -1), "1 · 1 !, [2 3 · 2 !]"),
    "a border down": (bordered(beads("1 · 1, 2 · 2 3"), 1, "en", 1), "1 · 1 2 !, [2 · 3 !]"),
    "over another bead": (
        bordered(beads("1 · 1, 2 · 2, 3 · 3"), 2, "ja", -2),
        "– · 1, – · 2, [1 2 3 · 3 !]",
    ),
    "over one without Japanese": (
        bordered(beads("1 2 · 1, – · 2, 3 · 3, 4 · 4 !"), 2, "ja", -1),
        "1 · 1 !, – · 2, [2 3 · 3 !], 4 · 4 !",
    ),
    "down over all of a bead": (
        bordered(beads("1 · 1, 2 · –, 3 4 · 2"), 1, "ja", 2),
        "[1 2 3 · 1 !], 4 · 2 !",
    ),
    "a border further than there is": (bordered(beads("1 · 1, 2 · 2"), 1, "ja", -2), "nothing"),
    "a border that stays": (bordered(beads("1 · 1, 2 · 2"), 1, "ja", 0), "nothing"),
    "no border above the first": (bordered(beads("1 · 1, 2 · 2"), 0, "ja", 1), "nothing"),
    "untranslated": (alone(beads("1 2 · 1, 3 · 2"), 0, "ja"), "[1 · – !], 2 · – !, – · 1, 3 · 2"),
    "no Japanese": (alone(beads("1 · 1"), 0, "en"), "1 · –, [– · 1 !]"),
    "so it was": (alone(beads("1 · –"), 0, "ja"), "[1 · – !]"),
}


@pytest.mark.parametrize(("made", "expected"), REPAIRS.values(), ids=REPAIRS)
def test_repairs(made: Repaired | None, expected: str) -> None:
    assert written(made) == expected


@st.composite
def alignments(draw: st.DrawFn) -> Beads:
    sizes = draw(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=6))
    found, ja, en = [], 0, 0
    for m, n in sizes:
        if m or n:
            ours, theirs = (tuple(map(str, range(at, at + k))) for at, k in ((ja, m), (en, n)))
            found.append(Bead(ours, theirs, draw(st.sampled_from(("auto", "human")))))
        ja, en = ja + m, en + n
    return tuple(found) or (Bead(("0",), ()),)


def sentences(found: Beads, side: Side) -> list[str]:
    return [i for bead in found for i in (bead.ja if side == "ja" else bead.en)]


@given(alignments(), st.data())
def test_no_repair_loses_or_moves_a_sentence(before: Beads, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(before) - 1))
    side: Side = data.draw(st.sampled_from(("ja", "en")))
    by: Literal[-1, 1] = data.draw(st.sampled_from((-1, 1)))
    cuts = data.draw(st.tuples(st.integers(0, 4), st.integers(0, 4)))
    far = data.draw(st.integers(-5, 5))

    for made in (
        confirmed(before, at),
        joined(before, at),
        split(before, at, *cuts),
        shifted(before, at, side, by),
        bordered(before, at, side, far),
        alone(before, at, side),
    ):
        if made:
            assert sentences(made.beads, "ja") == sentences(before, "ja")
            assert sentences(made.beads, "en") == sentences(before, "en")
            assert all(bead.ja or bead.en for bead in made.beads)
            assert 0 <= made.at < len(made.beads)


@given(alignments(), st.data())
def test_where_a_bead_comes_apart_both_parts_have_something(
    before: Beads, data: st.DataObject
) -> None:
    for bead in before:
        lengths: dict[Side, list[int]] = {
            "ja": [data.draw(st.integers(1, 50)) for _ in bead.ja],
            "en": [data.draw(st.integers(1, 50)) for _ in bead.en],
        }
        cut = repair.halves(bead, lengths)
        assert (cut is None) == (max(len(bead.ja), len(bead.en)) < 2)
        if cut:
            made = split((bead,), 0, *cut)
            assert made
            assert len(made.beads) == 2
