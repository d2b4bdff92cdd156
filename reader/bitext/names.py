"""Kana and English spellings of one name: プーチン ~ Putin, by their consonants.

Both are brought to a skeleton of consonant classes; classes that the two languages divide
differently (ち for "ti" and "chi") count as half a difference.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

# Consonant classes of kana, hiragana only; small vowels and ー say nothing here.
_KANA = {
    c: sound
    for sound, row in {
        "K": "かきくけこがぎぐげご",
        "S": "さしすせそざじずぜぞちぢつづ",
        "T": "たてとだでど",
        "N": "なにぬねのん",
        "H": "はひへほ",
        "P": "ばびぶべぼぱぴぷぺぽゔふ",
        "M": "まみむめも",
        "Y": "やゆよ",
        "R": "らりるれろ",
        "W": "わを",
    }.items()
    for c in row
}
# Rows: what is written, its class, an example. Tried in this order at every place.
_LETTERS = (
    ("tch|sch|tsch|sh|ch|ts|tz|zh", "S"),  # Tchaikovsky, Shaw, Churchill, Tsar
    ("th", "S"),  # Smith スミス; Thomas トーマス at half a difference
    ("ph|pp|bb|ff|vv|p|b|f|v", "P"),  # Philip, Vladimir
    ("ck|cc(?![eiy])|kk|gg|q|gh(?=[aeiouy])|c(?![eiy])|k|g(?![eiy])", "K"),  # Mackenzie
    ("x", "KS"),  # Alexander
    ("ss|zz|s|z|c|j|g", "S"),  # Cecil, George, John
    ("tt|dd|t|d", "T"),
    ("mm|m(?![bp])", "M"),
    ("nn|ng(?![aeiouy])|n|m", "N"),  # Olympic オリンピック
    ("ll|rr|l|r", "R"),
    ("wh|w", "W"),
    ("h", "H"),
    ("y(?=[aeou])", "Y"),
)
_LETTER = re.compile("|".join(f"(?P<g{n}>{row[0]})" for n, row in enumerate(_LETTERS)))
# What is said otherwise than it is written, or may be; each makes a skeleton of its own.
_SAID = (
    (re.compile("(?<=[aeiou])r(?![aeiouyr])|(?<=[aeiou])re$"), ""),  # Mark マーク
    (re.compile("(?<=[aou])l(?=[mkfd])"), ""),  # Holmes ホームズ
    (re.compile("ts(?=[aeiou])"), "t's"),  # Watson ワトソン
    (re.compile("kh"), "h"),  # Khasan ハサン
    (re.compile("(?<=o)h(?![aeiouy])"), ""),  # Ohno おおの
    (re.compile("^y(?=[ei])"), ""),  # Yeltsin エリツィン
)
_KANA_ONLY = re.compile("[ぁ-ゖァ-ヺー・]+")
_DIFFERENT = 1.0
_ALIKE = {frozenset(pair): 0.5 for pair in ("ST", "PH", "KH", "WP", "SY", "NM", "SK")}
_MOST = 0.2  # of a name's consonants may differ


def kana_skeleton(kana: str) -> str:
    plain = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in kana)
    classes = []
    for place, c in enumerate(plain):
        sound = _KANA.get(c, "")
        after = plain[place + 1 : place + 2]
        if c in "てで" and after in "ぃゅ":
            sound = "T"
        elif c == "う" and after in ("ぃ", "ぇ", "ぉ"):
            sound = "W"
        elif c == "い" and after == "ぇ":
            sound = "Y"
        elif c in "くぐ" and after == "ぁ":
            sound = "KW"
        if sound == "Y" and c not in "やゆよ":
            sound = ""
        classes.append(sound)
    return _inner("".join(classes))


@lru_cache(maxsize=100_000)
def english_skeletons(word: str) -> tuple[str, ...]:
    """Of an English word: as written, and as it may be said."""
    plain = word.casefold()
    spellings = dict.fromkeys((plain, *(said.sub(instead, plain) for said, instead in _SAID)))
    return tuple(dict.fromkeys(_inner(_classes(spelling)) for spelling in spellings))


def _classes(plain: str) -> str:
    return "".join(_LETTERS[int((m.lastgroup or "g0")[1:])][1] for m in _LETTER.finditer(plain))


def _inner(classes: str) -> str:
    """Without the h, w and y inside, which are often not written in one of the languages."""
    return classes[:1] + re.sub("[HWY]", "", classes[1:])


def likeness(ours: str, theirs: str) -> float:
    """1 for the same skeleton, 0 for two that differ too much to be one name."""
    if ours == theirs:
        return 1.0
    longest = max(len(ours), len(theirs))
    cost = _cost(ours, theirs, _MOST * longest)
    return 1.0 - cost / longest if cost <= _MOST * longest else 0.0


@lru_cache(maxsize=200_000)
def _cost(ours: str, theirs: str, most: float) -> float:
    if abs(len(ours) - len(theirs)) > most:
        return most + 1
    row = [float(n) for n in range(len(theirs) + 1)]
    for place, a in enumerate(ours, 1):
        before, row[0] = row[0], float(place)
        for n, b in enumerate(theirs, 1):
            change = 0.0 if a == b else _ALIKE.get(frozenset((a, b)), _DIFFERENT)
            before, row[n] = row[n], min(before + change, row[n] + 1, row[n - 1] + 1)
        if min(row) > most:
            return most + 1
    return row[-1]


class Names:
    """The words of an English text, to be found by the kana of a name."""

    def __init__(self, words: Iterable[tuple[str, str]]) -> None:
        """``words`` are pairs of a word as written and its key."""
        self._by_start: dict[tuple[str, int], dict[str, list[tuple[str, str]]]] = {}
        for word, key in words:
            for skeleton in english_skeletons(word):
                if skeleton:
                    bucket = self._by_start.setdefault((_start(skeleton), len(skeleton)), {})
                    bucket.setdefault(skeleton, []).append((word, key))

    def like(self, kana: str) -> dict[str, float]:
        """The keys of the words that may be written with ``kana``, with their likeness."""
        ours = kana_skeleton(kana)
        found: dict[str, float] = {}
        for length in range(len(ours) - 1, len(ours) + 2):
            for theirs, words in self._by_start.get((_start(ours), length), {}).items():
                alike = likeness(ours, theirs)
                if not alike:
                    continue
                for word, key in words:
                    if _enough(kana, ours, word, alike):
                        found[key] = max(found.get(key, 0.0), alike)
        return found


def _start(skeleton: str) -> str:
    return {"T": "S", "H": "P", "W": "P"}.get(skeleton[:1], skeleton[:1])


_VOWEL = re.compile("[aiueo]")
_KANA_VOWELS = {"a": "あかがさざただなはばぱまやらわ", "i": "いきぎしじちぢにひびぴみり",
                "u": "うくぐすずつづぬふぶぷむゆるゔ", "e": "えけげせぜてでねへべぺめれ",
                "o": "おこごそぞとどのほぼぽもよろを"}  # fmt: skip


def _enough(kana: str, skeleton: str, word: str, alike: float) -> bool:
    """Short skeletons fit too many words: a name's first vowel must fit as well."""
    named = word[:1].isupper()
    if len(skeleton) >= 4:
        return named or alike == 1.0
    if len(skeleton) == 3:
        return (named and alike == 1.0) or ((named or alike == 1.0) and _vowels_fit(kana, word))
    return named and alike == 1.0 and _vowels_fit(kana, word) and len(word) <= 2 * len(kana) + 2


def _vowels_fit(kana: str, word: str) -> bool:
    first = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in kana[:2])
    theirs = _VOWEL.search(word.casefold())
    return bool(theirs) and theirs is not None and any(c in _KANA_VOWELS[theirs[0]] for c in first)


def is_kana(text: str) -> bool:
    return bool(_KANA_ONLY.fullmatch(text))
