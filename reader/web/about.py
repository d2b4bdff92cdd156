"""What Taiyaku is, whose dictionaries and software it stands on, and its keys."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Protocol, runtime_checkable

from flask import Blueprint, render_template

from reader.web.stores import Stores
from reader.web.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Data:
    """A dictionary we did not write; ``dated`` is "" where its files do not say."""

    name: str
    what: str
    address: str
    dated: str


@dataclass(frozen=True, slots=True)
class Software:
    """A library and its licence; ``version`` is "" where it is not installed."""

    name: str
    what: str
    licence: str
    version: str


@dataclass(frozen=True, slots=True)
class AboutPage:
    """``version`` is Taiyaku's own."""

    title: str
    place: str
    version: str
    dictionaries: tuple[Data, ...]
    software: tuple[Software, ...]


# In English; translated where they are shown.
DICTIONARIES = (
    ("JMdict", "words and their meanings", "https://www.edrdg.org/jmdict/j_jmdict.html"),
    (
        "JMnedict",
        "names of people, places and organisations",
        "https://www.edrdg.org/enamdict/enamdict_doc.html",
    ),
    ("KANJIDIC2", "single kanji", "https://www.edrdg.org/wiki/index.php/KANJIDIC_Project"),
)
SOFTWARE = (
    ("fugashi", "finds the words of a sentence, with MeCab inside", "MIT; MeCab BSD-3-Clause"),
    ("unidic-lite", "packs UniDic for it", "MIT; UniDic BSD-3-Clause"),
    ("jamdict-data", "brings the three dictionaries", "MIT; data CC BY-SA"),
    ("marisa-trie", "looks words up", "MIT; MARISA BSD-2-Clause or LGPL-2.1+"),
    ("jaconv", "turns kana into one another", "MIT"),
    ("charset-normalizer", "tells encodings apart", "MIT"),
    ("pypdfium2", "reads PDF files, with PDFium inside", "Apache-2.0 or BSD-3-Clause"),
    ("tomli", "reads the files of texts", "MIT"),
    ("babel", "reads the translations of the interface", "BSD-3-Clause"),
    ("Flask", "answers the browser", "BSD-3-Clause"),
    ("Jinja2", "writes the pages", "BSD-3-Clause"),
    ("Werkzeug", "speaks HTTP", "BSD-3-Clause"),
    ("MarkupSafe", "keeps text from being markup", "BSD-3-Clause"),
    ("waitress", "serves the pages", "ZPL-2.1"),
    ("brotli", "sends them compressed", "MIT"),
    ("click", "reads the command line", "BSD-3-Clause"),
    ("rich", "shows progress", "MIT"),
    ("platformdirs", "finds the data folder", "MIT"),
)


class Manifest(Protocol):
    """What a built dictionary says of its sources: name → date."""

    @property
    def sources(self) -> Mapping[str, str]: ...


@runtime_checkable
class Dated(Protocol):
    """A dictionary that knows how old its sources are."""

    @property
    def manifest(self) -> Manifest: ...


def blueprint(stores: Stores) -> Blueprint:
    """``/about``."""
    pages = Blueprint("about", __name__)

    @pages.get("/about")
    def about() -> str:
        known = stores.dictionary.manifest.sources if isinstance(stores.dictionary, Dated) else {}
        page = AboutPage(
            title=_("About"),
            place="about",
            version=_version("taiyaku"),
            dictionaries=tuple(
                Data(name, _(what), address, known.get(name, ""))
                for name, what, address in DICTIONARIES
            ),
            software=tuple(
                Software(name, _(what), licence, _version(name)) for name, what, licence in SOFTWARE
            ),
        )
        return render_template("about/about.html", page=page)

    return pages


@cache
def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
