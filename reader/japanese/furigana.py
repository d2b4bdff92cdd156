"""A word's reading, split over its characters as a publisher would set it.

Every way to explain the reading is tried and priced: a character by its readings in
KANJIDIC2 with the changes of sound, a word read as a whole (大人) by the table in
jukujikun.py, what nothing explains as a group. The cheapest wins if no other is near;
otherwise the reading stands over the whole group of kanji.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from reader.japanese import characters, jukujikun
from reader.japanese.kana import VOICED, hiragana, is_kana, is_kanji, spelled_out
from reader.model.lexicon import Kanji
from reader.model.morphology import Furigana

Readings = Callable[[str], Kanji | None]

_WORD = 0.9  # a word of the table, if its characters do not explain it better
_REPEATED = 0.0  # 々 that says the same again
_REPEATED_UNKNOWN = 1.5  # the same of a character whose reading is not listed
_ONE_UNKNOWN = 3.0  # a single kanji between kana: nothing else can have the reading
_PART_UNKNOWN = 4.4  # 田舎 in 田舎者, if 者 has its reading
_GROUP_UNKNOWN = 5.0
_OTHER_KANA = 0.6  # は read わ
_UNCERTAIN = 0.15  # two explanations nearer than this: neither is sure
_UNCERTAIN_GROUP = 1.5  # the same where something is unknown: 風 + 邪薬, 風邪 + 薬
_KEPT = 3  # paths: the best, and rivals that may make it doubtful
_REMEMBERED = 20_000  # distinct stems
_MOST_READ = 6  # morae one character of a group may have

_SAME_SOUND = {"は": "わ", "へ": "え", "を": "お", "ぢ": "じ", "づ": "ず", "ゐ": "い", "ゑ": "え"}
_DIGITS = re.compile("[0-9０-９]+")
_IN_NUMBERS = "〇一二三四五六七八九十百千万"
_COUNTED = frozenset("ヶケヵ")

# Where a piece of the surface ends, and where its part of the reading; the reading is
# shown if ``ruby``.
_Piece = tuple[int, int, bool]
_Path = tuple[float, tuple[_Piece, ...]]


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
    return length


@lru_cache(maxsize=_REMEMBERED)
def _split(surface: str, read: str, kanji: Readings) -> tuple[Furigana, ...]:
    paths = _Explanations(surface, read, kanji, unknown=False).best()
    if not paths or paths[0][0] > _ONE_UNKNOWN:
        paths = _Explanations(surface, read, kanji, unknown=True).best()
    if not paths:
        return _trimmed(surface, read)
    return _joined(surface, read, _sure(paths))


def _sure(paths: tuple[_Path, ...]) -> tuple[_Piece, ...]:
    """The cheapest path, or what it shares with another that is nearly as cheap."""
    cheapest, pieces = paths[0]
    margin = _UNCERTAIN if cheapest < _PART_UNKNOWN else _UNCERTAIN_GROUP
    cuts = {piece[:2] for piece in pieces}
    for cost, other in paths[1:]:
        if cost - cheapest < margin and not cuts.issuperset(piece[:2] for piece in other):
            return _agreed(pieces, other)
    return pieces


class _Explanations:
    """All ways to explain one reading, by dynamic programming over (surface, reading)."""

    def __init__(self, surface: str, read: str, kanji: Readings, *, unknown: bool) -> None:
        self.surface, self.read, self.unknown = surface, read, unknown
        self.sounds = {
            literal: characters.sounds(literal, kanji)
            for literal in {*surface, *(_IN_NUMBERS if _DIGITS.search(surface) else "")}
            if is_kanji(literal) or literal in _COUNTED
        }
        self.grouped = [is_kanji(each) or each in _COUNTED for each in surface]
        self.plain_surface, self.plain = spelled_out(surface), spelled_out(read)
        self._known: dict[tuple[int, int], tuple[_Path, ...]] = {}

    def best(self) -> tuple[_Path, ...]:
        return self._from(0, 0)

    def _from(self, at: int, heard: int) -> tuple[_Path, ...]:
        """The cheapest paths from here to the end."""
        if at == len(self.surface):
            return ((0.0, ()),) if heard == len(self.read) else ()
        known = self._known.get((at, heard))
        if known is not None:
            return known
        found: dict[tuple[_Piece, ...], float] = {}
        for cost, pieces in self._steps(at, heard):
            for more, rest in self._from(*pieces[-1][:2]):
                path = (*pieces, *rest)
                found[path] = min(cost + more, found.get(path, 99.0))
        cheapest = sorted(((cost, path) for path, cost in found.items()))[:_KEPT]
        self._known[at, heard] = tuple(cheapest)
        return tuple(cheapest)

    def _steps(self, at: int, heard: int) -> Iterator[_Path]:
        character = self.surface[at]
        if self.grouped[at]:
            yield from self._kanji(at, heard)
        if is_kana(character):
            yield from self._kana(at, heard)
        elif not is_kanji(character):
            yield from self._other(at, heard)

    def _kana(self, at: int, heard: int) -> Iterator[_Path]:
        written, spoken = self.plain_surface[at], self.plain[heard : heard + 1]
        if not spoken:
            return
        if written == spoken:
            yield 0.0, ((at + 1, heard + 1, False),)
        elif _SAME_SOUND.get(written, written) == _SAME_SOUND.get(spoken, spoken):
            yield _OTHER_KANA, ((at + 1, heard + 1, False),)

    def _kanji(self, at: int, heard: int) -> Iterator[_Path]:
        literal = self.surface[at]
        if literal == "々":
            yield from self._repeated(at, heard)
        for end, sound in characters.heard(self.sounds[literal], self.plain, heard):
            yield sound.cost, ((at + 1, end, True),)
        for size in range(2, min(jukujikun.LONGEST, len(self.surface) - at) + 1):
            for reading in jukujikun.WORDS.get(self.surface[at : at + size], ()):
                if self._heard(reading, heard):
                    yield _WORD, self._okurigana(at, heard, size, len(reading))
        if self.unknown:
            yield from self._unknown(at, heard)

    def _heard(self, reading: str, heard: int) -> bool:
        plain = spelled_out(reading)
        here = self.plain[heard : heard + len(plain)]
        return here == plain or (heard > 0 and here == VOICED.get(plain[0], "") + plain[1:])

    def _okurigana(self, at: int, heard: int, size: int, length: int) -> tuple[_Piece, ...]:
        """A word of the table may end in kana, which stays bare: 矢張り."""
        kana = 0
        while is_kana(self.surface[at + size - kana - 1]):
            kana += 1
        group = (at + size - kana, heard + length - kana, True)
        return (group, (at + size, heard + length, False)) if kana else (group,)

    def _repeated(self, at: int, heard: int) -> Iterator[_Path]:
        """人々: 々 says what was said before it, with or without voicing."""
        for length in range(1, min(_MOST_READ, heard, len(self.plain) - heard) + 1):
            if characters.same(
                self.plain[heard - length : heard], self.plain[heard : heard + length]
            ):
                yield _REPEATED + 0.01 / length, ((at + 1, heard + length, True),)

    def _unknown(self, at: int, heard: int) -> Iterator[_Path]:
        """Kanji that nothing explains, as a group; alone only where kana stand on both sides."""
        run = self._run_end(at) - at
        left = len(self.read) - heard
        starts = at == 0 or not self._grouped(at - 1)
        if starts:
            cost = _ONE_UNKNOWN if run == 1 else _GROUP_UNKNOWN
            for length in range(1, min(_MOST_READ * run, left) + 1):
                yield cost, ((at + run, heard + length, True),)
        if self.surface[at + 1 : at + 2] in ("々", self.surface[at]):
            for length in range(1, left // 2 + 1):
                middle = heard + length
                if characters.same(self.plain[heard:middle], self.plain[middle : middle + length]):
                    pieces = ((at + 1, middle, True), (at + 2, middle + length, True))
                    yield _REPEATED_UNKNOWN, pieces
        for size in range(2, run + (not starts)):
            if starts == (size < run) or not starts:
                for length in range(size, min(_MOST_READ * size, left) + 1):
                    if self._borders(at, size, heard, length):
                        yield _PART_UNKNOWN + 0.3 * (size - 2), ((at + size, heard + length, True),)

    def _borders(self, at: int, size: int, heard: int, length: int) -> bool:
        """Whether what is left of the run is long enough to prove the cut: きょう|じゅう."""
        before, after = self._run_start(at), self._run_end(at)
        rest_is_last = after == len(self.surface)
        if before < at:
            return at + size == after and heard >= 2
        return not rest_is_last or len(self.read) - heard - length >= 2

    def _grouped(self, at: int) -> bool:
        return self.grouped[at]

    def _run_end(self, at: int) -> int:
        while at < len(self.surface) and self._grouped(at):
            at += 1
        return at

    def _run_start(self, at: int) -> int:
        while at > 0 and self._grouped(at - 1):
            at -= 1
        return at

    def _other(self, at: int, heard: int) -> Iterator[_Path]:
        """Signs and letters need no reading; nor do digits, where they are read as they stand."""
        digits = _DIGITS.match(self.surface, at)
        if not digits:
            for length in range(len(self.read) - heard + 1):
                yield 0.01 * length, ((at + 1, heard + length, False),)
            return
        for numeral in {characters.numeral(digits[0]), digits[0].translate(characters.BY_DIGIT)}:
            for end in self._counted(numeral, heard):
                yield 0.0, ((digits.end(), end, False),)
        group = self._run_end(digits.end())
        for end in range(heard + 1, len(self.read) + 1):
            yield _GROUP_UNKNOWN, ((group, end, group > digits.end()),)

    def _counted(self, numeral: str, heard: int) -> set[int]:
        """Where a number may end that is read from here on."""
        ends = {heard}
        for literal in numeral:
            sounds = self.sounds[literal]
            ends = {
                end
                for start in ends
                for end, sound in characters.heard(sounds, self.plain, start)
                if sound.listed < 1.0
            }
        return ends


def _agreed(one: tuple[_Piece, ...], other: tuple[_Piece, ...]) -> tuple[_Piece, ...]:
    """Only the cuts both explanations make; where they differ, one group."""
    shared = {piece[:2] for piece in one} & {piece[:2] for piece in other}
    merged: list[_Piece] = []
    group = False
    for end, heard, ruby in one:
        group = group or ruby
        if (end, heard) in shared:
            merged.append((end, heard, group))
            group = False
    return tuple(merged)


def _joined(surface: str, read: str, pieces: tuple[_Piece, ...]) -> tuple[Furigana, ...]:
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
