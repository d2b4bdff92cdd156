"""Beads that cannot be: sentences in none, in two, out of order, or edited since."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from reader.corpus import files
from reader.corpus.finding import Finding
from reader.corpus.fingerprint import begins, fingerprint
from reader.corpus.place import Places
from reader.model.bitext import Bead, Text
from reader.model.text import Document


def findings(text: Text, places: Places) -> Iterator[Finding]:
    """The alignment as its file has it. A companion edition's Japanese ids mean nothing."""
    beads = text.alignment.beads
    if text.translation is None:
        if beads:
            hint = f"Write {files.EN}, or take the file away."
            yield places.finding(files.ALIGNMENT, 1, "no-english", "there is no English.", hint)
        return
    if not beads:
        hint = "Write a line for each pair: Japanese ids, tab, English ids, tab, human."
        yield places.finding(files.ALIGNMENT, 0, "no-beads", "nothing is paired.", hint)
        return
    if text.original:
        ja = [(n, i) for n, bead in enumerate(beads) for i in bead.ja]
        yield from _side(files.JA, text.original, ja, places)
    en = [(n, i) for n, bead in enumerate(beads) for i in bead.en]
    yield from _side(files.EN, text.translation, en, places)
    yield from _edited(text, places)
    yield from _doubtful(text, places)


def _doubtful(text: Text, places: Places) -> Iterator[Finding]:
    """One finding for all: they are mended on a page that shows them first."""
    doubtful = [n for n, bead in enumerate(text.alignment.beads) if bead.is_doubtful]
    if doubtful:
        pairs = "1 pair is" if len(doubtful) == 1 else f"{len(doubtful)} pairs are"
        hint = f"Look at them on the page /texts/{text.id}/alignment."
        line = places.row(files.ALIGNMENT, doubtful[0])
        yield places.finding(files.ALIGNMENT, line, "doubtful", f"{pairs} doubtful.", hint)


def _side(
    name: str, document: Document, named: list[tuple[int, str]], places: Places
) -> Iterator[Finding]:
    order = {s.id: n for n, s in enumerate(document.sentences)}
    times = Counter(i for _, i in named)
    last = -1
    for number, identifier in named:
        line = places.row(files.ALIGNMENT, number)
        place = order.get(identifier)
        if place is None:
            problem, code = f"there is no sentence {identifier} in {name}.", "no-sentence"
        elif times[identifier] > 1:
            problem, code = f"{identifier} of {name} is named {times[identifier]} times.", "twice"
        elif place < last:
            problem, code = f"{identifier} of {name} is out of order.", "order"
        else:
            last = place
            continue
        hint = "Each sentence stands once, in the order of the text."
        yield places.finding(files.ALIGNMENT, line, code, problem, hint)
    for identifier in (i for i in order if i not in times):
        problem = f"{identifier} is in no line of {files.ALIGNMENT}."
        yield _alone(name, identifier, problem, places)


def _alone(name: str, identifier: str, problem: str, places: Places) -> Finding:
    line = places.sentence(name, identifier)
    hint = "Pair it, or write what it says on the other side."
    return places.finding(name, line, "no-counterpart", problem, hint)


def _edited(text: Text, places: Places) -> Iterator[Finding]:
    ja = _by_id(text.original, fingerprint)
    en = _by_id(text.translation, begins)
    for number, bead in enumerate(text.alignment.beads):
        line = places.row(files.ALIGNMENT, number)
        hint = "The sentence was edited: look at the pair, then write the new one."
        if text.original and bead.fingerprints and not _fits(bead, ja):
            problem = f"the fingerprint of {' '.join(bead.ja)} fits nothing there."
            yield places.finding(files.ALIGNMENT, line, "fingerprint", problem, hint)
        if bead.begins and bead.en and bead.begins != en.get(bead.en[0], bead.begins):
            problem = f"{bead.en[0]} does not begin “{bead.begins}”."
            yield places.finding(files.ALIGNMENT, line, "begins", problem, hint)
        if not bead.ja or not bead.en:
            name, ids = (files.JA, bead.ja) if bead.ja else (files.EN, bead.en)
            problem = f"{' '.join(ids)} has nothing on the other side."
            yield _alone(name, ids[0], problem, places)


def _fits(bead: Bead, prints: dict[str, str]) -> bool:
    here: Iterable[str] = (prints[i] for i in bead.ja if i in prints)
    return tuple(here) == bead.fingerprints or not all(i in prints for i in bead.ja)


def _by_id(document: Document | None, mark: Callable[[str], str]) -> dict[str, str]:
    return {s.id: mark(s.text) for s in document.sentences} if document else {}
