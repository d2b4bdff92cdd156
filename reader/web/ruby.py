"""Words and English as HTML, escaped once for each distinct word.

A page has one link a word; Jinja would need 5 to 9 µs for each, joining ready pieces 0.1.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby
from math import ceil

from markupsafe import Markup, escape

from reader.japanese.kana import is_kanji
from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.bitext import Link
from reader.model.morphology import Furigana, Word
from reader.ports import Dictionary
from reader.web.settings import Display

GROUP = 4  # characters under one reading

NOTHING = Markup("")

LINK, START = '<a class="w" href="words/', "-"
TERM, INSIDE, END = '" data-term="', '">', "</a>"
RENDERING = Markup('<span class="r" data-term="{}">{}</span>')


def ruby(
    pieces: Sequence[Furigana],
    shown: Callable[[Furigana], bool] = lambda _: True,
    seams: Collection[int] = (),
) -> Markup:
    """Pieces of a word with the readings that are to be shown over them.

    ``seams`` are the characters at which parts of the word end: no reading goes across one.
    """
    html: list[str] = []
    for piece in groups(pieces, seams):
        if piece.reading and shown(piece):
            html.append('<ruby class="tight">' if _tight(piece) else "<ruby>")
            html += (escape(piece.base), "<rt>", escape(piece.reading), "</rt></ruby>")
        else:
            html.append(escape(piece.base))
    return _joined(html)


def _joined(html: list[str]) -> Markup:
    """Pieces that are all markup already; ``Markup.join`` would look at each again."""
    return Markup("".join(html))  # noqa: S704


def seams(parts: Iterable[str]) -> frozenset[int]:
    """Where these end: 軍事|協力 → 2, 4."""
    return frozenset(accumulate(map(len, parts)))


def _within(word: Word) -> Collection[int]:
    morphemes = word.morphemes
    return seams(each.surface for each in morphemes) if len(morphemes) > 1 else ()


def pieces_of(word: Word) -> tuple[Furigana, ...]:
    """A word as it stands in its text, in the pieces that have one reading over them."""
    return tuple(groups(word.furigana or (Furigana(word.surface),), _within(word)))


def of_pieces(
    pieces: Sequence[Furigana], shown: Callable[[Furigana], bool] = lambda _: True
) -> Markup:
    """Such pieces, of one word or of several: no reading goes from one to the next."""
    return ruby(pieces, shown, seams(each.base for each in pieces))


def of_word(word: Word, shown: Callable[[Furigana], bool] = lambda _: True) -> Markup:
    """A word as it stands in its text, with its readings."""
    return ruby(word.furigana or (Furigana(word.surface),), shown, _within(word))


def groups(pieces: Sequence[Furigana], seams: Collection[int] = ()) -> Iterator[Furigana]:
    """Neighbouring readings of a part as one, over up to four characters: set one by one, a
    long reading would push its character away from the next.

    国[こっ]境[きょう]を → 国境[こっきょう]を
    """
    for together in _runs(pieces, seams):
        if together[0].reading is None or any(len(piece.base) > 1 for piece in together):
            yield from together
            continue
        size = ceil(len(together) / ceil(len(together) / GROUP))
        for start in range(0, len(together), size):
            group = together[start : start + size]
            yield Furigana(
                "".join(piece.base for piece in group),
                "".join(piece.reading or "" for piece in group),
            )


def _runs(pieces: Sequence[Furigana], seams: Collection[int]) -> Iterator[tuple[Furigana, ...]]:
    """Neighbours that have readings, or have none, and belong to one part."""
    ends = accumulate(len(piece.base) for piece in pieces)
    part, kinds = 0, []
    for piece, end in zip(pieces, ends, strict=True):
        kinds.append((part, piece.reading is not None))
        part += end in seams
    for _, run in groupby(zip(kinds, pieces, strict=True), lambda pair: pair[0]):
        yield tuple(piece for _, piece in run)


def _tight(piece: Furigana) -> bool:
    """Whether the reading is wider than its kanji: more than two kana a character."""
    return len(piece.base) > 1 and len(piece.reading or "") > 2 * len(piece.base)


def shown_furigana(display: Display, dictionary: Dictionary) -> Callable[[Furigana], bool]:
    """Which readings are in the page: what is off is not sent."""
    if display.furigana == "off":
        return lambda _: False
    if display.furigana != "level":
        return lambda _: True
    known: dict[str, bool] = {}

    def easy(character: str) -> bool:
        if character not in known:
            kanji = dictionary.kanji(character) if is_kanji(character) else None
            known[character] = bool(kanji and kanji.jlpt and kanji.jlpt >= int(display.level))
        return known[character]

    return lambda piece: not all(easy(character) for character in piece.base)


class WordPages(dict[LinkedWord, Markup]):
    """The end of each distinct word's link, made when it is first met."""

    def __init__(self, shown: Callable[[Furigana], bool]) -> None:
        super().__init__()
        self.shown = shown

    def __missing__(self, linked: LinkedWord) -> Markup:
        html = [INSIDE, of_word(linked.word, self.shown), END]
        self[linked] = made = _joined(html)
        return made


def japanese(
    sentence: AnnotatedSentence, words: Mapping[LinkedWord, Markup], marks: Mapping[int, int]
) -> Markup:
    """A sentence whose words are links, ``words`` their ends. ``marks`` numbers its glossary terms by their start."""
    text, end = sentence.sentence.text, 0
    link = f"{LINK}{escape(sentence.sentence.id)}{START}"
    html: list[str] = []
    for start, linked in zip(sentence.starts, sentence.words, strict=True):
        if start > end:
            html.append(escape(text[end:start]))
        html += (link, str(start))
        if start in marks:
            html += (TERM, str(marks[start]))
        html.append(words[linked])
        end = start + len(linked.word.surface)
    html.append(escape(text[end:]))
    return _joined(html)


def japanese_plain(sentence: AnnotatedSentence, shown: Callable[[Furigana], bool]) -> Markup:
    """A sentence with its readings, without links."""
    text, end = sentence.sentence.text, 0
    html: list[str] = []
    for span, linked in sentence.spans:
        html += (escape(text[end : span.start]), of_word(linked.word, shown))
        end = span.end
    html.append(escape(text[end:]))
    return _joined(html)


def english(text: str, links: Sequence[tuple[Link, int]]) -> Markup:
    """English with its renderings marked by the numbers of the terms they render."""
    html: list[str] = []
    end = 0
    for link, mark in sorted(links, key=lambda pair: pair[0].en):
        html += (escape(text[end : link.en.start]), RENDERING.format(mark, link.en.of(text)))
        end = link.en.end
    html.append(escape(text[end:]))
    return _joined(html)
