"""Kana that UniDic hardly knows and those it learned from: 言つた is analysed as 言った.

The kana of before 1946 (歴史的仮名遣い), some of rough speech, and katakana among hiragana
(引ッ張る), kana for kana. What looks so may be something else (今|ふと): each place is tried, and
changed where MeCab, by its own costs, finds the clause much likelier so.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache

Cost = Callable[[str], int]  # MeCab's, of a text

_LIKELIER = 1_000  # by how much the cost must fall; that of 笑つた falls by 7,600

_LONGEST = 200  # code points of a clause that is looked at
_CLAUSE = re.compile(r"[^\s、。，．！？!?「」『』（）…―]+")
_REMEMBERED = 2_000

_KANJI = "[々㐀-鿿豈-﫿]"

# What stands before, what is written, what stands behind; what is written now; an example. The
# first rows tell such a text: a clause that has nothing of them is left alone.
_TELLING = (
    (_KANJI, "ふ", "", "う", "思ふ"),
    (_KANJI, "ひ", "", "い", "思ひ出す"),
    (_KANJI, "へ", "[たてるれろなまらずばよ]", "え", "考へて"),
    (_KANJI, "は", "[れずぬせざむし]", "わ", "思はず"),
    (_KANJI, "しき", "", "しい", "厳しき寒さ"),
    ("[^か]", "つ", "[たて]", "っ", "笑つた, だつて, but かつて"),
    (f"{_KANJI}か|[ぁ-ん]か", "つ", "た", "っ", "行かなかつた, 寒かつた, 美しかつた"),
    ("", "つ", "[かくきぱ]り", "っ", "すつかり"),
    ("", "つしや", "", "っしゃ", "いらつしやる"),
    ("", "ちよつと", "", "ちょっと", "ちよつと待て"),
    ("", "ぢや", "", "じゃ", "それぢや"),
    ("", "ゐ", "", "い", "してゐる"),
    ("", "ゑ", "", "え", "ゑがほ"),
    ("[でま]", "せう", "", "しょ", "行きませう"),
    ("だ", "ら", "う", "ろ", "遅いだらう"),
    ("", "や", "う[なにだで]", "よ", "夢のやうな"),
    ("", "さう", "[云言]", "そう", "さう言ふ"),
    *(
        (f"(?![向食喰]){_KANJI}", old, "う", new, "行かう, but 向かう")
        for old, new in zip("かがさたなばまら", "こごそとのぼもろ", strict=True)
    ),
    ("ん", "ど", "い[てた]", "で", "読んどいて"),
    ("くだ|な", "せえ", "", "さい", "してくだせえ"),
    # The second halves of verbs: characters that were others before 1946.
    (_KANJI, "附", "", "付", "申附ける"),
    (_KANJI, "懸", "[かけっりる]", "掛", "飛懸る"),
    (_KANJI, "廻", "[さしすせそらりるれろっ]", "回", "掻廻す"),
    (_KANJI, "駈", "[けかったるれ]", "駆", "追駈ける"),
    ("", "云", "[訳草分伝渡張合争返出切残含聞置放付附募寄紛淀澱継]", "言", "云訳"),
    (_KANJI, "毀", "[さしすせれ]", "壊", "叩毀す"),
    # Katakana by itself among hiragana and kanji.
    *(
        ("", old + "(?<=[^ァ-ヺー].)", "(?![ァ-ヺー])", new, "引ッ張る, 死ンだ, 二ツ")
        for old, new in zip("ッンツ", "っんつ", strict=True)
    ),
    ("", "ア(?<=[まさなだゃ].)", "(?![ァ-ヺー])", "あ", "まア, じゃア, but 母音はアと"),
    ("", "エ(?<=[えけせてねへめれげぜでべ].)", "(?![ァ-ヺー])", "え", "知らねエ, ひでエ"),
    *(
        ("", old + "(?<=[ぁ-ん].)", "(?![ァ-ヺー])", new, "なァ, すげェ")
        for old, new in zip("ァィェォ", "ぁぃぇぉ", strict=True)
    ),
    ("[ぁ-ん]", "／＼", "", "〳〵", "いろ／＼"),
)
_ALSO = (
    ("[いまらかさ]", "ふ", "", "う", "しまふ"),
    (_KANJI, "は", "な", "わ", "思はない"),
)


def _behind(before: str) -> str:
    return "(?:" + "|".join(f"(?<={each})" for each in before.split("|")) + ")" if before else ""


# The first rows without what stands before: a pattern that is quicker to look for.
LIKELY = "|".join(dict.fromkeys(old + after for _, old, after, *_ in _TELLING))


@cache
def _told() -> re.Pattern[str]:
    """Any of the first rows. What stands before many of them is written once: a set of all
    kanji takes a millisecond to compile."""
    behind: dict[str, list[str]] = {}
    for before, old, after, *_ in _TELLING:
        behind.setdefault(before, []).append(old + after)
    return re.compile("|".join(f"(?:{each})(?:{'|'.join(behind[each])})" for each in behind))


@cache
def _rows() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(f"{_behind(before)}{old}(?={after})"), now)
        for before, old, after, now, _example in _TELLING + _ALSO
    )


def respelled(text: str, cost: Cost) -> str:
    """The text, as long as before, with the kana that UniDic knows."""
    if not _told().search(text):
        return text
    return _CLAUSE.sub(lambda clause: _clause(clause[0], cost), text)


@lru_cache(_REMEMBERED)
def _clause(text: str, cost: Cost) -> str:
    if len(text) > _LONGEST or not _told().search(text):
        return text
    places = sorted((found.start(), now) for row, now in _rows() for found in row.finditer(text))
    least = cost(text)
    for _again in range(2):  # what the first change makes likely
        for start, now in places:
            trial = text[:start] + now + text[start + len(now) :]
            trial_cost = cost(trial)
            if trial_cost < least - _LIKELIER:
                text, least = trial, trial_cost
    return text
