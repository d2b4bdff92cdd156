"""Every way to explain a reading by the characters it stands over, priced."""

import re
from collections.abc import Callable, Iterator

from reader.japanese.furigana import characters, jukujikun
from reader.japanese.kana import VOICED, is_kana, is_kanji, spelled_out
from reader.model.lexicon import Kanji

Readings = Callable[[str], Kanji | None]

ONE_UNKNOWN = 3.0  # a single kanji between kana: nothing else can have the reading
PART_UNKNOWN = 4.4  # 田舎 in 田舎者, if 者 has its reading

_WORD = 0.9  # a word of the table, if its characters do not explain it better
_REPEATED = 0.0  # 々 that says the same again
_REPEATED_UNKNOWN = 1.5  # the same of a character whose reading is not listed
_GROUP_UNKNOWN = 5.0
_UNWRITTEN_NO = 1.2  # 木下 きの|した, 源頼朝
_OTHER_KANA = 0.6  # は read わ
_KEPT = 3  # paths: the best, and rivals that may make it doubtful
_MOST_READ = 6  # morae one character of a group may have
_NEVER_FIRST = frozenset("っんゃゅょぁぃぅぇぉー")

_SAME_SOUND = {
    "は": "わ", "へ": "え", "を": "お", "ぢ": "じ", "づ": "ず", "ゐ": "い", "ゑ": "え", "ふ": "う", "ひ": "い", "ほ": "お",
}  # fmt: skip
# Two kana that were one long vowel before 1946: 読みませう, 行かう.
OLD_LONG = {
    first + second: long + "う"
    for pairs in (
        "あお かこ さそ たと なの はお まも やよ らろ わお がご ざぞ だど ばぼ",
        "せしょ けきょ てちょ ねにょ めみょ れりょ えよ へひょ",
        "ききゅ ししゅ ちちゅ ににゅ りりゅ いゆ",
    )
    for first, long in ((pair[0], pair[1:]) for pair in pairs.split())
    for second in "うふ"
}
# How figures are read that need no furigana; 1人 ひとり and 5日 いつか are read as a whole.
_FIGURES = frozenset(
    "れい ぜろ まる いち いっ に さん し よん よ ご ろく ろっ しち なな はち はっ きゅう く じゅう じゅっ じっ "
    "ひゃく びゃく ぴゃく ひゃっ びゃっ ぴゃっ せん ぜん まん".split()
)
_DIGITS = re.compile("[0-9０-９]+")
_PLACES = re.compile("[〇一二三四五六七八九]{2,}")  # 二〇〇八, read にせんはち
_BY_PLACE = 0.3
_IN_NUMBERS = "〇一二三四五六七八九十百千万"
_COUNTED = frozenset("ヶケヵ")

# Where a piece of the surface ends, and where its part of the reading; the reading is
# shown if the third is true.
Piece = tuple[int, int, bool]
Path = tuple[float, tuple[Piece, ...]]


class Explanations:
    """All ways to explain one reading, by dynamic programming over (surface, reading)."""

    def __init__(
        self, surface: str, read: str, plain: str, kanji: Readings, *, unknown: bool
    ) -> None:
        self.surface, self.read, self.unknown = surface, read, unknown
        self.sounds = {
            literal: characters.sounds(literal, kanji)
            for literal in {
                *surface,
                *(_IN_NUMBERS if _DIGITS.search(surface) or _PLACES.search(surface) else ""),
            }
            if is_kanji(literal) or literal in _COUNTED
        }
        self.grouped = [is_kanji(each) or each in _COUNTED for each in surface]
        self.plain_surface, self.plain = spelled_out(surface), plain
        self._known: dict[tuple[int, int], tuple[Path, ...]] = {}

    def best(self) -> tuple[Path, ...]:
        return self._from(0, 0)

    def _from(self, at: int, heard: int) -> tuple[Path, ...]:
        """The cheapest paths from here to the end."""
        if at == len(self.surface):
            return ((0.0, ()),) if heard == len(self.read) else ()
        known = self._known.get((at, heard))
        if known is not None:
            return known
        found: dict[tuple[Piece, ...], float] = {}
        for cost, pieces in self._steps(at, heard):
            for more, rest in self._from(*pieces[-1][:2]):
                path = (*pieces, *rest)
                found[path] = min(cost + more, found.get(path, 99.0))
        cheapest = sorted(((cost, path) for path, cost in found.items()))[:_KEPT]
        self._known[at, heard] = tuple(cheapest)
        return tuple(cheapest)

    def _steps(self, at: int, heard: int) -> Iterator[Path]:
        character = self.surface[at]
        if self.grouped[at]:
            yield from self._kanji(at, heard)
        if is_kana(character):
            yield from self._kana(at, heard)
        elif not is_kanji(character):
            yield from self._other(at, heard)

    def _kana(self, at: int, heard: int) -> Iterator[Path]:
        written, spoken = self.plain_surface[at], self.plain[heard : heard + 1]
        if not spoken:
            return
        if written == spoken:
            yield 0.0, ((at + 1, heard + 1, False),)
        elif _SAME_SOUND.get(written, written) == _SAME_SOUND.get(spoken, spoken):
            yield _OTHER_KANA, ((at + 1, heard + 1, False),)
        long = OLD_LONG.get(self.plain_surface[at : at + 2], "")
        if long and self.plain.startswith(long, heard):
            yield _OTHER_KANA, ((at + 2, heard + len(long), False),)

    def _kanji(self, at: int, heard: int) -> Iterator[Path]:
        literal = self.surface[at]
        if literal == "々":
            yield from self._repeated(at, heard)
        for end, sound in characters.heard(self.sounds[literal], self.plain, heard):
            yield sound.cost, ((at + 1, end, True),)
            if self.plain[end : end + 1] == "の" and any(self.grouped[at + 1 : at + 2]):
                yield sound.cost + _UNWRITTEN_NO, ((at + 1, end + 1, True),)
        for size in range(2, min(jukujikun.LONGEST, len(self.surface) - at) + 1):
            for reading in jukujikun.WORDS.get(self.surface[at : at + size], ()):
                if self._heard(reading, heard):
                    yield _WORD, self._okurigana(at, heard, size, len(reading))
        places = _PLACES.match(self.surface, at)
        if places:
            for end in self._counted(characters.numeral(places[0]), heard):
                yield _BY_PLACE, ((places.end(), end, True),)
        if self.unknown:
            yield from self._unknown(at, heard)

    def _heard(self, reading: str, heard: int) -> bool:
        plain = spelled_out(reading)
        here = self.plain[heard : heard + len(plain)]
        return here == plain or (heard > 0 and here == VOICED.get(plain[0], "") + plain[1:])

    def _okurigana(self, at: int, heard: int, size: int, length: int) -> tuple[Piece, ...]:
        """A word of the table may end in kana, which stays bare: 矢張り."""
        kana = 0
        while is_kana(self.surface[at + size - kana - 1]):
            kana += 1
        group = (at + size - kana, heard + length - kana, True)
        return (group, (at + size, heard + length, False)) if kana else (group,)

    def _repeated(self, at: int, heard: int) -> Iterator[Path]:
        """人々: 々 says what was said before it, with or without voicing; 馬鹿々々: both do."""
        if self.surface[at + 1 : at + 2] == "々" and self.surface[at - 1 : at] != "々" and at > 1:
            yield from self._pair_repeated(at, heard)
        for length in range(1, min(_MOST_READ, heard, len(self.plain) - heard) + 1):
            if characters.same(
                self.plain[heard - length : heard], self.plain[heard : heard + length]
            ):
                yield _REPEATED + 0.01 / length, ((at + 1, heard + length, True),)

    def _pair_repeated(self, at: int, heard: int) -> Iterator[Path]:
        for length in range(2, min(2 * _MOST_READ, heard, len(self.plain) - heard) + 1):
            said = self.plain[heard - length : heard]
            if characters.same(said, self.plain[heard : heard + length]):
                for first in range(1, length):
                    if self._ended(at - 1, heard - length + first):
                        pieces = ((at + 1, heard + first, True), (at + 2, heard + length, True))
                        yield _REPEATED, pieces

    def _ended(self, at: int, heard: int) -> bool:
        """Whether the character before ``at`` may end there."""
        literal = self.surface[at - 1]
        return any(
            end == heard
            for start in range(max(0, heard - _MOST_READ), heard)
            for end, _sound in characters.heard(self.sounds.get(literal, {}), self.plain, start)
        )

    def _unknown(self, at: int, heard: int) -> Iterator[Path]:
        """Kanji that nothing explains, as a group; alone only where kana stand on both sides."""
        if self.plain[heard : heard + 1] in _NEVER_FIRST:
            return
        run = self._run_end(at) - at
        left = len(self.read) - heard
        starts = at == 0 or not self._grouped(at - 1)
        if starts:
            cost = ONE_UNKNOWN if run == 1 else _GROUP_UNKNOWN
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
                        yield PART_UNKNOWN + 0.3 * (size - 2), ((at + size, heard + length, True),)

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

    def _other(self, at: int, heard: int) -> Iterator[Path]:
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
                if sound.spoken in _FIGURES
            }
        return ends
