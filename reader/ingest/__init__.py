"""Bytes → Source. What cannot become a text is refused in one sentence with a hint."""

import sys
from collections.abc import Callable
from pathlib import Path, PurePath

from reader.errors import IngestError
from reader.ingest import aozora, checks, docx, encoding, epub, html, package, pdf, plain, refusals
from reader.ingest.archive import Archive
from reader.model.text import Language, Source

__all__ = ["FORMATS", "MAX_BYTES", "from_bytes", "read"]

MAX_BYTES = refusals.MAX_BYTES
_BEGINNING = 16  # bytes that tell what a file is
_STANDARD_INPUT = "standard input"

# A suffix that is not here is read as plain text, unless ``checks`` knows what it is.
FORMATS: dict[str, Callable[[str, str, str], Source]] = {
    ".html": html.source,
    ".htm": html.source,
    ".xhtml": html.source,
    ".txt": plain.source,
    ".text": plain.source,
    ".md": plain.source,
    "": plain.source,
}


def read(path: Path | str, language: Language = "ja") -> Source:
    """The text in a file; ``-`` is standard input. Raises IngestError."""
    if str(path) == "-":
        data = sys.stdin.buffer.read(refusals.MAX_PACKED + 1)
        return from_bytes(data, _STANDARD_INPUT, language)
    file = Path(path)
    try:
        if file.is_dir():
            hint = "Name a file inside it."
            raise IngestError(f"{file} is a folder, not a text.", hint=hint)
        with file.open("rb") as opened:
            data = opened.read(_BEGINNING)
            limit = refusals.most(data)
            if file.stat().st_size > limit:
                raise refusals.too_large(file.name, limit)
            data += opened.read(limit)
    except FileNotFoundError:
        hint = "Check the name and the folder."
        raise IngestError(f"There is no file {file}.", hint=hint) from None
    except PermissionError:
        hint = "Change its permissions, or copy it to a folder of yours."
        raise IngestError(f"{file} may not be read by this user.", hint=hint) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        name = str(file).encode("utf-8", "replace").decode("utf-8").replace("\0", "␀")
        hint = "Check the name, or copy the file somewhere else."
        raise IngestError(f"{name[:200]} cannot be read ({why}).", hint=hint) from None
    return from_bytes(data, file.name, language)


def from_bytes(data: bytes, name: str, language: Language = "ja") -> Source:
    """The text in what was uploaded or pasted. Raises IngestError."""
    checks.size(data, name)
    if data.startswith(refusals.PDF):
        made = pdf.source(data, name)
    elif data.startswith(refusals.ZIP):
        made = _unzipped(Archive(data, name))
    else:
        checks.bytes_are_text(data, name)
        text, found = encoding.decode(data, name)
        checks.text_is_text(text, name)
        made = _format(text, name)(text, name, found)
    checks.sentences_end(made)
    checks.language_is("".join(block.text for block in made.blocks), name, language)
    return made


def _unzipped(archive: Archive) -> Source:
    if package.CONTAINER in archive:
        return epub.source(archive)
    if docx.is_document(archive):
        return docx.source(archive)
    raise refusals.other(archive.name, "a zip archive")


def _format(text: str, name: str) -> Callable[[str, str, str], Source]:
    chosen = FORMATS.get(PurePath(name).suffix.lower(), plain.source)
    if chosen is plain.source:
        if html.is_html(text):
            return html.source
        if aozora.is_aozora(text):
            return aozora.source
    return chosen
