"""Page numbers and running heads: what a printed page says of itself, not of its text."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.model.text import Change
from reader.text.layout import Layout
from reader.text.lines import Line, shortened
from reader.text.numbering import numbering, value

_DASH = r"[-−–—―‐‑ー─・•|~〜*]"
# − 17 −, - 17 -, (17), p. 17, 17 / 32, 17頁, 第3頁
_DECORATED = re.compile(
    rf"{_DASH}+\s*\d{{1,4}}\s*{_DASH}+|[(\[〔<〈]\s*\d{{1,4}}\s*[)\]〕>〉]"
    r"|(?:pp?\.?|page|頁|ページ)\s*\d{1,4}|第?\d{1,4}\s*(?:頁|ページ|/\s*\d{1,4})",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"\d{1,4}|[〇一二三四五六七八九十百]{1,4}|[ivx]{1,6}")
# 第３巻第２号, Vol. 3 No. 2, 2009年3月
_VOLUME = re.compile(
    r"第\s*[\d一二三四五六七八九十百]+\s*[巻号輯集](?!の|は|が|を|に|で)"
    r"|\b(?:vol|no)\b\.?\s*\d|^\d{4}年\d{1,2}月(?:号|\d{1,2}日)?$",
    re.IGNORECASE,
)
_DIGITS_AROUND = re.compile(r"^\d+|\d+$")
_HEAD = 0.6  # share of the width that a running head known by nothing else may have
_CANDIDATE = 0.9
_LOOSE_WIDTH = 60  # the same, in half widths, where lines are not wrapped


def key(text: str) -> str:
    """What two printings of a head have in common: no blanks, punctuation or page number."""
    folded = unicodedata.normalize("NFKC", text).lower()
    return _DIGITS_AROUND.sub("", "".join(c for c in folded if c.isalnum()))


@dataclass(frozen=True, slots=True)
class _Run:
    """Consecutive lines that might all be furniture; ``cuts``: they part a sentence."""

    places: range
    cuts: bool
    numbered: bool


@dataclass(slots=True)
class _Found:
    """Places of page numbers and running heads → whether they stood in mid-sentence."""

    numbers: dict[int, bool] = field(default_factory=dict)
    heads: dict[int, bool] = field(default_factory=dict)


def remove(
    lines: Sequence[Line], layout: Layout, titles: frozenset[str]
) -> tuple[tuple[Line, ...], tuple[Change, ...]]:
    """The lines without furniture. ``titles`` are keys of what a head may repeat."""
    runs = tuple(_runs(lines, layout))
    counts = Counter(key(lines[i].text) for run in runs for i in run.places)
    found = _Found()
    for run in runs:
        if run.cuts:
            _from_sentence(lines, layout, run, counts, titles, found)
    _between(lines, layout, runs, counts, titles, found)
    gone = found.numbers.keys() | found.heads.keys()
    kept = tuple(line for i, line in enumerate(lines) if i not in gone)
    return kept, tuple(_report(lines, found))


def _nfkc(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _folded(line: Line) -> str:
    return _nfkc(line.text)


def _is_number(line: Line) -> bool:
    text = _folded(line) if len(line.text) < 16 else ""
    return bool(_DECORATED.fullmatch(text) or _PLAIN.fullmatch(text))


def _candidate(line: Line, layout: Layout) -> bool:
    if line.whole or line.level or line.display:
        return False
    limit = layout.width * _CANDIDATE if layout.wrapped else _LOOSE_WIDTH
    return _is_number(line) or (not line.stopped and line.width <= limit)


def _runs(lines: Sequence[Line], layout: Layout) -> Iterator[_Run]:
    place = 0
    while place < len(lines):
        first = place
        while place < len(lines) and _candidate(lines[place], layout):
            place += 1
        if place > first:
            places = range(first, place)
            before = lines[first - 1] if first else None
            after = lines[place] if place < len(lines) else None
            cuts = _cuts(before, after, layout)
            yield _Run(places, cuts, any(_is_number(lines[i]) for i in places))
        else:
            place += 1


def _cuts(before: Line | None, after: Line | None, layout: Layout) -> bool:
    if not (layout.wrapped and before and after) or before.stopped or after.level or after.whole:
        return False
    if layout.language == "en":
        return after.text[:1].islower()
    return layout.full(before, 0.85) and after.indent == 0


def _from_sentence(
    lines: Sequence[Line],
    layout: Layout,
    run: _Run,
    counts: Counter[str],
    titles: frozenset[str],
    found: _Found,
) -> None:
    for i in run.places:
        line, name = lines[i], key(lines[i].text)
        if _is_number(line):
            found.numbers[i] = True
            continue
        known = name in titles or (counts[name] > 1 and name != "")
        short = line.width <= layout.width * _HEAD
        apart = run.numbered or line.page or line.gap > layout.gap
        apart = apart or _VOLUME.search(_folded(line)) is not None
        apart = apart or (layout.indented and layout.language == "ja")
        if known or (apart and short):
            found.heads[i] = True


def _between(
    lines: Sequence[Line],
    layout: Layout,
    runs: Sequence[_Run],
    counts: Counter[str],
    titles: frozenset[str],
    found: _Found,
) -> None:
    """Furniture between two paragraphs is known by what was found in mid-sentence, or by pages."""
    heads = {key(lines[i].text) for i in found.heads}
    decorated = [
        i
        for run in runs
        for i in run.places
        if _DECORATED.fullmatch(_folded(lines[i])) and (layout.wrapped or len(run.places) > 1)
    ]
    alone = [lines[i].text for run in runs for i in run.places if _is_number(lines[i])]
    paged = bool(found.numbers or decorated) or (alone != [] and value(_nfkc(alone[0])) != 1)
    found.numbers |= dict.fromkeys(set(decorated) - found.numbers.keys(), False)
    for run in runs:
        edge = any(i in found.numbers for i in run.places)
        for i in run.places:
            line, name = lines[i], key(lines[i].text)
            if run.cuts or i in found.numbers or not layout.wrapped:
                continue
            if _is_number(line):
                if paged:
                    found.numbers[i] = False
                continue
            at_edge = edge or line.page
            repeats = counts[name] > 1 and at_edge and not numbering(line.text)
            volume = at_edge and _VOLUME.search(_folded(line))
            again = name in heads and (at_edge or not numbering(line.text))
            if name and (name in titles or repeats or volume or again):
                found.heads[i] = False


def _report(lines: Sequence[Line], found: _Found) -> Iterator[Change]:
    groups: dict[str, list[int]] = {}
    for i in sorted(found.heads):
        groups.setdefault(key(lines[i].text), []).append(i)
    changes = [
        _change(lines, places, found.heads, "the running head", "running heads")
        for places in groups.values()
    ]
    if found.numbers:
        places = sorted(found.numbers)
        changes.append(_change(lines, places, found.numbers, "the page number", "page numbers"))
    yield from sorted(changes, key=lambda change: change.line)


def _change(
    lines: Sequence[Line], places: Sequence[int], cut: dict[int, bool], one: str, many: str
) -> Change:
    inside = sum(cut[i] for i in places)
    if len(places) == 1:
        reason = f"removed {one}" + (" in mid-sentence" if inside else "")
    else:
        reason = f"removed {len(places)} {many}"
        reason += f", {inside} of them in mid-sentence" if inside else ""
    texts = dict.fromkeys(lines[i].text for i in places)
    return Change("removed", lines[places[0]].number, shortened(" / ".join(texts)), reason)
