"""A word of several morphemes taken apart."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from reader.japanese.cutting.lattice import Joined
from reader.model.morphology import Morpheme


def with_single(several: Sequence[Joined], size: int) -> Iterator[Joined]:
    """What was joined and what stands by itself between, in order."""
    place = 0
    for start, end, form in (*several, (size, size, None)):
        yield from ((single, single + 1, None) for single in range(place, start))
        if start < end:
            yield start, end, form
        place = end


@lru_cache
def as_counter(morpheme: Morpheme) -> Morpheme:
    """What may count, where it does: 日 of 五日, which is no Sunday."""
    if morpheme.pos[2] != "助数詞可能":
        return morpheme
    return replace(morpheme, pos=("接尾辞", "名詞的", "助数詞", morpheme.pos[3]))


def seams(morphemes: tuple[Morpheme, ...]) -> list[int]:
    """Where a derived word can be taken apart: 非核|化, 二千二十六|人, 六|カ国."""
    number = ("数詞", "句点", "読点")
    return [
        index
        for index in range(1, len(morphemes))
        if not (morphemes[index].pos[1] in number and morphemes[index - 1].pos[1] in number)
    ] + [len(morphemes)]
