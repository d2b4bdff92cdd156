"""The glossary: every term of every text, its rendering, and the sentences it stands in."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import NotFound

from reader.export.terms import terms_csv
from reader.model.study import STATUSES, Status
from reader.study.vocabulary import status_of
from reader.study.wordlist import guarded
from reader.web.glossary.all_terms import AllTerms, Term, Terms, title_of
from reader.web.glossary.audits import AT_ONCE, Audit, Audits
from reader.web.glossary.term_changes import TermChanges, Told
from reader.web.glossary.term_quotes import Quotes, quotes
from reader.web.glossary.terms import LATIN, ROWS, Headword
from reader.web.stores import Stores
from reader.web.translation import gettext as _

CHECKS = ("missing", "varied")  # what the audit can find of a term


@dataclass(frozen=True, slots=True)
class Row:
    """The terms whose reading begins in a row of the kana table."""

    kana: str
    anchor: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """A choice of a filter, with how many terms it leaves."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Checked:
    """What the audit says of a term: its places with English, those that have neither the
    rendering nor a variant, and how it is rendered."""

    count: int
    absent: int
    renderings: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """The filters; an empty one leaves everything."""

    query: str
    topic: str
    text: str
    status: str
    check: str


@dataclass(frozen=True, slots=True)
class Hidden:
    """A term that ships and is hidden; ``label`` names the text it is of, "" for all."""

    ja: str
    en: str
    scope: str
    label: str


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """``kana`` are the rows of the table: anchor, or "" where it is empty. ``known`` are the
    headwords that have an entry; ``waiting`` texts were not audited yet; ``lately`` can be undone."""

    title: str
    place: str
    rows: tuple[Row, ...]
    kana: Mapping[str, str]
    known: frozenset[str]
    statuses: Mapping[str, Status]
    checked: Mapping[str, Checked]
    waiting: int
    count: int
    total: int
    asked: Asked
    topics: tuple[Option, ...]
    texts: tuple[Option, ...]
    changed: Told | None
    hidden: tuple[Hidden, ...]
    lately: tuple[Told, ...]
    here: str


@dataclass(frozen=True, slots=True)
class TermPage:
    """One term with its sentences."""

    title: str
    place: str
    term: Term
    known: frozenset[str]
    status: Status
    checked: Checked | None
    quotes: tuple[Quotes, ...]
    changed: Told | None
    here: str


def blueprint(
    stores: Stores, everything: AllTerms, audits: Audits, changes: TermChanges
) -> Blueprint:
    """``/glossary``, ``/glossary.csv`` and ``/glossary/<term>``."""
    pages = Blueprint("glossary", __name__)

    def statuses(all_terms: Terms) -> Mapping[str, Status]:
        said = stores.library.statuses()
        return {ja: status_of(term.key, said) or "new" for ja, term in all_terms.shown.items()}

    def listed(all_terms: Terms) -> GlossaryPage:
        names = ("q", "topic", "text", "status", "check")
        asked = Asked(*(request.args.get(name, "").strip() for name in names))
        audited, waiting = audits.of(all_terms.texts, AT_ONCE if asked.check else 0)
        checked = _checked(audited, asked.text)
        here = request.full_path.rstrip("?")
        page = _glossary_page(all_terms, asked, statuses(all_terms), checked)
        told = changes.told(request.args.get("changed", ""), here)
        return replace(
            page,
            waiting=waiting,
            changed=told,
            hidden=tuple(_hidden(all_terms, changes)),
            lately=changes.lately(here),
            here=here,
        )

    @pages.get("/glossary")
    def glossary() -> str:
        return render_template("glossary/glossary.html", page=listed(everything.now()))

    @pages.get("/glossary.csv")
    def csv() -> Response:
        """What the filters leave."""
        all_terms = everything.now()
        left = {term.ja for row in listed(all_terms).rows for term in row.terms}
        entries = (
            (use.entry, use.texts)
            for word in all_terms.words
            if word.ja in left
            for use in word.uses
        )
        response = Response(terms_csv(entries, guarded), mimetype="text/csv")
        response.headers["Content-Disposition"] = 'attachment; filename="glossary.csv"'
        return response

    @pages.get("/glossary/<path:ja>")
    def one(ja: str) -> str:
        all_terms = everything.now()
        word = next((each for each in all_terms.words if ja in each.spellings), None)
        if word is None:
            raise NotFound(_("No glossary has the term “%(ja)s”.", ja=ja))
        audited, _waiting = audits.of(all_terms.texts)
        page = TermPage(
            title=word.ja,
            place="glossary",
            term=all_terms.shown[word.ja],
            known=frozenset(all_terms.shown),
            status=statuses(all_terms)[word.ja],
            checked=_checked(audited, "").get(word.ja),
            quotes=tuple(quotes(word, all_terms, audited)),
            changed=changes.told(request.args.get("changed", ""), request.path),
            here=request.path,
        )
        return render_template("glossary/term.html", page=page)

    return pages


def _checked(audited: Mapping[str, Audit], text: str) -> Mapping[str, Checked]:
    """The audits of all texts, or of one, as one."""
    found: dict[str, Checked] = {}
    for id, audit in audited.items():  # noqa: A001
        if text not in ("", id):
            continue
        for ja, kept in audit.items():
            known = found.get(ja, Checked(0, 0, ()))
            renderings = Counter(dict(known.renderings)) + Counter(dict(kept.renderings))
            found[ja] = Checked(
                known.count + kept.count,
                known.absent + len(kept.absent),
                tuple(renderings.most_common()),
            )
    return found


def _leaves(asked: Asked, ja: str, status: Status, checked: Checked | None) -> bool:
    if asked.status in STATUSES and status != asked.status:
        return False
    if asked.check == "missing":
        return checked is not None and checked.absent > 0
    if asked.check == "varied":
        return checked is not None and len(checked.renderings) > 1
    return True


def _glossary_page(
    found: Terms, asked: Asked, statuses: Mapping[str, Status], checked: Mapping[str, Checked]
) -> GlossaryPage:
    any_topic = [
        word
        for word in found.words
        if word.fits(asked.query, "", asked.text)
        and _leaves(asked, word.ja, statuses[word.ja], checked.get(word.ja))
    ]
    words = [word for word in any_topic if word.fits("", asked.topic, "")]
    rows = tuple(
        Row(kana, f"row-{place}", tuple(found.shown[word.ja] for word in row))
        for place, (kana, row) in enumerate(groupby(words, lambda word: word.row), 1)
    )

    return GlossaryPage(
        title=_("Glossary"),
        place="glossary",
        rows=rows,
        kana=dict.fromkeys((*ROWS, LATIN), "") | {row.kana: row.anchor for row in rows},
        known=frozenset(found.shown),
        statuses=statuses,
        checked=checked,
        waiting=0,
        count=len(words),
        total=len(found.words),
        asked=asked,
        topics=tuple(_topics(any_topic)),
        texts=tuple(_texts(found, asked.text)),
        changed=None,
        hidden=(),
        lately=(),
        here="",
    )


def _hidden(all_terms: Terms, changes: TermChanges) -> Iterator[Hidden]:
    titles = {text.id: title_of(text.meta) for text in all_terms.texts}
    for entry in changes.hidden():
        yield Hidden(entry.ja, entry.en, entry.scope, titles.get(entry.scope, entry.scope))


def _topics(words: list[Headword]) -> Iterator[Option]:
    counts = Counter(topic for word in words for topic in word.topics)
    yield Option("", _("All topics"), len(words))
    for topic, count in sorted(counts.items()):
        yield Option(topic, _(topic.capitalize()), count)


def _texts(found: Terms, asked: str) -> Iterator[Option]:
    """The texts with terms of their own, and the one that was asked for."""
    counts = Counter(text for word in found.words for use in word.uses for text in set(use.texts))
    for text in found.texts:
        if counts[text.id] or text.id == asked:
            yield Option(text.id, title_of(text.meta), counts[text.id])
