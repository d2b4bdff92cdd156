"""PDF → its lines as printed, in the order in which they are read; ``text`` joins them.

The characters and their places come from PDFium, which is imported only when it is needed.
"""

import ctypes
import math
from collections.abc import Iterator
from itertools import islice
from threading import Lock
from typing import Any

from reader.ingest import printed, properties, refusals
from reader.ingest.glyphs import Bookmark, Glyph, Page
from reader.model.text import Source

_MOST_PAGES = 3000
_MOST_BOOKMARKS, _DEEPEST = 5000, 6
_LOCKED = 4  # FPDF_ERR_PASSWORD
_UNKNOWN = "\ufffd"
_MOST_UNKNOWN = 0.2  # share of the characters
_BLANKS = (0x20, 0xA0, 0x3000)
_HYPHENS = (0x02, 0xAD)
_LONGEST_NAME = 128
_PDFIUM = Lock()  # it serves one thread at a time


def source(data: bytes, name: str) -> Source:
    """The text of a PDF as lines, a form feed before each page. Raises IngestError."""
    with _PDFIUM:
        pages, bookmarks, said = _read(data, name)
    letters = [glyph.text for page in pages for glyph in page.glyphs]
    if not letters:
        raise refusals.no_text(name)
    if letters.count(_UNKNOWN) > _MOST_UNKNOWN * len(letters):
        raise refusals.nameless(name)
    blocks, changes, notes = printed.text(pages, bookmarks)
    title, author = (properties.borne_out(said.get(key, ""), blocks) for key in ("Title", "Author"))
    return Source(name, blocks, title, author, changes=changes, notes=notes)


def _read(data: bytes, name: str) -> tuple[tuple[Page, ...], tuple[Bookmark, ...], dict[str, str]]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _LOCKED:
            raise refusals.locked(name) from None
        raise refusals.damaged(name, "a PDF file") from None
    try:
        if len(document) > _MOST_PAGES:
            raise refusals.too_long(name, _MOST_PAGES)
        pages = tuple(_page(document, number) for number in range(len(document)))
        bookmarks = tuple(islice(_bookmarks(document), _MOST_BOOKMARKS))
        return pages, bookmarks, document.get_metadata_dict()
    finally:
        document.close()


def _bookmarks(document: Any) -> Iterator[Bookmark]:
    for item in document.get_toc(max_depth=_DEEPEST):
        place = item.get_dest()
        page = place.get_index() if place else None
        if page is not None:
            yield Bookmark(item.get_title(), page, item.level + 1)


def _page(document: Any, number: int) -> Page:
    """A page that is damaged is an empty one."""
    import pypdfium2

    try:
        page = document[number]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return Page(())
    try:
        left, bottom, right, top = page.get_cropbox()
        seen = (
            glyph
            for glyph in _glyphs(text)
            if left <= (glyph.left + glyph.right) / 2 <= right
            and bottom <= -(glyph.top + glyph.bottom) / 2 <= top
        )
        return Page(tuple(seen))
    finally:
        text.close()
        page.close()


def _glyphs(text: Any) -> Iterator[Glyph]:
    """The characters in the order of the file; a blank is told by the one behind it."""
    from pypdfium2 import raw

    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    fonts: dict[int, str] = {}
    blank = False
    for place in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, place)
        if raw.FPDFText_IsGenerated(text, place) == 1:
            continue
        if code in _BLANKS:
            blank = True
            continue
        raw.FPDFText_GetLooseCharBox(text, place, box)
        raw.FPDFText_GetCharOrigin(text, place, x, y)
        raw.FPDFText_GetMatrix(text, place, matrix)
        scale = math.hypot(matrix.c, matrix.d)
        size = raw.FPDFText_GetFontSize(text, place) * scale
        if not (math.isfinite(size) and size > 0):
            continue
        slant = math.atan2(matrix.b, matrix.a)
        edges = (box.left, box.right, -box.top, -box.bottom)
        font = _font(raw, text, place, fonts)
        yield Glyph(_character(code), *edges, x.value, -y.value, size, slant, font, blank)
        blank = False


def _character(code: int) -> str:
    """U+FFFD where PDFium gives what is no character; a hyphen that ends a line is U+0002, or
    a soft one."""
    if code in _HYPHENS:
        return "-"
    whole = 0x20 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF and code & 0xFFFE != 0xFFFE
    return chr(code) if whole else _UNKNOWN


def _font(raw: Any, text: Any, place: int, known: dict[int, str]) -> str:
    """A font's name without the tag of its subset; "" where it has none."""
    drawn = raw.FPDFText_GetTextObject(text, place)
    if not drawn:
        return ""
    key = ctypes.addressof(drawn.contents)
    if key not in known:
        font = raw.FPDFTextObj_GetFont(drawn)
        name = ctypes.create_string_buffer(_LONGEST_NAME)
        raw.FPDFFont_GetBaseFontName(font, name, _LONGEST_NAME)
        known[key] = name.value.decode("latin-1").rpartition("+")[2]
    return known[key]
