"""Commands for upkeep: the dictionary, the measurements."""

from pathlib import Path

import click

from reader.cli.progress import open_stores, progress
from reader.config import Settings
from reader.errors import DictionaryError
from reader.store.added import add as add_dictionary
from reader.store.added import remove as remove_dictionary
from reader.store.layout import KANJI, NAMES, WORDS, read
from reader.store.prepare import rebuild as rebuild_dictionary

_PARTS = {"JMdict": WORDS, "JMnedict": NAMES, "KANJIDIC2": KANJI}


@click.group(invoke_without_command=True)
@click.pass_context
def dictionary(context: click.Context) -> None:
    """The dictionary the reader looks words up in."""
    if context.invoked_subcommand is None:
        context.invoke(list_dictionaries)


@dictionary.command("list")
@click.pass_obj
def list_dictionaries(settings: Settings) -> None:
    """Name what the dictionary was built from, with date and number of entries."""
    manifest = read(settings.dictionary)
    if manifest is None:
        raise DictionaryError(
            f"There is no dictionary in {settings.dictionary} yet.",
            hint="taiyaku dictionary rebuild builds it, as does the first command that needs it.",
        )
    for name, part in _PARTS.items():
        count = manifest.counts.get(part, 0)
        click.echo(f"{name}\t{manifest.sources.get(name) or 'undated'}\t{count:,} entries")
    for name in manifest.sources.keys() - _PARTS.keys():
        click.echo(f"{name}\t{manifest.sources[name] or 'undated'}\tadded, counted with JMdict")


@dictionary.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def add(settings: Settings, file: Path) -> None:
    """Add a dictionary: JMdict, JMnedict or KANJIDIC2 (XML, also .gz), which takes the place of
    the one that came with the reader, or a Yomitan dictionary (.zip), which stands beside."""
    with progress() as report:
        found = add_dictionary(settings.dictionary, file, report)
    click.echo(f"Added {found.title}{found.date and f' of {found.date}'}.", err=True)


@dictionary.command()
@click.argument("name")
@click.pass_obj
def remove(settings: Settings, name: str) -> None:
    """Take an added dictionary out again, by its title or its file's name."""
    with progress() as report:
        found = remove_dictionary(settings.dictionary, name, report)
    click.echo(f"Took {found.title} out.", err=True)


@dictionary.command()
@click.pass_obj
def rebuild(settings: Settings) -> None:
    """Build the dictionary anew."""
    with progress() as report:
        rebuild_dictionary(settings.dictionary, report)


@click.command()
@click.option("--accuracy", is_flag=True, help="Words and readings against sentences cut by hand.")
@click.pass_obj
def bench(settings: Settings, accuracy: bool) -> None:
    """Measure this program on this machine, as ratios."""
    from reader.bench import correctness, measurements

    stores = open_stores(settings)
    lines = correctness(stores.dictionary) if accuracy else measurements(stores, settings)
    for line in lines:
        click.echo(line)


COMMANDS = (dictionary, bench)
