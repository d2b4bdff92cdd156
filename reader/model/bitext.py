"""Two texts, one meaning: beads of sentences, links of words, and the text as a whole."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from reader.model.correction import Correction
from reader.model.lexicon import Glossary
from reader.model.text import Document, Span

DOUBTFUL = 0.8  # confidence below which a bead ought to be looked at
Origin = Literal["auto", "human"]
LinkKind = Literal["glossary", "dictionary", "name", "number"]


@dataclass(frozen=True, slots=True)
class Bead:
    """Japanese and English sentences that say the same (a TMX ``tu``); either side may be empty.

    ``score`` is the confidence, 0 to 1. ``fingerprints`` has one fingerprint for each
    Japanese sentence, ``begins`` the first words of the English: they find the bead again
    after an edit.
    """

    ja: tuple[str, ...]
    en: tuple[str, ...]
    origin: Origin = "human"
    score: float = 1.0
    fingerprints: tuple[str, ...] = ()
    begins: str = ""

    @property
    def is_doubtful(self) -> bool:
        """Whether a machine paired it, and is not sure."""
        return self.origin == "auto" and self.score < DOUBTFUL


@dataclass(frozen=True, slots=True)
class Alignment:
    """Every sentence of both sides in exactly one bead, in order."""

    beads: tuple[Bead, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of a Japanese sentence and the English that renders it.

    ``ja`` counts in the sentence, ``en`` in the joined English of its bead. ``entry`` is the
    dictionary's record, and ``sense`` the place of its sense, whose gloss the English is.
    """

    ja: Span
    en: Span
    kind: LinkKind
    confidence: float
    entry: int | None = None
    sense: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on a sentence: grammar or background. ``anchor`` are the words it speaks of."""

    at: str
    fingerprint: str
    kind: Literal["grammar", "background"]
    note: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question on the text; ``proof`` are the ids of the sentences that answer it."""

    ja: str
    en: str
    answer: str
    answer_en: str
    proof: tuple[str, ...]
    fingerprints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meta:
    """``meta.toml``: what a text says of itself. Empty strings where it says nothing.

    ``companion_of`` is the id of the companion edition that its English came from.
    """

    title: str
    title_en: str = ""
    author: str = ""
    author_en: str = ""
    level: str = ""
    kind: str = ""
    summary: str = ""
    added: str = ""
    url: str = ""
    rights: str = ""
    translator: str = ""
    translation_rights: str = ""
    translation_origin: Literal["human", "machine", ""] = ""
    companion_of: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A text's folder, loaded.

    ``original`` is None for a companion edition that still waits for its original;
    ``translation`` is None where there is no English. ``shipped`` texts are read-only.
    ``corrections`` are those that hold in it, here or in every text.
    """

    id: str
    meta: Meta
    original: Document | None
    translation: Document | None = None
    alignment: Alignment = field(default_factory=Alignment)
    glossary: Glossary = field(default_factory=Glossary)
    notes: tuple[Note, ...] = ()
    questions: tuple[Question, ...] = ()
    corrections: tuple[Correction, ...] = ()
    shipped: bool = False


def attached(texts: Iterable[Text]) -> frozenset[str]:
    """Companion editions that have found their original: they stand on the shelf with it."""
    return frozenset(text.meta.companion_of for text in texts if text.original)
