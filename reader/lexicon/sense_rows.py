"""The tables of what words say in company: a spelling → a frame → how a gloss of the sense goes.

A paragraph of a table begins with the spellings of a word (#割: of what stands behind a number);
each line after it has a piece of a gloss, where needed after the spelling of the entry that has
it, and after ``=`` where it is meant. Nouns come with the particle that follows them, ``を/が`` for
either: ``電話 無線 を`` is 電話を and 無線を. What begins with a sign is a frame as it stands (see
``frames``). Nouns in capitals are the classes below.
"""

from collections.abc import Mapping
from functools import cache

from reader.lexicon.frames import Row, Said
from reader.lexicon.sense_tables import (
    adjectives,
    grammar,
    nouns_a,
    nouns_ta,
    usual_a,
    usual_sa,
    usual_ta,
    verbs_a,
    verbs_ka,
    verbs_na,
    verbs_sa,
)

TABLES = (
    verbs_a.VERBS,
    verbs_ka.VERBS,
    verbs_sa.VERBS,
    verbs_na.VERBS,
    adjectives.ADJECTIVES,
    nouns_a.NOUNS,
    nouns_ta.NOUNS,
    grammar.GRAMMAR,
    usual_a.USUAL,
    usual_sa.USUAL,
    usual_ta.USUAL,
)

CLASSES = {
    "TIME": "時間 #時間 #年 #日 #分 #か月 #ヶ月 #カ月 #週間 一生 年月 長年 月日 歳月 半年 一晩 何年",
    "MONEY": "お金 金 費用 大金 予算 #円 #ドル #億 #万円 代金 私財 経費 税金",
    "ILLNESS": "病気 風邪 病 はしか 麻疹 がん 癌 インフルエンザ 肺炎 結核 熱病 マラリア コレラ 赤痢 流感 伝染病",
    "LIGHT": "明かり 灯 電気 電灯 電燈 ランプ 照明 ライト 灯り テレビ ラジオ ストーブ クーラー エアコン 暖房 冷房",
    "PERSON": """人 友達 友人 母 父 妹 弟 兄 姉 子供 子 彼 彼女 先生 息子 娘 赤ん坊 祖母 祖父 妻 夫 君 あなた 部下 客
        友 隣人 生徒 学生 孫 親 両親 恋人""",
}
_PARTICLES = frozenset("を が に で と から へ まで の は も".split())


@cache
def rows() -> Mapping[str, Row]:
    """The row of every spelling in the tables."""
    found: dict[str, Row] = {}
    spellings: list[str] = []
    for table in TABLES:
        for line in table.strip().splitlines():
            if not line.startswith(" "):
                spellings = line.split()
                continue
            glossed, _, where = line.strip().partition(" = ")
            headword, _, gloss = glossed.rpartition(": ")
            for spelling in spellings:
                add(found.setdefault(spelling, Row()), Said(gloss, headword), where)
    return found


def add(row: Row, said: Said, where: str) -> None:
    """Puts what is said into a row, for all the frames of a line."""
    signs = {":": row.predicates, ">": row.after, "~": row.next, "*": row.any_noun, "=": row.own}
    nouns: list[str] = []
    for frame in where.split():
        particles = frame.split("/")
        if nouns and _PARTICLES.issuperset(particles):
            for noun in nouns:
                of_noun = row.nouns.setdefault(noun, {})
                for particle in particles:
                    of_noun.setdefault(particle, said)
            nouns = []
        elif frame == "ANY":
            row.otherwise = row.otherwise or said
        elif frame[0] == "<":
            before, _, after = frame[1:].partition(">")
            if after:
                row.pairs.setdefault(before, {}).setdefault(after, said)
            else:
                row.before.setdefault(before, said)
        elif frame[0] in signs:
            signs[frame[0]].setdefault(frame[1:], said)
        else:
            nouns += CLASSES.get(frame, frame).split()
    if nouns:
        raise ValueError(f"nouns without a particle: {' '.join(nouns)}")
