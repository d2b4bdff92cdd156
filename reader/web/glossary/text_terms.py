"""A text's terms: how it keeps to its glossary, and what else ought to be a term."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import urlencode

from flask import Blueprint, Response, render_template, request
from markupsafe import Markup
from werkzeug.exceptions import BadRequest

from reader.bitext.audit import Audited
from reader.bitext.concordance import Line
from reader.bitext.links import Linker
from reader.japanese.furigana.split import furigana
from reader.model.bitext import Text
from reader.model.lexicon import Glossary, GlossaryEntry, joined
from reader.terms import KeyTerm, Part, audit, key_terms
from reader.web.glossary.all_terms import title_of
from reader.web.glossary.term_changes import TermChanges, Told
from reader.web.posting import see_other
from reader.web.reading.open_texts import whole
from reader.web.recent import Recent
from reader.web.ruby import ruby, seams
from reader.web.stores import Stores
from reader.web.translation import gettext as _

MOST = 60  # candidates on the page
PLACES = 5  # of a term, where its rendering is absent
LONGEST = 200  # characters of a field


@dataclass(frozen=True, slots=True)
class Missing:
    """A place whose English does not have the rendering; ``instead`` is what stands there."""

    sentence: str
    before: str
    keyword: str
    after: str
    en: str
    instead: str


@dataclass(frozen=True, slots=True)
class ShownTerm:
    """A term of the glossary with what its renderings are, and the places without any."""

    ja: str
    scope: str
    en: str
    also: tuple[str, ...]
    count: int
    renderings: tuple[tuple[str, int, str], ...]
    absent: int
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class ShownCandidate:
    """A candidate, with the English it most likely has and others."""

    ja: str
    head: Markup
    reading: str
    count: int
    parts: tuple[Part, ...]
    en: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TermsPage:
    """``kept`` of the glossary's ``terms`` are rendered everywhere as it says; ``owns`` some of
    them, which the glossary of all texts can show alone."""

    title: str
    place: str
    id: str
    heading: str
    heading_lang: str
    shipped: bool
    bilingual: bool
    changed: Told | None
    owns: bool
    terms: int
    kept: int
    missing: tuple[ShownTerm, ...]
    varied: tuple[ShownTerm, ...]
    candidates: tuple[ShownCandidate, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found out about one state of a text."""

    audited: tuple[Audited, ...]
    candidates: tuple[KeyTerm, ...]


def blueprint(stores: Stores, changes: TermChanges) -> Blueprint:
    """``/texts/<id>/terms``."""
    pages = Blueprint("text_terms", __name__)
    kept: Recent[Looked] = Recent(4)
    linker = Linker(stores.dictionary)

    def look(text: Text) -> Looked:
        with stores.annotating:
            annotator = stores.annotator(text.glossary, text.corrections)
            elsewhere = joined(each.glossary for each in stores.shelf.texts() if each.id != text.id)
            found = key_terms(text, annotator, stores.dictionary, elsewhere)
            return Looked(audit(text, annotator, linker), found)

    def with_term(text: Text, before: Looked, term: GlossaryEntry) -> Looked:
        """What is known after a term was added, without looking at the others again."""
        only = replace(text, glossary=Glossary((term,)))
        with stores.annotating:
            added = audit(only, stores.annotator(only.glossary, text.corrections), linker)
        return Looked(
            (*(each for each in before.audited if each.term.ja != term.ja), *added),
            tuple(
                replace(each, term=term) if each.ja == term.ja else each
                for each in before.candidates
            ),
        )

    @pages.get("/texts/<id>/terms")
    def terms(id: str) -> str:  # noqa: A002
        text = _text(stores, id)
        looked = kept.get((id, stores.shelf.version(id)), partial(look, text))
        told = changes.told(request.args.get("changed", ""), request.path)
        page = _page(text, looked, told, stores)
        return render_template("terms/terms.html", page=page)

    @pages.post("/texts/<id>/terms")
    def accept(id: str) -> Response:  # noqa: A002
        text = _text(stores, id)
        term = _term(text)
        before = kept.get((id, stores.shelf.version(id)), partial(look, text))
        token = changes.put(term)
        kept.get((id, stores.shelf.version(id)), partial(with_term, text, before, term))
        # No fragment: with one, the browser would not focus the next field.
        return see_other(f"/texts/{id}/terms?{urlencode({'changed': token})}")

    return pages


def _text(stores: Stores, id: str) -> Text:  # noqa: A002
    return whole(stores, id, _("This text waits for its original; it has no terms yet."))


def _term(text: Text) -> GlossaryEntry:
    """The term of the form. What has no rendering or is not in the text is refused."""
    ja, reading, en = (
        " ".join(request.form.get(name, "").split())[:LONGEST] for name in ("ja", "reading", "en")
    )
    sentences = text.original.sentences if text.original else ()
    if not ja or not any(ja in sentence.text for sentence in sentences):
        raise BadRequest(_("The text has no such term."))
    if not en:
        raise BadRequest(_("“%(ja)s” has no English yet. Write how the text renders it.", ja=ja))
    return GlossaryEntry(ja, reading, en, scope=text.id)


def _page(text: Text, looked: Looked, changed: Told | None, stores: Stores) -> TermsPage:
    shown = [_shown(each) for each in looked.audited]
    waiting = [each for each in looked.candidates if each.term is None]
    return TermsPage(
        title=_("Terms: %(title)s", title=text.meta.title or text.meta.title_en),
        place="library",
        id=text.id,
        heading=title_of(text.meta),
        heading_lang="ja" if title_of(text.meta) == text.meta.title else "en",
        shipped=text.shipped,
        bilingual=text.translation is not None,
        changed=changed,
        owns=any(entry.scope for entry in text.glossary.entries),
        terms=len(shown),
        kept=sum(not each.absent for each in shown),
        missing=tuple(each for each in shown if each.absent),
        varied=tuple(each for each in shown if len(each.renderings) > 1),
        candidates=tuple(_candidate(each, stores) for each in waiting[:MOST]),
        left_out=max(len(waiting) - MOST, 0),
    )


def _shown(found: Audited) -> ShownTerm:
    ja = found.term.ja
    return ShownTerm(
        ja=ja,
        scope=found.term.scope,
        en=found.term.en,
        also=found.term.variants,
        count=found.count,
        renderings=tuple(
            (label, count, f"/search?{urlencode({'q': ja, 'as': label.casefold()})}")
            for label, count in found.renderings
        ),
        absent=len(found.absent),
        missing=tuple(_missing(found.absent)),
    )


def _missing(lines: Sequence[Line]) -> Iterator[Missing]:
    for line in lines[:PLACES]:
        if line.span:
            yield Missing(
                sentence=line.sentence,
                before=line.ja[: line.span.start],
                keyword=line.span.of(line.ja),
                after=line.ja[line.span.end :],
                en=line.en,
                instead=line.rendering,
            )


def _candidate(found: KeyTerm, stores: Stores) -> ShownCandidate:
    return ShownCandidate(
        ja=found.ja,
        head=ruby(
            furigana(found.ja, found.reading, stores.dictionary.kanji),
            seams=seams(part.ja for part in found.parts),
        ),
        reading=found.reading,
        count=found.count,
        parts=found.parts if len(found.parts) > 1 else (),
        en=next(iter(found.proposals), ""),
        others=found.proposals[1:],
    )
