"""Putting the lines of a paragraph together again."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.model.text import Change, Language
from reader.text.lines import Line
from reader.text.numbering import numbering

_LETTERS_END = re.compile(r"[A-Za-zÀ-ɏ,.;:!?)'’”\"%]$")
_LETTERS_BEGIN = re.compile(r"[A-Za-z0-9À-ɏ('“‘\"]")
_DIGIT_END = re.compile(r"[0-9]$")
_WORD_BEGIN = re.compile(r"[A-Za-zÀ-ɏ]")
_HYPHEN_END = re.compile(r"([A-Za-zÀ-ɏ]+)[-‐]$")
_DASH_END = re.compile(r"\S[—–-]$")
_FIRST_WORD = re.compile(r"([a-zß-ɏ]+)")
_HYPHENATED = re.compile(r"\b[A-Za-zÀ-ɏ]{1,30}-[a-zß-ɏ]{1,30}")
_WIDE = "ぁ-ヿ㐀-䶿一-鿿\uf900-\ufaff々〆〇、-】〔-〟！-｝①-⓿\U00020000-\U0003ffff"
# "1961 年", "年に NATO が": blanks that only the typesetting put there.
_BLANK = re.compile(
    rf"(?<=[{_WIDE}])[ \u00a0]+(?=[!-~０-９])|(?<=[!-~０-９])[ \u00a0]+(?=[{_WIDE}])"
)
_CLOSED = re.compile("[）．、】〕］]")
_AROUND = 8


def hyphenated(lines: Iterable[Line]) -> frozenset[str]:
    """The words that carry their hyphen within a line, in small letters."""
    return frozenset(w.lower() for line in lines for w in _HYPHENATED.findall(line.text))


def joined(texts: Sequence[str], language: Language, known: frozenset[str] = frozenset()) -> str:
    """Japanese lines meet without a blank, English words with one."""
    parts: list[str] = []
    for place, text in enumerate(texts):
        before = texts[place - 1] if place else ""
        if not before:
            parts.append(text)
            continue
        cut = _HYPHEN_END.search(before[-40:])
        rest = _FIRST_WORD.match(text)
        if cut and rest:
            if f"{cut[1]}-{rest[1]}".lower() not in known:
                parts[-1] = parts[-1][:-1]
            parts.append(text)
            continue
        parts.append((" " if _apart(before, text, language) else "") + text)
    return "".join(parts)


def _apart(before: str, text: str, language: Language) -> bool:
    if language == "en":
        return not _DASH_END.search(before)
    if _DIGIT_END.search(before):
        return bool(_WORD_BEGIN.match(text))
    return bool(_LETTERS_END.search(before) and _LETTERS_BEGIN.match(text))


@dataclass(slots=True)
class Blanks:
    """Removes the blanks between Japanese and digits or Latin letters, and counts them."""

    count: int = 0
    line: int = 0
    example: str = ""

    def removed(self, text: str, line: Line, *, heading: bool) -> str:
        """The blank after a heading's number stays, 1 茶の木, unless a sign parts them too."""
        start = 0
        if heading and (one := numbering(text)):
            start = one.end
            if start and not _CLOSED.match(text[start - 1]):
                start += len(text[start:]) - len(text[start:].lstrip())
        found = _BLANK.search(text, start)
        if not found:
            return text
        if not self.count:
            self.line = line.number
            self.example = text[max(0, found.start() - _AROUND) : found.end() + _AROUND]
        kept, count = _BLANK.subn("", text[start - 1 :] if start else text)
        self.count += count
        return text[: start - 1] + kept if start else kept

    def report(self) -> tuple[Change, ...]:
        """One Change for all of them."""
        if not self.count:
            return ()
        what = "a blank" if self.count == 1 else f"{self.count} blanks"
        reason = f"removed {what} between Japanese and digits or Latin letters"
        return (Change("blank", self.line, self.example, reason),)
