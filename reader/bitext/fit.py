"""Whether two texts are the same text in two languages at all."""

from collections.abc import Iterator, Sequence, Set

from reader.bitext.chance import occurrences
from reader.bitext.features import MARK, Features, features
from reader.bitext.side import Pair, Side
from reader.model.annotation import AnnotatedSentence
from reader.ports import Dictionary

_LOOKED_AT = 400  # pairs, evenly over the texts
_COMMON = 0.1  # a word in more of the sentences than this is shared by chance
_FEW = 3  # in a short text, a word in so few sentences is never common
_SHORT = 10  # sentences of both sides together: many a pair shares a word by chance
_ENOUGH = 0.4  # of the words of a short translation have their like, or more
_PART = 0.5  # what a link must weigh there: less is a part of a compound, or a cue


def fit(
    ja: Side[AnnotatedSentence],
    en: Side[str],
    dictionary: Dictionary,
    pairs: Sequence[Pair],
) -> float:
    """The share of the sentences that stand in a pair whose sides share a word, 0 to 1; a
    pair counts as far as it is sure.

    Above about a half for a translation, even one with gaps or of a single sentence; of two
    texts that do not belong together, or where a side is not in its language, a few in a
    hundred. Common words, marks and grammar do not count. In a short text, where many a wrong
    pair shares a word, it is how many words have their like: 1 from two in five on.
    """
    step = max(len(pairs) // _LOOKED_AT, 1)
    seen = pairs[::step]
    ours = [ja.sentences[i] for pair in seen for i in pair.ja]
    theirs = [en.sentences[j] for pair in seen for j in pair.en]
    if not ours or not theirs:
        return 0.0
    found = features(Side(tuple(ours)), Side(tuple(theirs)), dictionary)
    if len(ours) + len(theirs) <= _SHORT:
        return _words_shared(found, seen)
    telling = _telling(found)
    shared = sum(
        pair.score * (len(pair.ja) + len(pair.en))
        for pair, items, tokens in _each(found, seen)
        if any(_renders(found, item, tokens & telling, MARK) for item in items)
    )
    return shared / (len(ours) + len(theirs))


def _each(found: Features, pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Set[int], Set[int]]]:
    """Each pair with the items and the tokens it has."""
    i = j = 0
    for pair in pairs:
        m, n = len(pair.ja), len(pair.en)
        items = frozenset[int]().union(*found.ja.has[i : i + m])
        tokens = frozenset[int]().union(*found.en.has[j : j + n])
        yield pair, items, tokens
        i, j = i + m, j + n


def _words_shared(found: Features, pairs: Sequence[Pair]) -> float:
    """How many of the words have their like in their pair, of those of a translation."""
    marks = {token for links in found.links for token, weight in links.items() if weight <= MARK}
    shared, of = 0.0, 0
    for pair, items, tokens in _each(found, pairs):
        words = {item for item in items if not found.links[item] or _is_word(found, item)}
        met = {item for item in words if _renders(found, item, tokens, _PART)}
        rendered = {t for item in met for t, w in found.links[item].items() if w > _PART} & tokens
        shared += pair.score * (len(met) + len(rendered))
        of += len(words) + len(rendered | (tokens - marks))
    return min(shared / (_ENOUGH * of), 1.0) if of else 0.0


def _is_word(found: Features, item: int) -> bool:
    return max(found.links[item].values()) > MARK


def _renders(found: Features, item: int, tokens: Set[int], above: float) -> bool:
    return any(weight > above and token in tokens for token, weight in found.links[item].items())


def _telling(found: Features) -> frozenset[int]:
    most = max(_COMMON * len(found.en.has), _FEW)
    return frozenset(t for t, count in enumerate(occurrences(found.en)) if count <= most)
