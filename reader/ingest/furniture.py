"""What a printed page says of itself: running heads and page numbers, known by their place."""

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from reader.ingest.typeset import Printed
from reader.model.text import Change

_NUMBER = re.compile(
    r"[-−–—―‐─・•|~〜(（\[〔<〈\s]*(?:p\.?)?(\d{1,4}|[〇一二三四五六七八九十百]{1,5})"
    r"[-−–—―‐─・•|~〜)）\]〕>〉\s]*(?:頁|ページ|/\s*\d{1,4})?",
    re.IGNORECASE,
)
_KANJI = "〇一二三四五六七八九"
STOP = re.compile(r"[。．.！？!?…‥][」』）)”’\"'】〕〉》］\]]*$")
_EDGE_LINES = 2  # at the top and at the foot of a page, that may be furniture
_CERTAIN = 3  # pages on which numbers grow with the pages: page numbers, wherever they stand
_SAME_SPOT = 4.0  # points
_FAR = 2.5  # sizes between the middles of a page number and of the text
_HEAD_SIZE = 0.85  # of the text's, for the running head of a single page
NOTE_SIZE = 0.93  # of the text's
FULL = 1.3  # sizes by which a full line may miss the edge
ROOM = 1.45  # of the usual distance of two lines
_SHOWN = 60


def _key(text: str) -> str:
    """What two printings of a running head have in common; # for a page number."""
    folded = unicodedata.normalize("NFKC", text)
    if _NUMBER.fullmatch(folded):
        return "#"
    return "" if STOP.search(text) else "".join(c for c in folded.lower() if c.isalpha())


def find(lines: Sequence[Printed], pages: int, size: float) -> list[Printed]:
    """The lines apart from the text that stand on the same spot of several pages; of a single
    page those far away that are small, or a number. Page numbers need not stand apart."""
    groups: dict[tuple[str, bool], list[Printed]] = defaultdict(list)
    outermost: dict[tuple[str, bool], list[Printed]] = defaultdict(list)
    alone: list[Printed] = []
    usual = pitch(lines, size)
    for _page, group in groupby(lines, key=lambda line: line.page):
        order = sorted(group, key=lambda line: (line.place[1], line.middle))
        for foot, edge in ((False, order[:_EDGE_LINES]), (True, order[-_EDGE_LINES:])):
            outer = edge[-1] if foot else edge[0]
            for each in _counted(outer) if _key(outer.text) == "#" else ():
                outermost[each, foot].append(outer)
            for line in edge:
                name, small, away = _key(line.text), line.size / size, _away(line, order)
                if name and (small <= NOTE_SIZE or away > ROOM * usual):
                    for each in _counted(line) if name == "#" else (name,):
                        groups[each, foot].append(line)
                if away > _FAR * size and (name == "#" or (name and small <= _HEAD_SIZE)):
                    alone.append(line)
    repeated = (
        line
        for found in groups.values()
        for line in found
        if any(o.page != line.page and abs(o.middle - line.middle) < _SAME_SPOT for o in found)
    )
    certain = (line for found in outermost.values() if len(found) >= _CERTAIN for line in found)
    return alone if pages == 1 else list(dict.fromkeys((*repeated, *certain)))


def _counted(line: Printed) -> tuple[str, str]:
    """A page number grows with the pages, by one or, where two are printed side by side, by
    two; the number of a chapter does not."""
    found = _NUMBER.fullmatch(unicodedata.normalize("NFKC", line.text))
    number = _value(found[1]) if found else 0
    return f"#{number - line.page}", f"##{number - 2 * line.page}"


def _value(digits: str) -> int:
    """12, 一二 and 十二 are one number."""
    total = pending = 0
    for digit in digits:
        if digit in "十百":
            total += max(pending, 1) * (10 if digit == "十" else 100)
            pending = 0
        else:
            pending = pending * 10 + (_KANJI.index(digit) if digit in _KANJI else int(digit))
    return total + pending


def _away(line: Printed, others: Iterable[Printed]) -> float:
    """How far the nearest other line is, but for those beside it, from one above or below."""
    if line.place[1]:
        return math.inf
    ways = (abs(other.middle - line.middle) for other in others if not other.place[1])
    return min((way for way in ways if way > line.size / 2), default=math.inf)


def report(gone: Sequence[Printed]) -> Iterator[Change]:
    numbers = [line.text for line in gone if _key(line.text) == "#"]
    heads = [line.text for line in gone if _key(line.text) != "#"]
    for texts, one, many in (
        (heads, "the running head", "running heads"),
        (numbers, "the page number", "page numbers"),
    ):
        if texts:
            shown = " / ".join(dict.fromkeys(texts))[:_SHOWN]
            what = one if len(texts) == 1 else f"{len(texts)} {many}"
            yield Change("removed", 1, shown, f"removed {what}")


def pitch(lines: Sequence[Printed], size: float) -> float:
    """The usual distance of two lines of a paragraph, the first of which is full."""
    inside, all_ = Counter[float](), Counter[float]()
    for before, line in pairwise(lines):
        if before.place == line.place:
            distance = round(2 * (line.middle - before.middle)) / 2
            all_[distance] += 1
            inside[distance] += before.end > before.right - FULL * size
    found = inside if inside.total() else all_
    return found.most_common(1)[0][0] if found else 0.0
