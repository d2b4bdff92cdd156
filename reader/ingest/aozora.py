"""Aozora Bunko files: a header, ［＃notes］ for the typesetter, a colophon after 底本：."""

import re
from dataclasses import dataclass, field

from reader.model.text import Block, Change, Source

_RULE = re.compile(r"-{20,}\s*")
_COLOPHON = re.compile(r"(?m)^[ 　]*(?:底本|底本の親本)[：:]")
_NOTE = re.compile(r"［＃[^［］\n]*］")
_GAIJI = re.compile(r"※［＃(?P<note>[^［］\n]*)］")
_CODE_POINT = re.compile(r"U\+([0-9A-Fa-f]{4,6})")
_MEN_KU_TEN = re.compile(r"(?<![0-9])([12])-(\d{1,2})-(\d{1,2})(?![0-9])")
_UNKNOWN = "〓"
_LEVELS = {"大": 1, "中": 2, "小": 3}
# ［＃「茶の木」は大見出し］, ［＃「茶の木」は同行中見出し］
_HEADING_AFTER = re.compile(r"［＃「[^」\n]*」は(?:同行|窓)?([大中小])見出し］")
# ［＃大見出し］茶の木［＃大見出し終わり］, ［＃ここから大見出し］
_HEADING_BEGINS = re.compile(r"［＃(?:ここから)?(?:同行|窓)?([大中小])見出し］")
_HEADING_ENDS = re.compile(r"［＃(?:ここで)?(?:同行|窓)?[大中小]見出し終わり］")
_MOST_HEADER_LINES = 8
_SHOWN = 60


def is_aozora(text: str) -> bool:
    """Whether a plain text is marked up as Aozora marks its files."""
    rules = _RULE.findall(text[:6000])
    header = len(rules) > 1 and "《" in text[:6000]
    return header or "［＃" in text or ("《" in text and bool(_COLOPHON.search(text[-6000:])))


@dataclass(slots=True)
class _Body:
    """What has been read of the body."""

    blocks: list[Block] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    first: int = 1
    level: int = 0
    notes: int = 0
    gaiji: int = 0
    first_note: tuple[int, str] = (1, "")

    def end_lines(self) -> None:
        if any(row.strip(" 　") for row in self.rows):
            self.blocks.append(Block("lines", "\n".join(self.rows), line=self.first))
        self.rows = []


def source(text: str, name: str, encoding: str) -> Source:
    """The body as blocks; what was left out is in ``changes``."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff").split("\n")
    begin, header = _header(lines)
    end = _end(lines, begin)
    body = _Body()
    for number in range(begin, end):
        _read(body, lines[number], number + 1)
    body.end_lines()
    title, author, changes = _names(header)
    changes += _left_out(lines, begin, end, len(header), body)
    return Source(name, tuple(body.blocks), title, author, encoding, tuple(changes))


def _header(lines: list[str]) -> tuple[int, list[tuple[int, str]]]:
    """Where the body begins, and the numbered lines of title and names."""
    rules = [i for i, line in enumerate(lines[:120]) if _RULE.fullmatch(line)]
    if len(rules) > 1:
        named = [(i + 1, lines[i].strip(" 　")) for i in range(rules[0]) if lines[i].strip(" 　")]
        return rules[1] + 1, named
    blank = next((i for i, line in enumerate(lines) if not line.strip(" 　")), len(lines))
    top = lines[:blank]
    plain = all(not line.startswith("　") and "。" not in line and len(line) < 40 for line in top)
    if 1 < len(top) <= _MOST_HEADER_LINES and plain and not any("［＃" in line for line in top):
        return blank, [(i + 1, line.strip(" 　")) for i, line in enumerate(top)]
    return 0, []


def _end(lines: list[str], begin: int) -> int:
    return next((i for i in range(begin, len(lines)) if _COLOPHON.match(lines[i])), len(lines))


def _names(header: list[tuple[int, str]]) -> tuple[str | None, str | None, list[Change]]:
    if not header:
        return None, None, []
    people = [row for row in header[1:] if row[1].endswith("訳")]
    rest = [row for row in header[1:] if row not in people]
    author = rest.pop() if rest else None
    title = "　".join((header[0][1], *(text for _, text in rest)))
    changes = [Change("front matter", header[0][0], title[:_SHOWN], "took the title")]
    if author:
        changes.append(Change("front matter", *author, "took the author"))
    changes += (Change("front matter", *row, "removed the translator's name") for row in people)
    return title, author[1] if author else None, changes


def _left_out(lines: list[str], begin: int, end: int, named: int, body: _Body) -> list[Change]:
    changes = []
    if begin > named + 1 and (rule := _RULE.fullmatch(lines[begin - 1])):
        reason = "removed the explanation of the signs"
        changes.append(Change("removed", named + 1, rule[0].strip()[:20], reason))
    if body.notes:
        what = "a typesetter's note" if body.notes == 1 else f"{body.notes} typesetter's notes"
        changes.append(Change("removed", *body.first_note, f"removed {what}"))
    if body.gaiji:
        what = "a character" if body.gaiji == 1 else f"{body.gaiji} characters"
        reason = f"put {_UNKNOWN} for {what} that no code is given for"
        changes.append(Change("character", 1, _UNKNOWN, reason))
    if end < len(lines):
        text = lines[end].strip(" 　")[:_SHOWN]
        changes.append(Change("removed", end + 1, text, "removed the colophon"))
    return changes


def _read(body: _Body, line: str, number: int) -> None:
    """One line of the body: a heading, running text, or only notes."""
    text = _GAIJI.sub(lambda found: _character(body, found["note"]), line)
    begins = _HEADING_BEGINS.search(text)
    after = _HEADING_AFTER.search(text)
    ends = _HEADING_ENDS.search(text)
    if begins:
        body.level = _LEVELS[begins[1]]
    level = body.level or (_LEVELS[after[1]] if after else 0)
    if ends:
        body.level = 0
    kept, count = _without_notes(text)
    if count:
        body.notes += count
        note = _NOTE.search(text)
        if not body.first_note[1] and note:
            body.first_note = (number, note[0][:_SHOWN])
    if level and kept.strip(" 　"):
        body.end_lines()
        body.blocks.append(Block("heading", kept.strip(" 　"), level, number))
        return
    if not body.rows:
        body.first = number
    if kept.strip(" 　") or not count:
        body.rows.append(kept)
    else:
        body.rows.append("")


def _without_notes(text: str) -> tuple[str, int]:
    """Headings' own notes are read, not removed, and are not counted."""
    for mark in (_HEADING_BEGINS, _HEADING_AFTER, _HEADING_ENDS):
        text = mark.sub("", text)
    total, count = 0, 1
    while count:
        text, count = _NOTE.subn("", text)
        total += count
    return text, total


def _character(body: _Body, note: str) -> str:
    if code := _CODE_POINT.search(note):
        value = int(code[1], 16)
        if value <= 0x10FFFF and not 0xD800 <= value <= 0xDFFF:
            return chr(value)
    if place := _MEN_KU_TEN.search(note):
        plane, row, cell = (int(part) for part in place.groups())
        if 1 <= row <= 94 and 1 <= cell <= 94:
            code_bytes = b"\x8f" * (plane - 1) + bytes((0xA0 + row, 0xA0 + cell))
            found = code_bytes.decode("euc_jis_2004", "replace")
            if "\ufffd" not in found:
                return found
    body.gaiji += 1
    return _UNKNOWN
