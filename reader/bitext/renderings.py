"""Which English words of a bead render which glossary terms.

A term is found by what its glossary entry says: the rendering or one of the variants, in any
case, inflected, with or without an article. Where the English says it otherwise, nothing is
linked.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from reader.model.annotation import AnnotatedSentence
from reader.model.bitext import Link
from reader.model.lexicon import GlossaryEntry
from reader.model.text import Span

# How sure a link is, by how the English words stand to the glossary's.
AS_WRITTEN, INFLECTED, VARIANT = 1.0, 0.95, 0.9

ARTICLES = frozenset({"a", "an", "the"})
POSSESSIVE = re.compile(r"['’]s(?!\w)")
# What may stand between two words of a rendering: "joint-statement", "U.S. talks".
BETWEEN = re.compile(r"\.?[\s‐-―-]+|[.’'/]|, | & ")

# The end of a word, the letters it gives up, what may follow, and an example.
# The first row that matches counts.
INFLECTIONS: tuple[tuple[str, int, tuple[str, ...]], ...] = (
    (r"[^aeiou]y$", 1, ("y", "ies", "ied", "ying")),  # policy → policies
    (r"ie$", 2, ("ie", "ies", "ied", "ying")),  # tie → tying
    (r"e$", 1, ("e", "es", "ed", "ing")),  # ease → easing
    (r"(?:[sxz]|ch|sh)$", 0, ("", "es", "ed", "ing")),  # process → processes
    (r"[aeiou][bdglmnprt]$", 0, ("", "s", "ed", "ing", "{0}ed", "{0}ing")),  # plan → planned
    (r"[^\W\d]$", 0, ("", "s", "ed", "ing")),  # statement → statements
)


@cache
def _forms(word: str) -> frozenset[str]:
    """A word and its inflections in lower case; an abbreviation ("UN") stays as it is."""
    if word.isupper() and len(word) > 1:
        return frozenset({word})
    plain = word.casefold()
    for end, cut, endings in INFLECTIONS:
        if re.search(end, plain):
            stem = plain[: len(plain) - cut]
            return frozenset(stem + ending.format(plain[-1]) for ending in endings)
    return frozenset({plain})


def renderings(
    sentences: Sequence[AnnotatedSentence], english: str
) -> Mapping[str, tuple[Link, ...]]:
    """The links of a bead, by the id of the Japanese sentence, in the sentence's order.

    ``sentences`` are the bead's Japanese, ``english`` its English sentences joined. Longer
    renderings choose first; a term that occurs several times takes its renderings from left
    to right; no English word renders two terms.
    """
    occurrences = [
        (linked.term, number, span)
        for number, sentence in enumerate(sentences)
        for span, linked in sentence.spans
        if linked.term
    ]
    occurrences.sort(key=lambda found: (-len(found[0].en), found[1:]))
    taken: list[Span] = []
    links: dict[str, list[Link]] = {}
    for term, number, ja in occurrences:
        free = [found for found in _found(term, english) if not _overlaps(found[0], taken)]
        if free:
            en, confidence = min(free, key=lambda found: (found[0].start, -found[0].end))
            taken.append(en)
            link = Link(ja, en, "glossary", confidence)
            links.setdefault(sentences[number].sentence.id, []).append(link)
    return {
        sentence: tuple(sorted(found, key=lambda link: link.ja))
        for sentence, found in links.items()
    }


def _overlaps(span: Span, others: list[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)


def _found(term: GlossaryEntry, english: str) -> Iterator[tuple[Span, float]]:
    for rendering, best in ((term.en, AS_WRITTEN), *((each, VARIANT) for each in term.variants)):
        for span in _places(_content(rendering), english):
            exact = span.of(english).casefold() == rendering.casefold()
            yield span, best if exact else min(best, INFLECTED)


@cache
def _content(rendering: str) -> tuple[frozenset[str], ...]:
    """The words to look for, each with its inflections.

    What stands in brackets ("Soviet Union (USSR)") explains, "to" before a verb is the
    dictionary's, and articles come and go: none of them is looked for.
    """
    bare = re.sub(r"[(\[][^)\]]*[)\]]", "", rendering)
    words = re.findall(r"\w+", bare)
    if len(words) > 1 and words[0].casefold() == "to":
        words = words[1:]
    content = [word for word in words if word.casefold() not in ARTICLES]
    return tuple(_forms(word) for word in content or words)


def _places(content: tuple[frozenset[str], ...], english: str) -> Iterator[Span]:
    words, at = _words(english)
    first_forms = content[0] if content else ()
    for first in sorted({place for form in first_forms for place in at.get(form, ())}):
        place = first + 1
        for forms in content[1:]:
            if place < len(words) and words[place][0].casefold() in ARTICLES:
                place += 1
            if place == len(words) or not _says(words[place][0], forms):
                break
            if not BETWEEN.fullmatch(english, words[place - 1][2], words[place][1]):
                break
            place += 1
        else:
            yield Span(words[first][1], _with_possessive(english, words[place - 1][2]))


def _says(word: str, forms: frozenset[str]) -> bool:
    return word in forms or word.casefold() in forms


def _with_possessive(english: str, end: int) -> int:
    match = POSSESSIVE.match(english, end)
    return match.end() if match else end


@lru_cache(maxsize=64)
def _words(
    english: str,
) -> tuple[tuple[tuple[str, int, int], ...], Mapping[str, tuple[int, ...]]]:
    """The words with their places, and where each stands, as written and in lower case."""
    words = tuple((match[0], *match.span()) for match in re.finditer(r"\w+", english))
    at: dict[str, tuple[int, ...]] = {}
    for place, (word, _, _) in enumerate(words):
        for form in {word, word.casefold()}:
            at[form] = (*at.get(form, ()), place)
    return words, at
