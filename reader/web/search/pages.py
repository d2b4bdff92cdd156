"""The search: every place of a word in the library, by what renders it, and what else there is."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import urlencode

from flask import Blueprint, render_template, request

from reader.bitext.concordance import Line, groups, key_of, same
from reader.model.bitext import Meta
from reader.search import Answer, Side
from reader.web.glossary.all_terms import AllTerms, title_of
from reader.web.search.also import Also, also
from reader.web.search.concordance import Concordance
from reader.web.stores import Stores
from reader.web.translation import gettext as _

PAGE = 60  # lines
AROUND = 28  # characters on either side of the keyword

CLEAR = {"text": "", "word": "", "as": ""}
# What stands for a rendering where there is none.
_NO_LABEL = {"-": "no English", "…": "not counted yet", "?": "not known"}
_SIDES: Mapping[str, Side] = {"ja": "ja", "en": "en"}
_OTHER: Mapping[Side, Side] = {"ja": "en", "en": "ja"}


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter that is also a count. ``inside`` is the longer word the query is a part of."""

    label: str
    lang: str
    inside: str
    count: int
    href: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Quote:
    """A keyword in its line, and the English in stretches: the text, and whether it renders."""

    sentence: str
    before: str
    keyword: str
    after: str
    english: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Quotes:
    """The lines of one text."""

    text: str
    title: str
    title_en: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """``count`` lines are left by the filters, of ``total``; ``other`` leads to what the query
    finds in the other language, "" where that is nothing. ``uncounted`` lines wait for their
    rendering to be looked for."""

    title: str
    place: str
    query: str
    side: str
    count: int
    total: int
    uncounted: int
    renderings: tuple[Choice, ...]
    words: tuple[Choice, ...]
    texts: tuple[Choice, ...]
    shown: tuple[Quotes, ...]
    cleared: str
    other: str
    other_count: int
    again: str
    back: str
    on: str
    first: int
    also: Also


@dataclass(frozen=True, slots=True)
class Asked:
    """The page's address, taken apart. Filters are "" where they leave everything."""

    q: str
    side: Side
    text: str = ""
    rendering: str = ""
    word: str = ""
    start: int = 0

    def href(self, **changes: str | int) -> str:
        """The same page with other filters; a changed filter begins at the first line."""
        said = {
            "q": self.q,
            "in": self.side if self.q.isascii() else "",
            "text": self.text,
            "word": self.word,
            "as": self.rendering,
            **changes,
        }
        return f"/search?{urlencode({name: value for name, value in said.items() if value})}"

    def _is_rendered(self, line: Line) -> bool:
        return same(self.rendering) == same(key_of(line, english=self.side == "en"))

    def leaves(self, line: Line, but: str = "") -> bool:
        """Whether the filters leave a line; ``but`` names one that is not asked."""
        return (
            (but == "text" or self.text in ("", line.text))
            and (but == "word" or self.word in ("", line.word))
            and (but == "as" or not self.rendering or self._is_rendered(line))
        )


def blueprint(stores: Stores, concordance: Concordance, everything: AllTerms) -> Blueprint:
    """``/search``."""
    pages = Blueprint("search", __name__)

    @pages.get("/search")
    def search() -> str:
        said = {name: value.strip() for name, value in request.args.items()}
        if not said.get("q"):
            return render_template("search/search.html", page=_empty())
        found = concordance.search(said["q"], _SIDES.get(said.get("in", "")))
        asked = _asked(found, said)
        left = [line for line in found.lines if asked.leaves(line)]
        found = concordance.looked(found, left[asked.start : asked.start + PAGE])
        all_terms = everything.now()
        titles = {text.id: text.meta for text in stores.shelf.texts()}
        page = _page(found, asked, titles)
        page = replace(page, also=also(found.query, all_terms, stores.library, stores.dictionary))
        return render_template("search/search.html", page=page)

    return pages


def _empty() -> SearchPage:
    return _page(Answer("", "ja", (), 0), Asked("", "ja"), {})


def _asked(found: Answer, said: Mapping[str, str]) -> Asked:
    start = said.get("from", "")
    return Asked(
        found.query,
        found.side,
        said.get("text", ""),
        said.get("as", ""),
        said.get("word", ""),
        int(start) if re.fullmatch("[0-9]{1,7}", start) else 0,
    )


def _page(found: Answer, asked: Asked, titles: Mapping[str, Meta]) -> SearchPage:
    lines = [line for line in found.lines if asked.leaves(line)]
    start, on = asked.start, asked.start + PAGE
    return SearchPage(
        title=_("Search: %(query)s", query=found.query) if found.query else _("Search"),
        place="search",
        query=found.query,
        side=found.side,
        count=len(lines),
        total=len(found.lines),
        uncounted=sum(not line.looked for line in found.lines),
        renderings=tuple(_renderings(found, asked)),
        words=tuple(_words(found, asked)),
        texts=tuple(_texts(found, asked, titles)),
        shown=tuple(
            Quotes(text, titles[text].title, titles[text].title_en, tuple(map(_quote, of_text)))
            for text, of_text in groupby(lines[start:on], lambda line: line.text)
        ),
        cleared=asked.href(**CLEAR),
        other=asked.href(**CLEAR, **{"in": _OTHER[found.side]}) if found.other else "",
        other_count=found.other,
        again=asked.href(),
        back=asked.href(**{"from": max(start - PAGE, 0)}) if start else "",
        on=asked.href(**{"from": on}) if on < len(lines) else "",
        first=start,
        also=Also(),
    )


def _renderings(found: Answer, asked: Asked) -> Iterator[Choice]:
    left = [line for line in found.lines if asked.leaves(line, but="as")]
    for each in groups(left, english=asked.side == "en"):
        chosen = same(each.key) == same(asked.rendering)
        yield Choice(
            label=each.label or _(_NO_LABEL[each.key.rpartition("/")[2]]),
            lang="" if not each.label else "ja" if asked.side == "en" else "en",
            inside=each.inside,
            count=each.count,
            href=asked.href(**{"as": "" if chosen else each.key}),
            chosen=chosen,
        )


def _words(found: Answer, asked: Asked) -> Iterator[Choice]:
    """The words a query is ambiguous between: せいさく is 政策 and 製作."""
    if asked.side == "en" or len({line.word for line in found.lines}) < 2:
        return
    left = (line for line in found.lines if asked.leaves(line, but="word"))
    for word, count in Counter(line.word for line in left).most_common():
        href = asked.href(word="" if word == asked.word else word)
        yield Choice(word, "ja", "", count, href, word == asked.word)


def _texts(found: Answer, asked: Asked, titles: Mapping[str, Meta]) -> Iterator[Choice]:
    if len({line.text for line in found.lines}) < 2:
        return
    left = Counter(line.text for line in found.lines if asked.leaves(line, but="text"))
    for text, count in left.items():
        meta, chosen = titles[text], text == asked.text
        title = title_of(meta)
        lang = "ja" if title == meta.title else "en"
        href = asked.href(text="" if chosen else text)
        yield Choice(title, lang, "", count, href, chosen)


def _quote(line: Line) -> Quote:
    if line.span is None:
        return Quote(line.sentence, line.ja, "", "", tuple(_english(line)))
    before, after = line.ja[: line.span.start], line.ja[line.span.end :]
    if len(before) > AROUND:
        before = f"…{before[1 - AROUND :]}"
    if len(after) > AROUND:
        after = f"{after[: AROUND - 1]}…"
    return Quote(line.sentence, before, line.span.of(line.ja), after, tuple(_english(line)))


def _english(line: Line) -> Iterator[tuple[str, bool]]:
    end = 0
    for span in line.renderings:
        if span.start >= end:
            yield line.en[end : span.start], False
            yield span.of(line.en), True
            end = span.end
    yield line.en[end:], False
