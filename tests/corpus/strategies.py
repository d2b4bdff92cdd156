"""Texts of every shape that a folder can hold."""

from hypothesis import strategies as st

from reader.corpus.fingerprint import begins, fingerprint
from reader.corpus.settle import settled
from reader.model.bitext import Alignment, Bead, Meta, Note, Question, Text
from reader.model.correction import Anchor, Correction
from reader.model.lexicon import Glossary, GlossaryEntry
from reader.model.text import Document, Paragraph, Ruby, Section, Sentence, Span

# The marks of the notation, white space of many kinds, kanji, kana, Latin.
LETTERS = st.sampled_from("漢字々ヶかなカナabC 1。「」#｜《》\\\n\r\t\u3000\u2028\x0b\x1c'\"")
WORDS = st.text(LETTERS, max_size=12)
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@st.composite
def sentences(draw: st.DrawFn) -> Sentence:
    text = draw(WORDS | ANY)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    ruby = tuple(Ruby(Span(a, b), draw(WORDS)) for a, b in pairs)
    return Sentence(f"0.0.{draw(st.integers(1, 10**9))}", text, ruby)


@st.composite
def documents(draw: st.DrawFn, language: str = "ja") -> Document:
    """Documents as the stages before might make them: not settled yet."""
    paragraphs = st.builds(
        Paragraph,
        st.sampled_from(["heading", "paragraph"]),
        st.integers(0, 3),
        st.lists(sentences(), min_size=1, max_size=4).map(tuple),
    )
    sections = st.builds(Section, st.just(1), st.lists(paragraphs, max_size=4).map(tuple))
    found = draw(st.lists(sections, min_size=1, max_size=3).map(tuple))
    return Document("ja" if language == "ja" else "en", found)


def beads_of(ja: list[str], en: list[str], cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """How many sentences each bead takes, until both sides are used up."""
    found: list[tuple[int, int]] = []
    left_ja, left_en = len(ja), len(en)
    for a, b in cuts:
        take = (min(a, left_ja), min(b, left_en))
        if any(take):
            found.append(take)
            left_ja, left_en = left_ja - take[0], left_en - take[1]
    return [*found, *[(1, 0)] * left_ja, *[(0, 1)] * left_en]


@st.composite
def alignments(draw: st.DrawFn, ja: Document, en: Document) -> Alignment:
    """Every sentence in exactly one bead, in order."""
    ours, theirs = list(ja.sentences), list(en.sentences)
    cuts = draw(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=30))
    beads: list[Bead] = []
    a = b = 0
    for m, n in beads_of([s.id for s in ours], [s.id for s in theirs], cuts):
        left, right = ours[a : a + m], theirs[b : b + n]
        a, b = a + m, b + n
        origin, score = draw(
            st.just(("human", 1.0)) | st.tuples(st.just("auto"), st.integers(0, 10**4).map(_score))
        )
        beads.append(
            Bead(
                tuple(s.id for s in left),
                tuple(s.id for s in right),
                "human" if origin == "human" else "auto",
                score,
                tuple(fingerprint(s.text) for s in left),
                begins(right[0].text) if right else "",
            )
        )
    return Alignment(tuple(beads))


def _score(whole: int) -> float:
    return whole / 10**4


STRINGS = st.lists(ANY, max_size=3).map(tuple)
SOME = ANY.filter(str.strip)
METAS = st.builds(
    Meta,
    title=SOME,
    title_en=ANY,
    author=ANY,
    author_en=ANY,
    level=ANY,
    kind=ANY,
    summary=ANY,
    added=st.dates().map(str) | st.sampled_from(["2026-02-30", "2026", ""]),
    url=ANY,
    rights=ANY,
    translator=ANY,
    translation_rights=ANY,
    translation_origin=st.sampled_from(["human", "machine", ""]),
    companion_of=ANY,
)
TERMS = st.builds(
    GlossaryEntry,
    ja=SOME,
    reading=ANY,
    en=SOME,
    note=ANY,
    variants=STRINGS,
    spellings=STRINGS,
    original=ANY,
    topic=ANY,
    see=STRINGS,
    scope=st.just("x"),
)
NOTES = st.builds(
    Note,
    at=SOME,
    fingerprint=ANY,
    kind=st.sampled_from(["grammar", "background"]),
    note=SOME,
    anchor=ANY,
)
QUESTIONS = st.builds(
    Question, ja=SOME, en=ANY, answer=SOME, answer_en=ANY, proof=STRINGS, fingerprints=STRINGS
)
PIECES = st.lists(SOME, min_size=1, max_size=3).map(tuple)
ANCHORS = st.builds(
    Anchor,
    text=st.just("x"),
    sentence=ANY,
    fingerprint=ANY,
    start=st.integers(0, 99),
    before=ANY,
    after=ANY,
)
CORRECTIONS = PIECES.flatmap(
    lambda words: (
        st.builds(
            Correction, st.just("split"), st.just("".join(words)), PIECES, ANCHORS, st.just(words)
        )
        | st.builds(
            Correction,
            st.just("reading"),
            SOME,
            PIECES,
            ANCHORS,
            reading=SOME,
            form_reading=ANY,
        )
        | st.builds(
            Correction,
            st.just("entry"),
            SOME,
            PIECES,
            ANCHORS,
            form=SOME,
            form_reading=ANY,
            entry=SOME,
            sense=ANY,
        )
    )
)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    """A text called x, with everything in it."""
    meta = draw(METAS)
    ja = _titled(draw(documents().map(_settled).filter(_is_text)), meta.title, meta.author)
    plain = documents("en").map(_settled).filter(_is_text)
    en = _titled(draw(plain), meta.title_en, meta.author_en)
    return Text(
        id="x",
        meta=meta,
        original=ja,
        translation=en,
        alignment=draw(alignments(ja, en)),
        glossary=Glossary(draw(st.lists(TERMS, max_size=3).map(tuple))),
        notes=draw(st.lists(NOTES, max_size=3).map(tuple)),
        questions=draw(st.lists(QUESTIONS, max_size=3).map(tuple)),
        corrections=draw(st.lists(CORRECTIONS, max_size=3).map(tuple)),
    )


def _settled(document: Document) -> Document:
    return settled(document)[0]


def _is_text(document: Document) -> bool:
    return bool(document.sections)


def _titled(document: Document, title: str, author: str) -> Document:
    return Document(document.language, document.sections, title or None, author or None)
