"""Which lines are headings, and of what level."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.text.layout import Layout
from reader.text.lines import Line, width
from reader.text.numbering import GREETINGS, Numbering, nested, numbering
from reader.text.segment import sentence_spans

_ENDS_OPEN = re.compile(r"[、，,；;：:]$")
_LETTER = re.compile(r"[ぁ-ゖァ-ヺ一-鿿A-Za-z]")
_CAPTION = re.compile(
    r"(?:図|表|写真|グラフ|fig(?:ure|\.)|table)\s*[0-9０-９一二三四五六七八九]", re.I
)
_SPEECH = '「『（(“"‘・※＊*'
_WEAK = 0.75  # shares of the width that a heading may have
_BARE = 0.6
_LONGEST = 100  # half widths, where lines are not wrapped
_LONGEST_BARE = 50
_MOST_LINES = 4  # that one heading may fill


@dataclass(frozen=True, slots=True)
class Heading:
    """``end`` is the place after its last line: a long heading may fill several."""

    level: int
    end: int


def find(lines: Sequence[Line], layout: Layout) -> dict[int, Heading]:
    """Place of a heading's first line → the heading."""
    if layout.marked:
        return {i: Heading(line.level, i + 1) for i, line in enumerate(lines) if line.level}
    numbered = [_numbered(line, layout) for line in lines]
    seen: dict[str, int] = {}
    found: dict[int, tuple[Numbering, int]] = {}
    closed = 0  # the place after the last heading
    for i in range(len(lines)):
        one = numbered[i]
        open_ = i > 0 and i != closed and not _closes(lines[i - 1], layout)
        if i < closed or (open_ and not lines[i].display):
            continue
        if lines[i].display:
            one = one or Numbering(f"display {lines[i].display}")
            end = _displayed(lines, i, numbered)
        elif one is None:
            end = i + 1 if _is_bare(lines, i, layout, numbered) else i
            one = Numbering("bare")
        elif _in_order(one, seen) and not _in_list(numbered, i):
            end = _end(lines, i, layout, one, numbered)
        else:
            end = i
        if end > i:
            found[i] = (one, end)
            closed = end
            if one.number is not None:
                seen[one.scheme] = one.number
    levels = nested([one for one, _ in found.values()])
    pairs = zip(found.items(), levels, strict=True)
    return {i: Heading(level, end) for (i, (_, end)), level in pairs}


def _closes(before: Line, layout: Layout) -> bool:
    """Whether a heading may follow: the sentence is finished, or its line was broken off."""
    return layout.finished(before) or (layout.wrapped and not layout.full(before, 0.7))


def _numbered(line: Line, layout: Layout) -> Numbering | None:
    if line.stopped and _LETTER.search(line.text):
        return None
    one = numbering(line.text)
    if one is None or (_ENDS_OPEN.search(line.text) and not _may_go_on(line, layout)):
        return None
    limit = float(_LONGEST)
    if layout.wrapped:
        limit = layout.width * (_WEAK if one.weak and not layout.indented else 1.0) + 4
    return one if line.width <= limit else None


def _may_go_on(line: Line, layout: Layout) -> bool:
    return layout.wrapped and layout.indented and layout.full(line)


def _in_order(one: Numbering, seen: dict[str, int]) -> bool:
    """A weak number must be the first, or the one after the last."""
    if not one.weak or one.number is None:
        return True
    return one.number in (1, seen.get(one.scheme, 0) + 1)


def _in_list(numbered: Sequence[Numbering | None], i: int) -> bool:
    """Lines of one scheme with no text between them are a list."""
    one = numbered[i]
    near = (numbered[j] for j in (i - 1, i + 1) if 0 <= j < len(numbered))
    return any(one and other and other.scheme == one.scheme for other in near)


def _end(
    lines: Sequence[Line],
    i: int,
    layout: Layout,
    one: Numbering,
    numbered: Sequence[Numbering | None],
) -> int:
    """The place after a numbered heading; ``i`` itself where the line is none."""
    line = lines[i]
    if i + 1 == len(lines):
        return i if one.weak else i + 1
    after = lines[i + 1]
    if not layout.wrapped:
        apart = not layout.sentences or line.gap > 0 or after.gap > 0 or i == 0
        return i + apart
    if not layout.indented or one.scheme == "word":
        anew = numbered[i + 1] is not None or after.gap > layout.gap
        return i + (anew or not layout.full(line, 0.9))
    for end in range(i + 1, min(i + _MOST_LINES, len(lines) - 1) + 1):
        if lines[end].indent > 0 or numbered[end] is not None:
            return i if _ENDS_OPEN.search(lines[end - 1].text) else end
        if lines[end].stopped or not layout.full(lines[end - 1]):
            return i
    return i


def _displayed(lines: Sequence[Line], i: int, numbered: Sequence[Numbering | None]) -> int:
    """The place after a heading in larger letters: all lines in them that stand together."""
    end = i + 1
    while (
        end < min(i + _MOST_LINES, len(lines))
        and lines[end].display == lines[i].display
        and numbered[end] is None
        and not (lines[end].gap or lines[end].page)
    ):
        end += 1
    return end


def _is_bare(
    lines: Sequence[Line], i: int, layout: Layout, numbered: Sequence[Numbering | None]
) -> bool:
    """A short line without a number between two paragraphs."""
    line = lines[i]
    after = lines[i + 1] if i + 1 < len(lines) else None
    if after is None or line.whole or line.stopped or _ENDS_OPEN.search(line.text):
        return False
    if (
        line.text[0] in _SPEECH
        or line.text in GREETINGS
        or _CAPTION.match(line.text)
        or len(_LETTER.findall(line.text[:40])) < 2
    ):
        return False
    if layout.wrapped:
        begins = after.indent == 1 if layout.indented else after.gap > layout.gap
        begins = begins or numbered[i + 1] is not None
        placed = line.indent != 1 if layout.indented else i == 0 or line.gap > layout.gap
        return begins and placed and width(line.text) <= layout.width * _BARE
    if layout.sentences or line.width > _LONGEST_BARE:
        return False
    apart = (line.gap > 0 or i == 0) and (after.gap > 0 or after.indent > 0)
    prose = after.indent > 0 or len(sentence_spans(after.text, layout.language)) > 1
    return apart and prose and after.stopped and line.indent != 1
