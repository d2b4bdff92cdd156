"""A sentence's own page: its hints, rung by rung, and the notes beside it.

The reading view shows parts of it in place; without scripts they are links to it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from flask import Blueprint, Response, render_template, request
from markupsafe import Markup
from werkzeug.exceptions import BadRequest

from reader.corpus.fingerprint import fingerprint
from reader.model.study import SentenceNote
from reader.study.vocabulary import Keys
from reader.web import settings
from reader.web.posting import see_other, utc_now
from reader.web.reading import margin
from reader.web.reading.facing import label
from reader.web.reading.hints import RUNGS, Hints, hints
from reader.web.reading.layout import Row
from reader.web.reading.margin import Remark
from reader.web.reading.open_texts import OpenText, OpenTexts
from reader.web.rendered import Rendered, answer
from reader.web.ruby import japanese_plain, shown_furigana
from reader.web.translation import gettext as _


@dataclass(frozen=True, slots=True)
class SentencePage:
    """``step``: how many rungs of the ladder are shown, 0 to 4; ``bare``: the first of them, the
    readings, gives away more than the sentence as it is shown. ``back`` is the address of the
    sentence in its text."""

    title: str
    place: str
    id: str
    label: str
    text_title: str
    back: str
    japanese: tuple[Markup, ...]
    plain: tuple[Markup, ...]
    hints: Hints
    step: int
    bare: bool
    remarks: tuple[Remark, ...]
    note: str
    address: str


def blueprint(texts: OpenTexts, keys: Keys, *, now: Callable[[], datetime] = utc_now) -> Blueprint:
    """``/texts/<id>/sentences/<sentence>``, and what is written beside it."""
    pages = Blueprint("sentences", __name__)
    stores = texts.stores

    def made(book: OpenText, row: Row, step: int) -> SentencePage:
        shown = shown_furigana(settings.current(), stores.dictionary)
        first = row.ja[0].id
        part = book.part_of(first)
        annotated = [texts.annotate(book, sentence) for sentence in row.ja]
        note = margin.own_note(row, stores.library.sentence_notes(book.text.id))
        japanese = tuple(japanese_plain(each, shown) for each in annotated)
        plain = tuple(japanese_plain(each, lambda _: True) for each in annotated)
        return SentencePage(
            title=_("Sentence %(label)s", label=label(row) or first),
            place="library",
            id=first,
            label=label(row) or first,
            text_title=book.text.meta.title or book.text.meta.title_en,
            back=f"/texts/{book.text.id}/{part.address if part else ''}#s-{first}",
            japanese=japanese,
            plain=plain,
            hints=hints(
                row,
                lambda sentence: texts.annotate(book, sentence),
                book.linker,
                stores.dictionary,
                (keys, stores.library.statuses()),
            ),
            step=step,
            bare=japanese != plain or settings.current().furigana == "hover",
            remarks=margin.remarks(book, row),
            note=note.note if note else "",
            address=f"/texts/{book.text.id}/sentences/{first}",
        )

    @pages.get("/texts/<id>/sentences/<sentence>")
    def show(id: str, sentence: str) -> Response:  # noqa: A002
        book, _version = texts.open(id)
        said = request.args.get("step", "0")
        step = int(said) if said in {str(each) for each in range(RUNGS + 1)} else 0
        page = made(book, book.row_of(sentence), step)
        name = "_sentence_parts" if "fragment" in request.args else "sentence"
        return answer(Rendered.of(render_template(f"reading/{name}.html", page=page)))

    @pages.post("/texts/<id>/sentences/<sentence>")
    def write(id: str, sentence: str) -> Response:  # noqa: A002
        """The owner's note on a sentence; an empty one is taken away. A script gets it as the
        page shows it."""
        book, _version = texts.open(id)
        row = book.row_of(sentence)
        said = "" if "delete" in request.form else request.form.get("note", "")
        text = said.replace("\r\n", "\n").strip()
        if len(text) > margin.LONGEST:
            raise BadRequest(_("A note may have %(most)s characters.", most=f"{margin.LONGEST:,}"))
        before = margin.own_note(row, stores.library.sentence_notes(id))
        first = row.ja[0]
        note = SentenceNote(
            id, before.fingerprint if before else fingerprint(first.text), first.id, text
        )
        stores.library.set_sentence_note(note, now())
        if "fragment" in request.form:
            kept = margin.own_note(row, stores.library.sentence_notes(id))
            place = book.place_of(row)
            return Response(margin.shown(row, place, kept) if kept else "", mimetype="text/html")
        part = book.part_of(first.id)
        return see_other(f"/texts/{id}/{part.address if part else ''}#s-{first.id}")

    @pages.post("/texts/<id>/notes")
    def delete(id: str) -> Response:  # noqa: A002
        """A note whose sentence is gone."""
        texts.open(id)
        stores.library.set_sentence_note(
            SentenceNote(id, request.form.get("delete", ""), "", ""), now()
        )
        return see_other(f"/texts/{id}/")

    return pages
