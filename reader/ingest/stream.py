"""A file as an endless run of lines, for inputs too long to be one text."""

import codecs
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from functools import partial
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from reader.errors import IngestError
from reader.ingest import checks, encoding, refusals

_SAMPLE = 1 << 20  # bytes that tell the encoding, if so many are there already
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ESCAPE = b"\x1b"


def lines(path: str) -> Iterator[str]:
    """The lines of a file, each as soon as it is there; ``-`` is standard input.

    Blank lines come too, as "". Raises IngestError.
    """
    try:
        with _opened(path) as stream:
            yield from _lines(stream, "standard input" if path == "-" else Path(path).name)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        hint = "Check its name and whether you may read it."
        raise IngestError(f"{refusals.shown(path)} cannot be read ({why}).", hint=hint) from error


def _lines(stream: BinaryIO, name: str) -> Iterator[str]:
    head = _head(stream)
    checks.bytes_are_text(head, name)
    if b"\x00" in head or head.startswith(_WIDE) or _ESCAPE in head:
        # A line feed may be half a character there: such a text is read as a whole.
        head += stream.read(refusals.MAX_BYTES + 1 - len(head))
        checks.bytes_are_text(head, name)
        yield from map(_bare, encoding.decode(head, name)[0].removesuffix("\n").split("\n"))
        return
    found = "ascii" if head.isascii() else encoding.decode(head, name)[1]
    for line in chain(BytesIO(head), iter(partial(stream.readline, refusals.MAX_BYTES + 1), b"")):
        if len(line) > refusals.MAX_BYTES:
            raise refusals.too_large(f"a line of {name}")
        if found == "ascii" and not line.isascii():
            found = encoding.decode(line, name)[1]
        yield _bare(line.decode(found, "replace"))


def _head(stream: BinaryIO) -> bytes:
    """What is there of the beginning, in whole lines; it is not waited for more."""
    head = stream.read1(_SAMPLE) if hasattr(stream, "read1") else stream.readline()
    return head if head.endswith(b"\n") else head + stream.readline(refusals.MAX_BYTES)


def _bare(line: str) -> str:
    bare = line.strip("\r\n\ufeff")
    return bare if bare.strip() else ""


def _opened(path: str) -> "nullcontext[BinaryIO] | BinaryIO":
    return nullcontext(sys.stdin.buffer) if path == "-" else Path(path).open("rb")
