"""What is refused, and the sentence that says so."""

import re
from collections import Counter
from pathlib import PurePath

from reader.errors import IngestError
from reader.model.text import Language, Source

MAX_BYTES = 20_000_000
_READABLE = "Texts can be read as plain text (.txt), HTML or Aozora Bunko files"
_CHOOSE_JAPANESE = "Choose the Japanese text; if it is one, save it as UTF-8 and try again."
_CHOOSE_ENGLISH = "Choose the English text; if it is one, save it as UTF-8 and try again."
_COPY = f"{_READABLE}: open it, copy the text out and save it as .txt, or paste it."

# How files begin that are not text, and what they are.
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive (perhaps DOCX or EPUB)"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file"),
    (b"{\\rtf", "a rich text file (RTF)"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF87a", "a picture"),
    (b"GIF89a", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"BM\x36", "a picture"),
    (b"RIFF", "a picture, sound or film"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"\x00\x00\x00\x18ftyp", "a film"),
    (b"\x00\x00\x00\x20ftyp", "a film"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"BZh", "a compressed file (bzip2)"),
    (b"\xfd7zXZ\x00", "a compressed file (xz)"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file (7z)"),
    (b"\x28\xb5\x2f\xfd", "a compressed file (zstd)"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
)
# Suffixes of formats people will try, and what they are called.
SUFFIXES = {
    ".pdf": "a PDF file",
    ".docx": "a Word file",
    ".doc": "a Word file",
    ".odt": "an OpenDocument file",
    ".rtf": "a rich text file (RTF)",
    ".epub": "an EPUB file",
    ".mobi": "a Kindle book",
    ".azw3": "a Kindle book",
    ".pages": "a Pages file",
    ".xlsx": "a spreadsheet",
    ".zip": "a zip archive",
}
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
_SHOWN = 80
_LONGEST_SENTENCE = 20_000  # characters; the longest in print has some 10,000
_ENDS = re.compile("[。．.！？!?」』]")


def too_large(name: str) -> IngestError:
    """For a file over MAX_BYTES."""
    hint = "Split it into parts, a chapter a file."
    limit = str(MAX_BYTES // 1_000_000)
    return IngestError(
        "%(name)s is larger than %(limit)s MB.", name=shown(name), limit=limit, hint=hint
    )


def shown(name: str) -> str:
    """A file's name as it can be printed."""
    clean = "".join(c if c.isprintable() else "␣" for c in name)
    return clean if len(clean) <= _SHOWN else clean[: _SHOWN - 1] + "…"


def bytes_are_text(data: bytes, name: str) -> None:
    """Raises IngestError for what can be told without decoding."""
    if len(data) > MAX_BYTES:
        raise too_large(name)
    if not data:
        hint = "Choose a file with a text in it."
        raise IngestError("%(name)s is empty.", name=shown(name), hint=hint)
    kind = next((kind for start, kind in SIGNATURES if data.startswith(start)), None)
    kind = kind or SUFFIXES.get(PurePath(name).suffix.lower())
    if kind:
        problem = "%(name)s is %(kind)s, which cannot be read yet."
        raise IngestError(problem, name=shown(name), kind=kind, hint=_COPY)


def binary(name: str) -> IngestError:
    """For bytes that are no text in any encoding."""
    return IngestError("%(name)s is a binary file, not a text.", name=shown(name), hint=_COPY)


def text_is_text(text: str, name: str) -> None:
    """Raises IngestError for white space, and for a text full of control characters."""
    if not text.strip(" \t\r\n\f\v\u3000\u00a0\ufeff\u200b"):
        hint = "Choose a file with a text in it."
        raise IngestError("%(name)s holds only white space.", name=shown(name), hint=hint)
    controls = len(_CONTROL.findall(text))
    if controls > max(_FEW_CONTROLS, _SHARE_OF_CONTROLS * len(text)):
        raise binary(name)


def sentences_end(source: Source) -> None:
    """Raises IngestError for a line in which no sentence ends for longer than any can be."""
    for block in source.blocks:
        for number, line in enumerate(block.text.split("\n"), block.line):
            longest = len(line)
            if longest > _LONGEST_SENTENCE:
                longest = max(map(len, _ENDS.split(line)))
            if longest > _LONGEST_SENTENCE:
                raise IngestError(
                    "%(name)s has %(count)s characters without the end of a sentence in line "
                    "%(line)s.",
                    name=shown(source.name),
                    count=f"{longest:,}",
                    line=str(number),
                    hint="End each sentence with 。, or put each on a line of its own.",
                )


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
    problem = _not_english(count) if language == "en" else _not_japanese(count)
    if problem:
        hint = _CHOOSE_ENGLISH if language == "en" else _CHOOSE_JAPANESE
        raise IngestError(problem, name=shown(name), hint=hint)


def _not_english(count: Counter[str]) -> str:
    if count["latin"] >= max(1, 0.5 * (count.total() - count["latin"])):
        return ""
    return "%(name)s has hardly any English in it."


def _not_japanese(count: Counter[str]) -> str:
    japanese = count["kana"] + count["kanji"]
    if count["hangul"] > japanese:
        return "%(name)s looks Korean, not Japanese."
    if not japanese or japanese < _ENOUGH * count.total():
        some = "%(name)s has hardly any Japanese in it."
        return some if japanese else "%(name)s has no Japanese in it."
    if count["kana"] < 0.02 * count["kanji"] and count["kanji"] > _KANJI_ALONE:
        return "%(name)s looks Chinese, not Japanese: there is no kana in it."
    return ""
