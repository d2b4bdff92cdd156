"""Numbers and their counters, read aloud."""

from collections.abc import Sequence

from reader.model.morphology import Morpheme


def counted(morphemes: Sequence[Morpheme]) -> str:
    """The reading of a number with its counter, "" if the morphemes are none."""
    return ""
