"""What the checker and the re-anchoring have to say: a value, never an exception."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """``line`` counts from 1; 0 where the file as a whole is meant."""

    path: Path
    line: int
    code: str
    problem: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.code}: {self.problem} {self.hint}".rstrip()
