"""Commands about words: annotate and look up. They keep nothing."""

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache, lru_cache, partial
from itertools import islice
from json import dumps
from pathlib import Path

import click

from reader import pipeline
from reader.app import Opened
from reader.bitext.links import Linker
from reader.cli.meant import meant_in
from reader.cli.progress import open_stores
from reader.config import Settings
from reader.corpus.corrections import placed
from reader.corpus.files import META
from reader.corpus.load import load
from reader.corpus.mend import mended
from reader.errors import CorpusError, IngestError, LibraryError, ReaderError
from reader.export.annotation import JsonWriter
from reader.export.interlinear import interlinear
from reader.export.page import page
from reader.ingest.stream import lines as stream_lines
from reader.lexicon.company import Company
from reader.lexicon.lookup import Candidate
from reader.lexicon.senses import sense_order
from reader.model.annotation import AnnotatedSentence, LinkedWord, Meant
from reader.model.bitext import Meta, Text
from reader.model.lexicon import Glossary, joined
from reader.model.text import Document, Sentence
from reader.ports import Dictionary, Senses

_NARROW, _WIDE = 60, 160  # columns
_REMEMBERED = 20_000  # distinct words
_SHOWN = 12  # candidates for a person
_LONGEST = 100  # characters of a query that can be a word

Write = Callable[[Text], Iterable[str]]


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(), metavar="FILE...")
@click.option("--json", "form", flag_value="json", help="One JSON document.")
@click.option("--jsonl", "form", flag_value="jsonl", help="One JSON document a text and line.")
@click.option("--html", "form", flag_value="html", help="One page that needs no other file.")
@click.option("--lines", is_flag=True, help="Every line of the input is a text of its own.")
@click.pass_context
def annotate(context: click.Context, files: Sequence[str], form: str | None, lines: bool) -> None:
    """Find the words of any text, with readings and glosses.

    A FILE may be a text's folder, or - for standard input.
    """
    if form in ("json", "html") and (lines or len(files) > 1):
        raise click.UsageError(f"--{form} gives one document; for many texts use --jsonl.")
    if files.count("-") > 1:
        raise click.UsageError("Standard input (-) can be read only once.")
    opened = cache(partial(open_stores, context.obj))  # when a first text is there
    failed = False
    write: Write | None = None
    for file in files:
        try:
            for text in _texts(file, opened, lines=lines):
                write = write or _FORMS[form](opened())
                sys.stdout.writelines(write(text))
                sys.stdout.flush()
        except (IngestError, CorpusError) as error:
            click.echo(str(error), err=True)
            failed = True
    context.exit(int(failed))


def _texts(file: str, opened: Callable[[], Opened], *, lines: bool) -> Iterator[Text]:
    if file != "-" and (Path(file) / META).is_file():
        yield _text(Path(file), opened())
    elif lines:
        for document in pipeline.lines(file):
            yield Text("", Meta(""), document)
    else:
        document, _changes = pipeline.document(pipeline.read(file), "ja")
        text = Text("", Meta(document.title or ""), document)
        yield replace(text, glossary=pipeline.readings_of(text, opened().dictionary))


def _text(folder: Path, stores: Opened) -> Text:
    """The text of a folder; of one in the library with all that was corrected in it."""
    shelf = stores.shelf
    with suppress(LibraryError, OSError):
        if shelf.folder(folder.resolve().name).resolve() == folder.resolve():
            return shelf.text(folder.resolve().name)
    text, _lost = mended(load(folder), shelf.align)
    sentences = tuple(text.original.sentences) if text.original else ()
    return replace(
        text,
        glossary=joined((text.glossary, pipeline.readings_of(text, stores.dictionary))),
        corrections=placed(text.corrections, sentences),
    )


class _Annotate:
    """A text's document and its sentences' words, with the terms of all texts."""

    def __init__(self, stores: Opened) -> None:
        self._stores = stores
        self._common = stores.shelf.common()
        self._plain = stores.annotator(self._common)

    def __call__(self, text: Text) -> tuple[Document, Iterator[AnnotatedSentence]]:
        if text.original is None:
            raise IngestError(f"{text.id} has no original.", hint="Add it: taiyaku add FILE")
        annotator = self._plain
        if text.glossary != Glossary() or text.corrections:
            terms = joined((text.glossary, self._common))
            annotator = self._stores.annotator(terms, text.corrections)
        return text.original, annotator.annotate_all(text.original.sentences)

    def words(self, text: Text, sentence: Sentence) -> AnnotatedSentence:
        """Of a sentence of a text in the library."""
        return self._stores.annotator(text.glossary, text.corrections).annotate(sentence)


def _json(stores: Opened) -> Write:
    annotate = _Annotate(stores)
    senses = Company(stores.dictionary)
    writer = JsonWriter(stores.dictionary, senses)

    def write(text: Text) -> Iterator[str]:
        document, annotated = annotate(text)
        if text.translation is None:  # one sentence at a time
            yield from writer.pieces(document, annotated)
        else:
            found = [*annotated]
            tied = linker(stores, annotate.words, text, senses)
            links = pipeline.links_of(text, found, tied)
            yield from writer.pieces(document, found, pipeline.english_of(text), links)
        yield "\n"

    return write


def linker(
    stores: Opened,
    annotate: Callable[[Text, Sentence], AnnotatedSentence],
    text: Text,
    senses: Senses | None = None,
) -> Linker:
    """One that knows what the library and this text teach."""
    texts = [each for each in stores.shelf.texts() if each.id != text.id]
    association = pipeline.learned([*texts, text], annotate, stores.dictionary)
    return Linker(stores.dictionary, association, senses)


def _html(stores: Opened) -> Write:
    annotate = _Annotate(stores)

    def write(text: Text) -> Iterator[str]:
        document, annotated = annotate(text)
        found = [*annotated]
        tied = partial(linker, stores, annotate.words, text)
        yield page(
            document,
            found,
            stores.dictionary.entry,
            pipeline.english_of(text),
            text.meta.title_en,
            meant_in(text, found, tied, stores.dictionary),
        )
        yield "\n"

    return write


def _interlinear(stores: Opened) -> Write:
    annotate = _Annotate(stores)
    width = min(max(shutil.get_terminal_size().columns, _NARROW), _WIDE)

    senses = Company(stores.dictionary)

    @lru_cache(_REMEMBERED)
    def gloss(linked: LinkedWord, told: Meant) -> str:
        if linked.term:
            return linked.term.en
        if not linked.entries:
            return ""
        number, sense = linked.meant(*told)
        entry = stores.dictionary.entry(linked.entries[0] if number is None else number)
        likeliest = sense_order(linked.word, entry)[0]
        glosses = entry.senses[likeliest if sense is None else sense].glosses
        return glosses[0] if glosses else ""

    def write(text: Text) -> Iterator[str]:
        _document, annotated = annotate(text)
        return (
            f"{interlinear(each, [*map(gloss, each.words, senses.told(each.words))], width)}\n"
            for each in annotated
        )

    return write


_FORMS: dict[str | None, Callable[[Opened], Write]] = {
    "json": _json,
    "jsonl": _json,
    "html": _html,
    None: _interlinear,
}


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@click.option("--json", "form", flag_value="json", help="One JSON document.")
@click.option("--jsonl", "form", flag_value="jsonl", help="One JSON document a query and line.")
@click.pass_obj
def lookup(settings: Settings, words: Sequence[str], form: str | None) -> None:
    """Search the dictionary: any inflected form, kana, kanji, romaji, or English.

    - reads one query a line from standard input.
    """
    queries: Iterator[str] = (query for word in words for query in _queries(word))
    if form == "json":
        first = [*islice(queries, 2)]
        if len(first) != 1:
            raise click.UsageError("--json gives one document; for many queries use --jsonl.")
        queries = iter(first)
    dictionary = open_stores(settings).dictionary
    for query in queries:
        found = pipeline.look_up(query, dictionary) if len(query) <= _LONGEST else ()
        if form:
            click.echo(_candidates(query, found, dictionary))
        elif query:
            _show(query, found, dictionary)


def _queries(word: str) -> Iterator[str]:
    if word == "-":
        yield from map(str.strip, stream_lines(word))
        return
    if not word.isascii() and any("\ud800" <= each <= "\udfff" for each in word):
        raise ReaderError(
            "A query holds bytes that are no characters (lone surrogates).",
            hint="Type it again in a terminal set to UTF-8.",
        )
    yield word.strip()


def _candidates(query: str, found: Sequence[Candidate], dictionary: Dictionary) -> str:
    """The answer as JSON; the dictionary's entries are JSON already."""
    candidates = []
    for each in found:
        fields = {
            "dictionary_form": each.dictionary_form,
            "reading": each.reading,
            "inflections": [step.name for step in each.inflections],
        }
        head = dumps(fields, ensure_ascii=False)[:-1]
        candidates.append(f'{head}, "entry": {dictionary.entry_json(each.entry)}}}')
    head = dumps(query, ensure_ascii=False)
    return f'{{"query": {head}, "candidates": [{", ".join(candidates)}]}}'


def _show(query: str, found: Sequence[Candidate], dictionary: Dictionary) -> None:
    for each in found[:_SHOWN]:
        entry = dictionary.entry(each.entry)
        same = each.dictionary_form == each.reading
        word = each.dictionary_form if same else f"{each.dictionary_form}【{each.reading}】"
        steps = "".join(f" ← {step.name}" for step in reversed(each.inflections))
        senses = "; ".join(", ".join(sense.glosses) for sense in entry.senses[:3])
        click.echo(f"{word}{steps}\n    {senses}")
    if len(found) > _SHOWN:
        click.echo(f"{len(found) - _SHOWN} more; --json gives all.", err=True)
    if not found:
        shown = query if len(query) <= _LONGEST else f"{query[:_LONGEST]}…"
        click.echo(f"“{shown}” is no word the dictionary has.", err=True)


COMMANDS = (annotate, lookup)
