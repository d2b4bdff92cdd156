"""Readings that the neighbours decide, before words are made of the morphemes.

In this order: the rows of table.py and those beside it; the kana that inflect a character UniDic took for
a noun (old_books/okurigana.py); what prose means by a spelling where UniDic's first choice is another
(reading/preferred.py); a voiced reading where nothing stands before that could voice it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reader.japanese.context.rows import ROWS, Row
from reader.japanese.cutting.endings import Neighbour, Traits
from reader.japanese.kana import HALF_VOICED, VOICED, is_hiragana
from reader.japanese.old_books.spellings import NOUNS, OldSpellings
from reader.japanese.reading.listed import only_listed
from reader.japanese.reading.preferred import ALONE, NOVEL, OLD, USUAL
from reader.japanese.reading.read_as import spoken, with_reading, without_okurigana
from reader.japanese.register import Registers
from reader.model.morphology import Morpheme
from reader.model.text import Register
from reader.ports import Dictionary

_NOTHING = Morpheme("", ("", "", "", ""), "", "", "", "", "", "", (), known=False)
_REMEMBERED = 60_000
_NEIGHBOURS = 500  # of one morpheme
_FAR = 7  # words
_ABOUT = 12

_LEFT = "り"  # 判然|り
_PLAIN = "いい"  # which has no other form: 好い, but 好く よく

_FREE = ("副詞可能",)  # 今|幸に: what may stand before a noun without making a word with it

# One letter for each morpheme, so that a sentence where nothing is to be done is told at once:
# something may be done about it (c, C, k), it is a noun that kana may inflect (N, C), or such
# stray kana (s, k), or none of these.
_TO_BE_SETTLED = re.compile("([CN])(?=[sk])|[cCk]")


class _Side(dict[Morpheme, bool]):
    """A morpheme → whether it is the neighbour that a row asks for."""

    def __init__(self, wanted: Neighbour) -> None:
        super().__init__()
        self._wanted = wanted

    def __missing__(self, morpheme: Morpheme) -> bool:
        path = "/".join(morpheme.pos)
        seen = Traits(path, morpheme.form, morpheme.lemma, morpheme.base, morpheme.surface)
        if len(self) >= _REMEMBERED:
            self.clear()
        self[morpheme] = found = self._wanted.matches(seen)
        return found


class _Beside(dict[tuple[Morpheme, Morpheme], tuple[Row, ...]]):
    """The words before and after a morpheme → its rows that they fit, which are few or none."""

    def __init__(self, rows: tuple[tuple[Row, _Side | None, _Side | None], ...]) -> None:
        super().__init__()
        self._rows = rows

    def __missing__(self, neighbours: tuple[Morpheme, Morpheme]) -> tuple[Row, ...]:
        if len(self) >= _NEIGHBOURS:
            self.clear()
        before, after = neighbours
        self[neighbours] = found = tuple(
            row
            for row, left, right in self._rows
            if (left is None or left[before]) and (right is None or right[after])
        )
        return found


@dataclass(frozen=True, slots=True)
class _Case:
    """What may be done about one morpheme."""

    rows: _Beside | None
    alone: str  # how it is read where it makes no word with its neighbours
    novel: str  # the same in a sentence that is told as novels are
    old: str  # and as they were
    usual: Morpheme | None  # what always takes its place
    voiced: bool  # read with a voiced sound that its base form has not

    @property
    def free(self) -> bool:
        """Whether it matters that it makes no word with its neighbours."""
        return bool(self.alone or self.novel or self.old)


class Context:
    """The morphemes of a sentence → the same, with the readings their neighbours give them.

    One object per distinct analysis, as before; where nothing changes it is the same list.
    """

    def __init__(self, dictionary: Dictionary, least: Register = Register.REPORT) -> None:
        self._old = OldSpellings(dictionary)
        self._registers = Registers(dictionary, least)
        self._cases = _Cases(dictionary)

    def letter(self, morpheme: Morpheme) -> str:
        """What may be done about a morpheme, for ``_TO_BE_SETTLED``."""
        case = self._cases.made(morpheme)
        noun = self._old.may_be_inflected(morpheme)
        stray = self._old.may_inflect(morpheme)
        letters = "CkcNs-"
        fits = (case and noun, case and stray, case, noun, stray, True)
        return next(each for each, fit in zip(letters, fits, strict=True) if fit)

    def __call__(self, morphemes: list[Morpheme], letters: str = "") -> list[Morpheme]:
        """``letters`` are those of the morphemes, if they are known."""
        letters = letters or "".join(map(self.letter, morphemes))
        changed = morphemes
        for found in _TO_BE_SETTLED.finditer(letters):
            index = found.start()
            case = None if found[0] == "N" else self._cases[morphemes[index]]
            settled = self._settled(changed, index, case, inflected=found[1] is not None)
            if settled is not morphemes[index]:
                changed = [*changed] if changed is morphemes else changed
                changed[index] = settled
        return changed

    def _settled(
        self, morphemes: Sequence[Morpheme], index: int, case: _Case | None, *, inflected: bool
    ) -> Morpheme:
        morpheme = morphemes[index]
        if case and case.rows is not None:
            for row in case.rows[_at(morphemes, index - 1), _at(morphemes, index + 1)]:
                if _fits(row, morphemes, index) and (
                    row.register <= Register.REPORT
                    or row.register <= self._registers.told(morphemes)
                ):
                    return with_reading(morpheme, row.becomes, firm=row.firm)
        if inflected:
            read = self._old.read(morpheme, tuple(morphemes[index + 1 : index + 4]))
            if read:
                return spoken(morpheme, read)
        if case is None:
            return morpheme
        if _at(morphemes, index + 1).surface == _LEFT:
            return _without_kana(morpheme, case)
        if case.free and _stands_alone(morphemes, index):
            told = self._registers.told(morphemes) if case.novel or case.old else Register.REPORT
            read = (told == Register.OLD and case.old) or (told and case.novel) or case.alone
            if read:
                following = _at(morphemes, index + 1)
                if following.surface == "と":
                    read = read.removesuffix("と")  # 凝然と: じっ
                firm = following.lemma == "為る"  # else 縁がある would be ふち
                same = read == morpheme.base_kana
                return morpheme if same else with_reading(morpheme, read, firm=firm)
        if case.usual:
            return case.usual
        if case.voiced and not _after_noun(morphemes, index):
            return with_reading(morpheme, morpheme.base_kana)
        return morpheme


def _without_kana(morpheme: Morpheme, case: _Case) -> Morpheme:
    """What is read so that its last kana are written: 判然|り はっき."""
    usual = case.usual.base_kana if case.usual else ""
    readings = (usual, case.alone, case.novel, case.old)
    read = next((each for each in readings if each.endswith(_LEFT)), "")
    return with_reading(morpheme, read.removesuffix(_LEFT)) if read else morpheme


def _stands_alone(morphemes: Sequence[Morpheme], index: int) -> bool:
    after = _at(morphemes, index + 1)
    joins = after.pos[0] in ("名詞", "接尾辞", "形状詞") and not is_hiragana(after.surface)
    before = _at(morphemes, index - 1)
    listed = "・" in (after.surface, before.surface)  # 日・露
    suffix = morphemes[index].pos[0] == "接尾辞" and before.pos[0] in NOUNS  # 日常|的
    return not (joins or listed or suffix or _after_noun(morphemes, index))


def _after_noun(morphemes: Sequence[Morpheme], index: int) -> bool:
    before = _at(morphemes, index - 1)
    return before.pos[0] in NOUNS and before.pos[2] not in _FREE


def _at(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    return morphemes[index] if 0 <= index < len(morphemes) else _NOTHING


def _fits(row: Row, morphemes: Sequence[Morpheme], index: int) -> bool:
    """Whether what is not right beside is as the row asks."""
    return (
        (not row.far or _one_of(row.far, _clause(morphemes, index, -1)))
        and (not row.ahead or _one_of(row.ahead, _clause(morphemes, index, 1)))
        and (not row.prior or _one_of(row.prior, (_at(morphemes, index - 2),)))
        and (not row.next or _one_of(row.next, morphemes[index + 2 : index + 4]))
        and not (row.without and _one_of(row.without, _clause(morphemes, index, -1)))
        and (not row.near or _one_of(row.near, _about(morphemes, index)))
    )


def _about(morphemes: Sequence[Morpheme], index: int) -> Iterator[Morpheme]:
    yield from morphemes[max(0, index - _ABOUT) : index]
    yield from morphemes[index + 1 : index + 1 + _ABOUT]


def _clause(morphemes: Sequence[Morpheme], index: int, step: int) -> Iterator[Morpheme]:
    """The words before (``step`` -1) or after (1), nearest first, up to a comma."""
    for distance in range(1, _FAR + 1):
        morpheme = _at(morphemes, index + step * distance)
        if morpheme.pos[0] in ("補助記号", ""):
            return
        yield morpheme


def _one_of(words: frozenset[str], morphemes: Iterable[Morpheme]) -> bool:
    return any(
        each.base in words or each.lemma in words or each.surface in words for each in morphemes
    )


class _Cases(dict[Morpheme, _Case | None]):
    """What is to be known of the morphemes about which something may be done."""

    def __init__(self, dictionary: Dictionary) -> None:
        super().__init__()
        self._dictionary = dictionary

    def made(self, morpheme: Morpheme) -> _Case | None:
        """Kept where there is one, as there is not for most."""
        case = _case(morpheme, self._dictionary)
        if case:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[morpheme] = case
        return case

    def __missing__(self, morpheme: Morpheme) -> _Case | None:
        return self.made(morpheme)


def _case(morpheme: Morpheme, dictionary: Dictionary) -> _Case | None:
    rows = [
        row
        for row in _by_base().get(morpheme.base, ())
        if not row.read or morpheme.base_kana in row.read
    ]
    usual = alone = novel = old = ""
    if morpheme.base in _spelled():
        usual, alone, novel, old = (_meant(each, morpheme) for each in (USUAL, ALONE, NOVEL, OLD))
    printed = dictionary.printed(morpheme.base)
    if printed and printed.old:
        old = old or printed.reading
    elif printed and not (alone or novel or old):
        usual = usual or printed.reading
    usual = usual or only_listed(morpheme, dictionary)
    usual = "" if usual == morpheme.base_kana else usual
    if morpheme.surface != morpheme.base:
        usual, novel = ("" if each == _PLAIN else each for each in (usual, novel))
    first = morpheme.base_kana[:1]
    changed = (VOICED.get(first), HALF_VOICED.get(first))  # ごみ|ばこ, 三|ぼん, 三|ぺん
    voiced = morpheme.kana[:1] != first and morpheme.kana[:1] in changed
    plain = morpheme.kana != morpheme.base_kana and not morpheme.is_inflected
    if not usual and plain and not voiced and morpheme.pos[0] in ("形容詞", "動詞"):
        usual = morpheme.base_kana  # 緩い ゆりい
    always = with_reading(morpheme, usual) if usual else without_okurigana(morpheme)
    if not (rows or always or alone or novel or old or voiced):
        return None
    tested = tuple((row, _side(row.before), _side(row.after)) for row in rows)
    beside = _Beside(tested) if tested else None
    return _Case(beside, alone, novel, old, always, voiced)


def _meant(table: Mapping[tuple[str, str], str], morpheme: Morpheme) -> str:
    """What the table has for the morpheme, "" where it has nothing."""
    form, read = morpheme.base, morpheme.base_kana
    return table.get((form, read)) or table.get((form, ""), "")


@cache
def _side(wanted: Neighbour | None) -> _Side | None:
    return _Side(wanted) if wanted else None


@cache
def _spelled() -> frozenset[str]:
    """What the tables of preferred.py have a reading for."""
    return frozenset(form for table in (USUAL, ALONE, NOVEL, OLD) for form, _read in table)


@cache
def _by_base() -> Mapping[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in ROWS:
        found.setdefault(row.base, []).append(row)
    return found
