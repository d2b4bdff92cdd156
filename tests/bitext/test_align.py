import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.bitext.align import Numbers, Pair, Side, align
from reader.bitext.documents import align_documents, aligner
from reader.bitext.fit import fit
from reader.bitext.model import Gaps
from reader.model.annotation import AnnotatedSentence
from reader.model.bitext import Bead
from reader.model.text import Document, Paragraph, Section, Sentence

from .toy import GLOSSES, TOY, Content, annotated, content, gold, sides


def aligned(beads: Content) -> tuple[Pair, ...]:
    return align(*sides(beads), TOY)


def agreement(beads: Content) -> float:
    """Strict F1, in per cent: beads with both sides that are exactly right."""
    found = {(pair.ja, pair.en) for pair in aligned(beads) if pair.ja and pair.en}
    wanted = {bead for bead in gold(beads) if all(bead)}
    return 200 * len(found & wanted) / (len(found) + len(wanted))


def one_sided(beads: Content, places: range, side: int) -> Content:
    return [
        bead if n not in places else ((bead[0], []) if side else ([], bead[1]))
        for n, bead in enumerate(beads)
    ]


def joined(beads: Content, places: range, side: int) -> Content:
    """The beads at ``places`` as one, with one sentence on ``side``."""
    ours = [sentence for n in places for sentence in beads[n][0]]
    theirs = [sentence for n in places for sentence in beads[n][1]]
    if side:
        theirs = [" ".join(theirs)]
    else:
        ours = [" ".join(ours)]
    return [*beads[: places.start], (ours, theirs), *beads[places.stop :]]


TEXT = content(60, seed=1)
# What was done to sixty sentences that stood one to one.
CASES = {
    "nothing": TEXT,
    "English missing at the start": one_sided(TEXT, range(12), 1),
    "English missing in the middle": one_sided(TEXT, range(20, 45), 1),
    "Japanese missing in the middle": one_sided(TEXT, range(20, 45), 0),
    "Japanese missing at the end": one_sided(TEXT, range(50, 60), 0),
    "both missing, one after the other": one_sided(
        one_sided(TEXT, range(10, 16), 0), range(16, 24), 1
    ),
    "two English in one": joined(TEXT, range(30, 32), 1),
    "two Japanese in one": joined(TEXT, range(30, 32), 0),
    "four Japanese in one": joined(TEXT, range(30, 34), 0),
    "three English in one, next to a gap": one_sided(
        joined(TEXT, range(30, 33), 1), range(31, 40), 0
    ),
}


@pytest.mark.parametrize("beads", CASES.values(), ids=CASES)
def test_what_was_done_is_found(beads: Content) -> None:
    """Of what is missing on both sides either may be told first."""
    assert sorted((pair.ja, pair.en) for pair in aligned(beads)) == sorted(gold(beads))


def test_a_long_text_with_much_missing_is_aligned_within_its_band() -> None:
    beads = content(400, seed=2)
    for places, side in ((range(40, 140), 1), (range(180, 250), 0), (range(300, 320), 1)):
        beads = one_sided(beads, places, side)

    assert agreement(beads) > 98


def test_a_text_that_repeats_itself_keeps_to_its_place() -> None:
    """Every sentence has its like elsewhere; only in a row they tell where they are."""
    text = content(100, seed=3)
    parts = [text[start : start + 10] for start in range(0, 100, 10)]
    orders = (range(10), (3, 8, 1, 9, 0, 6, 2, 7, 4, 5), (7, 2, 9, 4, 0, 5, 8, 3, 6, 1), range(10))
    beads = [bead for order in orders for part in order for bead in parts[part]]

    assert agreement(one_sided(beads, range(40, 180), 1)) > 97
    assert agreement(one_sided(beads, range(250, 330), 0)) > 98


def test_skipping_on_gains_nothing() -> None:
    """Or a way that skips a hundred sentences looks better, on the way, than one that pairs."""
    assert max(Gaps().on_ja, Gaps().on_en) <= 0


@st.composite
def corrupted(draw: st.DrawFn) -> Content:
    beads = content(draw(st.integers(0, 25)), draw(st.integers(0, 99)))
    for ours, theirs in beads:
        if draw(st.integers(0, 4)) == 0:
            draw(st.sampled_from((ours, theirs))).clear()
    return [bead for bead in beads if any(bead)]


@settings(max_examples=20, deadline=None)
@given(corrupted())
def test_every_sentence_is_in_exactly_one_pair_in_order(beads: Content) -> None:
    ja, en = sides(beads)
    pairs = align(ja, en, TOY)

    assert [i for pair in pairs for i in pair.ja] == list(range(len(ja.sentences)))
    assert [j for pair in pairs for j in pair.en] == list(range(len(en.sentences)))
    assert all(pair.ja or pair.en for pair in pairs)
    assert all(0 <= pair.score <= 1 for pair in pairs)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.text(st.sampled_from("山川峰9月。「」？ \nA*あア１"), max_size=8), max_size=8),
    st.lists(st.text(max_size=20), max_size=8),
)
def test_any_text_is_taken(japanese: list[str], english: list[str]) -> None:
    ja: Side[AnnotatedSentence] = Side(tuple(map(annotated, japanese)), frozenset({0}))
    pairs = align(ja, Side(tuple(english)), TOY)

    assert sum(len(pair.ja) for pair in pairs) == len(japanese)
    assert sum(len(pair.en) for pair in pairs) == len(english)


@pytest.mark.parametrize("empty", [0, 1, 2])
def test_an_empty_side_leaves_every_sentence_alone(empty: int) -> None:
    texts = [list(range(3)), list(range(3))]
    for side in range(2):
        if empty in (side, 2):
            texts[side] = []
    ja = Side(tuple(annotated("山 川") for _ in texts[0]))
    en = Side(tuple("Words." for _ in texts[1]))

    pairs = align(ja, en, TOY)

    assert [(pair.ja, pair.en) for pair in pairs] == [
        *(((i,), ()) for i in texts[0]),
        *(((), (j,)) for j in texts[1]),
    ]


def test_a_sentence_that_shares_no_word_stays_with_its_clause() -> None:
    beads = content(40, seed=4)
    ours, theirs = beads[20]
    elsewhere = beads[5][1][0].split()[:2]
    beads[20] = ([f"は い そ う で す、 {ours[0]}"], [" ".join(elsewhere), *theirs])

    assert ((20,), (20, 21)) in {(pair.ja, pair.en) for pair in aligned(beads)}


@pytest.mark.parametrize("side", [0, 1])
def test_what_is_left_of_a_paragraph_goes_with_the_paragraph(side: int) -> None:
    """What opens an answer is often not translated: はい、お答えします。"""
    beads = content(40, seed=6)
    beads[20] = (["は い"], ["Thank you."])
    beads[21] = (["で は 山 へ"], [f"Then the {GLOSSES['山']}."])
    beads = one_sided(beads, range(20, 21), 1 - side)
    starts = [frozenset({0, 10, 20, 30}), frozenset({0, 10, 20, 30})]
    starts[1 - side] = frozenset({0, 10, 20, 29})
    ja, en = sides(beads)

    found = align(Side(ja.sentences, starts[0]), Side(en.sentences, starts[1]), TOY)

    assert sorted((pair.ja, pair.en) for pair in found) == sorted(gold(beads))


def test_headings_go_with_headings() -> None:
    beads = content(20, seed=5)
    beads[10] = (["そ の 他"], ["Miscellany"])
    beads[11] = (["無 い"], [])
    ja, en = sides(beads)
    marked = align(
        Side(ja.sentences, frozenset({0, 10, 11}), frozenset({0, 10})),
        Side(en.sentences, frozenset({0, 10, 11}), frozenset({0, 10})),
        TOY,
    )

    assert ((10,), (10,)) in {(pair.ja, pair.en) for pair in marked}


def test_progress_rises_to_one_and_can_cancel() -> None:
    told: list[float] = []
    align(*sides(TEXT), TOY, told.append)

    assert told == sorted(told)
    assert told[-1] == 1.0

    def cancel(done: float) -> None:
        if done > 0.3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        align(*sides(TEXT), TOY, cancel)


def test_the_same_texts_give_the_same_pairs() -> None:
    assert aligned(TEXT[:30]) == aligned(TEXT[:30])


def test_what_is_sure_is_said_to_be_sure() -> None:
    beads = content(60, seed=6)
    beads[30] = (["そ れ。", "無 い。"], ["Otherwise."])
    scores = {pair.ja: pair.score for pair in aligned(beads)}

    assert min(scores[n,] for n in (5, 15, 45)) > 0.9
    assert min(score for ja, score in scores.items() if 30 in ja or 31 in ja) < 0.9


def test_fit_tells_a_translation_from_another_text() -> None:
    ja, en = sides(TEXT)
    _, other = sides(content(60, seed=9))
    rare = Side(tuple("quite another matter" for _ in en.sentences))
    same = Side(tuple(annotated(sentence) for sentence in en.sentences))

    assert fit(ja, en, TOY, align(ja, en, TOY)) > 0.9
    assert fit(ja, other, TOY, align(ja, other, TOY)) < 0.5
    assert fit(ja, rare, TOY, align(ja, rare, TOY)) == 0.0
    assert fit(same, en, TOY, align(same, en, TOY)) == 0.0
    assert fit(ja, Side(()), TOY, ()) == 0.0


# Two sides of a sentence or two | whether they match
SHORT = {
    "all of it": ("山 峰 崔 岳", "{山} {峰} {崔} {岳}", True),
    "half of it": ("山 峰 崔 岳", "{山} {峰} otherwise mostly", True),
    "one word of many": ("山 峰 崔 岳 崖", "{山} has nothing otherwise mostly", False),
    "two sentences": ("山 峰|崔 岳", "{山} gone otherwise|other {崔} {岳}", True),
    "a word of two sentences": ("山 峰 崖|崔 岳 峠", "{山} gone far|other matters entirely", False),
}


@pytest.mark.parametrize(("ja", "en", "matches"), SHORT.values(), ids=SHORT)
def test_a_short_text_matches_by_its_words(ja: str, en: str, matches: bool) -> None:
    """One word in common says nothing of a single pair: most wrong ones have that."""
    ours = Side(tuple(map(annotated, ja.split("|"))))
    theirs = Side(tuple(en.format_map(GLOSSES).split("|")))
    pairs = tuple(Pair((n,), (n,), 1.0) for n in range(len(ours.sentences)))

    assert (fit(ours, theirs, TOY, pairs) > 0.5) is matches


# Sixty sentences one to one with these beads fixed, right or wrong.
FIXED = {
    "one right": [((30,), (30,))],
    "one wrong": [((30,), (33,))],
    "larger than any": [(tuple(range(20, 27)), tuple(range(20, 22)))],
    "far off": [((10,), (50,))],
    "no counterpart": [((7, 8), ()), ((), (40,))],
    "everything": [(tuple(range(60)), tuple(range(60)))],
    "at the edges": [((0,), (0, 1)), ((59,), (58, 59))],
    "side by side": [((5,), (5, 6)), ((6, 7), (7,)), ((8,), ()), ((9,), (8,))],
}


@pytest.mark.parametrize("beads", FIXED.values(), ids=FIXED)
def test_fixed_beads_stay(beads: list[tuple[Numbers, Numbers]]) -> None:
    pairs = align(*sides(TEXT), TOY, fixed=beads)

    assert set(beads) <= {(pair.ja, pair.en) for pair in pairs if pair.score == 1.0}
    assert [i for pair in pairs for i in pair.ja] == list(range(60))
    assert [j for pair in pairs for j in pair.en] == list(range(60))


def test_between_fixed_beads_the_rest_is_aligned() -> None:
    pairs = align(*sides(TEXT), TOY, fixed=[((30, 31), (30,)), ((32,), ())])

    rest = [(pair.ja, pair.en) for pair in pairs if not set(pair.ja) & {30, 31, 32}]
    assert set(rest) - {((), (31,)), ((), (32,))} == {((n,), (n,)) for n in range(60)} - {
        ((n,), (n,)) for n in (30, 31, 32)
    }


@pytest.mark.parametrize(
    "beads",
    [
        [((1,), (2,)), ((2,), (1,))],
        [((1, 2), (1,)), ((2,), (2,))],
        [((1,), ()), ((1,), (2,))],
        [((1, 3), (1,))],
        [((60,), (1,))],
        [((), ())],
    ],
    ids=["crosswise", "shared", "shared and alone", "torn", "not in the text", "empty"],
)
def test_beads_that_cannot_be_fixed(beads: list[tuple[Numbers, Numbers]]) -> None:
    with pytest.raises(ValueError, match="bead"):
        align(*sides(TEXT), TOY, fixed=beads)


def document(language: str, paragraphs: list[list[str]]) -> Document:
    return Document(
        "ja" if language == "ja" else "en",
        (
            Section(
                1,
                tuple(
                    Paragraph(
                        "heading" if n == 1 else "paragraph",
                        int(n == 1),
                        tuple(Sentence(f"1.{n}.{k}", text) for k, text in enumerate(texts, 1)),
                    )
                    for n, texts in enumerate(paragraphs, 1)
                ),
            ),
        ),
    )


def test_documents_are_aligned_by_id() -> None:
    words = list(GLOSSES)
    ja = document("ja", [[" ".join(words[:3])], [" ".join(words[3:8]), " ".join(words[8:12])]])
    en = document(
        "en",
        [
            [" ".join(GLOSSES[w] for w in words[:3])],
            [" ".join(GLOSSES[w] for w in words[3:8])],
            [" ".join(GLOSSES[w] for w in words[8:12])],
        ],
    )

    beads = align_documents(ja, en, lambda s: annotated(s.text), TOY)[0].beads

    assert [(bead.ja, bead.en) for bead in beads] == [
        (("1.1.1",), ("1.1.1",)),
        (("1.2.1",), ("1.2.1",)),
        (("1.2.2",), ("1.3.1",)),
    ]
    assert {bead.origin for bead in beads} == {"auto"}


def test_documents_keep_the_beads_somebody_made() -> None:
    words = list(GLOSSES)
    ja = document("ja", [words[:3], words[3:6]])
    en = document("en", [[GLOSSES[w] for w in words[:3]], [GLOSSES[w] for w in words[3:6]]])
    mine = Bead(("1.1.2", "1.1.3"), ("1.1.2",), fingerprints=("a", "b"), begins="x")

    beads = align_documents(ja, en, lambda s: annotated(s.text), TOY, fixed=[mine])[0].beads

    assert mine in beads
    assert [i for bead in beads for i in bead.ja] == [s.id for s in ja.sentences]
    with pytest.raises(ValueError, match="not in the text"):
        align_documents(ja, en, lambda s: annotated(s.text), TOY, fixed=[Bead(("9.9.9",), ())])


def test_a_gap_is_filled_from_strings() -> None:
    fill = aligner(lambda sentence: annotated(sentence.text), TOY)
    ours = tuple(ja[0] for ja, _ in TEXT[:4])
    theirs = tuple(en[0] for _, en in TEXT[:4])

    assert [pair[:2] for pair in fill(ours, theirs)] == [((n,), (n,)) for n in range(4)]
    assert fill((), ()) == ()
