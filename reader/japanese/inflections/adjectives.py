"""The endings of adjectives, and the copula after nouns and na-adjectives."""

from reader.japanese.inflections.rows import Ending as E
from reader.japanese.inflections.rows import SoundChange as S

ADJECTIVES = (
    E("adverbial", "く", "s", "く", "", "高く 高い"),
    E("negative", "ない", "s", "くない く無い くはない くもない", "adj-i", "高くない 高い"),
    E("negative", "ない", "s", "くねえ くねぇ", "", "高くねえ 高い"),
    E("", "くある", "s", "くあり く有り くはあり", "mi!", "高くありません 高い"),
    E("presumptive", "う", "s", "かろう かろ", "", "高かろう 高い"),
    E("become", "くなる", "s", "くなる く成る", "v5r", "高くなる 高い"),
    E("make", "くする", "s", "くする", "vs-i", "高くする 高い"),
    E("noun of degree", "さ", "s na", "さ", "n", "高さ 高い"),
    E("noun of quality", "み", "s", "み 味", "n", "深み 深い"),
    E("somewhat", "め", "s", "め 目", "n", "長め 長い"),
    E("looking", "げ", "s na", "げ 気", "adj-na", "寂しげ 寂しい"),
    E("looks like", "そうだ", "s na", "そう", "adj-na", "高そう 高い"),
    E("looks like", "そうだ", "ss", "さそう", "adj-na", "なさそう ない"),
    E("to excess", "すぎる", "ss", "さすぎる さ過ぎる", "v1", "なさすぎる ない"),
    E("showing signs", "がる", "s na", "がる", "v5r", "寒がる 寒い"),
    E("exclamation", "っ", "s", "っ ッ", "", "高っ 高い"),
    E("polite", "ございます", "su", "ござる 御座る", "v5aru", "美しゅうございます 美しい"),
    E("adverbial", "う", "su", "_ て", "", "美しゅう 美しい"),
)  # fmt: skip

COPULA = (
    E("copula", "だ", "n", "だ", "da", "静かだ 静か"),
    E("", "だ", "n", "だ", "da!", "静かだった 静か"),
    E("polite", "です", "n", "です", "desu", "静かです 静か"),
    E("presumptive", "だろう", "n", "であろう", "", "静かであろう 静か"),
    E("copula", "である", "n", "である で有る", "v5r-i", "静かである 静か"),
    E("negative", "ない", "n", "ではない じゃない でない でもない では無い", "adj-i", "静かではない 静か"),
    E("negative", "ない", "n", "じゃねえ じゃねぇ じゃねー", "", "静かじゃねえ 静か"),
    E("", "ではある", "n", "ではあり じゃあり でもあり でもござい ではござい", "mi!", "静かではありません 静か"),
    E("polite", "でございます", "n", "でござる で御座る", "v5aru", "静かでございます 静か"),
    E("honorific", "でいらっしゃる", "n", "でいらっしゃる", "v5aru", "お元気でいらっしゃる お元気"),
    E("conditional", "なら", "n", "なら ならば", "", "静かなら 静か"),
    E("conditional (たら)", "たら", "n", "じゃったら", "", "静かじゃったら 静か"),
    E("te-form", "で", "na", "で", "", "静かで 静か"),
    E("attributive", "な", "na", "な", "", "静かな 静か"),
    E("adverbial", "に", "na", "に", "", "静かに 静か"),
    E("become", "になる", "na", "になる に成る", "v5r", "静かになる 静か"),
    E("make", "にする", "na", "にする", "vs-i", "静かにする 静か"),
    E("attributive", "たる", "t", "たる", "", "堂々たる 堂々"),
    E("adverbial", "と", "t", "と", "", "堂々と 堂々"),
    E("attributive", "とした", "t", "とした として", "", "堂々とした 堂々"),
)  # fmt: skip

# The う-forms of adjectives, before ございます and in the west of Japan.
_U_FORMS = (
    "あい:おう かい:こう がい:ごう さい:そう たい:とう だい:どう ない:のう はい:ほう ばい:ぼう まい:もう "
    "らい:ろう わい:おう よい:よう しい:しゅう じい:じゅう うい:うう くい:くう すい:すう つい:つう "
    "むい:むう ぐい:ぐう ずい:ずう るい:るう ぶい:ぶう ゆい:ゆう ろい:ろう そい:そう どい:どう とい:とう こい:こう い:う"
)
# How young and rough speakers run two vowels together.
_ROUGH = (
    "ない:ねえ たい:てえ かい:けえ さい:せえ らい:れえ まい:めえ ばい:べえ がい:げえ だい:でえ わい:ええ "
    "ごい:げえ どい:でえ そい:せえ とい:てえ もい:めえ ぽい:ぺえ ろい:れえ よい:ええ つい:ちい さむい:さみい "
    "るい:りい ずい:じい すい:しい ゆい:いい"
)

U_FORMS = tuple(S("", "う", form, plain, "su!", "adj-i", "") for plain, form in
                (pair.split(":") for pair in _U_FORMS.split()))  # fmt: skip
ROUGH = tuple(
    S("rough speech", "え", form[:-1] + last, plain, "adj-i", "adj-i", "")
    for plain, form in (pair.split(":") for pair in _ROUGH.split())
    for last in (form[-1], "ぇ" if form[-1] == "え" else "ぃ", "ー", form[-1] + "っ")
) + (S("rough speech", "え", "え", "い", "adj-i", "adj-i", "高え 高い"), S("rough speech", "え", "ぇ", "い", "adj-i", "adj-i", "高ぇ 高い"),
     S("rough speech", "え", "ぃ", "い", "adj-i", "adj-i", "悪ぃ 悪い"), S("rough speech", "え", "りい", "い", "adj-i", "adj-i", "悪りい 悪い"))  # fmt: skip
