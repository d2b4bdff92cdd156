"""How often words, readings and dictionary forms are right, on sentences divided by hand.

The sentences stand in ``tests/golden/words/*.tsv``, one a line: a label, a tab, and the
words parted by "|". ``[…]`` is how a word with kanji or figures is read ("/" between readings
that are both right), ``{…}`` its dictionary form where that is not the surface; punctuation
stands between the words: ``条約[じょうやく]|を|締結した[ていけつした]{締結する}|。``
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reader.model.text import Span

_SHOWN = 40  # lines of the list of what fails

_PIECE = re.compile(r"([^\[\]{}|]+)(?:\[([^\]]*)\])?(?:\{([^}]*)\})?")
_READ = re.compile("[0-9０-９々〆ヶ〇㐀-鿿豈-﫿\U00020000-\U0003ffff]")
_WORDLIKE = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Cut:
    """A word as somebody cut it; ``readings`` are all that are right, () where none is needed."""

    span: Span
    readings: tuple[str, ...]
    form: str


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and its words as they should be."""

    label: str
    text: str
    cuts: tuple[Cut, ...]


Cutter = Callable[[str], Sequence[Cut]]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over a set of examples. ``failures``: "wanted → found" and how often."""

    wanted: int
    found: int
    both: int
    read: int
    read_right: int
    inflected: int
    inflected_right: int
    failures: Counter[str]

    @property
    def words(self) -> float:
        """F1 of the words' spans."""
        return 2 * self.both / ((self.wanted + self.found) or 1)

    @property
    def readings(self) -> float:
        """Of the words with kanji or figures, the share read right."""
        return self.read_right / (self.read or 1)

    @property
    def forms(self) -> float:
        """Of the words whose surface is not their dictionary form, the share looked up right."""
        return self.inflected_right / (self.inflected or 1)


def examples(path: Path) -> tuple[Example, ...]:
    lines = path.read_text("utf-8").splitlines()
    return tuple(example(line) for line in lines if line and not line.startswith("#"))


def example(line: str) -> Example:
    """One line of a file; a line that says what cannot be is a ValueError."""
    label, _, notation = line.rpartition("\t")
    text = ""
    cuts = []
    for piece in notation.split("|"):
        match = _PIECE.fullmatch(piece)
        if not match:
            raise ValueError(f"not a word: {piece!r} in {line!r}")
        surface, reading, form = match.groups()
        if _WORDLIKE.search(surface):
            span = Span(len(text), len(text) + len(surface))
            readings = tuple(reading.split("/")) if reading else ()
            if bool(_READ.search(surface)) != bool(readings):
                raise ValueError(f"a reading is missing or too much: {piece!r} in {line!r}")
            cuts.append(Cut(span, readings, form or surface))
        text += surface
    return Example(label, text, tuple(cuts))


def notation(text: str, cuts: Iterable[Cut]) -> str:
    """The words of a sentence as the files have them."""
    pieces = []
    place = 0
    for cut in cuts:
        surface = cut.span.of(text)
        pieces += [text[place : cut.span.start]] if place < cut.span.start else []
        reading = f"[{'/'.join(cut.readings)}]" if _READ.search(surface) else ""
        form = f"{{{cut.form}}}" if cut.form != surface else ""
        pieces.append(surface + reading + form)
        place = cut.span.end
    pieces += [text[place:]] if place < len(text) else []
    return "|".join(pieces)


def score(wanted: Iterable[Example], cut: Cutter) -> Score:
    """Compare what ``cut`` makes of the sentences with what they should be."""
    wanted_words = found_words = 0
    judged: list[tuple[int, ...]] = []
    failures: Counter[str] = Counter()
    for each in wanted:
        found = cut(each.text)
        wanted_words += len(each.cuts)
        found_words += len(found)
        for ours, theirs in _stretches(each.cuts, found):
            judged.append(_judged(each.text, ours, theirs))
            failure = _failure(each.text, ours, theirs)
            if failure:
                failures[failure] += 1
    both, read, read_right, inflected, right = map(sum, zip(*judged, strict=True))
    return Score(wanted_words, found_words, both, read, read_right, inflected, right, failures)


def report(folder: Path, cut: Cutter) -> Iterator[str]:
    """Lines for a person to read: each file of a folder, all together, and what fails."""
    files = {path.stem: examples(path) for path in sorted(folder.glob("*.tsv"))}
    if not files:
        yield f"accuracy: no sentences divided by hand in {folder} (they are in a checkout)"
        return
    for name, each in files.items():
        yield _line(name, len(each), score(each, cut))
    everything = [each for some in files.values() for each in some]
    total = score(everything, cut)
    yield _line("all", len(everything), total)
    for failure, count in total.failures.most_common(_SHOWN):
        yield f"  {count:3} {failure}"


def _line(name: str, sentences: int, found: Score) -> str:
    return (
        f"{name}: {sentences} sentences, words F1 {found.words:.1%}, "
        f"readings {found.readings:.1%} of {found.read}, "
        f"dictionary forms {found.forms:.1%} of {found.inflected}"
    )


def _stretches(
    wanted: Sequence[Cut], found: Sequence[Cut]
) -> Iterator[tuple[list[Cut], list[Cut]]]:
    """Both ways to cut a sentence, side by side, up to each boundary that they share."""
    left, right = list(wanted), list(found)
    while left or right:
        ours, theirs = left[:1], right[:1]
        del left[:1], right[:1]
        while (left or right) and _end(ours) != _end(theirs):
            shorter, rest = (ours, left) if _end(ours) < _end(theirs) else (theirs, right)
            if not rest:
                break
            shorter.append(rest.pop(0))
        yield ours, theirs


def _end(cuts: Sequence[Cut]) -> int:
    return cuts[-1].span.end if cuts else 0


def _judged(text: str, ours: Sequence[Cut], theirs: Sequence[Cut]) -> tuple[int, ...]:
    """Equal words; words to be read, read right; inflected words, looked up right."""
    spans = {cut.span: cut for cut in theirs}
    equal = [cut for cut in ours if cut.span in spans]
    to_read = [cut for cut in ours if cut.readings]
    inflected = [cut for cut in ours if cut.form != cut.span.of(text)]
    return (
        len(equal),
        len(to_read),
        len(to_read) if _read_alike(text, ours, theirs) else 0,
        len(inflected),
        sum(cut.span in spans and spans[cut.span].form == cut.form for cut in inflected),
    )


def _read_alike(text: str, ours: Sequence[Cut], theirs: Sequence[Cut]) -> bool:
    """Whether a stretch is read as it should be, however it is cut."""
    ways = [""]
    for cut in ours:
        ways = [way + each for way in ways for each in cut.readings or (cut.span.of(text),)]
    spoken = "".join(map(partial(_spoken, text), theirs))
    return spoken in ways


def _spoken(text: str, cut: Cut) -> str:
    surface = cut.span.of(text)
    return cut.readings[0] if cut.readings and _READ.search(surface) else surface


def _failure(text: str, ours: Sequence[Cut], theirs: Sequence[Cut]) -> str:
    same = [cut.span for cut in ours] == [cut.span for cut in theirs]
    forms = [cut.form for cut in ours] == [cut.form for cut in theirs]
    if same and forms and _read_alike(text, ours, theirs):
        return ""
    return f"{_shown(text, ours)} → {_shown(text, theirs)}"


def _shown(text: str, cuts: Sequence[Cut]) -> str:
    start = cuts[0].span.start if cuts else 0
    return notation(
        text[start : _end(cuts)],
        [Cut(Span(c.span.start - start, c.span.end - start), c.readings, c.form) for c in cuts],
    )
