"""Beads as pages show them: with their confidence in words, and what can be done to each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reader.bitext.repair import Side, halves, parted
from reader.model.bitext import Bead, Text
from reader.model.text import Sentence

LONGEST = 12  # beads in one place
State = Literal["human", "sure", "doubtful"]


@dataclass(frozen=True, slots=True)
class ShownSentence:
    """``cut`` are the two numbers that divide the bead before this sentence, "" for the
    first; ``line`` is where it stands in what was given, 0 where that is not known."""

    id: str
    text: str
    heading: bool
    cut: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class ShownBead:
    """``number`` counts the text's beads from 0; ``halves`` divide it, "" if nothing does.
    ``around``: it is only there to show what stands beside a doubtful one."""

    number: int
    ja: tuple[ShownSentence, ...]
    en: tuple[ShownSentence, ...]
    percent: int
    state: State
    halves: str
    first: bool
    last: bool
    here: bool = False
    around: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Beads that stand together."""

    beads: tuple[ShownBead, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """``ja_alone`` and ``en_alone`` are sentences without a counterpart, said to be so or not."""

    beads: int
    doubtful: int
    human: int
    ja_alone: int
    en_alone: int


def state(bead: Bead) -> State:
    if bead.origin == "human":
        return "human"
    return "doubtful" if bead.is_doubtful else "sure"


def counts(beads: Iterable[Bead]) -> Counts:
    states = {"human": 0, "sure": 0, "doubtful": 0}
    ja = en = 0
    for bead in beads:
        states[state(bead)] += 1
        ja += len(bead.ja) if not bead.en else 0
        en += len(bead.en) if not bead.ja else 0
    return Counts(sum(states.values()), states["doubtful"], states["human"], ja, en)


def is_doubtful(bead: Bead) -> bool:
    return bead.is_doubtful


def is_alone(bead: Bead) -> bool:
    return not (bead.ja and bead.en)


def places(
    beads: Sequence[Bead], wanted: Callable[[Bead], bool], at: int | None = None
) -> list[range]:
    """Where the wanted beads stand, each with a bead before and behind it: the place with the
    bead ``at`` first, then the least certain."""
    found: list[range] = []
    for number, bead in enumerate(beads):
        if not wanted(bead) and number != at:
            continue
        start, stop = max(number - 1, 0), min(number + 2, len(beads))
        before = found.pop() if found else range(0)
        if before and number <= before.stop and len(before) < LONGEST:
            found.append(range(before.start, stop))
            continue
        if before:
            found.append(range(before.start, min(before.stop, number)))
            start = max(start, found[-1].stop)
        found.append(range(start, stop))

    def certainty(place: range) -> tuple[bool, float]:
        scores = (beads[n].score for n in place if wanted(beads[n]))
        return at not in place, min(scores, default=1.0)

    return sorted(found, key=certainty)


class Shown:
    """Shows the beads of one text."""

    def __init__(self, text: Text, lines: Mapping[tuple[Side, str], int] | None = None) -> None:
        self.beads = text.alignment.beads
        self._lines = lines or {}
        self._sentences: dict[Side, dict[str, Sentence]] = {"ja": {}, "en": {}}
        self._headings: set[tuple[Side, str]] = set()
        sides: tuple[Side, Side] = ("ja", "en")
        for side, document in zip(sides, (text.original, text.translation), strict=True):
            for paragraph in document.paragraphs if document else ():
                for sentence in paragraph.sentences:
                    self._sentences[side][sentence.id] = sentence
                    if paragraph.kind == "heading":
                        self._headings.add((side, sentence.id))

    def place(
        self,
        numbers: Iterable[int],
        at: int | None = None,
        wanted: Callable[[Bead], bool] = lambda _bead: True,
    ) -> Place:
        """The beads of these numbers; what is not ``wanted`` stands around."""
        return Place(tuple(self._bead(number, at, wanted) for number in numbers))

    def _bead(self, number: int, at: int | None, wanted: Callable[[Bead], bool]) -> ShownBead:
        bead = self.beads[number]
        lengths: dict[Side, tuple[int, ...]] = {
            "ja": tuple(len(self._sentences["ja"][i].text) for i in bead.ja),
            "en": tuple(len(self._sentences["en"][i].text) for i in bead.en),
        }
        middle = halves(bead, lengths)
        return ShownBead(
            number=number,
            ja=self._side(bead, "ja", lengths),
            en=self._side(bead, "en", lengths),
            percent=min(round(bead.score * 100), 100),
            state=state(bead),
            halves=f"{middle[0]}:{middle[1]}" if middle else "",
            first=number == 0,
            last=number == len(self.beads) - 1,
            here=number == at,
            around=not wanted(bead) and number != at,
        )

    def _side(
        self, bead: Bead, side: Side, lengths: Mapping[Side, Sequence[int]]
    ) -> tuple[ShownSentence, ...]:
        shown = []
        for place, identifier in enumerate(bead.ja if side == "ja" else bead.en):
            cut = parted(bead, lengths, side, place) if place else None
            shown.append(
                ShownSentence(
                    id=identifier,
                    text=self._sentences[side][identifier].text,
                    heading=(side, identifier) in self._headings,
                    cut=f"{cut[0]}:{cut[1]}" if cut else "",
                    line=self._lines.get((side, identifier), 0),
                )
            )
        return tuple(shown)


def page_of(places: Sequence[range], at: int | None, size: int) -> int:
    """The page, from 1, that shows the bead ``at``, with ``size`` places a page."""
    found = next((n for n, place in enumerate(places) if at is not None and at in place), 0)
    return found // size + 1


def stretches(count: int, size: int) -> list[range]:
    """All beads, ``size`` at a time: (25, 10) → 0–9, 10–19, 20–24."""
    return [range(start, min(start + size, count)) for start in range(0, count, size)]
