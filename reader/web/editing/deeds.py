"""What was done to a text last, as pages tell it: so that it can be undone, or done again."""

from dataclasses import dataclass
from typing import Literal

from reader.web.stores import Stores
from reader.web.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Done:
    """``what`` in a few words, and what it could not keep."""

    what: str
    lost: tuple[str, ...]


def done(stores: Stores, id: str, direction: Literal["undo", "redo"]) -> Done | None:  # noqa: A002
    """What can be undone ("undo") or done again."""
    found = stores.shelf.deed(id, direction)
    return Done(in_words(found.what), found.lost) if found else None


def in_words(what: str) -> str:
    """A deed in a few words."""
    names = {
        "right": _("confirmed a pair"),
        "join": _("joined two pairs"),
        "join-up": _("joined two pairs"),
        "split": _("split a pair"),
        "ja-up": _("moved a Japanese sentence up"),
        "ja-down": _("moved a Japanese sentence down"),
        "en-up": _("moved an English sentence up"),
        "en-down": _("moved an English sentence down"),
        "ja-border": _("moved a border of the Japanese"),
        "en-border": _("moved a border of the English"),
        "no-english": _("marked as untranslated"),
        "no-japanese": _("marked as English without Japanese"),
        "rest": _("aligned the rest again"),
        "edit": _("edited the text"),
        "about": _("edited what the text says of itself"),
        "translation": _("brought a translation"),
    }
    return names.get(what, what)
