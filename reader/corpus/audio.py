"""A recording of a text: one file of sound, and ``audio.tsv``, which says where it has what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.corpus import files
from reader.corpus.finding import Finding
from reader.corpus.fingerprint import fingerprint
from reader.model.text import Document

SOUNDS = {
    "audio.mp3": "audio/mpeg",
    "audio.m4a": "audio/mp4",
    "audio.ogg": "audio/ogg",
    "audio.wav": "audio/wav",
}
MARKS = "audio.tsv"
_SECONDS = re.compile(r"\d{1,6}(\.\d{1,3})?")
_ROW = "A line is: sentence id, tab, start, tab, end, in seconds, as 2.3.1, 61.5, 64.2."


@dataclass(frozen=True, slots=True)
class AudioMark:
    """Where the recording has a sentence, in seconds; ``line`` is that of the file."""

    sentence: str
    start: float
    end: float
    line: int


def sound(folder: Path) -> Path | None:
    """The recording of a text; None where there is none, or nothing says what is where."""
    found = (folder / name for name in SOUNDS)
    return next((path for path in found if path.is_file() and (folder / MARKS).is_file()), None)


def marks(folder: Path, document: Document) -> tuple[AudioMark, ...]:
    """The marks of sentences that the text has; what ``findings`` complains of is left out."""
    return _read(folder, document)[0]


def findings(folder: Path, document: Document | None) -> tuple[Finding, ...]:
    """What is wrong with a recording."""
    has_marks = (folder / MARKS).is_file()
    recording = next((name for name in SOUNDS if (folder / name).is_file()), "")
    if not recording and not has_marks:
        return ()
    if not has_marks:
        problem, hint = "nothing says what is where in it.", f"Write {MARKS} beside it."
        return (Finding(folder / recording, 0, "audio", problem, hint),)
    lost = []
    if not recording:
        problem, hint = "there is no recording.", f"Put one beside it: {', '.join(SOUNDS)}."
        lost.append(Finding(folder / MARKS, 0, "audio", problem, hint))
    return (*lost, *(_read(folder, document)[1] if document else ()))


def _read(folder: Path, document: Document) -> tuple[tuple[AudioMark, ...], tuple[Finding, ...]]:
    path = folder / MARKS
    good: list[AudioMark] = []
    bad: list[Finding] = []
    ids = {sentence.id for sentence in document.sentences}
    by_print = {fingerprint(sentence.text): sentence.id for sentence in document.sentences}
    for line, row in _rows(files.text_of(path) or ""):
        found = _mark(line, row, ids, by_print)
        if isinstance(found, AudioMark) and good and found.start < good[-1].end:
            found = (f"it begins at {found.start:g}, before the one above ends.", "Mend the times.")
        if isinstance(found, AudioMark):
            good.append(found)
        else:
            bad.append(Finding(path, line, "audio", *found))
    return tuple(good), tuple(bad)


def _mark(
    line: int, row: list[str], ids: set[str], by_print: dict[str, str]
) -> AudioMark | tuple[str, str]:
    """A mark, or what is wrong and what to do. A fingerprint goes before the id."""
    if len(row) < 3 or not all(_SECONDS.fullmatch(each) for each in row[1:3]):
        return "this is no mark.", _ROW
    name, start, end = row[0], float(row[1]), float(row[2])
    sentence = by_print.get(row[3], "") if len(row) > 3 and row[3] else name
    if sentence not in ids:
        return f"the text has no sentence {name}.", "Mend the id, or take the line out."
    if end <= start:
        return f"sentence {name} ends before it begins.", "Mend the times."
    return AudioMark(sentence, start, end, line)


def _rows(written: str) -> Iterator[tuple[int, list[str]]]:
    for line, row in enumerate(written.split("\n"), 1):
        if row.strip():
            yield line, [cell.strip() for cell in row.split("\t")]
