"""Words that somebody cut by hand: the dictionary form of a stretch, whatever the lattice says."""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from reader.japanese.cutting.lattice import every
from reader.japanese.cutting.pairs import Unit
from reader.japanese.tokenize import likely_tokens, tokens
from reader.model.morphology import Morpheme
from reader.model.text import Span
from reader.ports import Dictionary

InContext = Callable[[list[Morpheme]], list[Morpheme]]  # what ``Context`` does

_PARSES = 40  # of MeCab's, among which one with the wanted boundaries is looked for
_HANGING = ("助詞", "助動詞")


def pieces(
    text: str, wanted: Sequence[Span], around: Span, in_context: InContext
) -> Iterator[tuple[Span, list[Morpheme]]]:
    """The morphemes of each of the ``wanted`` stretches, which lie side by side in ``around``.

    From MeCab's likeliest division that has all their boundaries: of the whole sentence, or of
    what is around; where there is none, each stretch is divided by itself.
    """
    for morphemes, starts in _divisions(text, around, in_context):
        ends = [start + len(each.surface) for start, each in zip(starts, morphemes, strict=True)]
        if {span.start for span in wanted} <= {*starts} and {span.end for span in wanted} <= {
            *ends
        }:
            for span in wanted:
                yield span, morphemes[starts.index(span.start) : ends.index(span.end) + 1]
            return
    for span in wanted:
        yield span, in_context(tokens(span.of(text))[0])


def _divisions(
    text: str, around: Span, in_context: InContext
) -> Iterator[tuple[list[Morpheme], list[int]]]:
    morphemes, starts = tokens(text)
    yield in_context(morphemes), starts
    inside = around.of(text)
    if inside.isprintable() and " " not in inside:
        for way in likely_tokens(inside, _PARSES):
            sizes = accumulate((len(each.surface) for each in way), initial=around.start)
            yield in_context(way), [*sizes][:-1]


def listed_form(units: Sequence[Unit], dictionary: Dictionary) -> str | None:
    """What the whole of ``units`` is listed as, if it is; None: by its head.

    One word even where the lattice would not have it: になっ+た → になる.
    """
    if len(units) == 1:
        return None
    whole = [edge for edge in every(units)[0] if edge[0] == len(units)]
    best = min(whole, key=lambda edge: edge[1], default=None)
    if best and best[2]:
        return best[2]
    forms = _forms([each.morpheme for each in units])
    return next((form for form in forms if dictionary.hits(form)), None)


def _forms(morphemes: Sequence[Morpheme]) -> Iterator[str]:
    """The beginnings after which everything only hangs on, the longest first."""
    for size in range(len(morphemes), 1, -1):
        before = "".join(each.surface for each in morphemes[: size - 1])
        yield before + morphemes[size - 1].surface
        yield before + morphemes[size - 1].base
        if morphemes[size - 1].pos[0] not in _HANGING:
            return
