"""Whether an entry found by its sound is the word that is written, or another that sounds so.

後背 is not 後輩, 韓露 not 甘露: what is written in kanji may be found by its reading only where
the entry's kanji do not gainsay it.
"""

import re
from collections.abc import Callable

from reader.model.lexicon import DictionaryEntry, Kanji

_KANJI = re.compile("[㐀-䶿一-鿿豈-﫿]")
_KANA = re.compile("[ぁ-ゖ]")

Characters = Callable[[str], Kanji | None]


def has_kanji(form: str) -> bool:
    return bool(_KANJI.search(form))


def same_word(form: str, entry: DictionaryEntry, kanji: Characters) -> bool:
    """Whether ``form``, which has kanji, may spell an entry that is read as it is."""
    ours = _KANJI.findall(form)
    with_kana = bool(_KANA.search(form))
    if with_kana and _in_kana(entry):
        return True  # 悄気る → しょげる
    return any(
        _agree(ours, _KANJI.findall(spelling.text), kanji, with_kana=with_kana)
        for spelling in entry.spellings
    )


def _in_kana(entry: DictionaryEntry) -> bool:
    return not entry.spellings or any("uk" in sense.misc for sense in entry.senses)


def _agree(ours: list[str], theirs: list[str], kanji: Characters, *, with_kana: bool) -> bool:
    shared = set(ours) & set(theirs)
    if shared and (with_kana or shared in (set(ours), set(theirs))):
        return True  # 子ども → 子供, 附加える → 付け加える
    return len(ours) == len(theirs) and all(
        one == other or _variants(one, other, kanji)
        for one, other in zip(ours, theirs, strict=True)
    )


def _variants(one: str, other: str, kanji: Characters) -> bool:
    """Whether two characters sound and mean the same: 聯 and 連, 嶽 and 岳."""
    first, second = kanji(one), kanji(other)
    return bool(
        first
        and second
        and not {*first.on, *first.kun}.isdisjoint((*second.on, *second.kun))
        and not set(first.meanings).isdisjoint(second.meanings)
    )
