"""Words and paragraphs as HTML that is XHTML too: furigana, links to a list of words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape

from reader.model.annotation import AnnotatedSentence, LinkedWord, Meant
from reader.model.lexicon import DictionaryEntry, GlossaryEntry
from reader.model.text import Paragraph

Entry = Callable[[int], DictionaryEntry]
MeantIn = Callable[[AnnotatedSentence], Sequence[Meant]]  # what comes first for each word

EDRDG = "https://www.edrdg.org/edrdg/licence.html"
SHARED = "https://creativecommons.org/licenses/by-sa/4.0/"
ATTRIBUTION = (
    f"Words and meanings from JMdict and JMnedict, © the Electronic "
    f'Dictionary Research and Development Group, <a href="{EDRDG}">used in conformance with '
    f'the Group’s licence</a>, <a href="{SHARED}">CC BY-SA 4.0</a>. Words found with UniDic, '
    "© The UniDic Consortium. Made with Taiyaku."
)

_SENSES = 6  # of an entry in the list of words


def in_order(sentence: AnnotatedSentence) -> Sequence[Meant]:
    """The first entry and its first sense, whatever the sentence tells."""
    return [(next(iter(linked.entries), None), 0) for linked in sentence.words]


class WordList:
    """The list of words, each once, in the order they are met.

    A word links to its place in the list, and shows what it means where it stands; with
    ``footnotes`` as e-books do, which show it on a tap: a word that means two things has two.
    """

    def __init__(self, entry: Entry, meant: MeantIn = in_order, *, footnotes: bool = False) -> None:
        self._entry, self._footnotes = entry, footnotes
        self.meant = meant
        self._numbers: dict[tuple[GlossaryEntry | None, Meant], int] = {}
        self._found: list[tuple[GlossaryEntry | None, DictionaryEntry | None, int]] = []

    def link(self, linked: LinkedWord, meant: Meant, written: str) -> str:
        """``written``, a word of the text as HTML, as a link to its place in the list; as it is
        where nothing is known of the word."""
        if not linked.term and not linked.entries:
            return written
        number, sense = self._number(linked, meant), meant[1] or 0
        if self._footnotes:
            return f'<a class="w" epub:type="noteref" href="#w{number}">{written}</a>'
        return f'<a href="#w{number}" title="{escape(self._title(number, sense))}">{written}</a>'

    def _number(self, linked: LinkedWord, meant: Meant) -> int:
        entry, sense = meant
        first = (sense or 0) if self._footnotes else 0
        key = (linked.term, (entry, first))
        if key not in self._numbers:
            self._numbers[key] = len(self._found)
            known = None if entry is None else self._entry(entry)
            self._found.append((linked.term, known, first))
        return self._numbers[key]

    def _title(self, number: int, sense: int) -> str:
        term, entry, _first = self._found[number]
        if term:
            return f"{term.ja}【{term.reading}】 {term.en}"
        if entry is None:
            return ""
        glosses = entry.senses[sense].glosses if entry.senses else ()
        return f"{_head(entry)} {next(iter(glosses), '')}"

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
        for term, entry, first in self._found:
            head = f"{term.ja}【{term.reading}】" if term else _head(entry) if entry else ""
            senses = entry.senses if entry else ()
            ordered = (*senses[first : first + 1], *senses[:first], *senses[first + 1 :])
            meanings = [escape("; ".join(sense.glosses)) for sense in ordered[:_SENSES]]
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
    meant = words.meant(annotated)
    for (span, linked), each in zip(annotated.spans, meant, strict=True):
        pieces += (escape(text[place : span.start]), _word(linked, each, words))
        place = span.end
    return "".join((*pieces, escape(text[place:])))


def _word(linked: LinkedWord, meant: Meant, words: WordList) -> str:
    written = "".join(
        f"<ruby>{escape(piece.base)}<rp>（</rp><rt>{escape(piece.reading)}</rt><rp>）</rp></ruby>"
        if piece.reading
        else escape(piece.base)
        for piece in linked.word.furigana
    ) or escape(linked.word.surface)
    return words.link(linked, meant, written)
