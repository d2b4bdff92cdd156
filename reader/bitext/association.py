"""Which words keep meeting across beads."""
from dataclasses import dataclass, field
from collections.abc import Iterator, Mapping

@dataclass(frozen=True, slots=True)
class Association:
    pairs: Mapping[str, tuple[tuple[str, float], ...]] = field(default_factory=dict)

    def of(self, form: str) -> tuple[tuple[str, float], ...]:
        return self.pairs.get(form, ())
