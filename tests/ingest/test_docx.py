"""Word files → their paragraphs."""

import pytest

from reader import ingest
from reader.errors import IngestError
from reader.text import document
from tests.ingest.zips import docx, packed, paragraph, run, styled

P = paragraph("山の茶は香る。")
RUBY = (
    "<w:r><w:ruby><w:rt>" + run("ちゃ") + "</w:rt><w:rubyBase>" + run("茶")
    + "</w:rubyBase></w:ruby></w:r>"
)  # fmt: skip
BOX = "<w:drawing><w:txbxContent>" + paragraph("枠の中。") + "</w:txbxContent></w:drawing>"

FILES: dict[str, tuple[str, str]] = {
    "headings by their styles": (
        styled("山", "1") + P + styled("里", "2") + styled("川", "own") + P,
        "#山 山の茶は香る。 ##里 ##川 山の茶は香る。",
    ),
    "headings by outline": (
        styled("山", "outline")
        + paragraph("里", '<w:pStyle w:val="1"/><w:outlineLvl w:val="1"/>')
        + paragraph("海。", '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>'),
        "#山 ##里 海。",
    ),
    "a style that rests on itself": (styled("山。", "loop"), "山。"),
    "levels without gaps": (styled("山", "2") + P, "#山 山の茶は香る。"),
    "ruby": (paragraph("<w:r/>" + run("お") + RUBY + run("だ。")), "お｜茶《ちゃ》だ。"),
    "tracked changes": (
        paragraph(
            "<w:del><w:r><w:delText>水</w:delText></w:r></w:del><w:ins>" + run("茶だ。") + "</w:ins>"
        ),
        "茶だ。",
    ),
    "a struck out end of a paragraph": (
        paragraph("山の", "<w:rPr><w:del/></w:rPr>") + paragraph("茶。"),
        "山の茶。",
    ),
    "hidden text": (
        paragraph(run("茶", "<w:vanish w:val='0'/>") + run("秘密", "<w:vanish/>") + run("だ。")),
        "茶だ。",
    ),
    "a table": (
        P + "<w:tbl><w:tr><w:tc>" + paragraph("左。") + "</w:tc><w:tc>" + paragraph("右。")
        + "</w:tc></w:tr></w:tbl>",
        "山の茶は香る。 左。 右。",
    ),
    "a text box, once": (
        paragraph(
            run("茶。") + "<w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice>" + BOX
            + "</mc:Choice><mc:Fallback>" + BOX + "</mc:Fallback></mc:AlternateContent></w:r>"
        ),
        "茶。 枠の中。",
    ),
    "tabs and line breaks": (
        paragraph("<w:r><w:t>1</w:t><w:tab/><w:t>茶</w:t><w:br/><w:t>水</w:t><w:br w:type='page'/></w:r>"),
        "1 茶\n水",
    ),
    "a link and a field": (
        paragraph(
            "<w:hyperlink>" + run("茶") + "</w:hyperlink><w:r><w:instrText>HYPERLINK</w:instrText></w:r>"
            "<w:fldSimple>" + run("だ。") + "</w:fldSimple>"
        ),
        "茶だ。",
    ),
    "a content control": (
        "<w:sdt><w:sdtPr/><w:sdtContent>" + P + "</w:sdtContent></w:sdt>",
        "山の茶は香る。",
    ),
    "the contents": (styled("山 1", "C") + styled("山", "1") + P, "#山 山の茶は香る。"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), FILES.values(), ids=FILES)
@pytest.mark.parametrize("strict", [False, True])
def test_files_become_blocks(body: str, expected: str, strict: bool) -> None:
    heading = "" if "#" in expected else styled("題", "1")

    source = ingest.from_bytes(docx(heading + body, strict=strict), "a.docx")

    blocks = source.blocks[1:] if heading else source.blocks
    assert " ".join("#" * block.level + block.text for block in blocks) == expected


def test_without_styles_the_headings_are_found() -> None:
    """As in a plain text: the title, the author, 一, and an indent that opens a paragraph."""
    indent = '<w:ind w:firstLineChars="100"/>'
    body = (
        paragraph("茶の話") + paragraph("高井　一郎") + paragraph("") + paragraph("１．山の茶")
        + paragraph("山の茶は香る。里の茶は渋い。", indent) + paragraph("１２．里の茶")
        + paragraph("里の茶は渋い。", indent)
    )  # fmt: skip

    made, _changes = document(ingest.from_bytes(docx(body), "a.docx"), "ja")

    assert (made.title, made.author) == ("茶の話", "高井一郎")
    assert [section.heading is not None for section in made.sections] == [True, True]


def test_title_and_subtitle() -> None:
    body = styled("茶の話", "T") + styled("山と里", "S") + styled("山", "1") + P

    source = ingest.from_bytes(docx(body), "a.docx")

    assert source.title == "茶の話 山と里"
    assert source.blocks[0].text == "山"


def test_properties_must_be_borne_out() -> None:
    core = "<dc:title>文書 1</dc:title><dc:creator>高井 一郎</dc:creator>"

    source = ingest.from_bytes(docx(paragraph("高井一郎の茶の話。"), core=core), "a.docx")

    assert (source.title, source.author) == (None, "高井 一郎")


def test_footnotes_end_the_text() -> None:
    mark = "<w:r><w:footnoteReference w:id='2'/></w:r>"
    notes = "<w:footnote w:id='0'/><w:footnote w:id='2'>" + P + paragraph("里。") + "</w:footnote>"
    body = styled("山", "1") + paragraph(run("茶") + mark + run("だ。"))

    made, changes = document(ingest.from_bytes(docx(body, notes=notes), "a.docx"), "ja")

    texts = [[sentence.text for sentence in each.sentences] for each in made.paragraphs]
    assert texts == [["山"], ["茶だ。"], ["注"], ["山の茶は香る。", "里。"]]
    assert [change.reason for change in changes] == ["moved a note to the end"]


DEEP = "<w:sdt>" * 30_000 + P + "</w:sdt>" * 30_000

REFUSED: dict[str, tuple[bytes, str]] = {
    "no text": (docx(paragraph("<w:r><w:drawing/></w:r>")), "a.docx holds pictures only, no text."),
    "broken": (docx("<w:p>"), "a.docx is a Word file, but damaged."),
    "entities": (
        packed(
            {
                "[Content_Types].xml": "",
                "word/document.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
            }
        ),
        "a.docx is a Word file, but damaged.",
    ),
    "nested without end": (docx(DEEP), "a.docx is a Word file, but damaged."),
    "a spreadsheet": (
        packed({"[Content_Types].xml": "", "xl/workbook.xml": ""}),
        "a.docx is a zip archive, which cannot be read.",
    ),
    "with a password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "a.docx is an old or a locked Office file, which cannot be read.",
    ),
    "a text": ("茶だ。".encode(), "a.docx is called a Word file but is none."),
}


@pytest.mark.parametrize(("data", "problem"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_document_is_refused(data: bytes, problem: str) -> None:
    with pytest.raises(IngestError) as error:
        ingest.from_bytes(data, "a.docx")

    assert str(error.value).startswith(problem)
    assert error.value.hint
