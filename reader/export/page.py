"""An annotated text as one HTML page that needs no other file, nor the network."""

from collections.abc import Iterable, Mapping
from html import escape

from reader.export.markup import (
    ATTRIBUTION,
    Entry,
    MeantIn,
    WordList,
    in_order,
    paragraph_html,
)
from reader.model.annotation import AnnotatedSentence
from reader.model.text import Document

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


def page(
    document: Document,
    sentences: Iterable[AnnotatedSentence],
    entry: Entry,
    translations: Mapping[str, str] | None = None,
    title_en: str = "",
    meant: MeantIn = in_order,
) -> str:
    """``sentences`` in the document's order; ``translations`` by a sentence's id.

    A word links to the list of words at the end, and shows as its title the first gloss
    of what it is ``meant`` to say there.
    """
    words = WordList(entry, meant)
    annotated = iter(sentences)
    body = [
        written
        for paragraph in document.paragraphs
        for written in paragraph_html(paragraph, annotated, words, translations or {})
    ]
    title = escape(document.title or "日本語の文章")
    english = f'<p class="en" lang="en">{escape(title_en)}</p>' if title_en else ""
    author = f"<p>{escape(document.author)}</p>" if document.author else ""
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="ja">',
            '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            f"<title>{title}</title>",
            f"<style>{_STYLE}</style></head>",
            f"<body><main><h1>{title}</h1>{english}{author}",
            *body,
            "</main>",
            *words.listed(),
            f'<footer lang="en">{ATTRIBUTION}</footer>',
            "</body></html>",
        )
    )
