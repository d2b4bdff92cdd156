"""Commands about language: annotate, look up, align. They keep nothing."""

import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from json import dumps
from pathlib import Path

import click

from reader import pipeline
from reader.app import Opened
from reader.bitext.links import Linker
from reader.cli.progress import open_stores
from reader.config import Settings
from reader.corpus.load import load
from reader.errors import ReaderError
from reader.export.annotation import JsonWriter
from reader.export.interlinear import interlinear
from reader.model.annotation import AnnotatedSentence, LinkedWord
from reader.model.bitext import Meta, Text
from reader.model.text import Document

_NARROW, _WIDE = 60, 160  # columns


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path())
@click.option("--json", "form", flag_value="json", help="One JSON document.")
@click.option("--jsonl", "form", flag_value="jsonl", help="One JSON document a text and line.")
@click.option("--lines", is_flag=True, help="Every line of the input is a text of its own.")
@click.pass_obj
def annotate(settings: Settings, files: Sequence[str], form: str | None, lines: bool) -> None:
    """Find the words of any text, with readings and glosses.

    A FILE may be a text's folder, or - for standard input.
    """
    if form == "json" and (lines or len(files) > 1):
        raise click.UsageError("--json gives one document; for many texts use --jsonl.")
    stores = open_stores(settings)
    write = _json(stores) if form else _interlinear(stores)
    for file in files:
        for text in _texts(file, lines=lines):
            click.echo(write(text))


def _texts(file: str, *, lines: bool) -> Iterator[Text]:
    if file != "-" and Path(file).is_dir():
        yield load(Path(file))
    elif lines:
        for document in pipeline.lines(file):
            yield Text("", Meta(""), document)
    else:
        document, _changes = pipeline.document(pipeline.read(file), "ja")
        yield Text("", Meta(document.title or ""), document)


def _annotated(stores: Opened, text: Text) -> tuple[Document, list[AnnotatedSentence]]:
    if text.original is None:
        raise ReaderError("This text has no original.", hint="Add its text.ja.txt.")
    annotate = stores.annotator(text.glossary).annotate
    return text.original, [annotate(sentence) for sentence in text.original.sentences]


def _json(stores: Opened) -> Callable[[Text], str]:
    writer = JsonWriter(stores.dictionary)
    linker = Linker(stores.dictionary)

    def write(text: Text) -> str:
        document, annotated = _annotated(stores, text)
        links = pipeline.links_of(text, annotated, linker)
        return writer.document(document, annotated, pipeline.english_of(text), links)

    return write


def _interlinear(stores: Opened) -> Callable[[Text], str]:
    width = min(max(shutil.get_terminal_size().columns, _NARROW), _WIDE)

    def gloss(linked: LinkedWord) -> str:
        if linked.term:
            return linked.term.en
        senses = stores.dictionary.entry(linked.entries[0]).senses if linked.entries else ()
        return senses[0].glosses[0] if senses and senses[0].glosses else ""

    def write(text: Text) -> str:
        _document, annotated = _annotated(stores, text)
        return "\n".join(interlinear(each, gloss, width) for each in annotated)

    return write


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--json", "form", flag_value="json", help="One JSON document.")
@click.option("--jsonl", "form", flag_value="jsonl", help="One JSON document a query and line.")
@click.pass_obj
def lookup(settings: Settings, words: Sequence[str], form: str | None) -> None:
    """Search the dictionary: any inflected form, kana, kanji, romaji, or English.

    - reads one query a line from standard input.
    """
    queries = [query for word in words for query in _queries(word)]
    if form == "json" and len(queries) > 1:
        raise click.UsageError("--json gives one document; for many queries use --jsonl.")
    dictionary = open_stores(settings).dictionary
    for query in queries:
        found = pipeline.look_up(query, dictionary)
        if form:
            candidates = ", ".join(
                dumps(
                    {
                        "dictionary_form": each.dictionary_form,
                        "reading": each.reading,
                        "inflections": [step.name for step in each.inflections],
                    },
                    ensure_ascii=False,
                )[:-1]
                + f', "entry": {dictionary.entry_json(each.entry)}}}'
                for each in found
            )
            head = dumps(query, ensure_ascii=False)
            click.echo(f'{{"query": {head}, "candidates": [{candidates}]}}')
            continue
        for each in found:
            entry = dictionary.entry(each.entry)
            steps = "".join(f" ← {step.name}" for step in reversed(each.inflections))
            senses = "; ".join(", ".join(sense.glosses) for sense in entry.senses[:3])
            click.echo(f"{each.dictionary_form}【{each.reading}】{steps}\n    {senses}")
        if not found:
            click.echo(f"“{query}” is no word the dictionary has.", err=True)


def _queries(word: str) -> Iterator[str]:
    if word == "-":
        yield from (line.strip() for line in sys.stdin if line.strip())
    else:
        yield word


COMMANDS = (annotate, lookup)
