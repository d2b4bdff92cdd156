"""The many ways to number a heading, and which of them stands above which."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_KANJI = "〇一二三四五六七八九"
_COUNT = "[0-9一二三四五六七八九十百〇]{1,4}"
_KANA = "アイウエオカキクケコサシスセソ"
_CIRCLED = "①-⑳㉑-㉟❶-❿"
# What makes a number at the start of a line a quantity: 1961 年, 二 人, 3 割.
_COUNTERS = "年月日時分秒人名個本枚冊回度倍割%％円歳世つ位番台頭匹羽軒点件種万億千百km㎏ヶかカ箇"


@dataclass(frozen=True, slots=True)
class Scheme:
    """``weak``: also begins ordinary sentences; must be short and in its order."""

    name: str
    pattern: re.Pattern[str]
    example: str
    weak: bool = False


def _scheme(name: str, pattern: str, example: str, *, weak: bool = False) -> Scheme:
    return Scheme(name, re.compile(pattern), example, weak)


# Tried in this order on the line's beginning, its digits, letters and brackets made ASCII.
SCHEMES = (
    _scheme("part", rf"第?(?P<n>{_COUNT})[部編篇](?=\s|$|[「『:])", "第一部　茶の道"),
    _scheme(
        "chapter", rf"第(?P<n>{_COUNT})章(?!で|に|は|の|と|を|が|、)|[序終]章(?=\s|$)", "第１章 茶"
    ),
    _scheme("chapter", r"(?i:chapter|part) (?P<n>[0-9]+|[IVXLC]+)\b", "Chapter 1"),
    _scheme("section", rf"第(?P<n>{_COUNT})節(?!で|に|は|の|と|を|が|、)", "第１節　茶の木"),
    _scheme("item", rf"第(?P<n>{_COUNT})[項款条](?=\s|$|[((])", "第二項　葉"),
    _scheme("talk", rf"第?(?P<n>{_COUNT})[回話講夜幕場](?=\s|$)", "第三話　霧"),
    _scheme("1.1.1", r"[0-9]{1,2}(?:[.-][0-9]{1,2}){2}[.]?(?=\s|[^\d.])", "1.1.1 茶摘み"),
    _scheme("1.1", r"[0-9]{1,2}[.-](?P<n>[0-9]{1,2})(?:[.]|\s)(?!\d)", "1.1 茶摘み"),
    _scheme("1.", r"(?P<n>[0-9]{1,2})[.](?!\d)\s*(?=\S)", "１．茶の木"),
    _scheme("(1)", r"\((?P<n>[0-9]{1,2})\)(?=\s*\S)", "（１）茶の木"),
    _scheme("1)", r"(?P<n>[0-9]{1,2})\)(?=\s*\S)", "１）茶の木"),
    _scheme("[1]", r"[\[〔](?P<n>[0-9]{1,2})[\]〕](?=\s*\S)", "［１］茶の木", weak=True),
    _scheme("1,", r"(?P<n>[0-9]{1,2})[、,](?![\d])(?=\s*\S)", "１、茶の木", weak=True),
    _scheme(
        "1 ",
        rf"(?P<n>[0-9]{{1,2}})(?:　+|\s+(?!\d{{1,3}}(?!\d)))(?![{_COUNTERS}\s])(?=\S)",
        "１　茶の木",
        weak=True,
    ),
    _scheme("1", r"(?P<n>[0-9]{1,2})$", "１", weak=True),
    _scheme("①", rf"(?P<n>[{_CIRCLED}])(?=\s*\S)", "①茶の木", weak=True),
    _scheme("Ⅰ", r"(?P<n>[IVX]{1,5})(?:[.、]\s*|\s+(?![a-z]))(?=\S)", "Ⅱ．茶の木", weak=True),
    _scheme("Ⅰ", r"(?P<n>[IVX]{1,5})$", "Ⅱ", weak=True),
    _scheme("(一)", r"\((?P<n>[一二三四五六七八九十]{1,3})\)(?=\s*\S)", "（一）茶の木"),
    _scheme("一)", r"(?P<n>[一二三四五六七八九十]{1,3})\)(?=\s*\S)", "一）茶の木", weak=True),
    _scheme(
        "一、",
        rf"(?P<n>[一二三四五六七八九十]{{1,3}})(?:[、,.・]\s*|\s+)(?![{_COUNTERS}])(?=\S)",
        "一、茶の木",
        weak=True,
    ),
    _scheme("一", r"(?P<n>[一二三四五六七八九十]{1,3})$", "一", weak=True),
    _scheme("(a)", r"\((?P<n>[a-z])\)(?=\s*\S)", "(a) 茶の木", weak=True),
    _scheme("(A)", r"\((?P<n>[A-Z])\)(?=\s*\S)", "(A) 茶の木", weak=True),
    _scheme("a)", r"(?P<n>[a-z])[).](?=\s*\S)", "a) 茶の木", weak=True),
    _scheme("A.", r"(?P<n>[A-Z])[).](?=\s*\S)", "A. 茶の木", weak=True),
    _scheme("(ア)", rf"\((?P<n>[{_KANA}])\)(?=\s*\S)", "（ア）茶の木", weak=True),
    _scheme("ア", rf"(?P<n>[{_KANA}])(?:[.、)]\s*|\s+)(?=\S)", "ア．茶の木", weak=True),
    _scheme("§", r"§\s*[0-9]*", "§ 3 茶の木"),
    _scheme("■", r"[■◆▼▲★□◇](?=\s*[^\s■◆▼▲★□◇])", "■茶の木"),
    _scheme("●", r"[●○◎☆▶](?=\s*[^\s●○◎☆▶])", "●茶の木", weak=True),
    _scheme("【】", r"【[^】]{1,30}】$|≪[^≫]{1,30}≫$", "【茶の木】"),
)
# Headings that need no number; they stand on the first level.
_WORDS = (
    "はじめに おわりに 終わりに 始めに むすび 結び むすびに おわり まえがき あとがき 前書き "
    "後書き 序 序論 序説 序文 緒言 緒論 本論 結論 結語 総括 まとめ 要旨 要約 概要 謝辞 付記 附記 "
    "付録 参考文献 引用文献 文献 注 註 注釈 脚注 解説 凡例 プロローグ エピローグ "
    "introduction conclusion conclusions abstract summary preface foreword afterword epilogue "
    "prologue references bibliography notes acknowledgements acknowledgments appendix"
)
WORDS = frozenset(_WORDS.split())
# How letters begin: neither a title nor a heading.
GREETINGS = frozenset(("拝啓", "拝復", "謹啓", "前略", "冠省"))
CONTENTS = frozenset(("目次", "もくじ", "内容", "contents", "tableofcontents"))
_KEPT = re.compile(f"[{_CIRCLED}…　]")
_BLANK = re.compile(r"\s+")
_BEGINNING = 24


@dataclass(frozen=True, slots=True)
class Numbering:
    """How a line is numbered; ``number`` is None where the scheme does not count.

    The heading's words begin after ``end`` characters and perhaps a blank.
    """

    scheme: str
    number: int | None = None
    weak: bool = False
    end: int = 0


def numbering(text: str) -> Numbering | None:
    """The scheme of a line that looks like a heading; None for any other line."""
    if _BLANK.sub("", text[:40]).lower() in WORDS:
        return Numbering("word")
    head = [_folded(character) for character in text[:_BEGINNING]]
    folded = "".join(head) + text[_BEGINNING : _BEGINNING * 2]
    for scheme in SCHEMES:
        if found := scheme.pattern.match(folded):
            digits = found.groupdict().get("n")
            number = value(digits) if digits else None
            return Numbering(scheme.name, number, scheme.weak, _length(head, found.end()))
    return None


def _folded(character: str) -> str:
    """ASCII digits, letters and brackets; ① stays, ⑴ is (1)."""
    if _KEPT.match(character):
        return character
    return unicodedata.normalize("NFKC", character)


def _length(head: list[str], end: int) -> int:
    """How many characters of the line fold into the first ``end`` of its folded form."""
    length = folded = 0
    while folded < end and length < len(head):
        folded += len(head[length])
        length += 1
    return length


def value(digits: str) -> int | None:
    """7, 十二, Ⅳ (as IV), ③, b, イ → a number."""
    if digits.isascii() and digits.isdigit():
        return int(digits)
    if digits in _KANA:
        return _KANA.index(digits) + 1
    if len(digits) == 1 and digits.isascii() and not set(digits) <= set("IVX"):
        return ord(digits.lower()) - ord("a") + 1
    if set(digits) <= set("IVXLC"):
        return _roman(digits)
    if set(digits) <= set(_KANJI + "十百"):
        return _kanji(digits)
    found = unicodedata.numeric(digits, None) if len(digits) == 1 else None
    return None if found is None else int(found)


def _roman(digits: str) -> int:
    worth = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}[digit] for digit in digits]
    following = (*worth[1:], 0)
    return sum(-one if one < after else one for one, after in zip(worth, following, strict=True))


def _kanji(digits: str) -> int:
    if not set(digits) & set("十百"):
        return int("".join(str(_KANJI.index(digit)) for digit in digits))
    total = pending = 0
    for digit in digits:
        if digit in "十百":
            total += max(pending, 1) * (10 if digit == "十" else 100)
            pending = 0
        else:
            pending = _KANJI.index(digit)
    return total + pending


def nested(headings: Sequence[Numbering]) -> tuple[int, ...]:
    """The level of each heading: a scheme stands below the one that its first 1 follows.

    １． （１） （２） ２． （１） are of levels 1 2 2 1 2, and so are （２） ２． （１）: 2 1 2.
    """
    above: dict[str, str] = {}
    open_: str | None = None
    for heading in headings:
        scheme = heading.scheme
        if scheme == "word":
            continue
        begins = heading.number in (1, None)
        if scheme not in above and begins and open_ and open_ != scheme:
            above[scheme] = open_
        elif begins:
            above.setdefault(scheme, "")
        open_ = scheme
    depths = {heading.scheme: _depth(heading.scheme, above) for heading in headings}
    return tuple(depths[heading.scheme] for heading in headings)


def _depth(scheme: str, above: dict[str, str]) -> int:
    seen = [scheme]
    while (scheme := above.get(scheme, "")) and scheme not in seen:
        seen.append(scheme)
    return len(seen)
