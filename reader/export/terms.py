"""Terms → CSV that spreadsheets open."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence

from reader.model.lexicon import GlossaryEntry

COLUMNS = (
    *("ja", "reading", "en", "variants", "spellings"),
    *("original", "topic", "note", "see", "texts"),
)


def terms_csv(
    entries: Iterable[tuple[GlossaryEntry, Sequence[str]]], guarded: Callable[[str], str]
) -> bytes:
    """Each entry with the ids of its texts, none for a term of all texts; several values of a
    field stand with "; " between. ``guarded`` keeps a spreadsheet from taking a field for a
    formula. With a byte order mark: without one Excel takes UTF-8 for something else."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for entry, texts in entries:
        row = (
            *(entry.ja, entry.reading, entry.en),
            *("; ".join(entry.variants), "; ".join(entry.spellings)),
            *(entry.original, entry.topic, entry.note, "; ".join(entry.see), "; ".join(texts)),
        )
        writer.writerow([guarded(field) for field in row])
    return file.getvalue().encode("utf-8-sig")
