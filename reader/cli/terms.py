"""``taiyaku terms``: candidate key terms of a text."""

from dataclasses import replace
from json import dumps
from pathlib import Path

import click

from reader import pipeline
from reader.cli.progress import open_stores
from reader.config import Settings
from reader.corpus.load import load
from reader.model.bitext import Meta, Text
from reader.model.lexicon import joined
from reader.terms import KeyTerm, key_terms


@click.command()
@click.argument("file", type=click.Path())
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.pass_obj
def terms(settings: Settings, file: str, as_json: bool) -> None:
    """Find candidate key terms of any text, with counts, parts and proposed English.

    FILE may be a text's folder, whose translation then gives the English, or - for standard
    input.
    """
    stores = open_stores(settings)
    text = _text(file)
    others = [each for each in stores.shelf.texts() if each.id != text.id]
    text = replace(text, glossary=joined((text.glossary, stores.shelf.common())))
    annotator = stores.annotator(text.glossary, text.corrections)
    elsewhere = joined(each.glossary for each in others)
    found = key_terms(text, annotator, stores.dictionary, elsewhere)
    if as_json:
        click.echo(dumps({"terms": [_json(each) for each in found]}, ensure_ascii=False))
        return
    for each in found:
        english = each.term.en if each.term else "; ".join(each.proposals) or "?"
        known = " (in the glossary)" if each.term else ""
        click.echo(f"{each.ja}【{each.reading}】 {each.count}\t{english}{known}")
        if len(each.parts) > 1:
            parts = (f"{part.ja} {part.gloss}".strip() for part in each.parts)
            click.echo(f"    {' + '.join(parts)}")
    if not found:
        click.echo("No compound is said twice: there are no candidates.", err=True)


def _text(file: str) -> Text:
    if file != "-" and Path(file).is_dir():
        return load(Path(file))
    document, _changes = pipeline.document(pipeline.read(file), "ja")
    return Text("", Meta(document.title or ""), document)


def _json(found: KeyTerm) -> dict[str, object]:
    return {
        "ja": found.ja,
        "reading": found.reading,
        "count": found.count,
        "score": found.score,
        "parts": [{"ja": part.ja, "gloss": part.gloss or None} for part in found.parts],
        "proposals": list(found.proposals),
        "term": {"ja": found.term.ja, "en": found.term.en} if found.term else None,
    }


COMMANDS = (terms,)
