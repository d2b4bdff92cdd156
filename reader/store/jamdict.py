"""The entries of JMdict, JMnedict and KANJIDIC2 out of jamdict-data's SQLite file.

Every table is read once, in the order of the entries, and merged: half a million single
queries would take minutes.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from itertools import groupby
from typing import Generic, TypeVar

from reader.errors import DictionaryError
from reader.model.lexicon import DictionaryEntry, Form, Kanji, Sense
from reader.store.codes import code
from reader.store.entries import JMDICT, JMNEDICT, Name
from reader.store.source import REINSTALL, Jamdict

T = TypeVar("T")
Tuples = Mapping[int, tuple[str, ...]]

# JMdict's last entry is no word: its gloss tells when the file was made.
_IMPRINT = 9999999

_STEP = 5000  # entries between two reports of progress


@contextmanager
def opened(source: Jamdict) -> Iterator[sqlite3.Connection]:
    """The database, read-only."""
    if not source.path.is_file():
        raise DictionaryError(
            f"jamdict-data is incomplete: {source.path} is missing.", hint=REINSTALL
        )
    try:
        uri = f"{source.path.resolve().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as database:
            yield database
    except sqlite3.Error as error:
        raise DictionaryError(
            f"The database of jamdict-data is damaged ({error}): {source.path}", hint=REINSTALL
        ) from error


def dates(database: sqlite3.Connection) -> dict[str, str]:
    """When each dictionary was made, as far as the database says."""
    found = dict(database.execute("SELECT key, value FROM meta WHERE key LIKE '%.date'"))
    imprint = database.execute(
        "SELECT text FROM Sense JOIN SenseGloss ON sid = ID WHERE idseq = ?", (_IMPRINT,)
    ).fetchone()
    return {
        JMDICT: imprint[0].rsplit(" ", 1)[-1] if imprint else "",
        JMNEDICT: found.get("jmnedict.date", ""),
        "KANJIDIC2": found.get("kanjidic2.date", ""),
    }


def counts(database: sqlite3.Connection) -> tuple[int, int]:
    """How many words and names there are."""
    (words,) = database.execute("SELECT count(*) FROM Entry").fetchone()
    (names,) = database.execute("SELECT count(*) FROM NEEntry").fetchone()
    return words, names


def told(entries: Iterable[T], count: int, progress: Callable[[float], None]) -> Iterator[T]:
    """The same entries; ``progress`` hears how many of ``count`` have passed, 0 to 1."""
    for done, entry in enumerate(entries):
        if done % _STEP == 0:
            progress(min(done / count, 1.0))
        yield entry


def words(database: sqlite3.Connection) -> Iterator[DictionaryEntry]:
    """JMdict, English glosses only, in the order of its numbers."""
    spellings = _forms(
        database,
        "SELECT idseq, ID, text, 0 FROM Kanji ORDER BY idseq, ID",
        _tuples(database, "SELECT kid, text FROM KJI", code),
        _tuples(database, "SELECT kid, text FROM KJP"),
        {},
    )
    readings = _forms(
        database,
        "SELECT idseq, ID, text, nokanji FROM Kana ORDER BY idseq, ID",
        _tuples(database, "SELECT kid, text FROM KNI", code),
        _tuples(database, "SELECT kid, text FROM KNP"),
        _tuples(database, "SELECT kid, text FROM KNR"),
    )
    senses = _Merge(_senses(database))
    spelled, read = _Merge(spellings), _Merge(readings)
    for (number,) in database.execute("SELECT idseq FROM Entry ORDER BY idseq"):
        if number != _IMPRINT:
            forms = tuple(spelled.of(number)), tuple(read.of(number))
            yield DictionaryEntry(number, JMDICT, *forms, tuple(senses.of(number)))


def _forms(
    database: sqlite3.Connection, query: str, info: Tuples, priority: Tuples, only: Tuples
) -> Iterator[tuple[int, Form]]:
    for entry, number, text, no_kanji in database.execute(query):
        codes = info.get(number, ())
        if no_kanji:  # re_nokanji: no reading of the spellings, as アジア beside 亜細亜
            codes = (*codes, "nokanji")
        yield entry, Form(text, codes, priority.get(number, ()), only.get(number, ()))


def _senses(database: sqlite3.Connection) -> Iterator[tuple[int, Sense]]:
    pos = _tuples(database, "SELECT sid, text FROM pos", code)
    fields = _tuples(database, "SELECT sid, text FROM field", code)
    misc = _tuples(
        database, "SELECT sid, text FROM misc UNION ALL SELECT sid, text FROM dialect", code
    )
    info = _tuples(database, "SELECT sid, text FROM SenseInfo")
    only = _tuples(database, "SELECT sid, text FROM stagk UNION ALL SELECT sid, text FROM stagr")
    rows = database.execute(
        "SELECT idseq, ID, text FROM Sense JOIN SenseGloss ON sid = ID "
        "WHERE lang = 'eng' ORDER BY idseq, ID, SenseGloss.rowid"
    )
    last = 0
    inherited: tuple[str, ...] = ()
    for (entry, number), glosses in groupby(rows, key=lambda row: (row[0], row[1])):
        # A sense without a part of speech has that of the sense before it (JMdict's DTD).
        inherited = pos.get(number, inherited if entry == last else ())
        last = entry
        yield (
            entry,
            Sense(
                tuple(text for _, _, text in glosses),
                inherited,
                fields.get(number, ()),
                misc.get(number, ()),
                info.get(number, ()),
                only.get(number, ()),
            ),
        )


def names(database: sqlite3.Connection) -> Iterator[Name]:
    """JMnedict, in the order of its numbers."""
    spellings = _Merge(database.execute("SELECT idseq, text FROM NEKanji ORDER BY idseq, ID"))
    readings = _Merge(database.execute("SELECT idseq, text FROM NEKana ORDER BY idseq, ID"))
    senses = _Merge(database.execute("SELECT idseq, ID FROM NETranslation ORDER BY idseq, ID"))
    types = _Merge(database.execute("SELECT tid, text FROM NETransType ORDER BY tid, rowid"))
    glosses = _Merge(
        database.execute(
            "SELECT tid, text FROM NETransGloss WHERE lang = 'eng' ORDER BY tid, rowid"
        )
    )
    for (number,) in database.execute("SELECT idseq FROM NEEntry ORDER BY idseq"):
        meant = [(types.of(sense), glosses.of(sense)) for sense in senses.of(number)]
        yield Name(number, spellings.of(number), readings.of(number), meant)


def kanji(database: sqlite3.Connection) -> Iterator[Kanji]:
    """KANJIDIC2, in the order of the characters' code points."""
    groups = "FROM rm_group JOIN {0} ON gid = rm_group.ID WHERE {1} ORDER BY {0}.rowid"
    meanings = _tuples(
        database, "SELECT cid, value " + groups.format("meaning", "m_lang IN ('', 'en')")
    )
    on = _tuples(database, "SELECT cid, value " + groups.format("reading", "r_type = 'ja_on'"))
    kun = _tuples(database, "SELECT cid, value " + groups.format("reading", "r_type = 'ja_kun'"))
    nanori = _tuples(database, "SELECT cid, value FROM nanori")
    rows = database.execute("SELECT ID, literal, stroke_count, grade, freq, jlpt FROM character")
    for number, literal, strokes, *ranks in sorted(rows, key=lambda row: str(row[1])):
        grade, frequency, jlpt = (int(rank) if rank else None for rank in ranks)
        yield Kanji(
            literal,
            meanings.get(number, ()),
            on.get(number, ()),
            kun.get(number, ()),
            nanori.get(number, ()),
            strokes,
            grade,
            frequency,
            jlpt,
        )


def _tuples(
    database: sqlite3.Connection, query: str, name: Callable[[str], str] = str
) -> dict[int, tuple[str, ...]]:
    """The second column by the first; equal tuples are one object."""
    gathered: defaultdict[int, list[str]] = defaultdict(list)
    for owner, text in database.execute(query):
        gathered[owner].append(name(text))
    distinct: dict[tuple[str, ...], tuple[str, ...]] = {}
    return {
        owner: distinct.setdefault(items, items)
        for owner, items in ((owner, tuple(texts)) for owner, texts in gathered.items())
    }


class _Merge(Generic[T]):
    """Rows of (owner, value) in the order of their owners, handed out owner by owner."""

    def __init__(self, rows: Iterable[tuple[int, T]]) -> None:
        self._rows = iter(rows)
        self._next = next(self._rows, None)

    def of(self, owner: int) -> list[T]:
        """The values of ``owner``; rows of owners before it are gone for good."""
        values = []
        row = self._next
        while row is not None and row[0] <= owner:
            if row[0] == owner:
                values.append(row[1])
            row = next(self._rows, None)
        self._next = row
        return values
