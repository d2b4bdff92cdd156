"""Readings that the neighbours decide, before words are made of the morphemes.

In this order: the rows of context_rows.py; the kana that inflect a character UniDic took for
a noun (okurigana.py); what prose means by a spelling where UniDic's first choice is another
(preferred.py); a voiced reading where nothing stands before that could voice it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reader.japanese.context_rows import ROWS, Row
from reader.japanese.endings import Neighbour, Traits
from reader.japanese.kana import VOICED, is_hiragana
from reader.japanese.okurigana import may_inflect, stem
from reader.japanese.preferred import ALONE, USUAL
from reader.model.lexicon import Kanji
from reader.model.morphology import Morpheme

KanjiOf = Callable[[str], Kanji | None]

_NOTHING = Morpheme("", ("", "", "", ""), "", "", "", "", "", "", (), known=False)
_REMEMBERED = 60_000
_FAR = 7  # words

_NOUNS = ("名詞", "接頭辞", "接尾辞", "形状詞", "記号")
_FREE = ("副詞可能",)  # 今|幸に: what may stand before a noun without making a word with it
# What may follow a noun; anything else in kana inflects it.
_AFTER_NOUNS = frozenset("だ です らしい なり じゃ や ごとし 如し ようだ みたい たり と".split())
_PARTICLES = frozenset("の は が を に も へ と や".split())
_AFTER_VERBS = frozenset("て ば つつ ながら たり ちゃ".split())


@dataclass(frozen=True, slots=True)
class _Case:
    """What may be done about one morpheme."""

    rows: tuple[Row, ...]
    alone: str  # how it is read where it makes no word with its neighbours
    usual: Morpheme | None  # what always takes its place
    stem: bool  # a character that kana may inflect
    voiced: bool  # read with a voiced sound that its base form has not


class Context:
    """The morphemes of a sentence → the same, with the readings their neighbours give them.

    One object per distinct analysis, as before; where nothing changes it is the same list.
    """

    def __init__(self, kanji: KanjiOf) -> None:
        self._cases = _Cases(kanji)
        self._kanji = kanji

    def __call__(self, morphemes: list[Morpheme]) -> list[Morpheme]:
        cases = list(map(self._cases.__getitem__, morphemes))
        if not any(cases):
            return morphemes
        changed = morphemes
        for index, case in enumerate(cases):
            if case is None:
                continue
            settled = self._settled(case, changed, index)
            if settled is not morphemes[index]:
                changed = [*changed] if changed is morphemes else changed
                changed[index] = settled
        return changed

    def _settled(self, case: _Case, morphemes: Sequence[Morpheme], index: int) -> Morpheme:
        morpheme = morphemes[index]
        for row in case.rows:
            if _fits(row, morphemes, index):
                return with_reading(morpheme, row.becomes, firm=row.firm)
        if case.stem:
            read = self._inflected(morphemes, index)
            if read:
                return with_reading(morpheme, read)
        if case.alone and _stands_alone(morphemes, index):
            return with_reading(morpheme, case.alone)
        if case.usual:
            return case.usual
        if case.voiced and not _after_noun(morphemes, index):
            return with_reading(morpheme, morpheme.base_kana)
        return morpheme

    def _inflected(self, morphemes: Sequence[Morpheme], index: int) -> str:
        """How a character is read that the kana after it inflect; "" where they do not."""
        after = _at(morphemes, index + 1)
        if after.surface in _PARTICLES or not is_hiragana(after.surface):
            return ""
        needed = _needed(morphemes[index], after)
        kanji = self._kanji(morphemes[index].surface) if needed else None
        if kanji is None:
            return ""
        kana = ""
        for following in morphemes[index + 1 : index + 4]:
            if not is_hiragana(following.surface):
                break
            kana += following.surface
        read, taken = stem(kanji, kana)
        return read if taken >= needed else ""


def _needed(morpheme: Morpheme, after: Morpheme) -> int:
    """How many kana after a noun an inflection must explain to be believed: one where none of
    them may follow a noun, two where they hardly do; 0 where they may."""
    kind = after.pos[0]
    if kind == "助詞":
        if after.surface == "しき":  # 嬉しき波
            return 1
        return int(after.surface in _AFTER_VERBS and "接続" in after.pos[1])
    if kind == "助動詞":
        return 1 if after.lemma not in _AFTER_NOUNS else 2 * (after.surface == "たる")
    if kind == "動詞":
        return int(not (after.lemma == "為る" and morpheme.known and morpheme.pos[0] == "名詞"))
    if kind in ("名詞", "接尾辞", "副詞", "形状詞", "接続詞"):
        return 1 if not morpheme.known or morpheme.pos[0] == "形容詞" else 2
    return int(kind in ("感動詞", "補助記号", "記号"))


def _stands_alone(morphemes: Sequence[Morpheme], index: int) -> bool:
    after = _at(morphemes, index + 1)
    joins = after.pos[0] in ("名詞", "接尾辞", "形状詞") and not is_hiragana(after.surface)
    return not joins and not _after_noun(morphemes, index)


def _after_noun(morphemes: Sequence[Morpheme], index: int) -> bool:
    before = _at(morphemes, index - 1)
    return before.pos[0] in _NOUNS and before.pos[2] not in _FREE


def _at(morphemes: Sequence[Morpheme], index: int) -> Morpheme:
    return morphemes[index] if 0 <= index < len(morphemes) else _NOTHING


def _fits(row: Row, morphemes: Sequence[Morpheme], index: int) -> bool:
    before, after = _at(morphemes, index - 1), _at(morphemes, index + 1)
    return (
        (row.before is None or _matches(row.before, before))
        and (row.after is None or _matches(row.after, after))
        and (not row.far or _one_of(row.far, _clause(morphemes, index, -1)))
        and (not row.ahead or _one_of(row.ahead, _clause(morphemes, index, 1)))
        and (not row.next or any(m.base in row.next for m in morphemes[index + 2 : index + 4]))
    )


def _clause(morphemes: Sequence[Morpheme], index: int, step: int) -> Iterator[Morpheme]:
    """The words before (``step`` -1) or after (1), nearest first, up to a comma."""
    for distance in range(1, _FAR + 1):
        morpheme = _at(morphemes, index + step * distance)
        if morpheme.pos[0] in ("補助記号", ""):
            return
        yield morpheme


def _one_of(words: frozenset[str], morphemes: Iterator[Morpheme]) -> bool:
    return any(each.surface in words or each.base in words for each in morphemes)


def _matches(wanted: Neighbour, morpheme: Morpheme) -> bool:
    seen = Traits(
        "/".join(morpheme.pos), morpheme.form, morpheme.lemma, morpheme.base, morpheme.surface
    )
    return wanted.matches(seen)


class _Cases(dict[Morpheme, _Case | None]):
    """A morpheme → what may be done about it; None where nothing may."""

    def __init__(self, kanji: KanjiOf) -> None:
        super().__init__()
        self._kanji = kanji

    def __missing__(self, morpheme: Morpheme) -> _Case | None:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[morpheme] = found = _case(morpheme, self._kanji)
        return found


def _case(morpheme: Morpheme, kanji: KanjiOf) -> _Case | None:
    rows = tuple(
        row
        for row in _by_base().get(morpheme.base, ())
        if not row.read or morpheme.base_kana in row.read
    )
    read = (morpheme.base, morpheme.base_kana)
    usual = USUAL.get(read)
    alone = ALONE.get(read, "")
    inflecting = False
    if len(morpheme.surface) == 1 and morpheme.pos[0] in (*_NOUNS, "形容詞"):
        known = kanji(morpheme.surface)
        inflecting = known is not None and may_inflect(known)
    voiced = morpheme.kana[:1] != morpheme.base_kana[:1] and (
        VOICED.get(morpheme.base_kana[:1]) == morpheme.kana[:1]
    )
    if not (rows or usual or alone or inflecting or voiced):
        return None
    always = with_reading(morpheme, usual) if usual else None
    return _Case(rows, alone, always, inflecting, voiced)


@cache
def _by_base() -> dict[str, tuple[Row, ...]]:
    return {row.base: tuple(each for each in ROWS if each.base == row.base) for row in ROWS}


@cache
def with_reading(morpheme: Morpheme, base_kana: str, *, firm: bool = False) -> Morpheme:
    """The morpheme as it is inflected when its base is read so: やめ → とめ."""
    old, kana = morpheme.base_kana, morpheme.kana
    if morpheme.surface == morpheme.base or not kana or not old:
        return replace(morpheme, kana=base_kana, base_kana=base_kana, decided=firm)
    same = 0
    while same < min(len(old), len(kana)) and old[same] == kana[same]:
        same += 1
    read = base_kana.removesuffix(old[same:]) + kana[same:]
    return replace(morpheme, kana=read, base_kana=base_kana, decided=firm)
