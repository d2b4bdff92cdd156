"""The words the owner met: what they said of each, and saying it of many at once."""

import secrets
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qsl, urlencode

from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import BadRequest

from reader.errors import IngestError
from reader.export.words import words_csv
from reader.ingest.encoding import decode
from reader.japanese.kana import is_kanji
from reader.model.bitext import Text, attached
from reader.model.study import STATUSES, WordKey
from reader.study.vocabulary import Coverage, coverage, status_of
from reader.study.wordlist import guarded, parse
from reader.web.glossary.all_terms import title_of
from reader.web.posting import own_path, see_other, utc_now
from reader.web.practice.plan import Planner
from reader.web.reading import bookmarks
from reader.web.reading.marking import status_said
from reader.web.recent import Recent
from reader.web.stores import Stores
from reader.web.translation import gettext as _
from reader.web.translation import ngettext
from reader.web.words import anki
from reader.web.words.imported import NOTE_LENGTH, NOTHING, TAGS, Done, imported
from reader.web.words.rows import SORTS, Filters, Met, Row, dues, found_rows, shown_row
from reader.web.words.vocabularies import Vocabularies

PAGE = 100  # words
PASTED_BYTES = 20_000_000
GRADES = {
    "1": "School year 1",
    "2": "School year 2",
    "3": "School year 3",
    "4": "School year 4",
    "5": "School year 5",
    "6": "School year 6",
    "8": "All for daily use (jōyō)",
}
LEVELS = {"n5": "JLPT N5", "n4": "JLPT N4", "n3": "JLPT N3 and N2", "n1": "JLPT N1"}
_OLD_LEVEL = {"n5": 4, "n4": 3, "n3": 2, "n1": 1}  # as KANJIDIC2 counts them


@dataclass(frozen=True, slots=True)
class WordsPage:
    """``texts`` are (id, title); ``total`` counts the words the filters leave."""

    title: str
    place: str
    rows: tuple[Row, ...]
    total: int
    met: int
    filters: Filters
    texts: tuple[tuple[str, str], ...]
    tags: tuple[str, ...]
    sorts: Mapping[str, str]
    counted: Coverage | None
    back: str
    on: str
    here: str
    first: int
    grades: Mapping[str, str]
    levels: Mapping[str, str]
    done: Done | None


def blueprint(
    stores: Stores,
    vocabularies: Vocabularies,
    planner: Planner,
    *,
    now: Callable[[], datetime] = utc_now,
    token: Callable[[], str] = secrets.token_urlsafe,
) -> Blueprint:
    """``/words``, and everything that is said of words from there."""
    pages = Blueprint("words", __name__)
    reports: Recent[Done] = Recent(20)  # of imports, by token
    pending: Recent[tuple[str, anki.Notes]] = Recent(3)  # files of Anki's, by token

    def report(done: Done) -> Response:
        name = token()
        reports.get(name, lambda: done)
        return _back({"report": name})

    anki.install(pages, stores, pending, report, now)

    @pages.get("/words")
    def words() -> str:
        name = request.args.get("report", "")
        done = reports.get(name, lambda: NOTHING) if name else _done(request.args)
        page = _page(vocabularies, planner, Filters.of(request.args), done, now())
        return render_template("words/words.html", page=page)

    @pages.get("/words/export.csv")
    def export() -> Response:
        wanted = request.args.get("status", "")
        marks = sorted(stores.library.marks(), key=lambda mark: mark.key)
        chosen = [mark for mark in marks if wanted in ("", mark.status)]
        answer = Response(words_csv(chosen, guarded), mimetype="text/csv")
        answer.headers["Content-Disposition"] = 'attachment; filename="taiyaku-words.csv"'
        return answer

    @pages.post("/words/status")
    def status() -> Response:
        """Of the words that are ticked, or of all that the page's filters leave."""
        said = status_said(request.form.get("status", ""))
        keys = [_key(each) for each in request.form.getlist("keys")]
        if request.form.get("which") == "found":
            asked = dict(parse_qsl(request.form.get("back", "").partition("?")[2]))
            rows, _met = _rows(vocabularies, planner, Filters.of(asked))
            keys = [row.key for row in rows]
        change = stores.library.set_statuses(dict.fromkeys(keys, said), now())
        return _back({"changed": len(keys), "as": said, "undo": change})

    @pages.post("/words/word")
    def word() -> Response:
        """One word's row: its status, note and tags."""
        key = _word()
        note = request.form.get("note", "").strip()[:NOTE_LENGTH]
        tags = tuple(dict.fromkeys(request.form.get("tags", "").split()))[:TAGS]
        before = stores.library.mark(key)
        if request.form.get("status"):
            said = status_said(request.form["status"])
            if said != (status_of(key, stores.library.statuses()) or "new"):
                stores.library.set_statuses({key: said}, now())
        if (note, tags) != ((before.note, before.tags) if before else ("", ())):
            stores.library.set_note(key, note, tags, now())
        return _back({})

    @pages.post("/words/undo")
    def undo() -> Response:
        change = request.form.get("change", "")
        if not change.isascii() or not change.isdigit():
            raise BadRequest(_("There is no such change."))
        stores.library.undo(min(int(change), 2**62), now())
        return _back({})

    @pages.post("/words/import")
    def read() -> Response:
        request.max_form_memory_size = PASTED_BYTES
        said = status_said(request.form.get("status", "known"))
        upload = request.files.get("file")
        text = request.form.get("list", "")
        if upload and upload.filename:
            data = upload.read()
            if anki.is_export(data):
                name, notes = token(), anki.notes_in(data, upload.filename)
                pending.get(name, lambda: (str(upload.filename), notes))
                return anki.to_ask(name)
            try:
                text = decode(data, upload.filename)[0]
            except IngestError as error:
                told = _(
                    "%(name)s is no list of words. What can be read is one word a line, a CSV "
                    "file, or what Anki exports.",
                    name=upload.filename,
                )
                raise BadRequest(told) from error
        return report(imported(stores, parse(text), said, now()))

    @pages.post("/words/level")
    def level() -> Response:
        """Every word of the texts whose kanji are all of a level or below it."""
        limit = request.form.get("level", "")
        if limit not in GRADES and limit not in LEVELS:
            raise BadRequest(f"There is no level “{limit}”.")
        kana = "kana" in request.form
        statuses = stores.library.statuses()
        keys = [
            key
            for text in _texts(stores)
            for key in vocabularies.counts(text)
            if status_of(key, statuses) is None and _is_easy(key.form, limit, stores, kana=kana)
        ]
        change = stores.library.set_statuses(dict.fromkeys(keys, "known"), now())
        return _back({"changed": len({*keys}), "as": "known", "undo": change})

    return pages


def _page(
    vocabularies: Vocabularies, planner: Planner, filters: Filters, done: Done | None, now: datetime
) -> WordsPage:
    stores = vocabularies.stores
    rows, met = _rows(vocabularies, planner, filters)
    start = min(filters.start, max(0, (len(rows) - 1) // PAGE * PAGE))
    total: Counter[WordKey] = Counter()
    for text in _chosen(stores, filters):
        total.update(vocabularies.counts(text))
    return WordsPage(
        title=_("Words"),
        place="words",
        rows=tuple(shown_row(row, stores.dictionary, now) for row in rows[start : start + PAGE]),
        total=len(rows),
        met=met,
        filters=filters,
        texts=tuple((text.id, title_of(text.meta)) for text in _texts(stores)),
        tags=tuple(sorted({tag for mark in stores.library.marks() for tag in mark.tags})),
        sorts={value: _(label) for value, label in SORTS.items()},
        counted=coverage(total, stores.library.statuses()) if total else None,
        back=filters.href(start=max(0, start - PAGE)) if start else "",
        on=filters.href(start=start + PAGE) if start + PAGE < len(rows) else "",
        here=filters.href(start=start),
        first=start + 1 if rows else 0,
        grades={value: _(label) for value, label in GRADES.items()},
        levels={value: _(label) for value, label in LEVELS.items()},
        done=done if done and done.sentence else None,
    )


def _rows(vocabularies: Vocabularies, planner: Planner, filters: Filters) -> tuple[list[Met], int]:
    stores = vocabularies.stores
    counted = [(text, vocabularies.of(text)) for text in _chosen(stores, filters)]
    library = stores.library
    return found_rows(counted, library.marks(), library.statuses(), filters, dues(planner.desk()))


def _chosen(stores: Stores, filters: Filters) -> list[Text]:
    """The text that was asked for; else those that were begun; else the first."""
    texts = _texts(stores)
    if filters.text:
        return [text for text in texts if text.id == filters.text]
    begun = {place.text for place in stores.library.places()} | {*bookmarks.current()}
    return [text for text in texts if text.id in begun] or texts[:1]


def _texts(stores: Stores) -> list[Text]:
    texts = stores.shelf.texts()
    hidden = attached(texts)
    return [text for text in texts if text.original and text.id not in hidden]


def _word() -> WordKey:
    return _key(f"{request.form.get('word', '')}\t{request.form.get('reading', '')}")


def _key(said: str) -> WordKey:
    form, _tab, reading = said.partition("\t")
    if not form or len(said) > 200:
        raise BadRequest(_("There is no such word."))
    return WordKey(form, reading)


def _back(done: Mapping[str, object]) -> Response:
    """To where the form was, which tells what was done."""
    path, _mark, asked = request.form.get("back", "/words").partition("?")
    path = own_path(path)
    if path == "/words":
        kept = [pair for pair in asked.split("&") if pair.partition("=")[0] in Filters.NAMES]
        asked = "&".join([*kept, *([urlencode(done)] if done else [])])
    return see_other(f"{path}?{asked}" if asked else path)


def _done(said: Mapping[str, str]) -> Done | None:
    count, status, change = (said.get(name, "") for name in ("changed", "as", "undo"))
    if not count.isdigit() or not change.isdigit() or status not in STATUSES:
        return None
    told = {
        "new": ngettext("%(num)s word marked as new.", "%(num)s words marked as new.", int(count)),
        "learning": ngettext(
            "%(num)s word marked as learning.", "%(num)s words marked as learning.", int(count)
        ),
        "known": ngettext(
            "%(num)s word marked as known.", "%(num)s words marked as known.", int(count)
        ),
        "ignored": ngettext(
            "%(num)s word marked as ignored.", "%(num)s words marked as ignored.", int(count)
        ),
    }
    return Done(told[status], int(change))


def _is_easy(form: str, limit: str, stores: Stores, *, kana: bool) -> bool:
    """Whether every kanji of a word is of the level or below it; without kanji, ``kana``."""
    kanji = [stores.dictionary.kanji(each) for each in form if is_kanji(each)]
    if not kanji:
        return kana
    if limit in _OLD_LEVEL:
        return all(each and each.jlpt and each.jlpt >= _OLD_LEVEL[limit] for each in kanji)
    return all(each and each.grade and each.grade <= int(limit) for each in kanji)
