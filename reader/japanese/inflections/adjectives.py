"""The endings of adjectives, and the copula after nouns and na-adjectives."""

from collections.abc import Iterator

from reader.japanese.inflections.rows import Ending, SoundChange

ADJECTIVES = (
    Ending("adverbial", "く", "s", "く", "", "高く 高い"),
    Ending("te-form", "て", "s", "くって", "fin", "高くって 高い"),
    Ending("even if", "ても", "s", "くっても くったって くたって", "", "高くったって 高い"),
    Ending("topic of te-form", "ては", "s", "くっちゃ くちゃ", "", "行かなくっちゃ 行く"),
    Ending("negative volitional", "まい", "s", "くあるまい", "", "高くあるまい 高い"),
    Ending("negative", "ない", "s", "くない く無い くはない くもない", "adj-i", "高くない 高い"),
    Ending("negative", "ない", "s", "くねえ くねぇ くねー くね", "plain", "高くねえ 高い"),
    Ending("negative", "ない", "s", "かない かねえ", "adj-i", "高かない 高い"),
    Ending("negative", "ない", "su", "ない", "adj-i", "高うない 高い"),
    Ending("emphasis", "ーい", "s", "ーい", "plain", "高ーい 高い"),
    Ending("must", "なければならない", "s", "くなければならない くなければいけない くなくてはならない くないといけない", "adj-i",
      "高くなければならない 高い"),
    Ending("", "くある", "s", "くあり く有り くはあり", "mi!", "高くありません 高い"),
    Ending("presumptive", "う", "s", "かろう かろ", "fin", "高かろう 高い"),
    Ending("although", "かろうに", "s", "かろうに", "", "辛かろうに 辛い"),
    Ending("humble", "存じる", "s", "く存じる くぞんじる", "v1", "行きたく存じる 行く"),
    Ending("become", "くなる", "s", "くなる く成る", "v5r", "高くなる 高い"),
    Ending("make", "くする", "s", "くする", "vs-i", "高くする 高い"),
    Ending("noun of degree", "さ", "s na", "さ", "n", "高さ 高い"),
    Ending("noun of quality", "み", "s", "み 味", "n", "深み 深い"),
    Ending("somewhat", "め", "s", "め 目", "n", "長め 長い"),
    Ending("looking", "げ", "s na", "げ 気", "adj-na", "寂しげ 寂しい"),
    Ending("looks like", "そうだ", "s na", "そう", "adj-na", "高そう 高い"),
    Ending("looking", "げ", "ss", "さげ", "adj-na", "頼りなさげ 頼りない"),
    Ending("looks like", "そうだ", "ss", "さそう", "adj-na", "なさそう ない"),
    Ending("to excess", "すぎる", "ss", "さすぎる さ過ぎる", "v1", "なさすぎる ない"),
    Ending("showing signs", "がる", "s na", "がる", "v5r", "寒がる 寒い"),
    Ending("exclamation", "っ", "s", "っ ッ", "", "高っ 高い"),
    Ending("honorific", "でいらっしゃる", "s", "くていらっしゃる", "v5aru", "若くていらっしゃる 若い"),
    Ending("polite", "ございます", "su", "ござる 御座る", "v5aru", "美しゅうございます 美しい"),
    Ending("polite", "存じます", "su", "存じる ぞんじる", "v1", "ありがとう存じます ありがたい"),
    Ending("become", "うなる", "su", "なる 成る", "v5r", "美しゅうなる 美しい"),
    Ending("make", "うする", "su", "する", "vs-i", "美しゅうする 美しい"),
    Ending("adverbial", "う", "su", "_ て", "", "美しゅう 美しい"),
)  # fmt: skip

COPULA = (
    Ending("copula", "だ", "n", "だ", "da", "静かだ 静か"),
    Ending("", "だ", "n", "だ", "da!", "静かだった 静か"),
    Ending("polite", "です", "n", "です", "desu", "静かです 静か"),
    Ending("presumptive", "だろう", "n", "であろう", "fin", "静かであろう 静か"),
    Ending("copula", "である", "n", "である で有る", "v5r-i", "静かである 静か"),
    Ending("negative", "ない", "n", "ではない じゃない でない でもない では無い", "adj-i", "静かではない 静か"),
    Ending("negative volitional", "まい", "n", "ではあるまい じゃあるまい でもあるまい", "fin", "学生じゃあるまい 学生"),
    Ending("negative", "ない", "n", "じゃねえ じゃねぇ じゃねー じゃね", "plain", "静かじゃねえ 静か"),
    Ending("polite", "です", "n", "っす でっせ でんな", "", "静かっす 静か"),
    Ending("", "ではある", "n", "ではあり じゃあり でもあり でもござい ではござい", "mi!", "静かではありません 静か"),
    Ending("polite", "でございます", "n", "でござる で御座る", "v5aru", "静かでございます 静か"),
    Ending("honorific", "でいらっしゃる", "n", "でいらっしゃる", "v5aru", "お元気でいらっしゃる お元気"),
    Ending("conditional", "なら", "n", "なら ならば", "", "静かなら 静か"),
    Ending("conditional (たら)", "たら", "n", "じゃったら", "", "静かじゃったら 静か"),
    Ending("te-form", "で", "na", "で", "", "静かで 静か"),
    Ending("te-form", "で", "da", "で", "", "みたいで みたいだ"),
    Ending("attributive", "な", "na", "な", "", "静かな 静か"),
    Ending("adverbial", "に", "na", "に", "", "静かに 静か"),
    Ending("become", "になる", "na", "になる に成る", "v5r", "静かになる 静か"),
    Ending("make", "にする", "na", "にする", "vs-i", "静かにする 静か"),
    Ending("humble", "に存じる", "n", "に存じる", "v1", "光栄に存じる 光栄"),
    Ending("attributive", "たる", "t", "たる", "", "堂々たる 堂々"),
    Ending("adverbial", "と", "t", "と", "", "堂々と 堂々"),
    Ending("attributive", "とした", "t", "とした として", "", "堂々とした 堂々"),
)  # fmt: skip

# The う-forms of adjectives, before ございます and in the west of Japan.
_U_FORMS = """
たかい:たこう ながい:なごう ちいさい:ちいそう めでたい:めでとう ない:のう やばい:やぼう うまい:うもう
つらい:つろう よわい:よおう うれしい:うれしゅう すさまじい:すさまじゅう さむい:さむう あまい:あもう はやい:はよう
"""
# How young and rough speakers run two vowels together.
_ROUGH = """
すくない:すくねえ いたい:いてえ たかい:たけえ うるさい:うるせえ つらい:つれえ うまい:うめえ やばい:やべえ ながい:なげえ
こわい:こええ きたない:きったねえ うまい:うっめえ すごい:すっげえ ひどい:ひっでえ やばい:やっべえ たかい:たっけえ くさい:くっせえ
ながい:なっげえ いたい:いってえ ねむい:ねっみい しょっぱい:しょっぺえ すごい:すげえ ひどい:ひでえ おそい:おせえ とうとい:とうてえ おもい:おめえ やすっぽい:やすっぺえ
おもしろい:おもしれえ つよい:つええ あつい:あちい さむい:さみい あつい:あっちい ちっちゃい:ちっちぇえ しつこい:しつけえ わるい:わりい まずい:まじい やすい:やしい かゆい:かいい
"""


def _pairs(table: str) -> Iterator[tuple[str, str, str]]:
    """(example, end as it is spoken, end as it is written)."""
    for pair in table.split():
        plain, spoken = pair.split(":")
        shared = next(i for i, (a, b) in enumerate(zip(plain, spoken, strict=False)) if a != b)
        yield f"{spoken} {plain}", spoken[shared:], plain[shared:]


U_FORMS = tuple(
    SoundChange("", "う", spoken, plain, "su!", "adj-i", "")
    for _, spoken, plain in _pairs(_U_FORMS)
)
_PLAIN_ROUGH = (
    ("高え 高い", "え", "い"),
    ("高ぇ 高い", "ぇ", "い"),
    ("高っけえ 高い", "っけえ", "い"),
    ("悪ぃ 悪い", "ぃ", "い"),
    ("悪りい 悪い", "りい", "い"),
)
ROUGH = tuple(
    SoundChange(
        "rough speech", "え", end, plain, "adj-i", "adj-i", example if end == spoken else ""
    )
    for example, spoken, plain in (*_pairs(_ROUGH), *_PLAIN_ROUGH)
    for end in (
        spoken,
        spoken[:-1] + ("ぇ" if spoken[-1] in "えぇ" else "ぃ"),
        spoken[:-1] + "ー",
        spoken + "っ",
    )
    if len(spoken) > 1 or end == spoken
)
