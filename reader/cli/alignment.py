"""``taiyaku align``: two files, or pairs of lists of sentences, into beads."""

import json
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import zip_longest
from typing import Any

import click

from reader import pipeline
from reader.app import Opened
from reader.bitext.align import Pair
from reader.cli.progress import open_stores, progress
from reader.errors import IngestError
from reader.ingest.stream import lines
from reader.model.bitext import Alignment
from reader.model.text import Document, Language, Paragraph, Section, Sentence

_PATIENCE = 0.5  # seconds before progress is shown
_FITS = 0.5  # of a translation matches the other side (see ``fit``)


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(), metavar="JA EN")
@click.option("--json", "form", flag_value="json", help="One JSON document.")
@click.option("--jsonl", "form", flag_value="jsonl", help="A pair a line in, its beads a line out.")
@click.pass_context
def align(context: click.Context, files: Sequence[str], form: str | None) -> None:
    """Pair the sentences of a Japanese text with those of its English.

    JA and EN hold one sentence a line and a blank line between paragraphs; anything else is
    split first. With --jsonl a FILE holds {"ja": […], "en": […]} a line. Either may be -.
    """
    if form == "jsonl":
        context.exit(int(not _filter(context, files)))
    if len(files) != 2:
        raise click.UsageError("Give two files, the Japanese and the English.")
    if files == ("-", "-"):
        raise click.UsageError("Standard input (-) can be read only once.")
    ja, en = _document(files[0], "ja"), _document(files[1], "en")
    stores = open_stores(context.obj)
    with progress(_PATIENCE) as report:
        told = partial(report, "Aligning the sentences")
        alignment, share = pipeline.aligned(ja, en, stores.dictionary, told)
    pairs = _numbered(ja, en, alignment)
    ours, theirs = _sentences(ja), _sentences(en)
    click.echo(_json(pairs, ours, theirs) if form else "\n".join(_shown(pairs, ours, theirs)))
    if share < _FITS:
        click.echo(
            f"Only {share:.0%} of the text shares words with the other side: "
            "check that the two are one text in two languages.",
            err=True,
        )


def _document(file: str, language: Language) -> Document:
    source = pipeline.read(file, language)
    return pipeline.sentence_lines(source, language) or pipeline.document(source, language)[0]


def _sentences(document: Document) -> list[str]:
    return [sentence.text for sentence in document.sentences]


def _numbered(ja: Document, en: Document, alignment: Alignment) -> list[Pair]:
    ours = {sentence.id: number for number, sentence in enumerate(ja.sentences)}
    theirs = {sentence.id: number for number, sentence in enumerate(en.sentences)}
    return [
        Pair(tuple(ours[i] for i in bead.ja), tuple(theirs[i] for i in bead.en), bead.score)
        for bead in alignment.beads
    ]


def _filter(context: click.Context, files: Sequence[str]) -> bool:
    """Whether every line was a pair; what was not is told, and the others go on."""
    stores: Opened | None = None
    good = True
    for file in files:
        for number, line in enumerate(lines(file), 1):
            if not line:
                continue
            try:
                ja, en = _pair(line, f"{file}, line {number}")
            except IngestError as error:
                click.echo(str(error), err=True)
                good = False
                continue
            stores = stores or open_stores(context.obj)
            documents = _listed(ja, "ja"), _listed(en, "en")
            alignment, _share = pipeline.aligned(*documents, stores.dictionary)
            click.echo(_json(_numbered(*documents, alignment), ja, en))
    return good


def _pair(line: str, place: str) -> tuple[list[str], list[str]]:
    hint = 'A line is {"ja": ["…"], "en": ["…"]}.'
    try:
        found: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise IngestError(f"{place} is not JSON.", hint=hint) from error
    sides = [found.get(side) for side in ("ja", "en")] if isinstance(found, dict) else []
    lists = [
        side
        for side in sides
        if isinstance(side, list) and all(isinstance(each, str) for each in side)
    ]
    if len(lists) != 2:
        raise IngestError(f"{place} has no two lists of sentences.", hint=hint)
    return lists[0], lists[1]


def _listed(sentences: Sequence[str], language: Language) -> Document:
    """Sentences of which nobody says where a paragraph begins."""
    found = tuple(Sentence(f"1.1.{n}", text) for n, text in enumerate(sentences, 1))
    return Document(language, (Section(1, (Paragraph("paragraph", 0, found),)),))


def _json(pairs: Sequence[Pair], ja: Sequence[str], en: Sequence[str]) -> str:
    beads = [{"ja": pair.ja, "en": pair.en, "score": round(pair.score, 2)} for pair in pairs]
    return json.dumps({"beads": beads, "ja": ja, "en": en}, ensure_ascii=False)


def _shown(pairs: Sequence[Pair], ja: Sequence[str], en: Sequence[str]) -> Iterator[str]:
    for pair in pairs:
        rows = zip_longest((ja[i] for i in pair.ja), (en[j] for j in pair.en), fillvalue="")
        for place, (ours, theirs) in enumerate(rows):
            yield f"{'' if place else format(pair.score, '.2f')}\t{ours}\t{theirs}"


COMMANDS = (align,)
