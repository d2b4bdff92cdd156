"""Writes the files of a dictionary from the entries of its sources."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from reader.model.lexicon import DictionaryEntry, Kanji
from reader.store import layout, printed
from reader.store.alongside import names_alongside
from reader.store.bare import bare_spellings
from reader.store.codes import IRREGULAR
from reader.store.contents import Contents, opened
from reader.store.english import answer, most_common, scores
from reader.store.entries import kanji_to_json, to_json
from reader.store.hits import Codes, common, pack
from reader.store.jamdict import told
from reader.store.names import write_names
from reader.store.native import Natives, weights
from reader.store.packed import RecordWriter, count, write_numbers, write_postings
from reader.store.source import Jamdict
from reader.store.synonyms import Synonyms

Progress = Callable[[str, float], None]


def build(folder: Path, source: Jamdict, progress: Progress) -> None:
    """Write a whole dictionary into an empty folder."""
    with (
        opened(source) as contents,
        names_alongside(folder, source) as names_written,
    ):
        longest, compounds = _words(
            folder, contents, lambda done: progress("Reading JMdict", 0.6 * done)
        )
        _kanji(folder, contents.kanji(), compounds)
        printed.write(folder)
        dates = contents.dates()

        def reading_names(done: float) -> None:
            progress("Reading JMnedict", 0.6 + 0.4 * done)

        if not names_written(reading_names):
            write_names(folder, contents, lambda done: progress("Reading JMnedict", 0.99))
    counts = {
        name: count(folder, name)
        for name in (layout.WORDS, layout.WORD_FORMS, layout.NAMES, layout.NAME_FORMS, layout.KANJI)
    }
    files = {path.name: path.stat().st_size for path in sorted(folder.iterdir())}
    layout.write(
        folder, layout.Manifest(source.stamp, dates, counts, longest, files, layout.rows_stamp())
    )
    progress("The dictionary is ready", 1.0)


def _words(
    folder: Path, contents: Contents, progress: Callable[[float], None]
) -> tuple[int, Mapping[str, str]]:
    """Write the words and the English that leads to them; returns the longest form's length, and
    what the compounds of each character say."""
    codes = Codes()
    forms: list[str] = []
    spelled: list[tuple[str, int]] = []
    hits = array("Q")
    english: defaultdict[str, array[int]] = defaultdict(lambda: array("Q"))
    synonyms, natives = Synonyms(), Natives()
    total, _ = contents.counts()
    entries = told(contents.words(), total, lambda done: progress(0.85 * done))
    with RecordWriter(folder, layout.WORDS) as records:
        for number, entry in enumerate(entries):
            records.append(to_json(entry))
            pos = tuple(dict.fromkeys(code for sense in entry.senses for code in sense.pos))
            for form, hit in _hits(entry, number, codes.number(pos)):
                forms.append(form)
                hits.append(hit)
            bare = _bare_hit(entry, number, codes.number(pos))
            spelled += ((form.text, bare) for form in entry.spellings)
            for word, score in scores(entry).items():
                english[word].append(answer(number, score))
            synonyms.add(entry)
            natives.add(entry, number)
    codes.write(folder / layout.WORD_CODES)
    listed = frozenset(forms)
    for spelling, hit in spelled:
        for written in bare_spellings(spelling, listed):
            if written not in listed:
                forms.append(written)
                hits.append(hit)
    progress(0.85)
    write_postings(folder, layout.WORD_FORMS, forms, zip(forms, hits, strict=True))
    progress(0.95)
    answers = ((word, number) for word, numbers in english.items() for number in numbers)
    write_postings(folder, layout.ENGLISH, english, answers)
    synonyms.write(folder)
    weight = weights(lambda word: len(english.get(word, ())), count(folder, layout.WORDS))
    natives.write(folder, weight)
    return max(map(len, forms), default=0), natives.compounds(weight)


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


def _bare_hit(entry: DictionaryEntry, number: int, pos: int) -> int:
    """What a spelling of the entry that leaves kana out leads to."""
    return pack(number, 0, pos, entry_common=most_common(entry), irregular=True)


def _kanji(folder: Path, characters: Iterable[Kanji], compounds: Mapping[str, str]) -> None:
    points = array("I")
    with (
        RecordWriter(folder, layout.KANJI) as records,
        RecordWriter(folder, layout.COMPOUNDS) as meanings,
    ):
        for kanji in characters:
            points.append(ord(kanji.literal))
            records.append(kanji_to_json(kanji))
            meanings.append(compounds.get(kanji.literal, ""))
    write_numbers(folder / layout.KANJI_POINTS, points)
