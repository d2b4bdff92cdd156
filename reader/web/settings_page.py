"""``/settings``: how a reader wants the page, and where every control of every page posts to."""

from dataclasses import asdict, dataclass
from urllib.parse import urlencode

from flask import Blueprint, Response, render_template, request

from reader.web.posting import own_path, see_other
from reader.web.settings import COOKIE, changed, current
from reader.web.translation import gettext

_YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """``back`` is the page to return to once they are saved."""

    title: str
    place: str
    back: str


def blueprint() -> Blueprint:
    pages = Blueprint("settings", __name__)

    @pages.get("/settings")
    def show() -> str:
        back = own_path(request.referrer or "/")
        page = SettingsPage(gettext("Settings"), "", "/" if back == "/settings" else back)
        return render_template("settings/page.html", page=page)

    @pages.post("/settings")
    def save() -> Response:
        form = request.form.to_dict()
        response = see_other(own_path(form.pop("back", "/")))
        said = urlencode(asdict(changed(current(), form)))
        response.set_cookie(COOKIE, said, max_age=_YEAR, httponly=True, samesite="Lax")
        return response

    return pages
