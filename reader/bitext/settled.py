"""Readings that the English settles: 空 is から, not そら, where it says "empty".

A word is read otherwise only where its link goes to a whole gloss of what is spelled the same
and read so, and where no gloss of the reading that its neighbours chose, not even a part of
one, renders it: of two readings that mean the same none is better.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jaconv import kata2hira

from reader.bitext.english import English
from reader.bitext.links import Linker
from reader.bitext.meanings import NAMES, Meaning, Meanings, content, is_light, ways
from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.bitext import Link
from reader.model.lexicon import DictionaryEntry, Form, Sense
from reader.model.text import Span
from reader.ports import Dictionary

_KANJI = re.compile("[㐀-䶿一-鿿々]")
_REMEMBERED = 20_000  # distinct words
_ENTRIES = 6
_WHOLE = 1.0  # what speaks for a gloss as it stands
# What neither means by itself what an entry says nor is told by a single English word.
_BOUND = frozenset({"接頭辞", "接尾辞", "助詞", "助動詞", "代名詞", "接続詞", "感動詞"})
_LOOSE = "副詞可能"  # 間, 後, 中: a single word may render many things beside it
_AFFIXES = frozenset({"suf", "pref", "n-suf", "n-pref", "ctr", "aux", "aux-v", "prt"})
_RARE = frozenset({"arch", "obs", "obsc", "rare"})
_IRREGULAR = frozenset({"ok", "ik", "oK", "iK", "io", "rK", "sk", "sK", "nokanji"})


@dataclass(frozen=True, slots=True)
class _Other:
    """A gloss of what is read otherwise. ``alone``: a single word is enough, if it is one of
    ``forms``; () where it may have any form, as of a verb."""

    reading: str
    alone: bool
    forms: tuple[str, ...]

    def is_said(self, words: Sequence[str]) -> bool:
        if len(words) > 1:
            return True
        return self.alone and (not self.forms or words[0].casefold() in self.forms)


@dataclass(frozen=True, slots=True)
class _Ways:
    """What renders a word as it is read here, what as it may be read otherwise, and how."""

    own: Meanings
    others: Meanings
    read: Sequence[_Other]  # by the number that stands for one in ``others``

    def said(self, english: English) -> Iterator[tuple[Span, str]]:
        """Where the English has what is read otherwise, and how that is read."""
        for found in self.others.found(english):
            other = self.read[found.entry or 0]
            here = range(found.start, found.end)
            said = [english.words[place] for place in here if not english.little[place]]
            if found.weight == _WHOLE and other.is_said(said):
                yield english.span(found.start, found.end), other.reading


class Settler:
    """Reads the words of beads as their English says; keeps what it found out about each."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._linker = Linker(dictionary)
        self._ways: dict[LinkedWord, _Ways | None] = {}

    def readings(
        self, sentences: Sequence[AnnotatedSentence], english: str
    ) -> Iterator[tuple[str, int, LinkedWord, str]]:
        """The words of a bead that are read otherwise: the id of the sentence, the place of the
        word among its words, the word, and how its dictionary form is read."""
        theirs = English(english)
        asked = [
            (each.sentence.id, place, start, linked)
            for each in sentences
            for place, (start, linked) in enumerate(zip(each.starts, each.words, strict=True))
            if self._may_be_other(linked, theirs)
        ]
        if not asked:
            return
        links = self._linker.links(sentences, english)
        for sentence, place, start, linked in asked:
            own = next((x for x in links.get(sentence, ()) if x.ja.start == start), None)
            rest = [link.en for each in links.values() for link in each if link is not own]
            reading = self._settled(linked, own, theirs, theirs.within(rest)) if own else ""
            if reading:
                yield sentence, place, linked, reading

    def _may_be_other(self, linked: LinkedWord, english: English) -> bool:
        known = self._of(linked)
        return known is not None and any(known.said(english))

    def _settled(
        self, linked: LinkedWord, link: Link, english: English, taken: frozenset[int]
    ) -> str:
        """How a word with this link is read; "" where nothing settles it."""
        known = self._of(linked)
        if known is None or link.kind != "dictionary":
            return ""
        for span, reading in known.said(english):
            if span == link.en:
                own = known.own.found(english)
                free = (taken.isdisjoint(range(found.start, found.end)) for found in own)
                return "" if any(free) else reading
        return ""

    def _of(self, linked: LinkedWord) -> _Ways | None:
        if linked not in self._ways:
            if len(self._ways) >= _REMEMBERED:
                self._ways.clear()
            self._ways[linked] = self._new(linked)
        return self._ways[linked]

    def _new(self, linked: LinkedWord) -> _Ways | None:
        """None where the word has one reading, or where that is not for the English to say."""
        word, head = linked.word, linked.word.morphemes[:1]
        if linked.term or not head or head[0].pos[0] in _BOUND or head[0].pos[1] == "固有名詞":
            return None
        if not _KANJI.search(word.dictionary_form) or not self._has_two(linked):
            return None
        reading = kata2hira(word.dictionary_reading)
        own: list[Meaning] = []
        others: list[Meaning] = []
        known: list[_Other] = []
        spoken = False
        noun = head[0].pos[0] == "名詞" and not word.dictionary_form.endswith("する")
        loose = any(_LOOSE in morpheme.pos for morpheme in word.morphemes)
        for number in linked.entries[:_ENTRIES]:
            entry = self._dictionary.entry(number)
            if entry.source == NAMES:
                return None
            for sense in entry.senses:
                read = _read(entry, sense, word.dictionary_form)
                here = read is not None and reading in map(kata2hira, read.all)
                spoken |= here
                if read is None or here:
                    own += _own(sense)
                elif (
                    read.usual
                    and _RARE.isdisjoint(sense.misc)
                    and not _is_affix(sense)
                    and not _is_in_kana(entry, sense, word.dictionary_form)
                ):
                    usual = read.usual[0]
                    alone = bool(usual.priority) and not loose
                    for said in _whole(sense):
                        others.append(Meaning(said, _WHOLE, "dictionary", len(known)))
                        forms = _as_noun(said[0]) if noun else ()
                        known.append(_Other(kata2hira(usual.text) + read.end, alone, forms))
        if not spoken or not others:
            return None
        return _Ways(Meanings(own), Meanings(others), known)

    def _has_two(self, linked: LinkedWord) -> bool:
        """Whether the dictionary may have it with two readings."""
        if len(linked.entries) != 1:
            return len(linked.entries) > 1
        senses = self._dictionary.entry(linked.entries[0]).senses
        return any(sense.only for sense in senses)


@dataclass(frozen=True, slots=True)
class _Read:
    """How a sense of an entry is read, in one spelling; ``usual`` without outdated readings.
    ``end`` is what the word has beside the entry."""

    all: tuple[str, ...]
    usual: tuple[Form, ...]
    end: str


def _read(entry: DictionaryEntry, sense: Sense, form: str) -> _Read | None:
    """None where the entry or its sense is not spelled so: who knows how it came in."""
    spellings = {each.text for each in entry.spellings}
    end = "" if form in spellings else "する"
    spelled = form.removesuffix(end)
    forms = [each for each in entry.readings if not each.only or spelled in each.only]
    said = [each for each in forms if each.text in sense.only] or forms
    restricted = sense.only and len(said) == len(forms) and spelled not in sense.only
    if spelled not in spellings or restricted:
        return None
    usual = tuple(each for each in said if _IRREGULAR.isdisjoint(each.info))
    return _Read(tuple(each.text + end for each in said), usual, end)


def _is_affix(sense: Sense) -> bool:
    return bool(sense.pos) and _AFFIXES.issuperset(sense.pos)


def _is_in_kana(entry: DictionaryEntry, sense: Sense, form: str) -> bool:
    """Whether it is usually written in kana, and with other kanji than these where it is not:
    回る is hardly めぐる."""
    return "uk" in sense.misc and entry.headword not in (form, form.removesuffix("する"))


def _own(sense: Sense) -> Iterator[Meaning]:
    """All that may render a sense: its glosses and parts of them."""
    for gloss in sense.glosses:
        said = content(gloss)
        for words, share in ways(said, light=True, whole=True):
            yield Meaning(words, share, "dictionary")


def _whole(sense: Sense) -> Iterator[tuple[str, ...]]:
    """Its glosses as they stand, but for those that render almost anything."""
    for gloss in sense.glosses:
        said = content(gloss)
        if said and not all(map(is_light, said)):
            yield said


def _as_noun(gloss: str) -> tuple[str, ...]:
    """The forms of a gloss that is a noun: "writing" is not "written"."""
    plain = gloss.casefold()
    return plain, f"{plain}s", f"{plain}es", f"{plain[:-1]}ies"
