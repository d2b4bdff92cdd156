"""Words are read as the English of their bead says, where that settles it."""

import pytest

from reader.model.bitext import Alignment, Bead, Meta, Text
from reader.model.lexicon import Faced, Facing, Glossary
from reader.model.text import Document, Paragraph, Ruby, Section, Sentence, Span
from reader.pipeline import Annotator, readings_of
from reader.ports import Dictionary
from reader.settled import Settled

# A sentence | its English → the word that matters, as it is read
READ = {
    "a noun": "母は柄が気に入った。 | Mother liked the handle. → 柄=え",
    "what its neighbours chose": "派手な柄の着物だった。 | Its pattern was loud. → 柄=がら",
    "another entry": "金の値段が上がった。 | The price of gold rose. → 金=きん",
    "in the plural": "財布に札が三枚あった。 | There were three bills in it. → 札=さつ",
    "two words tell of what is rare": "色紙で鶴を折った。 | A crane of colored paper. → 色紙=いろがみ",
    "the same entry": "子供が風車を吹いた。 | The child blew on a pinwheel. → 風車=かざぐるま",
    "a verb, inflected": "君が弾けるまで。 | Until you can play. → 弾ける=ひける",
    "glosses of both": "床に布団を敷いた。 | The bed was made on the floor. → 床=ゆか",
    "a gloss of another word": "米を食べた。アメリカから来た。 | Rice from America. → 米=こめ",
    "part of a gloss does not tell": "色紙に書いた。 | It was written on paper. → 色紙=しきし",
    "a noun is no participle": "鉛筆で書いた文字。 | written in pencil → 文字=もじ",
    "what renders almost anything": "駅の方へ歩いた。 | A person walked that way. → 方=ほう",
    "loose words need more": "二人の間に座った。 | He took a seat in the room. → 間=あいだ",
    "what is hardly written so": "船で世界を回った。 | I went around the world. → 回った=まわった",
    "a number": "十分待った。 | I waited ten minutes. → 十分=じゅっぷん",
}


def settled(
    dictionary: Dictionary, sentences: tuple[Sentence, ...], english: str, glossary: Glossary
) -> Settled:
    facing = Facing({each.id: Faced(sentences, english) for each in sentences})
    given = Glossary(glossary.entries, glossary.readings, glossary.register, facing)
    return Settled(Annotator(dictionary, glossary), dictionary, given)


def read(annotator: Settled, sentence: Sentence, surface: str) -> str:
    words = [linked.word for linked in annotator.annotate(sentence).words]
    return next(word.reading for word in words if word.surface == surface)


@pytest.mark.parametrize("case", READ.values(), ids=READ)
def test_words_are_read_as_the_english_says(case: str, dictionary: Dictionary) -> None:
    sides, _, expected = case.partition(" → ")
    ja, en = sides.split(" | ")
    surface, _, reading = expected.partition("=")
    sentence = Sentence("1.1.1", ja)
    annotator = settled(dictionary, (sentence,), en, Glossary())

    assert read(annotator, sentence, surface) == reading


def test_the_entry_that_is_read_so_comes_first(dictionary: Dictionary) -> None:
    sentence = Sentence("1.1.1", "母は柄が気に入った。")
    annotator = settled(dictionary, (sentence,), "Mother liked the handle.", Glossary())
    linked = annotator.annotate(sentence).words[2]

    assert dictionary.entry(linked.entries[0]).reading == "え"
    assert [(piece.base, piece.reading) for piece in linked.word.furigana] == [("柄", "え")]
    assert linked is annotator.annotate(sentence).words[2]


def test_what_is_given_goes_before_the_english(dictionary: Dictionary) -> None:
    english = "Mother liked the handle."
    ruby = Sentence("1.1.1", "母は柄が気に入った。", (Ruby(Span(2, 3), "つか"),))
    plain = Sentence("1.1.1", "母は柄が気に入った。")
    told = Glossary(readings=(("柄", "がら"),))

    assert read(settled(dictionary, (ruby,), english, Glossary()), ruby, "柄") == "つか"
    assert read(settled(dictionary, (plain,), english, told), plain, "柄") == "がら"


def test_many_sentences_are_settled_as_each_by_itself(dictionary: Dictionary) -> None:
    sentences = (Sentence("1.1.1", "包丁だ。"), Sentence("1.1.2", "柄が好きだ。"))
    annotator = settled(dictionary, sentences, "A knife, its handle I like.", Glossary())

    together = [*annotator.annotate_all(sentences)]

    assert together == [annotator.annotate(each) for each in sentences]
    assert together[1].words[0].word.reading == "え"


def test_only_sentences_of_the_text_are_settled(dictionary: Dictionary) -> None:
    known = Sentence("1.1.1", "母は柄が気に入った。")
    annotator = settled(dictionary, (known,), "Mother liked the handle.", Glossary())

    assert read(annotator, Sentence("1.1.1", "この柄が好きだ。"), "柄") == "がら"
    assert read(annotator, Sentence("", known.text), "柄") == "がら"


def test_a_bilingual_text_has_its_beads_with_it(dictionary: Dictionary) -> None:
    ja = (Sentence("1.1.1", "包丁だ。"), Sentence("1.1.2", "柄が好きだ。"))
    en = (Sentence("1.1.1", "A knife, its handle I like."),)
    original = Document("ja", (Section(1, (Paragraph("paragraph", 0, ja),)),))
    translation = Document("en", (Section(1, (Paragraph("paragraph", 0, en),)),))
    beads = Alignment((Bead(("1.1.1", "1.1.2"), ("1.1.1",)),))
    text = Text("t", Meta("t"), original, translation, beads)

    facing = readings_of(text, dictionary).facing

    assert facing is not None
    assert facing.beads["1.1.2"] == Faced(ja, "A knife, its handle I like.")
    assert readings_of(Text("t", Meta("t"), original), dictionary).facing is None
    assert readings_of(Text("t", Meta("t"), None, translation, beads), dictionary).facing is None
