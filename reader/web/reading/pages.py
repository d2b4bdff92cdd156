"""The reading view: a text beside its translation, every word a link to its entry."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from flask import Blueprint, Response, current_app, jsonify, render_template, request
from markupsafe import Markup
from werkzeug.exceptions import NotFound

from reader.corpus.audio import sound
from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.study import WordKey
from reader.model.text import Sentence, Span
from reader.store.derived import Derived
from reader.study.vocabulary import coverage
from reader.web import settings
from reader.web.glossary.term_changes import TermChanges
from reader.web.posting import see_other, utc_now
from reader.web.reading import bookmarks, margin, marking, practising, progress, ties
from reader.web.reading.contents import Contents, contents, facts, page_terms
from reader.web.reading.corrections import is_corrected
from reader.web.reading.entry import entry
from reader.web.reading.facing import FacingBlock, facing_block
from reader.web.reading.in_text import InText
from reader.web.reading.kept_page import KeptPage, Slots, slot
from reader.web.reading.layout import Part
from reader.web.reading.open_texts import OpenText, OpenTexts
from reader.web.reading.pace import Pace
from reader.web.reading.word_page import WordPage
from reader.web.recent import Recent
from reader.web.rendered import Rendered, answer
from reader.web.search.concordance import Concordance
from reader.web.translation import language
from reader.web.words.vocabularies import Vocabularies

_ALIGNMENT = "/texts/<id>/alignment"


@dataclass(frozen=True, slots=True)
class ReadingPage:
    """``bilingual``: there is an English side; ``waiting``: a companion edition whose original
    its owner has still to bring. ``heading`` is the title, its phrases and the spaces between them
    in turn. ``back`` and ``on`` are addresses of neighbouring pages."""

    title: str
    place: str
    id: str
    heading: tuple[str, ...]
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
    words: Markup
    read: Markup
    kept: Markup
    lost: Markup
    aligning: bool
    audio: bool


def blueprint(
    texts: OpenTexts,
    concordance: Concordance,
    vocabularies: Vocabularies,
    in_text: InText,
    changes: TermChanges,
    *,
    now: Callable[[], datetime] = utc_now,
) -> Blueprint:
    """``/texts/<id>/``, its further pages, its words, and what is said of them there."""
    pages = Blueprint("reading", __name__)
    stores, keys = texts.stores, vocabularies.keys
    open_text, annotate = texts.open, texts.annotate
    kept: Recent[KeptPage] = Recent(12)
    rendered: Recent[Rendered] = Recent(12)
    learned, pace = ties.Learned(stores), Pace(stores)

    def is_heard(id: str) -> bool:  # noqa: A002
        return sound(stores.shelf.folder(id)) is not None

    def kept_page(id: str, part: Part) -> KeptPage:  # noqa: A002
        book, version = open_text(id)
        display = settings.current()
        heard = is_heard(id)

        def make() -> KeptPage:
            slots = Slots()
            page = _reading_page(book, part, slots, lambda each: annotate(book, each))
            page = replace(page, audio=heard)
            html = render_template("reading/text.html", page=page)
            with stores.annotating:
                return KeptPage.of(html, slots, keys, display, stores.dictionary)

        key = (id, version, part.address, display, language(), heard)
        return kept.get(key, lambda: _from_disk(stores.derived, ("page", *key), make))

    def told(id: str) -> str:  # noqa: A002
        """What was just done to a term; undone, one is back where one reads."""
        changed = changes.told(request.args.get("changed", ""), f"/texts/{id}/place")
        return render_template("reading/_term_changed.html", changed=changed) if changed else ""

    def counted_whole(book: OpenText) -> Mapping[WordKey, int] | None:
        return vocabularies.counted(book.text) if len(book.parts) > 1 else None

    def progress_of(
        book: OpenText, page: KeptPage, read: frozenset[str], counted: Mapping[WordKey, int] | None
    ) -> dict[str, str]:
        known = coverage(counted or page.counts(), stores.library.statuses())
        whole = counted is not None or len(book.parts) == 1
        return progress.slots(book, read, known, pace.own(now()), page=not whole)

    @pages.get("/texts/<id>/")
    @pages.get("/texts/<id>/<address>")
    def text(id: str, address: str = "") -> Response:  # noqa: A002
        book, version = open_text(id)
        part = next((each for each in book.parts if each.address == address), None)
        if part is None:
            return bookmarks.elsewhere(book, id, address)
        notice = marking.notice(request.args, id, address) + told(id)
        notes = stores.library.sentence_notes(id)
        read = stores.readings.sentences(id)
        counted = counted_whole(book)
        place = bookmarks.moved(bookmarks.everywhere(stores.library), id, address)[id]
        state = (
            (id, version, address, place),
            (settings.current(), language()),
            (stores.library.revision(), notice, notes, read, counted is None, is_heard(id)),
        )

        def make() -> Rendered:
            page, statuses = kept_page(id, part), stores.library.statuses()
            others = {
                "notice": notice,
                "read": " ".join(sorted(read)),
                "kept": place,
                "lost": margin.lost_notes(book, notes),
                **margin.own_notes(part, notes),
                **progress_of(book, page, read, counted),
            }
            return Rendered.of(page.filled(statuses, others))

        return answer(rendered.get(state, make))

    @pages.post("/texts/<id>/known")
    def known(id: str) -> Response:  # noqa: A002
        """Every word of a page that nothing was said of."""
        address = request.form.get("page", "")
        page = kept_page(id, open_text(id)[0].part_at(address))
        return marking.mark_untouched(page, stores.library, now(), f"/texts/{id}/{address}")

    @pages.get("/texts/<id>/links/")
    @pages.get("/texts/<id>/links/<address>")
    def links(id: str, address: str = "") -> Response:  # noqa: A002
        book, version = open_text(id)
        part = book.part_at(address)
        state = learned.version() if "learned" in request.args else ""

        def make() -> Rendered:
            linker = learned.linker() if state else book.linker
            return Rendered.of(ties.ties(part, lambda each: annotate(book, each), linker))

        made = rendered.get((id, version, "links", address, state), make)
        return answer(made, "application/json")

    @pages.get("/texts/<id>/printed/")
    @pages.get("/texts/<id>/printed/<address>")
    def printed(id: str, address: str = "") -> Response:  # noqa: A002
        """The terms of a page, as an appendix to it."""
        book, _ = open_text(id)
        sentences = book.part_at(address).japanese
        words = (linked for each in sentences for linked in annotate(book, each).words)
        html = render_template("reading/_page_terms.html", terms=page_terms(words))
        return answer(Rendered.of(html))

    def word_at(book: OpenText, sentence: str, start: int) -> tuple[Sentence, Span, LinkedWord]:
        found = book.sentence(sentence)
        if found is None:
            raise NotFound(f"The text has no sentence {sentence}.")
        for span, linked in annotate(book, found).spans:
            if span.start <= start < span.end:  # later than it begins: it was cut otherwise
                return found, span, linked
        raise NotFound(f"No word is at character {start} of sentence {sentence}.")

    @pages.get("/texts/<id>/words/<sentence>-<int:start>")
    def word(id: str, sentence: str, start: int) -> Response:  # noqa: A002
        book, _ = open_text(id)
        found, span, linked = word_at(book, sentence, start)
        if span.start != start:
            return see_other(f"/texts/{id}/words/{sentence}-{span.start}")
        part = book.part_of(sentence)
        here = ties.sense_of(
            part,
            (sentence, start),
            lambda each: annotate(book, each),
            book.linker,
            stores.dictionary,
        )
        sentence_words = annotate(book, found)
        told = stores.senses.told(sentence_words.words)[sentence_words.starts.index(start)]
        kanji = in_text.with_kanji(book.text, keys[linked])
        shown = entry(linked, stores.dictionary, here, kanji, told)
        page = WordPage(
            title=linked.word.surface,
            place="library",
            entry=shown,
            before=found.text[:start],
            after=found.text[start + len(linked.word.surface) :],
            back=f"/texts/{id}/{part.address if part else ''}#s-{sentence}",
            text_title=book.text.meta.title or book.text.meta.title_en,
            elsewhere=concordance.elsewhere(linked),
            here=in_text.occurrences(book.text, book.rows, linked, (sentence, start)),
            href=request.path,
            marking=marking.shown(keys[linked], stores.library, request.path),
            practising=practising.offered(
                keys[linked] if shown.senses or shown.term or shown.names else None,
                id,
                (sentence, start),
                stores.reviews,
            ),
            correct=f"{request.path}/correct",
            corrected=is_corrected(stores, book.text, found, start),
        )
        name = "reading/_entry.html" if "fragment" in request.args else "reading/word.html"
        return answer(Rendered.of(render_template(name, page=page)))

    @pages.post("/texts/<id>/words/<sentence>-<int:start>")
    def say(id: str, sentence: str, start: int) -> Response:  # noqa: A002
        """The word's status. A script is told where else on the page the word stands."""
        book, _ = open_text(id)
        _found, _span, linked = word_at(book, sentence, start)
        status = marking.set_status(keys[linked], stores.library, now())
        part = book.part_of(sentence)
        if part is None or not marking.wants_json():
            return see_other(request.path)
        page, key = kept_page(id, part), keys[linked] or WordKey("")
        easy = page.easiness(key, stores.library.statuses())
        read, word = stores.readings.sentences(id), linked.word.dictionary_form
        box = progress_of(book, page, read, counted_whole(book))["words"]
        return jsonify(status=status, word=word, same=page.same(key), easy=easy, words=box)

    return pages


def _from_disk(derived: Derived, key: object, make: Callable[[], KeptPage]) -> KeptPage:
    """A page that an earlier start of the program made, or a new one, kept for the next."""
    found = derived.kept(key)
    if found is not None:
        return KeptPage.read(found)
    page = make()
    derived.keep(key, page.written())
    return page


def _reading_page(
    book: OpenText,
    part: Part,
    slots: Slots,
    annotate: Callable[[Sentence], AnnotatedSentence],
) -> ReadingPage:
    text, meta = book.text, book.text.meta
    here = book.parts.index(part)
    bilingual = bool(text.original and text.translation and text.alignment.beads)
    return ReadingPage(
        title=meta.title or meta.title_en or text.id,
        place="library",
        id=text.id,
        heading=tuple(filter(None, re.split(r"(\s+)", meta.title))),
        heading_en=meta.title_en,
        first=here == 0,
        facts=facts(text),
        blocks=tuple(
            facing_block(block, slots, annotate, bilingual, book.notes) for block in part.blocks
        ),
        contents=contents(text, book.parts, part),
        bilingual=bilingual,
        waiting=text.original is None,
        back=book.parts[here - 1].address if here else None,
        on=book.parts[here + 1].address if here + 1 < len(book.parts) else None,
        address=part.address,
        notice=slot("notice"),
        words=slot("words"),
        read=slot("read"),
        kept=slot("kept"),
        lost=slot("lost"),
        aligning=_ALIGNMENT in {rule.rule for rule in current_app.url_map.iter_rules()},
        audio=False,
    )
