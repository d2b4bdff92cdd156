"""Beads that somebody made by hand: alignment leaves them as they are and works between them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reader.bitext.model import Kind
from reader.bitext.side import Numbers

Place = tuple[int, int]  # where a bead begins


@dataclass(frozen=True, slots=True)
class Fixed:
    """``beads`` have both sides, by where they begin; ``ja`` and ``en`` are the sentences
    that no other bead may have, ``alone`` those of them that must stay without a counterpart.

    ``ja_room`` and ``en_room`` say how many free sentences follow each place.
    """

    beads: Mapping[Place, Kind] = field(default_factory=dict)
    ja: frozenset[int] = frozenset()
    en: frozenset[int] = frozenset()
    ja_alone: frozenset[int] = frozenset()
    en_alone: frozenset[int] = frozenset()
    ja_room: Sequence[int] = ()
    en_room: Sequence[int] = ()

    def __bool__(self) -> bool:
        return bool(self.ja or self.en)

    def skips_ja(self, i: int) -> bool:
        """Whether a Japanese sentence may be without a counterpart."""
        return i not in self.ja or i in self.ja_alone

    def skips_en(self, j: int) -> bool:
        return j not in self.en or j in self.en_alone

    def allowed(
        self, i: int, j: int, beads: Iterable[tuple[Kind, float]]
    ) -> list[tuple[Kind, float]]:
        """Of the beads that begin at a place those that leave the fixed ones whole."""
        kind = self.beads.get((i, j))
        if kind:
            return [(kind, 0.0)]
        ours, theirs = self.ja_room[i], self.en_room[j]
        return [(kind, score) for kind, score in beads if kind[0] <= ours and kind[1] <= theirs]


NOTHING = Fixed()


def fixed(pairs: Sequence[tuple[Numbers, Numbers]], ja_size: int, en_size: int) -> Fixed:
    """From beads by the numbers of their sentences; one side may be empty.

    Raises ValueError where beads share a sentence, are torn or stand crosswise.
    """
    if not all(ja or en for ja, en in pairs):
        raise ValueError("a bead is empty")
    for numbers in (*(ja for ja, _ in pairs), *(en for _, en in pairs)):
        if numbers and numbers != tuple(range(numbers[0], numbers[-1] + 1)):
            raise ValueError(f"a bead is torn: {numbers}")
    ours = _once([i for ja, _ in pairs for i in ja], ja_size)
    theirs = _once([j for _, en in pairs for j in en], en_size)
    both = sorted((ja[0], en[0], (len(ja), len(en))) for ja, en in pairs if ja and en)
    if [j for _, j, _ in both] != sorted(j for _, j, _ in both):
        raise ValueError("beads stand crosswise")
    return Fixed(
        {(i, j): kind for i, j, kind in both},
        ours,
        theirs,
        frozenset(i for ja, en in pairs if not en for i in ja),
        frozenset(j for ja, en in pairs if not ja for j in en),
        tuple(_room(ours, ja_size)),
        tuple(_room(theirs, en_size)),
    )


def _once(numbers: list[int], size: int) -> frozenset[int]:
    found = frozenset(numbers)
    if len(found) != len(numbers):
        raise ValueError("beads share a sentence")
    if found and not 0 <= min(found) <= max(found) < size:
        raise ValueError("a bead has a sentence that is not in the text")
    return found


def _room(held: frozenset[int], size: int) -> Iterator[int]:
    rooms = []
    room = 0
    for place in reversed(range(size)):
        room = 0 if place in held else room + 1
        rooms.append(room)
    return reversed(rooms)
