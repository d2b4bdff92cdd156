"""Candidate key terms of a text: compounds that are more than a chance meeting of their parts.

Ranked by C-value (Frantzi, Ananiadou & Mima 2000, "Automatic recognition of multi-word
terms"): a compound's frequency, less what it owes to the longer compounds it is a part of,
weighed by its length. The weight is 1 + log2(length), so that single words are not nothing
(Barrón-Cedeño, Sierra, Drouin & Ananiadou 2009).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log2

from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.morphology import Morpheme

TWICE = 2  # a term is said more than once
LONGEST = 8  # short units
MOST = 200  # candidates
FREE = 0.1  # of its places a term has to itself: 北朝鮮核 stands only in 北朝鮮核問題 and the like

_HIRAGANA = frozenset(map(chr, range(0x3041, 0x3097)))
# What stands in a compound, by UniDic's part of speech, with an example.
_INSIDE: tuple[tuple[str, ...], ...] = (
    ("名詞", "普通名詞"),  # 政策
    ("名詞", "固有名詞"),  # ロシア
    ("形状詞", "一般"),  # 緊密
    ("接頭辞",),  # 対 (朝)
    ("接尾辞", "名詞的"),  # (半島) 化
    ("接尾辞", "形状詞的"),  # (戦略) 的
)
_WHEN = "副詞可能"  # 今日, 当時: they stand beside compounds, not in them
_COUNTED = "助数詞可能"  # カ国
_DATES = frozenset("年 月 日 時 分 秒 世紀 年代 月間 年間 日間 円 ドル 度 回 つ 人 名".split())

# Suffixes that end no term: 戦略的, 二国間, 半島内.
_LOOSE = frozenset("的 間 等 側 内 上 中 下 後 前 達 たち ら ごと".split())


@dataclass(frozen=True, slots=True)
class Unit:
    """A short unit of a compound, or a number with its counter."""

    surface: str
    kind: str  # "noun", "prefix", "suffix", "number"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A compound, how often it occurs, its C-value and its parts."""

    ja: str
    count: int
    score: float
    parts: tuple[str, ...]


def candidates(
    sentences: Iterable[AnnotatedSentence], ordinary: Callable[[str, int], bool]
) -> tuple[Candidate, ...]:
    """The candidates, best first. ``ordinary`` tells of a compound and its number of units
    whether it is a common word, and so no term."""
    runs = [[*_compounds(run)] for sentence in sentences for run in _runs(sentence)]
    counts = Counter(each.ja for run in runs for each in run)
    repeated = {ja: count for ja, count in counts.items() if count >= TWICE}
    parts = {each.ja: each.parts for run in runs for each in run if each.ja in repeated}
    free = Counter(each for run in runs for each in _free(run, repeated))
    longer = _longer(repeated, parts)
    found = []
    for ja, count in repeated.items():
        around = longer.get(ja, ())
        less = sum(repeated[each] for each in around) / len(around) if around else 0.0
        score = (1 + log2(len(parts[ja]))) * (count - less)
        if score > 0 and free[ja] >= FREE * count and not ordinary(ja, len(parts[ja])):
            found.append(Candidate(ja, count, round(score, 2), parts[ja]))
    return tuple(sorted(found, key=lambda each: (-each.score, each.ja))[:MOST])


def _free(run: Sequence["_Compound"], repeated: Container[str]) -> Iterator[str]:
    """The compounds of a run that stand there in no longer one that is repeated."""
    known = [each for each in run if each.ja in repeated]
    for each in known:
        if not any(other is not each and other.holds(each) for other in known):
            yield each.ja


def _longer(
    repeated: Mapping[str, int], parts: Mapping[str, tuple[str, ...]]
) -> Mapping[str, list[str]]:
    """For each compound the longer ones that it is a part of."""
    longer: dict[str, list[str]] = defaultdict(list)
    for ja in repeated:
        units = parts[ja]
        nested = {
            "".join(units[start:end])
            for start in range(len(units))
            for end in range(start + 1, len(units) + 1)
            if end - start < len(units)
        }
        for each in nested & repeated.keys():
            longer[each].append(ja)
    return longer


def _runs(sentence: AnnotatedSentence) -> Iterator[list[Unit]]:
    """The stretches of nouns that stand together."""
    run: list[Unit] = []
    end = 0
    for span, linked in sentence.spans:
        if span.start != end:
            yield run
            run = []
        end = span.end
        for unit in _units(linked):
            if unit is None:
                yield run
                run = []
            else:
                run.append(unit)
    yield run


def _units(linked: LinkedWord) -> Iterator[Unit | None]:
    """The units of a word, None where a compound cannot go on."""
    word = linked.word
    if not word.morphemes or word.surface != word.dictionary_form or word.pos == "pronoun":
        yield None
        return
    number = ""
    for morpheme in word.morphemes:
        if morpheme.pos[1] == "数詞":
            number += morpheme.surface
        elif number and (morpheme.pos[2] == _COUNTED or morpheme.pos[2] == "助数詞"):
            date = morpheme.surface in _DATES
            yield None if date else Unit(number + morpheme.surface, "number")
            number = ""
        else:
            if number:
                yield None
            number = ""
            yield _unit(morpheme)
    if number:
        yield None


def _unit(morpheme: Morpheme) -> Unit | None:
    if not any(morpheme.pos[: len(pos)] == pos for pos in _INSIDE) or morpheme.pos[2] == _WHEN:
        return None
    kind = {"接頭辞": "prefix", "接尾辞": "suffix"}.get(morpheme.pos[0], "noun")
    if kind == "noun" and _HIRAGANA.issuperset(morpheme.surface):
        return None  # こと, ため
    return Unit(morpheme.surface, kind)


@dataclass(frozen=True, slots=True)
class _Compound:
    """Units of a run, from ``start`` to before ``end``."""

    ja: str
    parts: tuple[str, ...]
    start: int
    end: int

    def holds(self, other: "_Compound") -> bool:
        return self.start <= other.start and other.end <= self.end


def _compounds(run: Sequence[Unit]) -> Iterator[_Compound]:
    for start in range(len(run)):
        for end in range(start + 1, min(start + LONGEST, len(run)) + 1):
            if _well_formed(run[start:end]):
                parts = tuple(unit.surface for unit in run[start:end])
                yield _Compound("".join(parts), parts, start, end)


def _well_formed(units: Sequence[Unit]) -> bool:
    """Neither cut off at its ends nor a single character.

    >>> _well_formed((Unit("六カ国", "number"), Unit("協議", "noun")))
    True
    """
    first, last = units[0], units[-1]
    return (
        first.kind != "suffix"
        and last.kind not in ("prefix", "number")
        and not (last.kind == "suffix" and last.surface in _LOOSE)
        and not any(one.kind == "prefix" and two.kind == "suffix" for one, two in pairwise(units))
        and sum(len(unit.surface) for unit in units) > 1
    )
