"""Morphemes → how the word is read.

In this order: what somebody wrote down (glossary), the dictionary's reading of the joined
word, UniDic's reading of its morphemes, corrected by context/.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from reader.japanese.cutting.east_asian import is_read_so
from reader.japanese.cutting.headword import another_base, of_today
from reader.japanese.kana import hiragana, is_kana, is_katakana
from reader.japanese.reading.numerals import COUNTERS, counted, is_about
from reader.japanese.reading.preferred import JOINED
from reader.model.lexicon import Kanji
from reader.model.morphology import Morpheme, Word

KanjiOf = Callable[[str], Kanji | None]


def reading(
    word: Word,
    listed: Sequence[Sequence[str]],
    given: Mapping[str, str],
    kanji: KanjiOf,
    coined: str = "",
) -> tuple[str, str]:
    """The reading of the surface and of the dictionary form, in hiragana.

    ``listed`` are each entry's readings of the dictionary form, likeliest first;
    ``given`` are readings that somebody wrote down, by spelling; ``coined`` is that of a
    word no dictionary lists (千断れる). Characters that nothing
    has a reading for are read one by one.
    """
    last = word.morphemes[-1]
    decided = len(word.morphemes) == 1 and last.decided  # 一|働き ひと
    said = decided or coined or word.morphemes[0].decided  # 一薙ぎ
    number = "" if said else counted(word.morphemes)
    counter = "助数詞" in last.pos[2] or last.surface in COUNTERS  # but not 一+日中
    counter = counter or is_about(word.surface)
    if number and (counter or not listed or any(number in entry for entry in listed)):
        return number, number
    if is_katakana(word.surface):
        return hiragana(word.surface), hiragana(word.dictionary_form)  # ジー, where UniDic has ジイ
    if not (listed or coined) and is_read_so(word.morphemes):
        name = "".join(_one_by_one(each, kanji) for each in word.surface)
        return name, name
    kana = [each.kana or _one_by_one(each.surface, kanji) for each in word.morphemes]
    spoken = "".join(kana)
    base = _base(word, kana)
    form = (
        given.get(word.dictionary_form)
        or _given_name(word, kana, given)
        or coined
        or (base if any(each.decided for each in word.morphemes) else "")
        or JOINED.get(word.dictionary_form)
        or _listed(listed, base, joined=_is_joined(word) and last.pos[0] != "動詞")
    )
    if base == spoken != form and any(each.is_inflected for each in word.morphemes):
        return _as_spelled(word, form) or form, form
    return inflected(form, base, spoken), form


def _given_name(word: Word, kana: Sequence[str], given: Mapping[str, str]) -> str:
    """What begins with a name that is given: 日本橋|駅 にっぽんばし|えき; "" for what does not."""
    name = ""
    for place, each in enumerate(word.morphemes[:-1], 1):
        name += each.surface
        if each.pos[1] == "固有名詞" and len(name) > 1 and name in given:
            return given[name] + "".join(kana[place:])
    return ""


def _listed(listed: Sequence[Sequence[str]], base: str, *, joined: bool) -> str:
    """The dictionary's reading, of the entry that knows UniDic's if there is one.

    ``joined``: several of UniDic's units are one word (富士+山), and each it read for itself.
    """
    for entry in listed:
        if base in entry:
            return entry[0] if joined else base
    return next((entry[0] for entry in listed if entry), base)


def _is_joined(word: Word) -> bool:
    head = word.morphemes[0].surface
    stem = word.dictionary_form.removesuffix("する")
    return stem.startswith(head) and len(stem) > len(head)


def _one_by_one(surface: str, kanji: KanjiOf) -> str:
    """述森 じゅつもり: what a reader would guess, the first on reading of each character."""
    found = ""
    for character in surface:
        known = kanji(character)
        readings = (*known.on, *known.kun) if known else ()
        found += hiragana(re.sub(r"[-.].*", "", readings[0].lstrip("-")) if readings else character)
    return found


def _base(word: Word, kana: Sequence[str]) -> str:
    """UniDic's reading of the dictionary form."""
    form = word.dictionary_form
    read = ""
    written = ""
    for morpheme, spoken in zip(word.morphemes, kana, strict=True):
        if written + morpheme.base == form:
            return read + ((morpheme.is_inflected and morpheme.base_kana) or spoken)
        written += morpheme.surface
        read += spoken
        if written == form:
            return read
        if form == written + "する":
            return read + "する"
    for place, morpheme in enumerate(word.morphemes[1:], 1):
        plain = another_base(morpheme) or of_today(morpheme)
        verb = morpheme.pos[0] == "動詞"
        if verb and plain != morpheme.base and form.endswith(plain):  # 手を出せない, 引け目を感じる
            return "".join(kana[:place]) + _of_another_base(morpheme, plain)
    head = word.morphemes[1 if word.morphemes[0].pos[0] == "接頭辞" else 0]
    return _of_another_base(head, form) or read


def _of_another_base(head: Morpheme, form: str) -> str:
    """The reading of a form that has the beginning of UniDic's: 読める よめる → 読む よむ."""
    same = 0
    while same < min(len(form), len(head.base)) and form[same] == head.base[same]:
        same += 1
    old, new = head.base[same:], form[same:]
    kana = head.base_kana
    if old[:1] == "へ" and not kana.endswith(old):
        old = f"え{old[1:]}"  # 貰へる もらえる → 貰う
    if not same or not kana.endswith(old) or not is_kana(new or "あ"):
        return ""
    return kana[: len(kana) - len(old)] + new


def _as_spelled(word: Word, form: str) -> str:
    """The reading of a word that ends in other kana than its dictionary form: 気高き けだかき."""
    plain, written = word.dictionary_form, word.surface
    same = 0
    while same < min(len(plain), len(written)) and plain[same] == written[same]:
        same += 1
    end, other = plain[same:], written[same:]
    known = is_kana(end or "あ") and is_kana(other or "あ") and form.endswith(end)
    return form[: len(form) - len(end)] + other if same and known else ""


def inflected(form: str, base: str, spoken: str) -> str:
    """``spoken`` with the stem that ``form`` has where ``base`` has another: いく → ゆく: いった."""
    if form == base:
        return spoken
    same = 0
    while same < min(len(base), len(spoken)) and base[same] == spoken[same]:
        same += 1
    ending = base[same:]
    if not form.endswith(ending):
        return spoken
    return form[: len(form) - len(ending)] + spoken[same:]
