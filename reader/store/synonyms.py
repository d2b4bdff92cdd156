"""English that stands for the same: glosses that JMdict gives side by side in its senses."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from math import sqrt
from pathlib import Path

from reader.model.lexicon import DictionaryEntry, bare
from reader.store import layout
from reader.store.packed import RecordWriter, write_postings

_LONGEST, _ASKED = 3, 3  # words of a gloss that is a synonym, and of one that has some
_CROWDED = 12  # glosses of a sense that lists examples
_LEAST = 0.02  # less is chance
_MOST = 40  # synonyms kept of a gloss
_MARKED = frozenset({"arch", "obs", "obsc", "rare"})  # what a word hardly means today


class Synonyms:
    """Counts the senses in which glosses stand, and stand together."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._senses: Counter[int] = Counter()
        self._together: Counter[tuple[int, int]] = Counter()

    def add(self, entry: DictionaryEntry) -> None:
        for sense in entry.senses:
            if not _MARKED.isdisjoint(sense.misc):
                continue
            said = {gloss for gloss in map(bare, sense.glosses) if gloss.count(" ") < _LONGEST}
            numbers = sorted(
                self._numbers.setdefault(gloss, len(self._numbers)) for gloss in said if gloss
            )
            self._senses.update(numbers)
            if len(numbers) <= _CROWDED:
                self._together.update(combinations(numbers, 2))

    def write(self, folder: Path) -> None:
        numbers: list[tuple[str, int]] = []
        with RecordWriter(folder, layout.SYNONYMS) as records:
            for number, (gloss, record) in enumerate(self._records()):
                records.append(record)
                numbers.append((gloss, number))
        write_postings(folder, layout.SYNONYM_FORMS, [gloss for gloss, _ in numbers], numbers)

    def _records(self) -> Iterator[tuple[str, str]]:
        """Each gloss with its synonyms, the closest first: "16 excavate⇥7 hollow"."""
        glosses = list(self._numbers)
        found: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
        for pair, together in self._together.items():
            close = together / sqrt(self._senses[pair[0]] * self._senses[pair[1]])
            for one, other in (pair, pair[::-1]):
                if close >= _LEAST and glosses[one].count(" ") < _ASKED:
                    found[one].append((-round(100 * close), glosses[other]))
        for number, synonyms in sorted(found.items()):
            best = sorted(synonyms)[:_MOST]
            yield glosses[number], "\t".join(f"{-close} {gloss}" for close, gloss in best)


def from_record(record: str) -> Iterator[tuple[str, float]]:
    """The synonyms of a record with how close they are, 0 to 1."""
    for synonym in record.split("\t"):
        close, _, gloss = synonym.partition(" ")
        yield gloss, int(close) / 100
