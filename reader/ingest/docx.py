"""Word files (.docx) → the paragraphs of their body, with the headings that their styles name.

What is struck out, hidden or in the margins (headers, comments) is left out; footnotes become
the notes of the source. Names of elements are those of ECMA-376 without their prefixes.
"""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from reader.ingest import html, properties, refusals
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
class _Style:
    """``name`` is the built-in one in small letters; ``level`` is 0 where it says nothing."""

    name: str
    level: int
    above: str


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
        paragraphs = tuple(_read(root, _styles(_parsed(archive, f"{folder}/styles.xml")), printed))
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


def _outline(properties: Element | None) -> int:
    """The heading's level, from 1; 0 for none."""
    found = properties.find("outlineLvl") if properties is not None else None
    value = found.get("val", "") if found is not None else ""
    return int(value) + 1 if value in tuple("012345678") else 0


def _styles(root: Element | None) -> Mapping[str, _Style]:
    found = {}
    for each in root.iter("style") if root is not None else ():
        named, above = each.find("name"), each.find("basedOn")
        name = named.get("val", "").lower() if named is not None else ""
        level = name.removeprefix("heading ")
        outline = int(level) if level in tuple("123456789") else _outline(each.find("pPr"))
        parent = above.get("val", "") if above is not None else ""
        found[each.get("styleId", "")] = _Style(name, outline, parent)
    return found


def _styled(properties: Element | None, styles: Mapping[str, _Style]) -> tuple[str, int]:
    """The name of a paragraph's style, and its level as a heading."""
    named = properties.find("pStyle") if properties is not None else None
    id_ = named.get("val", "") if named is not None else ""
    name = styles[id_].name if id_ in styles else ""
    if properties is not None and properties.find("outlineLvl") is not None:
        return name, _outline(properties)
    seen: set[str] = set()
    while id_ in styles and id_ not in seen:
        if styles[id_].level:
            return name, styles[id_].level
        seen.add(id_)
        id_ = styles[id_].above
    return name, 0


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


def _read(root: Element, styles: Mapping[str, _Style], printed: _Printed) -> Iterator[_Paragraph]:
    begun = ""
    for number, element in enumerate(_elements(root), 1):
        text = begun + printed.text(element)
        said = element.find("pPr")
        mark = said.find("rPr") if said is not None else None
        if mark is not None and mark.find("del") is not None:
            begun = text  # the paragraph's end is struck out
            continue
        begun = ""
        yield _Paragraph(number, text, *_styled(said, styles), _indented(said))


def _indented(properties: Element | None) -> bool:
    """Whether the first line is set in."""
    found = properties.find("ind") if properties is not None else None
    values = (found.get("firstLine"), found.get("firstLineChars")) if found is not None else ()
    return any(value and value.isdigit() and int(value) > 0 for value in values)


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
