"""Texts as the library shows them: a card for each, and which of them, in which order."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import ceil

from reader.model.bitext import Text
from reader.study.vocabulary import Coverage
from reader.web.library.covers import Cover, cover
from reader.web.matching import matches

LEVELS = ("N5", "N4", "N3", "N2", "N1", "")  # easiest first
SORTS = {
    "read": "Last read",
    "known": "Most words known",
    "level": "Easiest first",
    "length": "Shortest",
    "title": "Title",
    "added": "Newest",
}
PACE = 200.0  # characters a minute, until the reader's own pace is known


@dataclass(frozen=True, slots=True)
class Card:
    """``sentences`` are those of the running text, headings left out, and ``lengths`` their
    characters; ``reading`` is how title and author are read.

    ``waiting``: a companion edition whose original its owner has still to bring; ``url`` says
    where it may be found.
    """

    id: str
    cover: Cover
    title: str
    title_en: str
    author: str
    author_en: str
    kind: str
    level: str
    summary: str
    rights: str
    url: str
    reading: str
    sentences: tuple[str, ...]
    lengths: tuple[int, ...]
    added: str
    english: bool
    machine: bool
    waiting: bool
    owned: bool
    copied: bool

    @property
    def name(self) -> str:
        """The title in whichever language there is."""
        return self.title_en or self.title or self.id

    @property
    def characters(self) -> int:
        return sum(self.lengths)

    def minutes(self, number: int, pace: float) -> int:
        """What is left from the ``number``-th sentence on, at so many characters a minute."""
        return ceil(sum(self.lengths[max(0, number - 1) :]) / pace)


def card(text: Text, read: Callable[[str], str] = str, *, copied: bool = False) -> Card:
    """What a text's card says, all but where it was read last; ``read`` tells how Japanese is
    read, ``copied`` that it stands in the place of a text that ships."""
    meta, english = text.meta, text.translation is not None
    running = [
        sentence
        for paragraph in (text.original.paragraphs if text.original else ())
        if paragraph.kind == "paragraph"
        for sentence in paragraph.sentences
    ]
    return Card(
        id=text.id,
        cover=cover(meta),
        title=meta.title,
        title_en=meta.title_en,
        author=meta.author,
        author_en=meta.author_en if meta.author_en != meta.author else "",
        kind=meta.kind,
        level=meta.level,
        summary=meta.summary,
        rights=(meta.translation_rights if text.original is None else meta.rights),
        url=meta.url if meta.url.startswith(("https://", "http://")) else "",
        reading=read(f"{meta.title} {meta.author}"),
        sentences=tuple(sentence.id for sentence in running),
        lengths=tuple(len(sentence.text) for sentence in running),
        added=meta.added,
        english=english,
        machine=english and meta.translation_origin == "machine",
        waiting=text.original is None,
        owned=not text.shipped,
        copied=copied,
    )


def chosen(cards: Iterable[Card], query: str, kind: str) -> list[Card]:
    """The cards that the search box and the kind leave."""
    return [
        each
        for each in cards
        if (not kind or each.kind == kind)
        and matches(
            query,
            (
                *(each.title, each.title_en, each.author, each.author_en),
                *(each.reading, each.level),
            ),
        )
    ]


def sort(
    cards: Iterable[Card],
    by: str,
    bookmarks: Mapping[str, str],
    covered: Mapping[str, Coverage],
) -> list[Card]:
    """In the order of ``by``, what waits for its original last."""
    found = sorted(cards, key=lambda each: each.cover.slip)
    if by == "level":
        found.sort(key=lambda each: LEVELS.index(each.level) if each.level in LEVELS else 9)
    elif by == "known":
        found.sort(key=lambda each: -_share(covered.get(each.id)))
    elif by == "length":
        found.sort(key=lambda each: each.characters)
    elif by in ("added", "read"):
        found.sort(key=lambda each: each.added, reverse=True)
    if by == "read":
        last = {text: place for place, text in enumerate(bookmarks)}
        found.sort(key=lambda each: last.get(each.id, len(last)))
    return sorted(found, key=lambda each: each.waiting)


def _share(found: Coverage | None) -> float:
    """Less than none where the words are not counted."""
    return found.known / (found.total or 1) if found else -1.0
