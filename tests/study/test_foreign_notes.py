"""Which field of somebody's cards is the word, and how well it is known there."""

import pytest

from reader.study.foreign_notes import ForeignNote, kinds, words
from reader.study.wordlist import Listed, Skipped

# Names of the fields, one note a line → the word's field and the reading's.
FIELDS = {
    "by what is in them": (
        "A B C", ["きのう駅で友達に会った。 駅 station", "海は広い。 海 sea"], "B", "",
    ),
    "by their names": ("Kanji Kana", ["海 うみ", "駅 えき"], "Kanji", "Kana"),
    "a reading that is named otherwise": ("Front Sound Back", ["海 うみ sea"], "Front", "Sound"),
    "words of kana alone": ("English Japanese", ["very とても", "sea 海"], "Japanese", ""),
    "nothing Japanese": ("One Two", ["sea mare", "day dies"], "One", ""),
}  # fmt: skip


def notes(fields: str, lines: list[str], interval: int = 0) -> list[ForeignNote]:
    names = fields.split()
    said = [dict(zip(names, line.split(), strict=True)) for line in lines]
    return [ForeignNote(each, ("deck",), interval) for each in said]


@pytest.mark.parametrize(("fields", "lines", "word", "reading"), FIELDS.values(), ids=FIELDS)
def test_the_likely_fields_are_offered(
    fields: str, lines: list[str], word: str, reading: str
) -> None:
    [kind] = kinds(notes(fields, lines))

    assert (kind.word, kind.reading, kind.count) == (word, reading, len(lines))
    assert bool(kind.samples) == (fields != "One Two")


def test_kinds_of_notes_are_told_apart_the_commonest_first() -> None:
    found = kinds([*notes("Text", ["海"]), *notes("Kanji Kana", ["海 うみ", "駅 えき"])])

    assert [kind.fields for kind in found] == [("Kanji", "Kana"), ("Text",)]


def test_what_anki_knows_decides_if_that_is_wanted() -> None:
    cards = [
        *notes("Word", ["<b>海</b>"], 40),
        *notes("Word", ["食[た]べる"], 3),
        *notes("Word", ["駅"], 0),
        *notes("Word", ["sea"], 9),
        *notes("Other", ["山"], 9),
    ]
    chosen: dict[tuple[str, ...], tuple[str, str]] = {("Word",): ("Word", "")}

    found = list(words(cards, chosen, by_interval=True))
    assert found == [
        Listed(1, "海", "", "known", "", ("deck",)),
        Listed(2, "食べる", "たべる", "learning", "", ("deck",)),
        Skipped(4, "sea", "there is no Japanese in it"),
    ]
    assert len([*words(cards, chosen, by_interval=False)]) == 4
