import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.japanese.kana import (
    has_kanji,
    hiragana,
    is_hiragana,
    is_kana,
    is_kanji,
    is_katakana,
    katakana,
    romaji_kana,
    spelled_out,
    spellings,
)  # fmt: skip

HIRAGANA = {"カタカナ": "かたかな", "ヴァイオリン": "ゔぁいおりん", "コーヒー": "こーひー", "ｶﾞﾝﾊﾞﾙ": "がんばる",
            "いすヾ": "いすゞ", "漢字カナ": "漢字かな", "ＡＢＣ": "ＡＢＣ"}  # fmt: skip
SPELLED_OUT = {"いすゞ": "いすず", "こゝろ": "こころ", "コーヒー": "こおひい", "ほゞ": "ほぼ", "じゞ": "じじ",
               "ラーメン": "らあめん", "ゝ": "ゝ", "ー": "ー"}  # fmt: skip

# Romaji and a kana that must be among the first three.
ROMAJI = """
shinbun しんぶん, shimbun しんぶん, sinbun しんぶん, tsuki つき, tuki つき, tōkyō とうきょう, toukyou とうきょう
ôsaka おおさか, oosaka おおさか, gakkou がっこう, matcha まっちゃ, maccha まっちゃ, zasshi ざっし, zassi ざっし
onna おんな, annai あんない, hon'ya ほんや, kon'nichiha こんにちは, konnichiwa こんにちは, shin'ichi しんいち, honya ほんや
jisho じしょ, zisyo じしょ, chotto ちょっと, tyotto ちょっと, fuji ふじ, huzi ふじ, kyou きょう, ryokan りょかん
sensei せんせい, oneesan おねえさん, onēsan おねえさん, vaiorin ゔぁいおりん, fairu ふぁいる, hyaku ひゃく, satoh さとう
tabesaseraremashita たべさせられました, benkyou shita べんきょうした, wo を, ja-nee じゃーねえ, TOYOTA とよた
"""
ROMAJI_CASES = [case.rsplit(" ", 1) for case in ROMAJI.strip().replace("\n", ", ").split(", ")]


@pytest.mark.parametrize(("text", "expected"), HIRAGANA.items())
def test_katakana_becomes_hiragana(text: str, expected: str) -> None:
    assert hiragana(text) == expected


@pytest.mark.parametrize(("text", "expected"), SPELLED_OUT.items())
def test_marks_are_spelled_out(text: str, expected: str) -> None:
    assert spelled_out(text) == expected


@pytest.mark.parametrize(("romaji", "kana"), ROMAJI_CASES)
def test_romaji_of_every_system(romaji: str, kana: str) -> None:
    assert kana in romaji_kana(romaji)[:3]


@pytest.mark.parametrize(
    ("romaji", "kana"), [("tokyo", "とうきょう"), ("judo", "じゅうどう"), ("koohii", "こーひー")]
)
def test_long_vowels_are_tried(romaji: str, kana: str) -> None:
    assert kana in romaji_kana(romaji)


@pytest.mark.parametrize("text", ["", "hello", "xyzzy", "world", "q", "漢字", "さけ", "!"])
def test_what_is_no_romaji(text: str) -> None:
    assert romaji_kana(text) == ()


@pytest.mark.parametrize("text", ["漢", "々", "〆", "ヶ", "〇", "㐂", "𠮟", "﨑", "日本"])
def test_kanji(text: str) -> None:
    assert is_kanji(text)
    assert has_kanji("の" + text)


@pytest.mark.parametrize("text", ["", "か", "カ", "a", "１", "、", "日の", "⽇"])
def test_no_kanji(text: str) -> None:
    assert not is_kanji(text)


def test_kinds_of_kana() -> None:
    assert is_hiragana("ひらがなー")
    assert is_katakana("カタカナー・".removesuffix("・"))
    assert is_kana("ひらカタ")
    assert not is_kana("ひら仮名")
    assert not is_hiragana("ヒ")
    assert not is_katakana("ひ")


def test_spellings_begin_with_the_query() -> None:
    assert spellings("ﾀﾍﾞﾙ")[:2] == ("タベル", "たべる")
    assert "テレビ" in spellings("terebi")
    assert spellings("  ") == ()


@given(st.text("ぁあいうえおかがきゃっつんゔゝゞーゖ"))
@settings(max_examples=60, deadline=None)
def test_hiragana_undoes_katakana(text: str) -> None:
    assert hiragana(katakana(text)) == text
    assert len(spelled_out(text)) == len(text)


@given(st.text(max_size=30))
@settings(max_examples=60, deadline=None)
def test_any_text_is_survived(text: str) -> None:
    assert isinstance(spellings(text), tuple)
    hiragana(text), katakana(text), spelled_out(text)
