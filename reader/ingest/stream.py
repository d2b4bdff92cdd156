"""A file as an endless run of lines, for inputs too long to be one text."""

import sys
from collections.abc import Iterator
from contextlib import nullcontext
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from reader.errors import IngestError
from reader.ingest import encoding

_SAMPLE = 1 << 20  # bytes that tell the encoding
_WIDE = ("utf-16", "utf-32", "iso2022-")  # a line feed byte may be half a character


def lines(path: str) -> Iterator[str]:
    """The lines of a file that hold anything; ``-`` is standard input. Raises IngestError."""
    try:
        with _opened(path) as stream:
            head = stream.read(_SAMPLE) + stream.readline()
            if not head.strip():
                raise IngestError(f"{path} is empty.", hint="Give it a line of Japanese.")
            _text, name = encoding.decode(head, path)
            if name.replace("_", "-").startswith(_WIDE):
                head += stream.read()
                yield from filter(str.strip, encoding.decode(head, path)[0].splitlines())
                return
            for line in chain(BytesIO(head), stream):
                text = line.decode(name, "replace").strip("\r\n\ufeff")
                if text.strip():
                    yield text
    except OSError as error:
        hint = "Check its name and whether you may read it."
        raise IngestError(f"{path} cannot be read ({error.strerror}).", hint=hint) from error


def _opened(path: str) -> "nullcontext[BinaryIO] | BinaryIO":
    return nullcontext(sys.stdin.buffer) if path == "-" else Path(path).open("rb")
