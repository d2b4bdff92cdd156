from pathlib import Path

import pytest

from reader.corpus import audio
from reader.corpus.fingerprint import fingerprint
from tests.web.fakes import document

TEXT = document("ja", "# 港\n\n朝は海に出る。\n昼には戻る。")

# the lines of audio.tsv, cells divided by "|" → what is heard where, or what is complained of
MARKS = {
    "in order": ("1.2.1|0.5|3 1.2.2|3|4.25", ["1.2.1 0.5-3", "1.2.2 3-4.25"], []),
    "with a gap, blank lines": ("1.2.1|0|1  1.2.2|9|10.125", ["1.2.1 0-1", "1.2.2 9-10.125"], []),
    "by fingerprint": (f"9.9.9|0|1|{fingerprint('昼には戻る。')}", ["1.2.2 0-1"], []),
    "no such sentence": ("1.2.9|0|1", [], ["1: the text has no sentence 1.2.9."]),
    "backwards": ("1.2.1|2|1", [], ["1: sentence 1.2.1 ends before it begins."]),
    "overlapping": (
        "1.2.1|0|2 1.2.2|1.5|3",
        ["1.2.1 0-2"],
        ["2: it begins at 1.5, before the one above ends."],
    ),
    "no numbers": ("1.2.1|zero|1", [], ["1: this is no mark."]),
    "too few cells": ("1.2.1|0", [], ["1: this is no mark."]),
}


@pytest.mark.parametrize("case", MARKS.values(), ids=MARKS)
def test_marks_are_read_and_checked(case: tuple[str, list[str], list[str]], tmp_path: Path) -> None:
    rows, heard, complaints = case
    (tmp_path / "audio.mp3").write_bytes(b"")
    (tmp_path / audio.MARKS).write_text(rows.replace(" ", "\n").replace("|", "\t"), "utf-8")

    found = audio.marks(tmp_path, TEXT)

    assert [f"{mark.sentence} {mark.start:g}-{mark.end:g}" for mark in found] == heard
    said = [f"{each.line}: {each.problem}" for each in audio.findings(tmp_path, TEXT)]
    assert said == complaints


FILES = {
    "nothing": ((), False, []),
    "both": (("audio.ogg", "audio.tsv"), True, []),
    "sound alone": (("audio.wav",), False, ["nothing says what is where in it."]),
    "marks alone": (("audio.tsv",), False, ["there is no recording."]),
}


@pytest.mark.parametrize("case", FILES.values(), ids=FILES)
def test_a_recording_is_two_files(
    case: tuple[tuple[str, ...], bool, list[str]], tmp_path: Path
) -> None:
    names, there, complaints = case
    for name in names:
        (tmp_path / name).write_bytes(b"")

    assert (audio.sound(tmp_path) is not None) == there
    assert [each.problem for each in audio.findings(tmp_path, TEXT)] == complaints
