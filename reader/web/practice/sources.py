"""Where cards come from: a word's entry, a text's terms, the words in it that are not known."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import BadRequest, NotFound

from reader.errors import LibraryError
from reader.japanese.kana import is_kana
from reader.model.bitext import Text, attached
from reader.model.study import KINDS, Card, CardState, Encounter, Kind
from reader.study.deck import ADDED, card, card_id, suits, worth
from reader.study.vocabulary import status_of
from reader.web.glossary.all_terms import title_of
from reader.web.posting import own_path, see_other, utc_now
from reader.web.practice.anki import apkg
from reader.web.practice.encounters import Encounters
from reader.web.practice.plan import KNOWN, Planner
from reader.web.practice.views import KIND_NAMES
from reader.web.problem import in_full
from reader.web.stores import Stores
from reader.web.translation import gettext as _

MOST = 120  # words on the page
FROM = {
    "unknown": "Words I don’t know, the most frequent first",
    "terms": "Key terms",
}
EVERY = "all"  # texts


@dataclass(frozen=True, slots=True)
class AddedPage:
    """What became of adding a word; ``back`` is where that was asked for. ``other`` is the
    meaning it is practised in already, where it is another than here, by the ``place``."""

    title: str
    place: str
    word: str
    kinds: tuple[str, ...]
    new: int
    back: str
    other: str
    meaning: str
    text: str
    sentence: str
    start: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word to be chosen; ``address`` is its sentence, ``value`` what the form sends."""

    value: str
    word: str
    reading: str
    meaning: str
    count: int
    address: str


@dataclass(frozen=True, slots=True)
class Option:
    """A choice of the form."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class NewPage:
    """Words that have no cards yet; ``more`` are not shown. ``added``: -1, or how many cards
    there are now that were not there before."""

    title: str
    place: str
    texts: tuple[Option, ...]
    sources: tuple[Option, ...]
    kinds: tuple[Option, ...]
    candidates: tuple[Candidate, ...]
    text: str
    source: str
    more: int
    added: int


def blueprint(
    stores: Stores,
    planner: Planner,
    encounters: Encounters,
    *,
    now: Callable[[], datetime] = utc_now,
) -> Blueprint:
    """``POST /practice/cards`` and ``/practice/cards/new``."""
    pages = Blueprint("practice_sources", __name__)
    reviews = stores.reviews

    @pages.post("/practice/cards")
    def add() -> str:
        """The cards of the word at a place of a text."""
        form = request.form
        text, sentence, start = (form.get(name, "") for name in ("text", "sentence", "start"))
        found = _at(text, sentence, start)
        apart = replace(found, apart=found.gloss) if "apart" in form else found
        added = [card(kind, text, apart, now()) for kind in ADDED if suits(kind, apart)]
        other = _other_meaning(added, found)
        new = 0 if other else reviews.add_cards(added)
        page = AddedPage(
            title=_("Added to practice"),
            place="practice",
            word=found.word.form,
            kinds=tuple(_(KIND_NAMES[each.kind][0]) for each in added),
            new=new,
            back=f"{own_path(form.get('back', '/practice'))}#s-{sentence}",
            other=other,
            meaning=found.gloss,
            text=text,
            sentence=sentence,
            start=start,
        )
        return render_template("practice/added.html", page=page)

    @pages.get("/practice/cards/new")
    def choose() -> str:
        return render_template("practice/new.html", page=_new_page())

    @pages.post("/practice/cards/new")
    def add_many() -> Response:
        """The cards of the words that are ticked: kept here, or as a file for Anki alone."""
        chosen = {*request.form.getlist("word")}
        kinds = _kinds(request.form.getlist("kind"))
        added: list[Card] = []
        for text in _texts(request.form.get("text", "")):
            words = [each for each in encounters.of(text) if _value(text, each) in chosen]
            added += (
                card(kind, text.id, each, now())
                for each in words
                for kind in kinds
                if suits(kind, each)
            )
        if "anki" in request.form:
            return apkg(added, stores, planner, now())
        new = reviews.add_cards(added)
        source = request.form.get("from", "")
        return see_other(
            f"/practice/cards/new?text={_known(request.form.get('text', ''))}"
            f"&from={source if source in FROM else 'unknown'}&added={new}"
        )

    def _at(text: str, sentence: str, start: str) -> Encounter:
        if not (start.isascii() and start.isdigit() and len(start) < 7):
            raise BadRequest(_("The form does not say which word."))
        try:
            found = encounters.at(stores.shelf.text(text), sentence, int(start))
        except LibraryError as error:
            raise NotFound(in_full(error)) from error
        if found is None:
            raise NotFound(_("There is no word to practise at this place."))
        return found

    def _other_meaning(added: Sequence[Card], found: Encounter) -> str:
        """What the word's cards ask for, where that is another meaning than here."""
        ids = {each.id for each in added}
        for each in reviews.cards():
            subject = each.subject
            if each.id not in ids or not isinstance(subject, Encounter) or each.edited:
                continue
            if not {subject.gloss, *subject.meanings[:1]} & {found.gloss, *found.meanings[:1]}:
                return subject.gloss
        return ""

    def _new_page() -> NewPage:
        text, source = _known(request.args.get("text", "")), request.args.get("from", "")
        source = source if source in FROM else "unknown"
        found = list(_candidates(text, source))
        options = [(each.id, title_of(each.meta)) for each in _texts(EVERY)]
        return NewPage(
            title=_("New cards"),
            place="practice",
            texts=tuple(
                Option(value, label, value == text)
                for value, label in [*options, (EVERY, _("All texts"))]
            ),
            sources=tuple(Option(each, _(label), each == source) for each, label in FROM.items()),
            kinds=tuple(
                Option(kind, _(KIND_NAMES[kind][0]), kind in ADDED)
                for kind in KINDS
                if kind not in ("order", "listening", "translation", "question")
            ),
            candidates=tuple(found[:MOST]),
            text=text,
            source=source,
            more=max(0, len(found) - MOST),
            added=request.args.get("added", -1, type=int),
        )

    def _known(text: str) -> str:
        """The text that is meant: the one read last where none is named."""
        texts = [each.id for each in _texts(EVERY)]
        if text in texts or text == EVERY:
            return text
        read = [place.text for place in stores.library.places() if place.text in texts]
        return next(iter([*read, *texts]), EVERY)

    def _texts(chosen: str) -> Sequence[Text]:
        texts = stores.shelf.texts()
        hidden = attached(texts)
        return [
            text
            for text in texts
            if text.original and text.id not in hidden and chosen in (EVERY, text.id)
        ]

    def _candidates(chosen: str, source: str) -> Iterator[Candidate]:
        """Of a word in several texts, the first."""
        states = reviews.states()
        statuses = stores.library.statuses()
        met: list[tuple[Encounter, Text]] = []
        for text in _texts(chosen):
            words = encounters.of(text)
            known = {each.word.form for each in words if status_of(each.word, statuses) in KNOWN}
            met += ((each, text) for each in worth(words, known))
        met.sort(key=lambda pair: -pair[0].count)
        seen: set[str] = set()
        for each, text in met:
            if each.word.form in seen or (source == "terms" and not each.is_term):
                continue
            seen.add(each.word.form)
            if not _has_cards(each, states):
                yield _candidate(each, text)

    return pages


def _has_cards(word: Encounter, states: Mapping[str, CardState]) -> bool:
    ids = (card_id(kind, "", word) for kind in KINDS)
    return any(states.get(each, "deleted") != "deleted" for each in ids)


def _candidate(word: Encounter, text: Text) -> Candidate:
    return Candidate(
        value=_value(text, word),
        word=word.word.form,
        reading="" if is_kana(word.word.form) else word.word.reading,
        meaning=word.gloss,
        count=word.count,
        address=f"/texts/{text.id}/{word.sentence}",
    )


def _value(text: Text, word: Encounter) -> str:
    return f"{text.id} {word.word.form} {word.word.reading}"


def _kinds(said: Sequence[str]) -> tuple[Kind, ...]:
    return tuple(kind for kind in KINDS if kind in said) or ADDED
