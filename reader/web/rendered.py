"""What is made once and sent often: kept by the browser, which asks each time whether it is new."""

from dataclasses import dataclass
from hashlib import blake2b

from flask import Response, request


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page, or data for one, as it is sent."""

    body: bytes
    etag: str

    @classmethod
    def of(cls, text: str) -> "Rendered":
        body = text.encode()
        return cls(body, blake2b(body, digest_size=10).hexdigest())


def answer(rendered: Rendered, mimetype: str = "text/html") -> Response:
    """It may depend on the settings, which are a cookie, and on the browser's language."""
    response = Response(rendered.body, mimetype=mimetype)
    response.set_etag(rendered.etag)
    response.cache_control.private = True
    response.cache_control.no_cache = True
    response.vary.update(("Cookie", "Accept-Language"))
    response.make_conditional(request)
    return response
