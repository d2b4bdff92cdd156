"""Small characters over a line → the readings of what they stand over."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reader.ingest.columns import Run
from reader.ingest.glyphs import Placed

_KANJI = re.compile("[々〆ヶ㐀-䶿一-鿿\uf900-\ufaff\U00020000-\U0003ffff]")
SMALL = 0.7  # of the line's size, for ruby and for note marks
_AWAY = (0.5, 1.3)  # sizes of the base between the middles of a line and its ruby
_COVERED = 0.4  # share of a character that ruby stands over
_TOGETHER = 0.5  # sizes between two pieces of one ruby
_PARTED = 0.15  # and between the readings of two words, beyond what parts its characters
_CENTRED = 0.3  # sizes by which the middles of a base and its reading may differ


def over(found: Sequence[Run]) -> list[Run]:
    """The runs that stand over others as ruby does."""
    least, most = _AWAY
    order = sorted(found, key=lambda run: run.middle)
    middles = [run.middle for run in order]
    largest = max((run.size for run in found), default=0.0)

    def has_base(run: Run) -> bool:
        below = bisect_right(middles, run.middle + most * largest)
        return any(
            run.size <= SMALL * base.size
            and least * base.size < base.middle - run.middle < most * base.size
            and min(run.end, base.end) > max(run.start, base.start)
            for base in order[bisect_right(middles, run.middle) : below]
        )

    return [run for run in found if run.size <= SMALL * largest and has_base(run)]


def whole(found: Sequence[Run]) -> list[Run]:
    """The runs with those in one that the file draws in pieces."""
    made: list[Run] = []
    for run in sorted(found, key=lambda run: (round(run.middle), run.start)):
        last = made[-1] if made else None
        beside = last and abs(last.middle - run.middle) < run.size / 2
        if last and beside and -run.size < run.start - last.end < _TOGETHER * run.size:
            made[-1] = Run([*last.glyphs, *run.glyphs])
            continue
        made.append(run)
    return made


def attached(line: Run, ruby: Sequence[Run]) -> list[Placed]:
    """A line's characters, each reading behind its base: ｜書生《しょせい》."""
    glyphs = list(line.glyphs)
    least, most = _AWAY
    for run in ruby:
        if not least * line.size < line.middle - run.middle < most * line.size:
            continue
        under = [i for i, each in enumerate(glyphs) if _covered(each, run) and each.text.isalnum()]
        base = [i for i in under if _KANJI.search(glyphs[i].text)] or under
        if not base:
            continue
        for first, last, reading in _words(run, [line.glyphs[i] for i in base]):
            begin, end = base[first], base[last]
            glyphs[begin] = glyphs[begin]._replace(text="｜" + glyphs[begin].text)
            glyphs[end] = glyphs[end]._replace(text=f"{glyphs[end].text}《{reading}》")
    return glyphs


def _covered(glyph: Placed, ruby: Run) -> bool:
    shared = min(glyph.end, ruby.end) - max(glyph.start, ruby.start)
    return shared > _COVERED * min(glyph.end - glyph.start, ruby.end - ruby.start)


def _words(ruby: Run, base: Sequence[Placed]) -> Iterator[tuple[int, int, str]]:
    """First and last of the base and the reading of each word: a reading stands in the middle
    of its word. Where that does not come out, all is one."""
    pieces = _pieces(ruby)
    ends = _ends(pieces, base, 0) if len(pieces) > 1 else None
    if ends is None:
        yield 0, len(base) - 1, _text(ruby.glyphs)
        return
    begin = 0
    for piece, end in zip(pieces, ends, strict=True):
        yield begin, end - 1, _text(piece)
        begin = end


def _pieces(ruby: Run) -> list[list[Placed]]:
    gaps = [after.start - one.end for one, after in zip(ruby.glyphs, ruby.glyphs[1:], strict=False)]
    least = min(gaps, default=0.0) + _PARTED * ruby.size
    pieces = [[ruby.glyphs[0]]]
    for glyph, gap in zip(ruby.glyphs[1:], gaps, strict=True):
        if gap > least:
            pieces.append([])
        pieces[-1].append(glyph)
    return pieces


def _ends(
    pieces: Sequence[Sequence[Placed]], base: Sequence[Placed], begin: int
) -> list[int] | None:
    """How far each piece reaches, so that each is centred; None where there is no such way."""
    if not pieces:
        return [] if begin == len(base) else None
    middle = (pieces[0][0].start + pieces[0][-1].end) / 2
    for end in range(begin + 1, len(base) + 1):
        centre = (base[begin].start + base[end - 1].end) / 2
        if abs(centre - middle) < _CENTRED * base[begin].size:
            rest = _ends(pieces[1:], base, end)
            if rest is not None:
                return [end, *rest]
    return None


def _text(glyphs: Sequence[Placed]) -> str:
    return "".join(glyph.text for glyph in glyphs)
