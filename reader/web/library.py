"""The library: where reading stopped, and every text there is."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import urlencode

from flask import Blueprint, Response, redirect, render_template, request
from markupsafe import Markup
from werkzeug.exceptions import Forbidden, NotFound

from reader.errors import LibraryError
from reader.model.bitext import Text
from reader.model.text import Sentence
from reader.pipeline import english_of
from reader.study.vocabulary import Coverage
from reader.web import bookmarks, ruby, settings
from reader.web.covers import Cover
from reader.web.matching import folded
from reader.web.recent import Recent
from reader.web.shelf_cards import SORTS, Card, attached, card, chosen, sort
from reader.web.stores import Stores
from reader.web.vocabularies import Vocabularies


@dataclass(frozen=True, slots=True)
class Resume:
    """The text to go on with, or to begin with; ``number`` is the sentence's, 0 for none."""

    id: str
    cover: Cover
    title: str
    title_en: str
    sentence: str
    number: int
    ja: Markup
    en: str
    summary: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A card with where its reader is: the ``number``-th of its sentences, 0 if not begun.

    ``coverage`` is None while the words of the text are not counted.
    """

    card: Card
    number: int
    coverage: Coverage | None


@dataclass(frozen=True, slots=True)
class Removed:
    """What was just taken off the shelf."""

    token: str
    title: str


@dataclass(frozen=True, slots=True)
class LibraryPage:
    """``total`` counts all texts, shown or not; ``broken`` says what keeps folders from being
    texts."""

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
    broken: tuple[str, ...]
    removed: Removed | None


def blueprint(stores: Stores, vocabularies: Vocabularies) -> Blueprint:
    """``/``, and taking texts off the shelf and putting them back."""
    pages = Blueprint("library", __name__)
    cards: Recent[Card] = Recent(400)
    titles: Recent[str] = Recent(50)  # of removed texts, by token

    def shown(texts: tuple[Text, ...]) -> list[Card]:
        hidden = attached(texts)
        return [
            cards.get((text.id, stores.shelf.version(text.id)), partial(card, text))
            for text in texts
            if text.id not in hidden
        ]

    @pages.get("/")
    def library() -> str:
        texts, token = stores.shelf.texts(), request.args.get("removed", "")
        marks = bookmarks.everywhere(stores.library)
        page = replace(
            _library_page(shown(texts), request.args, marks, vocabularies.covered(texts, marks)),
            broken=tuple(str(error) for error in stores.shelf.broken()),
            removed=Removed(token, titles.get(token, str)) if token else None,
        )
        if not page.query and not page.kind:
            page = replace(page, resume=_resume(texts, marks, stores))
        return render_template("library/library.html", page=page)

    @pages.post("/library/remove")
    def remove() -> Response:
        try:
            text = stores.shelf.text(request.form.get("text", ""))
        except LibraryError as error:
            raise NotFound(str(error)) from error
        if text.shipped:
            raise Forbidden("This text came with Taiyaku and cannot be removed.")
        token = stores.shelf.remove(text.id)
        titles.get(token, lambda: text.meta.title_en or text.meta.title)
        return _see_other(f"/?{urlencode({'removed': token})}")

    @pages.post("/library/restore")
    def restore() -> Response:
        try:
            stores.shelf.restore(request.form.get("token", ""))
        except LibraryError as error:
            raise NotFound(str(error)) from error
        return _see_other("/")

    return pages


def _library_page(
    cards: list[Card],
    asked: Mapping[str, str],
    marks: Mapping[str, str],
    covered: Mapping[str, Coverage],
) -> LibraryPage:
    query, kind = asked.get("q", "").strip(), asked.get("kind", "")
    by = asked.get("sort", "")
    by = by if by in SORTS else "read"
    found = sort(chosen(cards, query, kind), by, marks)
    return LibraryPage(
        title="Library",
        place="library",
        resume=None,
        shown=tuple(Shown(each, _number(each, marks), covered.get(each.id)) for each in found),
        total=len(cards),
        query=query,
        kind=kind,
        kinds=tuple(sorted({each.kind for each in cards if each.kind}, key=folded)),
        sort=by,
        sorts=SORTS,
        broken=(),
        removed=None,
    )


def _see_other(path: str) -> Response:
    response = redirect(path, 303)
    assert isinstance(response, Response)  # noqa: S101  (flask's own response class)
    return response


def _number(shown: Card, marks: Mapping[str, str]) -> int:
    mark = marks.get(shown.id, "")
    return shown.sentences.index(mark) + 1 if mark in shown.sentences else 0


def _resume(texts: tuple[Text, ...], marks: Mapping[str, str], stores: Stores) -> Resume | None:
    """The text read last; where nothing was read yet, the first that has both languages."""
    whole = {text.id: text for text in texts if text.original}
    last = next((whole[name] for name in marks if name in whole), None)
    text = last or next((each for each in whole.values() if each.translation), None)
    if text is None:
        return None
    shown = card(text)
    number = _number(shown, marks)
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
    )


def _sentence(text: Text, id: str) -> Sentence | None:  # noqa: A002
    sentences = text.original.sentences if text.original else ()
    return next((each for each in sentences if each.id == id), None)


def _japanese(text: Text, sentence: Sentence, stores: Stores) -> Markup:
    """The sentence with its furigana, without links."""
    shown = ruby.shown_furigana(settings.current(), stores.dictionary)
    with stores.annotating:
        annotated = stores.annotator(text.glossary).annotate(sentence)
    pieces, end = [ruby.NOTHING], 0
    for span, linked in annotated.spans:
        pieces.append(Markup.escape(sentence.text[end : span.start]))
        pieces.append(ruby.ruby(linked.word.furigana, shown) or Markup.escape(linked.word.surface))
        end = span.end
    return ruby.NOTHING.join([*pieces, Markup.escape(sentence.text[end:])])
