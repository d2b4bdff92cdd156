"""A text's headings, as the list in the rail, and the line of facts under its title."""

from dataclasses import dataclass

from reader.model.bitext import Text
from reader.web.layout import Block, Part


@dataclass(frozen=True, slots=True)
class Contents:
    """A heading; ``href`` is relative to the text's page, ``here``: it is on the page shown."""

    href: str
    level: int
    ja: str
    en: str
    here: bool


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
    return Contents(f"{path}#s-{block.first}", block.level, ja, en, here)


def facts(text: Text) -> tuple[str, ...]:
    """Who wrote it and who translated it, of what kind and how long it is."""
    meta, document = text.meta, text.original
    machine = " by machine" if meta.translation_origin == "machine" else ""
    translated = f"Translated{machine}"
    if meta.translator:
        translated = f"Translation: {meta.translator}{machine and ', ' + machine.strip()}"
    length = ""
    if document:
        running = (each for each in document.paragraphs if each.kind == "paragraph")
        sentences = [each.text for paragraph in running for each in paragraph.sentences]
        length = f"{len(sentences):,} sentences, {sum(map(len, sentences)):,} characters"
    found = (
        meta.author_en or meta.author,
        meta.kind.capitalize(),
        meta.level,
        length,
        translated if text.translation else "No translation",
    )
    return tuple(fact for fact in found if fact)
