"""All that a dictionary is built from, whichever file it comes from."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain

from reader.model.lexicon import DictionaryEntry, Kanji
from reader.store import jamdict, xml, yomitan
from reader.store.entries import Name
from reader.store.source import Jamdict


@dataclass(frozen=True, slots=True)
class Contents:
    """An added dictionary takes the place of jamdict-data's; Yomitan's follow JMdict."""

    source: Jamdict
    database: sqlite3.Connection

    def words(self) -> Iterator[DictionaryEntry]:
        newer = self.source.of("JMdict")
        first = xml.words(newer.path) if newer else jamdict.words(self.database)
        others = (yomitan.words(each) for each in self.source.added if each.kind == "Yomitan")
        return chain(first, *others)

    def names(self) -> Iterator[Name]:
        newer = self.source.of("JMnedict")
        return xml.names(newer.path) if newer else jamdict.names(self.database)

    def kanji(self) -> Iterator[Kanji]:
        newer = self.source.of("KANJIDIC2")
        return xml.kanji(newer.path) if newer else jamdict.kanji(self.database)

    def dates(self) -> dict[str, str]:
        """Dictionary → when it was made, as far as it says."""
        added = {each.title: each.date for each in self.source.added}
        return jamdict.dates(self.database) | added

    def counts(self) -> tuple[int, int]:
        """About how many words and names there are."""
        return jamdict.counts(self.database)


@contextmanager
def opened(source: Jamdict) -> Iterator[Contents]:
    with jamdict.opened(source) as database:
        yield Contents(source, database)
