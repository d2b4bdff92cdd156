"""What a built dictionary's folder holds, and the manifest that vouches for it."""

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from zlib import crc32

MANIFEST = "manifest.json"
WORD_CODES, NAME_CODES = "word-codes.json", "name-codes.json"
WORDS, NAMES, KANJI = "words", "names", "kanji"
WORD_FORMS, NAME_FORMS, ENGLISH = "word-forms", "name-forms", "english"
SYNONYMS, SYNONYM_FORMS = "synonyms", "synonym-forms"
NATIVE, NATIVE_FORMS, COMPOUNDS = "native", "native-forms", "compounds"
KANJI_POINTS = "kanji.points"
PRINTED, PRINTED_FORMS = "printed", "printed-forms"

FILES = frozenset(
    {
        MANIFEST,
        WORD_CODES,
        NAME_CODES,
        KANJI_POINTS,
        *(
            f"{name}{end}"
            for name in (WORDS, NAMES, KANJI, SYNONYMS, NATIVE, COMPOUNDS, PRINTED)
            for end in (".data", ".ends")
        ),
        *(
            f"{name}{end}"
            for name in (
                WORD_FORMS,
                NAME_FORMS,
                ENGLISH,
                SYNONYM_FORMS,
                NATIVE_FORMS,
                PRINTED_FORMS,
            )
            for end in (".trie", ".ends", ".posts")
        ),
    }
)

# To be raised whenever the files change in shape or in content.
FORMAT = 7


# What old books had printed: the one source that comes with the program.
PRINTED_ROWS = Path(__file__).with_name("printed.tsv")


@cache
def rows_stamp() -> int:
    """Changes whenever those rows do."""
    return crc32(PRINTED_ROWS.read_bytes())


@dataclass(frozen=True, slots=True)
class Manifest:
    """``package`` is the stamp of the sources, ``sources`` their dates by name; ``longest`` the
    code points of the longest word; ``files`` the size of each, in bytes; ``rows`` the stamp of
    the program's own rows."""

    package: str
    sources: Mapping[str, str]
    counts: Mapping[str, int]
    longest: int
    files: Mapping[str, int]
    rows: int = 0
    format: int = FORMAT
    byteorder: str = sys.byteorder

    @property
    def current(self) -> bool:
        """Whether this program, on this machine, can read the files."""
        same = self.format == FORMAT and self.rows == rows_stamp()
        return same and self.byteorder == sys.byteorder


def write(folder: Path, manifest: Manifest) -> None:
    """Write the manifest: the last file of a build."""
    text = json.dumps(asdict(manifest), ensure_ascii=False, indent=1)
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")


def read(folder: Path) -> Manifest | None:
    """The manifest; None where there is none that can be understood."""
    try:
        return Manifest(**json.loads((folder / MANIFEST).read_text(encoding="utf-8")))
    except (FileNotFoundError, NotADirectoryError, ValueError, TypeError):
        return None


def intact(folder: Path, manifest: Manifest) -> bool:
    """Whether every file is there and has the size that was written."""
    sizes = {}
    for name in FILES - {MANIFEST}:
        try:
            sizes[name] = (folder / name).stat().st_size
        except FileNotFoundError:
            return False
    return sizes == manifest.files
