"""Beads after an edit: what is still there keeps its bead, the rest goes to an aligner.

The Japanese is known by fingerprints, the English by how a bead's first sentence begins.
The same serves a companion edition, whose Japanese is known by nothing else.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from reader.corpus.fingerprint import begins, fingerprint
from reader.corpus.match import common
from reader.model.bitext import Alignment, Bead
from reader.model.text import Sentence

Pair = tuple[tuple[int, ...], tuple[int, ...], float]
Aligner = Callable[[tuple[str, ...], tuple[str, ...]], tuple[Pair, ...]]
Range = tuple[int, int]


def nothing_pairs(_ja: tuple[str, ...], _en: tuple[str, ...]) -> tuple[Pair, ...]:
    """The aligner that leaves everything without a counterpart."""
    return ()


@dataclass(frozen=True, slots=True)
class Anchored:
    """``prints`` has the fingerprint of each Japanese id, ``moved`` says for each old id
    under which the sentence is now; ``lost`` are old beads that could not be kept."""

    alignment: Alignment
    prints: dict[str, str]
    moved: dict[str, str]
    lost: tuple[Bead, ...]


@dataclass(slots=True)
class _Kept:
    """An old bead and where its sides are now; None for a side that is empty or unknown."""

    bead: Bead
    ja: Range | None
    en: Range | None


def anchored(
    beads: tuple[Bead, ...],
    ja: tuple[Sentence, ...],
    en: tuple[Sentence, ...],
    align: Aligner = nothing_pairs,
) -> Anchored:
    """Every sentence of ``ja`` and ``en`` in exactly one bead, in order.

    A bead of which a Japanese sentence is still there is kept, if its English can be told.
    """
    prints = tuple(fingerprint(s.text) for s in ja)
    by_id = {s.id: p for s, p in zip(ja, prints, strict=True)}
    beads = _trusted(beads, by_id, {s.id: s for s in en})
    old = tuple(_fingerprints(beads))
    places = common([f for _, _, f in old], prints)
    moved = {old[a][1]: ja[b].id for a, b in places.items()}
    kept = [_Kept(bead, None, None) for bead in beads]
    for a, b in places.items():
        now = kept[old[a][0]]
        now.ja = (min(now.ja[0], b), b + 1) if now.ja else (b, b + 1)
    _take_edited(kept, {old[a][1] for a in places}, len(ja))
    _place_english(kept, en)
    sure = [k for k in kept if _is_sure(k)]
    lost = tuple(k.bead for k in kept if not _is_sure(k))
    found = _filled(sure, _Sides(ja, en, prints, align))
    return Anchored(Alignment(tuple(found)), by_id, moved, lost)


def _trusted(
    beads: tuple[Bead, ...], ja: dict[str, str], en: dict[str, Sentence]
) -> tuple[Bead, ...]:
    """Beads written by hand, without fingerprints: their ids are taken at their word."""
    return tuple(
        replace(
            bead,
            fingerprints=bead.fingerprints or tuple(ja.get(i, "-") for i in bead.ja),
            begins=bead.begins or "".join(begins(en[i].text) for i in bead.en[:1] if i in en),
        )
        for bead in beads
    )


def _fingerprints(beads: tuple[Bead, ...]) -> Iterator[tuple[int, str, str]]:
    """(number of the bead, id, fingerprint) of every Japanese sentence; "" if it has none."""
    for number, bead in enumerate(beads):
        known = bead.fingerprints if len(bead.fingerprints) == len(bead.ja) else ()
        for place, identifier in enumerate(bead.ja):
            yield number, identifier, known[place] if known else ""


def _is_sure(kept: _Kept) -> bool:
    return bool(kept.ja) == bool(kept.bead.ja) and bool(kept.en) == bool(kept.bead.en)


def _take_edited(kept: list[_Kept], found: set[str], count: int) -> None:
    """A bead of two sentences of which one was edited keeps the edited one too.

    Between two beads still there: what is missing from the end of the first and the start
    of the second is what stands between, if nothing else can be.
    """
    known = [-1, *(n for n, k in enumerate(kept) if k.ja), len(kept)]
    for first, last in pairwise(known):
        before, after = (kept[n] if 0 <= n < len(kept) else None for n in (first, last))
        start = before.ja[1] if before and before.ja else 0
        end = after.ja[0] if after and after.ja else count
        tail = _missing(before.bead.ja[::-1], found) if before else 0
        head = _missing(after.bead.ja, found) if after else 0
        between = sum(len(k.bead.ja) for k in kept[first + 1 : last])
        if between and end - start != tail + between + head:
            continue
        if before and before.ja:
            before.ja = (before.ja[0], start + min(tail, end - start))
            start = before.ja[1]
        if after and after.ja:
            after.ja = (end - min(head, end - start), after.ja[1])


def _missing(ids: tuple[str, ...], found: set[str]) -> int:
    return next((n for n, i in enumerate(ids) if i in found), 0)


def _place_english(kept: list[_Kept], en: tuple[Sentence, ...]) -> None:
    """Where each bead's English is: by how it begins, else by what is left between those.

    By id where every line is where it was, as far as the beginnings can tell.
    """
    english = [k for k in kept if k.bead.en]
    now = [begins(s.text) for s in en]
    places = common([k.bead.begins for k in english], now)
    if [i for k in english for i in k.bead.en] == [s.id for s in en]:
        starts = [0, *accumulate(len(k.bead.en) for k in english)]
        agree = sum(k.bead.begins == now[n] for k, n in zip(english, starts, strict=False))
        if agree >= len(places):
            for k, stretch in zip(english, pairwise(starts), strict=True):
                k.en = stretch
            return
    limits = [*places.values(), len(en)][1:]
    for (number, place), limit in zip(places.items(), limits, strict=True):
        english[number].en = (place, min(place + len(english[number].bead.en), limit))
    run: list[_Kept] = []
    start = 0
    for k in english:
        if k.en:
            _place_run(run, (start, k.en[0]))
            run, start = [], k.en[1]
        else:
            run.append(k)
    _place_run(run, (start, len(en)))


def _place_run(run: list[_Kept], free: Range) -> None:
    """Beads whose English begins otherwise now: theirs by place, if the counts agree."""
    start, end = free
    if len(run) == 1 and run[0].ja and start < end:
        run[0].en = free
    elif sum(len(k.bead.en) for k in run) == end - start:
        for k in run:
            k.en = (start, start + len(k.bead.en)) if k.ja else None
            start += len(k.bead.en)


@dataclass(frozen=True, slots=True)
class _Sides:
    ja: tuple[Sentence, ...]
    en: tuple[Sentence, ...]
    prints: tuple[str, ...]
    align: Aligner

    def bead(self, bead: Bead, ja: Range, en: Range) -> Bead:
        english = self.en[en[0] : en[1]]
        return replace(
            bead,
            ja=tuple(s.id for s in self.ja[ja[0] : ja[1]]),
            en=tuple(s.id for s in english),
            fingerprints=self.prints[ja[0] : ja[1]],
            begins=begins(english[0].text) if english else "",
        )

    def gap(self, ja: Range, en: Range) -> Iterator[Bead]:
        """The beads of what no anchor holds, as the aligner pairs it."""
        ours = tuple(s.text for s in self.ja[ja[0] : ja[1]])
        theirs = tuple(s.text for s in self.en[en[0] : en[1]])
        pairs = self.align(ours, theirs) if ours and theirs else ()
        for a, b, score in _complete(pairs, len(ours), len(theirs)):
            bead = Bead((), (), "auto", score)
            yield self.bead(bead, (ja[0] + a[0], ja[0] + a[1]), (en[0] + b[0], en[0] + b[1]))


def _complete(
    pairs: tuple[Pair, ...], ja_count: int, en_count: int
) -> Iterator[tuple[Range, Range, float]]:
    """An aligner's pairs, and alone whatever it left out."""
    a = b = 0
    for ja, en, score in pairs:
        new_a, new_b = (ja or (a,))[0], (en or (b,))[0]
        yield from _alone((a, new_a), (b, new_b))
        a, b = new_a + len(ja), new_b + len(en)
        if (ja, en) != (tuple(range(new_a, a)), tuple(range(new_b, b))):
            raise ValueError(f"an aligner gave a torn bead: {ja} {en}")
        yield (new_a, a), (new_b, b), score
    yield from _alone((a, ja_count), (b, en_count))


def _alone(ja: Range, en: Range) -> Iterator[tuple[Range, Range, float]]:
    if ja[0] > ja[1] or en[0] > en[1]:
        raise ValueError(f"an aligner gave beads out of order at {ja} {en}")
    yield from (((n, n + 1), (en[0], en[0]), 0.0) for n in range(*ja))
    yield from (((ja[1], ja[1]), (n, n + 1), 0.0) for n in range(*en))


def _filled(sure: list[_Kept], sides: _Sides) -> Iterator[Bead]:
    """The kept beads, and between them the gaps."""
    ends = (len(sides.ja), len(sides.en))
    limits: list[tuple[int, int]] = [ends]
    for k in reversed(sure):
        ja, en = limits[-1]
        limits.append((k.ja[0] if k.ja else ja, k.en[0] if k.en else en))
    a = b = 0
    for k, (ja, en) in zip(sure, limits[:0:-1], strict=True):
        # A bead with one side only divides that side; the other side's gap goes with the
        # first gap that wants it.
        if (k.ja and k.en) or (k.ja and a < ja) or (k.en and b < en):
            yield from sides.gap((a, ja), (b, en))
            a, b = ja, en
        here = (k.ja or (a, a), k.en or (b, b))
        yield sides.bead(k.bead, *here)
        a, b = here[0][1], here[1][1]
    yield from sides.gap((a, ends[0]), (b, ends[1]))
