"""Terms that were written, changed or deleted on a page, and how to take that back."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from reader.model.lexicon import GlossaryEntry
from reader.web.recent import Recent
from reader.web.stores import Stores

REMEMBERED = 100  # changes that can be undone


@dataclass(frozen=True, slots=True)
class Change:
    """What a term was and what it is; None where there was, or is, none of the owner's."""

    before: GlossaryEntry | None
    after: GlossaryEntry | None

    @property
    def ja(self) -> str:
        told = self.after or self.before
        return told.ja if told else ""


@dataclass(frozen=True, slots=True)
class Told:
    """What a page says of a change: ``done`` is "added", "changed", "deleted" or "undone"."""

    token: str
    ja: str
    done: str
    back: str


class TermChanges:
    """Writes terms, and remembers what they were."""

    def __init__(
        self, stores: Stores, token: Callable[[], str] = lambda: secrets.token_urlsafe(6)
    ) -> None:
        self._shelf, self._token = stores.shelf, token
        self._made: Recent[Change | None] = Recent(REMEMBERED)

    def owned(self, ja: str, scope: str) -> GlossaryEntry | None:
        """The owner's term of this name and scope."""
        return next((e for e in self._shelf.own_terms() if (e.ja, e.scope) == (ja, scope)), None)

    def put(self, entry: GlossaryEntry, instead: tuple[str, str] | None = None) -> str:
        """Write a term, ``instead`` of the owner's of that name and scope; a token to undo it."""
        before = self.owned(*(instead or (entry.ja, entry.scope)))
        self._put(entry, before)
        return self._remember(Change(before, entry))

    def take(self, ja: str, scope: str) -> str:
        """Delete a term of the owner's; "" where there is none."""
        before = self._shelf.take_term(ja, scope)
        return self._remember(Change(before, None)) if before else ""

    def undo(self, token: str) -> Change | None:
        """Take a change back; None where it is forgotten, or the term was changed since."""
        change = self._made.get(token, lambda: None)
        if change is None:
            return None
        now = change.after or change.before
        if now is None or self.owned(now.ja, now.scope) != change.after:
            return None
        if change.before:
            self._put(change.before, change.after)
        elif change.after:
            self._shelf.take_term(change.after.ja, change.after.scope)
        return change

    def told(self, token: str, back: str) -> Told | None:
        """What a page that was come back to says; "" for a token says nothing."""
        change = self._made.get(token, lambda: None) if token else None
        if change is None:
            return None
        done = "added" if not change.before else "changed" if change.after else "deleted"
        return Told(token, change.ja, done, back)

    def _put(self, entry: GlossaryEntry, before: GlossaryEntry | None) -> None:
        if before and before.scope != entry.scope:
            self._shelf.take_term(before.ja, before.scope)
            before = None
        self._shelf.put_term(entry, before.ja if before else "")

    def _remember(self, change: Change) -> str:
        token = self._token()
        self._made.get(token, lambda: change)
        return token
