"""A dictionary search: what ``taiyaku lookup`` answers to a bare word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from reader.model.lexicon import DictionaryEntry, Hit
from reader.model.morphology import Deinflected, Step
from reader.ports import Dictionary


@dataclass(frozen=True, slots=True)
class Candidate:
    """An answer: the word as one would write it, and how the query comes from it.

    ``entry`` is the record's number in the dictionary that was asked.
    """

    dictionary_form: str
    reading: str
    inflections: tuple[Step, ...]
    entry: int


@dataclass(frozen=True, slots=True)
class _Found:
    cost: float
    form: str
    hit: Hit
    steps: tuple[Step, ...] = ()
    takes_suru: bool = False


# The order of candidates, in steps of inflection: what a reading costs.
_STEP_COSTS = {
    # Verbs that the dictionary also lists with these endings (使える) are the rarer answer.
    "causative": 0.7, "passive": 0.7, "potential": 0.8,
    # A compound the dictionary has is one word: 見直す before 見る + 直す.
    "again": 4.0, "each other": 4.0, "into": 4.0, "through": 4.0, "to the end": 4.0,
    "begin to": 4.0, "be about to": 4.0, "violently": 4.0, "here and there": 4.0,
    # Rarely meant in prose of today.
    "exclamation": 3.0, "rough speech": 1.5, "copula": 1.2, "causative (short)": 1.5,
    "past (classical)": 3.0, "perfect": 3.0, "plain (classical)": 3.0, "concessive": 2.0,
    "conditional (classical)": 2.5, "causative (added さ)": 2.5, "potential (added れ)": 2.5,
}  # fmt: skip
_UNCOMMON = 70  # points of commonness that weigh as much as one step
_MOST_COMMON = 210
_IRREGULAR = 2.0  # a spelling marked as outdated or irregular
_KANA_FOR_KANJI = 0.5  # kana for a word that is mostly written in kanji
_OTHER_SPELLING = 0.4  # the query in another script; romaji gives several
_OLD = 2.0  # classes of the old language (二段, 四段)
_MOST_ANSWERS = 20


def look_up(
    query: str,
    deinflections: Sequence[Deinflected],
    spellings: Sequence[str],
    dictionary: Dictionary,
) -> tuple[Candidate, ...]:
    """Entries ``query`` may mean, best first; none for what is no word or inflected word.

    ``spellings`` are the query and its kana forms, likeliest first; ``deinflections`` the
    dictionary forms of all of them. English is searched where the query is no kana.
    """
    best: dict[int, _Found] = {}
    for found in (*_direct(spellings, dictionary), *_inflected(deinflections, dictionary)):
        known = best.get(found.hit.entry)
        if known is None or found.cost < known.cost:
            best[found.hit.entry] = found
    if not best:
        best = {found.hit.entry: found for found in _names(query, dictionary)}
    japanese = sorted(best.values(), key=lambda found: found.cost)
    english = tuple(_english(query, dictionary)) if query.isascii() else ()
    ordered = _merged(japanese, english)[:_MOST_ANSWERS]
    return tuple(_candidate(found, dictionary.entry(found.hit.entry)) for found in ordered)


def _direct(spellings: Sequence[str], dictionary: Dictionary) -> Iterator[_Found]:
    for place, form in enumerate(spellings):
        for hit in dictionary.hits(form):
            yield _Found(_cost(hit) + min(place, 5) * _OTHER_SPELLING, form, hit)


def _inflected(deinflections: Sequence[Deinflected], dictionary: Dictionary) -> Iterator[_Found]:
    asked: dict[str, tuple[Hit, ...]] = {}
    for candidate in deinflections:
        hits = asked.get(candidate.form)
        if hits is None:
            hits = asked[candidate.form] = dictionary.hits(candidate.form)
        for hit in hits:
            fitting = candidate.classes.intersection(hit.pos)
            if fitting:
                cost = _cost(hit) + sum(_STEP_COSTS.get(step.name, 1.0) for step in candidate.steps)
                old = all(code.startswith(("v2", "v4")) for code in fitting)
                yield _Found(cost + _OLD * old, candidate.form, hit, candidate.steps, fitting == {"vs"})


def _cost(hit: Hit) -> float:
    cost = (_MOST_COMMON - min(hit.common, _MOST_COMMON)) / _UNCOMMON
    if hit.irregular:
        cost += _IRREGULAR
    if hit.is_reading and not hit.usually_kana:
        cost += _KANA_FOR_KANJI
    return cost


def _names(query: str, dictionary: Dictionary) -> Iterator[_Found]:
    """Proper names, in the spelling asked for: as kana, everything is somebody's name."""
    for hit in dictionary.names(query):
        if not hit.is_reading:
            yield _Found(_cost(hit), query, hit)


def _english(query: str, dictionary: Dictionary) -> Iterator[_Found]:
    for number in islice(dictionary.english(query), _MOST_ANSWERS):
        entry = dictionary.entry(number)
        form = entry.headword
        hit = next((hit for hit in dictionary.hits(form) if hit.entry == number), None)
        if hit:
            yield _Found(_cost(hit), entry.reading if hit.usually_kana else form, hit)


def _merged(japanese: Sequence[_Found], english: Sequence[_Found]) -> tuple[_Found, ...]:
    """``take`` is 竹 or 取る: what is the commoner word comes first, each list in its order."""
    if not japanese or not english:
        return (*japanese, *english)
    first, second = (japanese, english)
    if english[0].cost < japanese[0].cost - sum(1 for _ in japanese[0].steps):
        first, second = english, japanese
    listed = {found.hit.entry for found in first}
    return (*first, *(found for found in second if found.hit.entry not in listed))


def _candidate(found: _Found, entry: DictionaryEntry) -> Candidate:
    suru = "する" if found.takes_suru else ""
    if not found.hit.is_reading:
        return Candidate(found.form + suru, _reading(found.form, entry) + suru, found.steps, found.hit.entry)
    written = found.form if found.hit.usually_kana else _spelling(found.form, entry)
    return Candidate(written + suru, found.form + suru, found.steps, found.hit.entry)


def _reading(spelling: str, entry: DictionaryEntry) -> str:
    """The entry's first reading that this spelling may have."""
    fitting = (form.text for form in entry.readings if not form.only or spelling in form.only)
    return next(fitting, entry.reading)


def _spelling(reading: str, entry: DictionaryEntry) -> str:
    """The entry's first spelling that may be read so; the reading itself where it has none."""
    only = next((form.only for form in entry.readings if form.text == reading), ())
    return only[0] if only else entry.headword if entry.spellings else reading
