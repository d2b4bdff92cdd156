"""What belongs to a number besides its figures, where MeCab takes it for something else.

The dot in the middle as a decimal point (二・六％, 三・五億円, but 一・二月 and 三・一運動), the comma
between thousands (1,234円, but 2,3日), 分の of a fraction (3分の1, but 3分の休み), and the signs of
what is measured (100km, but the km of a formula).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from reader.japanese.kana import hiragana
from reader.model.morphology import Morpheme

DOT = "・"
_THOUSANDS = re.compile("[0-9０-９]{3}")
_POINT = ("補助記号", "句点", "*", "*")  # what UniDic calls the point of 3.5
_FIGURE = ("名詞", "数詞", "*", "*")
_COUNTER = ("名詞", "普通名詞", "助数詞可能", "*")

# What is measured in fractions.
_MEASURES = frozenset(
    "％ % パーセント ポイント 度 倍 割 億 万 兆 円 ドル ユーロ 歳 秒 キロ メートル センチ ミリ キロメートル "
    "センチメートル ミリメートル 平方 立方 トン グラム キログラム リットル ヘクタール アール 気圧 ノット 坪 里 尺 寸".split()
)

# Signs of what is measured, and what they are read.
_SIGNS = dict(
    row.split()
    for row in """
km キロメートル;m メートル;cm センチメートル;mm ミリメートル;nm ナノメートル;μm マイクロメートル
㎞ キロメートル;㎝ センチメートル;㎜ ミリメートル;kg キログラム;g グラム;mg ミリグラム;㎏ キログラム;㎎ ミリグラム;t トン
㎡ 平方メートル;㎢ 平方キロメートル;㎥ 立方メートル;km2 平方キロメートル;m2 平方メートル;m3 立方メートル;ha ヘクタール
L リットル;l リットル;ℓ リットル;ml ミリリットル;mL ミリリットル;dl デシリットル;dL デシリットル;kl キロリットル;kL キロリットル
W ワット;kW キロワット;MW メガワット;GW ギガワット;kWh キロワット時;V ボルト;kV キロボルト;mA ミリアンペア
Hz ヘルツ;kHz キロヘルツ;MHz メガヘルツ;GHz ギガヘルツ;KB キロバイト;MB メガバイト;GB ギガバイト;TB テラバイト
hPa ヘクトパスカル;dB デシベル;ppm ピーピーエム;cc シーシー;kcal キロカロリー;cal カロリー;℃ 度
""".replace("\n", ";")
    .strip(";")
    .split(";")
)
_WIDE = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})
SIGNS = _SIGNS | {sign.translate(_WIDE): name for sign, name in _SIGNS.items()}
_FIGURES = "0-9０-９〇一二三四五六七八九十百千万億"
_may_belong = re.compile(
    f"{DOT}|[0-9０-９][,，][0-9０-９]|[{_FIGURES}数]分の[{_FIGURES}]|"
    f"[0-9０-９] ?(?:{'|'.join(sorted(map(re.escape, SIGNS), key=len, reverse=True))})(?![A-Za-z])"
).search


def has_more(text: str) -> bool:
    """Whether something in it may belong to a number besides figures."""
    return _may_belong(text) is not None


def with_more(morphemes: Sequence[Morpheme]) -> list[Morpheme]:
    """The morphemes with those told apart that belong to a number."""
    found = list(morphemes)
    for place in range(1, len(found)):
        if not _is_number(found, place - 1):
            continue
        surface = found[place].surface
        belongs = {DOT: _measures, ",": _thousands, "，": _thousands}.get(surface)
        if belongs and belongs(found, place + 1):
            found[place] = _as_point(found[place])
        elif surface == "分" and _is_of(found, place + 1) and _is_number(found, place + 2):
            found[place : place + 2] = (_as_figure(each) for each in found[place : place + 2])
        elif surface in SIGNS:
            found[place] = _as_counter(found[place])
    return found


@lru_cache
def _as_point(mark: Morpheme) -> Morpheme:
    return replace(mark, pos=_POINT)


@lru_cache
def _as_figure(morpheme: Morpheme) -> Morpheme:
    kana = "ぶん" if morpheme.surface == "分" else morpheme.kana
    return replace(morpheme, pos=_FIGURE, kana=kana, base_kana=kana, decided=True)


@lru_cache
def _as_counter(sign: Morpheme) -> Morpheme:
    name = SIGNS[sign.surface]
    kana = hiragana(name)
    for kanji, read in (("平方", "へいほう"), ("立方", "りっぽう"), ("時", "じ"), ("度", "ど")):
        kana = kana.replace(kanji, read)
    return replace(
        sign, pos=_COUNTER, lemma=name, base=sign.surface, kana=kana, base_kana=kana, decided=True
    )


def _is_of(morphemes: Sequence[Morpheme], place: int) -> bool:
    return place < len(morphemes) and morphemes[place].surface == "の"


def _thousands(morphemes: Sequence[Morpheme], place: int) -> bool:
    """Whether three figures stand there, and no more."""
    figures = ""
    for each in morphemes[place : place + 4]:
        if each.pos[1] != "数詞":
            break
        figures += each.surface
    return bool(_THOUSANDS.fullmatch(re.sub("[^0-9０-９].*", "", figures)))


def _is_number(morphemes: Sequence[Morpheme], place: int) -> bool:
    return 0 <= place < len(morphemes) and morphemes[place].pos[1] == "数詞"


def _measures(morphemes: Sequence[Morpheme], place: int) -> bool:
    """Whether a number begins here that ends in a measure, or in a great unit: 五億."""
    end = place
    while _is_number(morphemes, end):
        end += 1
    if end == place:
        return False
    last = morphemes[end - 1].surface[-1]
    return last in _MEASURES or (end < len(morphemes) and morphemes[end].surface in _MEASURES)
