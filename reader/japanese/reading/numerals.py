"""Numbers and their counters, read aloud: 六カ国 ろっかこく, 20日 はつか, 3.5% さんてんごぱーせんと.

The sound changes follow NHK日本語発音アクセント新辞典, appendix on counters (数詞＋助数詞の発音).
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.japanese.reading.figures import (
    DIGITS,
    GREAT,
    GREAT_NAMES,
    SMALL,
    UNITS,
    in_words,
    parsed,
)
from reader.japanese.reading.in_numbers import DOT
from reader.model.morphology import Morpheme

# Numbers that are read with their counter as one word.
_DAYS = dict(
    zip(
        (*range(1, 11), 14, 20, 24),
        "ついたち ふつか みっか よっか いつか むいか なのか ようか ここのか とおか "
        "じゅうよっか はつか にじゅうよっか".split(),
        strict=True,
    )
)
_THINGS = dict(
    enumerate("ひとつ ふたつ みっつ よっつ いつつ むっつ ななつ やっつ ここのつ".split(), 1)
)
WHOLE: dict[str, dict[int, str]] = {
    "日": _DAYS,  # 20日
    "つ": _THINGS,  # 三つ
    "ツ": _THINGS,  # 三ツ
    "日間": {day: name + "かん" for day, name in _DAYS.items() if day > 1},  # 二日間
    "人": {1: "ひとり", 2: "ふたり"},  # 二人
    "箇日": {3: "さんがにち"},  # 三箇日
    "月": {4: "しがつ", 7: "しちがつ", 9: "くがつ"},  # 9月
    "時": {4: "よじ", 7: "しちじ", 9: "くじ"},  # 7時
    "歳": {20: "はたち"},  # 20歳
    "番": {110: "ひゃくとおばん"},  # 110番
    "重": {1: "ひとえ", 7: "ななえ", 8: "やえ", 9: "ここのえ", 10: "とえ"},  # 八重
}

# Counters of native origin, as they are read then; they take ひと and ふた: 一袋 ひとふくろ.
_NATIVE = {
    (counter, kana)
    for counter, kana in (
        pair.split()
        for pair in """袋 ふくろ;尋 ひろ;筋 すじ;粒 つぶ;束 たば;房 ふさ;晩 ばん;夜 よ;間 ま;皿 さら;匙 さじ;箱 はこ;切れ きれ;
        塊 かたまり;夏 なつ;冬 ふゆ;息 いき;群れ むれ;群 むれ;株 かぶ;棟 むね;組 くみ;揃い そろい;針 はり;部屋 へや;握り にぎり;
        つまみ つまみ;包み つつみ;品 しな;滴 しずく;雫 しずく;幕 まく;山 やま;坪 つぼ;節 ふし;重ね かさね;走り はしり;
        回り まわり;周り まわり;巡り めぐり;昔 むかし;月 つき;足 あし;声 こえ;言 こと;柱 はしら;鉢 はち;椀 わん;桶 おけ;
        樽 たる;壺 つぼ;籠 かご;畝 うね;片 ひら;枝 えだ;色 いろ;通り とおり;役 やく;関 せき;しきり しきり;膝 ひざ;刷毛 はけ;
        振り ふり;皮 かわ;汗 あせ;肌 はだ;腰 こし;粒種 つぶだね;荷 に;旗 はた;竿 さお;串 くし;匙 さじ;抱え かかえ;廻り まわり;包 つつみ""".split(
            ";"
        )
    )
}
_NATIVE_ONES = {1: "ひと", 2: "ふた"}
_THREE = {("月", "つき"): {3: "み"}}  # those that take み too: 三月 みつき

# What a number before a counter is called instead, by its last digit.
LAST: dict[str, dict[int, str]] = {
    "年": {4: "よ"},  # 1994年
    "人": {4: "よ", 7: "しち"},  # 4人
    "日": {7: "しち", 9: "く"},  # 17日, 29日
    "日間": {7: "しち", 9: "く"},  # 19日間
    "円": {4: "よ"},  # 4円
    "時": {4: "よ", 9: "く"},  # 24時
    "年生": {4: "よ"},  # 4年生
    "分ぶ": {4: "し", 7: "しち", 9: "く"},  # 九分九厘
}

# は-row counters whose は turns to ば after さん (others take ぱ): 三本 さんぼん, 三分 さんぷん.
_VOICED_AFTER_THREE = frozenset({"本", "匹", "疋", "杯", "票", "遍", "俵"})
_AFTER_THREE = {  # what else is voiced there: 三階 さんがい
    ("階", "かい"): "がい",
    ("軒", "けん"): "げん",
    ("間", "けん"): "げん",
    ("足", "そく"): "ぞく",
    ("羽", "わ"): "ば",
    ("把", "わ"): "ば",
}
_SPOKEN_AFTER_FOUR = frozenset({"分"})  # 四分 よんぷん, but 四本 よんほん

COUNTERS = {  # counters whose reading UniDic gives for another use of the word
    "年": "ねん",
    "月": "がつ",
    "日": "にち",
    "日間": "にちかん",
    "人": "にん",
    "分": "ふん",
    "%": "ぱーせんと",
    "％": "ぱーせんと",
    "目": "め",
    "代": "だい",
    "円": "えん",
    "村": "そん",
    "町": "ちょう",
    "石": "こく",
    "俵": "ひょう",
    "巻": "かん",
}
_OF = "分の"  # between the two numbers of a fraction
_SOME = {"数": "すう", "何": "なん", "幾": "いく"}  # 数百人, 何千年
_SHARP = dict(zip("はひふへほ", "ぱぴぷぺぽ", strict=True))
_SOFT = dict(zip("はひふへほ", "ばびぶべぼ", strict=True))


def counted(morphemes: Sequence[Morpheme]) -> str:
    """The reading of a number with its counter, "" if the morphemes are none."""
    if morphemes[0].surface in ("何", "幾"):
        return _how_many(morphemes)
    ordinal = morphemes[0].surface == "第"
    rest = list(morphemes[1:] if ordinal else morphemes)
    figures = ""
    while rest and (rest[0].pos[1] == "数詞" or (figures and _is_point(rest[0]))):
        figures += rest.pop(0).surface
    some = _SOME.get(figures[:1], "")
    if _OF in figures:
        return _fraction(morphemes)
    number = parsed(figures[1:] if some else figures)
    if number is None:
        return ""
    whole, decimals = number
    prefix = "だい" * ordinal + some
    if any(each.pos[1] == "数詞" for each in rest):
        return ""  # 五分五分
    counters = [(each.surface, _as_counter(each)) for each in rest]
    if [surface for surface, _kana in counters] == ["日", "月"]:
        return ""  # 三日月
    if decimals:
        return prefix + _pointed(whole, decimals) + "".join(kana for _surface, kana in counters)
    about = _ABOUT.fullmatch(figures)
    if not counters:  # 十八九の女
        return prefix + (
            _about(about, "", "") if about and (about[1] or about[3]) else in_words(whole)
        )
    (surface, kana), *others = counters
    if about:
        return prefix + _about(about, surface, kana) + "".join(k for _s, k in others)
    if figures == "零":
        return prefix + "れい" + "".join(kana for _surface, kana in counters)
    if surface == "日" and (rest[0].decided or (whole == 1 and rest[0].kana != "たち")):
        surface = ""  # 二、三日; and no month before it
    spoken = _with_counter(whole, surface, kana) + "".join(kana for _s, kana in others)
    if some:
        spoken = re.sub("^い[ちっ]", "", spoken)  # 数億円, 数兆円
    if some == "なん":  # 何百年 なんびゃくねん
        spoken = re.sub("^ひゃ", "びゃ", re.sub("^せ", "ぜ", spoken))
    return prefix + spoken


def _fraction(morphemes: Sequence[Morpheme]) -> str:
    """三分の一 さんぶんのいち, 百分の二秒 ひゃくぶんのにびょう."""
    place = next(index for index, each in enumerate(morphemes) if each.surface == _OF[0])
    below, above = counted(morphemes[:place]), counted(morphemes[place + len(_OF) :])
    return below and above and below + "ぶんの" + above


def _is_point(morpheme: Morpheme) -> bool:
    return morpheme.surface in ".．,，" or (morpheme.surface == DOT and morpheme.pos[1] == "句点")


def _pointed(whole: int, decimals: str) -> str:
    """1.5 いってんご, 〇・二 れいてんに, 1.2億 いってんにおく."""
    digits = decimals.rstrip("".join(GREAT))
    great = "".join(name for size, name in GREAT_NAMES if GREAT.get(decimals[-1]) == size)
    before = _joined(in_words(whole), _end(whole), "点", "てん") if whole else "れいてん"
    return before + "".join(UNITS[DIGITS[digit]] or "れい" for digit in digits) + great


# Two figures side by side: 二三人, 十四五本, 五六十軒.
_NEXT = "|".join(map("".join, pairwise("一二三四五六七八九")))
_ABOUT = re.compile(f"([二三四五六七八九]?十)?({_NEXT})([十百千]?)")
_BESIDE = {4: "し", 7: "しち", 8: "はっ"}  # the first of two: 四五人, 七八人, 八九人
_BESIDE_LAST = {7: "しち", 9: "く"}  # the second


def is_about(written: str) -> bool:
    """Whether it is a number of tens and one or one more: 十四五, which is no name."""
    about = _ABOUT.fullmatch(written)
    return bool(about and about[1])


def _about(number: re.Match[str], counter: str, kana: str) -> str:
    """二三人 にさんにん, 四五日 しごにち, 五六十本 ごろくじゅっぽん: so many or one more."""
    tens, figures, power = number.groups()
    first, last = (DIGITS[figure] for figure in figures)
    before = in_words((parsed(tens) or (0, ""))[0]) if tens else ""
    before += "はち" if first == 8 and power else _BESIDE.get(first, UNITS[first])
    if not kana:
        return before + (
            in_words(last * SMALL[power]) if power else _BESIDE_LAST.get(last, UNITS[last])
        )
    if power:
        return before + _with_counter(last * SMALL[power], "", kana)
    if counter == "日":
        return before + ("よっか" if last == 4 else UNITS[last] + kana)
    if last in _BESIDE_LAST:
        return before + _BESIDE_LAST[last] + kana
    return before + _with_counter(last, counter if last > 2 else "", kana)


def _as_counter(morpheme: Morpheme) -> str:
    usual = COUNTERS.get(morpheme.surface)
    return morpheme.base_kana if morpheme.decided or not usual else usual


def _how_many(morphemes: Sequence[Morpheme]) -> str:
    """何分 なんぷん, 何本 なんぼん: the sounds change as after 三; 幾本 いくほん: they do not."""
    if len(morphemes) < 2:
        return ""
    first, *others = morphemes[1:]
    kana = _as_counter(first)
    if "助数詞" not in "".join(first.pos) and (first.surface, kana) not in _AFTER_THREE:
        return ""
    rest = "".join(each.kana for each in others)
    if morphemes[0].surface == "幾":
        if first.surface == "歳":
            return "いくつ" + rest
        return "いく" + first.base_kana + rest
    return _joined("なん", 3, first.surface, kana) + rest


def _with_counter(number: int, counter: str, kana: str) -> str:
    whole = WHOLE.get(counter, {}).get(number)
    if whole:
        return whole
    ones = _NATIVE_ONES | _THREE.get((counter, kana), {})
    if number in ones and (counter, kana) in _NATIVE:
        return ones[number] + kana
    last = number % 10
    spoken = in_words(number)
    changed = (LAST.get(counter) or LAST.get(counter + kana) or {}).get(last)
    if changed and last:
        return spoken.removesuffix(UNITS[last]) + changed + kana
    return _joined(spoken, _end(number), counter, kana)


def _end(number: int) -> int:
    """Its last digit, or the last power of ten that is spoken."""
    return number % 10 or (10 if number % 100 else 100 if number % 1000 else 1000)


def _joined(spoken: str, end: int, counter: str, kana: str) -> str:
    """Number and counter with the sounds that change between them.

    ``end`` is the last power or digit of the number: 1 to 10, 100 or 1000.
    """
    soft = _AFTER_THREE.get((counter, kana))
    if soft and end == 3:
        return spoken + soft
    first = kana[:1]
    hard = first in "かきくけこ"
    lips = first in "はひふへほぱぴぷぺぽ"
    kilo = end == 1 and counter.startswith("キロ")  # いちキロ
    square = kana.startswith("へいほう")  # 百平方メートル
    if not kana or kilo or square or not (hard or lips or first in "さしすせそたちつてと"):
        return spoken + kana
    if end in (1, 8, 10) or ((hard or lips) and end in (6, 100)):
        return spoken[:-1] + "っ" + (_SHARP.get(first, first) if lips else first) + kana[1:]
    if first in _SHARP and end in (3, 1000):
        row = _SOFT if counter in _VOICED_AFTER_THREE else _SHARP
        return spoken + row[first] + kana[1:]
    if first in _SHARP and end == 4 and counter in _SPOKEN_AFTER_FOUR:
        return spoken + _SHARP[first] + kana[1:]
    if counter == "石" and spoken.endswith("ん"):  # 五万石
        return spoken + "ごく"
    return spoken + kana
