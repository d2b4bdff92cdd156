"""Books → the blocks of their pages."""

import zipfile
from contextlib import suppress
from io import BytesIO

import pytest

from reader import ingest
from reader.errors import IngestError
from reader.ingest import archive
from tests.ingest.zips import epub, packed

P = "<p>山の茶は香る。</p>"

BOOKS: dict[str, tuple[bytes, str]] = {
    "in the order of the spine": (
        epub({"b": "<h1>二</h1><p>里。</p>", "a": "<h1>一</h1><p>山。</p>"}),
        "#二 里。 #一 山。",
    ),
    "ruby": (epub({"a": "<p><ruby>茶<rt>ちゃ</rt></ruby>だ。</p>"}), "｜茶《ちゃ》だ。"),
    "levels over the whole book": (
        epub({"a": "<h2>部</h2>", "b": "<h3>章</h3><h5>節</h5><p>茶。</p>"}),
        "#部 ##章 ###節 茶。",
    ),
    "beside the text": (
        epub({"a": P, "b": "<p>注。</p>"}, attributes={"b": 'linear="no"'}),
        "山の茶は香る。",
    ),
    "cover and colophon": (
        epub(
            {
                "a": "<section epub:type='titlepage'><h1>茶の本</h1></section>",
                "b": "<section epub:type='bodymatter chapter'><h1>一</h1>" + P + "</section>",
                "c": "<section epub:type='colophon'><p>発行所。<section>奥</section>付。</p></section>",
            }
        ),
        "#一 山の茶は香る。",
    ),
    "pages that the guide names": (
        epub(
            {"a": "<p>表紙</p>", "b": P, "c": P},
            after="<guide><reference type='cover' href='text/a.xhtml'/></guide>",
        ),
        "山の茶は香る。 山の茶は香る。",
    ),
    "headings by the contents": (
        epub(
            {"a": "<p>一　山</p><p>茶。</p><p>二 里</p>", "b": "<p>三</p><p>海。</p>"},
            nav="<ol><li><a href='text/a.xhtml'>一　<span>山</span></a><ol><li>"
            "<a href='text/a.xhtml#x'>二　里</a></li></ol></li>"
            "<li><a href='text/b.xhtml'>三</a></li></ol>",
        ),
        "#一　山 茶。 ##二里 #三 海。",
    ),
    "contents of an EPUB 2": (
        epub(
            {"a": "<p>一</p><p>茶。</p>"},
            ncx="<navPoint><navLabel><text>一</text></navLabel><content src='text/a.xhtml'/></navPoint>",
        ),
        "#一 茶。",
    ),
    "a character without a code": (
        epub({"a": "<p>茶<img class='gaiji' alt='﨟' src='x'/>と<img class='gaiji' alt='草かんむり'/>。</p>"}),
        "茶﨟と〓。",
    ),
    "a stray &": (epub({"a": P}, about="<dc:><dc:title>茶 & 水</dc:title>"), "山の茶は香る。"),
    "locked fonts only": (
        epub(
            {"a": P},
            more={
                "META-INF/encryption.xml": "<e><EncryptedData><EncryptionMethod"
                " Algorithm='http://www.idpf.org/2008/embedding'/><CipherReference"
                " URI='OEBPS/text/a.xhtml'/></EncryptedData></e>"
            },
        ),
        "山の茶は香る。",
    ),
    "a page that is not there": (
        epub({"a": P}, after="<manifest><item id='z' href='../../../etc/passwd.html'/></manifest>"
        "<spine><itemref idref='z'/><itemref idref='a'/></spine>"),
        "山の茶は香る。",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("data", "expected"), BOOKS.values(), ids=BOOKS)
def test_books_become_blocks(data: bytes, expected: str) -> None:
    source = ingest.from_bytes(data, "a.epub")

    assert " ".join("#" * block.level + block.text for block in source.blocks) == expected
    assert [block.line for block in source.blocks] == list(range(1, len(source.blocks) + 1))


NAMES: dict[str, tuple[str, str | None, str | None]] = {
    "title and author": (
        "<dc:title>茶の\n 本</dc:title><dc:creator>高井</dc:creator>",
        "茶の 本",
        "高井",
    ),
    "a translator is no author": (
        "<dc:creator opf:role='aut'>高井</dc:creator><dc:creator opf:role='trl'>森</dc:creator>",
        None,
        "高井",
    ),
    "roles of an EPUB 3": (
        "<dc:creator id='a'>高井</dc:creator><dc:creator id='b'>森</dc:creator>"
        "<meta refines='#b' property='role'>edt</meta>",
        None,
        "高井",
    ),
    "two authors": (
        "<dc:creator>高井</dc:creator><dc:creator>森</dc:creator>",
        None,
        "高井、森",
    ),
}


@pytest.mark.parametrize(("about", "title", "author"), NAMES.values(), ids=NAMES)
def test_title_and_authors(about: str, title: str | None, author: str | None) -> None:
    source = ingest.from_bytes(epub({"a": P}, about=about), "a.epub")

    assert (source.title, source.author) == (title, author)


def test_note_marks_are_told() -> None:
    body = "<p>山。</p><p>茶<a epub:type='noteref' href='#n'>*1</a>だ。</p>"

    source = ingest.from_bytes(epub({"a": P, "b": body}), "a.epub")

    assert source.blocks[-1].text == "茶だ。"
    (change,) = source.changes
    assert (change.line, change.text, change.reason) == (3, "*1", "removed a note mark")


LOCK = "<e><EncryptionMethod Algorithm='x#aes'/><CipherReference URI='OEBPS/text/a.xhtml'/></e>"

REFUSED: dict[str, tuple[bytes, str]] = {
    "locked": (epub({"a": P}, more={"META-INF/encryption.xml": LOCK}), "a.epub is locked by the"),
    "locked by Apple": (epub({"a": P}, more={"META-INF/sinf.xml": ""}), "a.epub is locked by the"),
    "pictures": (epub({"a": "<img src='1.png'/>"}), "a.epub holds pictures only, no text."),
    "no pages": (epub({}), "a.epub is an EPUB file, but damaged."),
    "no package": (
        packed({"META-INF/container.xml": "<container/>"}),
        "a.epub is an EPUB file, but damaged.",
    ),
    "cut off": (epub({"a": P})[:-40], "a.epub is an EPUB file, but damaged."),
    "another zip": (packed({"a.txt": "茶"}), "a.epub is a zip archive, which cannot be read."),
    "Chinese": (epub({"a": "<p>" + "茶树生长在山中。" * 9 + "</p>"}), "a.epub looks Chinese"),
}


@pytest.mark.parametrize(("data", "problem"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_book_is_refused(data: bytes, problem: str) -> None:
    with pytest.raises(IngestError) as error:
        ingest.from_bytes(data, "a.epub")

    assert str(error.value).startswith(problem)
    assert error.value.hint


def test_an_entry_with_a_password_is_refused() -> None:
    data = bytearray(epub({"a": P}))
    with zipfile.ZipFile(BytesIO(bytes(data))) as opened:
        start = opened.getinfo("OEBPS/a.opf").header_offset
    entry = data.index(b"OEBPS/a.opf", start + 60)
    data[entry - 38] |= 1  # the flags in the list at the end

    with pytest.raises(IngestError, match="locked with a password"):
        ingest.from_bytes(bytes(data), "a.epub")


@pytest.mark.parametrize("limit", ["MOST_ENTRIES", "MOST_BYTES"])
def test_a_bomb_is_refused(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, limit, 2)

    with pytest.raises(IngestError, match="unpacks to more"):
        ingest.from_bytes(epub({"a": P}), "a.epub")


@pytest.mark.parametrize("step", range(5))
def test_damaged_bytes_are_no_crash(step: int) -> None:
    whole = epub({"a": P})
    holed = bytes(0 if place % 61 == step * 11 else byte for place, byte in enumerate(whole))

    with suppress(IngestError):
        ingest.from_bytes(b"PK\x03\x04" + holed[4:], "a.epub")
