"""The settings of practice: how much a day, how well, and fitted to whom."""

from flask import Blueprint, Response, request
from werkzeug.exceptions import BadRequest

from reader.study.fitting import FittingError, fitted
from reader.web.marking import see_other
from reader.web.practice_plan import Planner
from reader.web.stores import Stores
from reader.web.translation import gettext as _

# Name of the field, least and most.
LIMITS = {"new": (0, 500), "reviews": (0, 9999), "retention": (70, 97), "leech": (0, 99)}


def blueprint(stores: Stores, planner: Planner) -> Blueprint:
    """``/practice/settings`` and ``/practice/fit``."""
    pages = Blueprint("practice_habits", __name__)

    @pages.post("/practice/settings")
    def save() -> Response:
        for name, (least, most) in LIMITS.items():
            said = request.form.get(name)
            if said is not None:
                stores.library.set_setting(f"practice.{name}", str(_number(said, least, most)))
        return see_other("/practice#settings")

    @pages.post("/practice/fit")
    def fit() -> Response:
        """Fits to the reviews there are; ``usual`` goes back to what everybody begins with."""
        if "usual" in request.form:
            stores.library.set_setting("practice.parameters", "")
            return see_other("/practice?fit=usual#settings")
        try:
            found = fitted(stores.reviews.reviews(), planner.habits().memory)
        except FittingError:
            return see_other("/practice?fit=impossible#settings")
        if not found.is_better:
            return see_other("/practice?fit=same#settings")
        said = " ".join(map(repr, found.parameters))
        stores.library.set_setting("practice.parameters", said)
        return see_other("/practice?fit=done#settings")

    return pages


def _number(said: str, least: int, most: int) -> int:
    good = said.isascii() and said.isdigit() and len(said) < 6
    if not good or not least <= int(said) <= most:
        raise BadRequest(
            _("“%(said)s” is no number from %(least)s to %(most)s.",
              said=said[:20], least=least, most=most)
        )  # fmt: skip
    return int(said)
