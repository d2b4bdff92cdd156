import pytest

from reader.japanese.numerals import counted
from reader.japanese.tokenize import tokens

READ = """
1961年 せんきゅうひゃくろくじゅういちねん
1994年 せんきゅうひゃくきゅうじゅうよねん
2000年 にせんねん
二〇一〇年 にせんじゅうねん
1990年代 せんきゅうひゃくきゅうじゅうねんだい
六カ国 ろっかこく
6カ国 ろっかこく
十カ国 じゅっかこく
二カ国 にかこく
9月 くがつ
４月 しがつ
12月 じゅうにがつ
20日 はつか
15日 じゅうごにち
17日 じゅうしちにち
29日 にじゅうくにち
十九日間 じゅうくにちかん
24日 にじゅうよっか
三つ みっつ
八つ やっつ
三人 さんにん
４人 よにん
百人 ひゃくにん
三匹 さんびき
六本 ろっぽん
四本 よんほん
八本 はっぽん
十分 じゅっぷん
三分 さんぷん
四分 よんぷん
一回 いっかい
八回 はっかい
三階 さんがい
一台 いちだい
八歳 はっさい
三百人 さんびゃくにん
8000人 はっせんにん
一万人 いちまんにん
1000万円 いっせんまんえん
1億2000万人 いちおくにせんまんにん
3.5% さんてんごぱーせんと
10% じゅっぱーせんと
1,200人 せんにひゃくにん
第三回 だいさんかい
第二次 だいにじ
七時 しちじ
二倍 にばい
何分 なんぷん
何本 なんぼん
何回 なんかい
二日間 ふつかかん
零度 れいど
一日 いちにち
六百 ろっぴゃく
数百篇 すうひゃっぺん
数億円 すうおくえん
何百年 なんびゃくねん
何千人 なんぜんにん
幾本 いくほん
一袋 ひとふくろ
二皿 ふたさら
三皿 さんさら
五万石 ごまんごく
"""


@pytest.mark.parametrize("case", READ.split("\n")[1:-1])
def test_numbers_are_read_with_their_counters(case: str) -> None:
    written, expected = case.split()

    assert counted(tokens(written)[0]) == expected


@pytest.mark.parametrize("text", ["数人が", "何色", "条約", "1.2.3", "十分に", "五分五分"])
def test_what_is_no_number_is_left(text: str) -> None:
    assert counted(tokens(text)[0]) in ("", "じゅっぷんに")
