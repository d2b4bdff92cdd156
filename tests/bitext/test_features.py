import pytest

from reader.bitext.align import Side
from reader.bitext.features import features
from reader.bitext.names import english_skeletons, kana_skeleton, likeness
from reader.bitext.stems import stem
from reader.model.lexicon import GlossaryEntry

from .toy import TOY, annotated

# A Japanese sentence | an English one that is not its translation / its translation.
SIGNS = {
    "years": "一九九一年。 | In 2003. / In 1991.",
    "months": "九月。 | March / September",
    "May is a month with a capital": "五月。 | It may be. / In May.",
    "myriads": "三億五千万。 | twelve thousand / 350 million",
    "tens in words": "二十五。 | fifty-two / twenty-five",
    "eras": "平成五年。 | In 2005. / In 1993.",
    "tenths": "二割。 | three per cent / 20 per cent",
    "tenths after a dot": "二・五％。 | 4.2 per cent / 2.5 per cent",
    "circled": "②。 | (3) / (2)",
    "sounds": "ガラモン。 | Petria / Galamon",
    "sounds that kana cannot write": "チャーチル。 | Baldwin / Churchill",
    "Latin letters": "GDP。 | NATO / GDP",
    "questions": "無か。 | None. / None?",
    "speech": "「無」 | None. / “None.”",
}


@pytest.mark.parametrize("case", SIGNS.values(), ids=SIGNS)
def test_signs_need_no_dictionary(case: str) -> None:
    japanese, english = (side.strip() for side in case.split("|"))
    wrong, right = english.split(" / ")
    found = features(Side((annotated(japanese),)), Side((wrong, right)), TOY)
    reached = {token for item in found.ja.has[0] for token in found.links[item]}

    assert [bool(reached & has) for has in found.en.has] == [False, True]


# Words that shall meet under one key / words under another.
STEMS = {
    "plural": "policy policies",
    "past": "plan planned planning",
    "irregular": "bring brought",
    "of a country": "Russia Russian Russians",
    "derived": "diplomacy diplomatic",
    "verb and noun": "recognise recognition recognized",
    "British, American": "defence defense",
    "possessive": "Japan Japan's Japan’s",
}


@pytest.mark.parametrize("words", STEMS.values(), ids=STEMS)
def test_forms_of_a_word_meet(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize("words", ["treaty train", "north south", "contract control"])
def test_other_words_do_not(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 2


def test_little_words_say_nothing() -> None:
    assert [stem(word) for word in "The of having".split()] == ["", "", ""]


NAMES = (
    "プーチン Putin, ゴルバチョフ Gorbachev, エリツィン Yeltsin, ホームズ Holmes, ワトソン Watson, "
)
NAMES += (
    "スミス Smith, アレクサンダー Alexander, マーク Mark, ハサン Khasan, コンピューター computer"
)


@pytest.mark.parametrize("pair", NAMES.split(", "))
def test_a_name_is_known_by_its_sound(pair: str) -> None:
    kana, english = pair.split()

    assert max(likeness(kana_skeleton(kana), s) for s in english_skeletons(english)) > 0.8


def test_the_glossary_outranks_the_dictionary() -> None:
    term = GlossaryEntry("山", "", "Mount Doom", variants=("Orodruin",))
    ja = Side((annotated("山", terms={"山": term}),))
    found = features(ja, Side(("Doom awaits.", "Orodruin, a mountain.")), TOY)
    (item,) = found.ja.has[0]

    assert all(any(token in has for token in found.links[item]) for has in found.en.has)


def test_only_what_the_english_has_is_kept() -> None:
    found = features(Side((annotated("山 川"),)), Side(("Nothing of the kind.",)), TOY)

    assert all(not links for links in found.links)
