"""Where the clauses of a sentence end, and whether it takes up the one before.

A sentence that is rendered by several is cut where its clauses end; and what begins with "but"
in one language seldom begins afresh in the other.
"""

import re

_JA_ENDS = re.compile(r"[、。？！!?…；：―]+")  # 晴れたが、|寒い
_EN_ENDS = re.compile(r"[,;:.?!](?=[\s”’\"])|[—–]| - ")  # It was fine,| but cold

# How a sentence begins that takes up another, with an example.
JA_JOINS = (
    ("しかし|だが|でも|ところが|けれど|むしろ|もっとも|とはいえ|一方|逆に", "しかし、寒い。"),
    ("そして|また|さらに|しかも|なお|あと、", "また、雪も降る。"),
    (
        "だから|ですから|ですが|そこで|すると|では|じゃあ|で、|つまり|結局|ということ",
        "だから、休む。",
    ),
    ("それ|これ|その|この|そこ|ここ|こう|そう|ただ", "その後、晴れた。"),
)
EN_JOINS = (
    ("but|yet|still|otherwise|instead|on the contrary", "But it is cold."),
    ("and|also|or|such", "And it snows."),
    ("so|then|therefore|if so|in that|in the meantime|as a result", "So we stay."),
    ("it|its|it['’]s|this|that|that['’]s|these|those|there", "That is why."),
    ("they|them|their|he|his|she|her", "They stay."),
)
_JA_JOINS = re.compile(rf"[「『]?(?:{'|'.join(row for row, _ in JA_JOINS)})")
_EN_JOINS = re.compile(rf"[\W_]*(?:{'|'.join(row for row, _ in EN_JOINS)})\b", re.IGNORECASE)


def japanese(text: str) -> tuple[float, ...]:
    """Where clauses end inside of a sentence, as shares of its letters."""
    return _inside(text, _JA_ENDS)


def english(text: str) -> tuple[float, ...]:
    return _inside(text, _EN_ENDS)


def _inside(text: str, ends: re.Pattern[str]) -> tuple[float, ...]:
    letters, parts = 0, []
    start = 0
    for found in ends.finditer(text):
        letters += sum(map(str.isalnum, text[start : found.end()]))
        start = found.end()
        parts.append(letters)
    whole = letters + sum(map(str.isalnum, text[start:]))
    return tuple(dict.fromkeys(part / whole for part in parts if 0 < part < whole))


def japanese_joins(text: str) -> bool:
    return bool(_JA_JOINS.match(text))


def english_joins(text: str) -> bool:
    return bool(_EN_JOINS.match(text))
