"""What other programs read: translation memories, terminology, tables, e-books."""

import csv
import io
import zipfile
from datetime import UTC, datetime
from xml.etree import ElementTree as Xml

import pytest

from reader import pipeline
from reader.assets import folder
from reader.corpus.load import load
from reader.export.epub import epub
from reader.export.pairs import COLUMNS, pairs_csv
from reader.export.tbx import tbx
from reader.export.tmx import tmx
from reader.model.bitext import Alignment, Bead, Meta, Text
from reader.model.lexicon import GlossaryEntry
from reader.model.text import Document, Language, Paragraph, Section, Sentence
from reader.ports import Dictionary

TEXT = load(folder("corpus") / "taiyaku_russia-and-the-peninsula-easy")
HOSTILE = "<b>&\"'\x07=1+1]]>"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TBX = "{urn:iso:std:iso:30042:ed-2}"
XHTML, OPS = "{http://www.w3.org/1999/xhtml}", "{http://www.idpf.org/2007/ops}"
NOW = datetime(2026, 5, 1, 9, tzinfo=UTC)


def _document(language: Language, *sentences: str) -> Document:
    found = tuple(Sentence(f"1.1.{n}", text) for n, text in enumerate(sentences, 1))
    return Document(language, (Section(1, (Paragraph("paragraph", 0, found),)),))


def _hostile() -> Text:
    beads = (Bead(("1.1.1",), ("1.1.1", "1.1.2"), "human"), Bead(("1.1.2",), ()))
    ja, en = _document("ja", f"茶{HOSTILE}", "水"), _document("en", HOSTILE, "Tea.")
    return Text("tea", Meta(HOSTILE), ja, en, Alignment(beads))


def test_a_translation_memory_has_every_pair() -> None:
    root = Xml.fromstring(tmx(TEXT))  # noqa: S314  (our own)

    header = root.find("header")
    assert header is not None
    assert (header.get("srclang"), header.get("segtype")) == ("ja", "sentence")
    units = root.findall("body/tu")
    pairs = [bead for bead in TEXT.alignment.beads if bead.ja and bead.en]
    assert [unit.get("tuid") for unit in units] == [bead.ja[0] for bead in pairs]
    assert all([each.get(LANG) for each in unit.iter("tuv")] == ["ja", "en"] for unit in units)
    assert TEXT.original
    first = next(TEXT.original.sentences).text
    assert units[0].findtext("tuv/seg") == first


def test_what_stands_in_a_text_is_no_markup() -> None:
    (unit,) = Xml.fromstring(tmx(_hostile())).findall("body/tu")  # noqa: S314

    said = HOSTILE.replace("\x07", "")
    assert [seg.text for seg in unit.iter("seg")] == [f"茶{said}", f"{said} Tea."]
    assert unit.get("segtype") == "block"


def test_a_glossary_is_terminology() -> None:
    term = GlossaryEntry("条約", "じょうやく", "treaty", HOSTILE, ("pact",), ("條約",), topic="Law")

    root = Xml.fromstring(tbx([term], HOSTILE))  # noqa: S314

    assert (root.tag, root.get("type"), root.get("style")) == (f"{TBX}tbx", "TBX-Basic", "dca")
    sections = {each.get(LANG): each for each in root.iter(f"{TBX}langSec")}
    said = {
        language: [
            (each.findtext(f"{TBX}term"), each.findtext(f"{TBX}termNote"))
            for each in section.iter(f"{TBX}termSec")
        ]
        for language, section in sections.items()
    }
    preferred, admitted = "preferredTerm-admn-sts", "admittedTerm-admn-sts"
    assert said == {
        "ja": [("条約", preferred), ("條約", admitted)],
        "en": [("treaty", preferred), ("pact", admitted)],
    }
    assert root.findtext(f".//{TBX}termSec/{TBX}note") == "Reading: じょうやく"


def test_pairs_are_a_table() -> None:
    made = pairs_csv(_hostile(), lambda cell: f"'{cell}" if cell.startswith("=") else cell)

    rows = list(csv.reader(io.StringIO(made.decode("utf-8-sig"))))
    assert rows[0] == list(COLUMNS)
    assert rows[1:] == [
        ["1.1.1", f"茶{HOSTILE}", f"{HOSTILE} Tea.", "human", "1.00"],
        ["1.1.2", "水", "", "human", "1.00"],
    ]


@pytest.fixture(scope="module")
def book(dictionary: Dictionary) -> zipfile.ZipFile:
    assert TEXT.original
    annotator = pipeline.Annotator(dictionary, TEXT.glossary)
    annotated = map(annotator.annotate, TEXT.original.sentences)
    made = epub(TEXT, annotated, dictionary.entry, pipeline.english_of(TEXT), NOW)
    return zipfile.ZipFile(io.BytesIO(made))


def test_a_book_begins_with_what_it_is(book: zipfile.ZipFile) -> None:
    first = book.infolist()[0]

    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert book.read("mimetype") == b"application/epub+zip"


def test_a_book_has_its_titles_over_the_first_chapter_and_its_contents(
    dictionary: Dictionary,
) -> None:
    document = _document("ja", "水。")
    text = Text("tea", Meta("茶", "Tea & all"), document)
    sentences = map(pipeline.Annotator(dictionary, text.glossary).annotate, document.sentences)

    made = zipfile.ZipFile(io.BytesIO(epub(text, sentences, dictionary.entry, {}, NOW)))

    assert (
        '<h1>茶</h1>\n<p class="en" lang="en">Tea &amp; all</p>'
        in made.read("book/s1.xhtml").decode()
    )
    assert '<a href="s1.xhtml">茶</a>' in made.read("book/nav.xhtml").decode()


def test_a_books_package_names_every_file(book: zipfile.ZipFile) -> None:
    package = Xml.fromstring(book.read("book/package.opf"))  # noqa: S314
    space = "{http://www.idpf.org/2007/opf}"

    items = {each.get("id"): each.get("href") for each in package.iter(f"{space}item")}
    spine = [each.get("idref") for each in package.iter(f"{space}itemref")]
    assert {f"book/{name}" for name in items.values()} | {"book/package.opf"} == {
        name for name in book.namelist() if name.startswith("book/")
    }
    assert set(spine) == set(items) - {"nav", "style"}
    assert book.read("book/package.opf").count(b"2026-05-01T09:00:00Z") == 1


def test_a_books_words_open_footnotes_and_every_sentence_is_there(book: zipfile.ZipFile) -> None:
    assert TEXT.original
    read = ""
    for section in TEXT.original.sections:
        page = Xml.fromstring(book.read(f"book/s{section.number}.xhtml"))  # noqa: S314
        notes = {each.get("id") for each in page.iter(f"{XHTML}aside")}
        links = {(each.get("href") or "")[1:] for each in page.iter(f"{XHTML}a")}
        assert links <= notes
        for ruby in [*page.iter(f"{XHTML}rt"), *page.iter(f"{XHTML}rp")]:
            ruby.text = ""
        read += "".join(page.itertext())
        assert all(each.get(f"{OPS}type") == "footnote" for each in page.iter(f"{XHTML}aside"))

    assert all(sentence.text in read for sentence in TEXT.original.sentences)
