"""Commands for the library: add, list, remove, check."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime

import click

from reader import pipeline
from reader.app import ready
from reader.assets import folder
from reader.cli.progress import open_stores, progress
from reader.config import Settings
from reader.corpus import check as checker
from reader.corpus.shelf import Shelf
from reader.errors import ReaderError
from reader.model.bitext import Alignment, Meta, Text, attached
from reader.model.text import Change, Document
from reader.ports import Dictionary

_LEVELS = ("N5", "N4", "N3", "N2", "N1")  # easiest first
_TOLD = 30  # changes told one by one
_PATIENCE = 0.5  # seconds before progress is shown
_ENOUGH = 0.5  # of a translation matches the other side (see ``fit``)


@click.command()
@click.argument("file", type=click.Path())
@click.option("--translation", type=click.Path(), help="Its English, in a file.")
@click.option("--title", help="The title; else the one found in the file.")
@click.option("--author", help="The author; else the one found in the file.")
@click.option("--level", type=click.Choice(_LEVELS, case_sensitive=False), help="How hard it is.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def add(
    settings: Settings,
    file: str,
    translation: str | None,
    title: str | None,
    author: str | None,
    level: str | None,
    yes: bool,
) -> None:
    """Bring a text into the library. FILE and the translation's may be -.

    What was cleaned and what attached is told on standard error, the new text's name is
    printed.
    """
    if file == translation == "-":
        raise click.UsageError("Standard input (-) can be read only once.")
    document, changes = pipeline.document(pipeline.read(file), "ja")
    english = None
    if translation:
        english, _ = pipeline.document(pipeline.read(translation, language="en"), "en")
    for line in _report(document, changes):
        click.echo(line, err=True)
    asking = "-" not in (file, translation) and _at_terminal()
    stores = open_stores(settings)
    shelf = stores.shelf
    alignment = None
    if english is not None:
        alignment, share = _aligned(document, english, stores.dictionary)
        if share < _ENOUGH and not yes:
            _doubt(share, asking)
    elif found := shelf.companion(document):
        edition, share = found
        title_en = edition.meta.title_en
        click.echo(f"Fits the companion edition “{title_en}” ({share:.0%}).", err=True)
    if not yes and asking:
        _confirmed("Add it to the library?", default=True)
    now = datetime.now(UTC).astimezone().date().isoformat()
    meta = Meta(title or document.title or "", level=level or "", added=now)
    meta = replace(meta, author=author or document.author or "")
    added = shelf.add(document, meta, english, alignment)
    click.echo(_attached(added), err=True)
    click.echo(added.id)
    ready(settings, stores, added.id)


def _aligned(
    document: Document, english: Document, dictionary: Dictionary
) -> tuple[Alignment, float]:
    with progress(_PATIENCE) as report:
        return pipeline.aligned(
            document, english, dictionary, lambda done: report("Aligning the sentences", done)
        )


def _doubt(share: float, asking: bool) -> None:
    """Ask whether a translation that hardly fits is meant; refuse where nobody can answer."""
    said = f"Only {share:.0%} of the text shares words with the other side"
    if not asking:
        raise ReaderError(
            f"{said}, so this is hardly its translation.",
            hint="Check the two files; add it all the same with --yes.",
        )
    _confirmed(f"{said}. Is this its translation?", default=False)


def _at_terminal() -> bool:
    return sys.stdin.isatty()


def _confirmed(question: str, *, default: bool) -> None:
    if not click.confirm(question, err=True, default=default):
        raise ReaderError("Nothing was added.")


def _report(document: Document, changes: Sequence[Change]) -> Iterator[str]:
    """What a text became, and what was removed or joined on the way."""
    for change in changes[:_TOLD]:
        yield f"  line {change.line}: {change.reason}: {change.text}"
    if len(changes) > _TOLD:
        yield f"  and {len(changes) - _TOLD} more"
    headings = sum(1 for each in document.paragraphs if each.kind == "heading")
    paragraphs = sum(1 for _ in document.paragraphs) - headings
    sentences = sum(1 for _ in document.sentences) - headings
    counts = {"heading": headings, "paragraph": paragraphs, "sentence": sentences}
    yield ", ".join(_counted(count, noun) for noun, count in counts.items())


def _attached(text: Text) -> str:
    sentences = sum(1 for _ in text.original.sentences) if text.original else 0
    counted = _counted(sentences, "sentence")
    if text.translation is None:
        return f"Added “{text.meta.title}”: {counted}, without a translation."
    paired = sum(len(bead.ja) for bead in text.alignment.beads if bead.en)
    share = f"{paired / sentences:.0%}"
    return f"Added “{text.meta.title}”: {counted}, {paired} with English ({share})."


def _shelf(settings: Settings) -> Shelf:
    return Shelf(folder("corpus"), settings.texts)


@click.command("list")
@click.pass_obj
def list_texts(settings: Settings) -> None:
    """Name the texts of the library."""
    shelf = _shelf(settings)
    texts = shelf.texts()
    found = attached(texts)  # it is listed as the text that has it
    for text in texts:
        if text.id in found:
            continue
        state = "waits for its original" if text.original is None else text.meta.level
        click.echo(f"{text.id}\t{text.meta.title}\t{state}")
    for error in shelf.broken():
        click.echo(str(error), err=True)


@click.command()
@click.argument("text")
@click.pass_obj
def remove(settings: Settings, text: str) -> None:
    """Take a text out of the library; its folder stays in the trash."""
    token = _shelf(settings).remove(text)
    click.echo(f"Removed; its folder is now {settings.texts / '.trash' / token}", err=True)


@click.command()
@click.argument("text", required=False)
@click.option("--summary", "counts", is_flag=True, help="Count sentences, terms, notes instead.")
@click.pass_context
def check(context: click.Context, text: str | None, counts: bool) -> None:
    """Look for mistakes in the files of a text, or of all."""
    stores = open_stores(context.obj)
    shelf = stores.shelf
    texts = (shelf.text(text),) if text else shelf.texts()
    if counts:
        _count(texts)
        return
    problems = [] if text else [*shelf.broken(), *shelf.check_common(stores.dictionary)]
    for each in texts:
        problems += shelf.check(each.id, stores.dictionary)
    for problem in problems:
        click.echo(str(problem))
    counted = _counted(len(problems), "finding"), _counted(len(texts), "text")
    click.echo(" in ".join(counted), err=True)
    context.exit(int(bool(problems)))


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _count(texts: Sequence[Text]) -> None:
    rows = [asdict(each) for each in checker.summary(texts)]
    for row in rows:
        click.echo("\t".join(f"{name} {count}" for name, count in row.items()))
    terms = {term.ja for text in texts for term in text.glossary.entries}
    click.echo(f"{len(rows)} texts, {len(terms)} different terms")


COMMANDS = (add, list_texts, remove, check)
