"""A text's recording, for the reading view: the sound, and where it has which sentence."""

from flask import Blueprint, Response, jsonify, send_file
from werkzeug.exceptions import NotFound

from reader.corpus import audio
from reader.web.reading.open_texts import OpenTexts


def blueprint(texts: OpenTexts) -> Blueprint:
    """``/texts/<id>/audio/…``; a part of the sound can be asked for."""
    pages = Blueprint("listening", __name__)
    shelf = texts.stores.shelf

    @pages.get("/texts/<id>/audio/marks")
    def marks(id: str) -> Response:  # noqa: A002
        original = texts.open(id)[0].text.original
        found = audio.marks(shelf.folder(id), original) if original else ()
        return jsonify({mark.sentence: [mark.start, mark.end] for mark in found})

    @pages.get("/texts/<id>/audio/sound")
    def sound(id: str) -> Response:  # noqa: A002
        texts.open(id)
        path = audio.sound(shelf.folder(id))
        if path is None:
            raise NotFound("The text has no recording.")
        return send_file(path, mimetype=audio.SOUNDS[path.name], conditional=True)

    return pages
