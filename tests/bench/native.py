"""Measures how well words spelled by their meaning are found: python -m tests.bench.native FOLDER

One spelling at a time is hidden: of JMdict's own (悦ぶ of よろこぶ, which 喜ぶ spells too), and of
those of old books that no dictionary has. ``--learn`` prints the weights of nearest.py, learned
from one half of the words; the other half is measured.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, sqrt
from pathlib import Path
from zlib import crc32

from reader.japanese.old_books.okurigana import OLD_READINGS
from reader.japanese.old_books.spelled_by_meaning import OLD_VERBS
from reader.model.lexicon import Native
from reader.store import layout, nearest
from reader.store.dictionary import MappedDictionary
from reader.store.native import NativeWord, Vector, alone
from reader.store.nearest import FEATURES, Nearest, likeliest

_SPELLED = re.compile("([㐀-鿿豈-﫿]+)([ぁ-ん]{1,3})")
_THRESHOLDS = (0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5)
_ROUNDS, _STEP, _PULL = 30, 0.3, 0.002


@dataclass(frozen=True, slots=True)
class Question:
    """``entry`` is the record whose spelling is hidden, -1 where none is."""

    characters: str
    kana: str
    readings: frozenset[str]
    entry: int = -1


class Hiding(Nearest):
    """Does not know that the word of an entry is spelled with some characters."""

    entry, characters = -1, ""

    def hide(self, question: Question) -> None:
        self.entry, self.characters = question.entry, question.characters
        self._word, self._akin = self._word_of, self._akin_to  # type: ignore[assignment]

    def _word_of(self, number: int) -> NativeWord:
        word = super()._word_of(number)
        if word.entry != self.entry:
            return word
        left = tuple(each for each in word.spellings if self.characters not in each[0])
        return word._replace(spellings=left)

    def asked(self, question: Question) -> list[tuple[NativeWord, Vector]]:
        """What speaks for each word; without those that other entries spell so."""
        self.hide(question)
        single = question.entry >= 0 and len(question.characters) == 1
        return [
            (word, of)
            for word, of in self.features(question.characters, question.kana)
            if not (single and question.characters in alone(word)) and of["several"]
        ]


def from_jmdict(dictionary: MappedDictionary) -> Iterator[Question]:
    """One character each; of the entries that some other character spells as well."""
    for number in range(dictionary.manifest.counts[layout.WORDS]):
        entry = dictionary.entry(number)
        codes = {code for sense in entry.senses for code in sense.pos}
        if "exp" in codes or not any(code.startswith(("v1", "v5", "adj-i")) for code in codes):
            continue
        found: dict[str, str] = {}
        for form in entry.spellings:
            match = _SPELLED.fullmatch(form.text)
            if match:
                found.setdefault(match[1], match[2])
        for characters, kana in found.items():
            readings = frozenset(
                form.text
                for form in entry.readings
                if form.text.endswith(kana)
                and (not form.only or any(each.startswith(characters) for each in form.only))
            )
            if len(found) > 1 and len(characters) == 1 and readings:
                yield Question(characters, kana, readings, number)


def of_old_books(dictionary: MappedDictionary) -> Iterator[Question]:
    """The rows of the tables that JMdict has not."""
    rows: dict[tuple[str, str], set[str]] = {}
    for form, reading in OLD_VERBS.items():
        match = re.fullmatch("([㐀-鿿豈-﫿]+)([ぁ-ん]+)", form)
        if match:
            rows.setdefault((match[1], match[2]), set()).add(reading)
    for character, readings in OLD_READINGS.items():
        for stem, _, kana in (each.partition(".") for each in readings):
            rows.setdefault((character, kana), set()).add(stem + kana)
    for (characters, kana), wanted in rows.items():
        known = dictionary.kanji(characters)
        kun = {each.replace(".", "").strip("-") for each in known.kun} if known else set()
        if not dictionary.hits(characters + kana) and not kun & wanted:
            yield Question(characters, kana, frozenset(wanted))


def _half(question: Question) -> int:
    return crc32(min(question.readings).encode()) & 1


def report(name: str, index: Hiding, questions: Sequence[Question]) -> None:
    judged = []
    for question in questions:
        found = likeliest(index.asked(question), several=len(question.characters) > 1)
        first = found[0] if found else Native("", -1, 0.0)
        judged.append((first.likely, first.reading in question.readings))
    right = sum(good for _, good in judged) / len(judged)
    print(f"{name}: {len(judged)}, the first right {right:.3f}")
    for least in _THRESHOLDS:
        sure = [good for likely, good in judged if likely >= least]
        if sure:
            share, right = len(sure) / len(judged), sum(sure) / len(sure)
            print(f"  likely {least}: {share:.2f} of them, {right:.3f} right")


def learned(index: Hiding, questions: Sequence[Question], several: bool) -> tuple[Vector, float]:
    """The weights, and what speaks for none, that make the right readings likeliest."""
    asked = [(question, index.asked(question)) for question in questions]
    weights = dict.fromkeys([*FEATURES, ""], 0.0)
    squares = dict.fromkeys(weights, 1e-6)
    for _round in range(_ROUNDS):
        for question, found in asked:
            options = [of for _, of in found] + [{"": 1.0}]
            right = [word.reading in question.readings for word, _ in found]
            right.append(not any(right))
            scores = [sum(weights[name] * each for name, each in of.items()) for of in options]
            most = max(scores)
            shares = [exp(score - most) for score in scores]
            total, good = sum(shares), sum(s for s, ok in zip(shares, right, strict=True) if ok)
            slope = dict.fromkeys(weights, 0.0)
            for of, share, ok in zip(options, shares, right, strict=True):
                pull = (share / good if ok else 0.0) - share / total
                for name, each in of.items():
                    slope[name] += pull * each
            for name, each in slope.items():
                each -= _PULL * weights[name]
                squares[name] += each * each
                weights[name] += _STEP * each / sqrt(squares[name])
    return {name: weights[name] for name in FEATURES}, weights[""]


def main() -> None:
    folder = Path(sys.argv[1])
    manifest = layout.read(folder)
    assert manifest is not None, f"There is no dictionary in {folder}."
    dictionary = MappedDictionary(folder, manifest, Hiding)
    index = dictionary.nearest
    assert isinstance(index, Hiding)
    jmdict, old = [*from_jmdict(dictionary)], [*of_old_books(dictionary)]
    single = [each for each in old if len(each.characters) == 1]
    several = [each for each in old if len(each.characters) > 1]
    if "--learn" in sys.argv:
        halves = []
        for more, questions in ((False, jmdict[::2] + 5 * single), (True, several)):
            everything = "--all" in sys.argv
            halves.append(
                learned(index, [q for q in questions if everything or not _half(q)], more)
            )
        (ones, none), (others, also_none) = halves
        for name in FEATURES:
            print(f'    "{name}": ({ones[name]:.1f}, {others[name]:.1f}),')
            FEATURES[name] = ones[name], others[name]
        print(f"NONE = ({none:.1f}, {also_none:.1f})")
        nearest.NONE = none, also_none
        jmdict, single, several = (
            [q for q in each if _half(q)] for each in (jmdict, single, several)
        )
    report("JMdict's spellings of one character", index, jmdict)
    report("old books, one character", index, single)
    report("old books, several characters", index, several)


if __name__ == "__main__":
    main()
