"""How often the entry and the sense that come first are the right ones, on places judged by hand.

They stand in ``tests/golden/senses/*.tsv``, whose README tells the notation.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Place:
    """A word in its sentence and what a teacher would show first: how an entry is spelled, how
    a gloss of the sense begins ("" where any will do). ``english`` is "" for most."""

    text: str
    start: int
    right: tuple[tuple[str, str], ...]
    english: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What comes first for a word: how its entry is spelled, the first gloss of its sense."""

    headword: str
    gloss: str


Show = Callable[[Place], Sequence[Shown]]  # of the word that begins there, then of its parts


@dataclass(frozen=True, slots=True)
class SenseScore:
    """Counts over a set of places. ``misses``: a line for a person to read each."""

    places: int
    entries: int
    senses: int
    misses: tuple[str, ...]


def places(path: Path) -> tuple[Place, ...]:
    lines = path.read_text("utf-8").splitlines()
    return tuple(place(line) for line in lines if line and not line.startswith("#"))


def place(line: str) -> Place:
    """One line of a file; a line that says what cannot be is a ValueError."""
    sentence, right, *english = line.split("\t")
    before, _, rest = sentence.partition("[")
    word, bracket, after = rest.partition("]")
    if not word or not bracket or len(english) > 1:
        raise ValueError(f"no word in brackets: {line!r}")
    said = [each.partition(": ") for each in right.split(" | ")]
    return Place(
        before + word + after,
        len(before),
        tuple((headword, gloss) for headword, _, gloss in said),
        english[0] if english else "",
    )


def sense_score(wanted: Iterable[Place], show: Show) -> SenseScore:
    """Compare what ``show`` shows with what is right. An expression is as good as its word: the
    entry that was asked for may be that of a part."""
    entries = senses = 0
    misses = []
    asked = tuple(wanted)
    for each in asked:
        headwords = [headword for headword, _gloss in each.right]
        found = show(each)
        shown = next((x for x in found if x.headword in headwords), None)
        glosses = [gloss for headword, gloss in each.right if shown and headword == shown.headword]
        entries += bool(shown)
        if shown and any(map(shown.gloss.startswith, glosses)):
            senses += 1
            continue
        said = shown or next(iter(found), Shown("nothing", ""))
        text = f"{each.text[: each.start]}▸{each.text[each.start :]}"
        misses.append(f"{text} → {said.headword}: {said.gloss}")
    return SenseScore(len(asked), entries, senses, tuple(misses))


def sense_report(folder: Path, show: Show) -> Iterator[str]:
    """A line for each file of a folder, and how the places with English fare with it."""
    for path in sorted(folder.glob("*.tsv")):
        asked = places(path)
        bare = [Place(each.text, each.start, each.right, "") for each in asked]
        yield _line(f"senses, {path.stem}", sense_score(bare, show))
        faced = [each for each in asked if each.english]
        if faced:
            yield _line("  those with English, by its help", sense_score(faced, show))


def _line(name: str, score: SenseScore) -> str:
    count = score.places or 1
    return (
        f"{name}: {score.places} places, entry {score.entries / count:.1%}, "
        f"first sense {score.senses / count:.1%}"
    )
