"""Marked words → CSV that spreadsheets open and ``study.wordlist`` reads back."""

import csv
import io
from collections.abc import Callable, Iterable

from reader.model.study import Mark

COLUMNS = ("word", "reading", "status", "note", "tags")


def words_csv(marks: Iterable[Mark], guarded: Callable[[str], str]) -> bytes:
    """``guarded`` keeps a spreadsheet from taking a note for a formula. With a byte order mark:
    without one Excel takes UTF-8 for something else."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for mark in marks:
        row = (mark.key.form, mark.key.reading, mark.status, mark.note, " ".join(mark.tags))
        writer.writerow([guarded(field) for field in row])
    return file.getvalue().encode("utf-8-sig")
