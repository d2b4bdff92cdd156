"""What the lines of a text are: cut by a page's width, sentences, verses or paragraphs."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.model.text import Language
from reader.text.lines import Line
from reader.text.segment import sentence_spans

SLACK = 4  # half widths by which a full line may miss the full width (punctuation is not hung)
NARROWEST = 32  # narrower columns than this could be verse
_SURE = 48  # a single line as wide as this, and not stopped, shows that lines are wrapped
_WIDEST = 240
_FULL = 0.1  # share of the printed lines of a text that are full, and that end a sentence
_CLOSED = re.compile(r"[」』）)】〕〉》］\]]$")
_END = re.compile("[。．！？]|[.!?](?:\\s|$)")
_IN_WORD = re.compile("[ァ-ヺー0-9０-９]$")
_GOES_ON = re.compile("^[ァ-ヺー0-9０-９ぁぃぅぇぉっゃゅょ]")


@dataclass(frozen=True, slots=True)
class Layout:
    """``width`` is that of a full line, in half widths; 0 where lines are not wrapped.

    ``gap``: the blank lines between any two lines, which say nothing. ``indented``: an
    indent opens a paragraph. ``marked``: the source says itself what its headings are;
    ``notation``: as the corpus does. ``sentences``: each line is a sentence, and a blank
    line ends a paragraph.
    """

    language: Language = "ja"
    width: int = 0
    gap: int = 0
    indented: bool = False
    marked: bool = False
    notation: bool = False
    sentences: bool = False

    @property
    def wrapped(self) -> bool:
        """Whether line ends are accidents."""
        return self.width > 0

    def full(self, line: Line, share: float = 1.0) -> bool:
        """Whether a line goes on to the right edge, or to a share of the width."""
        width = line.room or self.width
        return line.width >= width * share - (SLACK if share == 1.0 else 0)

    def finished(self, line: Line) -> bool:
        """Whether no sentence is open at a line's end."""
        if line.stopped:
            return True
        return bool(_CLOSED.search(line.text)) and not (self.wrapped and self.full(line, 0.75))


def detect(lines: Sequence[Line], language: Language) -> Layout:
    """The layout of the lines that are still to be joined or kept."""
    loose = [line for line in lines if not (line.whole or line.level or line.display)]
    marked = any(line.level for line in lines)
    notation = any(line.level and not line.whole for line in lines)
    gaps = [line.gap for line in loose[1:]]
    spaced = len(gaps) > 1 and sum(gap > 0 for gap in gaps) >= 0.8 * len(gaps)
    gap = Counter(gaps).most_common(1)[0][0] if spaced else 0
    if any(line.room for line in loose):
        width = _printed(loose)
    else:
        width = _english(loose, gap) if language == "en" else _japanese(loose)
    if width:
        indents = sum(0 < line.indent < 4 for line in loose)
        indented = 0 < indents < 0.6 * len(loose)
        return Layout(language, width, gap, indented=indented, marked=marked, notation=notation)
    indented = sum(line.indent == 1 for line in loose) > 0.2 * len(loose)
    sentences = not indented and loose != [] and _one_each(loose, language, marked=notation)
    return Layout(
        language, indented=indented, marked=marked, notation=notation, sentences=sentences
    )


def _printed(lines: Sequence[Line]) -> int:
    """The width of most columns, unless hardly any line fills its own, or ends a sentence."""
    full = sum(line.width >= line.room - SLACK for line in lines)
    ends = sum(bool(_END.search(line.text)) for line in lines)
    if min(full, ends) < _FULL * len(lines):
        return 0
    return Counter(line.room for line in lines).most_common(1)[0][0]


def _japanese(lines: Sequence[Line]) -> int:
    widths = Counter(line.width for line in lines if line.width <= _WIDEST)
    if not widths:
        return 0

    def near(width: int) -> int:
        return sum(widths[width + off] for off in range(-SLACK, 3))

    width = max(widths, key=lambda one: (near(one) * one, widths[one]))
    open_, inside, kept, short = 0, 0, 0, 0
    for one, after in pairwise(lines):
        if one.stopped:
            continue
        if abs(one.width - width) > SLACK:
            short += one.width < width and after.indent == 0
            continue
        open_ += 1
        kept += after.indent == 0
        inside += bool(_IN_WORD.search(one.text) and _GOES_ON.match(after.text))
    ends = sum(bool(_END.search(line.text)) for line in lines)
    longer = sum(count for one, count in widths.items() if one > width + SLACK + 2)
    longer += len(lines) - widths.total()
    least = max(1 if width >= _SURE else 2, 0.2 * len(lines))
    if open_ < least or longer > 0.06 * len(lines) or kept < 0.7 * open_:
        return 0
    if short > open_ or ends < max(1, 0.1 * len(lines)):
        return 0  # a list, or verse
    return width if width >= NARROWEST or (width >= NARROWEST / 2 and inside > 0) else 0


def _english(lines: Sequence[Line], gap: int) -> int:
    pairs = [(one, after) for one, after in pairwise(lines) if after.gap <= gap]
    open_ = [(one, after) for one, after in pairs if not one.stopped]
    if not open_ or len(open_) < 0.3 * len(pairs):
        return 0
    widths = sorted(one.width for one, _ in pairs)
    width = widths[min(len(widths) - 1, int(0.95 * len(widths)))]
    on = [one for one, after in open_ if after.text[:1].islower()]
    full = sum(one.width >= 0.75 * width for one in on)
    wraps = 30 <= width <= _WIDEST and len(on) >= 0.3 * len(open_) and full >= 0.7 * len(on)
    return width if wraps else 0


def _one_each(lines: Sequence[Line], language: Language, *, marked: bool) -> bool:
    """Whether the lines are sentences, or verses, rather than paragraphs."""
    if not any(line.gap == 0 for line in lines[1:]):
        return marked and _single(lines, language) == len(lines)
    return _single(lines, language) >= (0.9 if marked else 0.95) * len(lines)


def _single(lines: Sequence[Line], language: Language) -> int:
    return sum(len(sentence_spans(line.text, language)) == 1 for line in lines)
