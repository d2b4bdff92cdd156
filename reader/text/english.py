"""Where English sentences end: a full stop is often only an abbreviation's."""

import re
from collections.abc import Iterator

# Before a name or a number: never the end. "Mr. Abe", "No. 5", "pp. 3–4".
_TITLES = (
    "mr mrs ms dr prof rev fr st sr jr hon gen col lt maj capt sgt adm gov sen rep pres messrs "
    "mt ft vol ch chap sec art fig eq ed eds trans no nos p pp vs cf viz ca approx ibid "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
BEFORE_NAMES = frozenset(_TITLES.split())
# Within a sentence or at its end: the end if a capital follows. "tea, rice, etc. They left."
_SHORT = "etc e.g i.e a.m p.m u.s u.k u.n d.c b.c a.d ph.d inc ltd co corp al"
EITHER = frozenset(_SHORT.split())
# Abbreviations that a number follows; before anything else they are words. "No. It was not."
_COUNTED = "no nos p pp vol ch chap sec art fig eq mar"
NUMBERED = frozenset(_COUNTED.split())
# Of these a capital that follows may be part of the same name.
INSIDE = frozenset(("e.g", "i.e", "u.s", "u.k", "u.n"))
_OPENERS = r"\"'“‘(\[«"
_STOP = re.compile(rf"(?P<marks>[.!?…]+)(?P<closers>[\"'”’)\]»]*)(?=\s+(?P<next>[{_OPENERS}]*\S?))")
_WORD = re.compile(r"[^\s(\[“‘\"']*$")
_INITIAL = re.compile(r"(?:[A-Z]\.)*[A-Z]")
# What numbers a heading or an item, and begins it: "II. The Letter", "3.1. Results".
_NUMBER = re.compile(r"\s*[(\[]?(?:[IVXLC]+|[ivxlc]+|\d{1,3}(?:\.\d{1,3})*)")
_LONGEST = 24  # characters looked back for an abbreviation
# "“Go!” he said", "“Go?” asked Abe": speech, and the sentence goes on with a small letter.
_SMALL = re.compile(rf"[{_OPENERS}]*[a-z]")
_AFTER_NO = re.compile(r"\s+[(#]?\d")


def stops(text: str) -> Iterator[int]:
    """Ends of sentences, each after its closing quotation marks and brackets."""
    for stop in _STOP.finditer(text):
        if _SMALL.fullmatch(stop["next"]) and not stop["marks"].endswith("...."):
            continue
        if stop["marks"] == "." and not stop["closers"] and _abbreviated(text, stop):
            continue
        yield stop.end()


def _abbreviated(text: str, stop: re.Match[str]) -> bool:
    if _NUMBER.fullmatch(text, 0, stop.start()):
        return True
    found = _WORD.search(text[max(0, stop.start() - _LONGEST) : stop.start()])
    word = found[0] if found else ""
    lower = word.lower()
    if lower in NUMBERED:
        return bool(_AFTER_NO.match(text, stop.end()))
    if lower in BEFORE_NAMES:
        return True
    if lower in EITHER:
        after = _NEXT.match(text, stop.end())
        if stop["next"][:1].isdigit() or (after and after[1].lower() in EITHER):
            return True
        return lower in INSIDE and _part_of_name(text, stop.end())
    return bool(_INITIAL.fullmatch(word)) and word != "I"


# "the U.S. Senate" goes on; "He left the U.S. The war…" does not.
_FIRST_WORDS = (
    "The This That These Those He She It They We You I In On At But And Or If When While After "
    "Before For From As By With His Her Its Their Our My Yet So Then There Here Not No One"
)
_BEGINS = frozenset(_FIRST_WORDS.split())
_NEXT = re.compile(r"\s+[(\[“‘\"']*([A-Za-z’']+)")


def _part_of_name(text: str, end: int) -> bool:
    found = _NEXT.match(text, end)
    return bool(found) and found is not None and found[1] not in _BEGINS
