"""The numbers that Word writes before paragraphs by itself: 第1章, （２）, ア, ①."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from reader.ingest.word_styles import Style, above, listed, value, whole

_DIGITS = "〇一二三四五六七八九"
_AIUEO = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
_ROMAN = (
    (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_ROMAN = 399
_MOST_LEVELS = 9


def _kanji(number: int) -> str:
    """12 is 十二."""
    if number > 99:
        return _kanji_digits(number)
    tens, ones = divmod(number, 10)
    head = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
    return head + (_DIGITS[ones] if ones or not tens else "")


def _kanji_digits(number: int) -> str:
    """12 is 一二."""
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _full_width(number: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))


def _roman(number: int) -> str:
    if number > _MOST_ROMAN:
        return str(number)
    text = ""
    for worth, letters in _ROMAN:
        text += letters * (number // worth)
        number %= worth
    return text


def _circled(number: int) -> str:
    return chr(0x245F + number) if 1 <= number <= 20 else str(number)


def _from(letters: str) -> Callable[[int], str]:
    return lambda number: letters[(number - 1) % len(letters)]


# What Word calls them; others are written in digits. A bullet is no number.
FORMATS: Mapping[str, Callable[[int], str]] = {
    "bullet": lambda _number: "",
    "none": lambda _number: "",
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _circled,
    "japaneseCounting": _kanji,
    "chineseCounting": _kanji,
    "ideographDigital": _kanji_digits,
    "japaneseDigitalTenThousand": _kanji_digits,
    "aiueo": _from(_AIUEO),
    "aiueoFullWidth": _from(_AIUEO),
    "iroha": _from(_IROHA),
    "irohaFullWidth": _from(_IROHA),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerLetter": _from("abcdefghijklmnopqrstuvwxyz"),
    "upperLetter": _from("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
}


@dataclass(frozen=True, slots=True)
class _Level:
    """``text`` has %1 to %9 for the numbers of the levels; ``style`` is the one it belongs to."""

    text: str
    format: str
    start: int
    apart: bool
    style: str


@dataclass(frozen=True, slots=True)
class _List:
    """``kind`` is what it shares its counts with; ``begin`` where levels begin anew."""

    kind: str
    levels: Mapping[int, _Level]
    begin: Mapping[int, int]

    def start(self, at: int) -> int:
        return self.levels[at].start if at in self.levels else 1


@dataclass(slots=True)
class Numbers:
    """Counts the paragraphs of each list; ``counts`` by its kind and the level."""

    lists: Mapping[str, _List]
    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def level(self, number: str, style: str) -> int:
        """The level of a list that a style stands for, from 0."""
        levels = self.lists[number].levels if number in self.lists else {}
        return next((at for at, level in levels.items() if style and level.style == style), 0)

    def next(self, number: str, at: int) -> str:
        """What stands before the next paragraph of a list, with the blank behind it."""
        one = self.lists.get(number)
        if one is None or at not in one.levels:
            return ""
        if number not in self.begun:
            self.begun.add(number)
            self.counts |= {(one.kind, i): start - 1 for i, start in one.begin.items()}
        self.counts[one.kind, at] = self.counts.get((one.kind, at), one.start(at) - 1) + 1
        for deeper in range(at + 1, _MOST_LEVELS):
            self.counts.pop((one.kind, deeper), None)
        counts = [self.counts.get((one.kind, i), one.start(i)) for i in range(at + 1)]
        return _written(one.levels, at, counts)


def _written(levels: Mapping[int, _Level], at: int, counts: Sequence[int]) -> str:
    text = levels[at].text if levels[at].format not in ("bullet", "none") else ""
    for i in range(at + 1):
        written = FORMATS.get(levels[i].format if i in levels else "", str)(counts[i])
        text = text.replace(f"%{i + 1}", written)
    if not text or not levels[at].apart:
        return text
    return text + (" " if text[-1].isascii() else "　")


def read(root: Element | None) -> Numbers:
    """The lists that numbering.xml defines."""
    if root is None:
        return Numbers({})
    kinds = {
        each.get("abstractNumId", ""): dict(map(_level, each.iterfind("lvl")))
        for each in root.iterfind("abstractNum")
    }
    lists = {}
    for each in root.iterfind("num"):
        kind = value(each, "abstractNumId")
        changed = {
            whole(one.get("ilvl", ""), 0): whole(value(one, "startOverride"), 1)
            for one in each.iterfind("lvlOverride")
            if one.find("startOverride") is not None
        }
        lists[each.get("numId", "")] = _List(kind, kinds.get(kind, {}), changed)
    return Numbers(lists)


def _level(element: Element) -> tuple[int, _Level]:
    return whole(element.get("ilvl", ""), 0), _Level(
        value(element, "lvlText"),
        value(element, "numFmt"),
        whole(value(element, "start"), 1),
        value(element, "suff") != "nothing",
        value(element, "pStyle"),
    )


def before(properties: Element | None, styles: Mapping[str, Style], numbers: Numbers) -> str:
    """What Word writes before a paragraph."""
    said, at = listed(properties)
    style = ""
    if not said:
        chain = above(value(properties, "pStyle"), styles)
        style, said, at = next(
            ((id_, *one.number) for id_, one in chain if one.number[0]), ("", "", "")
        )
    return numbers.next(said, whole(at, numbers.level(said, style)))
