"""HTML → headings and paragraphs. Ruby becomes ｜base《reading》; scripts and menus are dropped."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html.parser import HTMLParser

from reader.ingest.notes import Mark, removed
from reader.model.text import Block, Source

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SILENT = (
    "script style noscript template svg math nav form button select textarea iframe object "
    "audio video canvas dialog rp rtc"
)
_DROPPED = frozenset(_SILENT.split())
# Elements that begin and end a paragraph.
_BLOCK = (
    "p div section article main header footer aside blockquote li ul ol dl dt dd tr td th table "
    "caption figure figcaption pre address hr body details summary center"
)
_BLOCKS = frozenset(_BLOCK.split())
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
# What stands in a book beside its text, by epub:type, or by role with doc- before it.
_BESIDE = frozenset(
    "colophon copyright-page cover index landmarks loi lot noteref page-list pagebreak titlepage "
    "toc".split()
)
_UNKNOWN = "〓"
_WHITE = re.compile(r"[ \t\r\n\f]+")
_BEGINS = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body)\b", re.I | re.S
)
_AROUND_BREAK = re.compile(r"[ \t]*\n[ \t]*")


def is_html(text: str) -> bool:
    """Whether a text without a telling suffix is HTML."""
    return bool(_BEGINS.match(text[:2000].lstrip("\ufeff")))


def source(text: str, name: str, encoding: str) -> Source:
    """The blocks of a page; its title is the only h1, or else <title>."""
    page = Page(text)
    tops = [block for block in page.blocks if block.kind == "heading" and block.level == 1]
    alone = len(tops) == 1 and page.blocks[0] is tops[0] and len(page.blocks) > 1
    title = tops[0].text if alone else _WHITE.sub(" ", page.title).strip()
    blocks = (tops[0], *ranked(page.blocks[1:])) if alone else tuple(page.blocks)
    changes = removed(page.marks)
    return Source(name, blocks, title or None, page.author or None, encoding, changes)


def ranked(blocks: Sequence[Block]) -> Iterator[Block]:
    """With the highest heading on the first level, and no level left out."""
    levels = sorted({block.level for block in blocks if block.kind == "heading"})
    rank = {level: place for place, level in enumerate(levels, 1)}
    for block in blocks:
        yield replace(block, level=rank[block.level]) if block.kind == "heading" else block


class Page(HTMLParser):
    """The ``blocks`` of a page, and the note ``marks`` left out of them.

    A stray end tag is ignored, an open element ends with its parent.
    """

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.marks: list[Mark] = []
        self.title = self.author = ""
        self._parts: list[str] = []
        self._line = 1
        self._level = 0
        self._dropped: list[str] = []
        self._in_title = self._in_pre = False
        self._reading: list[str] | None = None
        self._base = 0
        self._in_mark = False
        self.feed(text)
        self.close()
        self.end_block()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An opening tag."""
        if tag in _DROPPED or tag in self._dropped:
            self._dropped.append(tag)
        elif self._dropped:
            return
        elif attrs and (beside := _kinds(attrs) & _BESIDE) and tag not in _VOID:
            self._dropped.append(tag)
            self._in_mark = "noteref" in beside
        elif tag in _HEADINGS or tag in _BLOCKS:
            self.end_block()
            self._level = _HEADINGS.get(tag, 0)
            self._in_pre = tag == "pre"
        elif tag == "br":
            self._break()
        elif tag == "title":
            self._in_title = True
        elif tag == "ruby":
            self._base = len(self._parts)
        elif tag == "rt":
            self._reading = []
        elif tag == "meta":
            self._meta({key: value or "" for key, value in attrs})
        elif tag == "img":
            self._picture({key: value or "" for key, value in attrs})

    def handle_endtag(self, tag: str) -> None:
        """A closing tag."""
        if self._dropped:
            if tag in self._dropped:
                while self._dropped.pop() != tag:
                    pass
            self._in_mark = self._in_mark and bool(self._dropped)
        elif tag in _HEADINGS or tag in _BLOCKS:
            self.end_block()
        elif tag == "title":
            self._in_title = False
        elif tag in ("rt", "ruby"):
            self._end_reading()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """<br/> and, in XHTML, empty elements such as <script src="…"/>."""
        self.handle_starttag(tag, attrs)
        if self._dropped and tag not in _VOID:
            self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        if self._dropped:
            if self._in_mark and data.strip():
                self.marks.append(Mark(len(self.blocks), self.getpos()[0], data.strip()))
            return
        if self._in_title:
            self.title += data
        elif self._reading is not None:
            self._reading.append(data)
        else:
            if not self._parts:
                self._line = self.getpos()[0]
            self._parts.append(data if self._in_pre else _WHITE.sub(" ", data))

    def end_block(self) -> None:
        """Whatever was collected becomes a block."""
        self._end_reading()
        text = _AROUND_BREAK.sub("\n", _joined("".join(self._parts))).strip(" \n\u3000")
        self._parts, self._base = [], 0
        if text:
            level = self._level
            self.blocks.append(Block("heading" if level else "paragraph", text, level, self._line))
        self._level = 0

    def _break(self) -> None:
        """One <br> breaks the line, two begin a paragraph."""
        last = next((part for part in reversed(self._parts) if part.strip(" ")), "")
        if last == "\n" and not self._level:
            self.end_block()
        else:
            self._parts.append("\n")

    def _end_reading(self) -> None:
        if self._reading is None:
            return
        reading = "".join(self._reading).strip()
        self._reading = None
        base = "".join(self._parts[self._base :]).strip()
        if base and reading:
            self._parts[self._base :] = [f"｜{base}《{reading}》"]
        self._base = len(self._parts)

    def _meta(self, values: dict[str, str]) -> None:
        if values.get("name", "").lower() in ("author", "dc.creator"):
            self.author = values.get("content", "").strip()

    def _picture(self, values: dict[str, str]) -> None:
        """A character that no font has is a picture of it, with its name or itself beside."""
        if "gaiji" in values.get("class", ""):
            alone = values.get("alt", "").strip()
            self.handle_data(alone if len(alone) == 1 else _UNKNOWN)


def _kinds(attrs: Sequence[tuple[str, str | None]]) -> set[str]:
    """What an element says it is: epub:type="noteref", role="doc-noteref"."""
    return {
        kind.removeprefix("doc-")
        for key, value in attrs
        if key in ("epub:type", "role") and value
        for kind in value.lower().split()
    }


_BETWEEN_WIDE = re.compile(r"(?<=[ぁ-ヿ一-鿿、-】！-～]) (?=[ぁ-ヿ一-鿿、-】！-～｜])")


def _joined(text: str) -> str:
    """A line end in the middle of a Japanese sentence is no blank."""
    return _BETWEEN_WIDE.sub("", text)
