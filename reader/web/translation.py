"""The interface in the reader's language: English in the source, the others in ``locale/``.

Templates say ``{{ _("Add a text") }}`` and ``{{ ngettext("%(num)s word", "%(num)s words", n) }}``;
views call the functions of the same names. What scripts say with ``t("…")`` has the context
"script" in the catalogue, and travels in the page. What is not translated is shown in English.
"""

from collections.abc import Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Any

from flask import Flask, g, has_request_context, request

from reader.web import settings

if TYPE_CHECKING:
    from babel.messages import Catalog

LANGUAGES = ("en", "ja")  # the first where the browser asks for none of them


def language() -> str:
    """Of the request at hand: what its reader chose, or else what the browser prefers."""
    if not has_request_context():
        return LANGUAGES[0]
    if "language" not in g:
        chosen = settings.current().language
        wished = request.accept_languages.best_match(LANGUAGES, LANGUAGES[0])
        g.language = chosen if chosen in LANGUAGES else wished
    found: str = g.language
    return found


def gettext(message: str, **values: Any) -> str:
    """``message`` in the reader's language, its ``%(name)s`` filled in; a bare ``%`` is ``%%``."""
    return catalogue(language()).gettext(message) % values


def pgettext(context: str, message: str) -> str:
    """The same for a word that means other things elsewhere: "past", of a verb. Of a text that is
    no literal the translations may lack some."""
    return catalogue(language()).pgettext(context, message)


def ngettext(one: str, many: str, num: int, **values: Any) -> str:
    """The same for a number, which the texts call ``%(num)s``."""
    return catalogue(language()).ngettext(one, many, num) % {"num": num, **values}


def said(message: str, values: Mapping[str, str] | None = None) -> str:
    """The same for what another part of the program said, which the catalogue may lack; a ``%``
    in what has no values stands as it is. A value ``kind`` is translated, too."""
    found = catalogue(language()).gettext(message) if message else ""
    if not values:
        return found
    kind = {"kind": pgettext("problem", values["kind"])} if "kind" in values else {}
    return found % {**values, **kind}


def scripts() -> dict[str, str]:
    """The texts that scripts show, where they are not the English of the source."""
    return _script_texts(language())


@cache
def catalogue(language: str) -> NullTranslations:
    """The translations into a language: of all files of ``locale/<language>/``."""
    if language == LANGUAGES[0]:
        return NullTranslations()
    from babel.messages import mofile

    compiled = BytesIO()
    mofile.write_mo(compiled, _messages(language))
    compiled.seek(0)
    return GNUTranslations(compiled)


@cache
def _script_texts(language: str) -> dict[str, str]:
    if language == LANGUAGES[0]:
        return {}
    return {
        str(message.id): str(message.string)
        for message in _messages(language)
        if message.context == "script" and message.string
    }


@cache
def _messages(language: str) -> "Catalog":
    from babel.messages import Catalog, pofile  # only here: an English page needs neither

    joined = Catalog(locale=language)
    for file in sorted((files("reader.web") / "locale" / language).iterdir(), key=str):
        for message in pofile.read_po(BytesIO(file.read_bytes()), locale=language):
            if message.id:
                joined.add(message.id, message.string, context=message.context)
    return joined


def install(app: Flask) -> None:
    """Give the templates ``_``, ``ngettext``, ``{% trans %}``, ``language`` and ``messages``."""
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.policies["ext.i18n.trimmed"] = True
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined]
        lambda text: catalogue(language()).gettext(text),
        lambda one, many, num: catalogue(language()).ngettext(one, many, num),
        newstyle=True,
    )
    app.context_processor(lambda: {"language": language(), "messages": scripts})
