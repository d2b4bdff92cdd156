"""Which English words of a bead render which Japanese words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from reader.bitext import numerals
from reader.bitext.assign import Offer, assign
from reader.bitext.association import Association, Bag
from reader.bitext.english import English
from reader.bitext.meanings import Found, Meaning, Meanings, content, is_light, of_entries
from reader.bitext.names import is_kana
from reader.bitext.renderings import renderings
from reader.bitext.stems import LITTLE
from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.bitext import Link
from reader.model.text import Span
from reader.ports import Dictionary

_REMEMBERED = 20_000  # distinct words

SURE = 0.5  # less speaks for no link
_FAR = 0.3  # of its weight a link loses from one end of the bead to the other

_SAY_NOTHING = frozenset({"particle", "auxiliary"})
# Words of grammar: what renders them is not in the dictionary.
GRAMMATICAL = frozenset(
    """こと もの ところ とき ため 為 よう ような ように わけ はず ほう する ある いる なる
    という といって である できる ことができる のだ なのだ これ それ あれ その この あの""".split()
)
# Of English words that follow a number, those that belong to it, with an example.
COUNTED = frozenset(
    """year month week day hour minute kilometre kilometer metre meter percent per cent time
    country person people million billion thousand""".split()
)


@dataclass(frozen=True, slots=True)
class _Occurrence:
    sentence: str
    ja: Span
    linked: LinkedWord
    place: float  # 0 at the beginning of the bead's Japanese, 1 at its end


class Linker:
    """Links the words of beads; keeps what it found out about each word."""

    def __init__(self, dictionary: Dictionary, association: Association | None = None) -> None:
        self._dictionary = dictionary
        self._association = association
        self._meanings: dict[LinkedWord, Meanings] = {}

    def links(
        self, sentences: Sequence[AnnotatedSentence], english: str
    ) -> Mapping[str, tuple[Link, ...]]:
        """The links of a bead, by the id of the Japanese sentence, in the sentence's order."""
        given = renderings(sentences, english)
        links = {sentence: list(found) for sentence, found in given.items()}
        theirs = English(english)
        taken = frozenset(
            place
            for found in given.values()
            for link in found
            for place, span in enumerate(theirs.spans)
            if span.start < link.en.end and link.en.start < span.end
        )
        rest = [
            each
            for each in _occurrences(sentences)
            if not any(link.ja == each.ja for link in given.get(each.sentence, ()))
        ]
        for occurrence, found, confidence in self._chosen(rest, theirs, taken):
            span = theirs.span(found.start, found.end)
            links.setdefault(occurrence.sentence, []).append(
                Link(occurrence.ja, span, found.kind, confidence, found.entry, found.sense)
            )
        return {
            sentence: tuple(sorted(found, key=lambda link: link.ja))
            for sentence, found in links.items()
        }

    def unlinked(self, sentences: Sequence[AnnotatedSentence], english: str) -> tuple[Bag, Bag]:
        """The words of a bead that have no link, to learn from."""
        found = self.links(sentences, english)
        ours = tuple(
            each.linked.word.dictionary_form
            for each in _occurrences(sentences)
            if not any(link.ja == each.ja for link in found.get(each.sentence, ()))
        )
        theirs = English(english)
        taken = [link.en for each in found.values() for link in each]
        return ours, tuple(
            word.casefold()
            for word, span in zip(theirs.words, theirs.spans, strict=True)
            if word.casefold() not in LITTLE
            and not word[0].isdigit()
            and not is_light(word)
            and not any(span.start < each.end and each.start < span.end for each in taken)
        )

    def _chosen(
        self, rest: Sequence[_Occurrence], english: English, taken: frozenset[int]
    ) -> Iterator[tuple[_Occurrence, Found, float]]:
        size = max(len(english.words) - 1, 1)
        found: dict[LinkedWord, list[Found]] = {}
        offers: list[Offer] = []
        by_place: dict[tuple[int, int, int], Found] = {}
        for number, each in enumerate(rest):
            if each.linked not in found:
                found[each.linked] = self._found(each.linked, english)
            for place in found[each.linked]:
                far = abs(each.place - (place.start + place.end - 1) / 2 / size)
                gain = place.weight * (1 - _FAR * far)
                offers.append(Offer(number, place.start, place.end, gain))
                by_place[number, place.start, place.end] = place
        for offer in assign(offers, taken):
            if offer.gain >= SURE:
                place = by_place[offer.word, offer.start, offer.end]
                yield rest[offer.word], place, min(place.weight, 1.0)

    def _found(self, linked: LinkedWord, english: English) -> list[Found]:
        number = _number(linked)
        if number:
            return list(_numbers(number, english))
        found = self.meanings(linked).found(english)
        if _is_name(linked):
            found += self._names(linked, english)
        if linked.parts and not any(each.end - each.start > 1 for each in found):
            found += self._parts(linked, english)
        return found

    def meanings(self, linked: LinkedWord) -> Meanings:
        known = self._meanings.get(linked)
        if known is None:
            if len(self._meanings) >= _REMEMBERED:
                self._meanings.clear()
            self._meanings[linked] = known = Meanings(tuple(self._all(linked)))
        return known

    def _all(self, linked: LinkedWord) -> Iterator[Meaning]:
        if linked.term:
            for rendering in (linked.term.en, *linked.term.variants):
                words = content(rendering)
                if words:
                    yield Meaning(words, 0.9, "glossary")
        yield from of_entries(linked.entries, self._dictionary)
        if self._association:
            for word, weight in self._association.of(linked.word.dictionary_form):
                yield Meaning((word,), weight, "dictionary")

    def _names(self, linked: LinkedWord, english: English) -> Iterator[Found]:
        word = linked.word
        kana = word.surface if is_kana(word.surface) else word.reading
        if len(kana) > 1:
            for key, alike in english.names.like(kana).items():
                yield Found(int(key), int(key) + 1, 0.9 * alike, "name")

    def _parts(self, linked: LinkedWord, english: English) -> Iterator[Found]:
        """Where all parts are rendered side by side: 核|問題 → nuclear issue."""
        parts = [part for part in linked.parts if part.word.pos not in _SAY_NOTHING]
        if len(parts) < 2 or len(parts) > 5:
            return
        found = [self._found(part, english)[:6] for part in parts]
        for chosen in product(*found):
            ranges = sorted((each.start, each.end) for each in chosen)
            if all(
                before[1] <= after[0]
                and all(english.little[place] for place in range(before[1], after[0]))
                for before, after in zip(ranges, ranges[1:], strict=False)
            ):
                weight = min(each.weight for each in chosen)
                yield Found(ranges[0][0], ranges[-1][1], weight + 0.1, "dictionary")


def links(
    sentences: Sequence[AnnotatedSentence],
    english: str,
    dictionary: Dictionary,
    association: Association | None = None,
) -> Mapping[str, tuple[Link, ...]]:
    """The links of one bead; for many beads keep a ``Linker``."""
    return Linker(dictionary, association).links(sentences, english)


def _occurrences(sentences: Sequence[AnnotatedSentence]) -> Iterator[_Occurrence]:
    length = max(sum(len(each.sentence.text) for each in sentences), 1)
    before = 0
    for sentence in sentences:
        for span, linked in sentence.spans:
            if says_something(linked):
                place = (before + (span.start + span.end) / 2) / length
                yield _Occurrence(sentence.sentence.id, span, linked, place)
        before += len(sentence.sentence.text)


def says_something(linked: LinkedWord) -> bool:
    word = linked.word
    return linked.term is not None or (
        word.pos not in _SAY_NOTHING
        and word.dictionary_form not in GRAMMATICAL
        and not (word.morphemes and word.morphemes[0].pos[0] in ("助詞", "助動詞"))
    )


def _number(linked: LinkedWord) -> tuple[str, ...]:
    """The keys of the number a word is, () if it is none."""
    first = linked.word.morphemes[0] if linked.word.morphemes else None
    if first is None or not (
        first.pos[1] == "数詞" or first.surface in ("第", "約") or linked.word.surface[0].isdigit()
    ):
        return ()
    keys = [each for each in numerals.japanese(linked.word.surface)]
    return keys[0] if len(keys) == 1 else ()


def _numbers(keys: tuple[str, ...], english: English) -> Iterator[Found]:
    for key in keys:
        for start, end in english.numbers.get(key, ()):
            if end < len(english.words) and english.words[end].casefold().rstrip("s") in COUNTED:
                yield Found(start, end + 1, 1.0, "number")
            else:
                yield Found(start, end, 1.0, "number")


def _is_name(linked: LinkedWord) -> bool:
    katakana = any("ァ" <= c <= "ヺ" for c in linked.word.surface)
    return katakana or linked.word.pos.startswith("name") or not linked.entries
