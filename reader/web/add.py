"""Adding a text: paste or choose a file, look at what was made of it, then keep it."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from time import monotonic

from flask import Blueprint, Response, redirect, render_template, request
from werkzeug.exceptions import BadRequest, NotFound

from reader.errors import LibraryError, ReaderError
from reader.model.bitext import Meta, Text
from reader.model.text import Document, Language
from reader.web.drafts import Draft, Drafts, Side
from reader.web.preview import Preview, preview
from reader.web.shelf_cards import LEVELS
from reader.web.stores import Stores

PASTED_BYTES = 45_000_000  # of a form without its files; each text has its own, lower limit
TITLE_LENGTH = 40  # of a title made from a first sentence
FIELD_LENGTH = 300
PASTED: dict[Language, str] = {"ja": "The pasted text", "en": "The pasted English"}


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and what to do."""

    sentence: str
    hint: str


@dataclass(frozen=True, slots=True)
class Form:
    """What stands in the form. ``ja_kept`` and ``en_kept`` name files that ``draft`` holds."""

    ja: str = ""
    en: str = ""
    title: str = ""
    author: str = ""
    level: str = ""
    draft: str = ""
    ja_kept: str = ""
    en_kept: str = ""


@dataclass(frozen=True, slots=True)
class FormPage:
    """``problems`` by field: "ja" or "en". ``companion``: what the person wants to complete."""

    title: str
    place: str
    form: Form
    levels: tuple[str, ...]
    problems: Mapping[str, Problem]
    companion: str


@dataclass(frozen=True, slots=True)
class Fit:
    """A companion edition and how much of the text it knows, 0 to 1."""

    title: str
    title_en: str
    share: float
    machine: bool


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """``problem``: why it could not be added a moment ago."""

    title: str
    place: str
    token: str
    ja: Preview
    en: Preview | None
    fit: Fit | None
    form: Form
    levels: tuple[str, ...]
    problem: Problem | None


class UnreadableError(Exception):
    """What was given for a field cannot be read."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def blueprint(
    stores: Stores,
    *,
    clock: Callable[[], float] = monotonic,
    token: Callable[[], str] = secrets.token_urlsafe,
    today: Callable[[], date] = date.today,
) -> Blueprint:
    """``/add``, and the preview of each text at an address of its own."""
    pages = Blueprint("add", __name__)
    drafts = Drafts(clock, token)

    @pages.get("/add")
    def form() -> str:
        name = request.args.get("draft", "")
        draft = drafts.get(name)
        page = _form_page(_form_of(draft, name) if draft else Form(), stores)
        return render_template("add/form.html", page=page)

    @pages.post("/add")
    def read() -> Response | tuple[str, int]:
        request.max_form_memory_size = PASTED_BYTES
        before = drafts.get(request.form.get("draft", ""))
        draft, problems = _read(before, stores)
        name = drafts.keep(draft)
        if not problems:
            return _see_other(f"/add/{name}")
        asked = replace(
            _form_of(draft, name), ja=request.form.get("ja", ""), en=request.form.get("en", "")
        )
        page = replace(_form_page(asked, stores), problems=problems)
        return render_template("add/form.html", page=page), 400

    @pages.get("/add/<name>")
    def look(name: str) -> str:
        draft = _draft(drafts, name)
        return render_template("add/preview.html", page=_preview_page(draft, name, stores))

    @pages.post("/add/<name>")
    def keep(name: str) -> Response | tuple[str, int]:
        title, author, level = _said()
        draft = replace(_draft(drafts, name), title=title, author=author, level=level)
        meta = Meta(draft.title, author=draft.author, level=draft.level, added=today().isoformat())
        try:
            text = stores.shelf.add(_japanese(draft), meta, draft.en.document if draft.en else None)
        except ReaderError as error:
            page = replace(_preview_page(draft, name, stores), problem=_problem(error))
            return render_template("add/preview.html", page=page), 500
        drafts.drop(name)
        return _see_other(f"/texts/{text.id}/")

    return pages


def _see_other(path: str) -> Response:
    response = redirect(path, 303)
    assert isinstance(response, Response)  # noqa: S101  (flask's own response class)
    return response


def _draft(drafts: Drafts, name: str) -> Draft:
    draft = drafts.get(name)
    if draft is None or draft.ja is None:
        raise NotFound("This preview is gone: it was added already, or it waited too long.")
    return draft


def _japanese(draft: Draft) -> Document:
    if draft.ja is None:
        raise ValueError("a draft without a text cannot be added")
    return draft.ja.document


def _problem(error: ReaderError) -> Problem:
    return Problem(str(error).removesuffix(error.hint).rstrip(), error.hint)


def _said() -> tuple[str, str, str]:
    """Title, author and level as the form says them."""
    title, author, level = (
        request.form.get(name, "").strip()[:FIELD_LENGTH] for name in ("title", "author", "level")
    )
    if level not in LEVELS:
        raise BadRequest(f"There is no level “{level}”.")
    return title, author, level


def _read(before: Draft | None, stores: Stores) -> tuple[Draft, dict[str, Problem]]:
    """What the form gives, as far as it can be read, and what is wrong with the rest."""
    problems: dict[str, Problem] = {}
    sides: dict[Language, Side | None] = {"ja": None, "en": None}
    for language in sides:
        old = (before.ja if language == "ja" else before.en) if before else None
        try:
            sides[language] = _side(language, old, stores)
        except UnreadableError as unreadable:
            problems[language] = unreadable.problem
    if not sides["ja"] and "ja" not in problems:
        problems["ja"] = Problem("There is no text yet.", "Paste one, or choose a file.")
    return Draft(sides["ja"], sides["en"], *_said()), problems


def _side(language: Language, old: Side | None, stores: Stores) -> Side | None:
    """A file, or what was pasted, or the file that was given before."""
    upload = request.files.get(f"{language}_file")
    pasted = request.form.get(language, "")
    chosen = upload if upload and upload.filename else None
    if chosen and pasted.strip():
        raise UnreadableError(
            Problem("There is a file and a pasted text.", "Leave one of the two out.")
        )
    if not chosen and not pasted.strip():
        kept = old and not old.pasted and (language == "ja" or "keep_en" in request.form)
        return old if kept else None
    data, name = pasted.encode("utf-8", "replace"), PASTED[language]
    if chosen:
        with chosen.stream:
            data, name = chosen.read(), chosen.filename or ""
    try:
        document, changes = stores.importer(data, name, language)
    except ReaderError as error:
        raise UnreadableError(_problem(error)) from error
    if not any(document.sentences):
        raise UnreadableError(Problem(f"{name} has no sentence in it.", "Choose one that has."))
    return Side(data, name, not chosen, document, changes)


def _form_of(draft: Draft, name: str) -> Form:
    ja, en = draft.ja, draft.en
    return Form(
        ja=ja.text if ja else "",
        en=en.text if en else "",
        title=draft.title,
        author=draft.author,
        level=draft.level,
        draft=name,
        ja_kept=ja.name if ja and not ja.pasted else "",
        en_kept=en.name if en and not en.pasted else "",
    )


def _form_page(form: Form, stores: Stores) -> FormPage:
    wanted = request.values.get("for", "")
    try:
        meta = stores.shelf.text(wanted).meta if wanted else Meta("")
    except LibraryError:
        meta = Meta("")
    return FormPage("Add a text", "add", form, LEVELS, {}, meta.title_en or meta.title)


def _preview_page(draft: Draft, name: str, stores: Stores) -> PreviewPage:
    document = _japanese(draft)
    found = stores.shelf.companion(document) if draft.en is None else None
    shown = preview(draft.ja) if draft.ja else None
    assert shown  # noqa: S101  (``_japanese`` has asked)
    return PreviewPage(
        title="Look it over",
        place="add",
        token=name,
        ja=shown,
        en=preview(draft.en) if draft.en else None,
        fit=_fit(*found) if found else None,
        form=_proposed(draft, document, found[0].meta if found else Meta("")),
        levels=LEVELS,
        problem=None,
    )


def _proposed(draft: Draft, document: Document, companion: Meta) -> Form:
    """The person's words, else the companion's, else what the text says of itself."""
    first = next(document.sentences).text
    short = first if len(first) <= TITLE_LENGTH else first[: TITLE_LENGTH - 1] + "…"
    return Form(
        title=draft.title or companion.title or document.title or short,
        author=draft.author or companion.author or document.author or "",
        level=draft.level or companion.level,
    )


def _fit(companion: Text, share: float) -> Fit:
    meta = companion.meta
    return Fit(
        title=meta.title,
        title_en=meta.title_en,
        share=share,
        machine=meta.translation_origin == "machine",
    )
