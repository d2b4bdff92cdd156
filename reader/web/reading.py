"""The reading view: a text beside its translation, every word a link to its entry."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from flask import Blueprint, Response, redirect, render_template, request
from markupsafe import Markup
from werkzeug.exceptions import NotFound

from reader.bitext.links import Linker
from reader.bitext.renderings import renderings
from reader.errors import LibraryError
from reader.model.annotation import AnnotatedSentence
from reader.model.bitext import Text
from reader.model.text import Sentence
from reader.web import ruby, settings, ties
from reader.web.contents import Contents, contents, facts
from reader.web.entry import Entry, entry
from reader.web.layout import Block, Part, Row, parts
from reader.web.recent import Recent
from reader.web.rendered import Rendered, answer
from reader.web.search import Concordance, Elsewhere
from reader.web.settings import Display
from reader.web.stores import Annotator, Stores


@dataclass(frozen=True, slots=True)
class OpenText:
    """A text with what serving its pages needs, kept while it is being read."""

    text: Text
    parts: tuple[Part, ...]
    annotator: Annotator
    linker: Linker

    def part_of(self, sentence: str) -> Part | None:
        """The page a sentence is on."""
        return next((part for part in self.parts if part.holds(sentence)), None)

    def sentence(self, id: str) -> Sentence | None:  # noqa: A002
        """The Japanese sentence of this id."""
        sentences = self.text.original.sentences if self.text.original else ()
        return next((each for each in sentences if each.id == id), None)


@dataclass(frozen=True, slots=True)
class JapaneseSide:
    """A sentence of a row: its id and its words."""

    id: str
    html: Markup


@dataclass(frozen=True, slots=True)
class FacingRow:
    """A row as the page shows it: the ``place``-th of its block, with the number in the spine."""

    place: int
    bead: int
    label: str
    ja: tuple[JapaneseSide, ...]
    en: Markup
    missing: bool


@dataclass(frozen=True, slots=True)
class FacingBlock:
    """A heading (``level`` ≥ 1) or rows of a paragraph."""

    level: int
    continued: bool
    rows: tuple[FacingRow, ...]


@dataclass(frozen=True, slots=True)
class ReadingPage:
    """``bilingual``: there is an English side; ``waiting``: a companion edition whose original
    its owner has still to bring. ``back`` and ``on`` are addresses of neighbouring pages."""

    title: str
    place: str
    id: str
    heading: str
    heading_en: str
    first: bool
    facts: tuple[str, ...]
    blocks: tuple[FacingBlock, ...]
    contents: tuple[Contents, ...]
    bilingual: bool
    waiting: bool
    back: str | None
    on: str | None


@dataclass(frozen=True, slots=True)
class WordPage:
    """A word's own page. ``start`` is the code point in the sentence where it begins."""

    title: str
    place: str
    entry: Entry
    before: str
    after: str
    back: str
    text_title: str
    elsewhere: Elsewhere | None


def blueprint(stores: Stores, concordance: Concordance) -> Blueprint:
    """``/texts/<id>/``, its further pages, and its words."""
    pages = Blueprint("reading", __name__)
    opened: Recent[OpenText] = Recent(4)
    rendered: Recent[Rendered] = Recent(12)
    learned = ties.Learned(stores)

    def open_text(id: str) -> tuple[OpenText, str]:  # noqa: A002
        try:
            version = stores.shelf.version(id)
            return opened.get((id, version), lambda: _opened(stores, id)), version
        except LibraryError as error:
            raise NotFound(str(error)) from error

    def annotate(book: OpenText, sentence: Sentence) -> AnnotatedSentence:
        with stores.annotating:
            return book.annotator.annotate(sentence)

    @pages.get("/texts/<id>/")
    @pages.get("/texts/<id>/<address>")
    def text(id: str, address: str = "") -> Response:  # noqa: A002
        book, version = open_text(id)
        display = settings.current()
        part = next((each for each in book.parts if each.address == address), None)
        if part is None:
            return _elsewhere(book, id, address)

        def make() -> Rendered:
            page = _reading_page(book, part, display, stores, lambda each: annotate(book, each))
            return Rendered.of(render_template("reading/text.html", page=page))

        return answer(rendered.get((id, version, address, display), make))

    @pages.get("/texts/<id>/links/")
    @pages.get("/texts/<id>/links/<address>")
    def links(id: str, address: str = "") -> Response:  # noqa: A002
        book, version = open_text(id)
        part = next((each for each in book.parts if each.address == address), None)
        if part is None:
            raise NotFound(f"The text has no part {address}.")

        state = learned.version() if "learned" in request.args else ""

        def make() -> Rendered:
            linker = learned.linker() if state else book.linker
            return Rendered.of(ties.ties(part, lambda each: annotate(book, each), linker))

        made = rendered.get((id, version, "links", address, state), make)
        return answer(made, "application/json")

    @pages.get("/texts/<id>/words/<sentence>-<int:start>")
    def word(id: str, sentence: str, start: int) -> Response:  # noqa: A002
        book, _ = open_text(id)
        found = book.sentence(sentence)
        if found is None:
            raise NotFound(f"The text has no sentence {sentence}.")
        linked = next(
            (each for span, each in annotate(book, found).spans if span.start == start), None
        )
        if linked is None:
            raise NotFound(f"No word begins at character {start} of sentence {sentence}.")
        part = book.part_of(sentence)
        here = ties.sense_of(
            part,
            (sentence, start),
            lambda each: annotate(book, each),
            book.linker,
            stores.dictionary,
        )
        shown = entry(linked, stores.dictionary, here)
        page = WordPage(
            title=linked.word.surface,
            place="library",
            entry=shown,
            before=found.text[:start],
            after=found.text[start + len(linked.word.surface) :],
            back=f"/texts/{id}/{part.address if part else ''}#s-{sentence}",
            text_title=book.text.meta.title or book.text.meta.title_en,
            elsewhere=concordance.elsewhere(linked),
        )
        name = "reading/_entry.html" if "fragment" in request.args else "reading/word.html"
        return answer(Rendered.of(render_template(name, page=page)))

    return pages


def _opened(stores: Stores, id: str) -> OpenText:  # noqa: A002
    text = stores.shelf.text(id)
    linker = Linker(stores.dictionary)
    return OpenText(text, parts(text), stores.annotator(text.glossary), linker)


def _elsewhere(book: OpenText, id: str, address: str) -> Response:  # noqa: A002
    """To the page that holds what an address names: "3", "3.2" or "3.2.41"."""
    sentence = ".".join([*address.split("."), "1", "1"][:3])
    part = book.part_of(sentence)
    if part is None:
        raise NotFound(f"The text has no part {address}.")
    response = redirect(f"/texts/{id}/{part.address}#s-{sentence}")
    assert isinstance(response, Response)  # noqa: S101  (flask's own response class)
    return response


def _reading_page(
    book: OpenText,
    part: Part,
    display: Display,
    stores: Stores,
    annotate: Callable[[Sentence], AnnotatedSentence],
) -> ReadingPage:
    text, meta = book.text, book.text.meta
    here = book.parts.index(part)
    words = ruby.WordPages(ruby.shown_furigana(display, stores.dictionary))
    marks = count(1)
    bilingual = bool(text.original and text.translation and text.alignment.beads)
    return ReadingPage(
        title=meta.title or meta.title_en or text.id,
        place="library",
        id=text.id,
        heading=meta.title,
        heading_en=meta.title_en,
        first=here == 0,
        facts=facts(text),
        blocks=tuple(_block(block, words, marks, annotate, bilingual) for block in part.blocks),
        contents=contents(text, book.parts, part),
        bilingual=bilingual,
        waiting=text.original is None,
        back=book.parts[here - 1].address if here else None,
        on=book.parts[here + 1].address if here + 1 < len(book.parts) else None,
    )


def _block(
    block: Block,
    words: ruby.WordPages,
    marks: "count[int]",
    annotate: Callable[[Sentence], AnnotatedSentence],
    bilingual: bool,
) -> FacingBlock:
    rows = tuple(
        _row(place, row, words, marks, annotate, bilingual)
        for place, row in enumerate(block.rows, 1)
    )
    return FacingBlock(block.level, block.continued, rows)


def _row(
    place: int,
    row: Row,
    words: ruby.WordPages,
    marks: "count[int]",
    annotate: Callable[[Sentence], AnnotatedSentence],
    bilingual: bool,
) -> FacingRow:
    sentences = [annotate(sentence) for sentence in row.ja]
    english = ties.english_of(row)
    links = renderings(sentences, english) if english else {}
    ja, pairs = [], []
    for sentence in sentences:
        numbered = {
            start: next(marks)
            for start, linked in zip(sentence.starts, sentence.words, strict=True)
            if linked.term
        }
        id = sentence.sentence.id  # noqa: A001
        pairs += [(link, numbered[link.ja.start]) for link in links.get(id, ())]
        ja.append(JapaneseSide(id, ruby.japanese(sentence, words, numbered)))
    last = row.number + len(row.ja) - 1
    return FacingRow(
        place=place,
        bead=row.bead,
        label="" if not row.number else f"{row.number}–{last}" if len(ja) > 1 else str(row.number),
        ja=tuple(ja),
        en=ruby.english(english, pairs),
        missing=bilingual and not row.en and not row.continued,
    )
