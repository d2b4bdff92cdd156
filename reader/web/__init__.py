"""Requests → pages. The only folder that imports flask.

A view is: parse → one call → one frozen ``Page`` → ``render_template("…", page=page)``.
Every page has a ``title`` (the browser's) and a ``place`` (the item of the top bar it is under).
"""

from dataclasses import dataclass
from pathlib import Path

from flask import Flask
from jinja2 import FileSystemBytecodeCache, StrictUndefined
from werkzeug.exceptions import NotFound

from reader.assets import folder
from reader.ingest.refusals import MAX_BYTES, MAX_PACKED
from reader.web import (
    about,
    compression,
    errors,
    health,
    security,
    settings,
    settings_page,
    translation,
)
from reader.web.background import Background
from reader.web.editing import alignment
from reader.web.editing import pages as editing
from reader.web.glossary import pages as glossary
from reader.web.glossary import term_forms, text_terms
from reader.web.glossary.all_terms import AllTerms
from reader.web.glossary.audits import Audits
from reader.web.glossary.term_changes import TermChanges
from reader.web.library import add
from reader.web.library import pages as library
from reader.web.practice import anki as practice_anki
from reader.web.practice import cards as practice_cards
from reader.web.practice import habits as practice_habits
from reader.web.practice import session as practice
from reader.web.practice import sources as practice_sources
from reader.web.practice.encounters import Encounters
from reader.web.practice.plan import Planner
from reader.web.reading import bookmarks, corrections, listening, sentences
from reader.web.reading import pages as reading
from reader.web.reading.ahead import Ahead
from reader.web.reading.in_text import InText
from reader.web.reading.open_texts import OpenTexts
from reader.web.search import pages as search
from reader.web.search.concordance import Concordance
from reader.web.static_files import StaticFiles
from reader.web.statistics import pages as statistics
from reader.web.stores import Stores
from reader.web.words import pages as words
from reader.web.words.vocabularies import Vocabularies

__all__ = ["Stores", "create"]


@dataclass(frozen=True, slots=True)
class Place:
    """An item of the top bar; ``icon`` is a symbol of ``static/icons.svg``. ``tab`` is its
    label in the narrow bar at the bottom; "" where it stands under "More" for want of room."""

    name: str
    path: str
    label: str
    icon: str
    tab: str


PLACES = (
    Place("library", "/", "Library", "book", "Library"),
    Place("glossary", "/glossary", "Glossary", "word", "Glossary"),
    Place("words", "/words", "Words", "list", "Words"),
    Place("practice", "/practice", "Practice", "drill", "Practice"),
    Place("search", "/search", "Search", "search", "Search"),
    Place("statistics", "/statistics", "Statistics", "plot", ""),
    Place("add", "/add", "Add a text", "plus", ""),
    Place("about", "/about", "About", "help", ""),
)


def create(
    stores: Stores,
    *,
    hosts: tuple[str, ...] = (),
    compiled: Path | None = None,
    pause: float = 0.0,
) -> Flask:
    """The application. ``hosts`` are names it answers to besides this machine's own;
    ``compiled`` is a folder to keep compiled templates in; ``pause``: seconds before work in
    the background begins. ``extensions["ahead"]`` makes
    ahead what the pages need of a text."""
    app = Flask("reader.web", static_folder=None, template_folder=str(folder("templates")))
    app.config["MAX_CONTENT_LENGTH"] = 2 * MAX_PACKED + MAX_BYTES  # both sides, and what is typed
    app.jinja_env.undefined = StrictUndefined
    if compiled:
        app.jinja_env.bytecode_cache = FileSystemBytecodeCache(str(compiled))
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    files = StaticFiles(folder("static"))
    background = Background(pause)
    vocabularies = Vocabularies(stores, background)
    concordance, audits = Concordance(stores, background), Audits(stores)
    ahead = Ahead(vocabularies, concordance, audits, background)
    in_text = InText(vocabularies, concordance)
    texts = OpenTexts(stores)
    everything, changes = AllTerms(stores), TermChanges(stores)
    encounters = Encounters(stores, vocabularies.keys)
    planner = Planner(stores, encounters)

    compression.install(app)
    translation.install(app)
    security.protect(app, hosts)
    errors.install(app)
    app.register_blueprint(files.blueprint())
    app.register_blueprint(health.blueprint())
    app.register_blueprint(settings_page.blueprint())
    app.register_blueprint(reading.blueprint(texts, concordance, vocabularies, in_text, changes))
    app.register_blueprint(bookmarks.blueprint(texts))
    app.register_blueprint(sentences.blueprint(texts, vocabularies.keys))
    app.register_blueprint(listening.blueprint(texts))
    app.register_blueprint(library.blueprint(stores, vocabularies, planner))
    app.register_blueprint(corrections.blueprint(stores))
    app.register_blueprint(add.blueprint(stores, ahead.soon))
    app.register_blueprint(glossary.blueprint(stores, everything, audits, changes))
    app.register_blueprint(term_forms.blueprint(stores, concordance, changes))
    app.register_blueprint(alignment.blueprint(stores))
    app.register_blueprint(editing.blueprint(stores))
    app.register_blueprint(words.blueprint(stores, vocabularies, planner))
    app.register_blueprint(practice_sources.blueprint(stores, planner, encounters))
    app.register_blueprint(practice_anki.blueprint(stores, planner))
    app.register_blueprint(practice_cards.blueprint(stores, planner))
    app.register_blueprint(practice_habits.blueprint(stores, planner))
    app.register_blueprint(practice.blueprint(stores, planner, vocabularies))
    app.register_blueprint(text_terms.blueprint(stores, changes))
    app.register_blueprint(search.blueprint(stores, concordance, everything))
    app.register_blueprint(statistics.blueprint(stores, vocabularies, planner))
    app.register_blueprint(about.blueprint(stores))
    bookmarks.install(app)
    app.extensions["ahead"] = ahead

    places = tuple(place for place in PLACES if _answers(app, place.path))
    app.context_processor(
        lambda: {
            "asset": files.url,
            "styles": files.styles,
            "display": settings.current(),
            "places": places,
        }
    )
    return app


def _answers(app: Flask, path: str) -> bool:
    try:
        app.url_map.bind("localhost").match(path)
    except NotFound:
        return False
    return True
