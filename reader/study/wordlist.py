"""A list of words from outside: one a line, CSV, or Anki's “Notes in Plain Text”."""

import csv
import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.model.study import STATUSES, Status

COLUMNS = ("word", "reading", "status", "note", "tags")
LONGEST = 40  # characters of a word; a longer one is a sentence
GUARD = "'"  # before what a spreadsheet would take for a formula
_FORMULA = frozenset("=+-@\t\r\n'")

# Headings of the columns, in small letters.
WORD = frozenset(
    "word form expression vocabulary vocab kanji japanese front 単語 語 言葉 語彙".split()
)
READING = frozenset("reading kana furigana hiragana pronunciation 読み 読み方 よみ かな".split())
_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "space": " ", "colon": ":"}

_JAPANESE = re.compile("[々-〇ぁ-ヿ㐀-鿿豈-﫿\U00020000-\U0003ffff]")
_KANA = re.compile("[ぁ-ゖァ-ヺー・ ]+")
_SENTENCE = re.compile("[。！？「」\n]")
_MARKUP = re.compile(r"<[^>]*>|\[sound:[^\]]*\]")
_BRACKETS = re.compile(r"\s?([^\s\[\]]+)\[([^\]]*)\]")  # Anki: 食[た]べる


@dataclass(frozen=True, slots=True)
class Listed:
    """A word of a list; ``line`` counts from 1, ``status`` is None where the list says none."""

    line: int
    form: str
    reading: str = ""
    status: Status | None = None
    note: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that gave no word, shortened, and why."""

    line: int
    text: str
    why: str


def parse(text: str) -> Iterator[Listed | Skipped]:
    """What each line gives. Raises nothing: what is no word is skipped and named."""
    lines = text.removeprefix("\ufeff").replace("\0", "").splitlines(keepends=True)
    directives = 0
    while directives < len(lines) and re.match(r"#\s?[\w ]+:", lines[directives]):
        directives += 1
    rows = csv.reader(lines[directives:], delimiter=_separator(lines, directives))
    columns: dict[str, int] | None = None
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:  # a field beyond all measure
            yield Skipped(directives + rows.line_num, "", str(error))
            continue
        if row is None:
            return
        line = directives + rows.line_num
        if columns is None:
            columns = _columns(row)
            if columns:
                continue
        if any(field.strip() for field in row):
            yield _listed(line, row, columns)


def guarded(field: str) -> str:
    """A field that no spreadsheet takes for a formula; ``parse`` takes the guard off again."""
    return GUARD + field if field[:1] in _FORMULA else field


def _unguarded(field: str) -> str:
    return field[1:] if field[:1] == GUARD and field[1:2] in _FORMULA else field


def _separator(lines: Sequence[str], directives: int) -> str:
    for line in lines[:directives]:
        name, _, value = line[1:].strip().partition(":")
        if name.strip() == "separator":
            return _SEPARATORS.get(value.strip().lower(), value.strip()[:1] or "\t")
    for mark in ",\t;":  # the heading knows best
        if (
            lines[directives:]
            and mark in lines[directives]
            and _columns(lines[directives].split(mark))
        ):
            return mark
    head = "".join(lines[directives : directives + 20])
    return next((mark for mark in "\t;" if mark in head), ",")


def _columns(row: Sequence[str]) -> dict[str, int]:
    """Which column is what, if the first line says so."""
    named = [field.strip().lower() for field in row]
    if not WORD & {*named}:
        return {}
    columns = {name: place for place, name in enumerate(named) if name in COLUMNS}
    for name, headings in (("word", WORD), ("reading", READING)):
        found = [place for place, heading in enumerate(named) if heading in headings]
        if found:
            columns.setdefault(name, found[0])
    return columns


def _listed(line: int, row: Sequence[str], columns: dict[str, int] | None) -> Listed | Skipped:
    if columns:
        said = {name: row[place] for name, place in columns.items() if place < len(row)}
    else:
        japanese = [field for field in row if _JAPANESE.search(field)]
        said = dict(zip(("word", "reading"), japanese, strict=False))
    return listed(line, said, " ".join(row))


def listed(line: int, said: Mapping[str, str], shown: str) -> Listed | Skipped:
    """What the fields named as ``COLUMNS`` are give; ``shown`` stands for what they are of."""
    form, bracketed = _word(said.get("word", ""))
    reading, _ = _word(said.get("reading", ""))
    short = shown[:LONGEST]
    if not _JAPANESE.search(form):
        return Skipped(line, short, "there is no Japanese in it")
    if len(form) > LONGEST or _SENTENCE.search(form):
        return Skipped(line, short, "it is a sentence, not a word")
    reading = reading or bracketed
    status = said.get("status", "").strip().lower()
    return Listed(
        line,
        form,
        reading if _KANA.fullmatch(reading) else "",
        next((each for each in STATUSES if each == status), None),
        _unguarded(said.get("note", "")).strip(),
        tuple(_unguarded(said.get("tags", "")).split()),
    )


def _word(field: str) -> tuple[str, str]:
    """The word of a field without markup, and its reading where that stands in brackets."""
    plain = html.unescape(_MARKUP.sub("", _unguarded(field))).strip()
    if not _BRACKETS.search(plain):
        return plain, ""
    form = _BRACKETS.sub(r"\1", plain)
    reading = _BRACKETS.sub(r"\2", plain)
    return form.replace(" ", ""), reading.replace(" ", "")
