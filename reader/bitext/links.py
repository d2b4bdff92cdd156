"""Which English words of a bead render which Japanese words.

Terms first, as the glossary renders them; then numbers, names and the dictionary's glosses
compete for what is left, and at last what stands beside the glosses. Unsure means no link.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise, product

from reader.bitext import numerals
from reader.bitext.assign import Offer, assign
from reader.bitext.association import Association, Bag
from reader.bitext.english import English
from reader.bitext.kin import Kin
from reader.bitext.meanings import (
    NAMES,
    Found,
    Meaning,
    Meanings,
    is_light,
    of_term,
    of_word,
    renders,
)
from reader.bitext.names import is_kana
from reader.bitext.renderings import renderings
from reader.model.annotation import AnnotatedSentence, LinkedWord, Meant
from reader.model.bitext import Link
from reader.model.text import Span
from reader.ports import Dictionary, Senses

_REMEMBERED = 20_000  # distinct words

SURE = 0.5  # what a link must gain
FAR = 0.3  # the share it loses from one end of the bead to the other
CONVEX = 1.5  # above 1, so that of two ways to pair the same words the one without a crossing wins
NAME = 0.9  # what speaks for two spellings of one name, at best
TOGETHER = 0.1  # more for all parts of a compound than for the weakest of them
# Right of a hundred, measured on tests/golden/links: 93 with hardly anything for them, 98.
_UNSURE, _SURE = 0.88, 0.98

_SAY_NOTHING = frozenset({"particle", "auxiliary"})
_GRAMMAR = frozenset({"助詞", "助動詞"})
# Words of grammar that are no particles: what a dictionary says of them renders other words.
GRAMMATICAL = frozenset(
    """こと もの ところ とき ため 為 よう ような ように わけ はず ほう する ある いる
    という といって である ことができる のだ なのだ これ それ あれ その この あの""".split()
)
# English words that belong to the number before them: 15年 → "15 years".
COUNTED = frozenset(
    """year month week day hour minute kilometre kilometer metre meter cent time country person
    million billion thousand dozen percent degree""".split()
)
_NUMBER, _ORDINAL = "数詞", "第"
_PARTS = 5  # of a compound; longer ones are terms
_PLACES = 6  # of a part that are tried


@dataclass(frozen=True, slots=True)
class _Occurrence:
    """``place`` runs from 0 at the beginning of the bead's Japanese to 1 at its end; ``before``
    is what belongs to a number and stands before it; ``told`` what its sentence tells."""

    sentence: str
    ja: Span
    linked: LinkedWord
    place: float
    before: str
    told: Meant


class Linker:
    """Links the words of beads; keeps what it found out about each word.

    ``senses``: of two senses that have the same English, the one that the Japanese tells is
    meant.
    """

    def __init__(
        self,
        dictionary: Dictionary,
        association: Association | None = None,
        senses: Senses | None = None,
    ) -> None:
        self._senses = senses
        self._dictionary = dictionary
        self._association = association or Association()
        self._kin = Kin(dictionary)
        self._meanings: dict[LinkedWord, Meanings] = {}

    def links(
        self, sentences: Sequence[AnnotatedSentence], english: str
    ) -> Mapping[str, tuple[Link, ...]]:
        """The links of a bead, by the id of the Japanese sentence, in the sentence's order."""
        links = {
            sentence: list(found) for sentence, found in renderings(sentences, english).items()
        }
        theirs = English(english)
        rest = [
            each
            for each in _occurrences(sentences, self._senses)
            if not any(link.ja == each.ja for link in links.get(each.sentence, ()))
        ]
        taken = theirs.within([link.en for found in links.values() for link in found])
        for occurrence, found in self._chosen(rest, theirs, taken):
            confidence = _UNSURE + (_SURE - _UNSURE) * min(found.weight, 1.0)
            en = theirs.span(found.start, found.end)
            named = found.kind == "dictionary" and occurrence.linked.word.pos.startswith("name")
            kind = "name" if named else found.kind
            entry, sense = self._agreed(occurrence.told, found, theirs)
            link = Link(occurrence.ja, en, kind, confidence, entry, sense)
            links.setdefault(occurrence.sentence, []).append(link)
        return {
            sentence: tuple(sorted(found, key=lambda link: link.ja))
            for sentence, found in links.items()
        }

    def unlinked(self, sentences: Sequence[AnnotatedSentence], english: str) -> tuple[Bag, Bag]:
        """The words of a bead that have no link: what there is to learn from."""
        found = self.links(sentences, english)
        theirs = English(english)
        taken = theirs.within([link.en for each in found.values() for link in each])
        ours = tuple(
            each.linked.word.dictionary_form
            for each in _occurrences(sentences)
            if not any(link.ja == each.ja for link in found.get(each.sentence, ()))
        )
        return ours, tuple(
            word.casefold()
            for place, word in enumerate(theirs.words)
            if place not in taken
            and not theirs.little[place]
            and not word[0].isdigit()
            and not is_light(word)
        )

    def _agreed(self, told: Meant, found: Found, english: English) -> Meant:
        """The sense of what was found: where English leaves another, too, what is told."""
        entry, sense = told
        if entry is not None and sense is not None and found.sense is not None:
            glosses = self._dictionary.entry(entry).senses[sense].glosses
            if renders(glosses, english.words[found.start : found.end]):
                return told
        return found.entry, found.sense

    def _chosen(
        self, rest: Sequence[_Occurrence], english: English, taken: Set[int]
    ) -> Iterator[tuple[_Occurrence, Found]]:
        def own(each: _Occurrence) -> Iterable[Found]:
            return self._found(each.linked, english, taken, each.before)

        def kin(each: _Occurrence) -> Iterable[Found]:
            return self._kin.found(each.linked, english, taken)

        for find in (own, kin):
            chosen = list(_assigned(rest, english, taken, find))
            yield from chosen
            linked = {occurrence for occurrence, _ in chosen}
            rest = [each for each in rest if each not in linked]
            taken |= {at for _, found in chosen for at in range(found.start, found.end)}

    def _found(
        self, linked: LinkedWord, english: English, taken: Set[int], before: str = ""
    ) -> list[Found]:
        found = self._of(linked).found(english)
        number = _number(linked, before)
        if number:
            phrases = (each for each in found if each.end - each.start > 1)
            return [*_numbers(number, english), *phrases]
        if self._may_be_name(linked):
            found += _names(linked, english)
        if linked.parts and not any(each.weight > 1 for each in found):
            found += self._parts(linked, english, taken)
        return found

    def _may_be_name(self, linked: LinkedWord) -> bool:
        """Whether English may write the word by its sound: names and loan-words."""
        return (
            linked.word.pos.startswith("name")
            or not linked.entries
            or any("ァ" <= c <= "ヺ" for c in linked.word.surface)
            or self._dictionary.entry(linked.entries[0]).source == NAMES
        )

    def _of(self, linked: LinkedWord) -> Meanings:
        known = self._meanings.get(linked)
        if known is None:
            if len(self._meanings) >= _REMEMBERED:
                self._meanings.clear()
            self._meanings[linked] = known = Meanings(self._all(linked))
        return known

    def _all(self, linked: LinkedWord) -> Iterator[Meaning]:
        if linked.term:
            yield from of_term(linked.term)
        yield from of_word(linked, self._dictionary)
        for word, weight in self._association.of(linked.word.dictionary_form):
            yield Meaning((word,), weight, "dictionary")

    def _parts(self, linked: LinkedWord, english: English, taken: Set[int]) -> Iterator[Found]:
        """Where all parts are rendered side by side: 核|問題 → nuclear issue."""
        parts = [part for part in linked.parts if part.word.pos not in _SAY_NOTHING]
        if not 2 <= len(parts) <= _PARTS:
            return
        for chosen in product(*(self._found(part, english, taken)[:_PLACES] for part in parts)):
            ranges = sorted((each.start, each.end) for each in chosen)
            if all(
                before <= after and all(english.little[before:after])
                for (_, before), (after, _) in pairwise(ranges)
            ):
                weight = min(each.weight for each in chosen) + TOGETHER
                yield Found(ranges[0][0], ranges[-1][1], weight, "dictionary")


def _assigned(
    rest: Sequence[_Occurrence],
    english: English,
    taken: Set[int],
    find: Callable[[_Occurrence], Iterable[Found]],
) -> Iterator[tuple[_Occurrence, Found]]:
    """The words with what each takes of the English that is free."""
    last = max(len(english.words) - 1, 1)
    found: dict[tuple[LinkedWord, str], tuple[Found, ...]] = {}
    wanted: dict[Offer, Found] = {}
    for number, each in enumerate(rest):
        key = each.linked, each.before
        if key not in found:
            found[key] = tuple(find(each))
        for place in found[key]:
            far = abs(each.place - (place.start + place.end - 1) / 2 / last)
            gain = place.weight * (1 - FAR * far**CONVEX)
            if gain >= SURE and taken.isdisjoint(range(place.start, place.end)):
                wanted[Offer(number, place.start, place.end, gain)] = place
    for offer in assign(wanted):
        yield rest[offer.word], wanted[offer]


def links(
    sentences: Sequence[AnnotatedSentence],
    english: str,
    dictionary: Dictionary,
    association: Association | None = None,
) -> Mapping[str, tuple[Link, ...]]:
    """The links of one bead; for many keep a ``Linker``."""
    return Linker(dictionary, association).links(sentences, english)


def _occurrences(
    sentences: Sequence[AnnotatedSentence], senses: Senses | None = None
) -> Iterator[_Occurrence]:
    length = max(sum(len(each.sentence.text) for each in sentences), 1)
    before = 0
    for each in sentences:
        told = senses.told(each.words) if senses else [(None, None)] * len(each.words)
        for (span, linked), meant in zip(each.spans, told, strict=True):
            if _says_something(linked):
                place = (before + (span.start + span.end) / 2) / length
                prefix = numerals.BEFORE.search(each.sentence.text, 0, span.start)
                yield _Occurrence(
                    each.sentence.id, span, linked, place, prefix[0] if prefix else "", meant
                )
        before += len(each.sentence.text)


def _says_something(linked: LinkedWord) -> bool:
    word = linked.word
    return linked.term is not None or (
        word.pos not in _SAY_NOTHING
        and word.dictionary_form not in GRAMMATICAL
        and not (word.morphemes and word.morphemes[0].pos[0] in _GRAMMAR)
    )


def _number(linked: LinkedWord, before: str) -> tuple[str, ...]:
    """The keys of the number that the word is, () where it is none: 一方 is not."""
    word = linked.word
    counts = word.surface[0].isdigit() or (
        bool(word.morphemes)
        and (word.morphemes[0].pos[1] == _NUMBER or word.surface[0] == _ORDINAL)
    )
    keys = list(numerals.japanese(before + word.surface)) if counts else []
    return keys[0] if len(keys) == 1 else ()


def _numbers(keys: tuple[str, ...], english: English) -> Iterator[Found]:
    for key in keys:
        for start, end in english.numbers.get(key, ()):
            unit = [word.casefold().removesuffix("s") for word in english.words[end : end + 2]]
            more = 2 if unit == ["per", "cent"] else len(COUNTED.intersection(unit[:1]))
            yield Found(start, end + more, 1.0, "number")


def _names(linked: LinkedWord, english: English) -> Iterator[Found]:
    word = linked.word
    kana = word.surface if is_kana(word.surface) else word.reading
    if len(kana) > 1:
        for key, alike in english.names.like(kana).items():
            yield Found(int(key), int(key) + 1, NAME * alike, "name")
