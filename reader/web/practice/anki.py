"""Cards to Anki, with what was learned of them; and what was learned there, back."""

import tempfile
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from flask import Blueprint, Response, request
from werkzeug.exceptions import BadRequest

from reader.errors import LibraryError
from reader.export.anki import LAYOUT, flashcards
from reader.model.study import Card
from reader.store import anki
from reader.store.anki_package import package
from reader.study.elsewhere import brought
from reader.web.posting import see_other, utc_now
from reader.web.practice.cards import asked_filter, filtered
from reader.web.practice.plan import Planner
from reader.web.stores import Stores
from reader.web.translation import gettext as _

MIME = "application/octet-stream"


def apkg(cards: Sequence[Card], stores: Stores, planner: Planner, now: datetime) -> Response:
    """A file of cards, with what was learned of those that are practised."""
    desk = planner.desk()
    titles = {each.id: each.meta.title or each.meta.title_en for each in stores.shelf.texts()}
    made = flashcards(cards, desk.schedules, desk.reviews, titles)
    answer = Response(package(made, LAYOUT, now), mimetype=MIME)
    answer.headers["Content-Disposition"] = 'attachment; filename="taiyaku.apkg"'
    return answer


def blueprint(
    stores: Stores, planner: Planner, *, now: Callable[[], datetime] = utc_now
) -> Blueprint:
    """``/practice/cards/taiyaku.apkg``, and what comes back from Anki."""
    pages = Blueprint("practice_anki", __name__)
    reviews = stores.reviews

    @pages.get("/practice/cards/taiyaku.apkg")
    def export() -> Response:
        """The cards that a filter leaves, as a file."""
        return apkg(filtered(planner, asked_filter(), now()), stores, planner, now())

    @pages.post("/practice/cards/anki")
    def take_in() -> Response:
        """The reviews of our own cards. Words of foreign notes are counted and left alone."""
        file = request.files.get("file")
        if not file or not file.filename:
            raise BadRequest(_("Choose a file that Anki exported (.colpkg or .apkg)."))
        with tempfile.TemporaryDirectory(prefix="taiyaku-") as folder:
            path = Path(folder) / "export"
            file.save(path)
            try:
                new = brought(reviews.reviews(), anki.own_reviews(path))
                foreign = anki.count_foreign(path)
            except LibraryError as error:
                raise BadRequest(
                    _("%(name)s is no export of Anki’s, or a damaged one.", name=file.filename)
                    + f" {_(error.hint)}"
                ) from error
        return see_other(f"/practice/cards?brought={reviews.append_all(new)}&foreign={foreign}")

    return pages
