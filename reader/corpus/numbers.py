"""Numbers and years on both sides of a bead, whatever they are written with.

A number is *firm* where the other side must have it too, and otherwise *loose*: it allows
the number over there and asks for nothing.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """``values`` are all it may be on the other side: 94 in 93～94年 is 94 or 1994."""

    written: str
    values: frozenset[float]
    firm: bool


_DIGIT = {c: n for n, c in enumerate("〇一二三四五六七八九")}
_UNIT = {"十": 10, "百": 100, "千": 1000}
_MYRIAD = {"万": 10**4, "億": 10**8, "兆": 10**12}
_JA_NUMBER = re.compile(r"\d[\d,.]*(?:[十百千万億兆][\d,.]*)*|[〇一二三四五六七八九十百千万億兆]+")

# Words written with numerals that count nothing, each with where it would mislead.
_NO_NUMBERS = {
    "一方|一部|一般|一定|一致|一連|一層|一時|一切|一体|一応|一気|一見|一面|一環|一貫": "一方の国",
    "一転|一変|一歩|一際|一員|一行|一挙|一人|一口|一目|一線|一息|一例|一帯|一因|一角": "態度を一変した",
    "統一|唯一|万一|万全|第一|随一|同一|均一|単一|専一|画一|択一|逐一": "統一国家",
    "十分|百貨|千差万別|万能|三日月|七色|八百屋|四季|四方|八方|五感|四苦八苦|二の舞": "十分に",
    "一石二鳥|朝三暮四|二転三転|再三|三々五々|一々|十人十色|一喜一憂": "二転三転した",
    "[数何幾][十百千万億兆]+|[十百千]数": "数十年, 十数人",
    "千島|四国地方|三陸|九州|八幡|三菱|三井|五島|千葉|百済|二人三脚": "千島列島",
}
_NO_NUMBER = re.compile("|".join(_NO_NUMBERS))

# A kanji numeral from 2 on is firm before these: 三カ国 三つ 二段階.
_COUNTED = re.compile(r"年|月|日|人|[カか箇ヶ]国|[カか箇ヶ][年月]|段階|原則|つの|点|回|世紀|割|倍")
# What says a number without a numeral, with an example.
_SAID = {
    "両|双方|双|対に": (2.0, "両国, 双方"),
    "初|最初|はじめ|元年": (1.0, "初の訪問"),
    "半": (0.5, "半分"),
    "丸一|毎年": (1.0, "毎年"),
    "世紀": (100.0, "半世紀"),
    "次|再|副": (2.0, "次いで, 再び"),
}
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}  # 平成5年 = 1993
# The year or month is said by pointing at another: the number may stand on one side only.
_POINTS_JA = re.compile(r"[同翌前本昨今来]年|[その|この][年月]|[同翌前先今来]月|[翌同前当]日|当時")
_POINTS_EN = re.compile(
    r"\b(?:(?:that|same|next|previous|following|this|last) (?:\w+ )?(?:year|month|day)|"
    r"(?:year|month|day)s? (?:later|before|after|earlier))"
)


def _value(written: str) -> float:
    """``3億5000万`` → 350000000, ``一九九〇`` → 1990, ``三十八`` → 38."""
    if len(written) > 1 and all(c in _DIGIT for c in written):
        return float("".join(str(_DIGIT[c]) for c in written))
    total = part = 0.0
    digits = ""
    for c in written.replace(",", "").rstrip(".") + "\0":
        if c in _DIGIT or c.isdigit() or c == ".":
            digits += str(_DIGIT.get(c, c))
            continue
        number = float(digits) if re.fullmatch(r"\d+(?:\.\d+)?", digits) else 0.0
        if c in _UNIT:
            part += (number if digits else 1) * _UNIT[c]
        else:
            total += ((part + number) or 1.0) * _MYRIAD[c] if c in _MYRIAD else part + number
            part = 0.0
        digits = ""
    return total


def japanese(text: str) -> tuple[Number, ...]:
    """The numbers of a Japanese sentence, without the enumerators of a list."""
    bare = re.sub("[①-⑳㈠-㈩]", " ", text)
    bare = re.sub(r"^\s*[（(]?[0-9０-９一二三四五六七八九十]+[）).．、]\s*", "", bare)
    bare = _NO_NUMBER.sub(" ", unicodedata.normalize("NFKC", bare))
    found = [_ja_number(bare, match) for match in _JA_NUMBER.finditer(bare)]
    said = (
        Number(words, frozenset({n}), False)
        for words, (n, _) in _SAID.items()
        if re.search(words, bare)
    )
    return (*found, *said)


def _ja_number(text: str, match: re.Match[str]) -> Number:
    written = match[0].rstrip(",.")
    value = _value(written)
    before, after = text[: match.start()], text[match.start() + len(written) :]
    values = {value}
    if after.startswith("割"):
        values = {value * 10}
    if value < 100 and after.startswith(("年", "~", "-", "―", "・", "、", "〜")):
        values |= {1900 + value, 2000 + value}
    if before[-2:] in _ERAS:
        values.add(_ERAS[before[-2:]] + value)
    if after.startswith("時") and value > 12:
        values.add(value - 12)
    in_digits = written[0].isdigit()
    firm = value > 10 or in_digits or (value > 1 and bool(_COUNTED.match(after)))
    return Number(written, frozenset(values), firm)


_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = dict(
    zip(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        range(20, 100, 10),
        strict=True,
    )
)
_CARDINAL = {word: n for n, word in enumerate(_WORDS)} | _TENS
_ODD = {1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth", 12: "twelfth"}
_ORDINAL = {_ODD.get(n, re.sub("y$", "ie", word) + "th"): n for word, n in _CARDINAL.items()}
_SCALE = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_MONTH = {
    name: n
    for n, name in enumerate(
        "January February March April May June July August September October November "
        "December".split(),
        1,
    )
}
# Words that hold a number, with the Japanese they may stand for.
_HOLDS = {
    "both": 2,
    "twice": 2,
    "double": 2,
    "doubled": 2,
    "pair": 2,
    "bilateral": 2,
    "twofold": 2,
    "once": 1,
    "trilateral": 3,
    "triple": 3,
    "quarter": 4,
    "decade": 10,
    "decades": 10,
    "dozen": 12,
    "century": 100,
    "half": 0.5,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "single": 1,
}  # 両国, 二度, 二倍, 二国間, 三者間, 四半世紀, 十年, 半世紀, 第二次
_EN_TOKEN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[A-Za-z]+")


def english(text: str) -> tuple[Number, ...]:
    """The numbers of an English sentence: digits, words, ordinals, months by name."""
    bare = re.sub("[①-⑳]", " ", text)
    bare = unicodedata.normalize("NFKC", bare).replace("’", "'")
    bare = re.sub(r"^\s*\(?(?:\d+|[ivx]+|[a-z])[.)]\s+|\((?:\d|[ivx]+|[a-z])\)", " ", bare)
    return tuple(_en_numbers(bare))


def _en_numbers(text: str) -> Iterator[Number]:
    tokens = list(_EN_TOKEN.finditer(text))
    place = 0
    while place < len(tokens):
        token = tokens[place]
        word = token[0].lower()
        place += 1
        if word[0].isdigit():
            yield _digits(text, token, tokens[place : place + 1])
        elif word in _CARDINAL or word in _ORDINAL or word in _SCALE:
            start = place - 1
            while place < len(tokens) and _goes_on(text, tokens, place):
                place += 1
            yield _spelled([t[0].lower() for t in tokens[start:place]])
        elif token[0] in _MONTH and _is_month(text, token):
            yield Number(token[0], frozenset({float(_MONTH[token[0]])}), True)
        elif word in _HOLDS:
            yield Number(word, frozenset({float(_HOLDS[word])}), False)


def _digits(text: str, token: re.Match[str], after: list[re.Match[str]]) -> Number:
    value = float(token[0].replace(",", ""))
    values = {value * _SCALE.get(after[0][0].lower(), 1) if after else value}
    before = re.search(r"(\d\d)\d\d[-–—/]$", text[: token.start()])
    if before and value < 100:
        values.add(int(before[1]) * 100 + value)
    return Number(token[0], frozenset(values), True)


def _goes_on(text: str, tokens: list[re.Match[str]], place: int) -> bool:
    """Whether a number in words goes on here: one hundred *and* *eighty*-*five*."""
    word = tokens[place][0].lower()
    before = tokens[place - 1][0].lower()
    gap = text[tokens[place - 1].end() : tokens[place].start()]
    if gap not in (" ", "-"):
        return False
    if word == "and":
        after = tokens[place + 1][0].lower() if place + 1 < len(tokens) else ""
        return before in _SCALE and (after in _CARDINAL or after in _ORDINAL)
    if word in _SCALE:
        return True
    small = word in _CARDINAL or word in _ORDINAL
    return small and (before in _TENS or before in _SCALE or before == "and")


def _spelled(words: list[str]) -> Number:
    total = part = 0
    for word in words:
        if word == "hundred":
            part = (part or 1) * 100
        elif word in _SCALE:
            total, part = total + (part or 1) * _SCALE[word], 0
        elif word != "and":
            part += _CARDINAL.get(word, 0) or _ORDINAL.get(word, 0)
    value = total + part
    ordinal = words[-1] in _ORDINAL
    firm = value > (3 if ordinal else 1) and words[0] not in _SCALE
    return Number(" ".join(words), frozenset({float(value)}), firm)


def _is_month(text: str, token: re.Match[str]) -> bool:
    """May and March are months beside a number or behind a preposition."""
    if token[0] not in ("May", "March"):
        return True
    before, after = text[: token.start()], text[token.end() :]
    return bool(
        re.search(r"(?:\d|\b(?:in|of|by|from|until|since|last|late|early|to|and))\s$", before)
        or re.match(r"\s\d", after)
    )


def differences(ja: str, en: str) -> tuple[tuple[Number, ...], tuple[Number, ...]]:
    """Firm numbers of the Japanese that the English lacks, and the other way round."""
    ours, theirs = japanese(ja), english(en)
    lacking_en = _lacking(ours, theirs, bool(_POINTS_EN.search(en.lower())))
    lacking_ja = _lacking(theirs, ours, bool(_POINTS_JA.search(ja)))
    return lacking_en, lacking_ja


def _lacking(
    wanted: tuple[Number, ...], there: tuple[Number, ...], points: bool
) -> tuple[Number, ...]:
    values = frozenset(v for number in there for v in number.values)
    return tuple(
        n for n in wanted if n.firm and not n.values & values and not (points and _is_date(n))
    )


def _is_date(number: Number) -> bool:
    return number.written in _MONTH or any(v <= 31 or 1000 <= v < 2100 for v in number.values)
