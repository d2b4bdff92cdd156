"""Where the dictionary knows a noun, but not as UniDic reads it: 流眄 りゅうべん, 話声 わせい."""

import re

import jaconv

from reader.japanese.kana import HALF_VOICED, VOICED, has_kanji, hiragana
from reader.model.morphology import Morpheme
from reader.ports import Dictionary

_KINDS = ("名詞", "形状詞", "副詞")
_UNSETTLED = ("固有名詞", "数詞")


def only_listed(morpheme: Morpheme, dictionary: Dictionary) -> str:
    """The one reading the dictionary has for the spelling; "" where it knows UniDic's, has
    several or none, or has one by the sound (かいちゅう) where UniDic's is native (ふところ)."""
    if morpheme.pos[0] not in _KINDS or morpheme.pos[1] in _UNSETTLED:
        return ""
    spelling, read = morpheme.base, morpheme.base_kana
    if len(spelling) < 2 or not read or not has_kanji(spelling):
        return ""
    entries = {
        each.entry
        for each in dictionary.hits(spelling)
        if not each.is_reading and not all(code.startswith("v") for code in each.pos)
    }
    if not entries:
        return ""
    for kana in (read, jaconv.hira2kata(read)):
        if any(each.entry in entries for each in dictionary.hits(kana)):
            return ""
    readings = {
        hiragana(each.text)
        for entry in entries
        for each in dictionary.entry(entry).readings
        if not each.only or spelling in each.only
    }
    if len(readings) != 1:
        return ""
    by_sound = re.compile("".join(_on(character, dictionary) for character in spelling))
    listed = readings.pop()
    return "" if by_sound.fullmatch(listed) and not by_sound.fullmatch(read) else listed


def _on(character: str, dictionary: Dictionary) -> str:
    """A pattern of a character's on readings, with what changes beside others: はつ, ぱっ."""
    kanji = dictionary.kanji(character)
    ways = []
    for on in kanji.on if kanji else ():
        first, rest = hiragana(on)[0], hiragana(on)[1:]
        also = VOICED.get(first, "") + HALF_VOICED.get(first, "")
        if rest.endswith(("つ", "ち", "く", "き")):
            rest = f"{rest[:-1]}[{rest[-1]}っ]"
        ways.append(f"[{first}{also}]{rest}")
    return f"(?:{'|'.join(ways)})" if ways else re.escape(character)
