"""Japanese names are read as the English writes them."""

import pytest

from reader.model.bitext import Alignment, Bead, Meta, Text
from reader.model.lexicon import Glossary
from reader.model.text import Document, Paragraph, Section, Sentence
from reader.pipeline import Annotator, names_of
from reader.ports import Dictionary

# A sentence | its English (several, parted by /) → the readings of the names
READ = {
    "one of several readings": "裕子は帰った。 | Hiroko went home. → 裕子=ひろこ",
    "the other": "裕子は帰った。 | Yuko went home. → 裕子=ゆうこ",
    "a place": "三田に住む。 | They live in Sanda. → 三田=さんだ",
    "a bridge": "日本橋を渡る。 | to cross Nipponbashi → 日本橋=にっぽんばし",
    "the commoner of what is written alike": "大谷が打った。 | Otani hit it. → 大谷=おおたに",
    "a macron": "神戸は雨だ。 | It rains in Kōbe. → 神戸=こうべ",
    "m before b": "日本橋を渡る。 | to cross Nihombashi → 日本橋=にほんばし",
    "an apostrophe": "純一が来た。 | Jun’ichi came. → 純一=じゅんいち",
    "not inside a longer name": "明日香が来た。 | Asuka came. → 明日香=あすか",
    "one character is a word too": "東に歩いた。 | Azuma walked. → ",
    "written in two ways": "裕子と裕子。 / 裕子。 | Yuko. / Hiroko. → ",
    "no name": "彼は来た。 | He came. → ",
    "a name of another sentence": "彼は来た。 / 裕子。 | Hiroko came. / Me. → ",
}


def text(ja: str, en: str) -> Text:
    """Of sentences parted by /, one to one."""
    sides = [
        tuple(
            Sentence(f"1.1.{place}", sentence)
            for place, sentence in enumerate(side.split(" / "), 1)
        )
        for side in (ja, en)
    ]
    original, translation = (
        Document("ja", (Section(1, (Paragraph("paragraph", 0, sides[0]),)),)),
        Document("en", (Section(1, (Paragraph("paragraph", 0, sides[1]),)),)),
    )
    beads = tuple(Bead((each.id,), (each.id,)) for each in sides[0])
    return Text("t", Meta("t"), original, translation, Alignment(beads))


@pytest.mark.parametrize("case", READ.values(), ids=READ)
def test_names_are_read_as_the_english_has_them(case: str, dictionary: Dictionary) -> None:
    sides, _, expected = case.partition(" → ")
    ja, en = sides.split(" | ")

    found = names_of(text(ja, en), dictionary)

    assert " ".join(map("=".join, found)) == expected


def test_what_was_read_in_one_place_is_read_so_everywhere(dictionary: Dictionary) -> None:
    bilingual = text("裕子が来た。 / 裕子さんは泣いた。", "Hiroko came. / She cried.")
    glossary = Glossary(readings=names_of(bilingual, dictionary))
    annotator = Annotator(dictionary, glossary)

    assert bilingual.original
    first, second = map(annotator.annotate, bilingual.original.sentences)

    assert first.words[0].word.reading == second.words[0].word.reading == "ひろこ"


def test_a_station_is_read_as_its_place(dictionary: Dictionary) -> None:
    glossary = Glossary(readings=(("日本橋", "にっぽんばし"),))

    (station,) = Annotator(dictionary, glossary).annotate(Sentence("", "日本橋駅")).words

    assert station.word.reading == "にっぽんばしえき"


def test_a_text_alone_reads_no_names(dictionary: Dictionary) -> None:
    bilingual = text("裕子が来た。", "Hiroko came.")

    assert names_of(Text("t", Meta("t"), bilingual.original), dictionary) == ()
