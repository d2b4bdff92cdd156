"""Where else a word stands in its text, and which of its words have a kanji."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.bitext.places import Place, Wanted
from reader.japanese.kana import is_hiragana, is_kanji
from reader.model.annotation import LinkedWord
from reader.model.bitext import Text
from reader.model.study import WordKey
from reader.web.reading.layout import Row
from reader.web.recent import Recent
from reader.web.search.concordance import Concordance
from reader.web.words.vocabularies import Vocabularies

SHOWN = 6  # places of a word
AROUND = 12  # characters on either side of it
WITH_KANJI = 6  # words that have a character
# Characters of a text whose words are counted while a reader waits, if they were not yet: a
# tenth of a second. Longer ones are counted in the background when the program starts.
AT_ONCE = 40_000
# What stands everywhere; where it does tells nothing.
_GRAMMAR = frozenset({"particle", "auxiliary", "conjunction"})


@dataclass(frozen=True, slots=True)
class Here:
    """A place of the word, with what is around it. ``number`` is the sentence's, 0 in headings;
    ``current``: it is the one that was looked up."""

    number: int
    href: str
    before: str
    keyword: str
    after: str
    current: bool


@dataclass(frozen=True, slots=True)
class Occurrences:
    """``shown`` are the first of ``count`` places."""

    count: int
    shown: tuple[Here, ...]


NOWHERE = Occurrences(0, ())


class InText:
    """Asks the concordance and the counted words; keeps what it found of a few texts."""

    def __init__(self, vocabularies: Vocabularies, concordance: Concordance) -> None:
        self._vocabularies, self._concordance = vocabularies, concordance
        self._by_kanji: Recent[Mapping[str, Sequence[WordKey]]] = Recent(6)

    def occurrences(
        self, text: Text, rows: Mapping[str, Row], linked: LinkedWord, at: tuple[str, int]
    ) -> Occurrences:
        """The places of a word in its text, in order; none of a word of grammar."""
        form = linked.word.dictionary_form
        if not form or (linked.word.pos in _GRAMMAR and linked.term is None):
            return NOWHERE
        if is_hiragana(form) and not _is_short(text):
            return NOWHERE  # ある in a novel: every other sentence would be looked at
        spellings = (linked.term.ja, *linked.term.spellings) if linked.term else ()
        places = self._concordance.places(text, Wanted(frozenset({form, *spellings})))
        whole = [place for place in places if not place.inside]
        return Occurrences(len(whole), tuple(_shown(text, rows, whole[:SHOWN], at)))

    def with_kanji(self, text: Text, but: WordKey | None) -> Callable[[str], tuple[str, ...]]:
        """The words of a text, but one, that have a character: the most frequent first."""
        version = (text.id, self._vocabularies.stores.shelf.version(text.id))
        if not _is_short(text) and self._vocabularies.counted(text) is None:
            return lambda kanji: ()
        found = self._by_kanji.get(version, lambda: _by_kanji(self._vocabularies.counts(text)))

        def words(kanji: str) -> tuple[str, ...]:
            forms = dict.fromkeys(key.form for key in found.get(kanji, ()) if key != but)
            return tuple(forms)[:WITH_KANJI]

        return words


def _is_short(text: Text) -> bool:
    sentences = text.original.sentences if text.original else ()
    return sum(len(sentence.text) for sentence in sentences) <= AT_ONCE


def _by_kanji(counts: Mapping[WordKey, int]) -> Mapping[str, Sequence[WordKey]]:
    found: dict[str, list[WordKey]] = {}
    for key in sorted(counts, key=lambda key: -counts[key]):
        for character in dict.fromkeys(key.form):
            if is_kanji(character):
                found.setdefault(character, []).append(key)
    return found


def _shown(
    text: Text, rows: Mapping[str, Row], places: Sequence[Place], at: tuple[str, int]
) -> Iterator[Here]:
    wanted = {place.sentence for place in places}
    sentences = text.original.sentences if text.original else ()
    texts = {each.id: each.text for each in sentences if each.id in wanted}
    for place in places:
        sentence, span = texts[place.sentence], place.span
        before, after = sentence[: span.start], sentence[span.end :]
        yield Here(
            number=_number(rows.get(place.sentence), place.sentence),
            href=f"/texts/{text.id}/{place.sentence}",
            before=f"…{before[-AROUND:]}" if len(before) > AROUND else before,
            keyword=span.of(sentence),
            after=f"{after[:AROUND]}…" if len(after) > AROUND else after,
            current=(place.sentence, span.start) == at,
        )


def _number(row: Row | None, sentence: str) -> int:
    """The sentence's own: a row may have several, and is numbered by its first."""
    if row is None or not row.number:
        return 0
    return row.number + [each.id for each in row.ja].index(sentence)
