"""Whether a listed expression is meant where it stands, by what stands around it."""

from collections.abc import Sequence

from reader.japanese.cutting.east_asian import is_titled
from reader.japanese.cutting.loose import (
    APART,
    APPENDED,
    ASKED,
    DESCRIBING,
    DOING,
    FIRST,
    LITERAL,
    MUST_NOT,
)
from reader.japanese.cutting.pairs import Find, Pairs, Unit
from reader.model.morphology import Morpheme

_CLAUSE = 8  # morphemes before a set phrase that tell whether it is meant as it says


def is_meant(find: Find, units: Sequence[Unit], pairs: Pairs, start: int, index: int) -> bool:
    """Whether a listed word over the morphemes from ``start`` to ``index`` can be one there."""
    after = pairs[index]
    return not (
        (find.bare and after and after.glued and not _was_politely(units, index))
        or (find.opens and start and _describes(units[start - 1].morpheme))
        or (find.alone and (_continues(units, start) or _continued(units, index)))
        or (find.titled and not _is_titled(units, index))
        or (find.form == "による" and _is_helped(units, pairs, index))
        or (find.form in FIRST and start and not _begins(units[start - 1].morpheme))
        or (find.form in DOING and start and not _does(units, start))
        or (find.form in DESCRIBING and not _stands_before_noun(units, index))
        or (find.form in APPENDED and start and units[start - 1].morpheme.surface == "ん")
        or (find.form in ASKED and start and units[start - 1].morpheme.surface in ("は", "が"))
        or (find.form == "のに" and start and units[start - 1].morpheme.pos[0] == "連体詞")
        or (find.form in APART and not _stands_apart(units, start, index))
        or (find.form in LITERAL and _is_literal(find.form, units, start))
        or (find.form == MUST_NOT and not _forbids(units, start))
        or (find.form[-1] == "だ" and _goes_on(units, index))
        or (find.form[-1] in "てで" and after and after.glued and _helps(units, index + 1))
    )


def _describes(morpheme: Morpheme) -> bool:
    """Whether what follows the morpheme may be described by it: 見る|ところ|が, 道の|先|に,
    寝た|ばかり|だ|から."""
    kind = morpheme.pos[0]
    if kind == "助詞":
        return morpheme.surface == "の" or morpheme.pos[1] in ("準体助詞", "副助詞")
    return kind not in ("補助記号", "空白", "接続詞", "副詞", "感動詞")


def _is_literal(phrase: str, units: Sequence[Unit], start: int) -> bool:
    """Whether a set phrase means what its words say: 川で|足|を|洗う."""
    for each in reversed(units[max(0, start - _CLAUSE) : start]):
        if each.morpheme.pos[0] == "補助記号":
            return False
        if each.morpheme.surface in LITERAL[phrase]:
            return True
    return False


def _is_helped(units: Sequence[Unit], pairs: Pairs, index: int) -> bool:
    """Whether another verb helps the one at a place: みぎ|に|よってください."""
    if index + 1 == len(units) or units[index + 1].morpheme.surface != "て":
        return False
    helped = pairs[index + 1]
    return helped is not None and helped.glued


def _helps(units: Sequence[Unit], index: int) -> bool:
    """Whether what looks like an adverb is a verb's form: きわめて|いる."""
    return units[index].morpheme.lemma == "居る"


def _continues(units: Sequence[Unit], start: int) -> bool:
    """Whether what begins here goes with what is before it: 箱に|しまった, どこ|やった."""
    return start > 0 and not (_begins(units[start - 1].morpheme))


def _is_titled(units: Sequence[Unit], index: int) -> bool:
    return is_titled([each.morpheme.surface for each in units[index + 1 : index + 3]])


def _was_politely(units: Sequence[Unit], index: int) -> bool:
    """Whether でした behind a morpheme only puts ません in the past: すみません+でした."""
    return units[index + 1].morpheme.lemma == "です" and units[index - 1].morpheme.lemma == "ます"


def _begins(before: Morpheme) -> bool:
    """Whether a clause begins behind the morpheme: そして|だから."""
    return before.pos[0] in ("補助記号", "空白", "接続詞", "感動詞")


def _does(units: Sequence[Unit], start: int) -> bool:
    """Whether a clause with a verb ends there: 行かない|ことになる, 行くような|ことになる, but
    変な|こと."""
    before = [unit.morpheme for unit in units[max(0, start - 2) : start]]
    if before[-1].surface == "な" and before[0].surface == "よう":
        return True
    verb = before[-1].pos[0] in ("動詞", "助動詞")
    return verb and before[-1].lemma not in ("だ", "です", "たり", "なり")


def _stands_before_noun(units: Sequence[Unit], index: int) -> bool:
    after = units[index + 1 : index + 2]
    kinds = ("名詞", "代名詞", "接頭辞", "形状詞")
    return bool(after) and (after[0].morpheme.pos[0] in kinds or after[0].morpheme.surface == "の")


def _stands_apart(units: Sequence[Unit], start: int, index: int) -> bool:
    begins = not start or _begins(units[start - 1].morpheme)
    after = units[index + 1 : index + 2]
    return begins and bool(after) and after[0].morpheme.surface == "、"


def _forbids(units: Sequence[Unit], start: int) -> bool:
    """Whether ならない says that it must not be: しては|ならない, but 暗く|ならない."""
    return start > 0 and units[start - 1].morpheme.surface in ("は", "ば", "ちゃ", "じゃ")


def _continued(units: Sequence[Unit], index: int) -> bool:
    """Whether the clause goes on behind a morpheme, with more than よ or ね."""
    following = units[index + 1 : index + 2]
    return bool(following) and not (
        following[0].morpheme.pos[0] in ("補助記号", "空白")
        or following[0].morpheme.pos[1] == "終助詞"
    )


def _goes_on(units: Sequence[Unit], index: int) -> bool:
    """Whether で begins another copula: という|こと|である, よう|ではない."""
    following = units[index + 1 : index + 2]
    return (
        units[index].morpheme.surface == "で"
        and bool(following)
        and (
            following[0].morpheme.surface in ("は", "も")
            or following[0].morpheme.lemma in ("有る", "無い", "御座る")
        )
    )
