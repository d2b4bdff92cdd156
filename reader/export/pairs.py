"""Sentence pairs as CSV that spreadsheets open."""

import csv
import io
from collections.abc import Callable

from reader.model.bitext import Text

COLUMNS = ("ja_id", "japanese", "english", "origin", "confidence")


def pairs_csv(text: Text, guarded: Callable[[str], str]) -> bytes:
    """A row for every bead, in order; a text without a translation has one for every sentence.

    ``guarded`` keeps a spreadsheet from taking a sentence for a formula. With a byte order mark:
    without one Excel takes UTF-8 for something else.
    """
    japanese = {each.id: each.text for each in text.original.sentences} if text.original else {}
    english = (
        {each.id: each.text for each in text.translation.sentences} if text.translation else {}
    )
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    paired: set[str] = set()
    for bead in text.alignment.beads:
        paired.update(bead.ja)
        ja = "".join(japanese.get(each, "") for each in bead.ja)
        en = " ".join(english.get(each, "") for each in bead.en)
        row = (" ".join(bead.ja), ja, en, bead.origin, f"{bead.score:.2f}")
        writer.writerow([guarded(cell) for cell in row])
    for name, sentence in japanese.items():
        if name not in paired:
            writer.writerow([name, guarded(sentence), "", "", ""])
    return file.getvalue().encode("utf-8-sig")
