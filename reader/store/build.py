"""Writes the files of a dictionary from the entries of its sources."""

import json
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from reader.model.lexicon import DictionaryEntry, Kanji
from reader.store import jamdict, layout
from reader.store.codes import IRREGULAR
from reader.store.english import answer, most_common, scores
from reader.store.entries import kanji_to_json, to_json
from reader.store.hits import MOST_POS, common, pack
from reader.store.names import write_names
from reader.store.packed import RecordWriter, write_numbers, write_postings
from reader.store.source import Jamdict

T = TypeVar("T")
Progress = Callable[[str, float], None]

_STEP = 5000  # entries between two reports of progress


def build(folder: Path, source: Jamdict, progress: Progress) -> None:
    """Write a whole dictionary into an empty folder."""
    codes = _Codes()
    counts = {}
    with jamdict.opened(source) as database:
        words, names = jamdict.counts(database)
        entries = _told(jamdict.words(database), words, "Reading JMdict", (0.0, 0.39), progress)
        counts["words"], counts["forms"], longest = _words(folder, entries, codes, progress)
        entries = _told(jamdict.names(database), names, "Reading JMnedict", (0.45, 0.74), progress)
        counts["names"], counts["name forms"] = write_names(
            folder, entries, counts["words"], codes.number, progress
        )
        progress("Reading KANJIDIC2", 0.98)
        counts["kanji"] = _kanji(folder, jamdict.kanji(database))
        dates = jamdict.dates(database)
    (folder / layout.CODES).write_text(json.dumps(list(codes)), encoding="utf-8")
    files = {path.name: path.stat().st_size for path in sorted(folder.iterdir())}
    layout.write(folder, layout.Manifest(source.version, dates, counts, longest, files))
    progress("The dictionary is ready", 1.0)


class _Codes:
    """Numbers the distinct tuples of codes, in the order in which they come."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, ...], int] = {}

    def number(self, codes: tuple[str, ...]) -> int:
        """The number that stands for ``codes``."""
        number = self._numbers.setdefault(codes, len(self._numbers))
        if number >= MOST_POS:
            raise OverflowError("more combinations of parts of speech than a hit can number")
        return number

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        return iter(self._numbers)


def _told(
    entries: Iterable[T], count: int, doing: str, part: tuple[float, float], progress: Progress
) -> Iterator[T]:
    """The same entries; ``progress`` is told while they pass. ``part``: of the whole build."""
    start, end = part
    for done, entry in enumerate(entries):
        if done % _STEP == 0:
            progress(doing, start + (end - start) * min(done / count, 1.0))
        yield entry


def _words(
    folder: Path, entries: Iterable[DictionaryEntry], codes: _Codes, progress: Progress
) -> tuple[int, int, int]:
    records = RecordWriter(folder, layout.WORDS)
    forms: list[str] = []
    hits = array("Q")
    english: defaultdict[str, array[int]] = defaultdict(lambda: array("Q"))
    for number, entry in enumerate(entries):
        records.append(to_json(entry))
        pos = tuple(dict.fromkeys(code for sense in entry.senses for code in sense.pos))
        for form, hit in _hits(entry, number, codes.number(pos)):
            forms.append(form)
            hits.append(hit)
        for word, score in scores(entry).items():
            english[word].append(answer(number, score))
    records.close()
    progress("Sorting the words", 0.39)
    count = write_postings(folder, layout.WORD_FORMS, forms, zip(forms, hits, strict=True))
    progress("Sorting the English", 0.42)
    answers = ((word, number) for word, numbers in english.items() for number in numbers)
    write_postings(folder, layout.ENGLISH, english, answers)
    return len(records), count, max(map(len, forms), default=0)


def _hits(entry: DictionaryEntry, number: int, pos: int) -> Iterator[tuple[str, int]]:
    usually_kana = any("uk" in sense.misc for sense in entry.senses)
    entry_common = most_common(entry)
    for forms, is_reading in ((entry.spellings, False), (entry.readings, True)):
        for form in forms:
            hit = pack(
                number,
                common(form.priority),
                pos,
                entry_common=entry_common,
                is_reading=is_reading,
                irregular=not IRREGULAR.isdisjoint(form.info),
                usually_kana=usually_kana,
            )
            yield form.text, hit


def _kanji(folder: Path, characters: Iterable[Kanji]) -> int:
    records = RecordWriter(folder, layout.KANJI)
    points = array("I")
    for kanji in characters:
        points.append(ord(kanji.literal))
        records.append(kanji_to_json(kanji))
    records.close()
    write_numbers(folder / layout.KANJI_POINTS, points)
    return len(points)
