"""The page of what may be wrong with a word, and a correction as people read it."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader import pipeline
from reader.corrected import name_of
from reader.lexicon.labels import name_label, pos_label
from reader.lexicon.senses import sense_order
from reader.model.annotation import LinkedWord
from reader.model.bitext import Text
from reader.model.correction import Correction
from reader.model.lexicon import DictionaryEntry
from reader.model.text import Sentence, Span
from reader.web.reading.correcting import Place
from reader.web.reading.entry import CANDIDATES, NAMES, label, line
from reader.web.stores import Stores
from reader.web.translation import gettext as _

GLOSSES = 4
_CUT = " | "


@dataclass(frozen=True, slots=True)
class Way:
    """Another way to cut: ``value`` are the points, as "3-5-8"."""

    value: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A character around the word, and whether a word begins with it; ``cut`` is the point."""

    text: str
    cut: int
    begins: bool


@dataclass(frozen=True, slots=True)
class Option:
    """An entry the word may be, or a sense of the one it is."""

    value: str
    headword: str
    reading: str
    kind: str
    glosses: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A correction as people read it. ``href`` is where it holds, "" where that is gone or it
    holds everywhere."""

    id: str
    kind: str
    surface: str
    before: str
    after: str
    was: str
    now: str
    note: str
    href: str
    lost: bool
    everywhere: bool


@dataclass(frozen=True, slots=True)
class CorrectPage:
    """``action`` is the address of the page itself, ``back`` that of the word."""

    title: str
    place: str
    surface: str
    before: str
    after: str
    text_title: str
    back: str
    action: str
    ways: tuple[Way, ...]
    letters: tuple[Letter, ...]
    reading: str
    entries: tuple[Option, ...]
    senses: tuple[Option, ...]
    said: tuple[Shown, ...]
    error: str


def correct_page(stores: Stores, place: Place, error: str) -> CorrectPage:
    span, linked = place.word(place.now())
    text, sentence = place.text, place.sentence
    back = f"/texts/{text.id}/words/{sentence.id}-{span.start}"
    found = [(stores.dictionary.entry(number), form) for number, form in candidates(stores, place)]
    said = tuple(shown(each, text, stores) for each in place.touching())
    letters = tuple(_letters(place))
    with stores.annotating:
        annotator = stores.annotator(text.glossary, text.corrections)
        ways = annotator.alternatives(sentence, span)
        reading = linked.word.reading
        entries = tuple(_entries(found, linked))
        senses = tuple(_senses(*found[0], linked)) if found else ()
    return CorrectPage(
        title=_("Correct %(word)s", word=linked.word.surface),
        place="library",
        surface=linked.word.surface,
        before=sentence.text[: span.start],
        after=sentence.text[span.end :],
        text_title=text.meta.title or text.meta.title_en,
        back=back,
        action=f"{back}/correct",
        ways=tuple(_way(way, sentence) for way in ways),
        letters=letters,
        reading=reading,
        entries=entries,
        senses=senses if len(senses) > 1 else (),
        said=said,
        error=error,
    )


def _way(way: tuple[Span, ...], sentence: Sentence) -> Way:
    points = [way[0].start, *(span.end for span in way)]
    return Way("-".join(map(str, points)), tuple(span.of(sentence.text) for span in way))


def _letters(place: Place) -> Iterator[Letter]:
    window = place.window()
    begins = {span.start for span in window}
    for point in range(window[0].start, window[-1].end):
        yield Letter(place.sentence.text[point], point, point in begins)


def _entries(candidates: list[tuple[DictionaryEntry, str]], linked: LinkedWord) -> Iterator[Option]:
    for number, (entry, form) in enumerate(candidates):
        kind = name_label if entry.source == NAMES else pos_label
        glosses = [gloss for sense in entry.senses for gloss in sense.glosses]
        yield Option(
            value=f"{name_of(entry)} {form}",
            headword=entry.headword,
            reading=entry.reading if entry.reading != entry.headword else "",
            kind=line(label(kind(code)) for code in (entry.senses[0].pos if entry.senses else ())),
            glosses="; ".join(glosses[:GLOSSES]),
            chosen=number == 0 and bool(linked.entries),
        )


def _senses(entry: DictionaryEntry, form: str, linked: LinkedWord) -> Iterator[Option]:
    """The meanings of the entry, in the order in which they are shown."""
    for place in sense_order(linked.word, entry):
        glosses = "; ".join(entry.senses[place].glosses)
        yield Option(
            value=glosses,
            headword=f"{name_of(entry)} {form}",
            reading="",
            kind="",
            glosses=glosses,
            chosen=linked.links.chosen and linked.links.sense == place,
        )


def shown(correction: Correction, text: Text | None, stores: Stores) -> Shown:
    """A correction with the place where it stands."""
    at = correction.at
    sentence = next(
        (s for s in text.original.sentences if at and s.id == at.sentence)
        if text and text.original
        else iter(()),
        None,
    )
    end = (at.start if at else 0) + len(correction.surface)
    was, now, note = _told(correction, stores)
    return Shown(
        id=correction.id,
        kind=correction.kind,
        surface=correction.surface,
        before=sentence.text[: at.start] if sentence and at else at.before if at else "",
        after=sentence.text[end:] if sentence and at else at.after if at else "",
        was=was,
        now=now,
        note=note,
        href=f"/texts/{at.text}/{at.sentence}" if sentence and at else "",
        lost=bool(at) and sentence is None,
        everywhere=at is None,
    )


def _told(correction: Correction, stores: Stores) -> tuple[str, str, str]:
    """What it was, what it is now, and the gloss of that."""
    if correction.kind == "split":
        return _CUT.join(correction.was), _CUT.join(correction.words), ""
    if correction.kind == "reading":
        return "", correction.reading, ""
    form, reading = correction.form, correction.form_reading
    was = "" if correction.was == (form,) else correction.was[0]
    hits = (*stores.dictionary.hits(form), *stores.dictionary.names(form))
    entries = (stores.dictionary.entry(hit.entry) for hit in hits)
    entry = next((each for each in entries if name_of(each) == correction.entry), None)
    gloss = "; ".join(entry.senses[0].glosses[:GLOSSES]) if entry and entry.senses else ""
    said = f"{form} {reading}" if reading else form
    return was, said, correction.sense or gloss


def candidates(stores: Stores, place: Place) -> list[tuple[int, str]]:
    """The entries a word may be, and the form each is looked up as: the likeliest first."""
    _span, linked = place.word(place.now())
    word = linked.word
    with stores.annotating:
        found = [(number, word.dictionary_form) for number in linked.entries]
    for each in pipeline.look_up(word.surface, stores.dictionary):
        if each.entry not in {number for number, _form in found}:
            found.append((each.entry, each.dictionary_form))
    return found[: 2 * CANDIDATES]
