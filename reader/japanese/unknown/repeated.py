"""々 that UniDic leaves as a mark: 颯|々 さつさつ, 軒|々 のきのき, 一|歩|々|々 いっぽいっぽ."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from reader.japanese.kana import VOICED, hiragana, is_kanji
from reader.japanese.old_books.coined import coined
from reader.japanese.reading.numerals import counted
from reader.model.morphology import Morpheme
from reader.ports import Dictionary

MARK = "々"
_NOUN = ("名詞", "普通名詞", "一般", "*")
_AS_HEARD = ("と", "たる", "として")  # behind what is said by its sound: 颯々と
_REMEMBERED = 5_000
_VOICED_SOUNDS = frozenset(VOICED.values())


def repeated(
    morphemes: list[Morpheme], starts: list[int], dictionary: Dictionary
) -> tuple[list[Morpheme], list[int]]:
    """The morphemes, and where they begin, with each such mark and what it repeats as one word;
    those of what is listed are left, to be joined as any others: 屡|々."""
    if not any(each.surface[0] == MARK for each in morphemes):  # 人々
        return morphemes, starts
    found: list[Morpheme] = []
    places: list[int] = []
    for index, (morpheme, start) in enumerate(zip(morphemes, starts, strict=True)):
        beside = found and places[-1] + len(found[-1].surface) == start
        before = found[-1].surface if beside else ""
        after = morphemes[index + 1].surface if index + 1 < len(morphemes) else ""
        two = morpheme.surface == MARK * 2 or (_is_mark(morpheme) and before == MARK)
        if two:
            said = _repeats(found[:-1] if before == MARK else found)
            if said:
                if before == MARK:
                    found.pop()
                    start = places.pop()
                morpheme = _again(said)
        elif _is_mark(morpheme) and len(before) == 1 and is_kanji(before) and after[:1] != MARK:
            whole = before + MARK
            if not coined(whole, dictionary) and not dictionary.hits(whole):
                known = dictionary.kanji(before)
                sounds = tuple(map(hiragana, known.on)) if known else ()
                found[-1] = _twice(found[-1], sounds, heard=after in _AS_HEARD)
                continue
        found.append(morpheme)
        places.append(start)
    return found, places


def _is_mark(morpheme: Morpheme) -> bool:
    return morpheme.surface == MARK and morpheme.pos[0] == "補助記号"


def _repeats(before: Sequence[Morpheme]) -> tuple[Morpheme, ...]:
    """The word of two characters at the end, () where none is."""
    for size in (1, 2):
        said = tuple(before[-size:])
        if "".join(each.surface for each in said)[:1] == MARK:
            return ()
        if sum(len(each.surface) for each in said) == 2 and said[-1].pos[0] != "補助記号":
            return said
    return ()


@lru_cache(maxsize=_REMEMBERED)
def _twice(morpheme: Morpheme, sounds: tuple[str, ...], *, heard: bool) -> Morpheme:
    """What a character is read with its mark: by its sound before と, else 谷々 たにだに."""
    said = sounds[0] if sounds and (heard or not morpheme.kana) else morpheme.kana
    voices = said not in sounds and not _VOICED_SOUNDS.intersection(said)
    second = VOICED.get(said[:1], said[:1]) + said[1:] if voices else said
    half = len(said) // 2
    if half and said[:half] == said[half:]:  # 稍 やや
        second = ""
    surface = morpheme.surface + MARK
    return replace(
        morpheme,
        surface=surface,
        pos=_NOUN,
        conjugation="",
        form="",
        lemma=surface,
        base=surface,
        kana=said + second,
        base_kana=said + second,
        accent=(),
    )


@lru_cache(maxsize=_REMEMBERED)
def _again(said: tuple[Morpheme, ...]) -> Morpheme:
    """々々 that repeats a word of two characters, as that is read."""
    kana = counted(said) or "".join(each.kana for each in said)
    mark = MARK * 2
    return replace(
        said[-1], surface=mark, pos=_NOUN, conjugation="", form="", lemma=mark, base=mark,
        kana=kana, base_kana=kana, accent=(),
    )  # fmt: skip
