"""The sentences that refuse a file, each with a way out."""

from pathlib import PurePath

from reader.errors import IngestError

MAX_BYTES = 20_000_000
MAX_PACKED = 50_000_000  # of a file that may hold pictures too
PDF, ZIP = b"%PDF-", b"PK\x03\x04"
_COPY = (
    "Texts can be read as plain text, HTML, Aozora Bunko, EPUB, PDF and Word files (.docx): open "
    "it, copy the text out and save it as .txt, or paste it."
)
_SAVE = "Open it in the program it was made with and save it as .docx or .txt."
_OCR = "Make a text of it with a program for character recognition (OCR), and add that."
_CHOOSE = "Choose a file with a text in it."
_SPLIT = "Split it into parts, a chapter a file."
_UNLOCK = "Save it without the password, and try again."
_SHOP = "Read it in the program it was bought for, or bring another edition of the text."
_WHOLE = "Open it in another program: if it is whole there, copy the text out and paste it."
_SHOWN = 80

# How files begin that are not text, and what they are.
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (PDF, "a PDF file"),
    (ZIP, "a zip archive"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old or a locked Office file"),
    (b"{\\rtf", "a rich text file (RTF)"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF87a", "a picture"),
    (b"GIF89a", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"BM\x36", "a picture"),
    (b"RIFF", "a picture, sound or film"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"\x00\x00\x00\x18ftyp", "a film"),
    (b"\x00\x00\x00\x20ftyp", "a film"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"BZh", "a compressed file (bzip2)"),
    (b"\xfd7zXZ\x00", "a compressed file (xz)"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file (7z)"),
    (b"\x28\xb5\x2f\xfd", "a compressed file (zstd)"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
)
# Suffixes of formats people will try, and what they are called.
SUFFIXES = {
    ".pdf": "a PDF file",
    ".docx": "a Word file",
    ".docm": "a Word file",
    ".doc": "an old Word file",
    ".odt": "an OpenDocument file",
    ".rtf": "a rich text file (RTF)",
    ".epub": "an EPUB file",
    ".mobi": "a Kindle book",
    ".azw": "a Kindle book",
    ".azw3": "a Kindle book",
    ".kfx": "a Kindle book",
    ".pages": "a Pages file",
    ".jtd": "an Ichitaro file",
    ".xlsx": "a spreadsheet",
    ".pptx": "a set of slides",
    ".zip": "a zip archive",
}
_OFFICE = frozenset((".doc", ".odt", ".rtf", ".pages", ".jtd", ".xlsx", ".pptx"))
READABLE = frozenset((".pdf", ".docx", ".docm", ".epub"))


def shown(name: str) -> str:
    """A file's name as it can be printed."""
    clean = "".join(c if c.isprintable() else "␣" for c in name)
    return clean if len(clean) <= _SHOWN else clean[: _SHOWN - 1] + "…"


def refused(said: str, name: str, hint: str, **values: str) -> IngestError:
    """``said`` names the file as ``%(name)s``."""
    return IngestError(said, hint=hint, name=shown(name), **values)


def most(start: bytes) -> int:
    """How many bytes a file may have that begins so."""
    return MAX_PACKED if start.startswith((PDF, ZIP)) else MAX_BYTES


def too_large(name: str, limit: int = MAX_BYTES) -> IngestError:
    """For a file of more than ``limit`` bytes."""
    size = str(limit // 1_000_000)
    return refused("%(name)s is larger than %(limit)s MB.", name, _SPLIT, limit=size)


def too_long(name: str, pages: int) -> IngestError:
    """For a PDF of more pages than any text has."""
    return refused("%(name)s has more than %(pages)s pages.", name, _SPLIT, pages=f"{pages:,}")


def endless(name: str) -> IngestError:
    """For a zip that is meant to fill a disk, or holds far more than a text."""
    return refused("%(name)s unpacks to more than a book.", name, _COPY)


def empty(name: str) -> IngestError:
    """For a file of no bytes."""
    return refused("%(name)s is empty.", name, _CHOOSE)


def blank(name: str) -> IngestError:
    """For a file of white space."""
    return refused("%(name)s holds only white space.", name, _CHOOSE)


def binary(name: str) -> IngestError:
    """For bytes that are no text in any encoding."""
    return refused("%(name)s is a binary file, not a text.", name, _COPY)


def no_lines(name: str, kind: str) -> IngestError:
    """For a PDF or the like where plain lines were asked for."""
    hint = "Leave out --lines, or save it as .txt."
    return refused("%(name)s is %(kind)s, not lines of text.", name, hint, kind=kind)


def misnamed(name: str) -> IngestError:
    """For a file whose suffix is that of a format it is not in."""
    kind = SUFFIXES[PurePath(name).suffix.lower()]
    return refused("%(name)s is called %(kind)s but is none.", name, _COPY, kind=kind)


def other(name: str, kind: str = "") -> IngestError:
    """For a file of a kind that is not read."""
    suffix = PurePath(name).suffix.lower()
    if suffix in SUFFIXES and suffix not in READABLE:
        kind = SUFFIXES[suffix]
    hint = _SAVE if suffix in _OFFICE else _COPY
    return refused("%(name)s is %(kind)s, which cannot be read.", name, hint, kind=kind)


def damaged(name: str, kind: str) -> IngestError:
    """For a file of a kind that is read, whose inside is not what it should be."""
    kind = SUFFIXES.get(PurePath(name).suffix.lower(), kind)
    return refused("%(name)s is %(kind)s, but damaged.", name, _WHOLE, kind=kind)


def locked(name: str) -> IngestError:
    """For a file that asks for a password."""
    return refused("%(name)s is locked with a password.", name, _UNLOCK)


def bought(name: str) -> IngestError:
    """For a book that only the program of its shop can read."""
    return refused("%(name)s is locked by the shop it comes from (DRM).", name, _SHOP)


def no_text(name: str) -> IngestError:
    """For a scanned PDF, or a book of pictures."""
    return refused("%(name)s holds pictures only, no text.", name, _OCR)


def nameless(name: str) -> IngestError:
    """For a PDF whose fonts do not tell which characters they draw."""
    said = "%(name)s draws its characters without saying which they are."
    return refused(said, name, _OCR)


def unended(name: str, length: int, line: int) -> IngestError:
    """For a line in which no sentence ends."""
    said = "%(name)s has %(count)s characters without the end of a sentence in line %(line)s."
    hint = "End each sentence with 。, or put each on a line of its own."
    return refused(said, name, hint, count=f"{length:,}", line=str(line))


def halved(name: str) -> IngestError:
    """For half of a pair of UTF-16 in UTF-8."""
    hint = "Save or copy the text again in the program it comes from, as UTF-8."
    return refused("%(name)s holds half a character (a lone surrogate).", name, hint)
