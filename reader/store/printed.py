"""What authors of 1890 to 1950 had printed beside spellings: printed.tsv, mapped to be asked.

The rows are from the ruby of some 290 works in the public domain.
"""

from pathlib import Path

from reader.model.lexicon import Printed
from reader.store import layout
from reader.store.packed import Postings, Records, RecordWriter, write_postings

_OLD = "old"


def write(folder: Path) -> None:
    """Write the rows into a dictionary that is being built."""
    lines = layout.PRINTED_ROWS.read_text(encoding="utf-8").splitlines()
    rows = [line.partition("\t") for line in lines if not line.startswith("#")]
    with RecordWriter(folder, layout.PRINTED) as records:
        for _spelling, _tab, said in rows:
            records.append(said)
    numbers = [(_plain(spelling), number) for number, (spelling, _tab, _said) in enumerate(rows)]
    write_postings(folder, layout.PRINTED_FORMS, [spelling for spelling, _ in numbers], numbers)


class PrintedWords:
    """The rows of a dictionary that was built."""

    def __init__(self, folder: Path) -> None:
        self._rows = Records(folder, layout.PRINTED)
        self._forms = Postings(folder, layout.PRINTED_FORMS)

    def __call__(self, spelling: str) -> Printed | None:
        """How it is read; None where no author said so."""
        for number in self._forms[_plain(spelling)]:
            reading, _tab, mark = self._rows[number].partition("\t")
            return Printed(reading, old=mark == _OLD)
        return None

    def continues(self, prefix: str) -> bool:
        """Whether some spelling begins with ``prefix``."""
        return self._forms.continues(_plain(prefix))


def _plain(spelling: str) -> str:
    return spelling.replace("ッ", "っ")
