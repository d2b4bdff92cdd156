"""The shape of the tables' rows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ending:
    """An ending and what it attaches to.

    ``step`` names it in plain words ("" for a link that says nothing of its own), ``form``
    is its dictionary form; ``after`` lists the stems (see classes.py) it follows;
    ``endings`` its spellings, "_" for none at all; ``becomes`` is the class of the whole,
    "" where nothing follows, with "!" where something must. In ``example`` the inflected
    form stands before its dictionary form.
    """

    step: str
    form: str
    after: str
    endings: str
    becomes: str
    example: str


@dataclass(frozen=True, slots=True)
class SoundChange:
    """A way of speaking: ``spoken`` at the end of a word stands for ``written``.

    ``becomes`` is the class of the spoken form, as in ``Ending``; ``word_class`` that of
    the written one.
    """

    step: str
    form: str
    spoken: str
    written: str
    becomes: str
    word_class: str
    example: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A step in plain words, for a learner who asks why."""

    rule: str
    example: str
