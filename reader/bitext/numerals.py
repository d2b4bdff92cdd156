"""Numbers and months of both languages as keys that meet: "#1961", "@9" for September."""

import re
import unicodedata
from calendar import month_abbr, month_name
from collections.abc import Iterator

_DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "億": 10**8, "兆": 10**12}
_JA = re.compile(
    r"(?P<era>明治|大正|昭和|平成|令和)?"
    r"(?P<number>\d[\d,]*(?:\.\d+)?(?:[十百千万億兆][\d,]*)*"
    r"|(?P<whole>[〇一二三四五六七八九十]+)・(?P<part>[〇一二三四五六七八九]+)"
    r"|[〇一二三四五六七八九十百千万億兆]+)"
    r"(?P<after>[月割半]?)"
)
# What belongs to a number although it stands before it: 昭和|二十年, 二・|三％.
BEFORE = re.compile(r"(?:明治|大正|昭和|平成|令和|[〇一二三四五六七八九十]+・)$")
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_CIRCLED = {chr(0x2460 + n): n + 1 for n in range(20)}

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy".split(), 2)} | {
    "eighty": 80,
    "ninety": 90,
}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_VALUES = (
    {w: n for n, w in enumerate(_UNITS)}
    | _TENS
    | {w: n for n, w in enumerate(_ORDINALS, 1)}
    | {w[:-1] + end: n for w, n in _TENS.items() for end in ("ieth", "ies")}
)
_SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_TIMES = {"once": 1, "single": 1, "twice": 2}
_SCALES |= {scale + "s": n for scale, n in _SCALES.items()}
_ROMAN = {w: n for n, w in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)}
_MONTHS = {name: n for n, name in enumerate(month_name) if name} | {
    name + ".": n for n, name in enumerate(month_abbr) if name
}
_EN = re.compile(r"\d[\d,]*(?:\.\d+)?|[A-Za-z]+\.?")


def key(value: float) -> str:
    return f"#{value:g}" if value < 10**15 else ""


def japanese(text: str) -> Iterator[tuple[str, ...]]:
    """For every number of a sentence the keys that it may meet."""
    for circled in set(text) & _CIRCLED.keys():
        yield (key(_CIRCLED[circled]),)
    for found in _JA.finditer(unicodedata.normalize("NFKC", text)):
        if found["part"]:  # 二・三％; 二・三人 are two or three
            whole, part = _value(found["whole"]), _value(found["part"])
            tenths = "".join(str(_DIGITS[c]) for c in found["part"])
            yield key(float(f"{whole:g}.{tenths}")), key(whole), key(part)
            continue
        value = _value(found["number"])
        if found["after"] == "月" and 1 <= value <= 12:
            yield (f"@{value:g}",)
        elif found["after"] == "割":
            yield key(value * 10), key(value)
        elif found["after"] == "半":
            yield key(value), key(value + 0.5)
        elif found["era"]:
            yield key(_ERAS[found["era"]] + value), key(value)
        else:
            yield (key(value),)


def _value(written: str) -> float:
    """3億5000万 → 350000000, 一九九〇 → 1990, 三十八 → 38."""
    if len(written) > 1 and all(c in _DIGITS for c in written):
        return float("".join(str(_DIGITS[c]) for c in written))
    total = part = 0.0
    digits = ""
    for c in written.replace(",", "") + "\0":
        if c in _DIGITS or c.isdigit() or c == ".":
            digits += str(_DIGITS.get(c, c))
            continue
        number = float(digits or 0)
        if c in _SMALL:
            part += (number if digits else 1) * _SMALL[c]
        elif c in _LARGE:
            total += ((part + number) or 1) * _LARGE[c]
            part = 0.0
        else:
            part += number
        digits = ""
    return total + part


def english(text: str) -> Iterator[str]:
    """The keys of an English sentence's numbers, in digits or words, and of its months."""
    tokens = [token[0] for token in _EN.finditer(text)]
    value: float | None = None
    for token in [*tokens, ""]:
        word = token.rstrip(".").lower()
        if value is not None and word in _SCALES:
            value = value * _SCALES[word] if value < _SCALES[word] else value + _SCALES[word]
            continue
        number = float(token.replace(",", "")) if token[:1].isdigit() else _VALUES.get(word)
        if value is not None and number is not None and _continues(value, number):
            value += number
            continue
        if value is not None and word == "and":
            continue
        if value is not None:
            yield key(value)
        value = number
        if value is None:
            yield from _said(token, word)
    if value is not None:
        yield key(value)


def _continues(value: float, number: float) -> bool:
    """Twenty-five, one hundred and five."""
    tens = value % 100 >= 20 and value % 10 == 0 and 0 < number < 10
    return value < 2100 and (tens or (value >= 100 and value % 100 == 0 and 0 < number < 100))


def _said(token: str, word: str) -> Iterator[str]:
    if token.rstrip(".") in _MONTHS or token in _MONTHS:
        yield f"@{_MONTHS.get(token.rstrip('.')) or _MONTHS[token]}"
    elif token.isupper() and len(word) > 1 and word in _ROMAN:
        yield key(_ROMAN[word])
    elif word in _SCALES:
        yield key(_SCALES[word])
    elif word == "dozen":
        yield key(12)
    elif word in _TIMES:
        yield key(_TIMES[word])
