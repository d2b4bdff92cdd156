"""A list of words from outside becomes marks; what was made of it is told."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from reader.japanese.kana import hiragana
from reader.model.study import Status, WordKey
from reader.pipeline import look_up
from reader.study.vocabulary import plain
from reader.study.wordlist import Listed, Skipped
from reader.web.stores import Stores
from reader.web.translation import gettext as _
from reader.web.translation import ngettext

NOTE_LENGTH, TAGS = 2_000, 20
SKIPPED_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Done:
    """What was just changed: a sentence, and the number to undo it, 0 where there is nothing."""

    sentence: str
    change: int
    skipped: tuple[Skipped, ...] = ()
    more: int = 0


NOTHING = Done("", 0)


def told(skipped: Skipped) -> Skipped:
    """In the reader's language."""
    return replace(skipped, why=_(skipped.why))


def imported(
    stores: Stores, rows: Iterable[Listed | Skipped], status: Status, now: datetime
) -> Done:
    """Marks the words of a list. A note of the list replaces ours, an empty one does not; a
    status of the list goes before ``status``."""
    said: dict[WordKey, Status] = {}
    noted: list[tuple[WordKey, Listed]] = []
    skipped: list[Skipped] = []
    for each in rows:
        key = _found(each, stores) if isinstance(each, Listed) else None
        if isinstance(each, Skipped):
            skipped.append(each)
        elif key is None:
            skipped.append(Skipped(each.line, each.form, "no dictionary has it"))
        else:
            said[key] = each.status or status
            if each.note or each.tags:
                noted.append((key, each))
    change = stores.library.set_statuses(said, now)
    for key, each in noted:
        stores.library.set_note(key, each.note[:NOTE_LENGTH], each.tags[:TAGS], now)
    if not said and not skipped:
        return Done(_("There is no word in the list."), 0)
    sentence = ngettext(
        "%(num)s word read from the list.", "%(num)s words read from the list.", len(said)
    )
    if not change:
        sentence += " " + _("All were marked so already.")
    more = max(0, len(skipped) - SKIPPED_SHOWN)
    return Done(sentence, change, tuple(map(told, skipped[:SKIPPED_SHOWN])), more)


def _found(listed: Listed, stores: Stores) -> WordKey | None:
    """The word a list means: with its reading as it stands, else by what the dictionary has."""
    if listed.reading:
        return plain(WordKey(listed.form, hiragana(listed.reading)), stores.dictionary)
    if stores.dictionary.hits(listed.form) or stores.dictionary.names(listed.form):
        return plain(WordKey(listed.form), stores.dictionary)
    found = look_up(listed.form, stores.dictionary)
    return plain(WordKey(found[0].dictionary_form), stores.dictionary) if found else None
