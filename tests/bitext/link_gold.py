"""The hand-made gold of tests/golden/links: read, compared with what the linker says, counted.

``python -m tests.bitext.link_gold [-v]`` prints the report; -v with what is wrong or missing.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reader.bitext.links import Linker
from reader.bitext.stems import LITTLE
from reader.corpus.load import load
from reader.model.annotation import AnnotatedSentence
from reader.model.bitext import Link
from reader.model.lexicon import Glossary
from reader.model.text import Sentence, Span
from reader.pipeline import Annotator
from reader.ports import Dictionary

GOLD = Path(__file__).parent.parent / "golden/links"
CORPUS = Path(__file__).parent.parent.parent / "corpus"

Words = frozenset[int]  # places of English words
_WORD = re.compile(r"[^\W_]+(?:['’]s)?")


@dataclass(frozen=True)
class Row:
    """A word and the sets of English words that render it, each as good as the other."""

    word: str
    ja: Span
    renderings: tuple[Words, ...]
    optional: bool

    def allows(self, words: Words) -> bool:
        return any(words <= each and 2 * len(words) >= len(each) for each in self.renderings)


@dataclass(frozen=True)
class Bead:
    sentences: tuple[str, ...]
    english: str
    rows: tuple[Row, ...]


@dataclass
class Figures:
    words: int = 0
    linked: int = 0
    kinds: Counter[tuple[str, bool]] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def add(self, other: "Figures") -> None:
        self.words += other.words
        self.linked += other.linked
        self.kinds += other.kinds

    @property
    def precision(self) -> float:
        right = sum(n for (_, ok), n in self.kinds.items() if ok)
        return right / max(self.kinds.total(), 1)

    @property
    def coverage(self) -> float:
        """Of all content words, those that nothing renders among them."""
        return self.linked / max(self.words, 1)

    def __str__(self) -> str:
        kinds = sorted({kind for kind, _ in self.kinds})
        each = "  ".join(
            f"{kind} {self.kinds[kind, True]}/{self.kinds[kind, True] + self.kinds[kind, False]}"
            for kind in kinds
        )
        return (
            f"precision {self.precision:.3f}  coverage {self.coverage:.3f}"
            f"  of {self.words} words  ({each})"
        )


def beads(path: Path) -> tuple[str, list[Bead]]:
    """The text whose glossary counts, and the beads of a file."""
    head, *blocks = path.read_text("utf-8").strip().split("\n\n")
    return head.split("\t")[1], [_bead(block) for block in blocks]


def _bead(block: str) -> Bead:
    (_, *sentences), (_, english), *rows = (line.split("\t") for line in block.splitlines())
    japanese = "".join(sentences)
    uses: Counter[str] = Counter()
    end = 0
    found = []
    for written, *renderings in rows:
        word = written.lstrip("?")
        start = japanese.find(word, end)
        start = start if start >= 0 else japanese.index(word)
        end = start + len(word)
        places = [_places(each, english, uses) for each in renderings if each != "-"]
        found.append(Row(word, Span(start, end), tuple(places), written.startswith("?")))
    return Bead(tuple(sentences), english, tuple(found))


def _places(notation: str, english: str, uses: Counter[str]) -> Words:
    phrase, _, number = re.sub("[()]", "", notation).partition("#")
    found: set[int] = set()
    after = 0
    pieces = [piece.strip() for piece in phrase.split("…")]
    for piece in pieces:
        starts = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(piece)}(?!\w)", english)]
        if len(pieces) > 1:
            start = min(each for each in starts if each >= after)
        else:
            use = int(number) - 1 if number else min(uses[piece], len(starts) - 1)
            uses[piece] += not number
            start = starts[use]
        after = start + len(piece)
        found |= content_words(english, Span(start, after))
    return frozenset(found)


def content_words(english: str, span: Span) -> Words:
    words = [
        (number, m[0])
        for number, m in enumerate(_WORD.finditer(english))
        if m.start() < span.end and span.start < m.end()
    ]
    content = [number for number, word in words if word.lower() not in LITTLE]
    return frozenset(content or [number for number, _ in words])


def judged(bead: Bead, annotated: Sequence[AnnotatedSentence], linker: Linker) -> Figures:
    figures = Figures()
    links = linker.links(annotated, bead.english)
    hit: set[Row] = set()
    before = 0
    for sentence in annotated:
        for link in links.get(sentence.sentence.id, ()):
            ja = Span(link.ja.start + before, link.ja.end + before)
            rows = [r for r in bead.rows if r.ja.start < ja.end and ja.start < r.ja.end]
            hit.update(rows)
            right = _right(rows, content_words(bead.english, link.en))
            figures.kinds[link.kind, right] += 1
            if not right:
                figures.wrong.append(_shown(link, sentence.sentence.text, bead.english))
        before += len(sentence.sentence.text)
    counted = [row for row in bead.rows if not row.optional]
    figures.words = len(counted)
    figures.linked = sum(row in hit for row in counted)
    figures.missing = [row.word for row in counted if row.renderings and row not in hit]
    return figures


def _right(rows: Sequence[Row], words: Words) -> bool:
    together = frozenset(place for row in rows for each in row.renderings for place in each)
    return any(row.allows(words) for row in rows) or (len(rows) > 1 and words <= together)


def _shown(link: Link, ja: str, en: str) -> str:
    return f"{link.ja.of(ja)} → {link.en.of(en)} ({link.kind} {link.confidence:.2f})"


def measured(path: Path, dictionary: Dictionary) -> Iterator[tuple[Bead, Figures]]:
    text, found = beads(path)
    glossary = Glossary() if text == "-" else load(CORPUS / text).glossary
    annotator = Annotator(dictionary, glossary)
    linker = Linker(dictionary)
    for bead in found:
        annotated = [
            annotator.annotate(Sentence(f"1.1.{number}", sentence))
            for number, sentence in enumerate(bead.sentences, 1)
        ]
        yield bead, judged(bead, annotated, linker)


def together(pattern: str, dictionary: Dictionary) -> Figures:
    figures = Figures()
    for path in sorted(GOLD.glob(pattern)):
        for _, each in measured(path, dictionary):
            figures.add(each)
    return figures


def report(dictionary: Dictionary, *, verbose: bool) -> None:
    for path in sorted(GOLD.glob("*.tsv")):
        figures = Figures()
        for bead, each in measured(path, dictionary):
            figures.add(each)
            if verbose and "held" not in path.name and (each.wrong or each.missing):
                print(f"{bead.sentences[0]}\n{bead.english}\n   missing {' '.join(each.missing)}")
                for wrong in each.wrong:
                    print(f"   ✗ {wrong}")
        print(f"{path.stem:12} {figures}")
    print(f"{'tuned':12} {together('*[!d].tsv', dictionary)}")
    print(f"{'held back':12} {together('*-held.tsv', dictionary)}")


if __name__ == "__main__":
    import os
    import sys

    from reader.store.dictionary import open_dictionary

    report(open_dictionary(Path(os.environ["TAIYAKU_TEST_DICTIONARY"])), verbose="-v" in sys.argv)
