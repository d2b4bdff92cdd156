"""Which encoding a file is in. Strict decoders first, guesses last, and every guess is checked."""

import codecs
import re

from charset_normalizer import from_bytes

from reader.ingest import refusals

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins like UTF-16's: must come first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ESCAPES = (b"\x1b$@", b"\x1b$B", b"\x1b(J", b"\x1b(I", b"\x1b$(")
_SEVEN_BIT = ("iso2022_jp", "iso2022_jp_ext", "iso2022_jp_2004", "iso2022_jp_2")
_EIGHT_BIT = ("cp932", "euc_jp", "shift_jis_2004", "euc_jis_2004")
_SAMPLE = 200_000
_GUESSED = 20_000
_DAMAGE = 0.002  # share of a text that may be unreadable before the encoding is given up
_META = re.compile(
    rb"<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*[\"']?([\w-]{2,20})", re.I
)
_USUAL = re.compile("[ぁ-ゖァ-ヺー一-鿿、。「」　\\s\x20-\x7e！-～・々]")
_KANA = re.compile("[ぁ-ゖァ-ヺ]")
_ODD = re.compile("[｡-ﾟ\x80-\x9f\ue000-\uf8ff\ufffd\u0100-\u02ff¡-ÿ]")
_ENOUGH = 0.6  # plausibility at which a guess is taken for Japanese


def decode(data: bytes, name: str) -> tuple[str, str]:
    """The text and the name of its encoding. Raises IngestError where it is in none."""
    for bom, found in _BOMS:
        if data.startswith(bom):
            return _with_bom(data, found, name), found.removesuffix("-sig")
    if any(escape in data for escape in _ESCAPES):
        for found in _SEVEN_BIT:
            if (text := _strict(data, found)) is not None:
                return text, found
    if (wide := _sixteen_bit(data)) is not None:
        return wide
    if (text := _strict(data, "utf-8")) is not None:
        return text, "utf-8"
    return _surrogates(data, name) or _declared(data) or _guess(data, name)


def plausibility(text: str) -> float:
    """Up to 1 for Japanese; wrong decoders give half-width katakana and rare signs."""
    sample = text[:_SAMPLE]
    size = max(1, len(sample))
    if not _KANA.search(sample):
        return 0.0
    return (len(_USUAL.findall(sample)) - 2 * len(_ODD.findall(sample))) / size


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _with_bom(data: bytes, encoding: str, name: str) -> str:
    text = data.decode(encoding, "replace")
    if text.count("\ufffd") > max(2, _DAMAGE * len(text)):
        raise refusals.binary(name)
    return text


def _sixteen_bit(data: bytes) -> tuple[str, str] | None:
    """UTF-16 without its mark: every other byte is 0x30 (kana) or 0 (ASCII) often."""
    sample = data[:_SAMPLE]
    if len(data) % 2 or len(data) < 4:
        return None
    half = len(sample) // 2
    for start, found in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = sample[start::2]
        if high.count(b"\x30") + high.count(b"\x00") < 0.15 * half:
            continue
        text = _strict(data, found)
        if text is not None and (
            plausibility(text) > _ENOUGH or (b"\x00" in high and text.isprintable())
        ):
            return text, found
    return None


def _surrogates(data: bytes, name: str) -> tuple[str, str] | None:
    """Python and some tools write halves of pairs into UTF-8; whole pairs can be mended."""
    try:
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None
    try:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le"), "utf-8"
    except UnicodeDecodeError:
        raise refusals.halved(name) from None


def _declared(data: bytes) -> tuple[str, str] | None:
    """What an HTML or XML file says of itself, if it is true."""
    if not (found := _META.search(data[:4096])):
        return None
    named = found[1].decode("ascii").lower()
    named = "cp932" if named in ("shift_jis", "shift-jis", "sjis", "x-sjis") else named
    try:
        text = data.decode(named, "replace")
    except LookupError:
        return None
    damaged = text.count("\ufffd") > _DAMAGE * len(text)
    return None if damaged else (text, codecs.lookup(named).name)


def _guess(data: bytes, name: str) -> tuple[str, str]:
    tries = [(text, one) for one in _EIGHT_BIT if (text := _strict(data, one)) is not None]
    if tries:
        best = max(tries, key=lambda pair: plausibility(pair[0]))
        if plausibility(best[0]) > _ENOUGH:
            return best
    damaged = [(data.decode(one, "replace"), one) for one in ("utf-8", *_EIGHT_BIT)]
    best = max(damaged, key=lambda pair: plausibility(pair[0]))
    lost = best[0].count("\ufffd")
    if plausibility(best[0]) > _ENOUGH and lost <= max(2, _DAMAGE * len(best[0])):
        return best
    match = from_bytes(data[:_GUESSED]).best() if b"\x00" not in data[:_GUESSED] else None
    if match is None:
        raise refusals.binary(name)
    return data.decode(match.encoding, "replace"), match.encoding
