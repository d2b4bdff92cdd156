"""Whether two texts are the same text in two languages at all."""

from collections.abc import Mapping, Sequence, Set

from reader.bitext.chance import occurrences
from reader.bitext.features import MARK, Features, features
from reader.bitext.side import Pair, Side
from reader.model.annotation import AnnotatedSentence
from reader.ports import Dictionary

_LOOKED_AT = 400  # pairs, evenly over the texts
_COMMON = 0.1  # a word in more of the sentences than this is shared by chance
_FEW = 3  # in a short text, a word in so few sentences is never common


def fit(
    ja: Side[AnnotatedSentence],
    en: Side[str],
    dictionary: Dictionary,
    pairs: Sequence[Pair],
) -> float:
    """The share of the sentences that stand in a pair whose sides share a word, 0 to 1; a
    pair counts as far as it is sure.

    Above about a half for a translation, even one with gaps or of three sentences; of two
    texts that do not belong together, or where a side is not in its language, a few in a
    hundred. Common words, marks and grammar do not count.
    """
    step = max(len(pairs) // _LOOKED_AT, 1)
    seen = pairs[::step]
    ours = [ja.sentences[i] for pair in seen for i in pair.ja]
    theirs = [en.sentences[j] for pair in seen for j in pair.en]
    if not ours or not theirs:
        return 0.0
    found = features(Side(tuple(ours)), Side(tuple(theirs)), dictionary)
    telling = _telling(found)
    shared, i, j = 0.0, 0, 0
    for pair in seen:
        m, n = len(pair.ja), len(pair.en)
        items = set().union(*found.ja.has[i : i + m])
        tokens = set().union(*found.en.has[j : j + n]) & telling
        if any(_renders(found.links[item], tokens) for item in items):
            shared += pair.score * (m + n)
        i, j = i + m, j + n
    return shared / (len(ours) + len(theirs))


def _renders(links: Mapping[int, float], tokens: Set[int]) -> bool:
    return any(weight > MARK and token in tokens for token, weight in links.items())


def _telling(found: Features) -> frozenset[int]:
    most = max(_COMMON * len(found.en.has), _FEW)
    return frozenset(t for t, count in enumerate(occurrences(found.en)) if count <= most)
