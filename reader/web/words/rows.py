"""Rows of the table of words: which the filters leave, in which order, and what each shows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import ClassVar
from urllib.parse import urlencode

from reader.japanese.kana import hiragana
from reader.model.annotation import LinkedWord
from reader.model.bitext import Text
from reader.model.lexicon import DictionaryEntry
from reader.model.study import STATUSES, Encounter, Mark, Status, WordKey
from reader.ports import Dictionary
from reader.study.vocabulary import Vocabulary, status_of
from reader.web.matching import matches
from reader.web.practice.plan import Desk
from reader.web.reading.kanji import level_of
from reader.web.translation import gettext as _
from reader.web.translation import ngettext

SORTS = {
    "often": "Most frequent",
    "kana": "Reading",
    "status": "Status",
    "changed": "Changed last",
    "met": "Order of the text",
    "due": "Next review",
}
GLOSSES = 3


@dataclass(frozen=True, slots=True)
class Filters:
    """What the page was asked for; "" leaves everything."""

    NAMES: ClassVar[frozenset[str]]

    q: str = ""
    status: str = ""
    text: str = ""
    tag: str = ""
    sort: str = "often"
    start: int = 0

    @classmethod
    def of(cls, said: Mapping[str, str]) -> "Filters":
        start = said.get("start", "")
        sort = said.get("sort", "")
        return cls(
            q=said.get("q", "").strip(),
            status=said.get("status", "") if said.get("status") in STATUSES else "",
            text=said.get("text", ""),
            tag=said.get("tag", ""),
            sort=sort if sort in SORTS else "often",
            start=int(start) if start.isascii() and start.isdigit() and len(start) < 9 else 0,
        )

    def href(self, **changes: object) -> str:
        """The same page with other filters."""
        asked = replace(self, **changes)  # type: ignore[arg-type]
        plain = Filters()
        said = {
            field.name: getattr(asked, field.name)
            for field in fields(Filters)
            if getattr(asked, field.name) != getattr(plain, field.name)
        }
        return f"/words?{urlencode(said)}" if said else "/words"


Filters.NAMES = frozenset(field.name for field in fields(Filters))


@dataclass(frozen=True, slots=True)
class Row:
    """A word as the table shows it; ``where`` is its first sentence, ``shown_reading`` is ""
    where the spelling says it, ``due`` where it is not practised; ``level`` as in its entry."""

    form: str
    reading: str
    shown_reading: str
    gloss: str
    status: Status
    note: str
    tags: str
    count: int
    where: str
    texts: int
    level: str
    due: str

    @property
    def key(self) -> str:
        """What stands for the word in a form."""
        return f"{self.form}\t{self.reading}"


@dataclass(slots=True)
class Met:
    """A word while it is being counted."""

    key: WordKey
    status: Status = "new"
    count: int = 0
    texts: int = 0
    where: str = ""
    linked: LinkedWord | None = None
    mark: Mark | None = None
    due: datetime | None = None

    def fits(self, filters: Filters) -> bool:
        """All filters but the status, which needs the marks of other keys."""
        note, tags = (self.mark.note, self.mark.tags) if self.mark else ("", ())
        if filters.status and self.status != filters.status:
            return False
        if filters.tag and filters.tag not in tags:
            return False
        return not filters.q or matches(filters.q, (self.key.form, self.key.reading, note, *tags))


def found_rows(
    counted: Iterable[tuple[Text, Vocabulary]],
    marks: Sequence[Mark],
    statuses: Mapping[WordKey, Status],
    filters: Filters,
    dues: Mapping[WordKey, datetime],
) -> tuple[list[Met], int]:
    """The words of the texts and all that were marked (with a text chosen, only its own);
    those the filters leave, and the number of all. ``dues`` says when each word that is
    practised comes next."""
    found: dict[WordKey, Met] = {}
    for text, vocabulary in counted:
        for key, count in vocabulary.counts.items():
            met = found.get(key)
            if met is None:
                met = found[key] = Met(key, status_of(key, statuses) or "new")
                met.where = f"/texts/{text.id}/{vocabulary.first[key]}"
                met.linked = vocabulary.words[key]
            met.count += count
            met.texts += 1
    spellings = {key.form for key in found}
    for mark in marks:
        if mark.key in found:
            found[mark.key].mark = mark
        elif not filters.text and (mark.key.reading or mark.key.form not in spellings):
            found[mark.key] = Met(mark.key, mark.status, mark=mark)
    for key, due in dues.items():
        if key in found:
            found[key].due = due
    rows = [met for met in found.values() if met.fits(filters)]
    return _sorted(rows, filters.sort), len(found)


def _sorted(rows: list[Met], by: str) -> list[Met]:
    if by == "often":
        rows.sort(key=lambda met: -met.count)
    elif by == "kana":
        rows.sort(key=lambda met: (met.key.reading or met.key.form, met.key.form))
    elif by == "status":
        rows.sort(key=lambda met: STATUSES.index(met.status))
    elif by == "changed":
        rows.sort(key=_changed, reverse=True)
    elif by == "due":
        rows.sort(key=lambda met: met.due.timestamp() if met.due else float("inf"))
    return rows


def _changed(met: Met) -> float:
    changed: datetime | None = met.mark.changed if met.mark else None
    return changed.timestamp() if changed else 0.0


def dues(desk: Desk) -> Mapping[WordKey, datetime]:
    """When each word that is practised comes next: the earliest of its cards."""
    found: dict[WordKey, datetime] = {}
    for card in desk.cards:
        schedule = desk.schedules.get(card.id)
        if schedule and not card.suspended and isinstance(card.subject, Encounter):
            word = card.subject.word
            found[word] = min(found.get(word, schedule.due), schedule.due)
    return found


def shown_row(met: Met, dictionary: Dictionary, now: datetime) -> Row:
    """With its meaning, which is looked up only for the rows of one page."""
    key = met.key
    return Row(
        form=key.form,
        reading=key.reading,
        shown_reading="" if key.reading == hiragana(key.form) else key.reading,
        gloss=_gloss(met, dictionary),
        status=met.status,
        note=met.mark.note if met.mark else "",
        tags=" ".join(met.mark.tags) if met.mark else "",
        count=met.count,
        where=met.where,
        texts=met.texts,
        level=level_of(key.form, dictionary),
        due=_told(met.due, now) if met.due else "",
    )


def _told(due: datetime, now: datetime) -> str:
    days = (due.astimezone().date() - now.astimezone().date()).days
    if days <= 0:
        return _("to review today")
    return ngettext("to review in %(num)s day", "to review in %(num)s days", days)


def _gloss(met: Met, dictionary: Dictionary) -> str:
    """The term's rendering, else the first meaning of the entry that fits where it stands."""
    if met.linked and met.linked.term:
        return met.linked.term.en
    entry = _entry(met.key, dictionary)
    if met.linked and met.linked.entries:
        entry = dictionary.entry(met.linked.entries[0])
    return "; ".join(entry.senses[0].glosses[:GLOSSES]) if entry and entry.senses else ""


def _entry(key: WordKey, dictionary: Dictionary) -> DictionaryEntry | None:
    """The commonest entry that is read so; else the commonest; else a name."""
    found = [dictionary.entry(hit.entry) for hit in dictionary.hits(key.form)]
    read = [e for e in found if key.reading in {hiragana(form.text) for form in e.readings}]
    names = dictionary.names(key.form)[:1] if not found else ()
    return next(iter((*read, *found, *(dictionary.entry(hit.entry) for hit in names))), None)
