"""The numbers of an English sentence: digits, words, ordinals, months by name."""

import re
import unicodedata
from calendar import month_name
from collections.abc import Iterator

from reader.corpus.number import Number

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_CARDINAL = {word: n for n, word in enumerate(_UNITS)} | _TENS
_ODD = {1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth", 12: "twelfth"}
_ORDINAL = {_ODD.get(n, re.sub("y$", "ie", word) + "th"): n for word, n in _CARDINAL.items()}
_SCALE = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
MONTHS = {name: n for n, name in enumerate(month_name) if name}
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
            after = tokens[place][0] if place < len(tokens) else ""
            # “Four characters” speaks of the Japanese itself.
            firm = not after.startswith("character")
            yield _spelled([t[0].lower() for t in tokens[start:place]], firm=firm)
        elif token[0] in MONTHS and _is_month(text, token):
            yield Number(token[0], frozenset({float(MONTHS[token[0]])}), True)
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


def _spelled(words: list[str], *, firm: bool) -> Number:
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
    # “the two”, “the second of them”: Japanese says those without a number.
    firm = firm and value > (3 if ordinal else 2) and words[0] not in _SCALE
    return Number(" ".join(words), frozenset({float(value)}), firm)


def _is_month(text: str, token: re.Match[str]) -> bool:
    """May and March are months beside a number or behind a preposition."""
    if token[0] not in ("May", "March"):
        return True
    before, after = text[: token.start()], text[token.end() :]
    return bool(
        re.search(r"(?:\d|\b(?:in|of|by|from|until|since|last|late|early|to|and))\s$", before, re.I)
        or re.match(r"\s\d", after)
    )
