"""Editing a text: what it says of itself, and its lines; what follows is shown before it is kept."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Literal

from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import BadRequest, NotFound

from reader.corpus.editing import edited, passages
from reader.errors import ChangedError, CorpusError, LibraryError
from reader.model.bitext import Meta, Text
from reader.web.editing.deeds import Done, done
from reader.web.editing.following import follow
from reader.web.editing.lost import told
from reader.web.editing.passage import coming, passage_page
from reader.web.library.cards import LEVELS
from reader.web.posting import see_other, utc_now
from reader.web.problem import Problem, problem
from reader.web.reading.open_texts import whole
from reader.web.stores import Stores
from reader.web.translation import gettext as _

FIELD_LENGTH = 1_000
PASSAGE_BYTES = 20_000_000
BEGINNING = 60  # characters of a passage that name it
ABOUT = tuple(f.name for f in fields(Meta) if f.name not in ("added", "companion_of"))
ORIGINS = ("", "human", "machine")


@dataclass(frozen=True, slots=True)
class Listed:
    """A passage in the list; ``number`` counts from 1."""

    number: int
    heading: bool
    beginning: str
    sentences: int


@dataclass(frozen=True, slots=True)
class TextPage:
    """``meta`` is what stands in the form. ``last`` and ``again`` can be undone, done again."""

    title: str
    place: str
    id: str
    version: str
    heading: str
    heading_en: str
    meta: Meta
    levels: tuple[str, ...]
    listed: tuple[Listed, ...]
    paired: bool
    ships: bool
    copied: bool
    last: Done | None
    again: Done | None
    said: str
    problem: Problem | None


def blueprint(stores: Stores, *, now: Callable[[], datetime] = utc_now) -> Blueprint:
    """``/texts/<id>/edit`` and its passages."""
    pages = Blueprint("editing", __name__)

    @pages.get("/texts/<id>/edit")
    def look(id: str) -> Response | str:  # noqa: A002
        text = _text(stores, id)
        if "at" in request.args:
            return see_other(f"/texts/{id}/edit/{_passage_of(text, request.args['at'])}")
        return render_template("editing/text.html", page=_text_page(text, stores))

    @pages.post("/texts/<id>/edit")
    def about(id: str) -> Response | tuple[str, int]:  # noqa: A002
        text = _text(stores, id)
        meta = _meta(text.meta)
        try:
            stores.shelf.change(_about(text, meta), request.form.get("version", ""), "about")
        except LibraryError as error:
            page = replace(_text_page(text, stores), meta=meta, problem=problem(error))
            return render_template("editing/text.html", page=page), 409
        return see_other(f"/texts/{id}/edit?said=saved")

    @pages.post("/texts/<id>/edit/undo")
    def undo(id: str) -> Response | tuple[str, int]:  # noqa: A002
        """``direction`` is undo or redo; ``back`` the number of the passage to return to."""
        text, direction = _text(stores, id), request.form.get("direction", "")
        if direction not in ("undo", "redo"):
            raise BadRequest(_("That can be neither undone nor done again."))
        way: Literal["undo", "redo"] = "undo" if direction == "undo" else "redo"
        try:
            stores.shelf.take(id, way, request.form.get("version", ""))
        except LibraryError as error:
            page = replace(_text_page(text, stores), problem=problem(error))
            return render_template("editing/text.html", page=page), 409
        follow(stores, text, stores.shelf.text(id), now())
        back = request.form.get("back", "")
        there = f"/{back}" if back.isdecimal() else ""
        return see_other(f"/texts/{id}/edit{there}?said={direction}")

    @pages.get("/texts/<id>/edit/<int:number>")
    def passage(id: str, number: int) -> Response | str:  # noqa: A002
        text = _text(stores, id)
        found = passages(text)
        if not 1 <= number <= len(found):
            return see_other(f"/texts/{id}/edit")
        page = passage_page(text, found, number, stores)
        return render_template("editing/passage.html", page=page)

    @pages.post("/texts/<id>/edit/<int:number>")
    def lines(id: str, number: int) -> Response | tuple[str, int] | str:  # noqa: A002
        """Shows what saving would do, or saves (``do``)."""
        request.max_form_memory_size = PASSAGE_BYTES
        text = _text(stores, id)
        found = passages(text)
        if not 1 <= number <= len(found):
            raise NotFound(_("The text has no such part."))
        ja, en = (_lines(request.form.get(name, "")) for name in ("ja", "en"))
        page = replace(passage_page(text, found, number, stores), ja=ja, en=en)
        saving = request.form.get("do") == "save"
        try:
            made = edited(text, found[number - 1], ja, en, stores.shelf.align)
            if saving:
                version = request.form.get("version", "")
                after = stores.shelf.change(made.text, version, "edit", told(made.lost, text))
                follow(stores, text, after, now())
                number = min(number, len(passages(after)))
                return see_other(f"/texts/{id}/edit/{number}?said=saved")
        except CorpusError as error:
            field = "ja" if error.path.name == "text.ja.txt" else "en"
            page = replace(page, problems={field: _at_line(error)})
            return render_template("editing/passage.html", page=page), 400
        except ChangedError:
            changed = Problem(
                _("The text was changed meanwhile."),
                _("Your lines are still here. Look at what saving would change now."),
            )
            shown = coming(text, found[number - 1], (ja, en), made)
            page = replace(page, problems={"": changed}, coming=shown)
            return render_template("editing/passage.html", page=page), 409
        except LibraryError as error:
            page = replace(page, problems={"": problem(error)})
            return render_template("editing/passage.html", page=page), 500
        page = replace(page, coming=coming(text, found[number - 1], (ja, en), made))
        return render_template("editing/passage.html", page=page)

    return pages


def _text(stores: Stores, id: str) -> Text:  # noqa: A002
    return whole(stores, id, _("This text waits for its original; bring that first."))


def _at_line(error: CorpusError) -> Problem:
    said = str(error).removesuffix(error.hint).rstrip().removeprefix(f"{error.path}:{error.line}: ")
    sentence = _("Line %(line)s: %(problem)s", line=error.line, problem=said)
    return Problem(sentence, error.hint)


def _lines(said: str) -> str:
    return said.replace("\r\n", "\n").replace("\r", "\n")


def _meta(before: Meta) -> Meta:
    said = {
        name: " ".join(request.form.get(name, "").split())[:FIELD_LENGTH]
        for name in ABOUT
        if name in request.form
    }
    if said.get("level", "") not in LEVELS or said.get("translation_origin", "") not in ORIGINS:
        raise BadRequest(_("There is no such level, or no such kind of translation."))
    known = {f.name: getattr(before, f.name) for f in fields(Meta)}
    return Meta(**known | said)


def _about(text: Text, meta: Meta) -> Text:
    if not meta.title:
        raise LibraryError(_("The text needs a title."), hint=_("Write one in the first field."))
    return replace(text, meta=meta)


def _passage_of(text: Text, sentence: str) -> int:
    paragraphs = list(text.original.paragraphs) if text.original else []
    holds = (n for n, each in enumerate(paragraphs) if sentence in (s.id for s in each.sentences))
    at = next(holds, 0)
    return next((n for n, each in enumerate(passages(text), 1) if at in each.ja), 1)


def _text_page(text: Text, stores: Stores) -> TextPage:
    return TextPage(
        title=_("Edit: %(title)s", title=text.meta.title or text.meta.title_en),
        place="library",
        id=text.id,
        version=stores.shelf.version(text.id),
        heading=text.meta.title,
        heading_en=text.meta.title_en,
        meta=text.meta,
        levels=LEVELS,
        listed=tuple(_listed(text)),
        paired=bool(text.alignment.beads),
        ships=text.shipped,
        copied=stores.shelf.replaces(text.id),
        last=done(stores, text.id, "undo"),
        again=done(stores, text.id, "redo"),
        said=request.args.get("said", ""),
        problem=None,
    )


def _listed(text: Text) -> Iterator[Listed]:
    paragraphs = list(text.original.paragraphs) if text.original else []
    for number, passage in enumerate(passages(text), 1):
        rows = paragraphs[passage.ja.start : passage.ja.stop]
        first = rows[0].sentences[0].text if rows else ""
        yield Listed(
            number=number,
            heading=bool(rows) and rows[0].kind == "heading",
            beginning=first if len(first) <= BEGINNING else first[: BEGINNING - 1] + "…",
            sentences=sum(len(each.sentences) for each in rows),
        )
