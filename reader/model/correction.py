"""What a reader knows better than the machine about a stretch of a text."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

CorrectionKind = Literal["split", "reading", "entry"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in a text that survives an edit: ``start`` counts code points in the sentence,
    which its ``fingerprint`` finds again; ``before`` and ``after`` are what stands around it.
    ``sentence`` is "" where it is not there any more."""

    text: str
    sentence: str
    fingerprint: str
    start: int
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """What is said of ``surface``: at one place, or (``at`` is None) in every text.

    ``was`` is what the machine had: of a split the words, else the one dictionary form. In
    every text a correction holds wherever the machine says that again.

    - "split": the stretch is to be cut into ``words``, which join to it.
    - "reading": ``surface`` is read ``reading``; its dictionary form ``form_reading``, by
      which other inflected forms are read.
    - "entry": the word is ``entry`` ("JMdict 1358280"), looked up as ``form`` and, where
      ``form_reading`` is not "", read so. ``sense`` are the glosses of the sense that is meant,
      joined with "; "; "" where none is named.
    """

    kind: CorrectionKind
    surface: str
    was: tuple[str, ...]
    at: Anchor | None = None
    words: tuple[str, ...] = ()
    reading: str = ""
    form: str = ""
    form_reading: str = ""
    entry: str = ""
    sense: str = ""

    @property
    def subject(self) -> tuple[str, ...]:
        """What it speaks of: a newer correction of the same replaces it."""
        if self.at is None:
            return self.kind, *self.was
        at = self.at
        return self.kind, at.text, at.sentence, at.fingerprint, str(at.start), self.surface

    @property
    def id(self) -> str:
        """Stands for it in a form."""
        return sha256("\0".join(self.subject).encode("utf-8", "surrogatepass")).hexdigest()[:16]


Corrections = tuple[Correction, ...]
