"""The characters of a word as its entry shows them, and the level they are learned for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.japanese.kana import is_kanji
from reader.model.lexicon import Kanji
from reader.ports import Dictionary
from reader.web.translation import gettext as _
from reader.web.translation import ngettext

READINGS = 3  # of a character, on and kun each
MEANINGS = 4
SCHOOL, DAILY = 6, 8  # KANJIDIC2's grades: the last school year, the rest of the jōyō kanji
LEVELS = {4: "N5", 3: "N4", 2: "N2–N3", 1: "N1"}


@dataclass(frozen=True, slots=True)
class ShownKanji:
    """A character of the word with its commonest readings. ``facts`` are its strokes, school
    year and frequency; ``words`` those of this text that have it, too."""

    literal: str
    on: str
    kun: str
    meanings: str
    facts: tuple[str, ...]
    words: tuple[str, ...]


def kanji_of(
    form: str, dictionary: Dictionary, with_kanji: Callable[[str], tuple[str, ...]]
) -> Iterator[ShownKanji]:
    """Each character of a word once; ``with_kanji`` tells which other words have it."""
    for character in dict.fromkeys(form):
        found = dictionary.kanji(character) if is_kanji(character) else None
        if found:
            kun = dict.fromkeys(_plain(reading) for reading in found.kun)
            yield ShownKanji(
                literal=character,
                on="　".join(found.on[:READINGS]),
                kun="　".join(list(kun)[:READINGS]),
                meanings=", ".join(found.meanings[:MEANINGS]),
                facts=tuple(_facts(found)),
                words=with_kanji(character),
            )


def _facts(kanji: Kanji) -> Iterator[str]:
    yield ngettext("%(num)s stroke", "%(num)s strokes", kanji.strokes)
    if kanji.grade:
        if kanji.grade <= SCHOOL:
            yield _("school year %(year)s", year=kanji.grade)
        else:
            yield _("for daily use") if kanji.grade == DAILY else _("for names")
    if kanji.frequency:
        yield _("no. %(rank)s in newspapers", rank=kanji.frequency)


def level_of(form: str, dictionary: Dictionary) -> str:
    """By the old lists of the JLPT, which had four levels: N2 and N3 were one."""
    levels = [
        found.jlpt or 0
        for found in map(dictionary.kanji, filter(is_kanji, form))
        if found is not None
    ]
    return LEVELS.get(min(levels), "") if levels else ""


def _plain(reading: str) -> str:
    """A reading as KANJIDIC2 prints it, for people.

    >>> _plain("う.ける"), _plain("-び")
    ('う(ける)', 'び')
    """
    stem, dot, ending = reading.strip("-").partition(".")
    return f"{stem}({ending})" if dot else stem
