"""What grading says of an answer."""

from dataclasses import dataclass
from typing import Literal

from reader.study.letters import Letter

Outcome = Literal["right", "forgiven", "wrong"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """``remark`` is a sentence on an answer that was not quite as expected, with the Japanese
    ``form`` where it says ``%(form)s``; ``letters`` compare the answer with the right one where
    that is close enough to teach something."""

    outcome: Outcome
    remark: str = ""
    letters: tuple[Letter, ...] = ()
    form: str = ""

    @property
    def said(self) -> str:
        """The remark in English."""
        return self.remark % {"form": self.form}

    @property
    def right(self) -> bool:
        return self.outcome != "wrong"
