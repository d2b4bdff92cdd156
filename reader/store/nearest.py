"""Which native verb or adjective is meant by characters of its meaning: 怡しい たのしい.

What the characters mean, alone, in compounds and together, is compared with the glosses of the
words that end in the kana behind them. The weights were learned from JMdict's own spellings
and from those of old books (tests/bench/native.py).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from math import exp
from pathlib import Path

from reader.model.lexicon import DictionaryEntry, Hit, Kanji, Native
from reader.store import layout
from reader.store.native import (
    MOST,
    NativeWord,
    Vector,
    Weight,
    alone,
    from_compounds,
    from_line,
    said,
    vector,
)
from reader.store.packed import Postings, Records

# What speaks for a word, for one character and for several, with an example.
FEATURES = {
    "characters": (3.1, 0.6),  # 怡 is "joy", たのしい is "enjoyable"
    "compounds": (1.9, 1.3),  # 怡悦 is "delight"
    "together": (0.0, 2.9),  # 憐憫 is "pity", あわれむ is "to pity"
    "spelled": (1.7, 1.4),  # 繁茂る has the 茂 of しげる
    "akin": (1.6, 0.3),  # 倚 and 凭 spell よりかかる
    "heads": (3.6, 3.1),  # 悔 of くやしい says what 無念 says
    "several": (0.5, 0.5),  # how many of these
    "common": (0.9, 1.9),
    "in kana": (0.6, 0.7),  # うるさい is seldom 煩い
    "only kana": (-1.7, 0.0),
    "same kana": (-0.4, 0.2),  # しい of 楽しい
    "more kana": (-2.8, -0.8),  # よろこばしい is 喜ばしい, no 怡しい
    "fewer kana": (-0.9, 0.2),  # もたせる is 持たせる
    "compound": (-1.7, -0.2),  # 生い茂る
    "half": (1.9, 1.4),  # 繁茂る has one half of it
    "whole": (0.0, 1.9),  # 追駈ける both of 追い駈ける
    "left 1": (0.8, -1.2),  # kana that the characters stand for
    "left 2": (0.4, -0.6),
    "left 3": (-0.5, -0.3),
    "left 4": (-1.3, -0.7),
    "left 5": (-2.0, -1.7),
    "left 6": (-0.7, -1.1),
}
NONE = (1.8, 3.0)  # what speaks for no word at all
LEFT = 6

_SOME = 0.05  # less is chance
_MEANINGS = 8  # KANJIDIC2's of a character that count
_SENSES = 3  # of what the characters are together
_PROFILE = 40  # stems of a character
_LOOKED_AT = 60  # words whose characters are looked at
_REMEMBERED, _CHARACTERS = 1_500, 250
_ANSWERS = 5  # that are kept

Kanjis = Callable[[str], tuple[Kanji | None, str]]  # a character, and what its compounds say


class Nearest:
    """Over the files of one dictionary; keeps what it was asked."""

    def __init__(
        self,
        folder: Path,
        weight: Weight,
        kanji: Kanjis,
        hits: Callable[[str], Sequence[Hit]],
        entry: Callable[[int], DictionaryEntry],
    ) -> None:
        self._records = Records(folder, layout.NATIVE)
        self._forms = Postings(folder, layout.NATIVE_FORMS)
        self._kanji, self._hits, self._entry = kanji, hits, entry
        self._weight = lru_cache(_REMEMBERED)(weight)
        self._meaning = lru_cache(_CHARACTERS)(self._meaning_of)
        self._profile = lru_cache(_CHARACTERS)(self._profile_of)
        self._akin = lru_cache(_CHARACTERS)(self._akin_to)
        self._word = lru_cache(_REMEMBERED)(self._word_of)
        self.native = lru_cache(_REMEMBERED)(self._native)

    def _native(self, characters: str, kana: str) -> tuple[Native, ...]:
        """See ``Dictionary.native``."""
        found = likeliest([*self.features(characters, kana)], several=len(characters) > 1)
        return found[:_ANSWERS]

    def features(self, characters: str, kana: str) -> Iterator[tuple[NativeWord, Vector]]:
        """The words that may be meant, and what speaks for each."""
        near = [self._near(self._meaning(each), kana[-1]) for each in characters]
        compounds = [self._near(self._compounds(each), kana[-1]) for each in characters]
        meaning = self._together(characters) if len(characters) > 1 else {}
        together = self._near(meaning, kana[-1])
        size = len(characters)
        first: defaultdict[int, float] = defaultdict(float)
        for each in (*near, *compounds, together):
            for number, cosine in each.items():
                first[number] += cosine
        akin = frozenset().union(*map(self._akin, characters))
        heads = {number for each in (*akin, *characters) for number in self._forms[each]}
        ending = [number for number in {*first, *heads} if self._fits(number, kana)]
        ending.sort(key=lambda number: (number not in heads, -first[number]))
        for number in ending[: _LOOKED_AT + len(heads)]:
            word = self._word(number)
            one = alone(word)
            of = {
                "characters": sum(each.get(number, 0.0) for each in near) / size,
                "compounds": sum(each.get(number, 0.0) for each in compounds) / size,
                "together": together.get(number, 0.0),
                "spelled": float(not one.isdisjoint(characters)),
                "akin": float(not one.isdisjoint(akin)),
                "heads": self._heads(characters, meaning, one),
            }
            of["several"] = float(
                (of["characters"] > _SOME)
                + (of["compounds"] > _SOME)
                + (of["together"] > _SOME)
                + bool(of["spelled"] or of["akin"])
            )
            yield word, of | _of_itself(word, characters, kana)

    def _fits(self, number: int, kana: str) -> bool:
        reading = self._word(number).reading
        return reading.endswith(kana) and 0 < len(reading) - len(kana) <= LEFT

    def _near(self, meaning: Vector, last: str) -> dict[int, float]:
        """The words that end so and say something of it, with the cosine of the two."""
        found: defaultdict[int, float] = defaultdict(float)
        for name, share in meaning.items():
            for packed in self._forms[name + last]:
                found[packed % MOST] += share * (packed // MOST) / 1000
        return found

    def _heads(self, characters: str, meaning: Vector, one: Iterable[str]) -> float:
        """How near what spells a word comes to the characters."""
        if len(characters) > 1:
            return max((_cosine(meaning, self._profile(each)) for each in one), default=0.0)
        ours = self._profile(characters)
        others = (each for each in one if each != characters)
        return max((_cosine(ours, self._profile(each)) for each in others), default=0.0)

    def _meaning_of(self, character: str) -> Vector:
        kanji = self._kanji(character)[0]
        meanings = kanji.meanings[:_MEANINGS] if kanji else ()
        return vector(said([meanings]), self._weight)

    def _compounds(self, character: str) -> Vector:
        return from_compounds(self._kanji(character)[1])

    def _profile_of(self, character: str) -> Vector:
        """What a character says, alone and in compounds, of length 1."""
        both: defaultdict[str, float] = defaultdict(float)
        for each in (self._meaning(character), self._compounds(character)):
            for name, share in each.items():
                both[name] += share
        kept = sorted(both.items(), key=lambda pair: -pair[1])[:_PROFILE]
        return vector(dict(kept), lambda _: 1.0)

    def _together(self, characters: str) -> Vector:
        """What the characters say as a word of their own."""
        found: Vector = {}
        for hit in self._hits(characters):
            if not hit.is_reading:
                senses = self._entry(hit.entry).senses[:_SENSES]
                for name, share in said(sense.glosses for sense in senses).items():
                    found[name] = max(found.get(name, 0.0), share)
        return vector(found, self._weight)

    def _akin_to(self, character: str) -> frozenset[str]:
        """The characters that spell the same native words."""
        spelled = (alone(self._word(number)) for number in self._forms[character])
        return frozenset().union(*(each for each in spelled if character in each)) - {character}

    def _word_of(self, number: int) -> NativeWord:
        return from_line(self._records[number])


def likeliest(found: Sequence[tuple[NativeWord, Vector]], *, several: bool) -> tuple[Native, ...]:
    """The readings of the words that may be meant, by what speaks for each."""
    none = NONE[several]
    scores = [sum(FEATURES[name][several] * each for name, each in of.items()) for _, of in found]
    most = max([none, *scores])
    shares = [exp(score - most) for score in scores]
    total = sum(shares) + exp(none - most)
    likely: defaultdict[str, float] = defaultdict(float)
    best: dict[str, tuple[float, int]] = {}
    for (word, _), share in zip(found, shares, strict=True):
        likely[word.reading] += share / total
        best[word.reading] = max(best.get(word.reading, (0.0, 0)), (share, word.entry))
    ranked = sorted(likely.items(), key=lambda pair: -pair[1])
    return tuple(Native(reading, best[reading][1], share) for reading, share in ranked)


def _of_itself(word: NativeWord, characters: str, kana: str) -> Vector:
    """What speaks for a word, whatever the characters mean."""
    left = len(word.reading) - len(kana)
    kanas = {after for _, after in word.spellings}
    same = kana in kanas
    shared = max((_shared(kanji, characters) for kanji, _ in word.spellings), default=0.0)
    compound = word.kanji > 1
    return {
        "common": word.common / 255,
        "in kana": float(word.usually_kana),
        "only kana": float(not word.kanji),
        "same kana": float(same),
        "more kana": float(not same and any(each.endswith(kana) for each in kanas)),
        "fewer kana": float(not same and any(each and kana.endswith(each) for each in kanas)),
        "compound": float(compound),
        "half": float(compound and 0 < shared < 1),
        "whole": float(compound and shared == 1),
        f"left {left}": 1.0,
    }


def _shared(kanji: str, characters: str) -> float:
    return len({*kanji} & {*characters}) / len({*kanji})


def _cosine(one: Vector, other: Vector) -> float:
    few, many = sorted((one, other), key=len)
    return sum(share * many[name] for name, share in few.items() if name in many)
