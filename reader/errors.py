"""What can go wrong, as one tree: a sentence for the person, and a hint what to do.

A ``ReaderError`` is explained to the user and ends a command with status 1.
Anything else is a bug and stays loud.
"""

from pathlib import Path


class ReaderError(Exception):
    """Something the person at the keyboard can understand and act on.

    ``problem`` may hold ``%(name)s``, which ``values`` fill in: so pages can say it in another
    language. The value ``kind`` is a word of ours and is translated, too.
    """

    def __init__(self, problem: str, *, hint: str = "", **values: str) -> None:
        super().__init__(problem % values if values else problem)
        self.template, self.values, self.hint = problem, values, hint

    def __str__(self) -> str:
        problem = super().__str__()
        return f"{problem} {self.hint}" if self.hint else problem


class IngestError(ReaderError):
    """A file from outside that cannot become a text."""


class CorpusError(ReaderError):
    """A file in the corpus says something that cannot be true."""

    def __init__(self, path: Path, line: int, problem: str, *, hint: str = "") -> None:
        super().__init__(f"{path}:{line}: {problem}", hint=hint)
        self.path, self.line = path, line


class LibraryError(ReaderError):
    """The library cannot do what was asked: no such text, not writable, busy."""


class ChangedError(LibraryError):
    """What was to be changed has been changed meanwhile, by another page or program."""


class DictionaryError(ReaderError):
    """The dictionary is missing, damaged or cannot be built."""
