"""Bilingual texts with known beads, and what may happen to them, always the same by seed."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from reader.model.bitext import Text


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    starts: bool = False
    heading: bool = False


Bead = tuple[tuple[Line, ...], tuple[Line, ...]]
Beads = tuple[Bead, ...]
Change = Callable[[Beads, Random], Beads]
_MOST = 4  # sentences on a side


def shipped(text: Text) -> Beads:
    """A text of the corpus by its alignment."""
    if text.original is None or text.translation is None:
        return ()
    ja, en = (
        {
            sentence.id: Line(sentence.text, place == 0, paragraph.kind == "heading")
            for paragraph in document.paragraphs
            for place, sentence in enumerate(paragraph.sentences)
        }
        for document in (text.original, text.translation)
    )
    return tuple(
        (tuple(ja[i] for i in bead.ja), tuple(en[i] for i in bead.en))
        for bead in text.alignment.beads
    )


def transcripts(path: Path) -> Iterator[tuple[str, Beads]]:
    """The texts of transcripts.txt by name."""
    for part in path.read_text(encoding="utf-8").split("\n= ")[1:]:
        name, _, body = part.partition("\n")
        yield name, _transcript(body)


def _transcript(body: str) -> Beads:
    beads: list[tuple[list[Line], list[Line]]] = []
    fresh = [True, True]
    last = "E"
    for row in filter(None, body.splitlines()):
        kind, _, text = row.partition(" ")
        if kind == "P":
            fresh, last = [True, True], "E"
            continue
        if (last, kind) == ("E", "J"):
            beads.append(([], []))
        side = "JE".index(kind)
        if text != "-":
            beads[-1][side].append(Line(text, fresh[side]))
            fresh[side] = False
        last = kind
    return tuple((tuple(ja), tuple(en)) for ja, en in beads)


def dropped(share: float) -> Change:
    """Beads lose their Japanese, as many others their English; in runs, three on average."""

    def change(beads: Beads, rng: Random) -> Beads:
        lost: dict[int, int] = {}
        for side in (0, 1):
            wanted = len(lost) + share * len(beads)
            while len(lost) < wanted:
                first = rng.randrange(len(beads))
                for place in range(first, min(first + int(rng.expovariate(1 / 3)) + 1, len(beads))):
                    lost.setdefault(place, side)
        return _without(beads, lost)

    return change


def dropped_singly(ja: float, en: float) -> Change:
    """Beads here and there lose their Japanese, others their English, at these shares."""

    def change(beads: Beads, rng: Random) -> Beads:
        chances = [rng.random() for _ in beads]
        return _without(beads, {n: int(c >= ja) for n, c in enumerate(chances) if c < ja + en})

    return change


def _without(beads: Beads, lost: Mapping[int, int]) -> Beads:
    """Each of these beads without a side; what is left of a paragraph begins it."""
    done: list[Bead] = []
    fresh = [False, False]
    for place, bead in enumerate(beads):
        sides: list[tuple[Line, ...]] = []
        for side, lines in enumerate(bead):
            starts = any(line.starts and not line.heading for line in lines)
            if lost.get(place) == side:
                fresh[side] |= starts
                sides.append(())
            elif lines:
                first = replace(lines[0], starts=lines[0].starts or fresh[side])
                sides.append((first, *lines[1:]))
                fresh[side] = False
            else:
                sides.append(())
        done.append((sides[0], sides[1]))
    return tuple(done)


def joined(share: float) -> Change:
    """Two or three neighbours become one bead, one side of it joined to one line as it is."""

    def change(beads: Beads, rng: Random) -> Beads:
        done: list[Bead] = []
        rest = list(beads)
        while rest:
            size = rng.choice((2, 2, 2, 3)) if rng.random() < share else 1
            group = _group(rest, size)
            del rest[: len(group)]
            done.append(_on_one_line(group, rng) if len(group) > 1 else group[0])
        return tuple(done)

    return change


def _on_one_line(group: list[Bead], rng: Random) -> Bead:
    ja, en = (tuple(line for bead in group for line in bead[side]) for side in (0, 1))
    if rng.random() < 0.5:
        return (replace(ja[0], text="".join(line.text for line in ja)),), en
    return ja, (replace(en[0], text=" ".join(line.text for line in en)),)


def merged(share: float) -> Change:
    """Two to four neighbours become one bead, one side of it one sentence."""

    def change(beads: Beads, rng: Random) -> Beads:
        done: list[Bead] = []
        rest = list(beads)
        while rest:
            size = rng.choice((2, 2, 2, 2, 3, 3, 4)) if rng.random() < share else 1
            group = _group(rest, size)
            del rest[: len(group)]
            done.append(_as_one(group, rng) if len(group) > 1 else group[0])
        return tuple(done)

    return change


def _group(beads: list[Bead], size: int) -> list[Bead]:
    group = beads[:1]
    for bead in beads[1:size]:
        larger = [*group, bead]
        sides = [[line for each in larger for line in each[side]] for side in (0, 1)]
        if any(not all(each) for each in larger) or any(
            line.heading for line in (*sides[0], *sides[1])
        ):
            break
        if max(map(len, sides)) > _MOST:
            break
        group = larger
    return group


def _as_one(group: list[Bead], rng: Random) -> Bead:
    ja, en = (tuple(line for bead in group for line in bead[side]) for side in (0, 1))
    if rng.random() < 0.5:
        text = "、".join(line.text.rstrip("。") for line in ja) + "。"
        return (replace(ja[0], text=text),), en
    return ja, (replace(en[0], text=" ".join(line.text for line in en)),)


_CLAUSE = re.compile(r"(?:; |: |, (?:and|but|while|which|so|for|with|or) )")
_JAPANESE_CLAUSE = re.compile(r"(?<=[がしてりばずく])、")


def split(share: float) -> Change:
    """Sentences of one-to-one beads are cut at a clause, the English more often."""

    def change(beads: Beads, rng: Random) -> Beads:
        return tuple(_cut(bead, rng) if rng.random() < share else bead for bead in beads)

    return change


def _cut(bead: Bead, rng: Random) -> Bead:
    if len(bead[0]) != 1 or len(bead[1]) != 1:
        return bead
    side = int(rng.random() < 0.7)
    pattern, edge, stop = ((_JAPANESE_CLAUSE, 8, "。"), (_CLAUSE, 20, "."))[side]
    line = bead[side][0]
    places = [m for m in pattern.finditer(line.text) if edge < m.start() < len(line.text) - edge]
    if not places:
        return bead
    place = rng.choice(places)
    rest = line.text[place.end() :]
    parts = (
        replace(line, text=line.text[: place.start()] + stop),
        Line(rest[0].upper() + rest[1:]),
    )
    return (parts, bead[1]) if side == 0 else (bead[0], parts)


def without_paragraphs(beads: Beads, _rng: Random) -> Beads:
    return tuple(
        (tuple(Line(line.text) for line in ja), tuple(Line(line.text) for line in en))
        for ja, en in beads
    )


def other_paragraphs(beads: Beads, rng: Random) -> Beads:
    """Half of the breaks are gone, others are new."""

    def moved(line: Line) -> Line:
        kept = line.starts if rng.random() < 0.5 else rng.random() < 0.25
        return replace(line, starts=kept or line.heading)

    return tuple((tuple(map(moved, ja)), tuple(map(moved, en))) for ja, en in beads)


def one_after_the_other(*changes: Change) -> Change:
    def change(beads: Beads, rng: Random) -> Beads:
        for each in changes:
            beads = each(beads, rng)
        return beads

    return change
