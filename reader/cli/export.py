"""The command that takes a text of the library elsewhere."""

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import click

from reader import pipeline
from reader.app import Opened
from reader.cli.anki import WHICH, Which, anki
from reader.cli.language import linker
from reader.cli.meant import meant_in
from reader.cli.output import output as named
from reader.cli.progress import open_stores
from reader.config import Settings
from reader.errors import ReaderError
from reader.export.epub import epub
from reader.export.markup import MeantIn
from reader.export.page import page
from reader.export.pairs import pairs_csv
from reader.export.tbx import tbx
from reader.export.tmx import tmx
from reader.model.annotation import AnnotatedSentence
from reader.model.bitext import Text
from reader.model.text import Document, Sentence
from reader.study.wordlist import guarded


@click.command()
@click.argument("text")
@click.option(
    "--to",
    "form",
    required=True,
    type=click.Choice(("anki", "epub", "html", "tmx", "tbx", "csv")),
)
@click.option(
    "-o", "--output", required=True, type=click.Path(), help="The file; - for standard output."
)
@click.option(
    "--of",
    "which",
    type=click.Choice(WHICH),
    default="all",
    help="For anki: what is practised, key terms, words not known; the first two if not given.",
)
@click.pass_obj
def export(settings: Settings, text: str, form: str, output: str, which: Which) -> None:
    """Write a TEXT of the library for other programs.

    anki: flashcards, with what was learned of them · epub: an e-book with both languages, readings and meanings · html: one page that needs no
    other file · tmx: sentence pairs for translation memories · tbx: the glossary for
    terminology programs · csv: sentence pairs for spreadsheets.
    """
    path = None if output == "-" else named(output)
    stores = open_stores(settings)
    found = stores.shelf.text(text)
    made = anki(stores, found, which) if form == "anki" else FORMS[form](stores, found)
    if path is None:
        sys.stdout.buffer.write(made)
        return
    _write(path, made)
    click.echo(f"Wrote {output}: {len(made):,} bytes.", err=True)


def _epub(stores: Opened, text: Text) -> bytes:
    english = pipeline.english_of(text)
    _document, annotated, meant = _annotated(stores, text)
    return epub(text, annotated, stores.dictionary.entry, english, datetime.now(UTC), meant)


def _html(stores: Opened, text: Text) -> bytes:
    document, annotated, meant = _annotated(stores, text)
    made = page(
        document,
        annotated,
        stores.dictionary.entry,
        pipeline.english_of(text),
        text.meta.title_en,
        meant,
    )
    return f"{made}\n".encode()


def _tmx(_stores: Opened, text: Text) -> bytes:
    _paired(text)
    return tmx(text)


def _tbx(_stores: Opened, text: Text) -> bytes:
    terms = [term for term in text.glossary.entries if term.scope]
    if not terms:
        raise ReaderError(
            f"{text.id} has no glossary of its own.", hint=f"Propose one: taiyaku terms {text.id}"
        )
    return tbx(terms, text.meta.title_en or text.meta.title or text.id)


def _csv(_stores: Opened, text: Text) -> bytes:
    _original(text)
    return pairs_csv(text, guarded)


FORMS: dict[str, Callable[[Opened, Text], bytes]] = {
    "epub": _epub,
    "html": _html,
    "tmx": _tmx,
    "tbx": _tbx,
    "csv": _csv,
}


def _annotated(stores: Opened, text: Text) -> tuple[Document, Sequence[AnnotatedSentence], MeantIn]:
    document = _original(text)
    annotator = stores.annotator(text.glossary, text.corrections)
    annotated = [*annotator.annotate_all(document.sentences)]

    def words(each: Text, sentence: Sentence) -> AnnotatedSentence:
        return stores.annotator(each.glossary, each.corrections).annotate(sentence)

    tied = partial(linker, stores, words, text)
    return document, annotated, meant_in(text, annotated, tied, stores.dictionary)


def _original(text: Text) -> Document:
    if text.original is None:
        raise ReaderError(
            f"{text.id} waits for its original.", hint="Add your copy: taiyaku add FILE"
        )
    return text.original


def _paired(text: Text) -> None:
    _original(text)
    if text.translation is None:
        raise ReaderError(
            f"{text.id} has no translation.", hint="For its sentences alone use --to csv."
        )


def _write(path: Path, made: bytes) -> None:
    """All of it or nothing: what stood there before stays until the new file is whole."""
    name = ""
    try:
        number, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(number, "wb") as file:
            file.write(made)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError as error:
        if name:
            Path(name).unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(path)) from error


COMMANDS = (export,)
