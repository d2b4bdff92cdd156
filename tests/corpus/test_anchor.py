"""Edits of a text and what becomes of its beads."""

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.corpus.anchor import Aligner, Pair, anchored, nothing_pairs
from reader.corpus.fingerprint import begins, fingerprint
from reader.corpus.match import common
from reader.model.bitext import Alignment, Bead
from reader.model.text import Sentence


def side(words: str) -> tuple[Sentence, ...]:
    return tuple(Sentence(f"1.1.{n}", word) for n, word in enumerate(words.split(), 1))


def beads(written: str) -> tuple[Bead, ...]:
    """Beads from ``a=A b+c=B d=``: Japanese words = English words."""
    ja, en = count(1), count(1)
    found: list[Bead] = []
    for pair in written.split():
        ours, theirs = (tuple(filter(None, s.split("+"))) for s in pair.split("="))
        found.append(
            Bead(
                tuple(f"1.1.{next(ja)}" for _ in ours),
                tuple(f"1.1.{next(en)}" for _ in theirs),
                fingerprints=tuple(map(fingerprint, ours)),
                begins=begins(theirs[0]) if theirs else "",
            )
        )
    return tuple(found)


def shown(alignment: Alignment, ja: tuple[Sentence, ...], en: tuple[Sentence, ...]) -> str:
    words = ({s.id: s.text for s in ja}, {s.id: s.text for s in en})
    return " ".join(
        "=".join("+".join(words[n][i] for i in ids) for n, ids in enumerate((bead.ja, bead.en)))
        for bead in alignment.beads
    )


def pairs_in_order(ja: tuple[str, ...], en: tuple[str, ...]) -> tuple[Pair, ...]:
    return tuple(((n,), (n,), 0.5) for n in range(min(len(ja), len(en))))


# the beads before | the Japanese now | the English now → the beads now
EDITS = {
    "nothing happened": "a=A b=B | a b | A B → a=A b=B",
    "a sentence came": "a=A b=B | a x b | A B → a=A x= b=B",
    "a sentence went": "a=A b=B c=C | a c | A B C → a=A =B c=C",
    "a pair came": "a=A b=B | a x b | A X B → a=A x= =X b=B",
    "a pair went": "a=A b=B c=C | a c | A C → a=A c=C",
    "the Japanese was edited": "a=A b=B c=C | a x c | A B C → a=A x= =B c=C",
    "the English was edited": "a=A b=B c=C | a b c | A X C → a=A b=X c=C",
    "English cut in two": "a=A b=B c=C | a b c | A X Y C → a=A b=X+Y c=C",
    "English cut in two, its start kept": "a=A b=B c=C | a b c | A B Y C → a=A b=B =Y c=C",
    "half of a bead was edited": "a=A b+c=B d=D | a b x d | A B D → a=A b+x=B d=D",
    "the first half was edited": "a=A b+c=B d=D | a x c d | A B D → a=A x+c=B d=D",
    "half of a bead went": "a=A b+c=B d=D | a c d | A B D → a=A c=B d=D",
    "something came inside a bead": "b+c=B | b x c | B → b+x+c=B",
    "equal sentences keep their order": "a=A x=B b=C x=D | a x b x | A B C D → a=A x=B b=C x=D",
    "one of two equal ones went": "x=A b=B x=C | b x | A B C → =A b=B x=C",
    "paragraphs changed places": "a=A b=B c=C | c a b | C A B → c= =C a=A b=B",
    "without counterpart before": "a=A b= =C d=D | a b d | A C D → a=A b= =C d=D",
    "without counterpart, more came": "a=A b= d=D | a x b y d | A X D → a=A x= =X b= y= d=D",
    "all is new": "a=A b=B | x y | X → x= y= =X",
    "the text begins later": "a=A b=B c=C | b c | A B C → =A b=B c=C",
}


@pytest.mark.parametrize("case", EDITS.values(), ids=EDITS)
def test_beads_are_kept(case: str) -> None:
    old, ja, en = (part.strip() for part in case.split("→")[0].split("|"))

    result = anchored(beads(old), side(ja), side(en))

    assert shown(result.alignment, side(ja), side(en)) == case.split("→")[1].strip()


GAPS = {
    "between two anchors": "a=A b=B c=C | a x c | A B C → a=A x=B c=C",
    "at the end": "a=A | a x y | A X Y → a=A x=X y=Y",
    "at the start, one left over": "c=C | x y c | X C → x=X y= c=C",
    "everywhere": "c=C | x y | X Y → x=X y=Y",
}


@pytest.mark.parametrize("case", GAPS.values(), ids=GAPS)
def test_gaps_go_to_the_aligner(case: str) -> None:
    old, ja, en = (part.strip() for part in case.split("→")[0].split("|"))

    result = anchored(beads(old), side(ja), side(en), pairs_in_order)

    assert shown(result.alignment, side(ja), side(en)) == case.split("→")[1].strip()
    assert {(b.origin, b.score) for b in result.alignment.beads if "x" in b.ja} <= {("auto", 0.5)}


def test_an_aligner_that_contradicts_itself_is_a_bug() -> None:
    def twice(_ja: tuple[str, ...], _en: tuple[str, ...]) -> tuple[Pair, ...]:
        return (((0,), (0,), 1.0), ((0,), (1,), 1.0))

    with pytest.raises(ValueError, match="aligner"):
        anchored((), side("x y"), side("X Y"), twice)


def test_ids_without_fingerprints_are_believed() -> None:
    ja, en = side("a b c"), side("A B C")
    by_hand = (Bead(("1.1.1", "1.1.2"), ("1.1.1",)), Bead(("1.1.3",), ("1.1.2", "1.1.3")))

    assert shown(anchored(by_hand, ja, en).alignment, ja, en) == "a+b=A c=B+C"


def test_what_was_lost_is_told() -> None:
    result = anchored(beads("a=A b=B"), side("a x"), side("A B"))

    assert [bead.ja for bead in result.lost] == [("1.1.2",)]
    assert result.moved == {"1.1.1": "1.1.1"}


STEPS = st.lists(st.sampled_from("kkkkedi"), min_size=20, max_size=20)


def edited(words: list[str], steps: list[str], new: str) -> list[str]:
    """Words kept, edited, deleted; before some of them one is inserted."""
    found: list[str] = []
    for word, step in zip(words, steps, strict=False):
        if step == "i":
            found.append(f"{new}before{word}")
        if step in "ki":
            found.append(word)
        elif step == "e":
            found.append(f"{new}{word}")
    return found


@given(
    sizes=st.lists(st.sampled_from([(1, 1), (1, 1), (2, 1), (1, 2), (1, 0), (0, 1)]), max_size=12),
    ja_steps=STEPS,
    en_steps=STEPS,
    edit_english=st.booleans(),
    align=st.sampled_from([nothing_pairs, pairs_in_order]),
)
@settings(max_examples=200, deadline=None)
def test_an_edit_harms_no_other_sentence(
    sizes: list[tuple[int, int]],
    ja_steps: list[str],
    en_steps: list[str],
    edit_english: bool,
    align: Aligner,
) -> None:
    ja, en = count(), count()
    groups = [
        ([f"日{next(ja)}本" for _ in range(m)], [f"e{next(en)}" for _ in range(n)])
        for m, n in sizes
    ]
    ours = edited([w for a, _ in groups for w in a], ja_steps, "新")
    theirs = [w for _, b in groups for w in b]
    if edit_english:
        theirs = edited(theirs, en_steps, "x")
    new_ja, new_en = side(" ".join(ours)), side(" ".join(theirs))

    old = beads(" ".join(f"{'+'.join(a)}={'+'.join(b)}" for a, b in groups))
    now = anchored(old, new_ja, new_en, align).alignment.beads

    assert [i for bead in now for i in bead.ja] == [s.id for s in new_ja]
    assert [i for bead in now for i in bead.en] == [s.id for s in new_en]
    ids = {s.text: s.id for s in (*new_ja, *new_en)}
    for a, b in groups:
        if all(w in ids for w in (*a, *b)) and (len(b) == 1 or (b and not edit_english)):
            for word in a:
                bead = next(bead for bead in now if ids[word] in bead.ja)
                assert [ids[w] for w in b] == list(bead.en)


@given(st.lists(st.sampled_from("abcd")), st.lists(st.sampled_from("abcd")))
@settings(max_examples=200, deadline=None)
def test_what_is_common_is_common_and_in_order(old: list[str], new: list[str]) -> None:
    pairs = common(old, new)

    assert all(old[a] == new[b] for a, b in pairs.items())
    assert list(pairs) == sorted(pairs)
    assert list(pairs.values()) == sorted(set(pairs.values()))
    assert len(pairs) == longest(old, new)


def longest(old: list[str], new: list[str]) -> int:
    row = [0] * (len(new) + 1)
    for a in old:
        before = row
        row = [0]
        for place, b in enumerate(new):
            row.append(before[place] + 1 if a == b else max(row[-1], before[place + 1]))
    return row[-1]
