"""Numbers and years that differ between the two sides of a bead."""

import re

from reader.corpus.number import Number
from reader.corpus.numbers_en import MONTHS, english
from reader.corpus.numbers_ja import japanese

# The year or month is said by pointing at another: the number may stand on one side only.
_POINTS_JA = re.compile(r"[同翌前本昨今来]年|[その|この][年月]|[同翌前先今来]月|[翌同前当]日|当時")
_POINTS_EN = re.compile(
    r"\b(?:(?:that|same|next|previous|following|this|last) (?:\w+ )?(?:year|month|day)|"
    r"(?:year|month|day)s? (?:later|before|after|earlier))"
)


def differences(ja: str, en: str) -> tuple[tuple[Number, ...], tuple[Number, ...]]:
    """Firm numbers of the Japanese that the English lacks, and the other way round."""
    ours, theirs = japanese(ja), english(en)
    lacking_en = _lacking(ours, theirs, bool(_POINTS_EN.search(en.lower())))
    lacking_ja = _lacking(theirs, ours, bool(_POINTS_JA.search(ja)))
    return lacking_en, lacking_ja


def _lacking(
    wanted: tuple[Number, ...], there: tuple[Number, ...], points: bool
) -> tuple[Number, ...]:
    values = frozenset(v for number in there for v in number.values)
    return tuple(
        n for n in wanted if n.firm and not n.values & values and not (points and _is_date(n))
    )


def _is_date(number: Number) -> bool:
    return number.written in MONTHS or any(v <= 31 or 1000 <= v < 2100 for v in number.values)
