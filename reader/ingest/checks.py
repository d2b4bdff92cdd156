"""What is refused."""

import re
from collections import Counter
from pathlib import PurePath

from reader.ingest import refusals
from reader.model.text import Language, Source

_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_FEW_CONTROLS = 8
_SHARE_OF_CONTROLS = 0.005
_KANA = re.compile("[ぁ-ゖァ-ヺｦ-ﾟ]")
_KANJI = re.compile("[㐀-䶿一-鿿\uf900-\ufaff々〆\u2f00-\u2fdf\U00020000-\U0003ffff]")
_HANGUL = re.compile("[\u1100-\u11ff\uac00-\ud7a3]")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_OTHER = re.compile("[Ѐ-ᇿ\u1e00-\u1fff]")
_ENOUGH = 0.1  # share of a text's letters that must be of its language
_KANJI_ALONE = 30  # a title or a list of words may do without kana
_SAMPLE = 2_000_000
_OTHER_LANGUAGE: dict[Language, str] = {
    "ja": "Choose the Japanese text; if it is one, save it as UTF-8 and try again.",
    "en": "Choose the English text; if it is one, save it as UTF-8 and try again.",
}
_LONGEST_SENTENCE = 20_000  # characters; the longest in print has some 10,000
_ENDS = re.compile("[。．.！？!?」』]")


def size(data: bytes, name: str) -> None:
    """Raises IngestError for too many bytes, or none."""
    if len(data) > refusals.most(data):
        raise refusals.too_large(name, refusals.most(data))
    if not data:
        raise refusals.empty(name)


def bytes_are_text(data: bytes, name: str) -> None:
    """Raises IngestError for what can be told without decoding."""
    size(data, name)
    kind = next((kind for start, kind in refusals.SIGNATURES if data.startswith(start)), "")
    suffix = PurePath(name).suffix.lower()
    if data.startswith((refusals.PDF, refusals.ZIP)):
        raise refusals.no_lines(name, kind)
    if not kind and suffix in refusals.READABLE:
        raise refusals.misnamed(name)
    if kind or suffix in refusals.SUFFIXES:
        raise refusals.other(name, kind)


def text_is_text(text: str, name: str) -> None:
    """Raises IngestError for white space, and for a text full of control characters."""
    if not text.strip(" \t\r\n\f\v\u3000\u00a0\ufeff\u200b"):
        raise refusals.blank(name)
    controls = len(_CONTROL.findall(text))
    if controls > max(_FEW_CONTROLS, _SHARE_OF_CONTROLS * len(text)):
        raise refusals.binary(name)


def sentences_end(source: Source) -> None:
    """Raises IngestError for a line in which no sentence ends for longer than any can be."""
    for block in source.blocks:
        for number, line in enumerate(block.text.split("\n"), block.line):
            longest = len(line)
            if longest > _LONGEST_SENTENCE:
                longest = max(map(len, _ENDS.split(line)))
            if longest > _LONGEST_SENTENCE:
                raise refusals.unended(source.name, longest, number)


def language_is(text: str, name: str, language: Language) -> None:
    """Raises IngestError where hardly anything is in the language that was asked for."""
    sample = text if len(text) <= _SAMPLE else text[: _SAMPLE // 2] + text[-_SAMPLE // 2 :]
    count = Counter[str](
        kana=len(_KANA.findall(sample)),
        kanji=len(_KANJI.findall(sample)),
        hangul=len(_HANGUL.findall(sample)),
        latin=len(_LATIN.findall(sample)),
        other=len(_OTHER.findall(sample)),
    )
    said = _not_english(count) if language == "en" else _not_japanese(count)
    if said:
        raise refusals.refused(said, name, _OTHER_LANGUAGE[language])


def _not_english(count: Counter[str]) -> str:
    if count["latin"] >= max(1, 0.5 * (count.total() - count["latin"])):
        return ""
    return "%(name)s has hardly any English in it."


def _not_japanese(count: Counter[str]) -> str:
    japanese = count["kana"] + count["kanji"]
    if count["hangul"] > japanese:
        return "%(name)s looks Korean, not Japanese."
    if not japanese:
        return "%(name)s has no Japanese in it."
    if japanese < _ENOUGH * count.total():
        return "%(name)s has hardly any Japanese in it."
    if count["kana"] < 0.02 * count["kanji"] and count["kanji"] > _KANJI_ALONE:
        return "%(name)s looks Chinese, not Japanese: there is no kana in it."
    return ""
