"""The names' half of a build: JMnedict, and how common each of its names is.

JMnedict does not say that 田中 is たなか before it is だなか. Its longer names do: 417 of
them (田中角栄 たなかかくえい) begin with the first, one with the second.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, product, starmap
from math import log2
from pathlib import Path

import marisa_trie

from reader.store import layout
from reader.store.contents import Contents
from reader.store.entries import forms_of_line, to_line
from reader.store.hits import Codes, pack
from reader.store.jamdict import told
from reader.store.packed import Records, RecordWriter, write_postings

# A name of fewer characters tells nothing: 田口 begins with 田, but so does every rice field.
_LONG = 3


# What each step has done of the whole, when it is over.
_READ, _WEIGHED = 0.55, 0.75


def write_names(folder: Path, contents: Contents, progress: Callable[[float], None]) -> None:
    """Write all names. ``progress`` is told how much is done, 0 to 1."""
    pairs: list[str] = []
    codes, types, persons = Codes(), array("H"), bytearray()
    _, count = contents.counts()
    names = told(contents.names(), count, lambda done: progress(_READ * done))
    with RecordWriter(folder, layout.NAMES) as lines:
        for name in names:
            lines.append(to_line(name))
            kinds = tuple(dict.fromkeys(chain.from_iterable(kinds for kinds, _ in name.senses)))
            types.append(codes.number(kinds))
            persons.append("person" in kinds)
            pairs.extend(starmap(_pair, product(name.spellings, name.readings)))
    codes.write(folder / layout.NAME_CODES)
    progress(_READ)
    records = Records(folder, layout.NAMES)
    weights = _Weights(pairs)
    pairs.clear()
    for line, is_person in zip(records, persons, strict=True):
        weights.weigh(*forms_of_line(line), is_person=bool(is_person))
    progress(_WEIGHED)
    keys = chain.from_iterable(chain(*forms_of_line(line)) for line in records)
    write_postings(folder, layout.NAME_FORMS, keys, _hits(records, types, weights))


class _Weights:
    """For each spelling with its reading, how many longer names it is a part of."""

    def __init__(self, pairs: Iterable[str]) -> None:
        self._trie = marisa_trie.Trie(pairs)
        self._counts = array("I", bytes(4 * len(self._trie)))

    def weigh(self, spellings: Sequence[str], readings: Sequence[str], *, is_person: bool) -> None:
        """Count a name for the surname or place that it begins with, a person's also for
        the given name after it: 山田中 (やまだなか) must not speak for 田中 as だなか."""
        if not spellings or len(spellings[0]) < _LONG:
            return
        spelling, reading = spellings[0], readings[0]
        for cut in range(1, len(spelling)):
            for pair in self._trie.prefixes(_pair(spelling[:cut], reading)):
                if is_person:
                    rest = reading[len(pair) - cut - 1 :]
                    given = self._trie.get(_pair(spelling[cut:], rest))
                    if given is None:
                        continue
                    self._counts[given] += 1
                self._counts[self._trie[pair]] += 1

    def common(self, spelling: str, reading: str) -> int:
        """0 to 255, growing with the logarithm: 417 names make 244."""
        count = self._counts[self._trie[f"{spelling}\t{reading}"]]
        return min(round(28 * log2(1 + count)), 255) if count else 0


def _pair(spelling: str, reading: str) -> str:
    return f"{spelling}\t{reading}"


def _hits(
    records: Iterable[str], types: Sequence[int], weights: _Weights
) -> Iterator[tuple[str, int]]:
    for number, (line, pos) in enumerate(zip(records, types, strict=True)):
        spellings, readings = forms_of_line(line)
        if len(spellings) == len(readings) == 1:  # most names; saves seconds
            most = weights.common(spellings[0], readings[0])
            yield spellings[0], pack(number, most, pos)
            yield readings[0], pack(number, most, pos, is_reading=True)
            continue
        common = [[weights.common(one, other) for other in readings] for one in spellings]
        for spelling, row in zip(spellings, common, strict=True):
            yield spelling, pack(number, max(row), pos)
        for place, reading in enumerate(readings):
            most = max((row[place] for row in common), default=0)
            yield reading, pack(number, most, pos, is_reading=True)
