"""Characters with their places on a page, turned so that lines run right and follow downwards."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]")
_BASELINE = 0.38  # of the size, from the baseline up to the middle of a line
_DESCENT = 0.12  # of the size, from the baseline down to the foot of its square
_LEVEL = 0.1  # radians that a character may lean and stand upright
_STEP = (0.4, 2.0)  # how far, in sizes, the next character of a line stands
_SHARE = 0.2  # of a vertical page's characters
_QUARTER = math.pi / 2


class Glyph(NamedTuple):
    """A character in points, y downwards: its box, where it begins on its baseline, and the
    angle of that (``slant``). Boxes of signs in vertical lines may be those of their ink.
    ``blank``: one stands before it in the file."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    x: float
    baseline: float
    size: float
    slant: float
    font: str
    blank: bool


class Placed(NamedTuple):
    """A character on its line: from ``start`` to ``end`` along it; ``middle`` counts the
    lines' way. ``order`` is its place in the file; ``blank``: one stands before it there."""

    text: str
    start: float
    end: float
    middle: float
    size: float
    font: str
    blank: bool
    order: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page's characters in the order of the file."""

    glyphs: tuple[Glyph, ...]


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the outline that a file brings along: its page from 0 and its level from 1."""

    title: str
    page: int
    level: int


def is_wide(text: str) -> bool:
    """Whether a character fills a square."""
    return bool(_WIDE.match(text))


def upright(glyphs: Sequence[Glyph]) -> tuple[Glyph, ...]:
    """A page that lies on its side is set up again."""
    turns = Counter(round(glyph.slant / _QUARTER) % 4 for glyph in glyphs if is_wide(glyph.text))
    turn = turns.most_common(1)[0][0] if turns else 0
    return tuple(_turned(glyph, turn) for glyph in glyphs) if turn else tuple(glyphs)


def _turned(glyph: Glyph, turn: int) -> Glyph:
    left, right, top, bottom = glyph.left, glyph.right, glyph.top, glyph.bottom
    if turn == 1:
        left, right, top, bottom = -bottom, -top, left, right
    elif turn == 2:
        left, right, top, bottom = -right, -left, -bottom, -top
    else:
        left, right, top, bottom = top, bottom, -right, -left
    baseline = (top + bottom) / 2 + _BASELINE * glyph.size
    slant = glyph.slant - turn * _QUARTER
    edges = (left, right, top, bottom, left, baseline)
    return Glyph(glyph.text, *edges, glyph.size, slant, glyph.font, glyph.blank)


def is_vertical(glyphs: Sequence[Glyph]) -> bool:
    """Whether most characters are wide and have the next one below rather than beside them."""
    down = across = 0
    for one, after in pairwise(glyph for glyph in glyphs if is_wide(glyph.text)):
        least, most = (share * one.size for share in _STEP)
        x = (after.left + after.right - one.left - one.right) / 2
        y = (after.top + after.bottom - one.top - one.bottom) / 2
        across += abs(y) < least < x < most
        down += abs(x) < least < y < most
    return down > max(across, _SHARE * len(glyphs))


def placed(glyphs: Iterable[Glyph], *, vertical: bool) -> tuple[Placed, ...]:
    """Vertical lines run down and follow to the left."""
    if vertical:
        return tuple(_down(glyph, order) for order, glyph in enumerate(glyphs))
    return tuple(_along(glyph, order) for order, glyph in enumerate(glyphs))


def _along(glyph: Glyph, order: int) -> Placed:
    middle = glyph.baseline - _BASELINE * glyph.size
    edges = (glyph.left, glyph.right, middle)
    return Placed(glyph.text, *edges, glyph.size, glyph.font, glyph.blank, order)


def _down(glyph: Glyph, order: int) -> Placed:
    if is_wide(glyph.text) and abs(glyph.slant) < _LEVEL:
        end = glyph.baseline + _DESCENT * glyph.size
        start, middle = end - glyph.size, glyph.x + glyph.size / 2
    else:
        start, end, middle = glyph.top, glyph.bottom, (glyph.left + glyph.right) / 2
    return Placed(glyph.text, start, end, -middle, glyph.size, glyph.font, glyph.blank, order)
