"""A word's reading, split over its characters as a publisher would set it.

Every way to explain the reading is tried and priced: a character by its readings in
KANJIDIC2 with the changes of sound, a word read as a whole (大人) by the table in
jukujikun.py, what nothing explains as a group. The cheapest wins if no other is near;
otherwise the reading stands over the whole group of kanji.
"""

from functools import lru_cache

from reader.japanese.furigana.explanations import (
    OLD_LONG,
    ONE_UNKNOWN,
    PART_UNKNOWN,
    Explanations,
    Path,
    Piece,
    Readings,
)
from reader.japanese.kana import hiragana, is_kana, is_kanji, spelled_out
from reader.model.morphology import Furigana

_UNCERTAIN = 0.15  # two explanations nearer than this: neither is sure
_UNCERTAIN_GROUP = 1.5  # the same where something is unknown: 風 + 邪薬, 風邪 + 薬
# What the readings of each character may cost on average that explain a long word to the end:
# 源頼朝, all of it readings of names.
_KNOWN = 1.75
_REMEMBERED = 20_000  # distinct stems
_LONG = {
    "お": "う",
    "え": "い",
}  # what ー may stand for beside the vowel itself: ガッコー, センセー
_MOST_SPELLINGS = 8


def furigana(surface: str, reading: str, kanji: Readings) -> tuple[Furigana, ...]:
    """Pieces that join to ``surface``; those with a reading of None need none."""
    if not reading or is_kana(surface):
        return (Furigana(surface),)
    read = hiragana(reading)
    ending = _ending(surface, read)
    head, heard = surface[: len(surface) - ending], read[: len(read) - ending]
    if len(head) == 1 and is_kanji(head):
        pieces: tuple[Furigana, ...] = (Furigana(head, heard),)
    else:
        pieces = _split(head, heard, kanji)
    if not ending:
        return pieces
    tail = surface[len(head) :]
    if pieces[-1].reading is None:
        return (*pieces[:-1], Furigana(pieces[-1].base + tail))
    return (*pieces, Furigana(tail))


def _ending(surface: str, read: str) -> int:
    """How many kana at the end are read as they stand; they are the same in every word of a
    verb, so that its stem is split once."""
    length = 0
    most = min(len(surface), len(read)) - 1
    while length < most and hiragana(surface[-1 - length]) == read[-1 - length]:
        length += 1
    if length and surface[len(surface) - length - 1 :][:2] in OLD_LONG:
        return length - 1  # 行かう, which is read いこう
    return length


@lru_cache(maxsize=_REMEMBERED)
def _split(surface: str, read: str, kanji: Readings) -> tuple[Furigana, ...]:
    paths = _cheapest(surface, read, kanji, unknown=False)
    if not paths or paths[0][0] > max(ONE_UNKNOWN, _KNOWN * sum(map(is_kanji, surface))):
        paths = _cheapest(surface, read, kanji, unknown=True)
    if not paths:
        return _trimmed(surface, read)
    return _joined(surface, read, _sure(paths))


def _cheapest(surface: str, read: str, kanji: Readings, *, unknown: bool) -> tuple[Path, ...]:
    if "ー" not in read:
        return Explanations(surface, read, spelled_out(read), kanji, unknown=unknown).best()
    found = (
        Explanations(surface, read, plain, kanji, unknown=unknown).best()
        for plain in _spellings(read)
    )
    return min(filter(None, found), key=lambda paths: paths[0][0], default=())


def _spellings(read: str) -> list[str]:
    """The reading with every ー as the vowels it may stand for."""
    spelled = [""]
    for kana, plain in zip(hiragana(read), spelled_out(read), strict=True):
        also = _LONG.get(plain, "") if kana == "ー" else ""
        spelled = [start + vowel for vowel in (plain, *also) for start in spelled]
    return spelled[:_MOST_SPELLINGS]


def _sure(paths: tuple[Path, ...]) -> tuple[Piece, ...]:
    """The cheapest path, or what it shares with another that is nearly as cheap."""
    cheapest, pieces = paths[0]
    margin = _UNCERTAIN if cheapest < PART_UNKNOWN else _UNCERTAIN_GROUP
    cuts = {piece[:2] for piece in pieces}
    for cost, other in paths[1:]:
        if cost - cheapest < margin and not cuts.issuperset(piece[:2] for piece in other):
            return _agreed(pieces, other)
    return pieces


def _agreed(one: tuple[Piece, ...], other: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Only the cuts both explanations make; where they differ, one group."""
    shared = {piece[:2] for piece in one} & {piece[:2] for piece in other}
    merged: list[Piece] = []
    group = False
    for end, heard, ruby in one:
        group = group or ruby
        if (end, heard) in shared:
            merged.append((end, heard, group))
            group = False
    return tuple(merged)


def _joined(surface: str, read: str, pieces: tuple[Piece, ...]) -> tuple[Furigana, ...]:
    """Pieces as furigana; neighbours without a reading become one."""
    out: list[Furigana] = []
    at = heard = 0
    for end, heard_end, ruby in pieces:
        base = surface[at:end]
        if not ruby and out and out[-1].reading is None:
            out[-1] = Furigana(out[-1].base + base)
        else:
            out.append(Furigana(base, read[heard:heard_end] if ruby else None))
        at, heard = end, heard_end
    return tuple(out)


def _trimmed(surface: str, read: str) -> tuple[Furigana, ...]:
    """The whole under one reading, without the kana that both begin or end with."""
    plain, spoken = spelled_out(surface), spelled_out(read)
    start = 0
    while start < min(len(plain), len(spoken)) - 1 and plain[start] == spoken[start]:
        start += 1
    end = 0
    while end < min(len(plain), len(spoken)) - start - 1 and plain[-1 - end] == spoken[-1 - end]:
        end += 1
    middle = Furigana(surface[start : len(surface) - end], read[start : len(read) - end])
    pieces = (Furigana(surface[:start]), middle, Furigana(surface[len(surface) - end :]))
    return tuple(piece for piece in pieces if piece.base)
