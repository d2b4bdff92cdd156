"""Notes of another program's flashcards: which of their fields hold a word, and how well it is
known there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.study.wordlist import READING, WORD, Listed, Skipped, listed

MATURE = 21  # days between reviews from which Anki calls a card so
_LOOKED_AT = 200  # notes of a kind
_SAMPLES = 3
_BY_NAME = 0.5  # what a field's name counts beside the share of its notes that fit
_ENOUGH = 0.5  # of the notes must have a reading, for a field to be one


@dataclass(frozen=True, slots=True)
class ForeignNote:
    """``fields`` by their names, as HTML; ``interval`` in days, 0 while it is being learned."""

    fields: Mapping[str, str]
    tags: tuple[str, ...]
    interval: int


@dataclass(frozen=True, slots=True)
class NoteKind:
    """Notes that have the same fields. ``word`` and ``reading`` are the fields that most likely
    are those, ``reading`` is "" where none is; ``samples`` are words of some of the notes."""

    fields: tuple[str, ...]
    count: int
    word: str
    reading: str
    samples: tuple[str, ...]


def kinds(notes: Sequence[ForeignNote]) -> tuple[NoteKind, ...]:
    """The kinds of the notes, the commonest first."""
    found: dict[tuple[str, ...], list[ForeignNote]] = {}
    for note in notes:
        found.setdefault(tuple(note.fields), []).append(note)
    made = [_kind(fields, of_kind) for fields, of_kind in found.items() if fields]
    return tuple(sorted(made, key=lambda kind: -kind.count))


def _kind(fields: tuple[str, ...], notes: Sequence[ForeignNote]) -> NoteKind:
    looked = notes[:_LOOKED_AT]
    words = {field: [_word(note, field) for note in looked] for field in fields}
    good = {field: sum(each is not None for each in found) for field, found in words.items()}

    def likely(field: str) -> float:
        return good[field] / len(looked) + _BY_NAME * (field.strip().lower() in WORD)

    word = max(fields, key=likely)
    readings = {field: _reads(field, looked) for field in fields if field != word}
    reading = max(readings, key=lambda field: readings[field], default="")
    samples = dict.fromkeys(each for each in words[word] if each)
    return NoteKind(
        fields,
        len(notes),
        word,
        reading if readings.get(reading, 0) >= _ENOUGH else "",
        tuple(samples)[:_SAMPLES],
    )


def _reads(field: str, notes: Sequence[ForeignNote]) -> float:
    """How likely a field is the reading."""
    found = (listed(0, {"word": "語", "reading": note.fields[field]}, "") for note in notes)
    kana = sum(isinstance(each, Listed) and bool(each.reading) for each in found)
    return kana / len(notes) + _BY_NAME * (field.strip().lower() in READING)


def _word(note: ForeignNote, field: str) -> str | None:
    found = listed(0, {"word": note.fields[field]}, "")
    return found.form if isinstance(found, Listed) else None


def words(
    notes: Sequence[ForeignNote],
    chosen: Mapping[tuple[str, ...], tuple[str, str]],
    *,
    by_interval: bool,
) -> Iterator[Listed | Skipped]:
    """What the notes give, by the fields ``chosen`` for the word and its reading of each kind; of
    other kinds nothing.

    ``by_interval``: what is mature is known, what is reviewed is being learned, and of the rest
    nothing is said.
    """
    for number, note in enumerate(notes, 1):
        word, reading = chosen.get(tuple(note.fields), ("", ""))
        if not word or (by_interval and not note.interval):
            continue
        status = "known" if note.interval >= MATURE else "learning"
        said = {
            "word": note.fields.get(word, ""),
            "reading": note.fields.get(reading, ""),
            "status": status if by_interval else "",
            "tags": " ".join(note.tags),
        }
        yield listed(number, said, said["word"])
