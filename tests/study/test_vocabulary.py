"""Which words count, under which name, and how much of a text is known."""

import pytest

from reader.japanese.kana import hiragana
from reader.model.lexicon import Glossary
from reader.model.study import WordKey
from reader.model.text import Sentence
from reader.pipeline import Annotator
from reader.ports import Dictionary
from reader.study.vocabulary import Coverage, Keys, coverage, status_of, vocabulary

# Sentence → its words to learn, as they are marked.
KEYS = {
    "endings are left off": ("魚を食べました。", "魚/さかな 食べる/たべる"),
    "one word, noun or verb": (
        "条約を締結した。締結は早い。",
        "条約/じょうやく 締結/ていけつ 早い/はやい",
    ),
    "a verb of its own": ("国を愛する。", "国/くに 愛する/あいする"),
    "no numbers in digits, no Latin": ("2009年にGDPが増えた。", "増える/ふえる"),
    "katakana": ("ロシアへ行く。", "ロシア/ろしあ 行く/いく"),
}


@pytest.mark.parametrize(("text", "expected"), KEYS.values(), ids=KEYS)
def test_words_to_learn(text: str, expected: str, dictionary: Dictionary) -> None:
    annotated = Annotator(dictionary, Glossary()).annotate(Sentence("1.1.1", text))

    found = vocabulary([annotated], Keys(dictionary))

    assert " ".join(f"{key.form}/{hiragana(key.reading)}" for key in found.counts) == expected


def test_words_are_counted_and_found_again(dictionary: Dictionary) -> None:
    annotate = Annotator(dictionary, Glossary()).annotate
    sentences = [
        annotate(Sentence(f"1.1.{n}", text)) for n, text in enumerate(["魚。", "鳥と魚。"], 1)
    ]

    found = vocabulary(sentences, Keys(dictionary))

    fish = WordKey("魚", "さかな")
    assert found.counts[fish] == 2
    assert found.first[fish] == "1.1.1"
    assert found.first[WordKey("鳥", "とり")] == "1.1.2"


def test_what_is_said_of_a_spelling_holds_for_its_readings() -> None:
    statuses = {WordKey("日本"): "known", WordKey("日本", "にっぽん"): "learning"}

    assert status_of(WordKey("日本", "にほん"), statuses) == "known"  # type: ignore[arg-type]
    assert status_of(WordKey("日本", "にっぽん"), statuses) == "learning"  # type: ignore[arg-type]
    assert status_of(WordKey("日", "ひ"), statuses) is None  # type: ignore[arg-type]


def test_coverage_counts_running_words_and_not_what_is_ignored() -> None:
    counts = {WordKey("魚"): 6, WordKey("鳥"): 2, WordKey("犬"): 1, WordKey("猫"): 5}

    found = coverage(
        counts, {WordKey("魚"): "known", WordKey("鳥"): "learning", WordKey("猫"): "ignored"}
    )

    assert found == Coverage(6, 2, 1)
    assert found.percent == 66
    assert coverage({}, {}).percent == 0
    assert Coverage(999, 0, 1).percent == 99
