"""Pitch accent, mora by mora, as the entry draws it."""

import re
from dataclasses import dataclass

from reader.web.translation import gettext as _

# A mora is a kana with the small one that follows it; っ, ん and ー count on their own.
_MORA = re.compile(r".[ゃゅょぁぃぅぇぉゎャュョァィゥェォヮ]?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mora:
    """``rises`` and ``falls``: the pitch changes at its beginning, at its end."""

    kana: str
    high: bool
    rises: bool
    falls: bool


@dataclass(frozen=True, slots=True)
class Pitch:
    """``after``: whether a particle that follows stays high."""

    morae: tuple[Mora, ...]
    fall: int
    after: bool
    name: str


def morae(kana: str) -> tuple[str, ...]:
    """The morae of a reading.

    >>> morae("きょうと"), morae("がっこう")
    (('きょ', 'う', 'と'), ('が', 'っ', 'こ', 'う'))
    """
    return tuple(_MORA.findall(kana))


def pitch(kana: str, fall: int) -> Pitch | None:
    """How ``kana`` is said when its pitch falls after mora ``fall`` (0: never)."""
    found = morae(kana)
    if not found or fall > len(found):
        return None
    high = [
        place > 0 if fall == 0 else place == 0 if fall == 1 else 0 < place < fall
        for place in range(len(found))
    ]
    drawn = tuple(
        Mora(
            kana=mora,
            high=high[place],
            rises=high[place] and place > 0 and not high[place - 1],
            falls=fall == place + 1,
        )
        for place, mora in enumerate(found)
    )
    return Pitch(drawn, fall, fall == 0, _name(fall, len(found)))


def _name(fall: int, length: int) -> str:
    if fall == 0:
        return _("flat (平板)")
    if fall == 1:
        return _("falls after the first mora (頭高)")
    if fall == length:
        return _("falls after the word (尾高)")
    return _("falls after mora %(mora)s (中高)", mora=fall)
