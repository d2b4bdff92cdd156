"""Terms that occur nowhere, are rendered otherwise, are read otherwise, or point at nothing."""

import re
from collections import Counter
from collections.abc import Iterator

from reader.corpus import files
from reader.corpus.finding import Finding
from reader.corpus.place import Places
from reader.corpus.renderings import has, occurrences
from reader.model.bitext import Text
from reader.model.lexicon import GlossaryEntry
from reader.ports import Dictionary

_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ"))}
# A note that speaks of the reading: “read ラジン”, “pronounced in the Korean way”.
_OF_READING = re.compile(r"[ぁ-ゖァ-ヺー]{2}|\b(?:read|pronounc|sound)", re.I)
_BETWEEN = dict.fromkeys(map(ord, "・ 　＝=-‐"))


def findings(text: Text, dictionary: Dictionary | None, places: Places) -> Iterator[Finding]:
    """A text's terms, and the renderings of those of all texts where they occur in it."""
    own = [entry for entry in text.glossary.entries if entry.scope]
    yield from entries(tuple(own), text.glossary.entries, dictionary, places)
    if text.original is None:
        return
    used: set[str] = set()
    yield from _renderings(text, used, places)
    for number, entry in enumerate(own):
        # Of an original some pages may be missing in this copy.
        if entry.ja not in used and not text.meta.companion_of:
            line = places.table(files.GLOSSARY, number)
            problem = f"{entry.ja} does not occur in the text."
            hint = "Longer terms go first; take it out, or name its spellings."
            yield places.finding(files.GLOSSARY, line, "unused-term", problem, hint)


def entries(
    own: tuple[GlossaryEntry, ...],
    known: tuple[GlossaryEntry, ...],
    dictionary: Dictionary | None,
    places: Places,
) -> Iterator[Finding]:
    """What can be said of terms without a text. ``known`` are those that ``see`` may name."""
    times = Counter((entry.ja, entry.scope) for entry in own)
    names = {entry.ja for entry in known}
    for number, entry in enumerate(own):
        line = places.table(files.GLOSSARY, number)
        for code, problem, hint in _wrong(entry, times, names, dictionary):
            yield places.finding(files.GLOSSARY, line, code, f"{entry.ja}: {problem}", hint)


def scopes(
    terms: tuple[GlossaryEntry, ...], texts: frozenset[str], places: Places
) -> Iterator[Finding]:
    """Terms of texts that there are not."""
    for number, entry in enumerate(terms):
        if entry.scope and entry.scope not in texts:
            line = places.table(files.GLOSSARY, number)
            problem = f"{entry.ja}: there is no text “{entry.scope}”."
            hint = "Correct text = “…”, or take it out."
            yield places.finding(files.GLOSSARY, line, "unknown-text", problem, hint)


def _wrong(
    entry: GlossaryEntry,
    times: Counter[tuple[str, str]],
    names: set[str],
    dictionary: Dictionary | None,
) -> Iterator[tuple[str, str, str]]:
    if times[entry.ja, entry.scope] > 1:
        yield "duplicate-term", f"{times[entry.ja, entry.scope]} terms are called so.", "Keep one."
    if not entry.reading:
        yield "reading", "it has no reading.", 'Write reading = "…" in kana.'
    for other in entry.see:
        if other not in names:
            yield "see", f"see names {other}, which is no term.", "Write the term, or take it out."
    readings = _readings(entry.ja, dictionary) if dictionary and entry.reading else frozenset()
    if readings and _plain(entry.reading) not in readings and not _OF_READING.search(entry.note):
        hint = "Correct it, or say in a note why it is read so."
        yield "reading", f"the dictionary reads it {'、'.join(sorted(readings))}.", hint


def _readings(ja: str, dictionary: Dictionary) -> frozenset[str]:
    hits = [*dictionary.hits(ja), *dictionary.names(ja)]
    found = (dictionary.entry(hit.entry) for hit in hits if not hit.is_reading)
    return frozenset(_plain(form.text) for entry in found for form in entry.readings)


def _plain(reading: str) -> str:
    """Hiragana without what divides names: ``キム・ジョンイル`` → ``きむじょんいる``."""
    return reading.translate(_HIRAGANA).translate(_BETWEEN)


def _renderings(text: Text, used: set[str], places: Places) -> Iterator[Finding]:
    ja = {s.id: s.text for s in text.original.sentences} if text.original else {}
    en = {s.id: s.text for s in text.translation.sentences} if text.translation else {}
    all_text = "\n".join(ja.values())
    terms = [e for e in text.glossary.entries if any(f in all_text for f in (e.ja, *e.spellings))]
    english = {
        i: " ".join(en[j] for j in bead.en if j in en)
        for bead in text.alignment.beads
        for i in bead.ja
    }
    for identifier, sentence in ja.items():
        found = {entry.ja: entry for _, entry in occurrences(sentence, terms)}
        used.update(found)
        for entry in found.values():
            theirs = english.get(identifier, "")
            if theirs and not any(has(theirs, way) for way in (entry.en, *entry.variants)):
                line = places.sentence(files.JA, identifier)
                ways = " / ".join((entry.en, *entry.variants))
                problem = f"{entry.ja} ({identifier}) is not rendered as {ways}."
                hint = "Use it in the English, or allow what stands there as a variant."
                yield places.finding(files.JA, line, "rendering", problem, hint)
