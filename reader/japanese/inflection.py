"""From an inflected word back to its dictionary form, step by step.

The tables in ``inflections`` say which ending follows which stem of which class; here they
are joined into rules that take an ending off and put the end of the dictionary form back.
Only the dictionary knows whether the result is a word: the caller looks each form up and
keeps those whose part of speech is among ``classes``.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reader.japanese.inflections.adjectives import ADJECTIVES, COPULA, ROUGH, U_FORMS
from reader.japanese.inflections.auxiliaries import AFTER_PLAIN, AFTER_TE, ASPECT, HONORIFIC
from reader.japanese.inflections.classes import AUXILIARIES, CLASSES, NIDAN, ONCE_NIDAN, WHOLE
from reader.japanese.inflections.explanations import EXPLANATIONS
from reader.japanese.inflections.rows import Ending, Explanation, SoundChange
from reader.japanese.inflections.styles import CLASSICAL, DIALECT, ONCE, SPOKEN
from reader.japanese.inflections.together import never_together
from reader.japanese.inflections.verbs import VERBS
from reader.japanese.kana import is_hiragana, is_kanji, katakana
from reader.model.morphology import Deinflected, Step

ENDINGS: tuple[Ending, ...] = (
    *VERBS, *AFTER_TE, *ADJECTIVES, *COPULA, *AFTER_PLAIN, *HONORIFIC, *ASPECT, *DIALECT, *CLASSICAL,
)  # fmt: skip
SOUND_CHANGES: tuple[SoundChange, ...] = (*SPOKEN, *U_FORMS, *ROUGH, *ONCE)
WORD_CLASSES = frozenset(code for codes, _, _ in CLASSES + NIDAN for code in codes.split())

_VOICED = {"た": "だ", "て": "で", "ち": "じ", "と": "ど"}
# Dictionary forms that may be all ending: する, いい, 行く.
_COMPLETE = {end for _, end, _ in CLASSES if len(end) > 1} - {"ずる", "しい", "っしゃる"}
_COMPLETE |= {"だ", "くれない", "得る"}
# What is of ない after とんでも or 仕方, but alone of ある and ござる.
_OF_OTHERS = {"ありません", "ございません"}
_PREFIXES = ("お", "ご", "御")
_MOST_STEPS = 9
# A one-row verb's stem ends in an i or e sound, or in kanji; words do not end in っる.
_NEVER_ICHIDAN = frozenset(
    "かがさざただなはばぱまやらわあうくぐすずつづぬふぶぷむゆるおこごそぞとどのほぼぽもよろをんっゃゅょぁぅぉー"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """Take ``suffix`` off a word of class ``outer``, put ``end`` on: a word of one of ``inner``.

    ``outer`` is "" for what inflects no further; ``bound`` if more must follow it.
    """

    suffix: str
    end: str
    outer: str
    bound: bool
    step: Step | None
    inner: frozenset[str]


def deinflect(surface: str) -> tuple[Deinflected, ...]:
    """Every dictionary form the tables lead to, fewest steps first."""
    table = _table()
    found: dict[tuple[str, tuple[Step, ...]], int] = {}
    seen: set[_State] = set()
    queue: list[_State] = [(surface, _FREE, ())]
    for form, classes, undone in _honoured((surface, table.adjectives, ()), table):
        found[form, undone] = classes
    for word, wanted, steps in queue:
        for state in _undone(word, wanted, steps, table):
            if state in seen or len(state[2]) > _MOST_STEPS:
                continue
            seen.add(state)
            form, classes, undone = state
            if any(map(never_together, undone[:2], undone[1:2])):
                continue
            for word_form, word_classes, way in (state, *_honoured(state, table)):
                if word_classes & table.words:
                    key = (word_form, way)
                    found[key] = found.get(key, 0) | word_classes
            if classes & table.outer:
                queue.append(_without_prefix(state) if classes == table.prefixed else state)
    ordered = sorted(found.items(), key=lambda item: len(item[0][1]))
    return tuple(
        Deinflected(form, table.codes(classes), steps) for (form, steps), classes in ordered
    )


def deinflections(spellings: Sequence[str]) -> tuple[Deinflected, ...]:
    """``deinflect`` for every spelling, each form once, and with its stem in katakana (サボる)."""
    found: dict[Deinflected, None] = {}
    for spelling in spellings:
        for candidate in deinflect(spelling):
            found[candidate] = None
            if is_hiragana(candidate.form):
                stem, end = katakana(candidate.form[:-1]), candidate.form[-1:]
                found[Deinflected(stem + end, candidate.classes, candidate.steps)] = None
    return tuple(found)


def _undone(word: str, wanted: int, steps: tuple[Step, ...], table: "_Table") -> Iterator["_State"]:
    """Every way to take one ending off ``word``, which must be of the classes ``wanted``."""
    for size in range(min(table.longest, len(word)), -1, -1):
        at = len(word) - size
        for outer, end, inner, step in table.by_suffix.get(word[at:], ()):
            if not outer & wanted:
                continue
            stem = word[:at]
            if end == "る" and stem[-1:] in _NEVER_ICHIDAN:
                inner &= ~table.ichidan
            whole = stem or (end in _COMPLETE and not (end == "ない" and word in _OF_OTHERS))
            if (
                step is not None
                and step.name == "rough speech"
                and end == "い"
                and not is_kanji(stem[-1:])
            ):
                continue  # 高え, but not たのしえ
            if inner and whole and not (len(end) == 1 and stem[-1:] == "っ"):
                yield stem + end, inner, (step, *steps) if step else steps


def _without_prefix(state: "_State") -> "_State":
    """お読み before になる is looked at as 読み; without お or ご it leads nowhere, and nor does
    お見, お来."""
    word, classes, steps = state
    honoured = word.startswith(_PREFIXES) and len(word) > 2
    return (word[1:], classes, steps) if honoured else ("", 0, steps)


def _honoured(state: "_State", table: "_Table") -> Iterator["_State"]:
    """お若い and お静か are of 若い and 静か; in kana, of what is long enough to be no chance."""
    word, classes, steps = state
    bare = word[1:]
    adjective = classes & table.adjectives
    if adjective and word[:1] in ("お", "御") and (is_kanji(bare[:1]) or len(bare) > 2):
        yield bare, adjective, (Step("honorific", "お…"), *steps)


def explain(step_name: str) -> Explanation:
    """What a step does, for the learner. KeyError for a name that no step has."""
    return EXPLANATIONS[step_name]


@cache
def rules() -> tuple[Rule, ...]:
    """All rules; those that differ only in the class they lead to are one."""
    found = _merged()
    links = [(row.becomes, Step(row.step, row.form) if row.step else None) for row in _ROWS]
    return tuple(
        Rule(suffix, end, links[row][0].rstrip("!"), links[row][0].endswith("!"), links[row][1],
             frozenset(code for code, bit in _bits().items() if bit & classes))
        for (suffix, end, row), classes in found.items()
    )  # fmt: skip


_ROWS: tuple[Ending | SoundChange, ...] = (*ENDINGS, *SOUND_CHANGES)


def _merged() -> dict[tuple[str, str, int], int]:
    """Suffix, end of the dictionary form and number of the row → the classes, as bits."""
    merged: dict[tuple[str, str, int], int] = {}
    for number, row in enumerate(_ROWS):
        for suffixes, end, classes in _expansions(row):
            for suffix in suffixes:
                key = (suffix, end, number)
                merged[key] = merged.get(key, 0) | classes
    return merged


def _expansions(row: Ending | SoundChange) -> Iterator[tuple[Sequence[str], str, int]]:
    """(suffixes, end of the dictionary form, classes) for each stem of a row."""
    if isinstance(row, SoundChange):
        yield (row.spoken,), row.written, _bits()[row.word_class]
        return
    endings = row.endings.replace("_", "").split(" ")
    for kind in row.after.split():
        if kind in WHOLE:
            yield endings, "", _bit_sum(WHOLE[kind])
        for classes, end, stems in _stems().get(kind, ()):
            for s in stems:
                if s.endswith("゛"):
                    yield [_joined(s, ending) for ending in endings], end, classes
                else:
                    yield [s + ending for ending in endings], end, classes


def _bit_sum(codes: Iterable[str]) -> int:
    return sum({_bits()[code] for code in codes})


@cache
def _bits() -> dict[str, int]:
    """Each class as a bit."""
    codes = {code for kinds, _, _ in CLASSES + NIDAN + AUXILIARIES for code in kinds.split()}
    codes.update(*WHOLE.values())
    codes.update(row.becomes.rstrip("!") for row in _ROWS)
    codes.update(row.word_class for row in SOUND_CHANGES)
    return {code: 2 << place for place, code in enumerate(sorted(codes - {""}))}


@cache
def _stems() -> dict[str, list[tuple[int, str, list[str]]]]:
    """Stem kind → (classes as bits, end of the dictionary form, stems)."""
    by_kind: defaultdict[str, list[tuple[int, str, list[str]]]] = defaultdict(list)
    for codes, end, kinds in CLASSES + NIDAN + ONCE_NIDAN + AUXILIARIES:
        classes = _bit_sum(codes.split())
        for kind, stems in kinds.items():
            by_kind[kind].append((classes, end, stems.replace("_", "").split(" ")))
    return dict(by_kind)


def _joined(stem: str, ending: str) -> str:
    if not stem.endswith("゛"):
        return stem + ending
    return stem[:-1] + _VOICED.get(ending[0], ending[0]) + ending[1:]


# A word, the classes it must have (as bits), and the steps from it to the surface.
_State = tuple[str, int, tuple[Step, ...]]
_FREE = 1  # the bit of every rule whose result may stand alone


_Rule = tuple[int, str, int, Step | None]


@dataclass(frozen=True, slots=True)
class _Table:
    """The rules by suffix, each as (outer, end, inner, step), classes as bits of a number."""

    by_suffix: dict[str, list[_Rule]]
    longest: int
    bits: dict[str, int]
    words: int
    outer: int
    ichidan: int
    prefixed: int
    adjectives: int

    def codes(self, classes: int) -> frozenset[str]:
        return _codes(classes & self.words)


@cache
def _table() -> _Table:
    bits = _bits()
    links = [
        (
            bits.get(row.becomes.rstrip("!"), 0) | (0 if row.becomes.endswith("!") else _FREE),
            Step(row.step, row.form) if row.step else None,
        )
        for row in _ROWS
    ]
    by_suffix: dict[str, list[_Rule]] = {}
    rules: dict[_Rule, _Rule] = {}  # many suffixes share one
    for (suffix, end, number), classes in _merged().items():
        outer, step = links[number]
        rule = (outer, end, classes, step)
        rule = rules.setdefault(rule, rule)
        found = by_suffix.get(suffix)
        if found is None:
            by_suffix[suffix] = [rule]
        else:
            found.append(rule)
    return _Table(
        by_suffix=by_suffix,
        longest=max(map(len, by_suffix)),
        bits=bits,
        words=_bit_sum(WORD_CLASSES),
        outer=_bit_sum({row.becomes.rstrip("!") for row in _ROWS} - {""}),
        ichidan=bits["v1"] | bits["v1-s"],
        prefixed=bits["oi"],
        adjectives=bits["adj-i"] | bits["adj-ix"] | bits["adj-na"],
    )


@cache
def _codes(classes: int) -> frozenset[str]:
    return frozenset(code for code, bit in _table().bits.items() if bit & classes)
