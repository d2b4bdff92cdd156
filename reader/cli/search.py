"""``taiyaku search``: the bilingual concordance."""

import unicodedata
from collections.abc import Iterator
from json import dumps

import click

from reader.app import Opened, derived
from reader.bitext.concordance import Group, Line, groups
from reader.cli.progress import open_stores
from reader.config import Settings
from reader.model.text import Span
from reader.search import Answer, Searcher, Side, Versioned

_AROUND = 24  # characters before the keyword


@click.command()
@click.argument("query")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.option("--in", "side", type=click.Choice(["ja", "en"]), help="The query's language.")
@click.option("--text", help="Only in this text; list names them.")
@click.pass_obj
def search(
    settings: Settings, query: str, as_json: bool, side: Side | None, text: str | None
) -> None:
    """Find every place of a word in the library, with what renders it.

    QUERY is any inflected form, kana, kanji, romaji, a stretch of Japanese, or English.
    """
    stores = open_stores(settings)
    searcher = Searcher(stores.dictionary, stores.annotator, derived(settings))
    found = searcher.search(_texts(stores, text), query, side)
    if as_json:
        click.echo(_json(found))
        return
    if not found.lines:
        where = f"not in {text}" if text else "in no text of the library"
        click.echo(f"“{found.query}” is {where}.", err=True)
        return
    click.echo(_summary(found))
    for line in found.lines:
        click.echo("\n".join(["", *_shown(line)]))


def _texts(stores: Opened, only: str | None) -> list[Versioned]:
    texts = (stores.shelf.text(only),) if only else stores.shelf.texts()
    return [(stores.shelf.version(text.id), text) for text in texts]


def _summary(found: Answer) -> str:
    texts = len({line.text for line in found.lines})
    counted = f"{len(found.lines)} in {texts} text{'s' if texts > 1 else ''}"
    parts = map(_group, groups(found.lines, english=found.side == "en"))
    return f"{found.query}: {counted}\n{' · '.join(parts)}"


def _group(group: Group) -> str:
    label = group.label or ("no English" if group.key == "-" else "rendering not known")
    return f"{label}{f' (in {group.inside})' if group.inside else ''} {group.count}"


def _shown(line: Line) -> Iterator[str]:
    yield f"{line.text} {line.sentence}"
    if line.span:
        before = line.ja[: line.span.start]
        before = before if len(before) <= _AROUND else "…" + before[1 - _AROUND :]
        after = line.ja[line.span.end :]
        indent = " " * (2 * _AROUND - _width(before))
        yield f"{indent}{before}[{line.span.of(line.ja)}]{after}"
    else:
        yield line.ja
    if line.en:
        yield f"    {_marked(line.en, line.renderings)}"


def _width(text: str) -> int:
    return sum(1 + (unicodedata.east_asian_width(each) in "WFA") for each in text)


def _marked(text: str, spans: tuple[Span, ...]) -> str:
    for span in reversed(spans):
        text = f"{text[: span.start]}[{span.of(text)}]{text[span.end :]}"
    return text


def _json(found: Answer) -> str:
    shown = groups(found.lines, english=found.side == "en")
    name = "word" if found.side == "en" else "rendering"
    return dumps(
        {
            "query": found.query,
            "side": found.side,
            "groups": [
                {name: each.label or None, "inside": each.inside or None, "count": each.count}
                for each in shown
            ],
            "lines": [
                {
                    "text": line.text,
                    "sentence": line.sentence,
                    "ja": line.ja,
                    "span": [line.span.start, line.span.end] if line.span else None,
                    "word": line.word or None,
                    "inside": line.inside or None,
                    "en": line.en or None,
                    "renderings": [[span.start, span.end] for span in line.renderings],
                }
                for line in found.lines
            ],
        },
        ensure_ascii=False,
    )


COMMANDS = (search,)
