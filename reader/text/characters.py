"""Characters that are accidents of a file, not of a text: everything else stays as it is."""

import re
import unicodedata
from dataclasses import dataclass

from reader.model.text import Change

# Radicals of U+2E80–2EF3 that some PDFs give for the kanji and that Unicode does not decompose.
RADICALS = str.maketrans(
    "⺝⺟⺠⺩⺫⺬⺮⺼⻄⻆⻑⻘⻝⻣⻤⻨⻩⻫⻭⻯⻲",
    "月母民王目示竹肉西角長青食骨鬼麦黄斉歯竜亀",
)
# Forms for vertical lines: ︵一︶ is （一）.
VERTICAL = str.maketrans(
    "︐︑︒︓︔︕︖︙︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄",
    "，、。：；！？…―（）｛｝〔〕【】《》〈〉「」『』",
)
_COMPOSED = "\u3099\u309a"


@dataclass(frozen=True, slots=True)
class Rule:
    """``pattern`` finds the characters; ``singular`` and ``plural`` tell what was done."""

    pattern: re.Pattern[str]
    verb: str
    singular: str
    plural: str


RULES = (
    # "茶\x00" → "茶"
    Rule(
        re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]"),
        "removed",
        "control character",
        "control characters",
    ),
    # half of a pair, which no file can hold
    Rule(re.compile("[\ud800-\udfff]"), "removed", "lone surrogate", "lone surrogates"),
    # "茶\u200bの" → "茶の", "inter\u00adval" → "interval"
    Rule(
        re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]"),
        "removed",
        "invisible character",
        "invisible characters",
    ),
    # "⽉" → "月", "神" → "神"
    Rule(
        re.compile("[\u2e80-\u2fd5\uf900-\ufaff\U0002f800-\U0002fa1f]"),
        "replaced",
        "radical or compatibility ideograph by the usual kanji",
        "radicals and compatibility ideographs by the usual kanji",
    ),
    # "︵" → "（"
    Rule(
        re.compile("[\ufe10-\ufe19\ufe30-\ufe44]"),
        "replaced",
        "vertical form by the usual sign",
        "vertical forms by the usual signs",
    ),
    # "ｶﾞｯｺｳ｡" → "ガッコウ。"
    Rule(
        re.compile("[\uff61-\uff9f]+"),
        "widened",
        "run of half-width katakana",
        "runs of half-width katakana",
    ),
    # "か\u3099" → "が"
    Rule(
        re.compile(f"[ぁ-ヿ][{_COMPOSED}]"),
        "composed",
        "kana with its voicing mark",
        "kana with their voicing marks",
    ),
)
_SUSPECT = re.compile("|".join(rule.pattern.pattern for rule in RULES))


def clean(text: str, first_line: int = 1) -> tuple[str, tuple[Change, ...]]:
    """The text with only its usual characters, and one Change for each rule that was needed."""
    if not _SUSPECT.search(text):
        return text, ()
    changes = []
    for rule in RULES:
        changed = [one for one in rule.pattern.finditer(text) if _usual(one) != one[0]]
        if not changed:
            continue
        found, count = changed[0], len(changed)
        line = first_line + text.count("\n", 0, found.start())
        text = rule.pattern.sub(_usual, text)
        what = rule.singular if count == 1 else rule.plural
        shown = found[0] if found[0].isprintable() else f"U+{ord(found[0][0]):04X}"
        changes.append(Change("character", line, shown[:60], f"{rule.verb} {count} {what}"))
    return text, tuple(changes)


def _usual(found: re.Match[str]) -> str:
    text = found[0]
    if "\u2e80" <= text[0] <= "\u2fd5":
        return unicodedata.normalize("NFKC", text.translate(RADICALS))
    if "\ufe10" <= text[0] <= "\ufe44":
        return text.translate(VERTICAL)
    if text[0] < "\u3000" or "\ud800" <= text[0] <= "\udfff" or text[0] == "\ufeff":
        return ""
    return unicodedata.normalize("NFKC", text)
