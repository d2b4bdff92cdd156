"""Correcting how a word was cut, read or looked up; and everything that was corrected."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import BadRequest, NotFound

from reader import pipeline
from reader.corrected import name_of
from reader.errors import LibraryError
from reader.lexicon.labels import name_label, pos_label
from reader.lexicon.senses import sense_order
from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.bitext import Text
from reader.model.correction import Correction, Corrections
from reader.model.lexicon import DictionaryEntry
from reader.model.text import Sentence, Span
from reader.web import correcting
from reader.web.correcting import Change, Place
from reader.web.entry import CANDIDATES, NAMES, line
from reader.web.marking import see_other, utc_now
from reader.web.settings import own_path
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


@dataclass(frozen=True, slots=True)
class Group:
    """The corrections of one text; of all texts where ``text`` is ""."""

    text: str
    title: str
    title_en: str
    shown: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """``undone``: one was just taken back."""

    title: str
    place: str
    groups: tuple[Group, ...]
    count: int
    undone: bool


def blueprint(stores: Stores, *, now: Callable[[], datetime] = utc_now) -> Blueprint:
    """``/texts/<id>/words/<place>/correct`` and ``/corrections``."""
    pages = Blueprint("corrections", __name__)

    @pages.get("/texts/<id>/words/<sentence>-<int:start>/correct")
    def correct(id: str, sentence: str, start: int) -> str:  # noqa: A002
        return _rendered(stores, _place(stores, id, sentence, start), "")

    @pages.post("/texts/<id>/words/<sentence>-<int:start>/correct")
    def keep(id: str, sentence: str, start: int) -> Response | tuple[str, int]:  # noqa: A002
        place = _place(stores, id, sentence, start)
        try:
            new, old = _said(stores, place, request.form)
            stores.shelf.correct(new, old, now())
        except LibraryError as error:
            return _rendered(stores, place, str(error)), 400
        place = _place(stores, id, sentence, start)
        span, _linked = place.word(place.now())
        return see_other(f"/texts/{id}/words/{sentence}-{span.start}")

    @pages.get("/corrections")
    def corrections() -> str:
        groups = tuple(_groups(stores))
        page = CorrectionsPage(
            title=_("Corrections"),
            place="words",
            groups=groups,
            count=sum(len(group.shown) for group in groups),
            undone="undone" in request.args,
        )
        return render_template("corrections/corrections.html", page=page)

    @pages.post("/corrections/undo")
    def undo() -> Response:
        wanted = request.form.get("id", "")
        found = tuple(each for each in stores.shelf.corrections() if each.id == wanted)
        if found:  # else it was taken back already, in another tab
            stores.shelf.correct((), found, now())
        back = own_path(request.form.get("back", ""))
        return see_other("/corrections?undone=1" if back in ("/", "/corrections") else back)

    return pages


def _place(stores: Stores, id: str, sentence: str, start: int) -> Place:  # noqa: A002
    try:
        text = stores.shelf.text(id)
    except LibraryError as error:
        raise NotFound(str(error)) from error
    sentences = text.original.sentences if text.original else ()
    found = next((each for each in sentences if each.id == sentence), None)
    if found is None:
        raise NotFound(f"The text has no sentence {sentence}.")
    place = _at(stores, text, found, start)
    try:
        place.word(place.now())
    except LibraryError as error:
        raise NotFound(str(error)) from error
    return place


def is_corrected(stores: Stores, text: Text, sentence: Sentence, start: int) -> bool:
    """Whether something was said of the word at a place."""
    return bool(text.corrections) and bool(_at(stores, text, sentence, start).touching())


def _at(stores: Stores, text: Text, sentence: Sentence, start: int) -> Place:
    def annotate(corrections: Corrections) -> AnnotatedSentence:
        with stores.annotating:
            return stores.annotator(text.glossary, corrections).annotate(sentence)

    return Place(text, sentence, start, annotate)


def _said(stores: Stores, place: Place, form: Mapping[str, str]) -> Change:
    """What a form of the page says. Raises LibraryError for what cannot be."""
    scope, kind = form.get("scope"), form.get("kind")
    if scope not in ("here", "everywhere"):
        raise BadRequest("A correction is of here or of everywhere.")
    everywhere = scope == "everywhere"
    if kind == "split":
        return correcting.cut(place, _points(place, form), everywhere=everywhere)
    if kind == "reading":
        return correcting.read_as(place, form.get("reading", ""), everywhere=everywhere)
    if kind not in ("entry", "sense"):
        raise BadRequest(f"There is no correction “{kind}”.")
    candidates = _candidates(stores, place)
    entry, looked_up = correcting.chosen_entry(form.get("entry", ""), candidates, stores.dictionary)
    return correcting.look_up_as(
        place, entry, looked_up, form.get("sense", ""), everywhere=everywhere
    )


def _points(place: Place, form: Mapping[str, str]) -> set[int]:
    """Where the window is to be cut: as one of the ways has it, or as the letters say."""
    said = form.get("way", "own")
    chosen = said.split("-") if said != "own" else request.form.getlist("cut")
    points = {int(each) for each in chosen if each.isascii() and each.isdigit()}
    if said == "own" or not points:
        return points
    others = (point for span in place.window() for point in (span.start, span.end))
    return points | {each for each in others if not min(points) < each < max(points)}


def _candidates(stores: Stores, place: Place) -> list[tuple[int, str]]:
    """The entries a word may be, and the form each is looked up as: the likeliest first."""
    _span, linked = place.word(place.now())
    word = linked.word
    with stores.annotating:
        found = [(number, word.dictionary_form) for number in linked.entries]
    for each in pipeline.look_up(word.surface, stores.dictionary):
        if each.entry not in {number for number, _form in found}:
            found.append((each.entry, each.dictionary_form))
    return found[: 2 * CANDIDATES]


def _rendered(stores: Stores, place: Place, error: str) -> str:
    fragment = "fragment" in request.args
    name = "reading/_correct.html" if fragment else "reading/correct.html"
    return render_template(name, page=_page(stores, place, error))


def _page(stores: Stores, place: Place, error: str) -> CorrectPage:
    span, linked = place.word(place.now())
    text, sentence = place.text, place.sentence
    back = f"/texts/{text.id}/words/{sentence.id}-{span.start}"
    candidates = [
        (stores.dictionary.entry(number), form) for number, form in _candidates(stores, place)
    ]
    said = tuple(shown(each, text, stores) for each in place.touching())
    letters = tuple(_letters(place))
    with stores.annotating:
        annotator = stores.annotator(text.glossary, text.corrections)
        ways = annotator.alternatives(sentence, span)
        reading = linked.word.reading
        entries = tuple(_entries(candidates, linked))
        senses = tuple(_senses(*candidates[0], linked)) if candidates else ()
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
        label = name_label if entry.source == NAMES else pos_label
        glosses = [gloss for sense in entry.senses for gloss in sense.glosses]
        yield Option(
            value=f"{name_of(entry)} {form}",
            headword=entry.headword,
            reading=entry.reading if entry.reading != entry.headword else "",
            kind=line(map(label, entry.senses[0].pos if entry.senses else ())),
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


def _groups(stores: Stores) -> Iterator[Group]:
    found: dict[str, list[Correction]] = {}
    for each in stores.shelf.corrections():
        found.setdefault(each.at.text if each.at else "", []).append(each)
    texts = {text.id: text for text in stores.shelf.texts()}
    for name, corrections in found.items():
        text = texts.get(name)
        yield Group(
            text=name,
            title=text.meta.title if text else "",
            title_en=text.meta.title_en if text else name,
            shown=tuple(shown(each, text, stores) for each in corrections),
        )
