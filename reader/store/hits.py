"""A hit as one 64-bit number whose order is the order of the hits: commonest first.

| bits  | 56–63        | 55        | 48–54             | 46–47                  | 32–45 | 0–31  |
|-------|--------------|-----------|-------------------|------------------------|-------|-------|
| field | 255 − common | irregular | 127 − entry's / 2 | is_reading, uk         | pos   | entry |
"""

import json
from collections.abc import Sequence
from pathlib import Path

from reader.model.lexicon import Hit

MOST_POS = 1 << 14

# What JMdict's priority marks are worth; nfNN adds 49 − NN (nf01: the 500 commonest words
# of the newspapers). The four lists differ in what they missed: to be on several counts.
_MARKS = {
    "ichi1": 100,  # 机: a basic vocabulary of 10,000
    "spec1": 90,  # これ: the editors' own choice
    "gai1": 80,  # ホテル: common loan words
    "news1": 60,  # 締結: the commoner half of the newspapers
    "spec2": 40,
    "ichi2": 30,
    "gai2": 30,
    "news2": 30,
}


def common(priority: Sequence[str]) -> int:
    """How common a form is, 0 to 255.

    >>> common(("ichi1", "news1", "nf02"))
    207
    """
    points = 0
    for mark in priority:
        points += 49 - int(mark[2:]) if mark.startswith("nf") else _MARKS.get(mark, 0)
    return min(points, 255)


def pack(
    entry: int,
    common: int,
    pos: int,
    *,
    entry_common: int = 0,
    is_reading: bool = False,
    irregular: bool = False,
    usually_kana: bool = False,
) -> int:
    """``pos`` is the number that stands for the entry's codes; ``entry_common``, of its
    commonest form, decides between forms that are equally common."""
    return (
        (255 - common) << 56
        | irregular << 55
        | (127 - entry_common // 2) << 48
        | is_reading << 47
        | usually_kana << 46
        | pos << 32
        | entry
    )


class Codes:
    """Numbers the distinct tuples of codes, in the order in which they come."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, ...], int] = {}

    def number(self, codes: tuple[str, ...]) -> int:
        """The number that stands for ``codes``."""
        number = self._numbers.setdefault(codes, len(self._numbers))
        if number >= MOST_POS:
            raise OverflowError("more combinations of codes than a hit can number")
        return number

    def write(self, path: Path) -> None:
        """Write the tuples in the order of their numbers."""
        path.write_text(json.dumps(list(self._numbers)), encoding="utf-8")


def read_codes(path: Path) -> tuple[tuple[str, ...], ...]:
    """What ``Codes`` wrote."""
    return tuple(map(tuple, json.loads(path.read_text(encoding="utf-8"))))


def unpack(packed: int, pos: Sequence[tuple[str, ...]], first: int = 0) -> Hit:
    """``pos``: the codes that each number stands for; ``first``: what entry 0 is numbered."""
    return Hit(
        first + (packed & 0xFFFF_FFFF),
        255 - (packed >> 56),
        bool(packed >> 47 & 1),
        bool(packed >> 55 & 1),
        bool(packed >> 46 & 1),
        pos[packed >> 32 & MOST_POS - 1],
    )
