"""Words spelled by their meaning that no table has are found by what they mean."""

from functools import partial

import pytest

from reader.japanese.analyse import analyse
from reader.japanese.words import Segmenter
from reader.lexicon.link import entries
from reader.ports import Dictionary

# A clause cut into words; of the word in question, its dictionary form, its reading, its entry.
CASES = """
今日|は|怡しかった → 怡しい たのしかった 楽しい
少しも|怡しくない → 怡しい たのしくない 楽しい
歌|を|娯んでいる → 娯む たのしんでいる 楽しむ
壁|に|梯子|を|倚たせた → 倚たせる もたせた 凭せる
稀らしくない|花 → 稀らしい めずらしくない 珍しい
鼠|を|睥んでいる → 睥む にらんでいる 睨む
犬|が|唸く|ように|鳴いた → 唸く うめく 呻く
石|を|抛うつ|人 → 抛うつ なげうつ 投げ打つ
舟|は|漾い|、|進む → 漾う ただよい 漂う
人|の|心|を|害って|笑う → 害う そこなって 損なう
声|が|嗄すれる → 嗄すれる かすれる 掠れる
胸|に|蟠まる|思い → 蟠まる わだかまる 蟠る
木|が|湾曲っている → 湾曲る まがっている 曲がる
命|を|捐てた → 捐てる すてた 捨てる
母|が|可怕かった → 可怕い こわかった 怖い
赤子|を|庇護う|ように|抱く → 庇護う かばう 庇う
国|を|滅亡す|人 → 滅亡す ほろぼす 滅ぼす
障子|を|閉て → 閉てる たて 閉てる
荷物|を|傷ねた → 傷ねる そこねた 損ねる
"""
# What no word is meant by, or none surely.
OTHERS = """
委員会|を|開会いたします
質疑|は|終了いたしました
科学|を|習得させる
子供らしい|顔
男らしく|立つ
昨日|いった|店
飯|くう|人
着物|みる|人
分割|可|安い|店
雨滴れ|が|落ちる
苦痛|みたい
彼|って|人
湾曲|って|何
国|が|滅亡した
その|晩い|時刻
春めいた|風
"""


@pytest.fixture(scope="module")
def segmenter(dictionary: Dictionary) -> Segmenter:
    read = partial(analyse, dictionary=dictionary, given={}, kanji=dictionary.kanji)
    return Segmenter(dictionary, frozenset(), read)


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_a_word_is_found_by_its_meaning(
    case: str, segmenter: Segmenter, dictionary: Dictionary
) -> None:
    written, expected = case.split(" → ")
    form, reading, listed = expected.split()
    words, _starts = segmenter.words(written.replace("|", ""))

    assert "|".join(word.surface for word in words) == written.replace("|、", "")
    (found,) = (word for word in words if word.dictionary_form == form)
    assert found.reading == reading
    assert dictionary.entry(entries(found, dictionary)[0]).headword == listed


@pytest.mark.parametrize("case", OTHERS.strip().splitlines())
def test_what_is_no_such_word_stays(case: str, segmenter: Segmenter) -> None:
    words, _starts = segmenter.words(case.replace("|", ""))

    assert "|".join(word.surface for word in words) == case
