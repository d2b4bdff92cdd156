r"""``text.*.txt`` ⇄ Document.

``# `` opens a section, a blank line ends a paragraph, one sentence a line; ruby is
``｜base《reading》``, without the bar where the base is the run of kanji before it.
A backslash takes the meaning from the ``#``, ``｜``, ``《``, ``》`` or ``\`` after it.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.errors import CorpusError
from reader.model.text import Document, Language, Paragraph, Ruby, Section, Sentence, Span

_KANJI = "々〆〇仝ヶ㐀-䶿一-鿿\uf900-\ufaff\U00020000-\U0003ffff"
_PIECE = re.compile(
    rf"""\\(?P<escaped>[\#｜《》\\])
    | ｜(?P<base>(?:\\.|[^｜《》\\])+)《(?P<reading>(?:\\.|[^《》\\])+)》
    | (?P<run>[{_KANJI}]+)(?:《(?P<over>(?:\\.|[^《》\\])+)》)?
    | (?P<plain>[^\\｜{_KANJI}]+|.)""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\([#｜《》\\])")
_ENDS_IN_KANJI = re.compile(rf"[{_KANJI}]+\Z")


def _plain(written: str) -> str:
    return _ESCAPE.sub(r"\1", written)


def read_sentence(identifier: str, line: str) -> Sentence:
    """A line as a sentence: ``｜悖《もと》る`` is 悖る with もと over its 悖."""
    if "《" not in line and "\\" not in line:
        return Sentence(identifier, line)
    text: list[str] = []
    ruby: list[Ruby] = []
    length = 0
    for piece in _PIECE.finditer(line):
        base = piece["base"] or piece["run"]
        reading = piece["reading"] or piece["over"]
        words = piece["escaped"] or (_plain(base) if base else piece["plain"])
        if reading:
            ruby.append(Ruby(Span(length, length + len(words)), _plain(reading)))
        text.append(words)
        length += len(words)
    return Sentence(identifier, "".join(text), tuple(ruby))


def write_sentence(sentence: Sentence) -> str:
    """The line that ``read_sentence`` reads as this sentence."""
    line: list[str] = []
    done = 0
    for mark in sentence.ruby:
        before = sentence.text[done : mark.span.start]
        base = mark.span.of(sentence.text)
        bare = re.fullmatch(rf"[{_KANJI}]+", base) and not _ENDS_IN_KANJI.search(before)
        bar = "" if bare else "｜"
        reading = re.sub(r"([《》\\])", r"\\\1", mark.reading)
        line += (_escaped(before), bar, re.sub(r"([｜《》\\])", r"\\\1", base), f"《{reading}》")
        done = mark.span.end
    line.append(_escaped(sentence.text[done:]))
    written = "".join(line)
    return f"\\{written}" if written.startswith("#") else written


def _escaped(text: str) -> str:
    """Only what would be read as a mark: 《 behind kanji, every bar, every backslash."""
    return re.sub(rf"(?<=[{_KANJI}])《|\A《|[｜\\]", r"\\\g<0>", text)


def lines(text: str) -> list[str]:
    """The lines of a file from any system."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def sentence_lines(text: str) -> Iterator[tuple[int, int, str]]:
    """(line number, level, words) of every line; level 0 is no heading, no words a break."""
    for number, raw in enumerate(lines(text), 1):
        line = raw.strip()
        if line.startswith("#"):
            words = line.lstrip("#")
            yield number, len(line) - len(words), words.strip()
        else:
            yield number, 0, line


def read(text: str, language: Language, path: Path) -> Document:
    """The document in a file's text. Raises CorpusError with the line that is wrong."""
    paragraphs: list[tuple[int, list[str]]] = []
    open_paragraph = False
    for number, level, words in sentence_lines(text):
        if level and not words:
            hint = "Write the heading behind it, or take the line out."
            raise CorpusError(path, number, "a heading without words.", hint=hint)
        if level or not words:
            open_paragraph = False
        if level:
            paragraphs.append((level, [words]))
        elif words and open_paragraph:
            paragraphs[-1][1].append(words)
        elif words:
            paragraphs.append((0, [words]))
            open_paragraph = True
    if not paragraphs:
        raise CorpusError(path, 1, "the file is empty.", hint="Write one sentence a line.")
    return Document(language, tuple(_sections(paragraphs)))


def _sections(paragraphs: Iterable[tuple[int, list[str]]]) -> Iterator[Section]:
    number, found = 1, list[Paragraph]()
    for level, words in paragraphs:
        if level and found:
            yield Section(number, tuple(found))
            number, found = number + 1, []
        ids = (f"{number}.{len(found) + 1}.{place}" for place in range(1, len(words) + 1))
        sentences = tuple(map(read_sentence, ids, words))
        found.append(Paragraph("heading" if level else "paragraph", level, sentences))
    yield Section(number, tuple(found))


def write(document: Document) -> str:
    """The file's text; ``read`` gives the same document back if it was settled."""
    blocks = (
        "\n".join(
            ("#" * paragraph.level + " " if paragraph.kind == "heading" else "")
            + write_sentence(sentence)
            for sentence in paragraph.sentences
        )
        for paragraph in document.paragraphs
    )
    return "\n\n".join(blocks) + "\n"
