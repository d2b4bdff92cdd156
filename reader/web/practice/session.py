"""Practice: what is due, a session one card at a time, and its summary.

A session is in the store with everything it asks, so that it goes on after a restart and on
another device. Each asking has a number; what is sent for another number than the present one
(twice, from a second tab, by the back button) changes nothing and leads to where the session is.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random

from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import BadRequest, NotFound

from reader.model.study import KINDS, Answer, Exercise, Kind, Rating, Review, Session
from reader.study.grading import grade, longest
from reader.study.queue import LENGTH
from reader.study.schedule import after, becomes_leech, folded, intervals
from reader.study.verdict import Verdict
from reader.web import settings
from reader.web.posting import see_other, utc_now
from reader.web.practice import start_page
from reader.web.practice.feedback import Feedback, feedback
from reader.web.practice.plan import EASIEST, Planner, Wish, languages
from reader.web.practice.state import State, state
from reader.web.practice.summary import summary_page
from reader.web.practice.views import Prompt, placed, prompt
from reader.web.ruby import shown_furigana
from reader.web.stores import Stores
from reader.web.translation import gettext as _
from reader.web.words.vocabularies import Vocabularies

LENGTHS = (6, 12, 24)
LONGEST_PAUSE = 120  # seconds that one answer may count


@dataclass(frozen=True, slots=True)
class Stitch:
    """One of the session's first askings: "ok", "bad", "skip", "now" or "" to come."""

    look: str


@dataclass(frozen=True, slots=True)
class SessionPage:
    """``number`` is that of the asking; ``again``: the card was asked before in this session.
    ``undo`` is the number of the answer that can be taken back."""

    title: str
    place: str
    id: str
    text: str
    text_title: str
    stitches: tuple[Stitch, ...]
    done: int
    number: int
    again: bool
    prompt: Prompt
    feedback: Feedback | None
    can_undo: bool
    undo: int


def blueprint(
    stores: Stores,
    planner: Planner,
    vocabularies: Vocabularies,
    *,
    now: Callable[[], datetime] = utc_now,
    token: Callable[[], str] = lambda: secrets.token_urlsafe(9),
) -> Blueprint:
    """``/practice`` and ``/practice/<session>``."""
    pages = Blueprint("practice", __name__)
    reviews, graded = stores.reviews, languages(stores)

    def current(id: str) -> tuple[Session, State]:  # noqa: A002
        session = reviews.session(id)
        if session is None:
            raise NotFound(_("There is no such session."))
        return session, state(session, reviews)

    @pages.get("/practice")
    def start() -> str:
        page = start_page.page(stores, planner, vocabularies, request.args, now())
        return render_template("practice/start.html", page=page)

    @pages.post("/practice")
    def begin() -> Response:
        wish, id = _wish(), token()  # noqa: A001
        session = planner.session(id, wish, now(), Random(id))  # noqa: S311  (no secret)
        if session is None:
            return see_other(start_page.nothing(wish))
        reviews.begin(session)
        return see_other(f"/practice/{id}")

    @pages.get("/practice/<id>")
    def ask(id: str) -> str | Response:  # noqa: A002
        session, here = current(id)
        if here.exercise is None:
            return see_other(f"/practice/{id}/summary")
        page = _session_page(session, here, _tiles())
        return render_template("practice/session.html", page=page)

    @pages.post("/practice/<id>/answers")
    def answer(id: str) -> Response:  # noqa: A002
        _session, here = current(id)
        if here.exercise and not here.answer and request.form.get("number") == str(here.number):
            exercise = here.exercise
            given = "" if "pass" in request.form else _given(exercise)
            right = grade(exercise, given, graded).right
            romaji = request.form.get("romaji", "")[: longest(exercise)]
            if given and not right and grade(exercise, romaji, graded).right:
                given, right = romaji, True
            reviews.answer(Answer(id, here.number, exercise.card, given, right, now()))
        return see_other(f"/practice/{id}")

    @pages.post("/practice/<id>/skip")
    def skip(id: str) -> Response:  # noqa: A002
        """What cannot be asked here (nothing speaks Japanese) is left for another time."""
        _session, here = current(id)
        if here.exercise and not here.answer and request.form.get("number") == str(here.number):
            card = here.exercise.card
            reviews.answer(Answer(id, here.number, card, "", False, now(), skipped=True))
            if state(_session, reviews).exercise is None:
                reviews.end(id, now())
        return see_other(f"/practice/{id}")

    @pages.post("/practice/<id>/reviews")
    def rate(id: str) -> Response:  # noqa: A002
        session, here = current(id)
        rating = _rating()
        if here.answer and request.form.get("number") == str(here.answer.number):
            _append(session, here.answer, rating)
            if state(session, reviews).exercise is None:
                reviews.end(id, now())
        return see_other(f"/practice/{id}")

    @pages.post("/practice/<id>/undo")
    def undo(id: str) -> Response:  # noqa: A002
        _session, here = current(id)
        last = here.last_rated
        if last and request.form.get("number") == str(last.number):
            before = folded(reviews.reviews(card=last.card)).get(last.card)
            reviews.undo(last.id, now())
            left = folded(reviews.reviews(card=last.card)).get(last.card)
            if before and becomes_leech(left, before, planner.habits().leech):
                reviews.set_card(last.card, "active")
        return see_other(f"/practice/{id}")

    @pages.post("/practice/<id>/end")
    def end(id: str) -> Response:  # noqa: A002
        current(id)
        reviews.end(id, now())
        return see_other(f"/practice/{id}/summary")

    @pages.get("/practice/<id>/summary")
    def summary(id: str) -> str:  # noqa: A002
        session, here = current(id)
        page = summary_page(session, here, stores, planner, vocabularies, now())
        return render_template("practice/summary.html", page=page)

    def _append(session: Session, said: Answer, rating: Rating) -> None:
        before = folded(reviews.reviews(card=said.card)).get(said.card)
        earlier = [each.at for each in reviews.reviews(session=session.id)]
        pause = (said.at - max([session.began, *earlier])).total_seconds()
        seconds = min(max(0.0, pause), LONGEST_PAUSE)
        review = Review(said.id, said.card, rating, now(), session.id, seconds)
        if reviews.append(review):
            moved = after(before, said.card, rating, review.at)
            if becomes_leech(before, moved, planner.habits().leech):
                reviews.set_card(said.card, "suspended")

    def _session_page(session: Session, here: State, tiles: list[str]) -> SessionPage:
        exercise, said = here.exercise, here.answer
        assert exercise  # noqa: S101  (who calls has looked)
        shown = shown_furigana(settings.current(), stores.dictionary)
        text = planner.text(exercise.text)
        return SessionPage(
            title=_("Practice"),
            place="practice",
            id=session.id,
            text=exercise.text if text else "",
            text_title=(text.meta.title or text.meta.title_en) if text else "",
            stitches=tuple(map(Stitch, here.looks)),
            done=here.done,
            number=said.number if said else here.number,
            again=here.again,
            prompt=prompt(exercise, shown, said, placed(tiles, len(exercise.choices))),
            feedback=_feedback(here, said, text is not None) if said else None,
            can_undo=here.last_rated is not None and said is None,
            undo=here.last_rated.number if here.last_rated else -1,
        )

    def _feedback(here: State, said: Answer, has_text: bool) -> Feedback:
        exercise = here.exercise
        assert exercise  # noqa: S101
        memory = planner.habits().memory
        schedule = folded(reviews.reviews(card=said.card), memory)
        lengths = intervals(schedule.get(said.card), said.card, now(), memory)
        verdict = grade(exercise, said.given, graded) if said.given else Verdict("wrong")
        address = start_page.address(exercise) if has_text else ""
        entry = start_page.entry(exercise) if has_text else ""
        return feedback(exercise, said, verdict, lengths, address, entry)

    return pages


def _tiles() -> list[str]:
    """Those the address says are placed, without the one it takes back."""
    tiles, back = request.args.getlist("placed"), request.args.get("back", "")
    return [each for each in tiles if each != back]


def _given(exercise: Exercise) -> str:
    if exercise.kind != "order":
        return request.form.get("given", "")[: longest(exercise)]
    tiles = exercise.choices
    order = placed(request.form.getlist("placed"), len(tiles))
    return " ".join(tiles[number].text for number in order)


def _wish() -> Wish:
    form = request.form
    kinds: tuple[Kind, ...] = tuple(kind for kind in KINDS if kind in form.getlist("kind"))
    length = form.get("length", "")
    if length not in map(str, LENGTHS) and length:
        raise BadRequest(_("A session has 6, 12 or 24 cards."))
    level = form.get("level", "0")
    return Wish(
        text=form.get("text", ""),
        kinds=kinds or start_page.USUAL,
        length=int(length or LENGTH),
        typed=form.get("answers") == "typed",
        anyway="anyway" in form,
        level=int(level) if level in map(str, range(1, EASIEST + 1)) else 0,
    )


def _rating() -> Rating:
    said = request.form.get("rating", "")
    if said not in ("1", "2", "3", "4"):
        raise BadRequest(_("A rating is one of Again, Hard, Good and Easy."))
    return Rating(int(said))
