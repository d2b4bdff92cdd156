"""A database with the tables of jamdict-data and a handful of words."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

TABLES = """
CREATE TABLE meta (key TEXT, value TEXT);
CREATE TABLE Entry (idseq INTEGER);
CREATE TABLE Kanji (ID INTEGER PRIMARY KEY, idseq INTEGER, text TEXT);
CREATE TABLE KJI (kid INTEGER, text TEXT);
CREATE TABLE KJP (kid INTEGER, text TEXT);
CREATE TABLE Kana (ID INTEGER PRIMARY KEY, idseq INTEGER, text TEXT, nokanji BOOLEAN);
CREATE TABLE KNI (kid INTEGER, text TEXT);
CREATE TABLE KNP (kid INTEGER, text TEXT);
CREATE TABLE KNR (kid INTEGER, text TEXT);
CREATE TABLE Sense (ID INTEGER PRIMARY KEY, idseq INTEGER);
CREATE TABLE stagk (sid INTEGER, text TEXT);
CREATE TABLE stagr (sid INTEGER, text TEXT);
CREATE TABLE pos (sid INTEGER, text TEXT);
CREATE TABLE field (sid INTEGER, text TEXT);
CREATE TABLE misc (sid INTEGER, text TEXT);
CREATE TABLE dialect (sid INTEGER, text TEXT);
CREATE TABLE SenseInfo (sid INTEGER, text TEXT);
CREATE TABLE SenseGloss (sid INTEGER, lang TEXT, gend TEXT, text TEXT);
CREATE TABLE NEEntry (idseq INTEGER);
CREATE TABLE NEKanji (ID INTEGER PRIMARY KEY, idseq INTEGER, text TEXT);
CREATE TABLE NEKana (ID INTEGER PRIMARY KEY, idseq INTEGER, text TEXT, nokanji BOOLEAN);
CREATE TABLE NETranslation (ID INTEGER PRIMARY KEY, idseq INTEGER);
CREATE TABLE NETransType (tid INTEGER, text TEXT);
CREATE TABLE NETransGloss (tid INTEGER, lang TEXT, gend TEXT, text TEXT);
CREATE TABLE character (
  ID INTEGER PRIMARY KEY, literal TEXT, stroke_count INTEGER, grade TEXT, freq TEXT, jlpt TEXT
);
CREATE TABLE rm_group (ID INTEGER PRIMARY KEY, cid INTEGER);
CREATE TABLE reading (gid INTEGER, r_type TEXT, value TEXT);
CREATE TABLE meaning (gid INTEGER, value TEXT, m_lang TEXT);
CREATE TABLE nanori (cid INTEGER, value TEXT);
"""

NOUN = "noun (common) (futsuumeishi)"

# number | spelling (priority; info) … | reading (the same; < spelling it belongs to; ! to
# none) … | pos: gloss; gloss {tag} | further senses
WORDS = """
1236100 | 橋 ichi1 news1 nf05 | はし ichi1 news1 nf05 | n: bridge
1421050 | 端 ichi1 news1 nf07; 端し io | はし ichi1 | n: end (e.g. of street); tip | edge
1476660 | 箸 spec1 | はし spec1 | n: chopsticks {uk}
1436270 | 締結 news1 nf02 | ていけつ news1 nf02 | n+vs: conclusion (of a treaty) {law}
1358280 | 食べる ichi1; 喰べる iK | たべる ichi1 | v1+vt: to eat | to live on {col}
1000110 | 亜細亜 ateji | アジア! ichi1; あじあ< | n: Asia {uk}
1000220 | 明白 ichi1; 偸閑 | めいはく ichi1 <明白; あからさま <偸閑 | adj-na: plain {only 明白}
1000300 | | ヽ | n: repetition mark in katakana
"""

_LONG = {
    "n": NOUN,
    "vs": "noun or participle which takes the aux. verb suru",
    "v1": "Ichidan verb",
    "vt": "transitive verb",
    "adj-na": "adjectival nouns or quasi-adjectives (keiyodoshi)",
    "io": "irregular okurigana usage",
    "iK": "word containing irregular kanji usage",
    "ateji": "ateji (phonetic) reading",
    "uk": "word usually written using kana alone",
    "col": "colloquialism",
}

# number, spellings, readings, types, gloss
NAMES = (
    (5000001, "田中", "だなか", "surname", "Danaka"),
    (5000002, "田中", "たなか", "place surname", "Tanaka"),
    (5000003, "角栄", "かくえい", "given", "Kakuei"),
    (5000004, "田中角栄", "たなかかくえい", "person", "Tanaka Kakuei (1918.5.4-1993.12.16)"),
    (5000005, "平壌", "ピョンヤン へいじょう", "place", "Pyongyang"),
    (5000006, "", "モスクワ", "place", "Moscow"),
)


class Rows:
    """Fills the tables row by row."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self.database = database

    def add(self, table: str, **row: object) -> int:
        names, marks = ", ".join(row), ", ".join("?" * len(row))
        statement = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608
        number = self.database.execute(statement, tuple(row.values())).lastrowid
        assert number is not None
        return number

    def word(self, line: str) -> None:
        number, spellings, readings, *senses = (part.strip() for part in line.split("|"))
        entry = int(number)
        self.add("Entry", idseq=entry)
        for form in filter(None, spellings.split("; ")):
            text, *marks = form.split()
            self._marks("KJ", self.add("Kanji", idseq=entry, text=text), marks)
        for form in readings.split("; "):
            text, *marks = form.split()
            plain = text.rstrip("!<")
            kana = self.add("Kana", idseq=entry, text=plain, nokanji=int(text.endswith("!")))
            self._marks("KN", kana, marks)
        for sense in senses:
            self._sense(entry, sense)

    def _marks(self, tables: str, form: int, marks: Sequence[str]) -> None:
        for mark in marks:
            if mark.startswith("<"):
                self.add("KNR", kid=form, text=mark[1:])
            elif mark in _LONG:
                self.add(f"{tables}I", kid=form, text=_LONG[mark])
            else:
                self.add(f"{tables}P", kid=form, text=mark)

    def _sense(self, entry: int, sense: str) -> None:
        number = self.add("Sense", idseq=entry)
        text, _, tags = sense.rstrip("}").partition(" {")
        pos, colon, glosses = text.partition(": ") if ": " in text else ("", "", text)
        for code in pos.split("+") if colon else ():
            self.add("pos", sid=number, text=_LONG[code])
        for gloss in glosses.split("; "):
            self.add("SenseGloss", sid=number, lang="eng", gend="", text=gloss)
        if tags == "law":
            self.add("field", sid=number, text="law")
        elif tags.startswith("only "):
            self.add("stagk", sid=number, text=tags.removeprefix("only "))
        elif tags:
            self.add("misc", sid=number, text=_LONG[tags])

    def name(self, number: int, spellings: str, readings: str, types: str, gloss: str) -> None:
        self.add("NEEntry", idseq=number)
        for text in spellings.split():
            self.add("NEKanji", idseq=number, text=text)
        for text in readings.split():
            self.add("NEKana", idseq=number, text=text, nokanji=0)
        translation = self.add("NETranslation", idseq=number)
        for name_type in types.split():
            self.add("NETransType", tid=translation, text=name_type)
        self.add("NETransGloss", tid=translation, lang="eng", gend="", text=gloss)

    def kanji(self, literal: str, strokes: int, readings: Mapping[str, str], meaning: str) -> None:
        number = self.add("character", literal=literal, stroke_count=strokes, grade="8")
        group = self.add("rm_group", cid=number)
        for value, kind in readings.items():
            self.add("reading", gid=group, r_type=kind, value=value)
        self.add("meaning", gid=group, value=meaning, m_lang="")
        self.add("meaning", gid=group, value="lier", m_lang="fr")


def write_database(path: Path) -> None:
    """Write the words, names and kanji above."""
    with closing(sqlite3.connect(path)) as database:
        database.executescript(TABLES)
        rows = Rows(database)
        rows.add("meta", key="jmnedict.date", value="2020-05-29")
        for line in WORDS.strip().splitlines():
            rows.word(line)
        rows.word("9999999 | ＪＭｄｉｃｔ | ジェイエムディクト | n: Creation Date: 2021-04-17")
        for name in NAMES:
            rows.name(*name)
        rows.kanji("締", 15, {"テイ": "ja_on", "し.まる": "ja_kun", "di4": "pinyin"}, "tighten")
        rows.kanji("亜", 7, {"ア": "ja_on"}, "Asia")
        database.commit()
