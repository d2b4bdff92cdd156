"""Whether phrases stand in an order that says the same as the sentence they were cut from.

Free to change places are phrases with particles and adverbs that depend on one predicate. Each
keeps what depends on it before it; the predicate stays behind all of them.

    太郎は|図書館で|本を|読んだ = 図書館で|太郎は|本を|読んだ, not 本を|読んだ|太郎は|図書館で
"""

from collections.abc import Sequence
from itertools import permutations, product

from reader.model.study import Phrase

FEWEST, MOST = 3, 9  # phrases that are an exercise
_TRIED = 200  # ways to tell phrases of the same text apart

# Pairs of roles that may change places under one predicate, with an example.
_FREE = {
    frozenset({"case"}),  # 駅で 友達に 会う
    frozenset({"case", "adverb"}),  # ゆっくり 道を 歩く
    frozenset({"case", "topic"}),  # 昨日 彼は 来た
    frozenset({"case", "subject"}),  # 駅に 友達が 来た
    frozenset({"adverb", "topic"}),  # まだ 彼は 来ない
    frozenset({"adverb", "subject"}),  # まだ 友達が 来ない
    frozenset({"clause", "topic"}),  # 雨が 降ったので 彼は 帰った
}


def accepted(phrases: Sequence[Phrase], given: Sequence[str]) -> bool:
    """Whether ``given``, the texts of the phrases, is the sentence or as good."""
    texts = [phrase.text for phrase in phrases]
    if list(given) == texts:
        return True
    if sorted(given) != sorted(texts):
        return False
    return any(_keeps(phrases, order) for order in _orders(texts, given))


def _orders(texts: Sequence[str], given: Sequence[str]) -> Sequence[tuple[int, ...]]:
    """The places that ``given`` may mean; several where two phrases are the same."""
    same = {text: [place for place, each in enumerate(texts) if each == text] for text in texts}
    found: list[tuple[int, ...]] = []
    for choice in product(*(permutations(places) for places in same.values())):
        left = {text: list(places) for text, places in zip(same, choice, strict=True)}
        found.append(tuple(left[text].pop(0) for text in given))
        if len(found) == _TRIED:
            break
    return found


def _keeps(phrases: Sequence[Phrase], order: Sequence[int]) -> bool:
    where = {phrase: place for place, phrase in enumerate(order)}
    children: dict[int, list[int]] = {}
    for place, phrase in enumerate(phrases):
        if phrase.head != place:
            children.setdefault(phrase.head, []).append(place)
    for head in range(len(phrases)):
        places = [where[each] for each in _under(head, children)]
        whole = max(places) - min(places) + 1 == len(places)
        if not whole or where[head] != max(places):
            return False
        below = children.get(head, [])
        contrast = sum(phrases[each].role == "topic" for each in below) > 1  # 弟は右に兄は左に
        for number, one in enumerate(below):
            for other in below[number + 1 :]:
                swapped = where[one] > where[other]
                if swapped and (contrast or not _free(phrases, one, other, head)):
                    return False
    return True


def _under(head: int, children: dict[int, list[int]]) -> list[int]:
    return [head, *(deep for each in children.get(head, ()) for deep in _under(each, children))]


def _free(phrases: Sequence[Phrase], one: int, other: int, head: int) -> bool:
    """Whether two phrases may change places; two of the same particle never (家に 友達に)."""
    first, second = phrases[one], phrases[other]
    roles = frozenset({first.role, second.role})
    same = bool(first.mark) and first.mark == second.mark
    return roles in _FREE and not same and not phrases[head].clause
