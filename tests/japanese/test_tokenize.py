"""Morphemes: where they are, and that the short lines tell the same as the long ones."""

import jaconv
import pytest
import unidic_lite
from fugashi import GenericTagger

from reader.assets import folder
from reader.japanese.tokenize import tokens

PLACES = {
    "plain": ("条約を結ぶ", "条約 を 結ぶ"),
    "blanks belong to none": ("ABC DEF の話", "ABC DEF の 話"),
    "NUL does not end the text": ("条約\0を", "条約 を"),
    "an ideographic space is one": ("条約　を", "条約 　 を"),
    "a lone surrogate": ("条約\ud800を", "条約 を"),
    "old characters": ("國家の經濟を讀む", "國家 の 經濟 を 讀む"),
    "katakana among hiragana": ("知らねエとハッと笑う", "知ら ねエ と ハッと 笑う"),
    "a mark of repetition": ("いろ／＼な話", "いろ／＼ な 話"),
    "nothing": ("", ""),
    "only a blank": (" ", ""),
}


@pytest.mark.parametrize(("text", "expected"), PLACES.values(), ids=PLACES)
def test_morphemes_are_where_they_say(text: str, expected: str) -> None:
    morphemes, starts = tokens(text)

    assert [each.surface for each in morphemes] == expected.split(" ") * bool(expected)
    for morpheme, start in zip(morphemes, starts, strict=True):
        assert text.startswith(morpheme.surface, start)


def test_old_characters_are_analysed_as_new_ones() -> None:
    state, _no, economy, _wo, read = tokens("國家の經濟を讀む")[0]

    assert (state.kana, economy.kana, read.kana) == ("こっか", "けいざい", "よむ")
    assert (economy.base, economy.lemma) == ("經濟", "経済")
    assert tokens("經濟")[0][0] is economy


def test_a_lexicon_entry_is_told_by_its_numbers() -> None:
    """The features found for (surface, contexts, cost) are those MeCab chose in this place."""
    options = f"-r /dev/null -d '{unidic_lite.DICDIR}' -O '' -F '%m\t%f[17]\n' -U '%m\t?\n' -E ''"
    tagger = GenericTagger(options)
    lines = [
        line
        for path in sorted(folder("corpus").glob("*/text.ja.txt"))
        for line in path.read_text("utf-8").splitlines()
        if line
    ]
    for line in lines:
        described = [each.partition("\t")[::2] for each in tagger.parse(line).split("\n")]
        morphemes, _starts = tokens(line)
        for morpheme, (surface, kana) in zip(morphemes, described, strict=True):
            assert morpheme.surface == surface
            assert kana in ("?", "*", "") or morpheme.kana == jaconv.kata2hira(kana)


LONG = {"with punctuation": "雨が降り、川があふれた、", "without": "雨が降り川があふれ"}


@pytest.mark.parametrize("sentence", LONG.values(), ids=LONG)
def test_a_sentence_too_long_for_mecab_is_read_in_pieces(sentence: str) -> None:
    once, _starts = tokens(sentence)
    times = 1_100_000 // len(sentence)

    morphemes, starts = tokens(sentence * times)

    assert abs(len(morphemes) - len(once) * times) < times // 100
    assert starts[-1] == len(sentence) * times - len(morphemes[-1].surface)
