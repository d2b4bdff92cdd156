"""What a reader corrected, over what the machine says."""

import pytest

from reader.corrected import Corrected
from reader.model.annotation import AnnotatedSentence
from reader.model.correction import Anchor, Correction, Corrections
from reader.model.lexicon import Glossary
from reader.model.text import Ruby, Sentence, Span
from reader.pipeline import Annotator
from reader.ports import Dictionary

OKONAU, IKU = "JMdict 1589060", "JMdict 1578850"


@pytest.fixture(scope="module")
def plain(dictionary: Dictionary) -> Annotator:
    return Annotator(dictionary, Glossary())


def at(start: int, sentence: str = "1.1.1") -> Anchor:
    return Anchor("text", sentence, "", start)


def split(words: str, was: str, start: int | None = None) -> Correction:
    """``words`` and ``was`` with | between."""
    now = tuple(words.split("|"))
    place = None if start is None else at(start)
    return Correction("split", "".join(now), tuple(was.split("|")), place, now)


def reading(surface: str, form: str, read: str, of_form: str, start: int | None) -> Correction:
    place = None if start is None else at(start)
    return Correction("reading", surface, (form,), place, reading=read, form_reading=of_form)


SUITA = reading("空いた", "空く", "すいた", "すく", None)
OKONATTA = Correction(
    "entry", "行った", ("行く",), None, form="行う", form_reading="おこなう", entry=OKONAU
)
# Sentence, corrections → the words as surface[reading], all that are not as the machine has them.
TABLE: dict[str, tuple[str, tuple[Correction, ...], str]] = {
    "a word cut": (
        "外国人参政権を論じる。",
        (split("外国|人参|政権", "外国人参政権", 0),),
        "外国[がいこく] 人参[にんじん] 政権[せいけん]",
    ),
    "words joined, inflected": (
        "先生になった。",
        (split("になった", "に|なった", 2),),
        "になった[になった]",
    ),
    "cut inside a short unit": (
        "国境の長いトンネル",
        (split("国|境", "国境", 0),),
        "国[くに] 境[さかい]",
    ),
    "over the end of a word": (
        "国境の長いトンネル",
        (split("境の", "の", 1),),
        "国[くに] 境の[さかいの]",
    ),
    "everywhere: only what the machine cuts so": (
        "外国人参政権と外国人の参政権",
        (split("外国|人参政権", "外国人参政権"),),
        "外国[がいこく] 人参政権[にんじんせいけん]",
    ),
    "here goes before everywhere": (
        "外国人参政権を論じる。",
        (split("外国|人参政権", "外国人参政権"), split("外国人|参政権", "外国人参政権", 0)),
        "外国人[がいこくじん] 参政権[さんせいけん]",
    ),
    "what does not stand there changes nothing": (
        "先生になった。",
        (split("外国|人参", "外国人参", 0), reading("弟子", "弟子", "でし", "でし", 0)),
        "",
    ),
    "another sentence's": (
        "先生になった。",
        (Correction("split", "先生", ("先生",), at(0, "1.1.2"), ("先", "生")),),
        "",
    ),
    "a reading": ("市場が閉まる。", (reading("市場", "市場", "いちば", "いちば", 0),), "市場[いちば]"),
    "a reading holds for other inflected forms": (
        "席が空いている。",
        (SUITA,),
        "空いている[すいている]",
    ),
    "of a word that was cut": (
        "外国人参政権",
        (split("外国|人参政権", "外国人参政権", 0), reading("外国", "外国", "とつくに", "とつくに", 0)),
        "外国[とつくに] 人参政権[にんじんせいけん]",
    ),
    "another word": (
        "東京に行った。",
        (OKONATTA,),
        "行った[おこなった]",
    ),
    "another word holds where it may be meant only": ("東京に行かない。", (OKONATTA,), ""),
}  # fmt: skip


def words(annotated: AnnotatedSentence) -> list[str]:
    return [f"{each.word.surface}[{each.word.reading}]" for each in annotated.words]


@pytest.mark.parametrize(("text", "said", "expected"), TABLE.values(), ids=TABLE)
def test_what_was_corrected_holds(
    plain: Annotator, dictionary: Dictionary, text: str, said: Corrections, expected: str
) -> None:
    sentence = Sentence("1.1.1", text)
    before = plain.annotate(sentence)
    after = Corrected(plain, dictionary, said).annotate(sentence)

    kept = set(before.words)
    new = [word for word, linked in zip(words(after), after.words, strict=True)
           if linked not in kept]  # fmt: skip
    assert " ".join(new) == expected
    for span, linked in after.spans:
        assert span.of(text) == linked.word.surface
        assert "".join(piece.base for piece in linked.word.furigana) == linked.word.surface


def test_the_authors_ruby_goes_before_a_corrected_reading(
    plain: Annotator, dictionary: Dictionary
) -> None:
    said = (reading("市場", "市場", "いちば", "いちば", None),)
    sentence = Sentence("1.1.1", "市場と市場", (Ruby(Span(0, 2), "マーケット"),))

    found = Corrected(plain, dictionary, said).annotate(sentence)

    assert words(found) == ["市場[まーけっと]", "と[と]", "市場[いちば]"]


def test_the_entry_and_the_sense_that_the_reader_chose_come_first(
    plain: Annotator, dictionary: Dictionary
) -> None:
    sentence = Sentence("1.1.1", "東京に行った。")
    said = Correction("entry", "行った", ("行く",), at(3), form="行う", entry=OKONAU,
                      form_reading="おこなう", sense="to perform; to do; to conduct oneself; to carry out")  # fmt: skip
    linked = Corrected(plain, dictionary, (said,)).annotate(sentence).words[2]

    assert linked.word.dictionary_form == "行う"
    assert [step.name for step in linked.word.inflections] == ["past"]
    assert linked.links.chosen
    assert linked.links.sense == 0
    entry = dictionary.entry(linked.entries[0])
    assert f"{entry.source} {entry.id}" == OKONAU


def test_an_entry_that_the_dictionary_lacks_changes_no_order(
    plain: Annotator, dictionary: Dictionary
) -> None:
    sentence = Sentence("1.1.1", "東京に行った。")
    said = Correction("entry", "行った", ("行く",), None, form="行く", entry="JMdict 1")
    [before] = [each for each in plain.annotate(sentence).words if each.word.surface == "行った"]
    [after] = [
        each
        for each in Corrected(plain, dictionary, (said,)).annotate(sentence).words
        if each.word.surface == "行った"
    ]

    assert after.entries == before.entries
    assert not after.links.chosen


def test_a_corrected_word_is_one_object(plain: Annotator, dictionary: Dictionary) -> None:
    corrected = Corrected(plain, dictionary, (SUITA,))
    first = corrected.annotate(Sentence("1.1.1", "席が空いた。")).words
    second = corrected.annotate(Sentence("1.1.2", "席が空いた。")).words

    assert first == second
