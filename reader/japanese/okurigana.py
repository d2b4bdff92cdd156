"""The kun reading that the kana after a character ask for: 遯|るる のが, 蟠|まり わだか.

UniDic has the verbs of modern prose. What older books write otherwise (another character,
more or fewer kana) it leaves as a noun and stray kana; KANJIDIC2's readings tell which verb
or adjective the kana inflect.
"""

from collections.abc import Iterator

from reader.model.lexicon import Kanji

# How the last kana of a u-verb may be inflected.
_U_VERBS = {
    "う": "わいえおっう", "く": "かきけこいく", "ぐ": "がぎげごいぐ", "す": "さしせそす", "つ": "たちてとっつ",
    "ぬ": "なにねのんぬ", "ぶ": "ばびべぼんぶ", "む": "まみめもんむ", "る": "らりれろっる",
}  # fmt: skip
_ADJECTIVE = "いくきけかさしう"  # 嬉しき, 腥さ, 軽う
_LOWER = dict(
    zip(
        "えけげせぜてでねへべめれいきぎちじひびみり",
        "うくぐすずつづぬふぶむるうくぐつずふぶむる",
        strict=True,
    )
)
_SHARED = 2  # kana of the stem that may stand among the okurigana: 反えす, 眩ゆい
_EUPHONIC = frozenset("いっん")  # before て and た alone
_PAST = frozenset("てただで")

# Readings that KANJIDIC2 does not have, as it would print them.
OLD_READINGS: dict[str, tuple[str, ...]] = {
    "循": ("めぐ.る",),  # 星のように循ったり
    "完": ("おわ.る",),  # 話が完ると
    "摧": ("くだ.ける", "くだ.く"),  # 摧けたる
    "囓": ("か.む", "かじ.る"),  # 囓まるる
    "痿": ("な.える",),  # 身は痿えて
    "甞": ("な.める",),  # 辛子を甞めさせる
    "覘": ("ねら.う", "のぞ.く"),  # 羊を覘う鷲
    "蹈": ("ふ.む",),  # 石を蹈んで
    "滌": ("あら.う", "すす.ぐ"),  # 罪を滌ぐ
    "本": ("もとづ.く",),  # 観察に本いた主義
    "魄": ("ぶ.れる",),  # 落ち魄れた
    "蘇": ("よみがえ.る",),  # 私に蘇えって
    "饒": ("しゃべ.る",),
    "哂": ("わら.う",),  # 人を哂う
    "瞠": ("みは.る",),  # 目を瞠って
    "佇": ("たたず.む",),  # 門に佇んで
    "踞": ("しゃが.む", "うずくま.る"),  # 道に踞んで
    "馳": ("か.ける", "は.せる"),  # 馳けて来た
    "駛": ("はし.る",),
    "泛": ("うか.ぶ", "うか.べる"),  # 涙を泛べ
    "拗": ("す.ねる", "ねじ.れる"),
    "昵": ("なじ.む",),
    "憑": ("つ.く", "よ.る"),
    "捩": ("ねじ.る", "よじ.る"),
    "嗄": ("しわが.れる", "か.れる"),
    "脹": ("ふく.れる", "は.れる"),
    "凝": ("こ.る", "こご.る"),
    "蹲": ("うずくま.る", "つくば.う"),
    "跪": ("ひざまず.く",),
    "竦": ("すく.む",),
    "傅": ("かしず.く",),
    "側": ("そばだ.てる",),  # 耳を側てて
    "繊": ("ほそ.い",),  # 繊き手
    "寛": ("ゆる.い",),  # 寛き衣
    "和": ("やわらか.い",),  # 和かき香り
    "辛": ("つら.い",),  # 辛らさ
    "締": ("しば.る",),  # 喰い締ばる
    "失": ("う.せる",),  # 失せよ
    "非": ("あら.ざる",),  # 珠に非ざる
    "鞭": ("むちう.つ",),  # 鞭って
}


def may_inflect(kanji: Kanji) -> bool:
    return kanji.literal in OLD_READINGS or any("." in kun for kun in kanji.kun)


def stem(kanji: Kanji, following: str) -> tuple[str, int]:
    """The reading of the character before the kana ``following``, and how many of them it
    takes; "" and 0 where they inflect none.

    Of several the one that takes the most; then KANJIDIC2's order decides.
    """
    best, taken = "", 0
    for kun in (*OLD_READINGS.get(kanji.literal, ()), *kanji.kun):
        whole, _, tail = kun.strip("-").partition(".")
        for shared in range(min(_SHARED, len(whole) - 1) + 1) if tail else ():
            read, kept = whole[: len(whole) - shared], whole[len(whole) - shared :]
            length = max(_taken(kept + tail, following, adjective=tail[-1] == "い"), default=0)
            if length > taken and length > shared:
                best, taken = read, length
    return best, taken


def _taken(tail: str, following: str, *, adjective: bool) -> Iterator[int]:
    """How many of the kana a form of the word with this tail takes up."""
    fixed, last = tail[:-1], tail[-1]
    if following.startswith(fixed):
        after = following[len(fixed) :]
        ends = _ADJECTIVE if adjective else _U_VERBS.get(last, "")
        plain = adjective or after[:1] not in _EUPHONIC or after[1:2] in _PAST
        if after[:1] and after[0] in ends and plain:
            yield len(fixed) + 1
        if last == "る" and fixed and not adjective:
            yield len(fixed)  # 捲き返り+て: the stem of a ru-verb
    if last == "る" and fixed and fixed[-1] in _LOWER:  # 遯るる, 受くる
        lower = fixed[:-1] + _LOWER[fixed[-1]]
        if following.startswith((lower + "る", lower + "れ")):
            yield len(lower) + 1
