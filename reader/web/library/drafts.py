"""Texts that were read but not added yet: kept in memory between preview and confirmation."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from reader.model.bitext import Meta
from reader.model.text import Change, Document

HELD_BYTES = 40_000_000
HELD_SECONDS = 2 * 3600


@dataclass(frozen=True, slots=True)
class Side:
    """One language as it was given, and as it was read. ``name`` is the file's; ``pasted``:
    there is none."""

    data: bytes
    name: str
    pasted: bool
    document: Document
    changes: tuple[Change, ...]

    @property
    def text(self) -> str:
        """What was pasted, for the form."""
        return self.data.decode("utf-8", "replace") if self.pasted else ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What the form said; a side is None where nothing readable was given. ``into`` is the
    text whose translation this is to be, "" where it is to be a text of its own. ``swapped``:
    the two sides were given the other way round."""

    ja: Side | None
    en: Side | None
    meta: Meta
    into: str = ""
    swapped: bool = False

    @property
    def size(self) -> int:
        return sum(len(side.data) for side in (self.ja, self.en) if side)


class Drafts:
    """By token. The oldest go first where there are too many bytes; all go after a while."""

    def __init__(self, clock: Callable[[], float], token: Callable[[], str]) -> None:
        self._clock, self._token = clock, token
        self._kept: OrderedDict[str, tuple[float, Draft]] = OrderedDict()
        self._lock = Lock()

    def keep(self, draft: Draft) -> str:
        """The token that ``get`` wants."""
        with self._lock:
            token = self._token()
            self._kept[token] = self._clock(), draft
            self._tidy()
            return token

    def get(self, token: str) -> Draft | None:
        """None where the token is unknown, or its draft has gone."""
        with self._lock:
            self._tidy()
            found = self._kept.get(token)
            return found[1] if found else None

    def change(self, token: str, draft: Draft) -> None:
        """Another draft in the place of one that is still kept."""
        with self._lock:
            if token in self._kept:
                self._kept[token] = self._clock(), draft

    def drop(self, token: str) -> None:
        with self._lock:
            self._kept.pop(token, None)

    def _tidy(self) -> None:
        oldest = self._clock() - HELD_SECONDS
        size = sum(draft.size for _, draft in self._kept.values())
        for token, (since, draft) in list(self._kept.items()):
            if since < oldest or (size > HELD_BYTES and len(self._kept) > 1):
                del self._kept[token]
                size -= draft.size
