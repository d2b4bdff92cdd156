"""When two ways to write Japanese are one spelling. Rules of the language: tables with examples."""

import re
import unicodedata
from collections.abc import Callable

_SILENT = re.compile(r"[\s、。，．・「」『』（）()!?！？'’\-~〜…]+")
_KANJI = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々〆〇]")

# Characters that stand for each other, with an example.
SAME = {
    "箇": "か",  # 六箇国
    "國": "国",  # 韓國
    "會": "会",  # 會談
    "體": "体",  # 體制
    "經": "経",  # 經濟
    "濟": "済",
    "條": "条",  # 條約
    "讀": "読",
    "學": "学",
    "變": "変",
    "戰": "戦",  # 戰爭
    "爭": "争",
    "附": "付",  # 附属 付属
    "聯": "連",  # ソ聯 ソ連
    "慾": "欲",
    "廻": "回",
    "註": "注",  # 註釈 注釈
    "濠": "豪",  # 濠州 豪州
}
# Kana that sound alike: こんにちは, 本を, 続く, 鼻血.
_SOUNDS = str.maketrans("はをへづぢ", "わおえずじ")
# 六ヶ国, 六カ国, 六か国
_BETWEEN_KANJI = re.compile(r"(?<=[\u4e00-\u9fff0-9〇])[ヶヵケカ](?=[\u4e00-\u9fff])")
_FINAL_BAR = re.compile(
    "(?<=.[あかさたなはまやらわがざだばぱぁゃアカサタナハマヤラワガザダバパァャりィリぃ])ー$"
)
_REPEATED = re.compile("([\u4e00-\u9fff])々")


def normal(text: str) -> str:
    """Without what nobody would call an answer: spaces, punctuation, width, case."""
    return _SILENT.sub("", unicodedata.normalize("NFKC", text)).casefold()


def folded(text: str, spelled_out: Callable[[str], str]) -> str:
    """The same for all ways to write the same characters."""
    plain = _BETWEEN_KANJI.sub("か", unicodedata.normalize("NFKC", _SILENT.sub("", text)))
    plain = "".join(SAME.get(each, each) for each in plain)
    return spelled_out(_REPEATED.sub(r"\1\1", plain)).casefold()


def as_it_sounds(kana: str) -> str:
    """For comparing what was written by ear."""
    return kana.translate(_SOUNDS)


def kanji_of(text: str) -> str:
    """Its kanji alone."""
    return "".join(_KANJI.findall(text))


def same_but_okurigana(one: str, other: str) -> bool:
    """Whether two spellings have the same kanji, at least two, and one only more kana between
    them or after them: 受付 受付け 受け付け, 取り扱い 取扱い."""
    kanji = kanji_of(one)
    if len(kanji) < 2 or kanji != kanji_of(other):
        return False
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return all(character in rest for character in short)


def without_final_bar(reading: str, spelled_out: Callable[[str], str]) -> str:
    """サーバ for サーバー, メモリ for メモリー, not コーヒ; other words as they are."""
    return spelled_out(_FINAL_BAR.sub("", normal(reading)))
