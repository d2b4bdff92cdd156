"""Editing a passage: what is kept, what moves, what is lost."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.corpus import notation
from reader.corpus.anchor import nothing_pairs
from reader.corpus.editing import Edited, edited, moved, passages, written
from reader.corpus.fingerprint import fingerprint
from reader.corpus.mend import mended
from reader.errors import CorpusError
from reader.model.bitext import Alignment, Bead, Meta, Note, Question, Text
from reader.model.correction import Anchor, Correction

JA = """\
# 港

港《みなと》の端に、青い戸の店がある。
店主は漁師で、朝は海に出る。
昼には戻る。

# 冬

冬になると客は減る。
それでも、店は開いている。
"""
EN = """\
# The Harbour

At the end of the harbour there is a shop with a blue door.
Its keeper is a fisherman: he goes out in the morning, and by noon he is back.

# Winter

In winter there are fewer customers.
And yet the shop is open.
"""
BEADS = "1.1.1=1.1.1 1.2.1=1.2.1 1.2.2+1.2.3=1.2.2 2.1.1=2.1.1 2.2.1=2.2.1 2.2.2=2.2.2"


def text(ja: str = JA, en: str = EN, beads: str = BEADS) -> Text:
    rows = [tuple(tuple(side.split("+")) for side in row.split("=")) for row in beads.split()]
    raw = Text(
        "port",
        Meta("港"),
        notation.read(ja, "ja", Path()),
        notation.read(en, "en", Path()) if en else None,
        Alignment(tuple(Bead(ja, en) for ja, en in rows)),
        notes=(Note("2.2.2", "", "grammar", "…", "それでも"),),
        questions=(Question("?", "", "海。", "", ("1.2.2",)),),
    )
    return mended(raw)[0]


def edit(before: Text, old: str, new: str, *, side: str = "ja") -> Edited:
    """The only passage of a short text, with some words in the place of others."""
    (passage,) = passages(before)
    ja, en = written(before.original, passage.ja), written(before.translation, passage.en)
    assert old in (ja if side == "ja" else en)
    if side == "ja":
        return edited(before, passage, ja.replace(old, new), en, nothing_pairs)
    return edited(before, passage, ja, en.replace(old, new), nothing_pairs)


def beads(found: Edited) -> str:
    return " ".join(
        "+".join(bead.ja) + "=" + "+".join(bead.en) + ("" if bead.origin == "human" else "?")
        for bead in found.text.alignment.beads
    )


KEPT = {
    "nothing": ("港", "港", "ja", BEADS),
    "a word": ("青い戸", "赤い戸", "ja", BEADS),
    "a word of the English": ("blue door", "red door", "en", BEADS),
    "the beginning of the English": ("At the end", "Where the end is", "en", BEADS),
    "one half of a pair": ("昼には戻る。", "夜には戻る。", "ja", BEADS),
    "ruby": ("港《みなと》の", "港の", "ja", BEADS),
    "a line between": (
        "店主は",
        "店は古い。\n店主は",
        "ja",
        "1.1.1=1.1.1 1.2.1=1.2.1 1.2.2=? 1.2.3+1.2.4=1.2.2 2.1.1=2.1.1 2.2.1=2.2.1 2.2.2=2.2.2",
    ),
    "a line between, and the next one edited": (
        "店主は漁師で",
        "店は古い。\n店主は猟師で",
        "ja",
        "1.1.1=1.1.1 1.2.1=1.2.1 1.2.2=? 1.2.3+1.2.4=1.2.2 2.1.1=2.1.1 2.2.1=2.2.1 2.2.2=2.2.2",
    ),
    "a sentence cut in two": (
        "冬になると客は減る。",
        "冬になる。\n客は減る。",
        "ja",
        "1.1.1=1.1.1 1.2.1=1.2.1 1.2.2+1.2.3=1.2.2 2.1.1=2.1.1 2.2.1=? 2.2.2=? =2.2.1? 2.2.3=2.2.2",
    ),
    "a paragraph before": (
        "# 港",
        "はじめに。\n\n# 港",
        "ja",
        "1.1.1=? 2.1.1=1.1.1 2.2.1=1.2.1 2.2.2+2.2.3=1.2.2 3.1.1=2.1.1 3.2.1=2.2.1 3.2.2=2.2.2",
    ),
    "a line that goes": (
        "冬になると客は減る。\n",
        "",
        "ja",
        "1.1.1=1.1.1 1.2.1=1.2.1 1.2.2+1.2.3=1.2.2 2.1.1=2.1.1 =2.2.1? 2.2.1=2.2.2",
    ),
}


@pytest.mark.parametrize(("old", "new", "side", "expected"), KEPT.values(), ids=KEPT)
def test_what_an_edit_keeps(old: str, new: str, side: str, expected: str) -> None:
    found = edit(text(), old, new, side=side)

    assert beads(found) == expected
    assert mended(found.text)[0] == found.text
    assert found.text.notes[0].note
    assert found.text.questions[0].proof


def test_what_is_lost_is_said() -> None:
    found = edit(text(), "それでも、店は開いている。", "誰も知らない。")

    assert [finding.code for finding in found.lost] == ["bead-lost", "note-lost"]
    assert beads(found).endswith("2.2.2=? =2.2.2?")


def test_a_correction_follows_its_words_or_is_told_lost() -> None:
    sentence = next(s for s in JA.split("\n") if "漁師" in s)
    at = Anchor("port", "1.2.2", fingerprint(sentence), 3, "店主は", "で、朝は海")
    before = replace(text(), corrections=(Correction("reading", "漁師", ("漁師",), at),))

    assert edit(before, "朝は海に出る", "朝は海へ行く").lost == ()
    (lost,) = edit(before, "店主は漁師で", "店主は大工で").lost
    assert (lost.code, "漁師" in lost.problem) == ("correction-lost", True)


def test_places_move_with_their_sentences() -> None:
    before = text()
    found = edit(before, "店主は漁師で", "はじめに一行。\n店主は猟師で")

    ids = moved(before.original, found.text.original)

    assert (ids["1.2.1"], ids["1.2.2"], ids["1.2.3"], ids["2.2.2"]) == (
        "1.2.1",
        "1.2.3",
        "1.2.4",
        "2.2.2",
    )
    gone = edit(before, "昼には戻る。\n", "").text
    assert moved(before.original, gone.original)["1.2.3"] == "2.1.1"


def test_passages_are_the_whole_text_and_face_each_other() -> None:
    found = passages(text(), limit=10)

    first, second = found[0], found[-1]
    assert written(text().original, second.ja).startswith("# 冬")
    assert written(text().translation, second.en).startswith("# Winter")
    assert (first.ja.start, first.en.start) == (0, 0)
    assert (second.ja.stop, second.en.stop) == (4, 4)


def test_a_passage_is_edited_alone() -> None:
    before = text()
    passage = passages(before, limit=10)[-1]
    ja, en = written(before.original, passage.ja), written(before.translation, passage.en)

    found = edited(before, passage, ja + "\n春。", en + "\nSpring.", nothing_pairs).text

    assert found.original
    assert [s.text for s in found.original.sentences][-1] == "春。"
    assert next(found.original.sentences).text == "港"


def test_english_comes_and_goes() -> None:
    alone = replace(text(), translation=None, alignment=Alignment())
    (passage,) = passages(alone)
    ja = written(alone.original, passage.ja)

    with_english = edited(alone, passage, ja, EN, nothing_pairs).text
    assert with_english.translation
    assert len(with_english.alignment.beads) == 13

    (passage,) = passages(with_english)
    without = edited(with_english, passage, ja, "\n", nothing_pairs).text
    assert (without.translation, without.alignment.beads) == (None, ())


@pytest.mark.parametrize(("words", "line"), [("一。\n\n#\n二。", 3), (" \n", 1)])
def test_a_mistake_is_told_with_its_line(words: str, line: int) -> None:
    before = text()
    (passage,) = passages(before)

    with pytest.raises(CorpusError) as told:
        edited(before, passage, words, EN, nothing_pairs)

    assert told.value.line == line


LINES = st.lists(st.sampled_from(["# 題", "猫。", "犬がいる。", "", "#", "《", "｜猫《ねこ》"]))


@given(LINES, LINES)
def test_whatever_is_written_the_text_is_whole(ja: list[str], en: list[str]) -> None:
    before = text()
    (passage,) = passages(before)
    try:
        found = edited(before, passage, "\n".join(ja), "\n".join(en), nothing_pairs).text
    except CorpusError:
        return
    assert found.original
    named = [i for bead in found.alignment.beads for i in bead.ja]
    if found.translation:
        assert named == [s.id for s in found.original.sentences]
    assert mended(found)[0] == found
