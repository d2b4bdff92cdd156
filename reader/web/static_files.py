"""Static files under an address that holds their version, so browsers may keep them for good.

The version stands in the path, not in a query: ES modules that import each other by relative
addresses then stay within one version. The style sheets of a page are sent as one: nothing can
be drawn before the last of them is there.
"""

from hashlib import blake2b
from pathlib import Path

from flask import Blueprint, Response, abort, request, send_from_directory

YEAR = 365 * 24 * 3600


class StaticFiles:
    """The files of one folder. Their version is read once, when the program starts."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.version = _fingerprint(root)

    def url(self, name: str) -> str:
        """The address of a file; a name that does not exist is a bug."""
        if not (self.root / name).is_file():
            raise FileNotFoundError(self.root / name)
        return f"/static/{self.version}/{name}"

    def styles(self, names: str) -> str:
        """The address of style sheets, in this order: "tokens base" → …/css/tokens+base.css."""
        for name in names.split():
            self.url(f"css/{name}.css")
        return f"/static/{self.version}/css/{'+'.join(names.split())}.css"

    def blueprint(self) -> Blueprint:
        """Serves the folder; of another version, the present file, not to be kept."""
        pages = Blueprint("static", __name__)

        @pages.get("/static/<version>/css/<names>.css")
        def styles(version: str, names: str) -> Response:
            sheets = {path.stem: path for path in (self.root / "css").glob("*.css")}
            if not sheets.keys() >= set(names.split("+")):
                abort(404)
            css = "".join(sheets[name].read_text("utf-8") for name in names.split("+"))
            response = Response(css, mimetype="text/css")
            response.cache_control.no_cache = True
            response.add_etag()
            response.make_conditional(request)
            return self._kept(response, version)

        @pages.get("/static/<version>/<path:name>")
        def file(version: str, name: str) -> Response:
            return self._kept(send_from_directory(self.root, name), version)

        return pages

    def _kept(self, response: Response, version: str) -> Response:
        if version == self.version:
            response.cache_control.no_cache = None
            response.cache_control.public = True
            response.cache_control.max_age = YEAR
            response.cache_control.immutable = True
        return response


def _fingerprint(root: Path) -> str:
    digest = blake2b(digest_size=6)
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
