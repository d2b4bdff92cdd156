"""A text as an e-book: EPUB 3.3, both languages, furigana, words as pop-up footnotes."""

import io
import re
import uuid
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from html import escape
from itertools import islice

from reader.export.markup import (
    ATTRIBUTION,
    Entry,
    MeantIn,
    WordList,
    in_order,
    paragraph_html,
)
from reader.model.annotation import AnnotatedSentence
from reader.model.bitext import Text
from reader.model.text import Section

_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_STYLE = """
body { line-height: 1.8; }
p.ja { font-size: 1.1em; line-height: 2.1; margin: 1em 0 0; }
p.en { margin: 0 0 1em; line-height: 1.5; }
a.w { color: inherit; text-decoration: none; }
aside { font-size: 0.9em; }
""".strip()
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the same book is the same bytes
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "taiyaku:text")


def epub(
    text: Text,
    sentences: Iterable[AnnotatedSentence],
    entry: Entry,
    translations: Mapping[str, str],
    modified: datetime,
    meant: MeantIn = in_order,
) -> bytes:
    """``sentences`` in the order of the text's original, of which there must be one;
    ``translations`` by a sentence's id. The book's identifier is made of the text's id, so that
    a newer export takes the older one's place on a shelf."""
    document = text.original
    if document is None:
        raise ValueError(f"{text.id} has no original")
    annotated = iter(sentences)
    chapters = [
        (
            f"s{section.number}",
            _name(section, text),
            _chapter(section, annotated, WordList(entry, meant, footnotes=True), translations),
        )
        for section in document.sections
    ]
    files = {
        "META-INF/container.xml": _CONTAINER,
        "book/package.opf": _package(text, [name for name, _, _ in chapters], modified),
        "book/nav.xhtml": _contents(text, [(name, title) for name, title, _ in chapters]),
        "book/about.xhtml": _page("About this book", _about(text)),
        "book/style.css": _STYLE,
    } | {
        f"book/{name}.xhtml": _page(title, body if place else _head(text) + body)
        for place, (name, title, body) in enumerate(chapters)
    }
    return _packed(files)


def _packed(files: Mapping[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as book:
        first = zipfile.ZipInfo("mimetype", _FIRST_DAY)  # stored, and before all others
        book.writestr(first, "application/epub+zip", zipfile.ZIP_STORED)
        for name, content in files.items():
            info = zipfile.ZipInfo(name, _FIRST_DAY)
            book.writestr(info, _UNWRITABLE.sub("", content), zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _name(section: Section, text: Text) -> str:
    heading = section.heading
    if heading:
        return "".join(sentence.text for sentence in heading.sentences)
    return (section.number == 1 and text.meta.title) or f"{section.number}"


def _head(text: Text) -> str:
    """The titles, over the first chapter."""
    title, english = escape(text.meta.title), escape(text.meta.title_en)
    return (f"<h1>{title}</h1>\n" if title else "") + (
        f'<p class="en" lang="en">{english}</p>\n' if english else ""
    )


def _chapter(
    section: Section,
    annotated: Iterator[AnnotatedSentence],
    words: WordList,
    translations: Mapping[str, str],
) -> str:
    body = [
        line
        for paragraph in section.paragraphs
        for line in paragraph_html(
            paragraph, islice(annotated, len(paragraph.sentences)), words, translations
        )
    ]
    return "\n".join((*body, *words.footnotes()))


def _page(title: str, body: str) -> str:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="ja" xml:lang="ja">
<head><meta charset="utf-8"/><title>{escape(title)}</title><link rel="stylesheet" href="style.css"/></head>
<body>
{body}
</body>
</html>
"""


def _contents(text: Text, chapters: list[tuple[str, str]]) -> str:
    items = "\n".join(
        f'<li><a href="{name}.xhtml">{escape(title)}</a></li>' for name, title in chapters
    )
    about = '<li><a href="about.xhtml" lang="en">About this book</a></li>'
    title = text.meta.title or text.id
    heading = f"<h1>{escape(title)}</h1>"
    return _page(title, f'<nav epub:type="toc">{heading}<ol>\n{items}\n{about}\n</ol></nav>')


def _about(text: Text) -> str:
    meta = text.meta
    said = (meta.title_en, meta.author_en or meta.author, meta.rights, meta.translation_rights)
    lines = "".join(f"<p>{escape(each)}</p>" for each in dict.fromkeys(said) if each)
    return f'<section lang="en"><h1>{escape(meta.title or text.id)}</h1>{lines}<p>{ATTRIBUTION}</p></section>'


def _package(text: Text, chapters: list[str], modified: datetime) -> str:
    meta = text.meta
    names = [*chapters, "about"]
    manifest = "\n".join(
        f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>'
        for name in names
    )
    spine = "\n".join(f'<itemref idref="{name}"/>' for name in names)
    creator = f"<dc:creator>{escape(meta.author)}</dc:creator>" if meta.author else ""
    english = "<dc:language>en</dc:language>" if text.translation else ""
    when = modified.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:{uuid.uuid5(_NAMESPACE, text.id)}</dc:identifier>
<dc:title>{escape(meta.title or text.id)}</dc:title>
<dc:language>ja</dc:language>{english}{creator}
<meta property="dcterms:modified">{when}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
{manifest}
</manifest>
<spine>
{spine}
</spine>
</package>
"""
