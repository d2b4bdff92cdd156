"""What an edit could not keep, in the words of the sentences it is about."""

import re
from collections.abc import Iterable

from reader.corpus.finding import Finding
from reader.model.bitext import Text
from reader.model.text import Document
from reader.web.translation import gettext as _

_BEAD = re.compile(r"the bead (.*) · (.*) lost its place")
_CORRECTION = re.compile(r"the correction of (.*) lost its place")
_LONGEST = 40  # characters of a sentence


def told(findings: Iterable[Finding], before: Text) -> tuple[str, ...]:
    """A sentence for each finding; ``before`` is the text that was edited."""
    return tuple(_told(finding, before) for finding in findings)


def _told(finding: Finding, before: Text) -> str:
    if bead := _BEAD.search(finding.problem):
        ja, en = (
            _words(document, ids.split())
            for document, ids in zip(
                (before.original, before.translation), bead.groups(), strict=True
            )
        )
        return _(
            "The pair “%(ja)s” · “%(en)s” came apart: look at how it is paired now.", ja=ja, en=en
        )
    if finding.code == "note-lost":
        note = before.notes[finding.line - 1]
        return _("The note on “%(words)s” has no sentence any more.", words=note.anchor or note.at)
    if finding.code == "proof-lost":
        question = before.questions[finding.line - 1].ja
        return _("The question “%(words)s” has lost what proves its answer.", words=question)
    if correction := _CORRECTION.search(finding.problem):
        return _("The correction of “%(words)s” has no place any more.", words=correction[1])
    return f"{finding.problem} {finding.hint}".strip()


def _words(document: Document | None, ids: list[str]) -> str:
    known = {s.id: s.text for s in document.sentences} if document else {}
    words = " ".join(known[i] for i in ids if i in known) or "–"
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
