"""What a bead is known by later: fingerprints of its Japanese, the beginning of its English."""

from collections.abc import Iterable
from dataclasses import replace

from reader.corpus.fingerprint import begins, fingerprint
from reader.model.bitext import Alignment, Bead, Text


def marked(text: Text, beads: Iterable[Bead]) -> Text:
    """The text with these beads; those that have no marks yet get them."""
    ja = {s.id: s.text for s in text.original.sentences} if text.original else {}
    en = {s.id: s.text for s in text.translation.sentences} if text.translation else {}

    def known(bead: Bead) -> Bead:
        if len(bead.fingerprints) == len(bead.ja) and bool(bead.begins) == bool(bead.en):
            return bead
        prints = tuple(fingerprint(ja[i]) for i in bead.ja)
        return replace(bead, fingerprints=prints, begins=begins(en[bead.en[0]]) if bead.en else "")

    return replace(text, alignment=Alignment(tuple(map(known, beads))))
