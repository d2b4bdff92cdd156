"""The library: where reading stopped, and every text there is."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from urllib.parse import urlencode

from flask import Blueprint, Response, current_app, render_template, request
from markupsafe import Markup
from werkzeug.exceptions import Forbidden, NotFound

from reader.errors import CorpusError, LibraryError, ReaderError
from reader.model.bitext import Text, attached
from reader.model.lexicon import Glossary
from reader.model.text import Sentence
from reader.pipeline import english_of
from reader.study import queue
from reader.study.vocabulary import Coverage
from reader.web import ruby, settings
from reader.web.editing.following import bring_back, put_aside
from reader.web.glossary.all_terms import title_of
from reader.web.library.cards import PACE, SORTS, Card, card, chosen, sort
from reader.web.library.covers import Cover
from reader.web.matching import folded
from reader.web.posting import see_other, utc_now
from reader.web.practice.plan import Planner
from reader.web.problem import in_full
from reader.web.reading import bookmarks
from reader.web.reading.pace import Pace
from reader.web.recent import Recent
from reader.web.stores import Stores
from reader.web.translation import gettext as _
from reader.web.words.vocabularies import Vocabularies


@dataclass(frozen=True, slots=True)
class Resume:
    """The text to go on with, or to begin with; ``number`` is the sentence's, 0 for none.
    ``due`` of its words are to be reviewed."""

    id: str
    cover: Cover
    title: str
    title_en: str
    sentence: str
    number: int
    ja: Markup
    en: str
    summary: str
    due: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A card with where its reader is: the ``number``-th of its sentences, 0 if not begun.
    ``read``: so many were read, from the beginning on or not.

    ``coverage`` is None while the words of the text are not counted; ``minutes`` are left.
    """

    card: Card
    number: int
    read: int
    finished: bool
    minutes: int
    coverage: Coverage | None


@dataclass(frozen=True, slots=True)
class Removed:
    """What was taken off the shelf. ``copy``: of a text that came with the reader, which is
    there again as it came."""

    token: str
    title: str
    copy: bool


@dataclass(frozen=True, slots=True)
class Broken:
    """A folder that is no text: the file, where in it, and what to do. ``line`` may be 0."""

    file: str
    line: int
    problem: str
    hint: str


@dataclass(frozen=True, slots=True)
class Tools:
    """Which pages for working on a text there are."""

    edit: bool
    alignment: bool


@dataclass(frozen=True, slots=True)
class LibraryPage:
    """``total`` counts all texts, shown or not; ``pace`` is the reader's, in characters a
    minute, 0 where it is not known yet. ``removed`` is what was removed just now, ``aside``
    all that can be brought back."""

    title: str
    place: str
    resume: Resume | None
    shown: tuple[Shown, ...]
    total: int
    query: str
    kind: str
    kinds: tuple[str, ...]
    sort: str
    sorts: Mapping[str, str]
    pace: int
    tools: Tools
    broken: tuple[Broken, ...]
    removed: Removed | None
    aside: tuple[Removed, ...]


def blueprint(
    stores: Stores,
    vocabularies: Vocabularies,
    planner: Planner,
    *,
    now: Callable[[], datetime] = utc_now,
) -> Blueprint:
    """``/``, and taking texts off the shelf and putting them back."""
    pages = Blueprint("library", __name__)
    cards: Recent[Card] = Recent(400)
    pace = Pace(stores)

    def read_aloud(japanese: str) -> str:
        with stores.annotating:
            found = stores.annotator(Glossary()).annotate(Sentence("", japanese))
        return "".join(linked.word.reading for linked in found.words)

    def carded(text: Text) -> Card:
        return card(text, read_aloud, copied=not text.shipped and stores.shelf.replaces(text.id))

    def on_shelf(texts: tuple[Text, ...]) -> list[Card]:
        hidden = attached(texts)
        return [
            cards.get((text.id, stores.shelf.version(text.id)), partial(carded, text))
            for text in texts
            if text.id not in hidden
        ]

    @pages.get("/")
    def library() -> str:
        texts, token = stores.shelf.texts(), request.args.get("removed", "")
        marks = bookmarks.everywhere(stores.library)
        covered, own = vocabularies.covered(texts, marks), pace.own(now())

        def shown(each: Card) -> Shown:
            number = _number(each, marks)
            finished = _finished(each, number, stores)
            minutes = 0 if finished else each.minutes(number, own or PACE)
            read = len(stores.readings.sentences(each.id).intersection(each.sentences))
            return Shown(each, number, read, finished, minutes, covered.get(each.id))

        query, kind = request.args.get("q", "").strip(), request.args.get("kind", "")
        by = request.args.get("sort", "")
        by = by if by in SORTS else "read"
        every, aside = on_shelf(texts), tuple(_aside(stores, texts))
        page = LibraryPage(
            title=_("Library"),
            place="library",
            resume=None if query or kind else _resume(texts, marks, stores, planner, now()),
            shown=tuple(map(shown, sort(chosen(every, query, kind), by, marks, covered))),
            total=len(every),
            query=query,
            kind=kind,
            kinds=tuple(sorted({each.kind for each in every if each.kind}, key=folded)),
            sort=by,
            sorts=SORTS,
            pace=round(own or 0),
            tools=Tools(_is_page("/texts/<id>/edit"), _is_page("/texts/<id>/alignment")),
            broken=tuple(map(_broken, stores.shelf.broken())),
            removed=next((each for each in aside if each.token == token), None),
            aside=aside,
        )
        return render_template("library/library.html", page=page)

    @pages.post("/library/remove")
    def remove() -> Response:
        try:
            text = stores.shelf.text(request.form.get("text", ""))
        except LibraryError as error:
            raise NotFound(in_full(error)) from error
        if text.shipped:
            raise Forbidden(_("This text came with Taiyaku and cannot be removed."))
        token = put_aside(stores, text, now())
        return see_other(f"/?{urlencode({'removed': token})}")

    @pages.post("/library/restore")
    def restore() -> Response:
        try:
            bring_back(stores, request.form.get("token", ""), now())
        except LibraryError as error:
            raise NotFound(in_full(error)) from error
        return see_other("/")

    return pages


def _is_page(rule: str) -> bool:
    """Whether the application has a page of this address."""
    return any(each.rule == rule for each in current_app.url_map.iter_rules())


def _broken(error: ReaderError) -> Broken:
    if not isinstance(error, CorpusError):
        return Broken("", 0, in_full(error), "")
    problem = str(error).removesuffix(error.hint).strip()
    problem = problem.removeprefix(f"{error.path}:{error.line}:").strip()
    return Broken(str(error.path), error.line, problem, error.hint)


def _finished(shown: Card, number: int, stores: Stores) -> bool:
    """Whether its last sentence was read, or is where its reader is."""
    if not number:
        return False
    last = len(shown.sentences)
    return number == last or stores.readings.was_read(shown.id, shown.sentences[-1])


def _aside(stores: Stores, texts: tuple[Text, ...]) -> Iterator[Removed]:
    came = {text.id for text in texts if text.shipped}
    for token, meta in stores.shelf.removed():
        yield Removed(token, title_of(meta), token.rpartition("~")[0] in came)


def _number(shown: Card, marks: Mapping[str, str]) -> int:
    mark = marks.get(shown.id, "")
    return shown.sentences.index(mark) + 1 if mark in shown.sentences else 0


def _resume(
    texts: tuple[Text, ...],
    marks: Mapping[str, str],
    stores: Stores,
    planner: Planner,
    now: datetime,
) -> Resume | None:
    """The text read last and not to its end; else the first that has both languages and was
    not begun."""
    whole = {text.id: text for text in texts if text.original}
    last = [whole[name] for name in marks if name in whole]
    open_ = (
        each for each in last if not _finished(made := card(each), _number(made, marks), stores)
    )
    fresh = (each for each in whole.values() if each.translation and each not in last)
    text = next(open_, None) or next(fresh, None) or next(iter(last), None)
    if text is None:
        return None
    shown = card(text)
    number = _number(shown, marks)
    number = 0 if _finished(shown, number, stores) else number
    sentence = _sentence(text, shown.sentences[number - 1]) if number > 1 else None
    return Resume(
        id=text.id,
        cover=shown.cover,
        title=shown.title,
        title_en=shown.title_en,
        sentence=sentence.id if sentence else "",
        number=number if sentence else 0,
        ja=_japanese(text, sentence, stores) if sentence else ruby.NOTHING,
        en=english_of(text).get(sentence.id, "") if sentence else "",
        summary=shown.summary,
        due=_due(text.id, planner, now),
    )


def _due(text: str, planner: Planner, now: datetime) -> int:
    desk = planner.desk()
    of_text = [card for card in desk.cards if card.text == text]
    return len(queue.due(of_text, desk.schedules, now, None))


def _sentence(text: Text, id: str) -> Sentence | None:  # noqa: A002
    sentences = text.original.sentences if text.original else ()
    return next((each for each in sentences if each.id == id), None)


def _japanese(text: Text, sentence: Sentence, stores: Stores) -> Markup:
    """The sentence with its furigana, without links."""
    shown = ruby.shown_furigana(settings.current(), stores.dictionary)
    with stores.annotating:
        annotated = stores.annotator(text.glossary, text.corrections).annotate(sentence)
    pieces, end = [ruby.NOTHING], 0
    for span, linked in annotated.spans:
        pieces.append(Markup.escape(sentence.text[end : span.start]))
        pieces.append(ruby.of_word(linked.word, shown))
        end = span.end
    return ruby.NOTHING.join([*pieces, Markup.escape(sentence.text[end:])])
