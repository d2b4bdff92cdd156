"""The cards: added from a word's entry, searched, set aside, taken back, deleted."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import BadRequest, NotFound

from reader.errors import LibraryError
from reader.model.study import Card, CardState, Encounter, Schedule
from reader.study.deck import ADDED, card, suits
from reader.study.schedule import LEECH, folded
from reader.web.encounters import Encounters
from reader.web.marking import see_other, utc_now
from reader.web.matching import matches
from reader.web.practice_feedback import interval
from reader.web.practice_views import KIND_NAMES
from reader.web.settings import own_path
from reader.web.stores import Stores

MOST = 200  # cards on the page
STATES: dict[str, CardState] = {
    "suspend": "suspended",
    "resume": "active",
    "delete": "deleted",
}


@dataclass(frozen=True, slots=True)
class ShownCard:
    """A card in a line; ``due`` says when it comes back."""

    id: str
    word: str
    reading: str
    meaning: str
    kind: str
    due: str
    suspended: bool
    leech: bool


@dataclass(frozen=True, slots=True)
class CardsPage:
    """``count`` are those that the filters leave, of ``total``."""

    title: str
    place: str
    cards: tuple[ShownCard, ...]
    count: int
    total: int
    query: str
    show: str


@dataclass(frozen=True, slots=True)
class AddedPage:
    """What became of adding a word; ``back`` is where that was asked for."""

    title: str
    place: str
    word: str
    kinds: tuple[str, ...]
    new: int
    back: str


def blueprint(
    stores: Stores, encounters: Encounters, *, now: Callable[[], datetime] = utc_now
) -> Blueprint:
    """``/practice/cards``."""
    pages = Blueprint("practice_cards", __name__)
    reviews = stores.reviews

    @pages.get("/practice/cards")
    def cards() -> str:
        query, show = request.args.get("q", "").strip(), request.args.get("show", "")
        everything = reviews.cards()
        found = [each for each in everything if _fits(each, query, show)]
        schedules = folded(reviews.reviews())
        shown = tuple(_shown(each, schedules.get(each.id), now()) for each in found[:MOST])
        page = CardsPage("Cards", "practice", shown, len(found), len(everything), query, show)
        return render_template("practice/cards.html", page=page)

    @pages.post("/practice/cards")
    def add() -> str:
        """The cards of the word at a place of a text."""
        text, sentence = request.form.get("text", ""), request.form.get("sentence", "")
        start = request.form.get("start", "")
        if not (start.isascii() and start.isdigit() and len(start) < 7):
            raise BadRequest("The form does not say which word.")
        try:
            found = encounters.at(stores.shelf.text(text), sentence, int(start))
        except LibraryError as error:
            raise NotFound(str(error)) from error
        if found is None:
            raise NotFound("There is no word to practise at this place.")
        added = [card(kind, text, found, now()) for kind in ADDED if suits(kind, found)]
        new = reviews.add_cards(added)
        names = tuple(KIND_NAMES[each.kind][0] for each in added)
        back = f"{own_path(request.form.get('back', '/practice'))}#s-{sentence}"
        page = AddedPage("Added to practice", "practice", found.word.form, names, new, back)
        return render_template("practice/added.html", page=page)

    @pages.post("/practice/cards/<id>")
    def change(id: str) -> Response:  # noqa: A002
        """Only what is there changes; a card that is gone is gone."""
        state = STATES.get(request.form.get("do", ""))
        if state is None:
            raise BadRequest("A card can be suspended, resumed or deleted.")
        reviews.set_card(id, state)
        back = request.form.get("back", "")
        return see_other(f"/practice/cards{back if back.startswith('?') else ''}")

    return pages


def _fits(each: Card, query: str, show: str) -> bool:
    subject = each.subject
    if show == "suspended" and not each.suspended:
        return False
    words = (
        (subject.word.form, subject.word.reading, subject.gloss, *subject.meanings)
        if isinstance(subject, Encounter)
        else (subject.ja, subject.en)
    )
    return matches(query, words)


def _shown(each: Card, schedule: Schedule | None, now: datetime) -> ShownCard:
    subject = each.subject
    word = isinstance(subject, Encounter)
    due = "new"
    if schedule:
        due = f"in {interval(schedule.due - now)}" if schedule.due > now else "due"
    return ShownCard(
        id=each.id,
        word=subject.word.form if isinstance(subject, Encounter) else subject.ja,
        reading=subject.word.reading if isinstance(subject, Encounter) else "",
        meaning=subject.gloss if isinstance(subject, Encounter) else subject.en,
        kind=KIND_NAMES[each.kind][0] if word else KIND_NAMES["question"][0],
        due=due,
        suspended=each.suspended,
        leech=each.suspended and schedule is not None and schedule.lapses >= LEECH,
    )
