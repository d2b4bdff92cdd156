"""What stands before the text: title, author, translator, table of contents."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.model.text import Change, Source
from reader.text.layout import Layout
from reader.text.lines import Line, shortened, width
from reader.text.numbering import CONTENTS, GREETINGS, numbering
from reader.text.pages import key

_ROLE = re.compile(
    r"[（(]?(?P<role>著者?|作者?|文|筆者|翻訳者?|訳者?|編者?|編訳|監修|(?:translated |written )?by)"
    r"\s*[:：／/　 ]\s*(?P<name>[^。、]{1,40}?)[)）]?",
    re.IGNORECASE,
)
_ROLE_AFTER = re.compile(
    r"[（(]?(?P<name>[^。、「」（）()]{2,20}?)[　 ]*[（(]?"
    r"(?P<role>著|作|文|訳|編|編著|編訳|監修|翻訳)[)）]?"
)
_NAME = r"[一-鿿々ヶ\uf900-\ufaffぁ-ゖァ-ヺー・]"
_SPACED = re.compile(rf"{_NAME}+(?:[　 ]+{_NAME}+){{1,6}}")
_BARE = re.compile(r"[一-鿿々ヶ]{3,5}|[ァ-ヺー]+(?:[・＝][ァ-ヺー]+)+")
_SUBTITLE = re.compile(r"[-−–—―─〜～~：:（(「『〔《].*")
_ABOUT = re.compile(r"大学|研究|学部|学院|学会|協会|会員|教授|記者|翻訳|訳|著|所収|年|@|[（(]|\d")
_WIDE = re.compile("[　 \t]+")
_LONGEST_NAME = 10
_LONGEST_TITLE = 90  # half widths
_BEGINNING = 8  # letters that tell one heading from another
_MOST_CONTENTS = 60


@dataclass(frozen=True, slots=True)
class Front:
    """``lines`` is the text itself; ``keys`` are what a running head may repeat."""

    lines: tuple[Line, ...]
    title: str | None = None
    author: str | None = None
    keys: frozenset[str] = frozenset()
    changes: tuple[Change, ...] = ()


def take(lines: Sequence[Line], layout: Layout, source: Source) -> Front:
    """Parts the front matter from the text."""
    if layout.marked or any(line.whole for line in lines):
        return _named(lines, source)
    region = _region(lines, layout)
    contents = _contents(lines, region)
    rest = [i for i in range(region) if i not in contents]
    later = {line.display for line in lines[region:] if line.display}
    cut = next((i for i in rest if _heads(lines[i], later)), region)
    front = [i for i in rest if i < cut]
    said = bool(front and source.title) and _begins(source.title, lines[front[0]])
    if not front or not (said or _evident(lines, front, layout, listed=bool(contents))):
        front = []
    title, author, used, changes = _people([lines[i] for i in front], listed=bool(contents))
    gone = {*contents, *front[:used]}
    if contents:
        shown = shortened(" / ".join(lines[i].text for i in contents))
        reason = f"removed the table of contents ({len(contents)} lines)"
        changes.append(Change("front matter", lines[contents[0]].number, shown, reason))
    kept = tuple(line for i, line in enumerate(lines) if i not in gone)
    named, by = source.title or title, source.author or author
    keys = {key(part) for part in (named, by, (named or "") + (by or "")) if part}
    keys |= {key(lines[front[0]].text)} if front else set()
    return Front(kept, named, by, frozenset(keys - {""}), tuple(changes))


def _heads(line: Line, later: set[int]) -> bool:
    """Whether a line is the text's first heading; ``later`` are the letters of the others."""
    if numbering(line.text):
        return True
    return line.display in later and not _person(line.text)


def _begins(title: str | None, line: Line) -> bool:
    """Whether a line is the title that the source names, or the first of its lines."""
    return bool(title and key(line.text)) and key(title or "").startswith(key(line.text))


def _named(lines: Sequence[Line], source: Source) -> Front:
    """A source that names its title itself may repeat it as its first line."""
    first = lines[0] if lines else None
    if not (first and source.title and key(first.text) == key(source.title)):
        return Front(tuple(lines), source.title, source.author)
    change = Change("front matter", first.number, shortened(first.text), "took the title")
    return Front(tuple(lines[1:]), source.title, source.author, changes=(change,))


def _region(lines: Sequence[Line], layout: Layout) -> int:
    """How many lines from the top are too short to be the text; 0 where all are."""
    limit = layout.width * 0.9 if layout.wrapped else _LONGEST_TITLE
    for place, line in enumerate(lines):
        full = line.width > limit and not line.display
        if line.stopped or (full and not _repeats_later(lines, place)):
            return place
    return 0


def _repeats_later(lines: Sequence[Line], place: int) -> bool:
    """A long line of a table of contents."""
    name = key(lines[place].text)
    return (
        place < _MOST_CONTENTS
        and _counts(lines[place])
        and any(key(line.text) == name for line in lines[place + 1 :])
    )


def _contents(lines: Sequence[Line], region: int) -> list[int]:
    again = [i for i in _again(lines, region) if i or _counts(lines[0])]
    counted = next((i for i in again if _counts(lines[i])), None)
    again = [i for i in again if counted is None or i >= counted]
    word = next((i for i in range(region) if key(lines[i].text) in CONTENTS), None)
    if not again or (word is None and len(again) < 2):
        return []
    first = again[0] if word is None else min(word, again[0])
    if counted is None and word is None and again != list(range(again[0], again[-1] + 1)):
        return []
    return list(range(first, again[-1] + 1))


def _again(lines: Sequence[Line], region: int) -> Iterator[int]:
    """Lines before the text that return in it; a heading's first line is enough."""
    keys = [key(line.text) for line in lines]
    last = {name: i for i, name in enumerate(keys)}
    begins = {keys[i][:_BEGINNING]: keys[i] for i in range(region, len(lines)) if _counts(lines[i])}
    for i in range(region):
        name = keys[i]
        other = begins.get(name[:_BEGINNING], "") if _counts(lines[i]) else ""
        same = len(other) >= _BEGINNING and (name.startswith(other) or other.startswith(name))
        if len(name) > 1 and (last[name] > i or same):
            yield i


def _counts(line: Line) -> bool:
    return numbering(line.text) is not None


def _evident(lines: Sequence[Line], front: list[int], layout: Layout, *, listed: bool) -> bool:
    first, place = lines[front[0]], front[-1] + 1
    if not key(first.text) or first.text[0] in "「『“①・" or width(first.text) > _LONGEST_TITLE:
        return False
    if first.text in GREETINGS:
        return False
    signed = any(_person(lines[i].text) for i in front[1:])
    if listed or signed or place >= len(lines):
        return listed or signed
    after = lines[place]
    apart = after.indent > 0 or after.gap > layout.gap or bool(numbering(after.text))
    if layout.wrapped:
        return apart
    prose = any(line.indent or len(line.text) > 2 * len(first.text) for line in lines[place:])
    return apart and prose and not layout.sentences and len(front) == 1


def _person(text: str) -> tuple[str, str] | None:
    """Role and name: "（訳：山田　一）" is 訳, 山田一."""
    if found := _ROLE.fullmatch(text) or _ROLE_AFTER.fullmatch(text):
        return found["role"], _name(found["name"])
    letters = len(_WIDE.sub("", text))
    if letters <= _LONGEST_NAME and _SPACED.fullmatch(text):
        return "著", _name(text)
    return ("著", text) if _BARE.fullmatch(text) else None


def _name(text: str) -> str:
    return text.strip() if text.isascii() else _WIDE.sub("", text)


def _spaced_out(text: str) -> str:
    """茶　の　話 is 茶の話; the blank in 茶の話　第二集 stays."""
    parts = _WIDE.split(text)
    return "".join(parts) if all(len(part) == 1 for part in parts) else text


def _people(
    front: Sequence[Line], *, listed: bool
) -> tuple[str | None, str | None, int, list[Change]]:
    """Title, author, how many of the lines were front matter, and the report."""
    if not front:
        return None, None, 0, []
    title, author = _spaced_out(front[0].text), None
    changes = [_taken(front[0], "took the title")]
    signed = next((i for i, line in enumerate(front) if i and _person(line.text)), None)
    for place, line in enumerate(front[1:], 1):
        person = _person(line.text)
        if person and ("訳" in person[0] or person[0].lower().startswith("translated")):
            changes.append(_taken(line, "removed the translator's name"))
        elif person and author is None:
            author = person[1]
            changes.append(_taken(line, "took the author"))
        elif key(line.text) == key(front[0].text):
            changes.append(_taken(line, "removed a line before the text"))
        elif place < signed if signed else _SUBTITLE.fullmatch(line.text):
            goes_on = line.display and line.display == front[place - 1].display and not line.gap
            blank = "" if goes_on or _SUBTITLE.fullmatch(line.text) else "　"
            title += blank + line.text
            changes.append(_taken(line, "took the subtitle"))
        elif listed or _ABOUT.search(line.text):
            changes.append(_taken(line, "removed a line before the text"))
        else:
            return title, author, place, changes
    return title, author, len(front), changes


def _taken(line: Line, reason: str) -> Change:
    return Change("front matter", line.number, shortened(line.text), reason)
