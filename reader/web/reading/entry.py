"""What a word's entry shows: the popup, the pinned entry and the word's own page."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from reader.japanese.inflections.explanations import EXPLANATIONS
from reader.japanese.kana import has_kanji, hiragana
from reader.lexicon.labels import field_label, misc_label, name_label, pos_label
from reader.lexicon.senses import sense_order
from reader.model.annotation import LinkedWord, Meant
from reader.model.lexicon import DictionaryEntry, GlossaryEntry, Sense
from reader.model.morphology import Furigana, Step, Word
from reader.ports import Dictionary
from reader.web.mixed import mixed
from reader.web.reading.kanji import ShownKanji, kanji_of, level_of
from reader.web.reading.pitch import Pitch, pitch
from reader.web.ruby import ruby, seams
from reader.web.translation import gettext as _
from reader.web.translation import pgettext

CANDIDATES = 8
GLOSSES = 4  # of a candidate that is not the first
NAMES = "JMnedict"  # its entries have name types where words have parts of speech


@dataclass(frozen=True, slots=True)
class ShownSense:
    """``pos`` is empty where it is that of the sense before. ``here``: the translation of this
    sentence chose it."""

    number: int
    pos: str
    glosses: str
    labels: str
    notes: str
    here: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """Another entry or a name, in one line."""

    headword: str
    reading: str
    glosses: str
    kind: str


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step of inflection, explained: the rule, and an example with its translation."""

    name: str
    form: str
    rule: Markup
    example: Markup


@dataclass(frozen=True, slots=True)
class Entry:
    """``steps`` lead from the dictionary form to the surface, outermost first. ``level`` is the
    test for which the hardest kanji of the word is learned, "" of a word without."""

    surface: str
    head: Markup
    reading: str
    pitch: Pitch | None
    pos: str
    level: str
    steps: tuple[ShownStep, ...]
    dictionary_form: str
    senses: tuple[ShownSense, ...]
    source: str
    term: GlossaryEntry | None
    parts: tuple[Candidate, ...]
    kanji: tuple[ShownKanji, ...]
    names: tuple[Candidate, ...]
    others: tuple[Candidate, ...]


def entry(
    linked: LinkedWord,
    dictionary: Dictionary,
    here: tuple[int, int] | None = None,
    with_kanji: Callable[[str], tuple[str, ...]] = lambda kanji: (),
    told: Meant = (None, None),
) -> Entry:
    """The entry of a word: the best candidate, the glossary's answer, then everything else.

    ``here`` names the entry and the place of the sense that the translation chose: they come
    first. ``with_kanji`` tells which other words of the text have a character; ``told`` are the
    entry and the sense that the sentence tells, which come first where nothing was chosen.
    """
    word = linked.word
    chosen, sense = linked.meant(*(here or told))
    numbers = sorted(linked.entries[:CANDIDATES], key=lambda number: number != chosen)
    candidates = [dictionary.entry(number) for number in numbers]
    found = [each for each in candidates if each.source != NAMES]
    named = [each for each in candidates if each.source == NAMES]
    is_name = linked.links.chosen and bool(candidates) and candidates[0].source == NAMES
    first = found[0] if found and not is_name else None
    order = sense_order(word, first) if first else ()
    meant = sense if first and first is candidates[0] else None
    codes = first.senses[order[0] if meant is None else meant].pos if first and order else ()
    pos = line(map(_pos, codes)) or line(map(label, word.pos.split(", ")))
    reading = word.dictionary_reading or (first.reading if first else "") or word.reading
    names = named if is_name else _said(named, hiragana(reading), linked.term, found)
    return Entry(
        surface=word.surface,
        head=ruby(_head(word, reading), seams=seams(each.surface for each in word.morphemes)),
        reading=reading,
        pitch=pitch(_as_written(reading, word), word.accent[0]) if word.accent else None,
        pos=pos,
        level=level_of(word.dictionary_form or word.surface, dictionary),
        steps=tuple(map(_step, reversed(word.inflections))),
        dictionary_form=word.dictionary_form,
        senses=tuple(
            _senses(
                first,
                pos,
                order,
                meant,
                bool(here) or linked.links.chosen,
                frozenset(
                    (word.dictionary_form.removesuffix("する"), word.dictionary_form, reading)
                ),
            )
        )
        if first
        else (),
        source=first.source if first else "",
        term=linked.term,
        parts=tuple(_part(part, dictionary) for part in linked.parts),
        kanji=tuple(kanji_of(word.dictionary_form or word.surface, dictionary, with_kanji)),
        names=tuple(_candidate(each, line(map(_name, _codes(each)))) for each in names),
        others=tuple(
            _candidate(each, line(map(_pos, _codes(each)))) for each in found if each is not first
        ),
    )


def _as_written(reading: str, word: Word) -> str:
    """The reading in the kana of the word: ロシア, not ろしあ."""
    form = word.dictionary_form
    return form if hiragana(form) == hiragana(reading) else reading


def _said(
    names: list[DictionaryEntry],
    said: str,
    term: GlossaryEntry | None,
    words: list[DictionaryEntry],
) -> list[DictionaryEntry]:
    """The names read as the word is here (中国 is no なかくに), where a term or a word is, too."""

    def fits(each: DictionaryEntry) -> bool:
        return _read_so(each, said)

    known = term is not None and hiragana(term.reading) in ("", said)
    return [*filter(fits, names)] if known or any(map(fits, words)) else names


def _read_so(entry: DictionaryEntry, said: str) -> bool:
    return said in (hiragana(form.text) for form in entry.readings)


def _head(word: Word, reading: str) -> tuple[Furigana, ...]:
    """Furigana of the dictionary form: the surface's as far as both agree, then kana.

    締[てい]結[けつ]しない → 締[てい]結[けつ]する; where the reading changes (来た, 来る) it stands
    over the whole.
    """
    form = word.dictionary_form or word.surface
    if form == word.surface and word.furigana:
        return word.furigana
    pieces: list[Furigana] = []
    rest = form
    for piece in word.furigana:
        if not rest.startswith(piece.base):
            break
        pieces.append(piece)
        rest = rest[len(piece.base) :]
    said = "".join(piece.reading or piece.base for piece in pieces) + rest
    if not has_kanji(rest) and said == reading:
        return (*pieces, Furigana(rest))
    return (Furigana(form, reading if has_kanji(form) else None),)


def _senses(
    found: DictionaryEntry,
    before: str,
    order: Sequence[int],
    meant: int | None,
    chosen: bool,
    forms: frozenset[str],
) -> Iterator[ShownSense]:
    """The senses as they fit the word, but the one that is meant first; ``chosen``: somebody
    said so. ``forms`` are its spelling and its reading: that a sense is only theirs goes without
    saying."""
    for number, place in enumerate(sorted(order, key=lambda place: place != meant), 1):
        sense = found.senses[place]
        pos = line(map(_pos, sense.pos))
        yield ShownSense(
            number=number,
            pos="" if pos == before else pos,
            glosses="; ".join(sense.glosses),
            labels=line(
                map(label, (*map(field_label, sense.fields), *map(misc_label, sense.misc)))
            ),
            notes=_notes(sense, forms),
            here=chosen and place == meant,
        )
        before = pos or before


def _notes(sense: Sense, forms: frozenset[str]) -> str:
    only = f"only {'、'.join(sense.only)}" if forms.isdisjoint(sense.only) and sense.only else ""
    return "; ".join(note for note in (*sense.info, only) if note)


def _codes(found: DictionaryEntry) -> tuple[str, ...]:
    return found.senses[0].pos if found.senses else ()


def _candidate(found: DictionaryEntry, kind: str) -> Candidate:
    glosses = [gloss for sense in found.senses for gloss in sense.glosses]
    reading = found.reading if found.reading != found.headword else ""
    return Candidate(found.headword, reading, "; ".join(glosses[:GLOSSES]), kind)


def _part(part: LinkedWord, dictionary: Dictionary) -> Candidate:
    """A word inside another; a name that is read otherwise there is another name."""
    word = part.word
    glosses = part.term.en if part.term else ""
    found = dictionary.entry(part.entries[0]) if part.entries and not glosses else None
    if found and (found.source != NAMES or _read_so(found, hiragana(word.reading))):
        first = sense_order(word, found)[:1]
        glosses = "; ".join(
            gloss for place in first for gloss in found.senses[place].glosses[:GLOSSES]
        )
    reading = word.reading if word.reading != word.surface else ""
    return Candidate(word.surface, reading, glosses, "")


def _step(step: Step) -> ShownStep:
    why = EXPLANATIONS.get(step.name)
    return ShownStep(
        pgettext("step", step.name),
        step.form,
        mixed(pgettext("rule", why.rule)) if why else Markup(),
        mixed(why.example) if why else Markup(),
    )


def label(english: str) -> str:
    """A part of speech, a field, a register or a type of name in the reader's language."""
    return pgettext("label", english)


def _pos(code: str) -> str:
    return label(pos_label(code))


def _name(code: str) -> str:
    return label(name_label(code))


def line(words: Iterable[str]) -> str:
    return _(", ").join(dict.fromkeys(word for word in words if word))
