"""A text's headings, as the list in the rail, and the line of facts under its title."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from reader.model.annotation import LinkedWord
from reader.model.bitext import Text
from reader.web.reading.kept_page import slot
from reader.web.reading.layout import Block, Part
from reader.web.translation import gettext as _
from reader.web.translation import language, ngettext


@dataclass(frozen=True, slots=True)
class Contents:
    """A heading; ``href`` is relative to the text's page, ``here``: it is on the page shown.
    ``progress`` is the slot for how much of its section was read."""

    href: str
    level: int
    ja: str
    en: str
    here: bool
    progress: Markup


@dataclass(frozen=True, slots=True)
class PageTerm:
    """A term of the glossary that stands on a page, for the list that is printed."""

    ja: str
    reading: str
    en: str


def page_terms(words: Iterable[LinkedWord]) -> tuple[PageTerm, ...]:
    """The terms of a page in the order in which they first come."""
    found = {word.term.ja: word.term for word in words if word.term}
    return tuple(PageTerm(term.ja, term.reading, term.en) for term in found.values())


def contents(text: Text, parts: tuple[Part, ...], shown: Part) -> tuple[Contents, ...]:
    """The headings of the whole text."""
    return tuple(
        _item(text, part, block, here=part is shown)
        for part in parts
        for block in part.blocks
        if block.level
    )


def _item(text: Text, part: Part, block: Block, *, here: bool) -> Contents:
    ja = "".join(sentence.text for row in block.rows for sentence in row.ja)
    en = " ".join(sentence.text for row in block.rows for sentence in row.en)
    path = "" if here else f"/texts/{text.id}/{part.address}"
    section = block.first.split(".")[0]
    return Contents(f"{path}#s-{block.first}", block.level, ja, en, here, slot(f"p{section}"))


def facts(text: Text) -> tuple[str, ...]:
    """Who wrote it and who translated it, of what kind and how long it is."""
    meta, document = text.meta, text.original
    machine = meta.translation_origin == "machine"
    translated = _("Translated by machine") if machine else _("Translated")
    if meta.translator and machine:
        translated = _("Translation: %(name)s, by machine", name=meta.translator)
    elif meta.translator:
        translated = _("Translation: %(name)s", name=meta.translator)
    length = ""
    if document:
        running = (each for each in document.paragraphs if each.kind == "paragraph")
        sentences = [each.text for paragraph in running for each in paragraph.sentences]
        characters = f"{sum(map(len, sentences)):,}"
        length = ngettext(
            "%(num)s sentence, %(characters)s characters",
            "%(num)s sentences, %(characters)s characters",
            len(sentences),
            characters=characters,
        )
    names = (meta.author, meta.author_en) if language() == "ja" else (meta.author_en, meta.author)
    authors = [name for name in names if name]
    found = (
        *authors[:1],
        _(meta.kind.capitalize().replace("%", "%%")) if meta.kind else "",
        meta.level,
        length,
        translated if text.translation else _("No translation"),
    )
    return tuple(fact for fact in found if fact)
