"""The project's own measurements, as ratios of things measured in one run.

Speed is the machine's as much as ours: what counts is how we stand to MeCab alone on the
same text in the same process, and how much of its allowance a page or a start needs.
"""

import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from reader import accuracy, app
from reader.assets import folder
from reader.bitext.links import Linker
from reader.config import Settings
from reader.export.annotation import JsonWriter
from reader.japanese.tokenize import plain_segmenter
from reader.lexicon.company import Company
from reader.model.annotation import LinkedWord, Meant
from reader.model.bitext import Link
from reader.model.lexicon import Glossary
from reader.model.study import Rating, Review
from reader.model.text import Document, Paragraph, Section, Sentence
from reader.pipeline import Annotator
from reader.ports import Dictionary
from reader.sense_accuracy import Place, Show, Shown, sense_report
from reader.study.schedule import folded

FIRST_PAGE, AGAIN, START, FOLD = 0.150, 0.015, 1.0, 1.0  # seconds allowed
REVIEWS = 10_000  # that are folded into the cards' schedules
MEMORY = 150_000_000  # bytes allowed for a million characters
_RUNS = 5
_STARTS = 3
_LONG = 200_000  # characters of the made-up text
_SEED = 1868
_WORDS = 150_000  # entries to draw from


def measurements(stores: app.Opened, settings: Settings) -> Iterator[str]:
    """Lines for a person to read."""
    shipped = _shipped(stores)
    yield from _speed("the shipped texts", stores.dictionary, shipped)
    yield from _speed("words at random", stores.dictionary, made_up(stores.dictionary, _LONG))
    yield from _pages(stores, settings)
    yield _fold()
    yield _start(settings)
    yield _memory(settings)


def correctness(dictionary: Dictionary) -> Iterator[str]:
    """How often words, readings, dictionary forms and senses are right, with a list of the words
    that fail."""
    annotator = Annotator(dictionary, Glossary())

    def cut(text: str) -> list[accuracy.Cut]:
        annotated = annotator.annotate(Sentence("1.1.1", text))
        return [
            accuracy.Cut(span, (linked.word.reading,), linked.word.dictionary_form)
            for span, linked in annotated.spans
        ]

    golden = folder("tests") / "golden"
    yield from accuracy.report(golden / "words", cut)
    yield from sense_report(golden / "senses", shown_by(annotator, dictionary))


def shown_by(annotator: Annotator, dictionary: Dictionary) -> Show:
    """What a reader is shown first of a word."""
    senses = Company(dictionary)
    linker = Linker(dictionary, senses=senses)

    def show(place: Place) -> list[Shown]:
        annotated = annotator.annotate(Sentence("1.1.1", place.text))
        ties = linker.links([annotated], place.english) if place.english else {}
        link = next((x for x in ties.get("1.1.1", ()) if x.ja.start == place.start), None)
        return [
            shown
            for words, number in _beginning(annotated.words, annotated.starts, place.start)
            if (shown := _shown(words[number], senses.told(words)[number], link))
        ]

    def _shown(linked: LinkedWord, told: Meant, link: Link | None) -> Shown | None:
        if link and link.entry in linked.entries and link.sense is not None:
            told = link.entry, link.sense
        number, sense = linked.meant(*told)
        if number is None:
            number = next(iter(linked.entries), None)
        if number is None:
            return None
        entry = dictionary.entry(number)
        first = senses.order(linked.word, entry)[0] if sense is None else sense
        return Shown(entry.headword, entry.senses[first].glosses[0])

    return show


def _beginning(
    words: Sequence[LinkedWord], starts: Sequence[int], wanted: int
) -> Iterator[tuple[Sequence[LinkedWord], int]]:
    """The words that begin at a place, and the parts of words."""
    for number, (linked, start) in enumerate(zip(words, starts, strict=True)):
        if start == wanted:
            yield words, number
        if start <= wanted < start + len(linked.word.surface):
            inside = [start]
            for part in linked.parts[1:]:
                at = inside[-1] - start + 1
                inside.append(start + linked.word.surface.index(part.word.surface, at))
            yield from _beginning(linked.parts, inside[: len(linked.parts)], wanted)


def _shipped(stores: app.Opened) -> list[Sentence]:
    originals = (text.original for text in stores.shelf.texts() if text.original)
    return [sentence for document in originals for sentence in document.sentences]


def _speed(name: str, dictionary: Dictionary, sentences: Sequence[Sentence]) -> Iterator[str]:
    """Annotating, cold and warm, and JSON, against MeCab's bare word division."""
    size = sum(len(sentence.text) for sentence in sentences)
    parse = plain_segmenter()
    alone = min(_work(lambda: [parse(s.text) for s in sentences]) for _ in range(_RUNS))
    annotator = Annotator(dictionary, Glossary())
    cold = _work(lambda: [*annotator.annotate_all(sentences)])
    warm = min(_work(lambda: [*annotator.annotate_all(sentences)]) for _ in range(_RUNS))
    document = Document("ja", (Section(1, (Paragraph("paragraph", 0, tuple(sentences)),)),))
    writer = JsonWriter(dictionary, Company(dictionary))

    def write() -> None:
        writer.document(document, annotator.annotate_all(sentences))

    write()
    json = min(_work(write) for _ in range(_RUNS))
    yield f"{name}: {size:,} characters, MeCab alone {size / alone / 1e6:.2f} million a second"
    yield f"  annotated, first time   {alone / cold:6.1%} of MeCab alone"
    yield f"  annotated, again        {alone / warm:6.1%}"
    yield f"  and written as JSON     {alone / json:6.1%}"


def made_up(dictionary: Dictionary, size: int) -> list[Sentence]:
    """Sentences of dictionary words drawn at random, as often as Zipf's law has it: a text of
    a million characters has some 40,000 different words."""
    chance = random.Random(_SEED)  # noqa: S311 - nothing is secret here
    places = list(range(_WORDS))
    chance.shuffle(places)

    def word() -> str:
        return dictionary.entry(places[int(_WORDS ** chance.random()) - 1]).headword[:8]

    sentences: list[Sentence] = []
    written = 0
    while written < size:
        count = chance.randint(4, 12)
        text = "".join(word() + chance.choice("のをがはにと、") for _ in range(count))[:-1]
        sentences.append(Sentence(f"1.1.{len(sentences) + 1}", text + "である。"))
        written += len(text)
    return sentences


def _pages(stores: app.Opened, settings: Settings) -> Iterator[str]:
    client = app.web(settings, stores).test_client()
    client.get("/healthz")
    texts = [text for text in stores.shelf.texts() if text.original]
    longest = max(
        texts, key=lambda text: sum(1 for _ in text.original.sentences) if text.original else 0
    )
    address = f"/texts/{longest.id}/"
    first = _seconds(lambda: client.get(address))
    again = min(_seconds(lambda: client.get(address)) for _ in range(_RUNS))
    yield f"page of {longest.id}: {first / FIRST_PAGE:.0%} of the {FIRST_PAGE * 1000:.0f} ms allowed"
    yield f"  the same page again: {again / AGAIN:.0%} of the {AGAIN * 1000:.0f} ms allowed"


def _fold() -> str:
    """The log of a diligent year, from which the schedules of all cards follow."""
    chance = random.Random(_SEED)  # noqa: S311 - nothing is secret here
    at = datetime(2024, 1, 1, tzinfo=UTC)
    log = []
    for number in range(REVIEWS):
        at += timedelta(minutes=chance.randint(1, 90))
        rating = Rating(chance.choice((1, 2, 3, 3, 3, 3, 4)))
        log.append(Review(str(number), f"card {chance.randrange(REVIEWS // 8)}", rating, at))
    took = min(_seconds(lambda: folded(log)) for _ in range(3))
    return f"{REVIEWS:,} reviews folded: {took / FOLD:.0%} of the second allowed"


def _start(settings: Settings) -> str:
    """From the command to its first page, with the dictionary there and the modules compiled,
    as they are where the program was installed."""
    with tempfile.TemporaryDirectory() as compiled:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        _first_page(settings, environment)
        taken = min(_first_page(settings, environment) for _ in range(_STARTS))
    return f"second start to first page: {taken / START:.0%} of the {START:.0f} s allowed"


def _first_page(settings: Settings, environment: Mapping[str, str]) -> float:
    """Seconds."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [sys.executable, "-m", "reader", "--data", str(settings.data), "--no-browser"]
    quiet = subprocess.DEVNULL
    began = time.perf_counter()
    server = subprocess.Popen(  # noqa: S603
        [*command, "--port", port], stdout=quiet, stderr=quiet, env=environment
    )
    try:
        while time.perf_counter() - began < 60:
            try:
                urlopen(f"http://127.0.0.1:{port}/", timeout=10).read()
                break
            except URLError:
                time.sleep(0.01)
        return time.perf_counter() - began
    finally:
        server.terminate()
        server.wait()


def _memory(settings: Settings) -> str:
    """Anonymous memory of a process that has annotated a million characters."""
    code = (
        "import sys; from pathlib import Path; from reader.bench import million;"
        "million(Path(sys.argv[1]))"
    )
    run = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code, str(settings.dictionary)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    used = int(run.stdout)
    return f"memory after a million characters: {used / MEMORY:.0%} of the {MEMORY / 1e6:.0f} MB allowed"


def million(dictionary: Path) -> None:
    """Annotate a million characters in this process and print its anonymous bytes."""
    from reader.store.dictionary import open_dictionary

    opened = open_dictionary(dictionary)
    annotator = Annotator(opened, Glossary())
    kept = [annotator.annotate(sentence) for sentence in made_up(opened, 1_000_000)]
    sys.stdout.write(f"{anonymous() if kept else 0}\n")


def anonymous() -> int:
    """This process's memory that is no file's, in bytes; Linux only."""
    lines = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Anonymous:"))


def _work(work: Callable[[], object]) -> float:
    """Seconds of this process alone: other programs may be at work on the machine."""
    began = time.process_time()
    work()
    return time.process_time() - began


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
