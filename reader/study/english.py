"""Whether an English answer says what a gloss says."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from reader.study.letters import letters, slips
from reader.study.verdict import Verdict

# Words that come and go: "to take one's seat", "take a seat".
_SILENT = frozenset("a an the to be of one's somebody someone something sb sth".split())
_NUMBERS = dict(
    zip("one two three four five six seven eight nine ten eleven twelve".split(),
        map(str, range(1, 13)), strict=True)
)  # fmt: skip

# British and American, with an example.
_SPELLINGS = (
    (r"\b(\w{3,})is(e|ed|es|er|ing|ation)\b", r"\1iz\2"),  # normalise, normalize
    (r"\b(arm|behavi|col|end(?=eav)|fav|harb|hon|hum|lab|neighb|ni|rum|val)our", r"\1or"),  # labour
    (r"\b(\w*(?:cent|theat|met|fib|lit|calib))re(s?)\b", r"\1er\2"),  # centre, center
    (r"\b(\w*(?:def|off|lic|pret))ence", r"\1ense"),  # defence, defense
    (r"\b(\w*(?:trave|cance|signa|leve|counse|labe|mode))ll(?=ed|ing|er)", r"\1l"),  # travelling
    (r"\b(program)me\b", r"\1"),
    (r"\b(\w*(?:dia|cata|ana))logue", r"\1log"),
    (r"\bgrey\b", "gray"),
    (r"\b(to|back|for|up|on)wards\b", r"\1ward"),
    (r"\b(\w+)isation\b", r"\1ization"),
    (r"\bco-?operat", "cooperat"),
    (r"\bno one\b", "noone"),
)
_LONG = 5  # letters of a word from which one slip is forgiven


def grade(given: str, accepted: Iterable[str], is_word: Callable[[str], bool]) -> Verdict:
    """Case, articles and number count for nothing; one of several answers is enough.

    A slip is forgiven where it makes no other English word: police is no policy mistyped.
    """
    meanings = [form for meaning in accepted for form in _forms(meaning)]
    whole, *pieces = [plain(given), *map(plain, re.split(r"[;,/]", given))]
    if whole in meanings or any(piece in meanings for piece in pieces if piece):
        return Verdict("right")
    if not whole:
        return Verdict("wrong")
    if any(singular(whole) == singular(meaning) for meaning in meanings):
        return Verdict("right")
    nearest = max(meanings, key=lambda meaning: _alike(whole, meaning), default="")
    if _slipped(whole, nearest, is_word):
        return Verdict("forgiven", "A slip of the keys.", letters(whole, nearest))
    return Verdict("wrong", "", letters(whole, nearest))


def plain(text: str) -> str:
    """Words in lower case, without what comes and goes, in one of two spellings."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("&", " and ")
    for pattern, spelling in _SPELLINGS:
        folded = re.sub(pattern, spelling, folded)
    words = re.findall(r"[^\W_]+(?:'s)?", folded.replace("s' ", "s "))
    kept = [_NUMBERS.get(word, word) for word in words if word not in _SILENT]
    return " ".join(kept or words)


def _forms(meaning: str) -> Iterator[str]:
    """A gloss with and without what it says in brackets: "conclusion (of a treaty)"."""
    bare = re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", meaning)
    yield from {plain(meaning), plain(bare)} - {""}
    if ";" in meaning:
        for part in meaning.split(";"):
            yield from _forms(part)


def singular(text: str) -> str:
    """Every word as if there were one of it."""
    return " ".join(
        word[:-3] + "y" if word.endswith("ies") and len(word) > 4  # policies
        else word[:-2] if word.endswith(("sses", "xes", "ches", "shes"))  # boxes
        else word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3
        else word
        for word in text.split()
    )  # fmt: skip


def _slipped(given: str, meaning: str, is_word: Callable[[str], bool]) -> bool:
    """Word for word: at most one slip in each, and never in the first letter, so that north is
    not south, nor legal illegal."""
    words = list(zip(given.split(), meaning.split(), strict=False))
    return len(given.split()) == len(meaning.split()) and all(
        one == other
        or (len(other) >= _LONG and one[0] == other[0] and slips(one, other) and not is_word(one))
        for one, other in words
    )


def _alike(one: str, other: str) -> float:
    shared = sum(min(one.count(letter), other.count(letter)) for letter in set(one))
    return 2 * shared / (len(one) + len(other) or 1)
