"""Mending an alignment by hand: each repair takes the beads and gives the beads after it.

The order of the sentences never changes: a repair only moves the borders between beads. What
it made is ``human``; what it left without a counterpart is not, unless the person says that
there is none: so it stays open to the next repair, and to aligning the rest again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reader.model.bitext import Bead

Side = Literal["ja", "en"]
Beads = tuple[Bead, ...]


@dataclass(frozen=True, slots=True)
class Repaired:
    """``at`` is the number, from 0, of the bead that was mended."""

    beads: Beads
    at: int


def confirmed(beads: Beads, at: int) -> Repaired | None:
    """The bead is right as it is: 1 · 1 at 62 % → 1 · 1 by hand."""
    bead = beads[at]
    return _replaced(beads, at, 1, [Bead(bead.ja, bead.en)])


def joined(beads: Beads, at: int) -> Repaired | None:
    """A bead and the next one are one: 1 · 1, 2 · – → 1 2 · 1."""
    if at + 1 >= len(beads):
        return None
    one, other = beads[at : at + 2]
    both = one.origin == other.origin == "human"
    return _replaced(beads, at, 2, [_bead(one.ja + other.ja, one.en + other.en, both)])


def split(beads: Beads, at: int, ja: int, en: int) -> Repaired | None:
    """The first ``ja`` and ``en`` sentences stand apart: 1 2 · 1 2 → 1 · 1, 2 · 2."""
    bead = beads[at]
    if not (0 <= ja <= len(bead.ja) and 0 <= en <= len(bead.en)):
        return None
    said = bead.origin == "human" and not (bead.ja and bead.en)
    first = _bead(bead.ja[:ja], bead.en[:en], said)
    second = _bead(bead.ja[ja:], bead.en[en:], said)
    if _filled((first, second)) != 2:
        return None
    return _replaced(beads, at, 1, [first, second])


def shifted(beads: Beads, at: int, side: Side, by: Literal[-1, 1]) -> Repaired | None:
    """The first sentence of a side goes to the bead before (-1), or the last to the one
    after (1): 1 · 1, 2 3 · 2 → 1 2 · 1, 3 · 2. A bead that is empty then is gone."""
    return _bordered(beads, max(at, at + by), side, -by, at) if _side(beads[at], side) else None


def bordered(beads: Beads, at: int, side: Side, by: int) -> Repaired | None:
    """The border above a bead moves by so many sentences of a side, up (negative) or down, and
    takes along the borders in its way: 1 · 1, 2 · 2, 3 · 3 → – · 1, – · 2, 1 2 3 · 3."""
    return _bordered(beads, at, side, by, at)


def _bordered(beads: Beads, at: int, side: Side, by: int, hand: int) -> Repaired | None:
    """``hand`` is the bead that is mended; where it goes, the one that took its sentences is."""
    if not by or not 0 < at < len(beads):
        return None
    new, up = list(beads), by < 0
    into, left, moved = at if up else at - 1, abs(by), tuple[str, ...]()
    for place in range(at - 1, -1, -1) if up else range(at, len(beads)):
        ids = _side(beads[place], side)
        count = min(left, len(ids))
        if count:
            cut = len(ids) - count if up else count
            new[place] = _with(beads[place], side, ids[:cut] if up else ids[cut:])
            moved = ids[cut:] + moved if up else moved + ids[:cut]
        left -= count
        if not left:
            break
    else:
        return None
    own = _side(beads[into], side)
    new[into] = _with(beads[into], side, moved + own if up else own + moved)
    kept = [place for place, bead in enumerate(new) if bead.ja or bead.en]
    return Repaired(tuple(new[n] for n in kept), kept.index(hand if hand in kept else into))


def alone(beads: Beads, at: int, side: Side) -> Repaired | None:
    """The sentences of a side have no counterpart: 1 · 1 → 1 · – by hand, – · 1 open."""
    bead = beads[at]
    if not _side(bead, side):
        return None
    ja = [_bead((i,), (), side == "ja") for i in bead.ja]
    en = [_bead((), (j,), side == "en") for j in bead.en]
    mended = _replaced(beads, at, 1, [*ja, *en])
    return Repaired(mended.beads, at + (len(ja) if side == "en" else 0))


def halves(bead: Bead, lengths: Mapping[Side, Sequence[int]]) -> tuple[int, int] | None:
    """Where a bead most likely comes apart; ``lengths`` are its sentences'. None for one
    sentence a side."""
    sizes = len(bead.ja), len(bead.en)
    if max(sizes) < 2:
        return None
    longer: Side = "ja" if sizes[0] >= sizes[1] else "en"
    cut = _nearest(lengths[longer], 0.5)
    return parted(bead, lengths, longer, cut)


def parted(
    bead: Bead, lengths: Mapping[Side, Sequence[int]], side: Side, cut: int
) -> tuple[int, int]:
    """A side is cut behind its ``cut``-th sentence: where the other side is, by length."""
    other: Side = "en" if side == "ja" else "ja"
    whole = sum(lengths[side]) or 1
    across = _nearest(lengths[other], sum(lengths[side][:cut]) / whole)
    return (cut, across) if side == "ja" else (across, cut)


def _nearest(lengths: Sequence[int], share: float) -> int:
    """After how many sentences this share of a side is over; each half has one, if it can."""
    if len(lengths) < 2:
        return len(lengths)
    total = sum(lengths)
    cuts = range(1, len(lengths))
    return min(cuts, key=lambda cut: abs(sum(lengths[:cut]) - share * total))


def _side(bead: Bead, side: Side) -> tuple[str, ...]:
    return bead.ja if side == "ja" else bead.en


def _with(bead: Bead, side: Side, ids: tuple[str, ...]) -> Bead:
    if side == "ja":
        return _bead(ids, bead.en, False)
    return _bead(bead.ja, ids, False)


def _bead(ja: tuple[str, ...], en: tuple[str, ...], said: bool) -> Bead:
    """A bead of two sides is the person's; one of a single side only if they said so."""
    if said or (ja and en):
        return Bead(ja, en)
    return Bead(ja, en, "auto", 0.0)


def _filled(beads: Sequence[Bead]) -> int:
    return sum(bool(bead.ja or bead.en) for bead in beads)


def _replaced(beads: Beads, at: int, count: int, new: Sequence[Bead]) -> Repaired:
    return Repaired((*beads[:at], *new, *beads[at + count :]), at)
