"""The settings of practice: how much a day, how well, and fitted to whom.

Fitting takes a minute and more. It goes on by itself while its owner goes on reading; what
becomes of it is a setting, and the page of practice says so.
"""

from collections.abc import Callable, Sequence
from threading import Lock, Thread

from flask import Blueprint, Response, request
from werkzeug.exceptions import BadRequest

from reader.model.study import Review
from reader.study.fitting import Fitted, FittingError, fitted
from reader.study.schedule import Memory
from reader.web.posting import see_other
from reader.web.practice.plan import Planner
from reader.web.stores import Stores
from reader.web.translation import gettext as _

# Name of the field, least and most.
LIMITS = {"new": (0, 500), "reviews": (0, 9999), "retention": (70, 97), "leech": (0, 99)}

Fit = Callable[[Sequence[Review], Memory], Fitted]


def _beside(work: Callable[[], None]) -> None:
    Thread(target=work, daemon=True).start()


def blueprint(
    stores: Stores,
    planner: Planner,
    *,
    fit: Fit = fitted,
    beside: Callable[[Callable[[], None]], None] = _beside,
) -> Blueprint:
    """``/practice/settings`` and ``/practice/fit``."""
    pages = Blueprint("practice_habits", __name__)
    one_at_a_time = Lock()

    @pages.post("/practice/settings")
    def save() -> Response:
        for name, (least, most) in LIMITS.items():
            said = request.form.get(name)
            if said is not None:
                stores.library.set_setting(f"practice.{name}", str(_number(said, least, most)))
        return see_other("/practice#settings")

    @pages.post("/practice/fit")
    def begin() -> Response:
        """``usual`` goes back to what everybody begins with."""
        if "usual" in request.form:
            stores.library.set_setting("practice.parameters", "")
            return see_other("/practice?fit=usual#settings")
        if one_at_a_time.acquire(blocking=False):
            beside(work)
        return see_other("/practice?fit=begun#settings")

    def work() -> None:
        """Parameters that foretell the reviews no better than those in use are dropped."""
        try:
            found = fit(stores.reviews.reviews(), planner.habits().memory)
            if found.is_better:
                said = " ".join(map(repr, found.parameters))
                stores.library.set_setting("practice.parameters", said)
            stores.library.set_setting("practice.fit", "done" if found.is_better else "same")
        except FittingError:
            stores.library.set_setting("practice.fit", "impossible")
        finally:
            one_at_a_time.release()

    return pages


def _number(said: str, least: int, most: int) -> int:
    good = said.isascii() and said.isdigit() and len(said) < 6
    if not good or not least <= int(said) <= most:
        raise BadRequest(
            _("“%(said)s” is no number from %(least)s to %(most)s.",
              said=said[:20], least=least, most=most)
        )  # fmt: skip
    return int(said)
