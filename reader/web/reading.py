"""The reading view: a text beside its translation, every word a link to its entry."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from flask import Blueprint, Response, jsonify, redirect, render_template, request
from markupsafe import Markup
from werkzeug.exceptions import NotFound

from reader.bitext.links import Linker
from reader.errors import LibraryError
from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.bitext import Text
from reader.model.study import WordKey
from reader.model.text import Sentence
from reader.study.vocabulary import Keys
from reader.web import marking, practising, settings, ties
from reader.web.contents import Contents, contents, facts
from reader.web.entry import Entry, entry
from reader.web.facing import FacingBlock, facing_block
from reader.web.kept_page import NOTICE, KeptPage, Slots
from reader.web.layout import Part, parts
from reader.web.marking import Marking, utc_now
from reader.web.practising import Practising
from reader.web.recent import Recent
from reader.web.rendered import Rendered, answer
from reader.web.search import Concordance, Elsewhere
from reader.web.stores import Annotator, Stores
from reader.web.translation import language


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
    address: str
    notice: Markup


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
    marking: Marking | None
    practising: Practising | None


def blueprint(
    stores: Stores,
    concordance: Concordance,
    keys: Keys,
    *,
    now: Callable[[], datetime] = utc_now,
) -> Blueprint:
    """``/texts/<id>/``, its further pages, its words, and what is said of them there."""
    pages = Blueprint("reading", __name__)
    opened: Recent[OpenText] = Recent(4)
    kept: Recent[KeptPage] = Recent(12)
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

    def part_at(book: OpenText, address: str) -> Part:
        part = next((each for each in book.parts if each.address == address), None)
        if part is None:
            raise NotFound(f"The text has no part {address}.")
        return part

    def kept_page(id: str, part: Part) -> KeptPage:  # noqa: A002
        book, version = open_text(id)
        display = settings.current()

        def make() -> KeptPage:
            slots = Slots()
            page = _reading_page(book, part, slots, lambda each: annotate(book, each))
            html = render_template("reading/text.html", page=page)
            with stores.annotating:
                return KeptPage(html, slots, keys, display, stores.dictionary)

        return kept.get((id, version, part.address, display, language()), make)

    @pages.get("/texts/<id>/")
    @pages.get("/texts/<id>/<address>")
    def text(id: str, address: str = "") -> Response:  # noqa: A002
        book, version = open_text(id)
        part = next((each for each in book.parts if each.address == address), None)
        if part is None:
            return _elsewhere(book, id, address)
        notice = marking.notice(request.args, id, address)
        state = (
            (id, version, address),
            (settings.current(), language()),
            (stores.library.revision(), notice),
        )

        def make() -> Rendered:
            page = kept_page(id, part)
            return Rendered.of(page.filled(stores.library.statuses(), notice))

        return answer(rendered.get(state, make))

    @pages.post("/texts/<id>/known")
    def known(id: str) -> Response:  # noqa: A002
        """Every word of a page that nothing was said of."""
        address = request.form.get("page", "")
        page = kept_page(id, part_at(open_text(id)[0], address))
        return marking.mark_untouched(page, stores.library, now(), f"/texts/{id}/{address}")

    @pages.post("/texts/<id>/place")
    def place(id: str) -> Response:  # noqa: A002
        """Where reading has come to."""
        sentence = request.form.get("sentence", "")
        if open_text(id)[0].part_of(sentence) is None:
            raise NotFound(f"The text has no sentence {sentence}.")
        stores.library.set_place(id, sentence, now())
        return Response(status=204)

    @pages.get("/texts/<id>/links/")
    @pages.get("/texts/<id>/links/<address>")
    def links(id: str, address: str = "") -> Response:  # noqa: A002
        book, version = open_text(id)
        part = part_at(book, address)
        state = learned.version() if "learned" in request.args else ""

        def make() -> Rendered:
            linker = learned.linker() if state else book.linker
            return Rendered.of(ties.ties(part, lambda each: annotate(book, each), linker))

        made = rendered.get((id, version, "links", address, state), make)
        return answer(made, "application/json")

    def word_at(book: OpenText, sentence: str, start: int) -> tuple[Sentence, LinkedWord]:
        found = book.sentence(sentence)
        if found is None:
            raise NotFound(f"The text has no sentence {sentence}.")
        for span, linked in annotate(book, found).spans:
            if span.start == start:
                return found, linked
        raise NotFound(f"No word begins at character {start} of sentence {sentence}.")

    @pages.get("/texts/<id>/words/<sentence>-<int:start>")
    def word(id: str, sentence: str, start: int) -> Response:  # noqa: A002
        book, _ = open_text(id)
        found, linked = word_at(book, sentence, start)
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
            marking=marking.shown(keys[linked], stores.library, request.path),
            practising=practising.offered(
                keys[linked] if shown.senses or shown.term or shown.names else None,
                id,
                (sentence, start),
                stores.reviews,
            ),
        )
        name = "reading/_entry.html" if "fragment" in request.args else "reading/word.html"
        return answer(Rendered.of(render_template(name, page=page)))

    @pages.post("/texts/<id>/words/<sentence>-<int:start>")
    def say(id: str, sentence: str, start: int) -> Response:  # noqa: A002
        """The word's status. A script is told where else on the page the word stands."""
        book, _ = open_text(id)
        _found, linked = word_at(book, sentence, start)
        status = marking.set_status(keys[linked], stores.library, now())
        part = book.part_of(sentence)
        if part is None or not marking.wants_json():
            return marking.see_other(request.path)
        same = kept_page(id, part).same(keys[linked] or WordKey(""))
        return jsonify(status=status, word=linked.word.dictionary_form, same=same)

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
    slots: Slots,
    annotate: Callable[[Sentence], AnnotatedSentence],
) -> ReadingPage:
    text, meta = book.text, book.text.meta
    here = book.parts.index(part)
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
        blocks=tuple(
            facing_block(block, slots, marks, annotate, bilingual) for block in part.blocks
        ),
        contents=contents(text, book.parts, part),
        bilingual=bilingual,
        waiting=text.original is None,
        back=book.parts[here - 1].address if here else None,
        on=book.parts[here + 1].address if here + 1 < len(book.parts) else None,
        address=part.address,
        notice=NOTICE,
    )
