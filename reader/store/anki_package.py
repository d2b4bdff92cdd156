"""Flashcards → an .apkg that Anki opens: a zip around a SQLite collection of its older dress,
which every version reads. What was learned of the cards goes with them.
"""

import io
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from hashlib import sha1

from reader.model.flashcards import Flashcard, Layout
from reader.model.study import Review, Schedule
from reader.store.anki import GUID, SEPARATOR

VERSION = 11  # of the collection
_MAIN_DECK = 1
_NEW, _REVIEW, _SET_ASIDE = 0, 2, -1  # queues; the first two are kinds of cards too
_LEARNED, _RELEARNED = 0, 1  # kinds of lines of the log: the first time, and later
_LONGEST = 60.0  # seconds that Anki counts for an answer
_EASE = 2500  # what Anki begins with, in parts of a thousand
_TABLES = """
CREATE TABLE col (id integer PRIMARY KEY, crt integer, mod integer, scm integer, ver integer,
    dty integer, usn integer, ls integer, conf text, models text, decks text, dconf text,
    tags text);
CREATE TABLE notes (id integer PRIMARY KEY, guid text, mid integer, mod integer, usn integer,
    tags text, flds text, sfld integer, csum integer, flags integer, data text);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer, did integer, ord integer, mod integer,
    usn integer, type integer, queue integer, due integer, ivl integer, factor integer,
    reps integer, lapses integer, left integer, odue integer, odid integer, flags integer,
    data text);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer, usn integer, ease integer, ivl integer,
    lastIvl integer, factor integer, time integer, type integer);
CREATE TABLE graves (usn integer, oid integer, type integer);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
"""


def package(cards: Sequence[Flashcard], layout: Layout, now: datetime) -> bytes:
    """The file. ``now`` tells Anki that what it has of an earlier file is older."""
    first = min((card.added for card in cards), default=now)
    epoch = first.astimezone(UTC).replace(hour=4, minute=0, second=0, microsecond=0)
    numbers: set[int] = set()
    lines: set[int] = set()
    with closing(sqlite3.connect(":memory:")) as collection:
        collection.executescript(_TABLES)
        collection.execute(
            "INSERT INTO col VALUES (1, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?, '{}')",
            (*_times(epoch, now), VERSION, *_settings(cards, layout, now)),
        )
        for place, card in enumerate(cards):
            number = _free(_milliseconds(card.added), numbers)
            _insert(collection, "notes", [_note(card, number, layout, now)])
            _insert(collection, "cards", [_card(card, number, place, epoch, now)])
            _insert(collection, "revlog", _log(card, number, lines))
        collection.commit()
        content = collection.serialize()
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("collection.anki2", content)
        archive.writestr("media", "{}")
    return made.getvalue()


def _insert(collection: sqlite3.Connection, table: str, rows: Iterable[tuple[object, ...]]) -> None:
    for row in rows:
        marks = ", ".join("?" * len(row))
        collection.execute(f"INSERT INTO {table} VALUES ({marks})", row)  # noqa: S608


def _milliseconds(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


def _free(number: int, taken: set[int]) -> int:
    """The next that is not taken yet: Anki's numbers are moments, each one's own."""
    while number in taken:
        number += 1
    taken.add(number)
    return number


def _times(epoch: datetime, now: datetime) -> tuple[int, int, int]:
    return int(epoch.timestamp()), _milliseconds(now), _milliseconds(now)


def _settings(
    cards: Sequence[Flashcard], layout: Layout, now: datetime
) -> tuple[str, str, str, str]:
    """What the collection says of itself, its layouts, its decks, and how they are asked."""
    seconds = int(now.timestamp())
    decks = {_MAIN_DECK: _deck(_MAIN_DECK, "Default", "", seconds)}
    for card in cards:
        decks[card.deck.id] = _deck(card.deck.id, card.deck.name, card.deck.about, seconds)
    conf = {"curDeck": 1, "activeDecks": [1], "curModel": layout.id, "nextPos": len(cards) + 1}
    rules = {"1": {"id": 1, "name": "Default", "mod": 0, "usn": 0, "maxTaken": 60,
                   "autoplay": True, "timer": 0, "replayq": True, "dyn": False,
                   "new": {"delays": [1, 10], "ints": [1, 4, 7], "initialFactor": _EASE,
                           "order": 1, "perDay": 20, "bury": True},
                   "rev": {"perDay": 200, "ease4": 1.3, "ivlFct": 1, "maxIvl": 36500,
                           "bury": True, "hardFactor": 1.2},
                   "lapse": {"delays": [10], "mult": 0, "minInt": 1, "leechFails": 8,
                             "leechAction": 0}}}  # fmt: skip
    models = {layout.id: _model(layout, seconds)}
    said = (conf, models, decks, rules)
    return tuple(json.dumps(each, ensure_ascii=False) for each in said)  # type: ignore[return-value]


def _deck(number: int, name: str, about: str, seconds: int) -> dict[str, object]:
    nothing = [0, 0]
    return {"id": number, "name": name, "desc": about, "mod": seconds, "usn": -1, "conf": 1,
            "dyn": 0, "collapsed": False, "browserCollapsed": False, "extendNew": 0,
            "extendRev": 0, "newToday": nothing, "revToday": nothing, "lrnToday": nothing,
            "timeToday": nothing}  # fmt: skip


def _model(layout: Layout, seconds: int) -> dict[str, object]:
    fields = [
        {"name": name, "ord": place, "sticky": False, "rtl": False, "font": "serif", "size": 20}
        for place, name in enumerate(layout.fields)
    ]
    template = {"name": "Card", "ord": 0, "qfmt": layout.front, "afmt": layout.back, "did": None,
                "bqfmt": "", "bafmt": ""}  # fmt: skip
    return {"id": layout.id, "name": layout.name, "type": 0, "mod": seconds, "usn": -1,
            "sortf": 2, "did": _MAIN_DECK, "tmpls": [template], "flds": fields,
            "css": layout.css, "latexPre": "", "latexPost": "", "latexsvg": False,
            "req": [[0, "any", [0, len(fields) - 1]]], "tags": [], "vers": []}  # fmt: skip


def _note(card: Flashcard, number: int, layout: Layout, now: datetime) -> tuple[object, ...]:
    tags = f" {' '.join(card.tags)} "
    fields = [each.replace(SEPARATOR, " ") for each in card.fields]
    check = int(sha1(fields[0].encode(), usedforsecurity=False).hexdigest()[:8], 16)
    return (
        *(number, GUID + card.id, layout.id, int(now.timestamp()), -1, tags),
        *(SEPARATOR.join(fields), fields[2], check, 0, ""),
    )


def _card(
    card: Flashcard, number: int, place: int, epoch: datetime, now: datetime
) -> tuple[object, ...]:
    kind, due, interval = _NEW, place, 0
    schedule = card.schedule
    if schedule:
        # a step of learning is over by the time it is imported: it is asked on the first day
        kind, due = _REVIEW, max(0, (schedule.due - epoch).days)
        interval = max(1, (schedule.due - schedule.last).days)
    queue = _SET_ASIDE if card.suspended else kind
    return (
        *(number, number, card.deck.id, 0, int(now.timestamp()), -1, kind, queue, due, interval),
        *(_EASE if schedule else 0, schedule.reviews if schedule else 0),
        *(schedule.lapses if schedule else 0, 0, 0, 0, 0, _memory(schedule)),
    )


def _memory(schedule: Schedule | None) -> str:
    """FSRS' own numbers, as newer versions of Anki keep them."""
    if schedule is None:
        return ""
    return json.dumps(
        {
            "s": round(schedule.stability, 4),
            "d": round(schedule.difficulty, 3),
            "lrt": int(schedule.last.timestamp()),
        }
    )


def _log(card: Flashcard, number: int, taken: set[int]) -> Iterator[tuple[object, ...]]:
    last: Review | None = None
    for review in card.reviews:
        days = (review.at - last.at).days if last else 0
        kind = _RELEARNED if days else _LEARNED
        at = _free(_milliseconds(review.at), taken)
        took = round(min(review.seconds, _LONGEST) * 1000)
        yield (at, number, -1, int(review.rating), days, 0, _EASE, took, kind)
        last = review
