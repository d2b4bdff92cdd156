"""Which English words of a bead render which glossary terms.

A term is found by what its glossary entry says: the rendering or one of the variants, in any
case, inflected, with or without an article. Where the English says it otherwise, nothing is
linked.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from reader.model.annotation import AnnotatedSentence
from reader.model.bitext import Link
from reader.model.lexicon import GlossaryEntry
from reader.model.text import Span

# How sure a link is, by how the English words stand to the glossary's.
AS_WRITTEN, INFLECTED, VARIANT = 1.0, 0.95, 0.9

ARTICLES = frozenset({"a", "an", "the"})
# Between two words of a rendering: "joint-statement", "ties with (the) North Korea".
BETWEEN = r"(?:[\s‐-―-]+(?:a|an|the)\b)?[\s‐-―-]+"
POSSESSIVE = r"(?:['’]s|['’](?!\w))?"

# The last letters of a word (kept in the group, if there is one) and what may follow them.
# The first row that matches counts.
INFLECTIONS = (
    (r"y(?<![aeiou]y)$", r"(?:y|ies|ied|ying)"),  # policy → policies
    (r"ie$", r"(?:ies?|ied|ying)"),  # tie → tying
    (r"e$", r"(?:e[sd]?|ing)"),  # ease → easing
    (r"((?:[sxz]|ch|sh))$", r"(?:e[sd]|ing)?"),  # process → processes
    (r"(?<=[aeiou])([bdgmnprt])$", r"(?:s|\1?(?:ed|ing))?"),  # plan → planned
    (r"([^\W\d_])$", r"(?:s|ed|ing)?"),  # statement → statements
)


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
        for match in _pattern(rendering).finditer(english):
            exact = match[0].casefold() == rendering.casefold()
            yield Span(*match.span()), best if exact else min(best, INFLECTED)


@cache
def _pattern(rendering: str) -> re.Pattern[str]:
    """What a rendering looks like in running English.

    What stands in brackets ("Soviet Union (USSR)") explains, and "to" before a verb is the
    dictionary's: neither is looked for.
    """
    bare = re.sub(r"\s*[(\[][^)\]]*[)\]]", "", rendering).strip() or rendering
    words = [word for word in re.split(r"[\s‐-―-]+", bare) if word]
    if len(words) > 1 and words[0].casefold() == "to":
        words = words[1:]
    content = [word for word in words if word.casefold() not in ARTICLES] or words
    if not content:
        return re.compile(r"(?!)")
    body = BETWEEN.join(_inflected(word) for word in content)
    return re.compile(rf"(?<!\w){body}{POSSESSIVE}(?!\w)", re.IGNORECASE)


def _inflected(word: str) -> str:
    if word.isupper() and len(word) > 1:  # an abbreviation: UN, DPRK
        return re.escape(word)
    for end, endings in INFLECTIONS:
        match = re.search(end, word, re.IGNORECASE)
        if match:
            kept = match[1] if match.re.groups else ""
            stem = re.escape(word[: match.start()] + kept)
            return stem + endings.replace(r"\1", re.escape(kept))
    return re.escape(word)
