"""What an EPUB says of itself: its package document (OPF), its contents (nav, NCX), its locks.

Read as tags rather than as XML, so that a book with a stray & is still a book.
"""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from reader.ingest.archive import Archive

CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")
_PAGE_SUFFIXES = (".xhtml", ".html", ".htm")
# Fonts are often made unreadable for other programs; this does not lock the text.
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#rc")
# Pages that an EPUB 2 names as no part of the text.
_BESIDE = frozenset("cover title-page toc copyright-page colophon index loi lot".split())
_AUTHORS = ("", "aut")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents; ``level`` counts from 1."""

    label: str
    level: int


@dataclass(frozen=True, slots=True)
class Package:
    """``pages`` are the paths of the text in its order; ``contents`` by page."""

    title: str
    author: str
    pages: tuple[str, ...]
    contents: Mapping[str, tuple[Entry, ...]]


@dataclass(slots=True)
class _Tag:
    """An element, its name and its attributes' names without prefixes, its text so far."""

    name: str
    attributes: Mapping[str, str]
    text: str = ""


class _Tags(HTMLParser):
    """All elements in the order in which they begin; /name where one ends."""

    def __init__(self, data: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[_Tag] = []
        self._last: _Tag | None = None
        self.feed(_decoded(data))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An opening tag."""
        named = {key.rpartition(":")[2]: value or "" for key, value in attrs}
        self._last = _Tag(tag.rpartition(":")[2], named)
        self.tags.append(self._last)

    def handle_endtag(self, tag: str) -> None:
        """A closing tag."""
        self.tags.append(_Tag("/" + tag.rpartition(":")[2], {}))

    def handle_data(self, data: str) -> None:
        """Text between tags, as that of the last one that began."""
        if self._last:
            self._last.text += data


def _decoded(data: bytes) -> str:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return data.decode("utf-16" if wide else "utf-8-sig", "replace")


def read(archive: Archive) -> Package | None:
    """The package of a book; None where there is none."""
    roots = _Tags(archive.read(CONTAINER)).tags
    named = [tag.attributes.get("full-path", "") for tag in roots if tag.name == "rootfile"]
    path = next((each for each in (*named, *archive) if each.lower().endswith(".opf")), "")
    if path not in archive:
        return None
    tags = _Tags(archive.read(path)).tags
    items = {tag.attributes.get("id", ""): tag.attributes for tag in tags if tag.name == "item"}
    folder = posixpath.dirname(path)
    beside = _beside(tags, items, folder)
    pages = tuple(
        page
        for page in dict.fromkeys(_spine(tags, items, folder))
        if page not in beside and page in archive
    )
    return Package(*_names(tags), pages, _contents(archive, tags, items, folder))


def locked(archive: Archive, pages: tuple[str, ...]) -> bool:
    """Whether the text itself is encrypted, which only the shop's own program can undo."""
    if "META-INF/sinf.xml" in archive:
        return True
    method = ""
    for tag in _Tags(archive.read(_ENCRYPTION)).tags:
        if tag.name == "encryptionmethod":
            method = tag.attributes.get("algorithm", "").lower()
        elif (
            tag.name == "cipherreference"
            and method not in _FONTS
            and _path("", tag.attributes.get("uri", "")) in pages
        ):
            return True
    return False


def _path(folder: str, href: str) -> str:
    """Where a link leads within the book; ../ that leads out of it names nothing."""
    try:
        bare = urlsplit(href).path
    except ValueError:
        return ""
    return posixpath.normpath(posixpath.join(folder, unquote(bare))).lstrip("/")


def _spine(tags: list[_Tag], items: Mapping[str, Mapping[str, str]], folder: str) -> Iterator[str]:
    for tag in tags:
        if tag.name != "itemref" or tag.attributes.get("linear", "").lower() == "no":
            continue
        item = items.get(tag.attributes.get("idref", ""), {})
        href = item.get("href", "")
        page = item.get("media-type", "") in _PAGES or href.lower().endswith(_PAGE_SUFFIXES)
        if page and "nav" not in item.get("properties", "").split():
            yield _path(folder, href)


def _beside(tags: list[_Tag], items: Mapping[str, Mapping[str, str]], folder: str) -> set[str]:
    """The pages that the guide calls a cover or the like, unless they are half of the book."""
    named = {
        _path(folder, tag.attributes.get("href", ""))
        for tag in tags
        if tag.name == "reference" and tag.attributes.get("type", "").lower() in _BESIDE
    }
    pages = set(_spine(tags, items, folder))
    return named if len(pages & named) < max(1, len(pages) / 2) else set()


def _names(tags: list[_Tag]) -> tuple[str, str]:
    """The title and the authors; those of other roles (translators, publishers) are not."""
    roles = {
        tag.attributes["refines"].lstrip("#"): tag.text.strip()
        for tag in tags
        if tag.name == "meta"
        and tag.attributes.get("property") == "role"
        and "refines" in tag.attributes
    }
    title = next((tag.text for tag in tags if tag.name == "title" and tag.text.strip()), "")
    authors = [
        " ".join(tag.text.split())
        for tag in tags
        if tag.name == "creator"
        and (tag.attributes.get("role") or roles.get(tag.attributes.get("id", ""), "")) in _AUTHORS
    ]
    return " ".join(title.split()), "、".join(dict.fromkeys(filter(None, authors)))


@dataclass(slots=True)
class _Listed:
    """The contents while they are read."""

    entries: dict[str, list[Entry]] = field(default_factory=dict)
    level: int = 0
    label: str = ""

    def add(self, folder: str, href: str, label: str) -> None:
        if label.strip():
            found = self.entries.setdefault(_path(folder, href), [])
            found.append(Entry(" ".join(label.split()), max(1, self.level)))


def _contents(
    archive: Archive, tags: list[_Tag], items: Mapping[str, Mapping[str, str]], folder: str
) -> Mapping[str, tuple[Entry, ...]]:
    """By page what the book's own table of contents calls it and its parts."""
    nav = next((i for i in items.values() if "nav" in i.get("properties", "").split()), None)
    ncx = next((i for i in items.values() if i.get("media-type", "").endswith("ncx+xml")), None)
    item = nav or ncx
    if item is None:
        return {}
    path = _path(folder, item.get("href", ""))
    found = _Tags(archive.read(path)).tags
    within = posixpath.dirname(path)
    listed = _from_nav(found, within) if nav else _from_ncx(found, within)
    return {page: tuple(entries) for page, entries in listed.entries.items()}


def _from_nav(tags: list[_Tag], folder: str) -> _Listed:
    listed, inside = _Listed(), False
    href = label = ""
    for tag in tags:
        if tag.name == "nav":
            inside = tag.attributes.get("type", "toc") == "toc"
        elif tag.name == "/nav":
            inside = False
        elif tag.name in ("ol", "/ol"):
            listed.level += 1 if tag.name == "ol" else -1
        elif tag.name == "a":
            href, label = tag.attributes.get("href", ""), tag.text
        elif tag.name == "/a" and inside:
            listed.add(folder, href, label)
            href = label = ""
        elif href and tag.name not in ("rt", "rp"):
            label += tag.text
    return listed


def _from_ncx(tags: list[_Tag], folder: str) -> _Listed:
    listed = _Listed()
    label = ""
    for tag in tags:
        if tag.name in ("navpoint", "/navpoint"):
            listed.level += 1 if tag.name == "navpoint" else -1
        elif tag.name == "text":
            label = tag.text
        elif tag.name == "content":
            listed.add(folder, tag.attributes.get("src", ""), label)
    return listed
