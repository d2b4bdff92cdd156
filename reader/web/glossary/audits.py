"""How each text keeps to its glossary: looked at once, and kept until the text changes."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.bitext.audit import Audited
from reader.bitext.links import Linker
from reader.model.bitext import Text
from reader.terms import audit
from reader.web.recent import Recent
from reader.web.stores import Stores
from reader.web.words.vocabularies import COUNTED_AT_ONCE, size

KEPT = 400  # texts
AT_ONCE = 3  # texts that one request looks at; those that were looked at before cost nothing


@dataclass(frozen=True, slots=True)
class Kept:
    """A term in a text: its places with English, what renders it there, and the ids of the
    sentences whose English has neither the rendering nor a variant."""

    count: int
    renderings: tuple[tuple[str, int], ...]
    absent: tuple[str, ...]


Audit = Mapping[str, Kept]  # by the term's ja


class Audits:
    """Audits texts when they are first asked for; for several threads."""

    def __init__(self, stores: Stores) -> None:
        self.stores = stores
        self._linker = Linker(stores.dictionary)
        self._kept: Recent[Audit] = Recent(KEPT)

    def of(self, texts: Iterable[Text], most: int = AT_ONCE) -> tuple[Mapping[str, Audit], int]:
        """Text → its audit, and how many bilingual texts were not looked at yet. So many of them
        are looked at now."""
        found: dict[str, Audit] = {}
        left, waiting = most, 0
        for text in texts:
            if text.original is None or text.translation is None:
                continue
            key = ("audit", text.id, self.stores.shelf.version(text.id))
            if self.stores.derived.kept(key) is None and key not in self._kept:
                if not left or size(text) > COUNTED_AT_ONCE:
                    waiting += 1
                    continue
                left -= 1
            found[text.id] = self._audit(key, text)
        return found, waiting

    def _audit(self, key: tuple[str, str, str], text: Text) -> Audit:
        def make() -> bytes:
            annotator = self.stores.annotator(text.glossary, text.corrections)
            with self.stores.annotating:
                return _written(audit(text, annotator, self._linker))

        return self._kept.get(key, lambda: _read(self.stores.derived.get(key, make)))


def _written(found: Iterable[Audited]) -> bytes:
    return json.dumps(
        {
            each.term.ja: [
                each.count,
                each.renderings,
                list(dict.fromkeys(line.sentence for line in each.absent)),
            ]
            for each in found
        }
    ).encode()


def _read(kept: bytes) -> Audit:
    return {
        ja: Kept(count, tuple((label, times) for label, times in renderings), tuple(absent))
        for ja, (count, renderings, absent) in json.loads(kept).items()
    }
