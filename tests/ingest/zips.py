"""EPUB and Word files, made in memory."""

import io
import zipfile
from collections.abc import Mapping

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_CONTAINER = '<container><rootfiles><rootfile full-path="OEBPS/a.opf"/></rootfiles></container>'


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """A zip file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def epub(
    pages: Mapping[str, str],
    *,
    about: str = "<dc:title>茶の本</dc:title>",
    nav: str = "",
    ncx: str = "",
    attributes: Mapping[str, str] | None = None,
    more: Mapping[str, str | bytes] | None = None,
    after: str = "",
) -> bytes:
    """A book of pages (name → body); ``attributes`` of their itemref by name."""
    items = "".join(
        f'<item id="{name}" href="text/{name}.xhtml" media-type="application/xhtml+xml"/>'
        for name in pages
    )
    spine = "".join(
        f'<itemref idref="{name}" {(attributes or {}).get(name, "")}/>' for name in pages
    )
    files: dict[str, str | bytes] = {"META-INF/container.xml": _CONTAINER}
    if nav:
        items += (
            '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        )
        spine += '<itemref idref="nav"/>'
        files["OEBPS/nav.xhtml"] = f'<html><body><nav epub:type="toc">{nav}</nav></body></html>'
    if ncx:
        items += '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
        files["OEBPS/toc.ncx"] = f"<ncx><navMap>{ncx}</navMap></ncx>"
    files["OEBPS/a.opf"] = (
        f"<package><metadata>{about}</metadata><manifest>{items}</manifest>"
        f"<spine>{spine}</spine>{after}</package>"
    )
    for name, body in pages.items():
        head = "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head>"
        files[f"OEBPS/text/{name}.xhtml"] = f"{head}<body>{body}</body></html>"
    return packed(files | dict(more or {}))


def paragraph(content: str, properties: str = "") -> str:
    """A paragraph of Word; what is no element is its text."""
    runs = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def styled(text: str, style: str) -> str:
    """A paragraph of one of the styles T (Title), S (Subtitle), 1, 2, C (contents)."""
    return paragraph(text, f'<w:pStyle w:val="{style}"/>')


_STYLES = "".join(
    f'<w:style w:styleId="{key}"><w:name w:val="{name}"/>{more}</w:style>'
    for key, name, more in (
        ("T", "Title", ""),
        ("S", "Subtitle", ""),
        ("1", "heading 1", ""),
        ("2", "heading 2", ""),
        ("own", "節", '<w:basedOn w:val="2"/>'),
        ("C", "toc 1", ""),
        (
            "number",
            "番号",
            '<w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>',
        ),
        ("loop", "輪", '<w:basedOn w:val="loop"/>'),
        ("outline", "段", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    )
)


def docx(
    body: str, *, notes: str = "", core: str = "", numbering: str = "", strict: bool = False
) -> bytes:
    """A Word file of one body; ``notes`` are its footnotes."""
    space = _W.replace("schemas.openxmlformats.org", "purl.oclc.org/ooxml") if strict else _W
    main = "word/document.xml"
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships><Relationship Type="x/officeDocument" Target="{main}"/></Relationships>',
            main: f"<w:document {space}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {_W}>{_STYLES}</w:styles>",
            "word/numbering.xml": f"<w:numbering {_W}>{numbering}</w:numbering>",
            "word/footnotes.xml": f"<w:footnotes {_W}>{notes}</w:footnotes>",
            "docProps/core.xml": f"<core xmlns:dc='x'>{core}</core>",
        }
    )
