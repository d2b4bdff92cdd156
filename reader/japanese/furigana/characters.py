"""How one character may be read inside a word: its readings with the changes of sound."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from reader.japanese.furigana.jukujikun import READINGS
from reader.japanese.kana import HALF_VOICED, VOICED, VOWEL, hiragana
from reader.model.lexicon import Kanji

# What a way of reading costs; a whole explanation is the sum over its characters.
_STEM = 0.1  # う of う.ける; the okurigana follows
_CONTINUATIVE = 0.5  # うけ of う.ける, written without okurigana: 受付
_WHOLE = 1.0  # うける
_VOICING = 0.2
_VOICED_FIRST = 1.2  # 気味 ぎみ, which is the end of 風邪気味
_GEMINATE = 0.4  # はつ → はっ
_RARE = 1.4  # vowels that change or shorten: あめ → あま
_NAME = 2.0  # nanori
_SHORT_NAME = 3.2  # one kana of nanori explains anything

_CONTINUATIVES = dict(zip("うくぐすつぬぶむ", "いきぎしちにびみ", strict=True))
_HARD = frozenset("かきくけこさしすせそたちつてとぱぴぷぺぽ")
BY_DIGIT = str.maketrans("0123456789０１２３４５６７８９", "〇一二三四五六七八九" * 2)
_UNVOICED = {voiced: plain for plain, voiced in VOICED.items()} | dict(
    zip("ぱぴぷぺぽ", "はひふへほ", strict=True)
)
_GEMINATED = "つちくきりいう"  # はつ before てん is read はっ; きり before て, きっ
RENJO = {
    "あ": "なま", "い": "にみ", "う": "ぬむ", "え": "ねめ", "お": "のも", "や": "なま", "よ": "のも", "わ": "なま",
}  # fmt: skip
_A_ROW = dict(zip("えけげせぜてでねへべめれ", "わかがさざただなはばまら", strict=True))
_O_ROW = dict(zip("いきちひり", "おことほろ", strict=True))
_ALSO_VOICED = {"ち": "じ", "つ": "ず"}  # 世界中, 稲妻


FIRST = "^"


class Sound(NamedTuple):
    """A reading as it may sound in a word.

    ``listed`` is the cost of the reading alone; ``after`` are the kana one of which must
    stand before it, "*" for any, ``FIRST`` for none, "" where nothing need; ``hard``: a hard
    sound must follow.
    """

    spoken: str
    cost: float
    listed: float
    after: str = ""
    hard: bool = False


Sounds = Mapping[str, tuple[Sound, ...]]  # by the first kana


@lru_cache(maxsize=8192)
def sounds(literal: str, kanji: Callable[[str], Kanji | None]) -> Sounds:
    """Every way in which a character may sound in a word."""
    found: dict[str, list[Sound]] = {}
    for reading, listed in _readings(literal, kanji(literal)).items():
        for first, cost, after in _beginnings(reading[0]):
            spoken = first + reading[1:]
            found.setdefault(first, []).append(Sound(spoken, listed + cost, listed, after))
            if len(spoken) > 1 and spoken[-1] in _GEMINATED:
                cut = Sound(spoken[:-1] + "っ", listed + cost + _GEMINATE, listed, after, hard=True)
                found[first].append(cut)
    return {first: tuple(each) for first, each in found.items()}


def heard(of: Sounds, whole: str, at: int) -> Iterator[tuple[int, Sound]]:
    """Where in ``whole`` a character may end whose sound begins at ``at``."""
    before = whole[at - 1] if at else ""
    for sound in of.get(whole[at : at + 1], ()):
        if sound.after and not _fits(sound.after, before):
            continue
        end = at + len(sound.spoken)
        if whole.startswith(sound.spoken, at) and (not sound.hard or whole[end : end + 1] in _HARD):
            yield end, sound


def _fits(after: str, before: str) -> bool:
    if not before:
        return after == FIRST
    return after == "*" or before in after


def _readings(literal: str, kanji: Kanji | None) -> dict[str, float]:
    """Every reading with its cost, before what its neighbours do to it."""
    found: dict[str, float] = {}
    for reading, cost in _listed(literal, kanji):
        if reading and cost < found.get(reading, 99.0):
            found[reading] = cost
    return found


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


@cache
def _beginnings(first: str) -> tuple[tuple[str, float, str], ...]:
    """How the first kana of a reading may sound, what that costs, and what must precede."""
    return tuple(_sounded(first))


def _sounded(first: str) -> Iterator[tuple[str, float, str]]:
    yield first, 0.0, ""
    if first in VOICED:
        yield VOICED[first], _VOICING, "*"
        yield VOICED[first], _VOICED_FIRST, FIRST
    if first in _ALSO_VOICED:
        yield _ALSO_VOICED[first], _VOICING, "*"
    if first in HALF_VOICED:
        yield HALF_VOICED[first], _VOICING, "っん"
    for changed in RENJO.get(first, ""):
        yield changed, _RARE, "ん"


def numeral(digits: str) -> str:
    """２０ as it is spoken: 二十."""
    plain = digits.translate(BY_DIGIT)
    if len(plain) > 4:
        return numeral(plain[:-4]) + "万" + numeral(plain[-4:])
    spoken = [
        ("" if digit == "一" and unit != " " else digit) + unit
        for digit, unit in zip(plain, "千百十"[3 - len(plain) + 1 :] + " ", strict=True)
        if digit != "〇"
    ]
    return "".join(spoken).strip() or "〇"


def same(first: str, second: str) -> bool:
    """ひと and びと, こっ and こく: one reading, twice."""
    if first.endswith("っ") and len(first) > 1:
        first, second = first[:-1], second[:-1]
    plain = _UNVOICED.get(first[:1], first[:1])
    if first.endswith("ん") and second[:1] in RENJO.get(first[:1], ()):
        return first[1:] == second[1:]  # 云々
    return first[1:] == second[1:] and plain == _UNVOICED.get(second[:1], second[:1])
