"""Where sentences begin and end. Never edits: it only points into the text."""

import re
from collections.abc import Iterator

from reader.model.text import Language, Span
from reader.text import english

OPEN = "「『（(【〔〈《［[｛“‘〝"
CLOSE = "」』）)】〕〉》］]｝”’〟"
_PARTNER = dict(zip(CLOSE, OPEN, strict=True)) | {"〟": "〝"}
_BLANK = " \t\n\u00a0\u3000"
_SIGNS = re.compile(f"[{re.escape(OPEN + CLOSE)}。！？!?…‥．.]")
# After ！ and ？ the sentence goes on: 「本当？」 with its と, or a comma.
_GOES_ON = re.compile(r"[、，,]|と(?:[言云い思叫聞訊問尋答呼書考感首笑、の]|は(?!い|言))|って")
# A short remark in brackets belongs to the sentence before it: 帰った。（笑）
_REMARK = re.compile(r"[（(〔［\[][^。．！？!?（）()〔〕［\]］]{0,16}[）)〕］\]]")


def sentence_spans(text: str, language: Language = "ja") -> tuple[Span, ...]:
    """The sentences of a paragraph, in order; what lies between them is blank.

    「行く。帰る。」と言った。 is one sentence: brackets that close are not cut open.
    """
    ends = english.stops(text) if language == "en" else _japanese(text)
    return tuple(_trimmed(text, ends))


def _trimmed(text: str, ends: Iterator[int]) -> Iterator[Span]:
    start, size = 0, len(text)
    for end in (*ends, size):
        last = end
        while start < last and text[start] in _BLANK:
            start += 1
        while last > start and text[last - 1] in _BLANK:
            last -= 1
        if start < last:
            yield Span(start, last)
            start = end


def _closed(text: str) -> dict[int, int]:
    """Opening bracket → its closing one; brackets without a partner are left out."""
    pairs: dict[int, int] = {}
    stack: list[int] = []
    waiting = dict.fromkeys(OPEN, 0)
    for sign in _SIGNS.finditer(text):
        place, character = sign.start(), sign[0]
        if character in waiting:
            stack.append(place)
            waiting[character] += 1
        elif character in _PARTNER and waiting[_PARTNER[character]]:
            opener = ""
            while opener != _PARTNER[character]:
                opened = stack.pop()
                opener = text[opened]
                waiting[opener] -= 1
            pairs[opened] = place
    return pairs


def _japanese(text: str) -> Iterator[int]:
    pairs = _closed(text)
    place = begin = 0
    while sign := _SIGNS.search(text, place):
        at = sign.start()
        if at in pairs:
            place = pairs[at] + 1
            end = place if _whole(text, begin, at, place) else None
        else:
            end = _stop(text, at)
            place = end or sign.end()
        if end is not None:
            end = place = _with_tail(text, end, pairs)
            begin = end
            while begin < len(text) and text[begin] in _BLANK:
                begin += 1
            yield end


def _whole(text: str, begin: int, opened: int, after: int) -> bool:
    """Whether a bracket just closed is a sentence: （雨だった。）; 「春。」 before 「夏。」."""
    inner = text[after - 2] if after - opened > 2 else ""
    if opened != begin or inner not in "。！？!?…．":
        return False
    if text[opened] in "（(〔［[":
        return True
    rest = text[after : after + 2].lstrip(_BLANK)
    return text[opened] in "「『" and rest[:1] in ("「", "『")


def _stop(text: str, at: int) -> int | None:
    """The end of the sentence if the sign at ``at`` ends one."""
    sign = text[at]
    if sign in OPEN or sign in CLOSE:
        return None
    end = at + 1
    while end < len(text) and text[end] in "。！？!?…‥":
        end += 1
    if "。" in text[at:end]:
        return end
    before, after = text[at - 1 : at], text[end : end + 1]
    if sign in "．.":
        return end if _is_full_stop(before, after, sign) else None
    if not set(text[at:end]) & set("！？!?"):
        return end if after and after in _BLANK else None
    if sign in "!?" and before.isascii() and before.isalnum() and after and after not in _BLANK:
        return None  # Yahoo!ニュース
    return None if _GOES_ON.match(text, end) else end


def _is_full_stop(before: str, after: str, sign: str) -> bool:
    """．ends a sentence in some journals: である．  It does not in １．茶, 3.5 or U.S."""
    if not before or before.isascii() or before.isdigit() or "Ａ" <= before <= "ｚ":
        return False
    if sign == "." and after and after not in _BLANK:
        return False
    return not after.isdigit()


def _with_tail(text: str, end: int, pairs: dict[int, int]) -> int:
    """Past the closing brackets that follow a stop, and past a short remark."""
    while end < len(text) and text[end] in CLOSE:
        end += 1
    remark = _REMARK.match(text, end)
    if remark and pairs.get(end) == remark.end() - 1:
        return remark.end() + (text[remark.end() : remark.end() + 1] == "。")
    return end
