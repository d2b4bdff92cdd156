from dataclasses import replace
from pathlib import Path

from reader.corpus import notation
from reader.corpus.fingerprint import fingerprint
from reader.corpus.mend import attached, mended, share
from reader.model.bitext import Alignment, Bead, Meta, Note, Question, Text
from reader.model.text import Document

JA = "# 猫\n\n猫がいる。\n犬もいる。\n\n鳥が鳴く。\n"
EN = "# Cats\n\nThere is a cat.\nThere is a dog too.\n\nA bird sings.\n"
IDS = ("1.1.1", "1.2.1", "1.2.2", "1.3.1")


def ja(words: str) -> Document:
    return notation.read(words, "ja", Path("text.ja.txt"))


def text() -> Text:
    original = ja(JA)
    prints = [fingerprint(s.text) for s in original.sentences]
    beads = (
        Bead((i,), (i,), fingerprints=(p,), begins=b)
        for i, p, b in zip(
            IDS, prints, ["Cats", "There is a cat.", "There is a dog", "A bird sings."], strict=True
        )
    )
    return Text(
        "cats",
        Meta("猫"),
        original,
        notation.read(EN, "en", Path("text.en.txt")),
        Alignment(tuple(beads)),
        notes=(Note("1.2.2", prints[2], "grammar", "Also.", "犬も"),),
        questions=(Question("?", "?", "。", ".", ("1.2.1", "1.3.1"), (prints[1], prints[3])),),
    )


def test_what_was_not_edited_stays_as_it_is() -> None:
    assert mended(text()) == (text(), ())


def test_notes_and_proofs_go_with_their_sentences() -> None:
    new, findings = mended(replace(text(), original=ja("# 猫\n\n新しい。\n\n" + JA[5:])))

    assert findings == ()
    assert [(n.at, n.anchor) for n in new.notes] == [("1.3.2", "犬も")]
    assert new.questions[0].proof == ("1.3.1", "1.4.1")


def test_a_note_stays_on_an_edited_sentence_that_has_its_words() -> None:
    new, _ = mended(replace(text(), original=ja(JA.replace("犬もいる", "犬もたくさんいる"))))

    assert [n.at for n in new.notes] == ["1.2.2"]
    assert new.notes[0].fingerprint == fingerprint("犬もたくさんいる。")


def test_what_lost_its_sentence_is_told() -> None:
    new, findings = mended(replace(text(), original=ja("# 猫\n\n猫がいる。\n狐がいる。\n")))

    assert new.notes == ()
    assert new.questions[0].proof == ("1.2.1",)
    assert [f.code for f in findings] == ["bead-lost", "bead-lost", "note-lost", "proof-lost"]
    assert all(f.hint for f in findings)


def test_a_companion_knows_its_original_by_fingerprints() -> None:
    companion = replace(text(), original=None)
    copy = ja("前書き。\n\n猫がいる。\n犬も、いる。\n別の文。\n\n鳥が鳴く。\n")

    whole = attached(companion, copy)

    assert share(companion, copy) == 3 / 5
    pairs = [(bead.ja, bead.en) for bead in whole.alignment.beads if bead.ja and bead.en]
    assert pairs == [(("1.2.1",), ("1.2.1",)), (("1.2.2",), ("1.2.2",)), (("1.3.1",), ("1.3.1",))]
    assert [n.at for n in whole.notes] == ["1.2.2"]
    assert whole.questions[0].proof == ("1.2.1", "1.3.1")
