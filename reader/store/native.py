"""Native verbs and adjectives, to be found by what they mean (nearest.py): as a dictionary is built.

Of each word the stems of its glosses, of each character those of the words it is in: 怡楽 is
pleasure, so that 怡 says pleasure too.
"""

import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from math import log, sqrt
from pathlib import Path
from typing import NamedTuple

from reader.model.lexicon import DictionaryEntry
from reader.store import layout
from reader.store.codes import IRREGULAR
from reader.store.english import most_common, stem
from reader.store.packed import RecordWriter, write_postings

Vector = dict[str, float]
Weight = Callable[[str], float]  # of a stem: how much it tells

_INFLECTING = ("v1", "v5", "adj-i")
_HIRAGANA = re.compile("[ぁ-ん]+")
_KANJI = "[㐀-鿿豈-﫿]"
_PAIR = re.compile(f"{_KANJI}{{2}}")
_SPELLED = re.compile("([々㐀-鿿豈-﫿]*)([ぁ-ん]*)")
_WORD = re.compile("[a-z]+(?:['’][a-z]+)?")
_ASIDE = re.compile(r"\([^()]*\)")
# What glosses are made of, whatever they say.
_EMPTY = frozenset(
    "a an the to be of in on at for with by as or and one oneself someone something esp from into "
    "up out etc it that is used who not do get make go become sb st too so very off after being "
    "over have having any thing person people one's usu".split()
)
_SENSE, _GLOSS = 0.9, 0.95  # what a sense or gloss counts beside the one before
_UNCOMMON = 0.3  # what a word counts that is on no list of common ones
_COMPOUND_SENSES = 2
_KEPT = 40  # stems of a character's compounds
_STEM, _SHARE = 1 << 24, 1 << 16
_SCALE = 1000  # weights are stored in thousandths
MOST = 1 << 32  # above the number of a word in a posting stands its weight


class NativeWord(NamedTuple):
    """``entry`` is its record, ``spellings`` the kanji it begins with and the kana left of each
    spelling that has no kanji after kana; ``kanji``: of its shortest spelling."""

    entry: int
    reading: str
    common: int
    usually_kana: bool
    kanji: int
    spellings: tuple[tuple[str, str], ...]


def said(senses: Iterable[Iterable[str]]) -> Vector:
    """The stems of glosses and how much of it each says: the first senses and glosses most."""
    found: Vector = {}
    for place, glosses in enumerate(senses):
        for rank, gloss in enumerate(glosses):
            words = _stems(_ASIDE.sub(" ", gloss)) or _stems(gloss)
            for word in words:
                share = _SENSE**place * _GLOSS**rank / sqrt(len(words))
                found[word] = max(found.get(word, 0.0), share)
    return found


def vector(found: Mapping[str, float], weight: Weight) -> Vector:
    """The same of length 1, each stem by what it tells."""
    weighed = {word: share * weight(word) for word, share in found.items()}
    length = sqrt(sum(each * each for each in weighed.values())) or 1.0
    return {word: each / length for word, each in weighed.items()}


def weights(entries_with: Callable[[str], int], total: int) -> Weight:
    """What a stem tells: the less, the more entries have it."""
    return lambda word: log((total + 1) / (entries_with(word) + 1))


def _stems(gloss: str) -> list[str]:
    words = _WORD.findall(gloss.lower())
    return [stem(word) for word in words if word not in _EMPTY and len(word) > 1]


class Natives:
    """Takes the entries of a dictionary one by one."""

    def __init__(self) -> None:
        self._words: list[tuple[NativeWord, Vector]] = []
        self._stems: dict[str, int] = {}
        self._compounds = array("Q")  # character, stem, how much it says

    def add(self, entry: DictionaryEntry, number: int) -> None:
        pairs = {form.text for form in entry.spellings if _PAIR.fullmatch(form.text)}
        codes = {code for each in entry.senses for code in each.pos}
        native = any(code.startswith(_INFLECTING) for code in codes) and "exp" not in codes
        if pairs:
            self._add_compound(pairs, entry)
        if native:
            meaning = said(sense.glosses for sense in entry.senses)
            self._words += ((word, meaning) for word in _natives(entry, number))

    def _add_compound(self, pairs: Iterable[str], entry: DictionaryEntry) -> None:
        meaning = said(sense.glosses for sense in entry.senses[:_COMPOUND_SENSES])
        common = _UNCOMMON + most_common(entry) / 255
        for pair in pairs:
            for word, share in meaning.items():
                number = self._stems.setdefault(word, len(self._stems))
                packed = number * _SHARE + min(int(_SCALE * share * common), _SHARE - 1)
                for character in {*pair}:
                    self._compounds.append(ord(character) * _STEM * _SHARE + packed)

    def write(self, folder: Path, weight: Weight) -> None:
        """Write the words, and for each stem and character what leads to them."""
        keys: list[str] = []
        numbers = array("Q")
        with RecordWriter(folder, layout.NATIVE) as records:
            for number, (word, meaning) in enumerate(self._words):
                records.append(to_line(word))
                last = word.reading[-1]
                for name, share in vector(meaning, weight).items():
                    keys.append(name + last)
                    numbers.append(round(_SCALE * share) * MOST + number)
                for character in alone(word):
                    keys.append(character)
                    numbers.append(number)
        write_postings(folder, layout.NATIVE_FORMS, keys, zip(keys, numbers, strict=True))

    def compounds(self, weight: Weight) -> Mapping[str, str]:
        """For each character what its compounds say, as ``from_compounds`` reads it."""
        names = [*self._stems]
        found: dict[str, str] = {}
        for point, packed in groupby(sorted(self._compounds), lambda each: each // _STEM // _SHARE):
            meaning: Vector = {}
            for each in packed:
                name = names[each // _SHARE % _STEM]
                meaning[name] = meaning.get(name, 0.0) + each % _SHARE
            weighed = sorted(vector(meaning, weight).items(), key=lambda pair: -pair[1])
            found[chr(point)] = " ".join(
                f"{name}:{round(_SCALE * share)}" for name, share in weighed[:_KEPT]
            )
        return found


def from_compounds(record: str) -> Vector:
    """What the compounds of a character say."""
    pairs = (each.rpartition(":") for each in record.split())
    return {name: int(share) / _SCALE for name, _, share in pairs}


def alone(word: NativeWord) -> frozenset[str]:
    """The characters each of which spells the word alone, with its kana."""
    return frozenset(kanji for kanji, _kana in word.spellings if len(kanji) == 1)


def to_line(word: NativeWord) -> str:
    spellings = " ".join(f"{kanji}.{kana}" for kanji, kana in word.spellings)
    flags = int(word.usually_kana)
    return f"{word.entry}\t{word.reading}\t{word.common}\t{flags}\t{word.kanji}\t{spellings}"


def from_line(line: str) -> NativeWord:
    entry, reading, common, flags, kanji, spellings = line.split("\t")
    pairs = (each.partition(".") for each in spellings.split())
    return NativeWord(
        int(entry),
        reading,
        int(common),
        flags == "1",
        int(kanji),
        tuple((kanji, kana) for kanji, _, kana in pairs),
    )


def _natives(entry: DictionaryEntry, number: int) -> Iterator[NativeWord]:
    usually_kana = any("uk" in sense.misc for sense in entry.senses)
    for reading in entry.readings:
        if not _HIRAGANA.fullmatch(reading.text) or not IRREGULAR.isdisjoint(reading.info):
            continue
        written = [
            form.text for form in entry.spellings if not reading.only or form.text in reading.only
        ]
        matches = filter(None, map(_SPELLED.fullmatch, written))
        spellings = ((each[1], each[2]) for each in matches if each[1])
        fewest = min((len(re.findall(_KANJI, text)) for text in written), default=0)
        yield NativeWord(
            number, reading.text, most_common(entry), usually_kana, fewest, tuple(spellings)
        )
