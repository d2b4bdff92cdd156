"""A word of before 1946 as it is spelled now: 言つてゐた is 言っていた, 會ひたい 会いたい.

A lone word has no sentence around it that would tell its age: this is for what is found in
no other way.
"""

import re

from reader.japanese.furigana.explanations import OLD_LONG
from reader.japanese.old_books.characters import modern

# 待つた may be the old spelling of 待った, but who asks for it has put た on the wrong form.
_TSU = "(?<![待持立勝打育保放経断撃討絶発建裁])(?<!^[まもたかうぶ])(?<!^そだ)(?<!^たも)(?<!^はな)"
# (pattern, new kana, example)
_ROWS = (
    (f"(?<=.){_TSU}つ(?=[たてちと]|し[やゆよ])", "っ", "言つた"),
    ("(?<=[ちぢじきりし])や", "ゃ", "見ちや"),
    ("ぢ", "じ", "ぢや"),
    ("ゐ", "い", "ゐる"),
    ("ゑ", "え", "植ゑる"),
    ("を(?=.)", "お", "をかしい"),
    ("(?<=.)は", "わ", "言はない"),
    ("(?<=.)ひ", "い", "言ひます"),
    ("(?<=.)ふ", "う", "言ふ"),
    ("(?<=.)へ(?!ん)", "え", "教へた, but 行きへん is no form"),
    ("(?<=.)ほ", "お", "なほす"),
)
_LONG = "[あかさたなはまやらわがざだばせ]う"  # だらう


def new_spellings(word: str) -> tuple[str, ...]:
    """What ``word`` may be spelled like now, likeliest first; () where that is no other."""
    spelled = modern(word)
    vowels = _long(spelled)
    for pattern, new, _example in _ROWS:
        spelled, vowels = re.sub(pattern, new, spelled), re.sub(pattern, new, vowels)
    return tuple(each for each in dict.fromkeys((spelled, vowels)) if each != word)


def _long(word: str) -> str:
    """だらう is だろう, 思はう 思おう."""
    return re.sub(_LONG, lambda found: OLD_LONG[found[0]], word)
