"""A new text, and what a companion edition knows of it, before it has a folder."""

from collections.abc import Iterable
from dataclasses import fields, replace

from reader.corpus.anchor import Aligner
from reader.corpus.mend import attached, mended, share
from reader.corpus.settle import settled, settled_alignment
from reader.errors import LibraryError
from reader.model.bitext import Alignment, Meta, Text
from reader.model.lexicon import Glossary
from reader.model.text import Document

ENOUGH = 0.2  # of a document's sentences: then a companion edition is of this text
_LONGEST_TITLE = 60  # code points of a first sentence that serves as one


def companion(texts: Iterable[Text], document: Document) -> tuple[Text, float] | None:
    """The companion edition that knows most of a document, and how much of it (0 to 1)."""
    waiting = ((text, share(text, document)) for text in texts if text.original is None)
    best = max(waiting, key=lambda found: found[1], default=None)
    return best if best and best[1] >= ENOUGH else None


def new_text(
    document: Document,
    meta: Meta,
    translation: Document | None,
    alignment: Alignment | None,
    align: Aligner,
) -> Text:
    """A text with its own translation, or with none. It has no id yet."""
    original, ja = settled(document)
    english, en = settled(translation) if translation else (None, {})
    beads = settled_alignment(alignment or Alignment(), ja, en)
    english = english if english and english.sections else None
    return mended(Text("", _titled(meta, document, original), original, english, beads), align)[0]


def companied(document: Document, meta: Meta, edition: Text, align: Aligner) -> Text:
    """A text whose English is a companion edition's. A ``meta.title`` that says no more than
    the document's gives way to the edition's."""
    original, _ = settled(document)
    ours = meta.title.strip() not in ("", document.title)
    text = attached(edition, original, align)
    meta = _titled(meta, document, original)
    return replace(text, meta=_merged(meta, edition, ours=ours), shipped=False)


def _titled(meta: Meta, document: Document, original: Document) -> Meta:
    if not original.sections:
        raise LibraryError("The text is empty.", hint="Add one with a sentence in it.")
    first = next(original.sentences).text[:_LONGEST_TITLE]
    return replace(meta, title=meta.title.strip() or (document.title or "").strip() or first)


def _merged(meta: Meta, edition: Text, *, ours: bool) -> Meta:
    """The person's word first, then the edition's; its title where theirs was only found."""
    own = {f.name: getattr(meta, f.name) for f in fields(Meta)}
    its = {f.name: getattr(edition.meta, f.name) for f in fields(Meta)}
    its |= {"companion_of": edition.id}
    merged = {name: value or its[name] for name, value in own.items()}
    return Meta(**merged | ({} if ours else {"title": edition.meta.title}))


def named(text: Text, identifier: str) -> Text:
    """The text under an id; what terms it brings become its own."""
    terms = tuple(replace(e, scope=identifier) for e in text.glossary.entries if e.scope)
    return replace(text, id=identifier, glossary=Glossary(terms))
