"""Words and paragraphs as HTML that is XHTML too: furigana, links to a list of words."""

from collections.abc import Callable, Iterator, Mapping
from html import escape

from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.lexicon import DictionaryEntry, GlossaryEntry
from reader.model.text import Paragraph

Entry = Callable[[int], DictionaryEntry]

EDRDG = "https://www.edrdg.org/edrdg/licence.html"
SHARED = "https://creativecommons.org/licenses/by-sa/4.0/"
ATTRIBUTION = (
    f"Words and meanings from JMdict and JMnedict, © the Electronic "
    f'Dictionary Research and Development Group, <a href="{EDRDG}">used in conformance with '
    f'the Group’s licence</a>, <a href="{SHARED}">CC BY-SA 4.0</a>. Words found with UniDic, '
    "© The UniDic Consortium. Made with Taiyaku."
)

_SENSES = 6  # of an entry in the list of words


class WordList:
    """The list of words, each once, in the order they are met.

    A word links to its place in the list; with ``footnotes`` as e-books do, which show it on
    a tap.
    """

    def __init__(self, entry: Entry, *, footnotes: bool = False) -> None:
        self._entry, self._footnotes = entry, footnotes
        self._numbers: dict[tuple[GlossaryEntry | None, int | None], int] = {}
        self._found: list[tuple[GlossaryEntry | None, DictionaryEntry | None]] = []

    def number(self, linked: LinkedWord) -> int | None:
        """The word's place in the list; None where nothing is known of it."""
        if not linked.term and not linked.entries:
            return None
        key = (linked.term, linked.entries[0] if linked.entries else None)
        if key not in self._numbers:
            self._numbers[key] = len(self._found)
            self._found.append((key[0], None if key[1] is None else self._entry(key[1])))
        return self._numbers[key]

    def link(self, number: int, written: str) -> str:
        """``written``, a word of the text as HTML, as a link to its place in the list."""
        if self._footnotes:
            return f'<a class="w" epub:type="noteref" href="#w{number}">{written}</a>'
        return f'<a href="#w{number}" title="{escape(self._title(number))}">{written}</a>'

    def _title(self, number: int) -> str:
        term, entry = self._found[number]
        if term:
            return f"{term.ja}【{term.reading}】 {term.en}"
        if entry is None:
            return ""
        gloss = entry.senses[0].glosses[0] if entry.senses and entry.senses[0].glosses else ""
        return f"{_head(entry)} {gloss}"

    def listed(self) -> Iterator[str]:
        """As a list for the end of a page."""
        if not self._found:
            return
        yield '<h2 lang="en">Words</h2><dl>'
        for number, (head, meanings) in enumerate(self._written()):
            yield f'<dt id="w{number}">{head}</dt>'
            yield from (f'<dd lang="en">{meaning}</dd>' for meaning in meanings)
        yield "</dl>"

    def footnotes(self) -> Iterator[str]:
        """As the footnotes of an e-book's chapter."""
        for number, (head, meanings) in enumerate(self._written()):
            yield f'<aside epub:type="footnote" id="w{number}"><p>{head}</p><ol lang="en">'
            yield from (f"<li>{meaning}</li>" for meaning in meanings)
            yield "</ol></aside>"

    def _written(self) -> Iterator[tuple[str, list[str]]]:
        for term, entry in self._found:
            head = f"{term.ja}【{term.reading}】" if term else _head(entry) if entry else ""
            senses = entry.senses[:_SENSES] if entry else ()
            meanings = [escape("; ".join(sense.glosses)) for sense in senses]
            if term:
                note = f": {term.note}" if term.note else ""
                meanings.insert(0, f"<b>{escape(term.en)}</b>{escape(note)}")
            yield escape(head), meanings


def _head(entry: DictionaryEntry) -> str:
    return f"{entry.headword}【{entry.reading}】" if entry.spellings else entry.reading


def paragraph_html(
    paragraph: Paragraph,
    annotated: Iterator[AnnotatedSentence],
    words: WordList,
    translations: Mapping[str, str],
) -> Iterator[str]:
    # zip asks the paragraph first: it takes no sentence of the next one
    each = [
        _sentence(found, words) for _own, found in zip(paragraph.sentences, annotated, strict=False)
    ]
    heading = f"h{min(paragraph.level + 1, 6)}" if paragraph.kind == "heading" else ""
    tag, kind = (heading, "") if heading else ("p", ' class="ja"')
    yield f"<{tag}{kind}>{''.join(each)}</{tag}>"
    ids = (sentence.id for sentence in paragraph.sentences)
    english = dict.fromkeys(translations[i] for i in ids if i in translations)
    if english:
        yield f'<p class="en" lang="en">{escape(" ".join(english))}</p>'


def _sentence(annotated: AnnotatedSentence, words: WordList) -> str:
    text = annotated.sentence.text
    pieces: list[str] = []
    place = 0
    for span, linked in annotated.spans:
        pieces += (escape(text[place : span.start]), _word(linked, words))
        place = span.end
    return "".join((*pieces, escape(text[place:])))


def _word(linked: LinkedWord, words: WordList) -> str:
    written = "".join(
        f"<ruby>{escape(piece.base)}<rp>（</rp><rt>{escape(piece.reading)}</rt><rp>）</rp></ruby>"
        if piece.reading
        else escape(piece.base)
        for piece in linked.word.furigana
    ) or escape(linked.word.surface)
    number = words.number(linked)
    if number is None:
        return written
    return words.link(number, written)
