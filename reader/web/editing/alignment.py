"""Repairing an alignment: the doubtful pairs first, each change at once, and every one undone."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from flask import Blueprint, Response, jsonify, render_template, request
from werkzeug.exceptions import BadRequest

from reader.bitext import repair
from reader.corpus.marks import marked
from reader.errors import ChangedError, LibraryError, ReaderError
from reader.model.bitext import Bead, Text
from reader.web.editing import aligning
from reader.web.editing.beads import (
    Counts,
    Place,
    Shown,
    counts,
    is_alone,
    is_doubtful,
    page_of,
    places,
    stretches,
)
from reader.web.editing.deeds import in_words
from reader.web.editing.following import follow
from reader.web.jobs import PATIENCE, CancelledError, Jobs, Progress
from reader.web.posting import see_other, utc_now
from reader.web.problem import Problem, problem
from reader.web.reading.open_texts import whole
from reader.web.stores import Stores
from reader.web.translation import gettext as _

PLACES = 20  # doubtful places a page
BEADS = 60  # beads a page
Show = Literal["doubtful", "alone", "all"]


@dataclass(frozen=True, slots=True)
class AlignmentPage:
    """``version`` is the state of the text that is shown; ``undo`` and ``redo`` name the deeds
    that can be taken, "" for none. ``ships``: it came with the reader, and the first change
    makes a copy; ``copied``: that was made. ``following``: the next doubtful pair's address."""

    title: str
    place: str
    id: str
    heading: str
    heading_en: str
    language: str
    version: str
    show: Show
    places: tuple[Place, ...]
    counts: Counts
    number: int
    numbers: int
    following: str
    undo: str
    redo: str
    ships: bool
    copied: bool
    said: str
    problem: Problem | None


def blueprint(stores: Stores, *, now: Callable[[], datetime] = utc_now) -> Blueprint:
    """``/texts/<id>/alignment``."""
    pages = Blueprint("alignment", __name__)
    jobs: Jobs[Text] = Jobs()

    @pages.get("/texts/<id>/alignment")
    def look(id: str) -> str:  # noqa: A002
        text = _text(stores, id)
        said = _said(request.args.get("said", ""))
        page = _page(text, stores, request.args.get("show", ""), request.args.get("at", ""))
        return render_template("alignment/alignment.html", page=replace(page, said=said))

    @pages.post("/texts/<id>/alignment")
    def mend(id: str) -> Response | tuple[str, int]:  # noqa: A002
        text, asked = _text(stores, id), request.form.get("do", "")
        show, version = request.form.get("show", ""), request.form.get("version", "")
        at = request.form.get("at", "")
        try:
            if asked in ("undo", "redo"):
                direction: Literal["undo", "redo"] = "undo" if asked == "undo" else "redo"
                stores.shelf.take(id, direction, version)
                follow(stores, text, stores.shelf.text(id), now())
            else:
                mended = _mended(text, asked)
                changed = marked(text, mended.beads)
                stores.shelf.change(changed, version, asked.partition(":")[0])
                at = name_of(mended.beads[mended.at])
        except ChangedError:
            wrong = Problem(
                _("The text was changed meanwhile."), _("Look at it as it is now, and try again.")
            )
            return _again(text, stores, (show, at), wrong), 409
        except LibraryError as error:
            return _again(text, stores, (show, at), problem(error)), 409
        return see_other(_address(id, show=show, at=at, said=asked.partition(":")[0]))

    @pages.post("/texts/<id>/alignment/rest")
    def rest(id: str) -> Response:  # noqa: A002
        """Align everything again that was not mended by hand."""
        text, version = _text(stores, id), request.form.get("version", "")
        jobs.drop(id)
        jobs.start(id, lambda tell: _realigned(text, version, stores, tell)).finished(PATIENCE)
        return see_other(f"/texts/{id}/alignment/rest")

    @pages.get("/texts/<id>/alignment/rest")
    def progress(id: str) -> Response | tuple[str, int] | str:  # noqa: A002
        text, job = _text(stores, id), jobs.get(id)
        here, after = f"/texts/{id}/alignment/rest", _address(id)
        if job is None:
            return see_other(after)
        if "state" in request.args:
            state = job.progress
            words = aligning.in_words(state)
            return jsonify(
                over=job.finished(), words=words, done=state.done, total=max(state.total, 1)
            )
        if not job.finished(PATIENCE):
            title = _("Aligning the rest again")
            return aligning.waiting(title, "library", job.progress, here, here)
        try:
            job.result()
        except CancelledError:
            return see_other(after)
        except ReaderError as error:
            return _again(text, stores, ("", ""), problem(error)), 409
        return see_other(_address(id, said="rest"))

    @pages.post("/texts/<id>/alignment/rest/cancel")
    def cancel(id: str) -> Response:  # noqa: A002
        jobs.drop(id)
        return see_other(_address(id, said="cancel"))

    return pages


def _text(stores: Stores, id: str) -> Text:  # noqa: A002
    return whole(stores, id, _("This text waits for its original; there is nothing to pair yet."))


def _address(id: str, **said: str) -> str:  # noqa: A002
    query = "&".join(f"{name}={value}" for name, value in said.items() if value)
    return f"/texts/{id}/alignment" + (f"?{query}" if query else "")


def _again(text: Text, stores: Stores, shown: tuple[str, str], wrong: Problem) -> str:
    """The page as the text is now, with what was wrong."""
    page = _page(stores.shelf.text(text.id), stores, *shown)
    return render_template("alignment/alignment.html", page=replace(page, problem=wrong))


def name_of(bead: Bead) -> str:
    """What finds a bead again: its first Japanese sentence, or else its first English one."""
    return bead.ja[0] if bead.ja else f"en-{bead.en[0]}"


def _number(beads: tuple[Bead, ...], name: str) -> int | None:
    english = name.removeprefix("en-") if name.startswith("en-") else ""
    for number, bead in enumerate(beads):
        if english in bead.en if english else name in bead.ja:
            return number
    return None


def _mended(text: Text, asked: str) -> repair.Repaired:
    """``join:17``, ``split:17:1:2`` or ``ja-border:17:-2``: what is to be done, and to which
    bead."""
    name, *said = asked.split(":")
    try:
        at, *more = map(int, said)
        bead = text.alignment.beads[at] if at >= 0 else None
    except (ValueError, IndexError):
        bead = None
    if bead is None or name not in REPAIRS or len(more) != NUMBERS.get(name, 0):
        raise BadRequest(_("There is no such pair, or nothing of that name to do with it."))
    mended = REPAIRS[name](text.alignment.beads, at, *more)
    if mended is None:
        raise LibraryError(
            _("That cannot be done with this pair."), hint=_("Look at what stands beside it.")
        )
    return mended


# What can be asked for, with an example of each: Japanese · English.
REPAIRS: dict[str, Callable[..., repair.Repaired | None]] = {
    "right": repair.confirmed,  # 1 · 1 at 62 % → 1 · 1 by hand
    "join": repair.joined,  # 1 · 1, 2 · 2 → 1 2 · 1 2
    "join-up": lambda beads, at: repair.joined(beads, at - 1) if at else None,
    "split": repair.split,  # 1 2 · 1 2 → 1 · 1, 2 · 2
    "ja-up": lambda beads, at: repair.shifted(
        beads, at, "ja", -1
    ),  # 1 · 1, 2 3 · 2 → 1 2 · 1, 3 · 2
    "ja-down": lambda beads, at: repair.shifted(beads, at, "ja", 1),
    "en-up": lambda beads, at: repair.shifted(beads, at, "en", -1),
    "en-down": lambda beads, at: repair.shifted(beads, at, "en", 1),
    "ja-border": lambda beads, at, by: repair.bordered(beads, at, "ja", by),
    "en-border": lambda beads, at, by: repair.bordered(beads, at, "en", by),
    "no-english": lambda beads, at: repair.alone(beads, at, "ja"),  # 1 · 1 → 1 · –, – · 1
    "no-japanese": lambda beads, at: repair.alone(beads, at, "en"),
}
NUMBERS = {"split": 2, "ja-border": 1, "en-border": 1}  # that a repair is told besides the bead


WANTED: dict[Show, Callable[[Bead], bool]] = {
    "doubtful": is_doubtful,
    "alone": is_alone,
    "all": lambda _bead: True,
}


def _realigned(text: Text, version: str, stores: Stores, tell: Callable[[Progress], None]) -> Text:
    if text.original is None or text.translation is None:
        raise LibraryError("There is nothing to pair.", hint="Add a translation first.")
    fixed = tuple(bead for bead in text.alignment.beads if bead.origin == "human")
    documents = text.original, text.translation
    found, _share = aligning.align(stores, documents, text.glossary, tell, fixed)
    return stores.shelf.change(marked(text, found.beads), version, "rest")


def _page(text: Text, stores: Stores, show: str, at: str) -> AlignmentPage:
    beads, shelf = text.alignment.beads, stores.shelf
    counted = counts(beads)
    shows: Show = "all" if show == "all" or (not show and not counted.doubtful) else "doubtful"
    shows = "alone" if show == "alone" else shows
    here, wanted = _number(beads, at) if at else None, WANTED[shows]
    if shows == "all":
        found, size = stretches(len(beads), BEADS), 1
    else:
        found, size = places(beads, wanted, here), PLACES
    numbers = max(-(-len(found) // size), 1)
    said = request.values.get("page", "")
    number = int(said) if said.isdecimal() else page_of(found, here, size)
    number = min(max(number, 1), numbers)
    shown = Shown(text)
    undo, redo = (shelf.deed(text.id, direction) for direction in ("undo", "redo"))
    meta = text.meta
    return AlignmentPage(
        title=_("Alignment: %(title)s", title=meta.title or meta.title_en),
        place="library",
        id=text.id,
        heading=meta.title,
        heading_en=meta.title_en,
        language="ja",
        version=shelf.version(text.id),
        show=shows,
        places=tuple(
            shown.place(place, here, wanted) for place in found[(number - 1) * size : number * size]
        ),
        counts=counted,
        number=number,
        numbers=numbers,
        following=_following(beads, found[number - 1 : number] if shows == "all" else []),
        undo=in_words(undo.what) if undo else "",
        redo=in_words(redo.what) if redo else "",
        ships=text.shipped,
        copied=shelf.replaces(text.id),
        said="",
        problem=None,
    )


def _following(beads: tuple[Bead, ...], shown: list[range]) -> str:
    """The first doubtful bead behind what is shown."""
    start = shown[0].stop if shown else len(beads)
    behind = filter(is_doubtful, beads[start:])
    return next(map(name_of, behind), "")


def _said(what: str) -> str:
    """What was just done, as a sentence."""
    sentences = {
        "right": _("Kept as it is."),
        "join": _("Joined."),
        "join-up": _("Joined."),
        "split": _("Split."),
        "ja-up": _("Moved up."),
        "ja-down": _("Moved down."),
        "en-up": _("Moved up."),
        "en-down": _("Moved down."),
        "ja-border": _("Moved."),
        "en-border": _("Moved."),
        "no-english": _("Marked as untranslated."),
        "no-japanese": _("Marked as English without Japanese."),
        "rest": _("The rest was aligned again. What you mended stayed."),
        "undo": _("Undone."),
        "redo": _("Done again."),
        "cancel": _("Stopped. Nothing was changed."),
    }
    return sentences.get(what, "")
