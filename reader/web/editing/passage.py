"""A passage of a text as it is edited, and what saving it would change."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from flask import request

from reader.corpus.editing import Edited, Passage, written
from reader.model.bitext import Text
from reader.web.editing.beads import Place, Shown
from reader.web.editing.deeds import Done, done
from reader.web.editing.lost import told
from reader.web.problem import Problem
from reader.web.stores import Stores
from reader.web.translation import gettext as _

MOST = 40  # changed pairs shown


@dataclass(frozen=True, slots=True)
class Line:
    """A line that goes ("-"), comes ("+") or stays (" ")."""

    sign: Literal["-", "+", " "]
    text: str


@dataclass(frozen=True, slots=True)
class Coming:
    """What saving would do: the lines, what cannot be kept, and the pairs that are new."""

    ja: tuple[Line, ...]
    en: tuple[Line, ...]
    lost: tuple[str, ...]
    pairs: tuple[Place, ...]
    more: int


@dataclass(frozen=True, slots=True)
class PassagePage:
    """``ja`` and ``en`` stand in the fields; ``problems`` by field, "" for both."""

    title: str
    place: str
    id: str
    version: str
    heading: str
    heading_en: str
    number: int
    numbers: int
    ja: str
    en: str
    ships: bool
    coming: Coming | None
    problems: Mapping[str, Problem]
    last: Done | None
    again: Done | None
    paired: bool
    said: str


def passage_page(
    text: Text, found: tuple[Passage, ...], number: int, stores: Stores
) -> PassagePage:
    passage = found[number - 1]
    return PassagePage(
        title=_("Edit: %(title)s", title=text.meta.title or text.meta.title_en),
        place="library",
        id=text.id,
        version=stores.shelf.version(text.id),
        heading=text.meta.title,
        heading_en=text.meta.title_en,
        number=number,
        numbers=len(found),
        ja=written(text.original, passage.ja),
        en=written(text.translation, passage.en),
        ships=text.shipped,
        coming=None,
        problems={},
        last=done(stores, text.id, "undo"),
        again=done(stores, text.id, "redo"),
        paired=bool(text.alignment.beads),
        said=request.args.get("said", ""),
    )


def coming(text: Text, passage: Passage, words: tuple[str, str], made: Edited) -> Coming:
    ja, en = words
    old = {_marks(text, number) for number in range(len(text.alignment.beads))}
    beads = made.text.alignment.beads
    new = [number for number in range(len(beads)) if _marks(made.text, number) not in old]
    shown = Shown(made.text)
    return Coming(
        ja=tuple(_changes(written(text.original, passage.ja), ja)),
        en=tuple(_changes(written(text.translation, passage.en), en)),
        lost=told(made.lost, text),
        pairs=(shown.place(new[:MOST]),) if new else (),
        more=max(len(new) - MOST, 0),
    )


def _marks(text: Text, number: int) -> tuple[object, ...]:
    bead = text.alignment.beads[number]
    return bead.fingerprints, bead.begins, len(bead.en), bead.origin


def _changes(before: str, after: str) -> Iterator[Line]:
    """The changed lines with one unchanged line on either side."""
    old, new = ([row.rstrip() for row in each.strip("\n").split("\n")] for each in (before, after))
    for group in SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(1):
        for kind, a, b, c, d in group:
            if kind == "equal":
                yield from (Line(" ", row) for row in old[a:b])
            else:
                yield from (Line("-", row) for row in old[a:b])
                yield from (Line("+", row) for row in new[c:d])
