"""Word files (.docx) → the paragraphs of their body, with the headings that their styles name.

What is struck out, hidden or in the margins (headers, comments) is left out; footnotes become
the notes of the source. Names of elements are those of ECMA-376 without their prefixes.
"""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from reader.ingest import html, properties, refusals, word_numbers, word_styles
from reader.ingest.archive import Archive
from reader.model.text import Block, Change, Source

_TYPES = "[Content_Types].xml"
_RELATIONS = "_rels/.rels"
_USUAL = "word/document.xml"
_OFF = ("0", "false", "off")
# Elements around paragraphs: only what is in them counts.
_AROUND = frozenset("body tbl tr tc sdt sdtContent ins moveTo customXml".split())
_STRUCK = frozenset("del moveFrom Fallback".split())
_SILENT = _STRUCK | frozenset("pPr rPr sdtPr sdtEndPr drawing pict object instrText".split())
_SIGNS = {"tab": " ", "cr": "\n", "noBreakHyphen": "-"}
_NOTES = {"footnoteReference": "footnotes.xml", "endnoteReference": "endnotes.xml"}
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """``number`` counts from 1; ``level`` is that of a heading, 0 for none."""

    number: int
    text: str
    style: str
    level: int
    indented: bool


@dataclass(slots=True)
class _Printed:
    """The text of what is walked through; ``notes``: part and id of each, in order."""

    notes: list[tuple[str, str]] = field(default_factory=list)

    def text(self, element: Element) -> str:
        """What is printed of a paragraph or run."""
        return "".join(self._pieces(element))

    def _pieces(self, element: Element) -> Iterator[str]:
        if element.tag == "r" and _on(element.find("rPr"), "vanish"):
            return
        for child in element:
            if child.tag == "t":
                yield child.text or ""
            elif child.tag in _SIGNS:
                yield _SIGNS[child.tag]
            elif child.tag == "br":
                yield "" if child.get("type") in ("page", "column") else "\n"
            elif child.tag == "ruby":
                yield self._ruby(child)
            elif child.tag in _NOTES:
                self.notes.append((_NOTES[child.tag], child.get("id", "")))
            elif child.tag not in _SILENT:
                yield from self._pieces(child)

    def _ruby(self, element: Element) -> str:
        reading, base = (
            "".join(self.text(part) for part in element.iterfind(name)).strip()
            for name in ("rt", "rubyBase")
        )
        return f"｜{base}《{reading}》" if base and reading else base


def is_document(archive: Archive) -> bool:
    """Whether a zip is a Word file, rather than a spreadsheet or anything else."""
    return _TYPES in archive and any(each.endswith("document.xml") for each in archive)


def source(archive: Archive) -> Source:
    """The blocks of the body; ``line`` counts its paragraphs. Raises IngestError.

    Where no style names a heading, the paragraphs are lines whose headings are to be found.
    """
    path = _main(archive)
    root = _parsed(archive, path)
    if root is None:
        raise refusals.damaged(archive.name, "a Word file")
    folder = posixpath.dirname(path)
    printed = _Printed()
    try:
        styles = word_styles.read(_parsed(archive, f"{folder}/styles.xml"))
        numbers = word_numbers.read(_parsed(archive, f"{folder}/numbering.xml"))
        paragraphs = tuple(_read(root, styles, numbers, printed))
        notes = tuple(_notes(archive, folder, printed.notes))
    except RecursionError:
        raise refusals.damaged(archive.name, "a Word file") from None
    if not any(each.text.strip() for each in paragraphs):
        raise refusals.no_text(archive.name)
    contents = [each for each in paragraphs if each.style.startswith("toc ")]
    rest = [each for each in paragraphs if not each.style.startswith("toc ")]
    said, untitled = _titled(rest)
    blocks = _marked(untitled) if any(each.level for each in rest) else _loose(rest)
    title, author = _properties(archive, (Block("paragraph", said), *blocks))
    changes = tuple(_left_out(contents))
    return Source(archive.name, blocks, said or title, author, changes=changes, notes=notes)


def _parsed(archive: Archive, path: str) -> Element | None:
    """A part, its names without their namespaces; None where there is none."""
    data = archive.read(path)
    if not data:
        return None
    if b"<!DOCTYPE" in data:  # Office writes none, and only they can hold entities
        raise refusals.damaged(archive.name, "a Word file")
    try:
        root = ElementTree.fromstring(data)  # noqa: S314
    except (ElementTree.ParseError, ValueError, LookupError):
        raise refusals.damaged(archive.name, "a Word file") from None
    for each in root.iter():
        each.tag = each.tag.rpartition("}")[2]
        each.attrib = {key.rpartition("}")[2]: value for key, value in each.attrib.items()}
    return root


def _main(archive: Archive) -> str:
    relations = _parsed(archive, _RELATIONS)
    for each in relations if relations is not None else ():
        if each.get("Type", "").endswith("/officeDocument"):
            return each.get("Target", "").lstrip("/")
    return _USUAL


def _on(properties: Element | None, name: str) -> bool:
    """Whether a switch such as <w:vanish/> is there and not off."""
    switch = properties.find(name) if properties is not None else None
    return switch is not None and switch.get("val", "") not in _OFF


def _elements(element: Element) -> Iterator[Element]:
    """The paragraphs in the order in which they are read, those of tables and boxes too."""
    for child in element:
        if child.tag == "p":
            yield child
            yield from _boxed(child)
        elif child.tag in _AROUND:
            yield from _elements(child)


def _boxed(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == "txbxContent":
            yield from _elements(child)
        elif child.tag not in _STRUCK:
            yield from _boxed(child)


def _read(
    root: Element,
    styles: Mapping[str, word_styles.Style],
    numbers: word_numbers.Numbers,
    printed: _Printed,
) -> Iterator[_Paragraph]:
    begun = ""
    for number, element in enumerate(_elements(root), 1):
        said = element.find("pPr")
        before = "" if begun else word_numbers.before(said, styles, numbers)
        text = printed.text(element)
        text = begun + (before if text.strip() else "") + text
        mark = said.find("rPr") if said is not None else None
        if mark is not None and mark.find("del") is not None:
            begun = text  # the paragraph's end is struck out
            continue
        begun = ""
        yield _Paragraph(number, text, *word_styles.styled(said, styles), _indented(said))


def _indented(properties: Element | None) -> bool:
    """Whether the first line is set in."""
    found = properties.find("ind") if properties is not None else None
    values = (found.get("firstLine"), found.get("firstLineChars")) if found is not None else ()
    return any(word_styles.whole(wide or "", 0) > 0 for wide in values)


def _titled(paragraphs: Sequence[_Paragraph]) -> tuple[str, list[_Paragraph]]:
    """The paragraphs of the styles Title and Subtitle as one line, and the others."""
    at = next((i for i, one in enumerate(paragraphs) if one.style == "title" and one.text), None)
    if at is None:
        return "", list(paragraphs)
    end = at + 1
    while end < len(paragraphs) and paragraphs[end].style in ("title", "subtitle"):
        end += 1
    said = " ".join(" ".join(one.text.split()) for one in paragraphs[at:end])
    return said.strip(), [*paragraphs[:at], *paragraphs[end:]]


def _marked(paragraphs: Sequence[_Paragraph]) -> tuple[Block, ...]:
    kept = (
        Block("heading" if one.level else "paragraph", one.text, one.level, one.number)
        for one in paragraphs
        if one.text.strip()
    )
    return tuple(html.ranked(tuple(kept)))


def _loose(paragraphs: Sequence[_Paragraph]) -> tuple[Block, ...]:
    rows = ("　" * (one.indented and one.text[:1] not in " 　") + one.text for one in paragraphs)
    return (Block("lines", "\n".join(rows)),)


def _notes(archive: Archive, folder: str, wanted: Sequence[tuple[str, str]]) -> Iterator[str]:
    parts = {name: _parsed(archive, f"{folder}/{name}") for name in {part for part, _ in wanted}}
    by_id = {
        (name, note.get("id", "")): note
        for name, root in parts.items()
        for note in (root if root is not None else ())
    }
    for key in dict.fromkeys(wanted):
        if key in by_id:
            lines = (_Printed().text(element).strip() for element in _elements(by_id[key]))
            if text := "\n".join(filter(None, lines)):
                yield text


def _properties(archive: Archive, blocks: Sequence[Block]) -> tuple[str | None, str | None]:
    root = _parsed(archive, "docProps/core.xml")
    title, author = (
        properties.borne_out(root.findtext(name, "") if root is not None else "", blocks)
        for name in ("title", "creator")
    )
    return title, author


def _left_out(contents: Sequence[_Paragraph]) -> Iterator[Change]:
    if contents:
        shown = " / ".join(one.text for one in contents)[:_SHOWN]
        reason = f"removed the table of contents ({len(contents)} lines)"
        yield Change("front matter", contents[0].number, shown, reason)
