"""``corrections.toml``: what its reader corrected in a text, and where that stands after an edit."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reader.corpus import toml
from reader.corpus.fingerprint import fingerprint
from reader.corpus.tables import Table, rows
from reader.model.correction import Anchor, Correction, Corrections
from reader.model.text import Sentence

KEYS = (
    *("kind", "at", "fingerprint", "start", "before", "surface", "after", "was"),
    *("words", "reading", "form", "form_reading", "entry", "sense"),
)
AROUND = 6  # characters that are kept on either side


def load(path: Path) -> Corrections:
    """The corrections of a file; () where there is none. Raises CorpusError."""
    return tuple(_correction(row, path.parent.name) for row in rows(path, "correction"))


def _correction(row: Table, text: str) -> Correction:
    kind = row.string("kind", needed=True)
    surface = row.string("surface", needed=True)
    words, reading, entry = row.strings("words"), row.string("reading"), row.string("entry")
    if kind not in ("split", "reading", "entry"):
        hint = 'It is "split", "reading" or "entry".'
        raise row.wrong("kind", f"unknown kind “{kind}”.", hint)
    if kind == "split" and ("".join(words) != surface or not all(words)):
        hint = "Write the surface in pieces, letter for letter."
        raise row.wrong("words", f"words do not join to {surface}.", hint)
    if kind == "reading" and not reading:
        raise row.wrong("reading", "reading is missing.", 'Write reading = "…" in kana.')
    if kind == "entry" and not entry:
        raise row.wrong("entry", "entry is missing.", 'Write entry = "JMdict 1358280".')
    return Correction(
        kind="split" if kind == "split" else "reading" if kind == "reading" else "entry",
        surface=surface,
        was=row.strings("was") or (surface,),
        at=Anchor(
            text=text,
            sentence=row.string("at"),
            fingerprint=row.string("fingerprint"),
            start=row.number("start"),
            before=row.string("before"),
            after=row.string("after"),
        ),
        words=words,
        reading=reading,
        form=row.string("form") or (surface if kind == "entry" else ""),
        form_reading=row.string("form_reading"),
        entry=entry,
        sense=row.string("sense"),
    )


def written(corrections: Corrections) -> str:
    """The file's text, "" where no correction has a place in the text."""
    return toml.tables("correction", [_row(each, each.at) for each in corrections if each.at])


def _row(correction: Correction, at: Anchor) -> dict[str, toml.Value]:
    return {
        "kind": correction.kind,
        "at": at.sentence,
        "fingerprint": at.fingerprint,
        "start": at.start,
        "before": at.before,
        "surface": correction.surface,
        "after": at.after,
        "was": correction.was,
        "words": correction.words,
        "reading": correction.reading,
        "form": correction.form,
        "form_reading": correction.form_reading,
        "entry": correction.entry,
        "sense": correction.sense,
    }


def anchor(text: str, sentence: Sentence, start: int, end: int) -> Anchor:
    """The place of a stretch, with all that finds it again."""
    return Anchor(
        text,
        sentence.id,
        fingerprint(sentence.text),
        start,
        sentence.text[max(0, start - AROUND) : start],
        sentence.text[end : end + AROUND],
    )


def placed(corrections: Corrections, sentences: Sequence[Sentence]) -> Corrections:
    """The corrections where they belong now; ``sentence`` is "" of those with no place.

    A sentence is known by its fingerprint, of several the nearest to where it was. One that
    was edited is known by what stands around the correction, as long as that was not.
    """
    if not any(each.at for each in corrections):
        return corrections
    places = _Places(sentences)
    return tuple(
        replace(each, at=places.now(each.at, each.surface)) if each.at else each
        for each in corrections
    )


class _Places:
    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        self.order = {sentence.id: place for place, sentence in enumerate(sentences)}
        self.prints: dict[str, list[int]] = {}

    def now(self, at: Anchor, surface: str) -> Anchor:
        """Where the stretch is now."""
        number = self.order.get(at.sentence)
        if number is not None and at.fingerprint in ("", fingerprint(self.sentences[number].text)):
            found = self._inside(self.sentences[number], at, surface)
            if found:
                return found
        near = number if number is not None else 0
        for sentence in sorted(self._same(at.fingerprint), key=lambda each: abs(each - near)):
            found = self._inside(self.sentences[sentence], at, surface)
            if found:
                return found
        return next(self._edited(at, surface, near), replace(at, sentence=""))

    def _same(self, print_: str) -> Sequence[int]:
        if not self.prints:
            for place, sentence in enumerate(self.sentences):
                self.prints.setdefault(fingerprint(sentence.text), []).append(place)
        return self.prints.get(print_, ())

    def _inside(self, sentence: Sentence, at: Anchor, surface: str) -> Anchor | None:
        """Where it stood, or else the nearest place of the same letters."""
        starts = _starts(sentence.text, surface)
        start = min(starts, key=lambda start: abs(start - at.start), default=None)
        if start is None:
            return None
        if (start, sentence.id) == (at.start, at.sentence) and at.fingerprint:
            return at
        return anchor(at.text, sentence, start, start + len(surface))

    def _edited(self, at: Anchor, surface: str, near: int) -> Iterator[Anchor]:
        around = at.before + surface + at.after
        if not at.before + at.after:
            return
        places = [place for place, each in enumerate(self.sentences) if around in each.text]
        for place in sorted(places, key=lambda place: abs(place - near)):
            sentence = self.sentences[place]
            start = sentence.text.index(around) + len(at.before)
            yield anchor(at.text, sentence, start, start + len(surface))


def _starts(text: str, surface: str) -> list[int]:
    found, start = [], text.find(surface)
    while start >= 0:
        found.append(start)
        start = text.find(surface, start + 1)
    return found
