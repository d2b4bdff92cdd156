"""Numbers: figures and characters to a value, and a value as it is spoken: 一千万 いっせんまん."""

import re
import unicodedata

from reader.japanese.reading.in_numbers import DOT

DIGITS = dict(zip("〇零一二三四五六七八九0123456789", (0, *range(10), *range(10)), strict=True))
SMALL = {"十": 10, "百": 100, "千": 1000}
GREAT = {"万": 10**4, "億": 10**8, "兆": 10**12, "京": 10**16}
_NUMBER = re.compile(
    r"([0-9〇零一二三四五六七八九十百千万億兆京]+)(?:\.([0-9〇零一二三四五六七八九]+[万億兆京]?))?"
)
_COMMA = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")  # 1,200

UNITS = ("", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう")
_HUNDREDS = {1: "ひゃく", 3: "さんびゃく", 6: "ろっぴゃく", 8: "はっぴゃく"}
_THOUSANDS = {1: "せん", 3: "さんぜん", 8: "はっせん"}
GREAT_NAMES = ((10**16, "けい"), (10**12, "ちょう"), (10**8, "おく"), (10**4, "まん"))


def parsed(figures: str) -> tuple[int, str] | None:
    """The number and its decimals, with the great unit that counts both (1.2億: 1, "2億"); None
    for what is no number (数十, 1.2.3)."""
    text = unicodedata.normalize("NFKC", figures).replace(DOT, ".")
    text = _COMMA.sub("", text)
    match = _NUMBER.fullmatch(text)
    if not match:
        return None
    total = part = digit = 0
    for character in match[1]:
        if character in GREAT:
            total += (part + digit or 1) * GREAT[character]
            part = digit = 0
        elif character in SMALL:
            part += (digit or 1) * SMALL[character]
            digit = 0
        else:
            digit = digit * 10 + DIGITS[character]
    return total + part + digit, match[2] or ""


def in_words(number: int) -> str:
    """As it is read, from 10**20 on figure by figure."""
    if number == 0:
        return "ぜろ"
    if number >= 10**20:
        return "".join(UNITS[int(digit)] or "ぜろ" for digit in str(number))
    spoken = ""
    for size, name in GREAT_NAMES:
        count, number = divmod(number, size)
        if count:
            spoken += ("いっ" if count == 1 and name == "ちょう" else _under(count, True)) + name
    return spoken + _under(number, False)


def _under(number: int, counted_in_thousands: bool) -> str:
    """A number under ten thousand; 一千万 but 千."""
    thousands, number = divmod(number, 1000)
    hundreds, number = divmod(number, 100)
    tens, ones = divmod(number, 10)
    spoken = ""
    if thousands:
        plain = "いっせん" if thousands == 1 and counted_in_thousands else None
        spoken += plain or _THOUSANDS.get(thousands, UNITS[thousands] + "せん")
    if hundreds:
        spoken += _HUNDREDS.get(hundreds, UNITS[hundreds] + "ひゃく")
    if tens:
        spoken += ("" if tens == 1 else UNITS[tens]) + "じゅう"
    return spoken + UNITS[ones]
