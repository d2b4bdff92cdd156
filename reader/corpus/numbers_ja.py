"""The numbers of a Japanese sentence: digits, kanji, years of an era, words that say one."""

import re
import unicodedata

from reader.corpus.number import Number

_DIGIT = {c: n for n, c in enumerate("〇一二三四五六七八九")}
_UNIT = {"十": 10, "百": 100, "千": 1000}
_MYRIAD = {"万": 10**4, "億": 10**8, "兆": 10**12}
_JA_NUMBER = re.compile(r"\d[\d,.]*(?:[十百千万億兆][\d,.]*)*|[〇一二三四五六七八九十百千万億兆]+")

# Words written with numerals that count nothing, each with where it would mislead.
_NO_NUMBERS = {
    "一方|一部|一般|一定|一致|一連|一層|一時|一切|一体|一応|一気|一見|一面|一環|一貫": "一方の国",
    "一転|一変|一歩|一際|一員|一行|一挙|一人|一口|一目|一線|一息": "態度を一変した",
    "一例|一帯|一因|一角": "政治家の一例",
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
    bare = re.sub(
        r"^\s*[（(]?[0-9０-９一二三四五六七八九十]+(?:[）)、]|[.．](?![0-9０-９]))\s*", "", bare
    )
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
