"""An index of one text: where each word stands, and which beads have which English word.

It answers as a search of the text itself does (``places.occurrences``), without annotating
anything. It is bytes, so that it can be kept on the disk and read without being taken apart.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from reader.bitext.concordance import Beads
from reader.bitext.places import (
    ENGLISH_WORD,
    Annotate,
    Place,
    Wanted,
    keys_of,
    overlap,
    stretches,
)
from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.bitext import Text
from reader.model.text import Sentence, Span

_LENGTH = 12  # bits that hold a word's length; those above, where it begins
_END = b"\n"

Posting = tuple[int, int, int, int]  # sentence, span, word, the longer word or 0


def build(text: Text, annotated: Iterable[AnnotatedSentence]) -> bytes:
    """The index of a text of which ``annotated`` are the sentences, in order."""
    japanese: defaultdict[str, list[Posting]] = defaultdict(list)
    numbers: dict[str, int] = {"": 0}  # of what words are called
    for number, sentence in enumerate(annotated):
        for span, linked in sentence.spans:
            for forms, at, word, inside in _entries(span, linked):
                one, other = (numbers.setdefault(name, len(numbers)) for name in (word, inside))
                posting = (number, at.start << _LENGTH | _length(at), one, other)
                for form in forms:
                    japanese[form].append(posting)
    english: defaultdict[str, list[int]] = defaultdict(list)
    beads = Beads(text)
    for number in beads.bilingual():
        said = set(ENGLISH_WORD.findall(beads.english(number)))
        for key in {key for word in said for key in keys_of(word)}:
            english[key].append(number)
    flat = {form: [each for one in found for each in one] for form, found in japanese.items()}
    parts = [_lines(list(numbers)[1:]), *_table(flat), *_table(english)]
    sizes = array("I", map(len, parts))
    return b"".join([sizes.tobytes(), *parts])


def _length(span: Span) -> int:
    return min(span.end - span.start, (1 << _LENGTH) - 1)


def _entries(span: Span, linked: LinkedWord) -> Iterator[tuple[frozenset[str], Span, str, str]]:
    """A word and its parts: what finds each, where it is, its name and that of the longer."""
    yield _forms(linked), span, linked.word.dictionary_form, ""
    surface = linked.word.surface
    for part in parts(linked):
        start = surface.find(part.word.surface)
        forms = frozenset(form for form in _forms(part) if form in surface)
        if start >= 0 and forms:
            at = Span(span.start + start, span.start + start + len(part.word.surface))
            yield forms, at, part.word.dictionary_form, linked.word.dictionary_form


def parts(linked: LinkedWord) -> tuple[LinkedWord, ...]:
    """Its parts; the entries, which cost far more, are not looked up where there can be none."""
    return linked.parts if len(linked.word.morphemes) > 1 else ()


def _forms(linked: LinkedWord) -> frozenset[str]:
    term = (linked.term.ja, *linked.term.spellings) if linked.term else ()
    return frozenset({linked.word.dictionary_form, linked.word.surface, *term} - {""})


def _lines(names: Iterable[str]) -> bytes:
    """Each name with a line end before and after it, as ``_place`` looks for it."""
    joined = "\n".join(name.replace("\n", " ") for name in names)
    return _END + joined.encode("utf-8", "surrogatepass") + _END


def _table(rows: dict[str, list[int]]) -> tuple[bytes, bytes, bytes]:
    """Names, where the numbers of each end, and the numbers."""
    ends = array("I", accumulate(len(numbers) for numbers in rows.values()))
    numbers = array("I", (number for found in rows.values() for number in found))
    return _lines(rows), ends.tobytes(), numbers.tobytes()


class TextIndex:
    """What ``build`` made, asked for words."""

    def __init__(self, data: bytes) -> None:
        size = array("I").itemsize
        whole = memoryview(data)
        lengths = whole[: 7 * size].cast("I").tolist()
        starts = [7 * size, *accumulate(lengths, initial=7 * size)]
        cut = [
            whole[start : start + length]
            for start, length in zip(starts[1:], lengths, strict=False)
        ]
        self._names = bytes(cut[0])
        self._japanese = _Table(bytes(cut[1]), cut[2], cut[3])
        self._english = _Table(bytes(cut[4]), cut[5], cut[6])

    def places(
        self, wanted: Wanted, sentences: Sequence[Sentence], annotate: Annotate
    ) -> tuple[Place, ...]:
        """Every place of what is wanted, in the order of the text, whose sentences these are."""
        found: dict[int, dict[Span, tuple[int, int]]] = defaultdict(dict)
        for form in wanted.forms:
            for number, packed, word, inside in self._japanese.rows(form, 4):
                start = packed >> _LENGTH
                span = Span(start, start + (packed & ((1 << _LENGTH) - 1)))
                if span not in found[number] or not inside:
                    found[number][span] = word, inside
        names = self._names[1:-1].decode("utf-8", "surrogatepass").split("\n") if found else []
        placed = {
            number: list(self._kept(at, sentences[number].id, names))
            for number, at in found.items()
        }
        if wanted.stretch:
            for number, sentence in enumerate(sentences):
                if wanted.stretch in sentence.text:
                    here = placed.setdefault(number, [])
                    if not _covered(sentence.text, wanted.stretch, here):
                        here += stretches(annotate(sentence), wanted.stretch, here)
        return tuple(
            place
            for number in sorted(placed)
            for place in sorted(placed[number], key=lambda place: place.span)
        )

    def _kept(
        self, found: dict[Span, tuple[int, int]], sentence: str, names: Sequence[str]
    ) -> Iterator[Place]:
        """Of a word that is found itself, its parts are not found once more."""
        whole = [span for span, (_word, inside) in found.items() if not inside]
        for span, (word, inside) in found.items():
            if not inside or not any(overlap(span, other) for other in whole):
                yield Place(
                    sentence,
                    span,
                    names[word - 1] if word else "",
                    names[inside - 1] if inside else "",
                )

    def beads(self, keys: Iterable[str]) -> list[int]:
        """The beads that have a word of one of these keys in their English, in order."""
        return sorted({row[0] for key in keys for row in self._english.rows(key, 1)})


def _covered(text: str, stretch: str, found: Sequence[Place]) -> bool:
    """Whether every place of a stretch is at a word that was found."""
    start = text.find(stretch)
    while start >= 0:
        span = Span(start, start + len(stretch))
        if not any(overlap(span, place.span) for place in found):
            return False
        start = text.find(stretch, start + len(stretch))
    return True


class _Table:
    """Names, each with its numbers."""

    def __init__(self, names: bytes, ends: memoryview, numbers: memoryview) -> None:
        self._names, self._ends, self._numbers = names, ends.cast("I"), numbers.cast("I")

    def rows(self, name: str, width: int) -> Iterator[tuple[int, ...]]:
        """The numbers of a name, ``width`` at a time."""
        asked = _END + name.encode("utf-8", "surrogatepass") + _END
        at = self._names.find(asked)
        if at < 0 or not name:
            return
        place = self._names.count(_END, 0, at)
        start = self._ends[place - 1] if place else 0
        numbers = self._numbers[start : self._ends[place]].tolist()
        yield from zip(*[iter(numbers)] * width, strict=True)
