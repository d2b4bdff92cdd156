"""The form of adding a text: what was pasted, chosen or dropped, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from flask import request
from werkzeug.exceptions import BadRequest

from reader.errors import LibraryError, ReaderError
from reader.model.bitext import Meta, Text
from reader.model.text import Language
from reader.web.library.cards import LEVELS
from reader.web.library.drafts import Draft, Side
from reader.web.problem import Problem, problem
from reader.web.stores import Stores
from reader.web.translation import gettext as _

FIELD_LENGTH = 300
ABOUT = tuple(f.name for f in fields(Meta) if f.name not in ("added", "companion_of"))
ORIGINS = ("", "human", "machine")


@dataclass(frozen=True, slots=True)
class Into:
    """The text a translation is brought to; ``bilingual``: it replaces the one there is."""

    id: str
    title: str
    title_en: str
    bilingual: bool


@dataclass(frozen=True, slots=True)
class Form:
    """What stands in the form. ``ja_kept`` and ``en_kept`` name files that ``draft`` holds."""

    ja: str = ""
    en: str = ""
    meta: Meta = Meta("")  # noqa: RUF009  (a frozen value)
    draft: str = ""
    ja_kept: str = ""
    en_kept: str = ""


@dataclass(frozen=True, slots=True)
class FormPage:
    """``problems`` by field: "ja" or "en"; ``missing`` names by field the lines without a
    counterpart. ``companion``: what the person wants to complete."""

    title: str
    place: str
    form: Form
    levels: tuple[str, ...]
    problems: Mapping[str, Problem]
    missing: Mapping[str, str]
    companion: str
    into: Into | None


class UnreadableError(Exception):
    """What was given for a field cannot be read."""

    def __init__(self, wrong: Problem) -> None:
        self.problem = wrong


@dataclass(frozen=True, slots=True)
class Given:
    """What was given for a side, before it is read."""

    data: bytes
    name: str
    pasted: bool


def read(before: Draft | None, stores: Stores) -> tuple[Draft, dict[str, Problem]]:
    """What the form gives, as far as it can be read, and what is wrong with the rest. Sides that
    were given the other way round are swapped."""
    problems: dict[str, Problem] = {}
    sides: dict[Language, Side | None] = {"ja": None, "en": None}
    given: dict[Language, Given] = {}
    for language in sides:
        old = (before.ja if language == "ja" else before.en) if before else None
        try:
            new = _given(language)
            if new:
                given[language] = new
                sides[language] = _side(new, language, stores)
            elif old and not old.pasted and (language == "ja" or "keep_en" in request.form):
                sides[language] = old
        except UnreadableError as unreadable:
            problems[language] = unreadable.problem
    if not sides["ja"] and "ja" not in problems:
        problems["ja"] = Problem(_("There is no text yet."), _("Paste one, or choose a file."))
    crossed = _crossed(given, stores) if len(given) == len(problems) == 2 else None
    if crossed:
        return Draft(*crossed, said_meta(), swapped=True), {}
    if not problems and len(given) == 2 and given["ja"].data == given["en"].data:
        problems["en"] = Problem(
            _("This is the same file as the Japanese text."), _("Choose its translation.")
        )
    return Draft(sides["ja"], sides["en"], said_meta()), problems


def read_translation(text: Text, stores: Stores) -> tuple[Draft | None, dict[str, Problem]]:
    """The form that has an English side only."""
    if text.original is None:
        raise ValueError("a companion edition has no lines to translate")
    try:
        new = _given("en")
        if new is None:
            problems = Problem(_("There is no English yet."), _("Paste it, or choose a file."))
            return None, {"en": problems}
        en = _side(new, "en", stores)
    except UnreadableError as unreadable:
        return None, {"en": unreadable.problem}
    ja = Side(b"", "", False, text.original, ())
    return Draft(ja, en, text.meta, text.id), {}


def _given(language: Language) -> Given | None:
    """A file, or what was pasted; None for neither."""
    upload = request.files.get(f"{language}_file")
    pasted = request.form.get(language, "")
    chosen = upload if upload and upload.filename else None
    if chosen and pasted.strip():
        raise UnreadableError(
            Problem(_("There is a file and a pasted text."), _("Leave one of the two out."))
        )
    if chosen:
        with chosen.stream:
            return Given(chosen.read(), chosen.filename or "", False)
    if not pasted.strip():
        return None
    name = _("The pasted text") if language == "ja" else _("The pasted English")
    return Given(pasted.encode("utf-8", "replace"), name, True)


def _side(given: Given, language: Language, stores: Stores) -> Side:
    try:
        document, changes = stores.importer(given.data, given.name, language)
    except ReaderError as error:
        raise UnreadableError(problem(error)) from error
    if not any(document.sentences):
        said = _("%(name)s has no sentence in it.", name=given.name)
        raise UnreadableError(Problem(said, _("Choose one that has.")))
    return Side(given.data, given.name, given.pasted, document, changes)


def _crossed(given: Mapping[Language, Given], stores: Stores) -> tuple[Side, Side] | None:
    """What was given as English as Japanese, and the other way round; None if it is neither."""
    try:
        return _side(given["en"], "ja", stores), _side(given["ja"], "en", stores)
    except UnreadableError:
        return None


def said_meta() -> Meta:
    """Titles, authors, level, source and rights as the form says them."""
    said = {name: request.form.get(name, "").strip()[:FIELD_LENGTH] for name in ABOUT}
    if said["level"] not in LEVELS or said["translation_origin"] not in ORIGINS:
        raise BadRequest(_("There is no such level, or no such kind of translation."))
    known: dict[str, Any] = said
    return replace(Meta(""), **known)


def form_of(draft: Draft, name: str) -> Form:
    ja, en = draft.ja, draft.en
    return Form(
        ja=ja.text if ja else "",
        en=en.text if en else "",
        meta=draft.meta,
        draft=name,
        ja_kept=ja.name if ja and not ja.pasted else "",
        en_kept=en.name if en and not en.pasted else "",
    )


def form_page(form: Form, stores: Stores, into: Text | None = None) -> FormPage:
    wanted = request.values.get("for", "")
    try:
        meta = stores.shelf.text(wanted).meta if wanted else Meta("")
    except LibraryError:
        meta = Meta("")
    title = _("Add a translation") if into else _("Add a text")
    return FormPage(
        title=title,
        place="library" if into else "add",
        form=form,
        levels=LEVELS,
        problems={},
        missing={},
        companion=meta.title_en or meta.title,
        into=into_of(into) if into else None,
    )


def into_of(text: Text) -> Into:
    return Into(text.id, text.meta.title, text.meta.title_en, text.translation is not None)
