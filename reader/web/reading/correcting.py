"""What a reader says of a word's entry → corrections to keep, and those they take the place of."""

from collections.abc import Callable, Collection, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from reader.corpus.corrections import anchor
from reader.corrected import name_of
from reader.errors import LibraryError
from reader.japanese.kana import hiragana, is_kana, romaji_kana
from reader.japanese.reading.readings import inflected
from reader.japanese.reread import dictionary_reading
from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.bitext import Text
from reader.model.correction import Anchor, Correction, Corrections
from reader.model.lexicon import DictionaryEntry
from reader.model.text import Sentence, Span
from reader.ports import Dictionary
from reader.web.translation import gettext as _

AROUND = 2  # words on either side that can be cut with the one that is wrong
LONGEST = 60  # characters of a reading

Annotate = Callable[[Corrections], AnnotatedSentence]
Change = tuple[Corrections, Corrections]  # what is to be kept, and what is taken back


@dataclass(frozen=True, slots=True)
class Place:
    """The word at ``start`` of a sentence. ``annotate`` says of the sentence what would be said
    of it under some corrections."""

    text: Text
    sentence: Sentence
    start: int
    annotate: Annotate

    @property
    def here(self) -> Corrections:
        """Of the sentence."""
        return tuple(c for c in self.text.corrections if c.at and c.at.sentence == self.sentence.id)

    @property
    def everywhere(self) -> Corrections:
        return tuple(c for c in self.text.corrections if c.at is None)

    def now(self) -> AnnotatedSentence:
        """As it is."""
        return self.annotate(self.text.corrections)

    def word(self, annotated: AnnotatedSentence) -> tuple[Span, LinkedWord]:
        """The word over the place. Raises LibraryError where there is none."""
        for span, linked in annotated.spans:
            if span.start <= self.start < span.end:
                return span, linked
        raise LibraryError(_("There is no word at this place."), hint=_("Choose another."))

    def window(self) -> tuple[Span, ...]:
        """The word and its neighbours, as far as nothing stands between them."""
        spans = [span for span, _linked in self.now().spans]
        number = next(n for n, span in enumerate(spans) if span.start <= self.start < span.end)
        first = last = number
        while first and number - first < AROUND and spans[first - 1].end == spans[first].start:
            first -= 1
        while (
            last + 1 < len(spans)
            and last - number < AROUND
            and spans[last].end == spans[last + 1].start
        ):
            last += 1
        return tuple(spans[first : last + 1])

    def touching(self) -> Corrections:
        """The corrections that made the word what it is."""
        span, _linked = self.word(self.now())
        plain = self.word(self.annotate(_splits(self.text.corrections)))[1].word.dictionary_form
        return tuple(
            each
            for each in (*self.here, *self.everywhere)
            if (_touches(each, span) if each.at else self._holds(each, span, plain))
        )

    def _holds(self, everywhere: Correction, span: Span, form: str) -> bool:
        if everywhere.kind != "split":
            return everywhere.was == (form,)
        surface, place = span.of(self.sentence.text), 0
        for word in everywhere.words:
            start = span.start - place
            if word == surface and self.sentence.text.startswith(everywhere.surface, start):
                return True
            place += len(word)
        return False


def _touches(here: Correction, span: Span) -> bool:
    start = here.at.start if here.at else 0
    return start < span.end and span.start < start + len(here.surface)


def _splits(corrections: Corrections) -> Corrections:
    return tuple(each for each in corrections if each.kind == "split")


def cut(place: Place, cuts: Collection[int], *, everywhere: bool) -> Change:
    """The words around the place, cut at ``cuts`` and nowhere else."""
    window = place.window()
    edges = {window[0].start, window[-1].end}
    points = edges | {each for each in cuts if window[0].start < each < window[-1].end}
    new = [span for span, _linked in place.now().spans if not _inside(span, window)]
    new = sorted([*new, *(Span(a, b) for a, b in pairwise(sorted(points)))])
    changed = _points(window) ^ points
    if not changed:
        return (), ()
    base = place.annotate(() if everywhere else _splits(place.everywhere))
    old = tuple(
        each
        for each in _splits(place.here)
        if each.at and any(each.at.start < p < each.at.start + len(each.surface) for p in changed)
    )
    for each in old:
        start = each.at.start if each.at else 0
        sizes = [len("".join(each.words[:count])) for count in range(1, len(each.words))]
        changed |= {start + size for size in sizes}
    before = [span for span, _linked in base.spans]
    found = [
        _split(place, ours, theirs, everywhere=everywhere)
        for theirs, ours in _differing(before, new, changed)
    ]
    if everywhere:
        old += tuple(c for c in _splits(place.everywhere) if _covers(c, before, changed, place))
    return tuple(found), old


def _inside(span: Span, window: Sequence[Span]) -> bool:
    return window[0].start <= span.start and span.end <= window[-1].end


def _points(spans: Sequence[Span]) -> set[int]:
    return {point for span in spans for point in (span.start, span.end)}


def _differing(
    before: Sequence[Span], new: Sequence[Span], changed: Set[int]
) -> Iterator[tuple[tuple[Span, ...], tuple[Span, ...]]]:
    """The shortest stretches, as words, that are cut otherwise at one of the ``changed`` points."""
    shared = _points(before) & _points(new)
    told = set()
    for point in sorted(changed - shared):
        left = max(each for each in shared if each < point)
        right = min(each for each in shared if each > point)
        theirs = tuple(span for span in before if left <= span.start and span.end <= right)
        ours = tuple(span for span in new if left <= span.start and span.end <= right)
        if left not in told and theirs != ours:
            told.add(left)
            yield theirs, ours


def _split(
    place: Place, ours: Sequence[Span], theirs: Sequence[Span], *, everywhere: bool
) -> Correction:
    text, sentence = place.text, place.sentence
    start, end = ours[0].start, ours[-1].end
    return Correction(
        "split",
        sentence.text[start:end],
        tuple(span.of(sentence.text) for span in theirs),
        None if everywhere else anchor(text.id, sentence, start, end),
        tuple(span.of(sentence.text) for span in ours),
    )


def _covers(
    split: Correction, before: Sequence[Span], changed: Collection[int], place: Place
) -> bool:
    """Whether a split of all texts made what is now taken back."""
    text = place.sentence.text
    for number, span in enumerate(before):
        words = before[number : number + len(split.was)]
        if tuple(each.of(text) for each in words) == split.was and any(
            span.start < point < words[-1].end for point in changed
        ):
            return True
    return False


def read_as(place: Place, said: str, *, everywhere: bool) -> Change:
    """The word is read as somebody typed. Raises LibraryError for what is no reading."""
    span, linked = place.word(place.now())
    word = linked.word
    reading = kana_of(said)
    if not reading:
        raise LibraryError(
            _("“%(said)s” is no reading.", said=said), hint=_("Write it in kana or in romaji.")
        )
    base = place.word(place.annotate(_splits(place.text.corrections)))[1].word
    of_form = dictionary_reading(word.surface, word.dictionary_form, reading) or inflected(
        reading, word.reading, word.dictionary_reading
    )
    new = Correction(
        "reading",
        word.surface,
        (base.dictionary_form,),
        None if everywhere else _at(place, span),
        reading=reading,
        form_reading=of_form,
    )
    return _with_others(place, span, new)


def kana_of(said: str) -> str:
    """Kana as they are, romaji as the kana it stands for; "" for what is neither."""
    said = said.strip().replace(" ", "").replace("\u3000", "")[:LONGEST]
    if said and is_kana(said):
        return hiragana(said)
    return next(iter(romaji_kana(said.lower())), "") if said.isascii() else ""


def look_up_as(
    place: Place, entry: DictionaryEntry, form: str, sense: str, *, everywhere: bool
) -> Change:
    """The word is this entry, looked up as ``form``; in the sense of these glosses, if any."""
    span, linked = place.word(place.now())
    base = place.word(place.annotate(_splits(place.text.corrections)))[1].word
    readings = [hiragana(each.text) for each in entry.readings]
    same = form == base.dictionary_form
    stem = base.dictionary_reading.removesuffix("する")
    fits = same and ({base.dictionary_reading, stem} & {*readings})
    ending = "する" if form.endswith("する") and not readings[0].endswith("する") else ""
    new = Correction(
        "entry",
        linked.word.surface,
        (base.dictionary_form,),
        None if everywhere else _at(place, span),
        form=form,
        form_reading="" if fits else readings[0] + ending,
        entry=name_of(entry),
        sense=sense,
    )
    return _with_others(place, span, new)


def _at(place: Place, span: Span) -> Anchor:
    return anchor(place.text.id, place.sentence, span.start, span.end)


def _with_others(place: Place, span: Span, new: Correction) -> Change:
    """What is said of all texts leaves nothing of its kind to be said of the place alone."""
    if new.at:
        return (new,), ()
    same = [each for each in place.here if each.kind == new.kind]
    return (new,), tuple(each for each in same if each.at and each.at.start == span.start)


def chosen_entry(
    said: str, candidates: Sequence[tuple[int, str]], dictionary: Dictionary
) -> tuple[DictionaryEntry, str]:
    """The entry that a form names ("JMdict 1589060 行う"), among what the word may be."""
    for number, form in candidates:
        entry = dictionary.entry(number)
        if said == f"{name_of(entry)} {form}":
            return entry, form
    raise LibraryError(_("No entry was chosen."), hint=_("Choose one of the list."))
