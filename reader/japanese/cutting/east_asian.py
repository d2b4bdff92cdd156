"""Names of Chinese and Korean people that no dictionary lists: 尹|錫|悦|大統領 is 尹錫悦 and a title.

MeCab leaves their characters one by one; that they are a name tell the surname and the title.
"""

from collections.abc import Sequence

from reader.japanese.kana import is_kanji
from reader.model.morphology import Morpheme

# Surnames of one character, the commonest of both countries.
_SURNAMES = frozenset(
    "尹 文 李 朴 金 崔 鄭 趙 姜 張 林 王 劉 陳 楊 黄 周 呉 徐 孫 胡 朱 高 郭 馬 羅 梁 宋 許 鄧 韓 馮 曹 彭 曾 "
    "蕭 田 董 潘 袁 于 蒋 蔡 余 杜 葉 程 蘇 魏 呂 丁 任 沈 姚 盧 傅 鍾 崔 廖 汪 范 陸 廉 白 厳 孟 江 史 邱 侯 温 "
    "安 申 権 柳 洪 全 孔 車 具 閔 羅 池 陳 玄 咸 延 秦 卞 南 辛 魯 禹 奇 太 方 呂 習 毛 薄 汪 秦 楚 戴 秋 耿 "
    "栗 兪 琴 魚 成 池 表 明 河 郝 賈 邵 龍 雷 湯 賀 龔 俞 薛 閻".split()
)
_TITLES = frozenset(
    "氏 大統領 前大統領 元大統領 首相 前首相 元首相 総理 主席 国家主席 総書記 書記 書記長 総統 外相 国防相 外務 "
    "外交 委員長 党首 代表 議員 教授 博士 監督 選手 将軍 皇帝 報道官 大使 駐日 長官 議長 大臣 部長 局長 次官 "
    "第一 国防 副主席 副首相 総理大臣 政権 統一相 会長 社長 さん".split()
)
_BEFORE_TITLES = ("前", "元")  # 文在寅|前|大統領
_GIVEN = 2  # characters


def goes_on(text: str) -> bool:
    """Whether a name may have begun with it: 尹錫."""
    return text[0] in _SURNAMES and len(text) <= _GIVEN and all(map(is_kanji, text))


def may_be_name(text: str) -> bool:
    """Whether it is made like one: 尹錫悦, 李斌."""
    return text[0] in _SURNAMES and 1 < len(text) <= 1 + _GIVEN and all(map(is_kanji, text))


def is_whole(text: str) -> bool:
    """Whether it has a given name of two characters, as most have: 文在寅."""
    return len(text) == 1 + _GIVEN and may_be_name(text)


def is_read_so(morphemes: Sequence[Morpheme]) -> bool:
    """Whether several morphemes are such a name, read as in Chinese: 李|克|強 りこくきょう."""
    return (
        len(morphemes) > 1
        and morphemes[0].pos[0] == "名詞"
        and not any(each.pos[0] == "接尾辞" or each.pos[1] == "数詞" for each in morphemes)
        and all(map(_may_be_given, morphemes[1:]))
        and may_be_name("".join(each.surface for each in morphemes))
    )


def _may_be_given(morpheme: Morpheme) -> bool:
    return len(morpheme.surface) == 1 or not morpheme.known or morpheme.pos[2] == "人名"


def is_titled(following: Sequence[str]) -> bool:
    """Whether a title begins what follows: 首相, 前|大統領."""
    if following and following[0] in _BEFORE_TITLES:
        following = following[1:]
    return bool(following) and following[0] in _TITLES
