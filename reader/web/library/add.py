"""Adding a text or a translation: give it, look at what was made of it, then keep it."""

import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from time import monotonic

from flask import Blueprint, Response, jsonify, render_template, request
from werkzeug.exceptions import NotFound

from reader.errors import ChangedError, ReaderError
from reader.model.bitext import Text
from reader.web.editing import aligning
from reader.web.jobs import PATIENCE, CancelledError, Job, Jobs
from reader.web.library.add_form import (
    Form,
    form_of,
    form_page,
    into_of,
    read,
    read_translation,
    said_meta,
)
from reader.web.library.add_preview import Made, doubt, japanese, make, missing, preview_page
from reader.web.library.drafts import Draft, Drafts
from reader.web.posting import see_other
from reader.web.problem import Problem, problem
from reader.web.reading.open_texts import whole
from reader.web.stores import Stores
from reader.web.translation import gettext as _

PASTED_BYTES = 45_000_000  # of a form without its files; each text has its own, lower limit


def blueprint(
    stores: Stores,
    ahead: Callable[[str], None],
    *,
    clock: Callable[[], float] = monotonic,
    token: Callable[[], str] = secrets.token_urlsafe,
    today: Callable[[], date] = date.today,
) -> Blueprint:
    """``/add``, a text's ``/translation``, and the preview of each at an address of its own.

    ``ahead`` is told of each text that is kept, by its id, to prepare what pages need of it.
    """
    pages = Blueprint("add", __name__)
    drafts = Drafts(clock, token)
    jobs: Jobs[Made] = Jobs()

    @pages.get("/add")
    def form() -> str:
        name = request.args.get("draft", "")
        draft = drafts.get(name)
        into = _into(draft, stores) if draft else None
        page = form_page(form_of(draft, name) if draft else Form(), stores, into)
        job = jobs.get(name)
        if draft and job and job.finished() and not job.problem:
            page = replace(page, missing=missing(draft, job.result()))
        return render_template("add/form.html", page=page)

    @pages.post("/add")
    def give() -> Response | tuple[str, int]:
        request.max_form_memory_size = PASTED_BYTES
        before = drafts.get(request.form.get("draft", ""))
        draft, problems = read(before, stores)
        name = drafts.keep(draft)
        if not problems:
            return see_other(f"/add/{name}")
        asked = replace(
            form_of(draft, name), ja=request.form.get("ja", ""), en=request.form.get("en", "")
        )
        page = replace(form_page(asked, stores), problems=problems)
        return render_template("add/form.html", page=page), 400

    @pages.get("/texts/<id>/translation")
    def translation(id: str) -> str:  # noqa: A002
        return render_template("add/form.html", page=form_page(Form(), stores, _text(stores, id)))

    @pages.post("/texts/<id>/translation")
    def give_translation(id: str) -> Response | tuple[str, int]:  # noqa: A002
        request.max_form_memory_size = PASTED_BYTES
        text = _text(stores, id)
        draft, problems = read_translation(text, stores)
        if draft:
            return see_other(f"/add/{drafts.keep(draft)}")
        asked = Form(en=request.form.get("en", ""))
        page = replace(form_page(asked, stores, text), problems=problems)
        return render_template("add/form.html", page=page), 400

    def made_of(draft: Draft, name: str) -> Job[Made]:
        return jobs.start(name, lambda tell: make(draft, stores, tell))

    @pages.get("/add/<name>")
    def look(name: str) -> str | Response:
        draft = _draft(drafts, name)
        job = made_of(draft, name)
        if not job.finished(PATIENCE):
            title = _("Pairing the sentences") if draft.en else _("Looking the text over")
            here = f"/add/{name}"
            return aligning.waiting(title, "add", job.progress, f"{here}/pairs", here)
        try:
            made = job.result()
        except CancelledError:
            return see_other(f"/add?draft={name}")
        into = _into(draft, stores)
        version = stores.shelf.version(into.id) if into else ""
        page = preview_page(
            draft, name, made, into_of(into) if into else None, version, stores.shelf
        )
        if made.doubted:
            page = replace(page, problem=doubt(made))
        return render_template("add/preview.html", page=page)

    @pages.get("/add/<name>/pairs")
    def progress(name: str) -> Response:
        job = made_of(_draft(drafts, name), name)
        if "state" not in request.args:
            return see_other(f"/add/{name}")
        now = job.progress
        words = aligning.in_words(now)
        return jsonify(over=job.finished(), words=words, done=now.done, total=max(now.total, 1))

    @pages.post("/add/<name>/pairs/cancel")
    def cancel(name: str) -> Response:
        jobs.drop(name)
        return see_other(f"/add?draft={name}")

    @pages.post("/add/<name>")
    def keep(name: str) -> Response | tuple[str, int]:
        draft = _draft(drafts, name)
        into = _into(draft, stores)
        draft = replace(draft, meta=said_meta())
        job = made_of(draft, name)
        if not job.finished(PATIENCE):
            return see_other(f"/add/{name}")
        made = job.result()
        try:
            if made.doubted and "sure" not in request.form:
                return _refused(draft, name, made, into, doubt(made)), 400
            text = _kept(draft, made, into) if into else _added(draft, made)
        except ChangedError as error:
            jobs.drop(name)
            if into:
                _follow(drafts, name, stores)
            return _refused(draft, name, made, into, problem(error)), 409
        except ReaderError as error:
            return _refused(draft, name, made, into, problem(error)), 500
        drafts.drop(name)
        jobs.drop(name)
        ahead(text.id)
        there = "alignment" if request.form.get("then") == "alignment" else ""
        return see_other(f"/texts/{text.id}/{there}")

    def _added(draft: Draft, made: Made) -> Text:
        meta = replace(draft.meta, added=today().isoformat())
        if made.edition:  # it has its word in what the text says of itself
            return stores.shelf.add(japanese(draft), meta)
        titled = replace(meta, title=meta.title or made.text.meta.title)
        return stores.shelf.put(replace(made.text, meta=titled))

    def _kept(draft: Draft, made: Made, into: Text) -> Text:
        """The text with its translation. What it says of itself otherwise stays."""
        if into.original != made.text.original:
            raise ChangedError(_("The text was changed meanwhile."), hint=_("Look at it again."))
        said = draft.meta
        meta = replace(
            into.meta,
            title_en=said.title_en,
            author_en=said.author_en,
            translator=said.translator,
            translation_rights=said.translation_rights,
            translation_origin=said.translation_origin,
        )
        new = replace(
            into,
            meta=meta,
            translation=made.text.translation,
            alignment=made.text.alignment,
        )
        return stores.shelf.change(new, request.form.get("version", ""), "translation")

    def _refused(draft: Draft, name: str, made: Made, into: Text | None, wrong: Problem) -> str:
        version = stores.shelf.version(into.id) if into else ""
        page = preview_page(
            draft, name, made, into_of(into) if into else None, version, stores.shelf
        )
        return render_template("add/preview.html", page=replace(page, problem=wrong))

    return pages


def _text(stores: Stores, id: str) -> Text:  # noqa: A002
    return whole(stores, id, _("This text waits for its original; bring that first."))


def _draft(drafts: Drafts, name: str) -> Draft:
    draft = drafts.get(name)
    if draft is None or draft.ja is None:
        raise NotFound(_("This preview is gone: it was added already, or it waited too long."))
    return draft


def _into(draft: Draft, stores: Stores) -> Text | None:
    """The text that a draft is the translation of."""
    return _text(stores, draft.into) if draft.into else None


def _follow(drafts: Drafts, name: str, stores: Stores) -> None:
    """The draft over the text as it is now."""
    draft = _draft(drafts, name)
    text = _into(draft, stores)
    if text and text.original and draft.ja:
        drafts.change(name, replace(draft, ja=replace(draft.ja, document=text.original)))
