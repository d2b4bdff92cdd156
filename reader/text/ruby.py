"""Ruby as Aozora writes it: ｜書生《しょせい》, 悖《もと》る."""

import re
from dataclasses import dataclass

from reader.model.text import Ruby, Span

_KANJI = "々〆〇仝ヶ㐀-䶿一-鿿\uf900-\ufaff\U00020000-\U0003ffff"
_KANA = "ぁ-ゖァ-ヺー・゛゜ゝゞヽヾ　 "
# A base without its bar is the run of one kind of letter before the reading.
_LOOSE = re.compile(
    rf"[｜|](?P<base>[^｜|《》。！？\n]{{1,40}})《(?P<reading>[^｜《》\n]{{1,40}})》"
    rf"|(?P<run>[{_KANJI}]{{1,20}}|[ァ-ヺー]{{1,40}}|[A-Za-zＡ-Ｚａ-ｚ]{{1,40}})"
    rf"《(?P<over>[{_KANA}]{{1,40}})》"
)
# The corpus notation: any reading, and a backslash before a sign that means itself.
_STRICT = re.compile(
    r"\\(?P<escaped>[#｜《》\\])"
    r"|｜(?P<base>(?:\\.|[^｜《》\\\n])+)《(?P<reading>(?:\\.|[^《》\\\n])+)》"
    rf"|(?P<run>[{_KANJI}]{{1,40}})《(?P<over>(?:\\.|[^《》\\\n])+)》"
)
_ESCAPE = re.compile(r"\\([#｜《》\\])")


@dataclass(frozen=True, slots=True)
class Read:
    """A text without its marks, and the readings they gave."""

    text: str
    ruby: tuple[Ruby, ...] = ()


def read(written: str, *, notation: bool = False) -> Read:
    """Takes the marks out. Brackets that give no reading (《茶経》 as a title) stay."""
    if "《" not in written and not (notation and "\\" in written):
        return Read(written)
    kept: list[str] = []
    ruby: list[Ruby] = []
    length = done = 0
    for mark in (_STRICT if notation else _LOOSE).finditer(written):
        before = written[done : mark.start()]
        escaped = mark["escaped"] if notation else None
        base = escaped or mark["base"] or mark["run"]
        reading = mark["reading"] or mark["over"]
        if notation and not escaped:
            base, reading = _ESCAPE.sub(r"\1", base), _ESCAPE.sub(r"\1", reading)
        start = length + len(before)
        length = start + len(base)
        kept += (before, base)
        if reading:
            ruby.append(Ruby(Span(start, length), reading))
        done = mark.end()
    return Read("".join((*kept, written[done:])), tuple(ruby))
