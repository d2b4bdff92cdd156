"""Static files under an address that holds their version, so browsers may keep them for good.

The version stands in the path, not in a query: ES modules and style sheets that import each
other by relative addresses then stay within one version.
"""

from hashlib import blake2b
from pathlib import Path

from flask import Blueprint, Response, send_from_directory

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

    def blueprint(self) -> Blueprint:
        """Serves the folder; of another version, the present file, not to be kept."""
        pages = Blueprint("static", __name__)

        @pages.get("/static/<version>/<path:name>")
        def file(version: str, name: str) -> Response:
            response = send_from_directory(self.root, name)
            if version == self.version:
                response.cache_control.no_cache = None
                response.cache_control.public = True
                response.cache_control.max_age = YEAR
                response.cache_control.immutable = True
            return response

        return pages


def _fingerprint(root: Path) -> str:
    digest = blake2b(digest_size=6)
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
