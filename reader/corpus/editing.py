"""A text's lines edited a passage at a time, with all that belongs to them carried along."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path

from reader.corpus import files, notation
from reader.corpus.anchor import Aligner
from reader.corpus.corrections import placed
from reader.corpus.finding import Finding
from reader.corpus.fingerprint import begins, fingerprint
from reader.corpus.match import common
from reader.corpus.mend import mended
from reader.model.bitext import Bead, Text
from reader.model.text import Document, Language, Paragraph, Sentence

LIMIT = 3_000  # characters: a text below it is one passage, a section above it several
_ALIKE = 0.5  # of the characters: then a line that stands for another is the same, edited
_SURELY = 0.75  # where lines came or went too: more than half a sentence has with the whole
_MOST = 2_500  # pairs of lines that are compared


@dataclass(frozen=True, slots=True)
class Passage:
    """Paragraphs that are edited together, by their numbers from 0 in each document."""

    ja: range
    en: range


@dataclass(frozen=True, slots=True)
class Edited:
    """The text after an edit, and what it could not keep."""

    text: Text
    lost: tuple[Finding, ...]


def passages(text: Text, limit: int = LIMIT) -> tuple[Passage, ...]:
    """The whole text, or its sections, or parts of them; together they are the whole."""
    ja = _paragraphs(text.original)
    starts = _starts(ja, limit)
    homes = _homes(text, ja, _paragraphs(text.translation))
    english = [
        next((n for n, home in enumerate(homes) if home >= start), len(homes)) for start in starts
    ]
    english = [0, *english[1:], len(homes)]
    return tuple(
        Passage(range(*rows), range(*theirs))
        for rows, theirs in zip(pairwise([*starts, len(ja)]), pairwise(english), strict=True)
    )


def _paragraphs(document: Document | None) -> list[Paragraph]:
    return list(document.paragraphs) if document else []


def _starts(paragraphs: Sequence[Paragraph], limit: int) -> list[int]:
    sizes = [sum(len(s.text) for s in paragraph.sentences) for paragraph in paragraphs]
    if sum(sizes) <= limit:
        return [0]
    starts, filled = [0], sizes[0]
    for number, (before, here) in enumerate(pairwise(paragraphs), 1):
        full = here.kind == "heading" or filled + sizes[number] > limit
        if full and before.kind != "heading":  # which goes with what follows
            starts.append(number)
            filled = 0
        filled += sizes[number]
    return starts


def _homes(text: Text, ja: Sequence[Paragraph], en: Sequence[Paragraph]) -> list[int]:
    """For each English paragraph the Japanese one it begins beside, never falling."""
    beside = {j: bead.ja[0] for bead in text.alignment.beads if bead.ja for j in bead.en}
    numbers = {s.id: n for n, paragraph in enumerate(ja) for s in paragraph.sentences}
    found: list[int | None] = []
    for paragraph in en:
        ours = (numbers.get(beside.get(s.id, "")) for s in paragraph.sentences)
        found.append(next((n for n in ours if n is not None), None))
    for number in reversed(range(len(found) - 1)):  # a heading goes with what follows it
        if found[number] is None and en[number].kind == "heading":
            found[number] = found[number + 1]
    homes, last = [], 0
    for home in found:
        last = max(last, home if home is not None else last)
        homes.append(last)
    return homes


def written(document: Document | None, rows: range) -> str:
    """Some paragraphs in the notation of a text's file."""
    return "\n\n".join(_blocks(document)[rows.start : rows.stop])


def _blocks(document: Document | None) -> list[str]:
    return [
        "\n".join(
            ("#" * paragraph.level + " " if paragraph.kind == "heading" else "")
            + notation.write_sentence(sentence)
            for sentence in paragraph.sentences
        )
        for paragraph in _paragraphs(document)
    ]


def edited(text: Text, passage: Passage, ja: str, en: str, align: Aligner) -> Edited:
    """The text with a passage written anew. Raises CorpusError, with the line counted in the
    passage, for what is not in the notation, and where no Japanese would be left."""
    original = _rewritten(text.original, "ja", passage.ja, ja)
    translation = _rewritten(text.translation, "en", passage.en, en)
    if original is None:
        original = notation.read("", "ja", Path(files.JA))  # says that it is empty
    return carried(text, original, translation, align)


def _rewritten(
    document: Document | None, language: Language, rows: range, words: str
) -> Document | None:
    path = Path(files.JA if language == "ja" else files.EN)
    if words.strip():
        notation.read(words, language, path)  # for the line of a mistake
    blocks = _blocks(document)
    blocks[rows.start : rows.stop] = [words.strip("\r\n")]
    whole = "\n\n".join(block for block in blocks if block.strip())
    if not whole:
        return None
    now = notation.read(whole, language, path)
    return replace(now, title=document.title, author=document.author) if document else now


def carried(text: Text, original: Document, translation: Document | None, align: Aligner) -> Edited:
    """The text with these documents. What was only edited keeps its bead, its notes and its
    place; of the rest the fingerprints say what is still there."""
    old, new = _sentences(text.original), _sentences(original)
    ja = _same(old, new, lambda sentence: fingerprint(sentence.text))
    english = _sentences(text.translation), _sentences(translation)
    en = _same(*english, lambda sentence: sentence.text)
    prints = {old[a].id: fingerprint(new[b].text) for a, b in ja.items()}
    firsts = {english[0][a].id: begins(english[1][b].text) for a, b in en.items()}
    known = replace(
        text,
        original=original,
        translation=translation,
        alignment=replace(
            text.alignment,
            beads=tuple(_known(bead, prints, firsts) for bead in text.alignment.beads),
        ),
        notes=tuple(replace(n, fingerprint=prints.get(n.at, n.fingerprint)) for n in text.notes),
        questions=tuple(
            replace(q, fingerprints=_prints(q.proof, q.fingerprints, prints))
            for q in text.questions
        ),
    )
    found, lost = mended(known, align)
    return Edited(found, (*lost, *_corrections(text, new)))


def _corrections(text: Text, sentences: Sequence[Sentence]) -> Iterator[Finding]:
    """Those that find their words again are where these are, whatever the library says."""
    ours = tuple(each for each in text.corrections if each.at and each.at.sentence)
    for each in placed(ours, sentences):
        if each.at and not each.at.sentence:
            problem = f"the correction of {each.surface} lost its place."
            hint = "Correct the word again where it stands now."
            yield Finding(Path(files.CORRECTIONS), 0, "correction-lost", problem, hint)


def _known(bead: Bead, prints: Mapping[str, str], firsts: Mapping[str, str]) -> Bead:
    """The bead by its new marks, where its sentences were only edited."""
    first = firsts.get(bead.en[0], bead.begins) if bead.en else ""
    return replace(bead, fingerprints=_prints(bead.ja, bead.fingerprints, prints), begins=first)


def _prints(
    ids: tuple[str, ...], before: tuple[str, ...], prints: Mapping[str, str]
) -> tuple[str, ...]:
    if len(ids) != len(before):
        return before
    return tuple(prints.get(i, known) for i, known in zip(ids, before, strict=True))


def _sentences(document: Document | None) -> list[Sentence]:
    return list(document.sentences) if document else []


def _same(
    old: Sequence[Sentence], new: Sequence[Sentence], mark: Callable[[Sentence], str]
) -> dict[int, int]:
    """Places old → new of the sentences that are there still, those that were edited too."""
    pairs = common([mark(each) for each in old], [mark(each) for each in new])
    ends = [(-1, -1), *sorted(pairs.items()), (len(old), len(new))]
    for (a, b), (c, d) in pairwise(ends):
        before, after = range(a + 1, c), range(b + 1, d)
        if len(before) == len(after):
            here = zip(before, after, strict=True)
            pairs |= {m: n for m, n in here if _alike(old[m].text, new[n].text) >= _ALIKE}
        elif 0 < len(before) * len(after) <= _MOST:
            pairs |= _nearest(old, new, before, after)
    return pairs


def _nearest(
    old: Sequence[Sentence], new: Sequence[Sentence], before: range, after: range
) -> dict[int, int]:
    """Where lines came or went as well: in order, the pairs that are most alike together."""
    best: list[list[tuple[float, dict[int, int]]]] = [[(0.0, {})] * (len(after) + 1)]
    for m in before:
        above, row = best[-1], [(0.0, dict[int, int]())]
        for place, n in enumerate(after):
            alike = _alike(old[m].text, new[n].text)
            ways = [row[-1], above[place + 1]]
            if alike >= _SURELY:
                score, chosen = above[place]
                ways.append((score + alike, {**chosen, m: n}))
            row.append(max(ways, key=lambda way: way[0]))
        best.append(row)
    return best[-1][-1][1]


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def moved(old: Document | None, new: Document | None) -> dict[str, str]:
    """Old id → new id; of a sentence that is gone, the one that stands where it was."""
    before, after = _sentences(old), _sentences(new)
    pairs = _same(before, after, lambda sentence: fingerprint(sentence.text))
    found: dict[str, str] = {}
    last = 0
    for number, sentence in enumerate(before):
        place = pairs.get(number, min(last, len(after) - 1))
        last = place + 1 if number in pairs else last
        if after:
            found[sentence.id] = after[place].id
    return found


def matched(old: Document | None, new: Document | None) -> dict[str, str]:
    """Old id → new id, of a sentence as it was or reworded; "" of one that is gone."""
    before, after = _sentences(old), _sentences(new)
    pairs = _same(before, after, lambda sentence: fingerprint(sentence.text))
    ids = {before[a].id: after[b].id for a, b in pairs.items()}
    return {sentence.id: ids.get(sentence.id, "") for sentence in before}


def reworded(old: Document | None, new: Document | None) -> dict[str, Sentence]:
    """Fingerprint → what a sentence became that was edited, and is nowhere as it was."""
    before, after = _sentences(old), _sentences(new)
    kept = {fingerprint(sentence.text) for sentence in after}
    pairs = _same(before, after, lambda sentence: fingerprint(sentence.text))
    found = {fingerprint(before[a].text): after[b] for a, b in pairs.items()}
    return {mark: sentence for mark, sentence in found.items() if mark not in kept}
