"""Answers that are text are sent compressed, the way that the browser takes and that is best."""

import gzip
from collections.abc import Callable

import brotli
from flask import Flask, Response, request

from reader.web.recent import Recent

SMALL = 1_000  # bytes, below which nothing is won
KEPT = 64
TEXTS = frozenset(
    {
        "application/javascript",
        "application/json",
        "image/svg+xml",
        "text/css",
        "text/csv",
        "text/html",
        "text/javascript",
        "text/plain",
    }
)
# Best first. A page of 10,000 characters takes 50 ms, once; a higher level ten times as long.
WAYS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: bytes(brotli.compress(body, quality=9)),
    "gzip": lambda body: gzip.compress(body, 6, mtime=0),
}


def install(app: Flask) -> None:
    """What has an ``ETag`` is compressed once and kept."""
    packed: Recent[bytes] = Recent(KEPT)

    @app.after_request
    def compress(response: Response) -> Response:
        if response.mimetype not in TEXTS:
            return response
        response.vary.add("Accept-Encoding")
        way = next((way for way in WAYS if request.accept_encodings.quality(way) > 0), None)
        etag, _ = response.get_etag()
        if way and etag:
            response.set_etag(etag, weak=True)  # the same in another encoding
        if not way or not _is_whole(response):
            return response
        response.direct_passthrough = False
        source = response.response
        body = response.get_data()
        if close := getattr(source, "close", None):
            close()
        if len(body) < SMALL:
            return response
        key = (request.path, etag, way)
        short = packed.get(key, lambda: WAYS[way](body)) if etag else WAYS[way](body)
        response.set_data(short)
        response.content_encoding = way
        response.headers.pop("Accept-Ranges", None)
        return response


def _is_whole(response: Response) -> bool:
    attached = response.headers.get("Content-Disposition", "").startswith("attachment")
    is_file = response.direct_passthrough
    if attached or response.content_encoding or (response.is_streamed and not is_file):
        return False
    return response.status_code == 200 and request.method == "GET"
