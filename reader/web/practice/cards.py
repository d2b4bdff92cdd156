"""The cards: searched, edited, set aside, taken back, deleted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import BadRequest, NotFound

from reader.japanese.kana import is_kana
from reader.model.bitext import Question
from reader.model.study import KINDS, Card, CardState, Encounter, Passage, Schedule, WordKey
from reader.web.glossary.all_terms import title_of
from reader.web.matching import matches
from reader.web.posting import see_other, utc_now
from reader.web.practice.feedback import GRADES, interval
from reader.web.practice.plan import Planner
from reader.web.practice.start_page import is_leech
from reader.web.practice.views import KIND_NAMES
from reader.web.stores import Stores
from reader.web.translation import gettext as _

MOST = 200  # cards on the page
LONGEST = 2000  # characters of a field
SHORT = 18  # characters of a sentence in a line
STATES: dict[str, CardState] = {
    "suspend": "suspended",
    "resume": "active",
    "delete": "deleted",
}
SHOWN = {"": "All", "due": "Due", "new": "Not asked yet", "suspended": "Set aside",
         "leeches": "Forgotten again and again"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Filter:
    """What the form above the cards asks for; empty where it does not matter."""

    query: str = ""
    show: str = ""
    text: str = ""
    kind: str = ""

    @property
    def is_set(self) -> bool:
        return bool(self.query or self.show or self.text or self.kind)


@dataclass(frozen=True, slots=True)
class ShownCard:
    """A card in a line; ``due`` says when it comes back."""

    id: str
    word: str
    reading: str
    is_word: bool
    meaning: str
    kind: str
    due: str
    suspended: bool
    leech: bool


@dataclass(frozen=True, slots=True)
class Option:
    """A choice of a filter."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class CardsPage:
    """``count`` are those that the filters leave, of ``total``. ``brought`` and ``foreign`` tell
    what an import did, -1 where there was none."""

    title: str
    place: str
    cards: tuple[ShownCard, ...]
    count: int
    total: int
    filter: Filter
    shows: tuple[Option, ...]
    kinds: tuple[Option, ...]
    texts: tuple[Option, ...]
    address: str
    brought: int
    foreign: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A review of a card."""

    at: datetime
    rating: str


@dataclass(frozen=True, slots=True)
class CardPage:
    """A card with what its owner may change; what it cannot have is None. ``address`` is its
    sentence."""

    title: str
    place: str
    card: ShownCard
    sentence: str
    english: str
    gloss: str | None
    meanings: str | None
    note: str | None
    address: str
    asked: tuple[Asked, ...]
    saved: bool


def filtered(planner: Planner, said: Filter, now: datetime) -> Sequence[Card]:
    """The cards that a filter leaves."""
    desk, habits = planner.desk(), planner.habits()

    def fits(card: Card) -> bool:
        schedule = desk.schedules.get(card.id)
        shown = {
            "suspended": card.suspended,
            "leeches": is_leech(card, desk.schedules, habits),
            "new": schedule is None,
            "due": not card.suspended and schedule is not None and schedule.due <= now,
        }
        return (
            shown.get(said.show, True)
            and said.text in ("", card.text)
            and said.kind in ("", card.kind)
            and matches(said.query, _words(card))
        )

    return [card for card in desk.cards if fits(card)]


def asked_filter() -> Filter:
    """What the request at hand asks for."""
    said = {name: request.args.get(name, "").strip()[:100] for name in ("show", "text", "kind")}
    return Filter(query=request.args.get("q", "").strip()[:100], **said)


def blueprint(
    stores: Stores, planner: Planner, *, now: Callable[[], datetime] = utc_now
) -> Blueprint:
    """``/practice/cards`` and ``/practice/cards/<card>``."""
    pages = Blueprint("practice_cards", __name__)
    reviews = stores.reviews

    @pages.get("/practice/cards")
    def cards() -> str:
        said = asked_filter()
        page = _cards_page(stores, planner, said, filtered(planner, said, now()), now())
        return render_template("practice/cards.html", page=page)

    @pages.get("/practice/cards/<id>")
    def card(id: str) -> str:  # noqa: A002
        found = _found(id)
        page = _card_page(stores, planner, found, now())
        return render_template("practice/card.html", page=page)

    @pages.post("/practice/cards/<id>")
    def change(id: str) -> Response:  # noqa: A002
        """Only what is there changes; a card that is gone is gone."""
        if request.form.get("do") == "edit":
            reviews.edit_card(_edited(_found(id)))
            return see_other(f"/practice/cards/{id}?saved=1")
        state = STATES.get(request.form.get("do", ""))
        if state is None:
            raise BadRequest(_("A card can be edited, suspended, resumed or deleted."))
        reviews.set_card(id, state)
        back = request.form.get("back", "")
        return see_other(f"/practice/cards{back if back.startswith('?') else ''}")

    def _found(id: str) -> Card:  # noqa: A002
        found = next((each for each in reviews.cards() if each.id == id), None)
        if found is None:
            raise NotFound(_("There is no such card."))
        return found

    return pages


def _cards_page(
    stores: Stores, planner: Planner, said: Filter, found: Sequence[Card], now: datetime
) -> CardsPage:
    desk = planner.desk()
    used = {card.text for card in desk.cards}
    titles = {text.id: title_of(text.meta) for text in stores.shelf.texts()}
    return CardsPage(
        title=_("Cards"),
        place="practice",
        cards=tuple(_shown(each, planner, now) for each in found[:MOST]),
        count=len(found),
        total=len(desk.cards),
        filter=said,
        shows=tuple(Option(value, _(label)) for value, label in SHOWN.items()),
        kinds=(Option("", _("Any")), *(Option(kind, _(KIND_NAMES[kind][0])) for kind in KINDS)),
        texts=(Option("", _("Any")), *(Option(id, titles.get(id, id)) for id in sorted(used))),  # noqa: A001
        address=request.query_string.decode("utf-8", "replace"),
        brought=request.args.get("brought", -1, type=int),
        foreign=request.args.get("foreign", -1, type=int),
    )


def _card_page(stores: Stores, planner: Planner, card: Card, now: datetime) -> CardPage:
    subject = card.subject
    is_word = isinstance(subject, Encounter)
    sentence = subject.cloze.ja if isinstance(subject, Encounter) else subject.ja
    english = "".join(subject.cloze.en) if isinstance(subject, Encounter) else subject.en
    place = "" if isinstance(subject, Question) else subject.sentence
    return CardPage(
        title=_("Card"),
        place="practice",
        card=_shown(card, planner, now),
        sentence=sentence,
        english=english if is_word or isinstance(subject, Question) else "",
        gloss=_gloss(card),
        meanings="\n".join(subject.meanings) if isinstance(subject, Encounter) else None,
        note=subject.note if isinstance(subject, Encounter) else None,
        address=f"/texts/{card.text}/{place}" if planner.text(card.text) else "",
        asked=tuple(
            Asked(each.at, _(GRADES[each.rating])) for each in stores.reviews.reviews(card=card.id)
        ),
        saved="saved" in request.args,
    )


def _gloss(card: Card) -> str | None:
    if isinstance(card.subject, Encounter):
        return card.subject.gloss
    return card.subject.en if isinstance(card.subject, Passage) else None


def _edited(card: Card) -> Card:
    """The card with the words of the form; what is left empty stays."""
    form, subject = request.form, card.subject
    gloss = form.get("gloss", "").strip()[:LONGEST]
    if isinstance(subject, Passage):
        return replace(card, subject=replace(subject, en=gloss or subject.en))
    if isinstance(subject, Question):
        raise BadRequest(_("A question belongs to its text and is edited there."))
    lines = form.get("meanings", "")[:LONGEST].splitlines()
    meanings = tuple(dict.fromkeys(filter(None, map(str.strip, lines))))
    note = form.get("note", "").strip()[:LONGEST]
    return replace(
        card,
        subject=replace(
            subject,
            gloss=gloss or subject.gloss,
            meanings=meanings or subject.meanings,
            note=note,
        ),
    )


def _words(card: Card) -> tuple[str, ...]:
    subject = card.subject
    if isinstance(subject, Encounter):
        return (subject.word.form, subject.word.reading, subject.gloss, *subject.meanings)
    return (subject.ja, subject.en)


def _shown(card: Card, planner: Planner, now: datetime) -> ShownCard:
    desk, subject = planner.desk(), card.subject
    is_word = isinstance(subject, Encounter)
    key = subject.word if isinstance(subject, Encounter) else WordKey(_short(subject.ja))
    return ShownCard(
        id=card.id,
        word=key.form,
        reading="" if is_kana(key.form) else key.reading,
        is_word=is_word,
        meaning=subject.gloss if isinstance(subject, Encounter) else subject.en,
        kind=_(KIND_NAMES[card.kind if is_word or card.kind in KINDS else "question"][0]),
        due=_due(desk.schedules.get(card.id), now),
        suspended=card.suspended,
        leech=is_leech(card, desk.schedules, planner.habits()),
    )


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= SHORT else f"{sentence[: SHORT - 1]}…"


def _due(schedule: Schedule | None, now: datetime) -> str:
    if schedule is None:
        return _("new")
    if schedule.due <= now:
        return _("due")
    return _("in %(interval)s", interval=interval(schedule.due - now))
