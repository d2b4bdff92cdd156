"""Correcting how a word was cut, read or looked up; and everything that was corrected."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import BadRequest, NotFound

from reader.errors import LibraryError
from reader.model.annotation import AnnotatedSentence
from reader.model.bitext import Text
from reader.model.correction import Correction, Corrections
from reader.model.text import Sentence
from reader.web.posting import own_path, see_other, utc_now
from reader.web.problem import in_full
from reader.web.reading import correcting
from reader.web.reading.correct_page import Shown, candidates, correct_page, shown
from reader.web.reading.correcting import Change, Place
from reader.web.stores import Stores
from reader.web.translation import gettext as _


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
            # A script tells it by the page that comes instead of the word's; a 400 would be
            # an error in the browser's console.
            return _rendered(
                stores, place, in_full(error)
            ), 200 if "fragment" in request.args else 400
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
        raise NotFound(in_full(error)) from error
    sentences = text.original.sentences if text.original else ()
    found = next((each for each in sentences if each.id == sentence), None)
    if found is None:
        raise NotFound(f"The text has no sentence {sentence}.")
    place = _at(stores, text, found, start)
    try:
        place.word(place.now())
    except LibraryError as error:
        raise NotFound(in_full(error)) from error
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
    found = candidates(stores, place)
    entry, looked_up = correcting.chosen_entry(form.get("entry", ""), found, stores.dictionary)
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


def _rendered(stores: Stores, place: Place, error: str) -> str:
    fragment = "fragment" in request.args
    name = "reading/_correct.html" if fragment else "reading/correct.html"
    return render_template(name, page=correct_page(stores, place, error))


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
