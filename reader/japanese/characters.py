"""How one character may be read inside a word: its readings with the changes of sound."""

from collections.abc import Iterator
from functools import lru_cache

from reader.japanese.jukujikun import READINGS
from reader.japanese.kana import HALF_VOICED, VOICED, VOWEL, hiragana
from reader.model.lexicon import Kanji

# What a way of reading costs; a whole explanation is the sum over its characters.
_STEM = 0.1  # う of う.ける; the okurigana follows
_CONTINUATIVE = 0.5  # うけ of う.ける, written without okurigana: 受付
_WHOLE = 1.0  # うける
_VOICING = 0.2
_GEMINATE = 0.4  # はつ → はっ
_RARE = 1.4  # vowels that change or shorten: あめ → あま
_NAME = 2.0  # nanori
_SHORT_NAME = 3.2  # one kana of nanori explains anything

_CONTINUATIVES = dict(zip("うくぐすつぬぶむ", "いきぎしちにびみ", strict=True))
_HARD = frozenset("かきくけこさしすせそたちつてとぱぴぷぺぽ")
RENJO = {
    "あ": "なま", "い": "にみ", "う": "ぬむ", "え": "ねめ", "お": "のも", "や": "なま", "よ": "のも", "わ": "なま",
}  # fmt: skip
_A_ROW = dict(zip("えけげせぜてでねへべめれ", "わかがさざただなはばまら", strict=True))
_O_ROW = dict(zip("いきちひり", "おことほろ", strict=True))
_ALSO_VOICED = {"ち": "じ", "つ": "ず"}  # 世界中, 稲妻


@lru_cache(maxsize=8192)
def readings(literal: str, kanji: Kanji | None) -> tuple[tuple[str, float], ...]:
    """Every reading with its cost, before what its neighbours do to it."""
    found: dict[str, float] = {}
    for reading, cost in _listed(literal, kanji):
        if reading and cost < found.get(reading, 99.0):
            found[reading] = cost
    return tuple(found.items())


def _listed(literal: str, kanji: Kanji | None) -> Iterator[tuple[str, float]]:
    for extra in READINGS.get(literal, ()):
        yield extra, 0.6
    if kanji is None:
        return
    for on in kanji.on:
        yield from _on(hiragana(on).strip("-"))
    for kun in kanji.kun:
        yield from _kun(kun.strip("-"))
    for name in kanji.nanori:
        plain = hiragana(name).replace(".", "").strip("-")
        yield plain, _NAME if len(plain) > 1 else _SHORT_NAME


def _on(on: str) -> Iterator[tuple[str, float]]:
    yield on, 0.0
    if len(on) > 1 and on[-1] in "うい":
        yield on[:-1], _RARE  # 女房 is listed, 本望 is not
    if len(on) == 1 or on[-1] in "ゃゅょ":
        vowel = VOWEL.get(on[-1], "")
        yield on + ("う" if vowel == "お" else vowel), _RARE  # 詩歌, 女王


def _kun(kun: str) -> Iterator[tuple[str, float]]:
    stem, _, tail = kun.partition(".")
    if not tail:
        yield stem, 0.0
        if stem[-1:] in _A_ROW:
            yield stem[:-1] + _A_ROW[stem[-1]], _RARE
        if stem[-1:] in _O_ROW:
            yield stem[:-1] + _O_ROW[stem[-1]], _RARE
        return
    yield stem, _STEM
    yield stem + tail, _WHOLE
    last = tail[-1]
    if last in _CONTINUATIVES:
        yield stem + tail[:-1] + _CONTINUATIVES[last], _CONTINUATIVE
    for shown in range(1, len(tail)):
        yield stem + tail[:shown], _CONTINUATIVE + 0.1  # 組合せ
    if last == "る":
        yield stem + tail[:-1] + "り", _CONTINUATIVE


def fits(reading: str, whole: str, at: int) -> Iterator[tuple[int, float]]:
    """(end, added cost) of every way in which ``reading`` stands in ``whole`` at ``at``."""
    for first, voicing in _beginnings(reading, whole[at - 1] if at else ""):
        end = at + len(reading)
        if not whole.startswith(first, at):
            continue
        rest = reading[1:]
        here = whole[at + 1 : end]
        if here == rest:
            yield end, voicing
        elif _geminated(first + rest, whole, at):
            yield end, voicing + _GEMINATE


def _beginnings(reading: str, before: str) -> Iterator[tuple[str, float]]:
    first = reading[0]
    yield first, 0.0
    if not before:
        return
    if first in VOICED:
        yield VOICED[first], _VOICING
    if first in _ALSO_VOICED:
        yield _ALSO_VOICED[first], _VOICING
    if first in HALF_VOICED and before in "っん":
        yield HALF_VOICED[first], _VOICING
    if before == "ん" and first in RENJO:
        for changed in RENJO[first]:
            yield changed, _RARE


def _geminated(reading: str, whole: str, at: int) -> bool:
    """はつ before てん is read はっ; きり before て, きっ."""
    end = at + len(reading)
    return (
        len(reading) > 1
        and reading[-1] in "つちくきりいう"
        and whole[at : end - 1] == reading[:-1]
        and whole[end - 1 : end] == "っ"
        and whole[end : end + 1] in _HARD
    )
