"""How often words of the two texts meet by chance, and what a meeting is worth.

A token that an item of the sentence may render is a hit, and counts by how rarely it would
be hit by chance in these texts; one that could have been hit and was not is a miss.
"""

from math import log

from reader.bitext.features import Features, Text

RATE = 0.55  # of hits between sentences that belong together, before it is measured
GRADES = 5  # of links
_RATES = (1.0, 1.0, 0.7, 0.5, 1.0)  # of the rate, where no better grade is possible
_PRIOR = 8.0  # how many observations the rate is worth
_SMALLEST = 12.0  # chance is never rarer than one in about this many


def grade(weight: float) -> int:
    """How good a link is: 0 for a number, 1 for a gloss as it stands, 2 for a part of one, 3
    for less, 4 for a cue of grammar."""
    if weight >= 0.85:
        return int(weight < 1.0)
    return 2 if weight >= 0.55 else 3 if weight > 0.15 else 4


def rendered(features: Features, i: int) -> dict[int, list[tuple[int, int]]]:
    """The tokens that may render a Japanese sentence, with the items they render."""
    found: dict[int, list[tuple[int, int]]] = {}
    for item in features.ja.has[i]:
        for token, weight in features.links[item].items():
            found.setdefault(token, []).append((item, grade(weight)))
    return found


def reached(features: Features) -> list[list[float]]:
    """For each grade and token, how many Japanese sentences could hit it so, at best."""
    counts = [[0.0] * features.en.count for _ in range(GRADES)]
    graded = [{t: grade(w) for t, w in links.items()} for links in features.links]
    for has in features.ja.has:
        best: dict[int, int] = {}
        for item in has:
            for token, each in graded[item].items():
                if each < best.get(token, GRADES):
                    best[token] = each
        for token, each in best.items():
            counts[each][token] += 1
    return counts


def reachable(features: Features) -> list[list[float]]:
    """For each grade and item, how many English sentences could hit it so (about)."""
    occurs = occurrences(features.en)
    size = max(len(features.en.has), 1)
    counts: list[list[float]] = [[] for _ in range(GRADES)]
    for links in features.links:
        none, before = 1.0, 1.0
        for each in range(GRADES):
            for token, weight in links.items():
                if grade(weight) == each:
                    none *= 1 - occurs[token] / size
            counts[each].append(size * (before - none))
            before = none
    return counts


def occurrences(text: Text) -> list[int]:
    counts = [0] * text.count
    for has in text.has:
        for number in has:
            counts[number] += 1
    return counts


def weighed(
    chances: list[list[float]], size: int, rates: tuple[float, ...], shares: tuple[float, ...]
) -> tuple[list[list[float]], list[float]]:
    """What a hit of each grade adds to a miss, and a miss, for each key; 0 where no hit is
    possible."""
    count = len(chances[0])
    gains, misses = [[0.0] * count for _ in range(GRADES)], [0.0] * count
    for key in range(count):
        hits = [grade[key] for grade in chances]
        total = sum(hits)
        if not total:
            continue
        chance = min((total + 1.0) / (size + _SMALLEST), 0.97)
        rate = rates[key] if key < len(rates) else RATE
        possible = sum(share for share, n in zip(shares, hits, strict=True) if n)
        rate *= next(share for share, n in zip(_RATES, hits, strict=True) if n)
        rate = max(rate, min(chance * 1.1, 0.98))
        misses[key] = log((1 - rate) / (1 - chance))
        for each in range(GRADES):
            if hits[each]:
                here = chance * hits[each] / total
                gain = log(rate * shares[each] / possible / here) - misses[key]
                gains[each][key] = max(gain, 0.0)
    return gains, misses


def smoothed(hits: float, seen: float, usual: float, worth: float = _PRIOR) -> float:
    """A rate from few observations; the usual rate is worth so many of them."""
    return (hits + worth * usual) / (seen + worth)
