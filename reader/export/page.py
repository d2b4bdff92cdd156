"""An annotated text as one HTML page that needs no other file, nor the network."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape

from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.lexicon import DictionaryEntry, GlossaryEntry
from reader.model.text import Document, Paragraph

Entry = Callable[[int], DictionaryEntry]

_SENSES = 6  # of an entry in the list of words
_STYLE = """
:root { color-scheme: light dark; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; line-height: 2;
  font-family: "Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho", serif; }
h1, h2, h3, p.ja, dt { text-wrap: pretty; }
p.ja { font-size: 1.25rem; line-height: 2.3; margin: 1rem 0 0; }
p.en, dd, footer, .reading { font-family: Georgia, serif; line-height: 1.5; }
p.en { margin: 0 0 1rem; opacity: .8; }
p a, h1 a, h2 a, h3 a { color: inherit; text-decoration: none; }
a:hover, a:focus { background: #f6d36566; }
rt { font-size: .5em; opacity: .75; user-select: none; }
dt { margin-top: .75rem; font-size: 1.1rem; }
dt:target { background: #f6d36566; }
dd { margin-left: 1.5rem; }
footer { margin-top: 3rem; font-size: .85rem; opacity: .8; }
""".strip()
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_EDRDG = "https://www.edrdg.org/edrdg/licence.html"
_SHARED = "https://creativecommons.org/licenses/by-sa/4.0/"


def page(
    document: Document,
    sentences: Iterable[AnnotatedSentence],
    entry: Entry,
    translations: Mapping[str, str] | None = None,
) -> str:
    """``sentences`` in the document's order; ``translations`` by a sentence's id.

    A word links to the list of words at the end, and shows its first gloss as its title.
    """
    words = _Words(entry)
    annotated = iter(sentences)
    body = [
        written
        for paragraph in document.paragraphs
        for written in _paragraph(paragraph, annotated, words, translations or {})
    ]
    title = escape(document.title or "日本語の文章")
    author = f"<p>{escape(document.author)}</p>" if document.author else ""
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="ja">',
            '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            f"<title>{title}</title>",
            f"<style>{_STYLE}</style></head>",
            f"<body><main><h1>{title}</h1>{author}",
            *body,
            "</main>",
            *words.listed(),
            _FOOTER,
            "</body></html>",
        )
    )


_FOOTER = (
    f'<footer lang="en">Words and meanings from JMdict and JMnedict, © the Electronic '
    f'Dictionary Research and Development Group, <a href="{_EDRDG}">used in conformance with '
    f'the Group’s licence</a>, <a href="{_SHARED}">CC BY-SA 4.0</a>. Words found with UniDic, '
    "© The UniDic Consortium. Made with Taiyaku.</footer>"
)


class _Words:
    """The list of words, each once, in the order they are met."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry
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

    def title(self, number: int) -> str:
        term, entry = self._found[number]
        if term:
            return f"{term.ja}【{term.reading}】 {term.en}"
        if entry is None:
            return ""
        gloss = entry.senses[0].glosses[0] if entry.senses and entry.senses[0].glosses else ""
        return f"{_head(entry)} {gloss}"

    def listed(self) -> Iterator[str]:
        if not self._found:
            return
        yield '<h2 lang="en">Words</h2><dl>'
        for number, (term, entry) in enumerate(self._found):
            head = f"{term.ja}【{term.reading}】" if term else _head(entry) if entry else ""
            yield f'<dt id="w{number}">{escape(head)}</dt>'
            if term:
                note = f": {term.note}" if term.note else ""
                yield f'<dd lang="en"><b>{escape(term.en)}</b>{escape(note)}</dd>'
            for sense in entry.senses[:_SENSES] if entry else ():
                yield f'<dd lang="en">{escape("; ".join(sense.glosses))}</dd>'
        yield "</dl>"


def _head(entry: DictionaryEntry) -> str:
    return f"{entry.headword}【{entry.reading}】" if entry.spellings else entry.reading


def _paragraph(
    paragraph: Paragraph,
    annotated: Iterator[AnnotatedSentence],
    words: _Words,
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


def _sentence(annotated: AnnotatedSentence, words: _Words) -> str:
    text = annotated.sentence.text
    pieces: list[str] = []
    place = 0
    for span, linked in annotated.spans:
        pieces += (escape(text[place : span.start]), _word(linked, words))
        place = span.end
    return "".join((*pieces, escape(text[place:])))


def _word(linked: LinkedWord, words: _Words) -> str:
    written = "".join(
        f"<ruby>{escape(piece.base)}<rp>（</rp><rt>{escape(piece.reading)}</rt><rp>）</rp></ruby>"
        if piece.reading
        else escape(piece.base)
        for piece in linked.word.furigana
    ) or escape(linked.word.surface)
    number = words.number(linked)
    if number is None:
        return written
    return f'<a href="#w{number}" title="{escape(words.title(number))}">{written}</a>'
