"""Dictionary entries as JMdict names their parts, kanji, and a glossary's terms."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.model.text import Register, Sentence

_ASIDE = re.compile(r"\([^()]*\)")
_WEAK = frozenset({"to", "be", "a", "an", "the"})


@dataclass(frozen=True, slots=True)
class Form:
    """A spelling or a reading of an entry. ``info`` and ``priority`` hold JMdict's codes.

    ``only`` restricts a reading to some spellings (JMdict re_restr); empty: to none.
    """

    text: str
    info: tuple[str, ...] = ()
    priority: tuple[str, ...] = ()
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sense:
    """``pos``, ``fields`` and ``misc`` are JMdict's codes ("n", "vs", "law", "uk").

    ``only`` lists the spellings and readings the sense is restricted to (stagk, stagr).
    """

    glosses: tuple[str, ...]
    pos: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    misc: tuple[str, ...] = ()
    info: tuple[str, ...] = ()
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DictionaryEntry:
    """``id`` is the dictionary's own number (ent_seq); ``source`` its name."""

    id: int
    source: str
    spellings: tuple[Form, ...]
    readings: tuple[Form, ...]
    senses: tuple[Sense, ...]

    @property
    def headword(self) -> str:
        return (self.spellings or self.readings)[0].text

    @property
    def reading(self) -> str:
        return self.readings[0].text


class Hit(NamedTuple):
    """An entry that a form leads to, with what ranking must know before the entry is read.

    ``entry`` is the record's number in the dictionary that was asked; ``common`` runs from
    0 to 255 (JMdict's priority marks, best of the form); ``is_reading``: the form asked
    for is one of the entry's readings, not a spelling; ``irregular``: the form is marked
    as outdated, irregular or search-only; ``usually_kana``: a sense of the entry is marked
    uk; ``pos`` are the codes of all senses, first sense first; for names the name types
    ("surname", "place"). (A named tuple: there are so many, and it takes a third of the time.)
    """

    entry: int
    common: int
    is_reading: bool
    irregular: bool
    usually_kana: bool
    pos: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kanji:
    """A character as KANJIDIC2 has it; readings as printed there (``う.ける``, ``-び``)."""

    literal: str
    meanings: tuple[str, ...]
    on: tuple[str, ...]
    kun: tuple[str, ...]
    nanori: tuple[str, ...]
    strokes: int
    grade: int | None
    frequency: int | None
    jlpt: int | None


class Native(NamedTuple):
    """A native word that characters of its meaning may stand for: its reading, the record of its
    entry, and how likely it is meant, 0 to 1."""

    reading: str
    entry: int
    likely: float


class Printed(NamedTuple):
    """How authors of 1890 to 1950 had a spelling read, in hiragana. ``old``: dictionaries have it,
    and it is read so only where it is told as novels were then."""

    reading: str
    old: bool


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A term somebody wrote down.

    ``en`` is the rendering, ``variants`` others that are allowed; ``spellings`` are other
    ways to write the Japanese; ``original`` is a foreign name in its own script; ``see``
    names other terms by their ``ja``. ``scope`` is the text's id, or "" for all texts.
    ``hidden``: its owner does not want the term that ships under this name and scope.
    """

    ja: str
    reading: str
    en: str
    note: str = ""
    variants: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    original: str = ""
    topic: str = ""
    see: tuple[str, ...] = ()
    scope: str = ""
    hidden: bool = False


Readings = tuple[tuple[str, str], ...]  # a spelling, how it is read


@dataclass(frozen=True, slots=True)
class Faced:
    """The Japanese sentences of a bead, and its English, joined."""

    ja: tuple[Sentence, ...]
    en: str


@dataclass(frozen=True, slots=True, eq=False)
class Facing:
    """The bead of each Japanese sentence of a bilingual text, by its id. The same only as
    itself, so that it costs nothing to compare."""

    beads: Mapping[str, Faced] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Glossary:
    """``readings`` are those of words that are no terms, as a text's ruby gives them or its
    English writes its names; ``register`` is how the text is told, which readings follow, and
    ``facing`` its English, which settles others."""

    entries: tuple[GlossaryEntry, ...] = ()
    readings: Readings = ()
    register: Register = Register.REPORT
    facing: Facing | None = None


def joined(glossaries: Iterable[Glossary]) -> Glossary:
    """All terms and readings; of two of the same, the first goes before."""
    found = tuple(glossaries)
    return Glossary(
        tuple(entry for glossary in found for entry in glossary.entries),
        tuple(reading for glossary in found for reading in glossary.readings),
        max((glossary.register for glossary in found), default=Register.REPORT),
        next((glossary.facing for glossary in found if glossary.facing), None),
    )


def bare(gloss: str) -> str:
    """What a gloss says, in lower case, without asides, "to" and articles before it.

    >>> bare("to dig out (of)")
    'dig out'
    """
    words = (_ASIDE.sub(" ", gloss) if "(" in gloss else gloss).lower().split()
    while len(words) > 1 and words[0] in _WEAK:
        del words[0]
    return " ".join(words)
