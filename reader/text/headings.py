"""Which lines are headings, and of what level."""

import re
from collections.abc import Sequence

from reader.text.layout import Layout
from reader.text.lines import Line, width
from reader.text.numbering import Levels, Numbering, numbering
from reader.text.segment import sentence_spans

_ENDS_OPEN = re.compile(r"[、，,；;：:]$")
_LETTER = re.compile(r"[ぁ-ゖァ-ヺ一-鿿A-Za-z]")
_SPEECH = '「『（(“"‘・※＊*'
_WEAK = 0.75  # shares of the width that a heading may have
_BARE = 0.6
_LONGEST = 100  # half widths, where lines are not wrapped
_LONGEST_BARE = 50


def levels(lines: Sequence[Line], layout: Layout) -> dict[int, int]:
    """Place of a heading → its level, 1 for a chapter's."""
    if layout.marked:
        return {i: line.level for i, line in enumerate(lines) if line.level}
    numbered = [_numbered(line, layout) for line in lines]
    given = Levels()
    seen: dict[str, int] = {}
    found: dict[int, int] = {}
    for i, line in enumerate(lines):
        one = numbered[i]
        if one is None:
            if _is_bare(lines, i, layout, found, numbered):
                found[i] = given.level("bare")
        elif (
            _in_order(one, seen)
            and not _in_list(lines, numbered, i)
            and _stands(lines, i, layout, found, one, numbered)
        ):
            found[i] = given.level(one.scheme)
            if one.number is not None:
                seen[one.scheme] = one.number
        del line
    return found


def _numbered(line: Line, layout: Layout) -> Numbering | None:
    if line.stopped and _LETTER.search(line.text):
        return None
    one = numbering(line.text)
    if one is None or _ENDS_OPEN.search(line.text):
        return None
    if not layout.wrapped:
        limit = float(_LONGEST)
    else:
        limit = layout.width * (_WEAK if one.weak else 1.0) + 4
    return one if line.width <= limit else None


def _in_order(one: Numbering, seen: dict[str, int]) -> bool:
    """A weak number must be the first, or the one after the last."""
    if not one.weak or one.number is None:
        return True
    return one.number in (1, seen.get(one.scheme, 0) + 1)


def _in_list(lines: Sequence[Line], numbered: Sequence[Numbering | None], i: int) -> bool:
    """Lines of one scheme with no text between them are a list."""
    one = numbered[i]
    near = (numbered[j] for j in (i - 1, i + 1) if 0 <= j < len(lines))
    return any(one and other and other.scheme == one.scheme for other in near)


def _stands(
    lines: Sequence[Line],
    i: int,
    layout: Layout,
    found: dict[int, int],
    one: Numbering,
    numbered: Sequence[Numbering | None],
) -> bool:
    """Whether the text before is closed and the text after begins anew."""
    line = lines[i]
    before = lines[i - 1] if i else None
    after = lines[i + 1] if i + 1 < len(lines) else None
    open_ = before is not None and i - 1 not in found and not layout.finished(before)
    if before and open_ and (not layout.wrapped or layout.full(before, 0.7)):
        return False
    if after is None:
        return not one.weak
    if not layout.wrapped:
        return not layout.sentences or line.gap > 0 or after.gap > 0 or i == 0
    anew = after.indent > 0 or numbered[i + 1] is not None or after.gap > layout.gap
    if layout.indented:
        return anew
    return anew or not layout.full(line, 0.9)


def _is_bare(
    lines: Sequence[Line],
    i: int,
    layout: Layout,
    found: dict[int, int],
    numbered: Sequence[Numbering | None],
) -> bool:
    """A short line without a number between two paragraphs."""
    line = lines[i]
    after = lines[i + 1] if i + 1 < len(lines) else None
    before = lines[i - 1] if i else None
    if after is None or line.whole or line.stopped or _ENDS_OPEN.search(line.text):
        return False
    if line.text[0] in _SPEECH or len(_LETTER.findall(line.text[:40])) < 2:
        return False
    if before and i - 1 not in found and not layout.finished(before):
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
