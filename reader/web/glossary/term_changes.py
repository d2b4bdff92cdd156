"""Terms that were written, changed, deleted or hidden on a page, and how to take that back."""

import json
import secrets
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any

from reader.model.lexicon import GlossaryEntry
from reader.web.stores import Stores

REMEMBERED = 30  # changes that can be undone
SETTING = "glossary.changes"  # of the library: token → what a term was, and what it is


@dataclass(frozen=True, slots=True)
class Change:
    """What a term was and what it is; None where there was, or is, none of the owner's."""

    before: GlossaryEntry | None
    after: GlossaryEntry | None

    @property
    def told(self) -> GlossaryEntry:
        """The term as it is, or was."""
        found = self.after or self.before
        assert found  # noqa: S101  (a change has one of them)
        return found

    @property
    def done(self) -> str:
        """ "added", "changed", "deleted", "hidden" or "shown" (again)."""
        before, after = self.before, self.after
        if after and after.hidden:
            return "hidden"
        if before and before.hidden:
            return "shown"
        return "added" if not before else "changed" if after else "deleted"


@dataclass(frozen=True, slots=True)
class Told:
    """What a page says of a change: ``done`` as in ``Change``."""

    token: str
    ja: str
    done: str
    back: str


class TermChanges:
    """Writes terms, and remembers what they were, until long after the program has ended."""

    def __init__(
        self, stores: Stores, token: Callable[[], str] = lambda: secrets.token_urlsafe(6)
    ) -> None:
        self._shelf, self._library, self._token = stores.shelf, stores.library, token

    def owned(self, ja: str, scope: str) -> GlossaryEntry | None:
        """The owner's term of this name and scope."""
        return next((e for e in self._shelf.own_terms() if (e.ja, e.scope) == (ja, scope)), None)

    def hidden(self) -> tuple[GlossaryEntry, ...]:
        """The terms that ship and that the owner does not want."""
        return tuple(entry for entry in self._shelf.own_terms() if entry.hidden)

    def put(self, entry: GlossaryEntry, instead: tuple[str, str] | None = None) -> str:
        """Write a term, ``instead`` of the owner's of that name and scope; a token to undo it."""
        before = self.owned(*(instead or (entry.ja, entry.scope)))
        self._put(entry, before)
        return self._remember(Change(before, entry))

    def hide(self, entry: GlossaryEntry) -> str:
        """Hide a term that ships; a token to undo it."""
        return self.put(replace(entry, hidden=True))

    def take(self, ja: str, scope: str) -> str:
        """Delete a term of the owner's, or show again what they hid; "" where there is none."""
        before = self._shelf.take_term(ja, scope)
        return self._remember(Change(before, None)) if before else ""

    def undo(self, token: str) -> Change | None:
        """Take a change back; None where it is forgotten, or the term was changed since."""
        change = self._made().get(token)
        if change is None or self.owned(change.told.ja, change.told.scope) != change.after:
            return None
        if change.before:
            self._put(change.before, change.after)
        elif change.after:
            self._shelf.take_term(change.after.ja, change.after.scope)
        return change

    def told(self, token: str, back: str) -> Told | None:
        """What a page that was come back to says; "" for a token says nothing."""
        change = self._made().get(token) if token else None
        return Told(token, change.told.ja, change.done, back) if change else None

    def lately(self, back: str) -> tuple[Told, ...]:
        """The changes that can be undone, the last first."""
        own = {(entry.ja, entry.scope): entry for entry in reversed(self._shelf.own_terms())}
        return tuple(
            Told(token, change.told.ja, change.done, back)
            for token, change in reversed(self._made().items())
            if own.get((change.told.ja, change.told.scope)) == change.after
        )

    def _put(self, entry: GlossaryEntry, before: GlossaryEntry | None) -> None:
        if before and before.scope != entry.scope:
            self._shelf.take_term(before.ja, before.scope)
            before = None
        self._shelf.put_term(entry, before.ja if before else "")

    def _remember(self, change: Change) -> str:
        token = self._token()
        made = [*self._made().items(), (token, change)][-REMEMBERED:]
        self._library.set_setting(
            SETTING, json.dumps({name: asdict(each) for name, each in made}, ensure_ascii=False)
        )
        return token

    def _made(self) -> dict[str, Change]:
        return dict(_read(self._library.settings().get(SETTING, "")))


def _read(said: str) -> Iterator[tuple[str, Change]]:
    """What another edition of the program cannot have meant counts as not said."""
    try:
        for token, each in json.loads(said or "{}").items():
            change = Change(_entry(each["before"]), _entry(each["after"]))
            if change.before or change.after:
                yield token, change
    except (ValueError, TypeError, KeyError, AttributeError):
        return


def _entry(said: dict[str, Any] | None) -> GlossaryEntry | None:
    if not said:
        return None
    values: dict[str, Any] = {
        name: tuple(each) if isinstance(each, list) else each for name, each in said.items()
    }
    return GlossaryEntry(**values)
