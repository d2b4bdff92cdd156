"""Which sense of a word is meant, by the words around it.

電話をかける is no hanging up, 今着いたところ no place: what stands beside a word tells its sense
more often than how frequent the sense is. First the tables are asked (see ``sense_rows``), for
other words the dictionary's own notes, then the field the sentence speaks of, at last the glosses:
"to catch (a cold)" says what is caught.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.lexicon.asides import Asides, quotes
from reader.lexicon.frames import Neighbour, Row, Said, neighbour, said
from reader.lexicon.notes import Note, notes
from reader.lexicon.sense_fields import by_word
from reader.lexicon.sense_rows import rows
from reader.lexicon.senses import sense_order
from reader.model.annotation import LinkedWord, Meant
from reader.model.lexicon import DictionaryEntry
from reader.ports import Dictionary

NOTHING: Meant = (None, None)

_REMEMBERED = 20_000  # distinct words
_TELLING = frozenset({"動詞", "形容詞", "名詞", "形状詞"})  # whose glosses say what is beside them

_LIGHT = frozenset(
    "する なる ある いる 言う いう くる 来る 行く いく".split()
)  # are said of anything


@dataclass(frozen=True, slots=True)
class _Known:
    """What may tell the sense of a word. ``fields`` has the place of the first sense of each
    field, ``counter`` that of the sense it has behind a number; ``asides`` is whether its
    glosses are to be read."""

    neighbour: Neighbour
    row: Row | None
    notes: tuple[Note, ...]
    fields: dict[str, int]
    asides: bool
    counter: int | None = None

    @property
    def settled(self) -> bool:
        """Whether it says the same wherever it stands."""
        told = self.row or self.notes or self.fields or self.asides
        return not told and self.counter is None


class Company:
    """Tells the senses of words in their sentences by one dictionary; keeps what it found."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._asides = Asides(dictionary)
        self._known: dict[LinkedWord, tuple[Neighbour, _Known | None, tuple[str, ...]]] = {}
        self._found: dict[tuple[LinkedWord, Said], Meant] = {}

    order = staticmethod(sense_order)

    def told(self, words: Sequence[LinkedWord]) -> Sequence[Meant]:
        """For each word of a sentence the entry and the place of its sense; None where the
        sentence does not tell."""
        try:
            known = [self._known[each] for each in words]
        except KeyError:
            known = [self._know(each) for each in words]
        beside = [each for each, _known, _fields in known]
        fields = [field for _beside, _known, of in known if of for field in of]
        field = max(fields, key=fields.count) if fields else ""
        return [
            NOTHING if each is None else self._meant(each, beside, place, field)
            for place, (_beside, each, _fields) in enumerate(known)
        ]

    def meant(self, words: Sequence[LinkedWord], place: int) -> Meant:
        """The same for one word."""
        return self.told(words)[place]

    def _meant(self, known: _Known, words: Sequence[Neighbour], place: int, field: str) -> Meant:
        linked = known.neighbour.linked
        if known.counter is not None and place and "NUMBER" in words[place - 1].kinds:
            return linked.entries[0], known.counter
        if known.row is not None:
            for each in said(known.row, words, place):
                found = self._sense(linked, each)
                if found[0] is not None:
                    return found
        for note in known.notes:
            if note.holds(words, place):
                return linked.entries[0], note.sense
        if field in known.fields:
            return linked.entries[0], known.fields[field]
        return self._asides.meant(words, place) if known.asides else NOTHING

    def _know(self, linked: LinkedWord) -> tuple[Neighbour, _Known | None, tuple[str, ...]]:
        found = self._known.get(linked)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
                self._found.clear()
            beside = neighbour(linked)
            known = self._read(beside)
            fields = by_word().get(linked.word.dictionary_form, ())
            self._known[linked] = found = (beside, None if known.settled else known, fields)
        return found

    def _read(self, beside: Neighbour) -> _Known:
        linked = beside.linked
        table, word = rows(), linked.word
        form = word.dictionary_form
        head = word.morphemes[0]
        lemma = head.lemma if form in (head.base, f"{head.base}する") else ""  # not と of という
        spelled = (form, form.removesuffix("する"), word.surface, lemma)
        row = next((table[each] for each in spelled if each in table), None)
        if row is None and beside.names and "#*" in beside.names:
            row = table.get(beside.names[1])  # 三度: #度
        entry = self._dictionary.entry(linked.entries[0]) if linked.entries else None
        if entry is None or len(entry.senses) < 2:
            return _Known(beside, row if entry else None, (), {}, asides=False)
        counts = word.morphemes[0].pos[2] == "助数詞"
        counters = (at for at, sense in enumerate(entry.senses) if "ctr" in sense.pos)
        return _Known(
            beside,
            row,
            () if row else tuple(notes(entry, adverb=beside.pos == "副詞")),
            _fields(entry),
            beside.pos in _TELLING
            and not (row and not beside.inflected)
            and word.dictionary_form not in _LIGHT
            and (not beside.inflected or quotes(entry.senses)),
            next(counters, None) if counts else None,
        )

    def _sense(self, linked: LinkedWord, each: Said) -> Meant:
        """Where the dictionary has what a row says."""
        key = linked, each
        found = self._found.get(key)
        if found is None:
            self._found[key] = found = next(self._with(linked, each), NOTHING)
        return found

    def _with(self, linked: LinkedWord, each: Said) -> Iterator[Meant]:
        for number in linked.entries:
            entry = self._dictionary.entry(number)
            if each.headword and all(form.text != each.headword for form in entry.spellings):
                continue
            for place, sense in enumerate(entry.senses):
                if each.gloss in f"{'; '.join(sense.glosses)};":
                    yield number, place


def _fields(entry: DictionaryEntry) -> dict[str, int]:
    """The fields of the later senses, which the sentence may speak of."""
    places = [(field, place) for place, sense in enumerate(entry.senses) for field in sense.fields]
    return dict(reversed(places))
