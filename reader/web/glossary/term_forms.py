"""Writing terms: the form of a term, keeping it, deleting it, and taking that back."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote, urlencode

from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import NotFound

from reader.bitext.concordance import groups
from reader.bitext.places import Wanted
from reader.errors import CorpusError, LibraryError
from reader.japanese.kana import is_kana
from reader.model.bitext import Text, attached
from reader.model.lexicon import Glossary, GlossaryEntry
from reader.model.text import Sentence
from reader.web.glossary.all_terms import title_of
from reader.web.glossary.term_changes import TermChanges
from reader.web.posting import see_other
from reader.web.problem import in_full
from reader.web.search.concordance import Concordance
from reader.web.stores import Stores
from reader.web.translation import gettext as _

TOPICS = (
    *("treaty", "organisation", "person", "place", "policy", "diplomacy"),
    *("security", "nuclear", "economy", "history", "politics", "other"),
)
LONGEST = {"note": 4000}  # characters; of any other field:
LONG = 200
PROPOSED = 5  # renderings
LOOKED_AT = 60  # beads, for the proposals


@dataclass(frozen=True, slots=True)
class Scope:
    """A text that a term can be of, or ("") all texts."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class TermForm:
    """What the fields of the form hold: lists as lines of text."""

    ja: str
    reading: str
    en: str
    variants: str
    spellings: str
    original: str
    topic: str
    note: str
    see: str
    scope: str


@dataclass(frozen=True, slots=True)
class TermFormPage:
    """``was`` is the term that is changed, by its ja and scope, ("", "") for a new one;
    ``owned``: it is the owner's, and can be deleted; ``shipped``: it is not, and can be hidden;
    ``hidden``: it is, and can be shown again. ``wrong``: field → what is wrong.
    ``taken``: the other term that is called so already, and stays."""

    title: str
    place: str
    form: TermForm
    was: tuple[str, str]
    owned: bool
    shipped: bool
    hidden: bool
    wrong: Mapping[str, str]
    scopes: tuple[Scope, ...]
    topics: tuple[str, ...]
    proposals: tuple[str, ...]
    back: str
    taken: GlossaryEntry | None = None


def blueprint(stores: Stores, concordance: Concordance, changes: TermChanges) -> Blueprint:
    """``/terms/new``, ``/terms/edit``, and what their forms do."""
    pages = Blueprint("term_forms", __name__)

    def page(
        form: TermForm, was: tuple[str, str], back: str, wrong: Mapping[str, str]
    ) -> TermFormPage:
        own = changes.owned(*was) if was[0] else None
        return TermFormPage(
            title=_("Edit a term") if was[0] else _("Add a term"),
            place="glossary",
            form=form,
            was=was,
            owned=own is not None and not own.hidden,
            shipped=bool(was[0]) and own is None,
            hidden=own is not None and own.hidden,
            wrong=wrong,
            scopes=_scopes(stores),
            topics=TOPICS,
            proposals=_proposals(concordance, form.ja),
            back=back,
        )

    def named(ja: str, scope: str) -> GlossaryEntry | None:
        return changes.owned(ja, scope) or _found(stores, ja, scope)

    def read_aloud(ja: str) -> str:
        with stores.annotating:
            found = stores.annotator(Glossary()).annotate(Sentence("", ja))
        reading = "".join(linked.word.reading for linked in found.words)
        return reading if is_kana(reading) else ""

    @pages.get("/terms/new")
    def new() -> str:
        said = {name: _line(request.args.get(name, "")) for name in ("ja", "reading", "en", "text")}
        reading = said["reading"] or (read_aloud(said["ja"]) if said["ja"] else "")
        scopes = {each.value for each in _scopes(stores)}
        scope = said["text"] if said["text"] in scopes else ""
        form = TermForm(said["ja"], reading, said["en"], "", "", "", "", "", "", scope)
        shown = page(form, ("", ""), _back(request.args.get("back", "")), {})
        if not form.en and shown.proposals:
            shown = replace(shown, form=replace(form, en=shown.proposals[0]))
        return render_template("glossary/form.html", page=shown)

    @pages.get("/terms/edit")
    def edit() -> str:
        ja, scope = request.args.get("ja", ""), request.args.get("text", "")
        entry = named(ja, scope)
        if entry is None:
            raise NotFound(_("No glossary has the term “%(ja)s”.", ja=ja))
        back = _back(request.args.get("back", ""))
        shown = page(_form(entry), (entry.ja, entry.scope), back, {})
        return render_template("glossary/form.html", page=shown)

    @pages.post("/terms")
    def keep() -> Response | tuple[str, int]:
        entry = _entry(request.form)
        was = (request.form.get("was", ""), request.form.get("was_text", ""))
        back = _back(request.form.get("back", ""))
        wrong = _wrong(entry, {each.value for each in _scopes(stores)})
        taken = named(entry.ja, entry.scope) if was != (entry.ja, entry.scope) else None
        if taken and not taken.hidden:
            told = {**wrong, "ja": _("This is a term already.")}
            shown = replace(page(_form(entry), was, back, told), taken=taken)
            return render_template("glossary/form.html", page=shown), 409
        if not wrong and not entry.reading:
            entry = replace(entry, reading=read_aloud(entry.ja))
        if not wrong:
            try:
                token = changes.put(entry, was if was[0] else None)
            except (CorpusError, LibraryError) as error:
                wrong = {"": in_full(error)}
            else:
                return see_other(_told(back or f"/glossary/{quote(entry.ja)}", token, entry.ja))
        return render_template("glossary/form.html", page=page(_form(entry), was, back, wrong)), 400

    @pages.post("/terms/delete")
    def delete() -> Response:
        ja, scope = request.form.get("was", ""), request.form.get("was_text", "")
        token = changes.take(ja, scope)
        if not token:
            raise NotFound(_("There is no term “%(ja)s” of yours.", ja=ja))
        return see_other(_told(_back(request.form.get("back", "")) or "/glossary", token))

    @pages.post("/terms/hide")
    def hide() -> Response:
        ja, scope = request.form.get("was", ""), request.form.get("was_text", "")
        entry = None if changes.owned(ja, scope) else _found(stores, ja, scope)
        if entry is None:
            raise NotFound(_("No term “%(ja)s” came with Taiyaku.", ja=ja))
        back = _back(request.form.get("back", "")) or "/glossary"
        return see_other(_told(back, changes.hide(entry)))

    @pages.post("/terms/undo")
    def undo() -> Response:
        change = changes.undo(request.form.get("token", ""))
        if change is None:
            raise NotFound(_("This can no longer be undone: the term was changed since."))
        back = _back(request.form.get("back", ""))
        if change.before:
            return see_other(back or f"/glossary/{quote(change.before.ja)}")
        return see_other(back if not back.startswith("/glossary/") and back else "/glossary")

    return pages


def _told(back: str, token: str, ja: str = "") -> str:
    """Back to a page that tells what was done; in the list of terms, to the term."""
    page, _sign, place = back.partition("#")
    if ja and page.partition("?")[0] == "/glossary":
        place = f"t-{quote(ja.replace(' ', '_'))}"
    told = f"{page}{'&' if '?' in page else '?'}{urlencode({'changed': token})}"
    return f"{told}#{place}" if place else told


def _back(said: str) -> str:
    """A page of ours, or ""; without what it was told last."""
    if not re.fullmatch(r"/(?!/)[^\\\s]*", said):
        return ""
    page, sign, place = said.partition("#")
    return re.sub(r"([?&])changed=[^&]*&?", r"\1", page).rstrip("?&") + sign + place


def _scopes(stores: Stores) -> tuple[Scope, ...]:
    texts = stores.shelf.texts()
    hidden = attached(texts)
    return (
        Scope("", ""),
        *(Scope(text.id, title_of(text.meta)) for text in texts if text.id not in hidden),
    )


def _found(stores: Stores, ja: str, scope: str) -> GlossaryEntry | None:
    """A term of this scope as it ships."""
    texts: tuple[Text, ...] = stores.shelf.texts()
    entries = (entry for text in texts for entry in text.glossary.entries)
    return next((e for e in entries if (e.ja, e.scope) == (ja, scope)), None)


def _proposals(concordance: Concordance, ja: str) -> tuple[str, ...]:
    """What renders a word in the library, the commonest first."""
    if not ja:
        return ()
    found = groups(concordance.lines(Wanted(frozenset({ja})), LOOKED_AT))
    return tuple(each.label for each in found if each.label and not each.inside)[:PROPOSED]


def _line(said: str, most: int = LONG) -> str:
    return " ".join(said.split())[:most]


def _several(said: str) -> tuple[str, ...]:
    """Divided by lines, semicolons or, in Japanese, 、."""
    parts = (_line(part) for part in re.split(r"[;；\n、]", said[: 10 * LONG]))
    return tuple(dict.fromkeys(filter(None, parts)))


def _entry(said: Mapping[str, str]) -> GlossaryEntry:
    topic = said.get("topic", "")
    return GlossaryEntry(
        ja=_line(said.get("ja", "")),
        reading=_line(said.get("reading", "")),
        en=_line(said.get("en", "")),
        note=_line(said.get("note", ""), LONGEST["note"]),
        variants=_several(said.get("variants", "")),
        spellings=_several(said.get("spellings", "")),
        original=_line(said.get("original", "")),
        topic=_line(topic),
        see=_several(said.get("see", "")),
        scope=said.get("scope", ""),
    )


def _form(entry: GlossaryEntry) -> TermForm:
    return TermForm(
        ja=entry.ja,
        reading=entry.reading,
        en=entry.en,
        variants="; ".join(entry.variants),
        spellings="、".join(entry.spellings),
        original=entry.original,
        topic=entry.topic,
        note=entry.note,
        see="、".join(entry.see),
        scope=entry.scope,
    )


def _wrong(entry: GlossaryEntry, scopes: set[str]) -> Mapping[str, str]:
    found = {}
    if not entry.ja:
        found["ja"] = _("Write the Japanese term.")
    if entry.reading and not is_kana(re.sub("[・ 　＝=‐-]", "", entry.reading)):
        found["reading"] = _("Write the reading in kana.")
    if not entry.en:
        found["en"] = _("Write the English that renders it.")
    if entry.scope not in scopes:
        found["scope"] = _("Choose a text there is.")
    return found
