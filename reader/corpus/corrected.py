"""The corrections that hold in a text: its own, those the library keeps of it, those of all."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reader.corpus.corrections import placed
from reader.errors import LibraryError
from reader.model.bitext import Text
from reader.model.correction import Correction, Corrections
from reader.ports import KeptCorrections


@dataclass(frozen=True, slots=True)
class _Known:
    """``text`` is ``plain`` with all that holds in it; ``kept`` are the library's of it, and
    ``moved`` the same where they belong now."""

    plain: Text
    library: Corrections
    text: Text
    kept: Corrections
    moved: Corrections
    digest: str


class Correcting:
    """Joins them. ``library`` is None where there is none: then only a text's own hold."""

    def __init__(self, library: KeptCorrections | None) -> None:
        self._library = library
        self._known: dict[str, _Known] = {}

    def kept(self) -> Corrections:
        """What the library has, the newest first."""
        return self._library.corrections() if self._library else ()

    def all(self, texts: Sequence[Text]) -> Corrections:
        """Of every text, then of each of ``texts``, then what is kept of a text that is gone."""
        known = {text.id for text in texts}
        kept = self.kept()
        return (
            *(each for each in kept if each.at is None),
            *(each for text in texts for each in text.corrections if each.at),
            *(each for each in kept if each.at and each.at.text not in known),
        )

    def keep(
        self, new: Corrections, old: Corrections, now: datetime, owned: frozenset[str]
    ) -> tuple[str, ...]:
        """Change what the library keeps; the names of the ``owned`` texts whose folders have to
        be changed too."""
        ours = tuple(each for each in new if not (each.at and each.at.text in owned))
        gone = tuple(self._as_kept(each) for each in (*old, *new))
        if self._library and (ours or not {*gone}.isdisjoint(self.kept())):
            self._library.correct(ours, gone, now)
        elif ours:
            raise LibraryError("There is no library to keep a correction in.")
        texts = (each.at.text for each in (*new, *old) if each.at)
        return tuple(dict.fromkeys(text for text in texts if text in owned))

    def own(self, plain: Text, new: Corrections, old: Corrections) -> Corrections:
        """What a text's own folder is to hold: ``plain`` is as its files say it."""
        sentences = tuple(plain.original.sentences) if plain.original else ()
        ours = tuple(each for each in new if each.at and each.at.text == plain.id)
        return (*_without(placed(plain.corrections, sentences), (*new, *old)), *ours)

    def text(self, plain: Text) -> Text:
        """The text with all that holds in it."""
        return self._of(plain).text

    def version(self, plain: Text, version: str) -> str:
        """Changes when ``version``, which is of its files, or what holds in the text does."""
        digest = self._of(plain).digest
        return f"{version}-{digest}" if digest else version

    def _of(self, plain: Text) -> _Known:
        library = self.kept()
        known = self._known.get(plain.id)
        if known and known.plain is plain and known.library is library:
            return known
        sentences = tuple(plain.original.sentences) if plain.original else ()
        # One that was just changed may have those of all texts in it still.
        own = placed(tuple(each for each in plain.corrections if each.at), sentences)
        kept = tuple(each for each in library if each.at and each.at.text == plain.id)
        moved = placed(kept, sentences)
        everywhere = tuple(
            each
            for each in library
            if each.at is None and any(_may_stand(each, s.text) for s in sentences)
        )
        holding = (*own, *_without(moved, own), *everywhere)
        text = replace(plain, corrections=holding) if holding else plain
        told = repr((kept, everywhere)).encode("utf-8", "backslashreplace")
        digest = hashlib.sha256(told).hexdigest()[:12] if kept or everywhere else ""
        known = _Known(plain, library, text, kept, moved, digest)
        self._known[plain.id] = known
        return known

    def _as_kept(self, correction: Correction) -> Correction:
        """As the library has it: the sentence may have been edited or moved since."""
        known = self._known.get(correction.at.text) if correction.at else None
        pairs = zip(known.moved, known.kept, strict=True) if known else ()
        return next((kept for moved, kept in pairs if moved == correction), correction)


def _may_stand(correction: Correction, text: str) -> bool:
    """Whether a sentence might have what a correction of all texts speaks of."""
    if correction.kind == "split":
        return correction.surface in text
    first = correction.was[0][:1]
    return first in text or "ぁ" <= first <= "ゖ"  # する, したい


def _without(corrections: Corrections, others: Iterable[Correction]) -> Corrections:
    """All that speak of nothing the others speak of."""
    taken = {each.subject for each in others}
    return tuple(each for each in corrections if each.subject not in taken)
