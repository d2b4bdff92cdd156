"""Commands for upkeep: the dictionary, the measurements."""

import click

from reader.cli.progress import open_stores, progress
from reader.config import Settings
from reader.store.layout import read
from reader.store.prepare import rebuild as rebuild_dictionary


@click.group()
def dictionary() -> None:
    """The dictionary the reader looks words up in."""


@dictionary.command("list")
@click.pass_obj
def list_dictionaries(settings: Settings) -> None:
    """Name what the dictionary was built from."""
    open_stores(settings)
    manifest = read(settings.dictionary)
    if manifest:
        for name, count in manifest.counts.items():
            click.echo(f"{name}\t{count}")


@dictionary.command()
@click.pass_obj
def rebuild(settings: Settings) -> None:
    """Build the dictionary anew."""
    with progress() as report:
        rebuild_dictionary(settings.dictionary, report)


@click.command()
@click.pass_obj
def bench(settings: Settings) -> None:
    """Measure this program on this machine, as ratios."""
    from reader.bench import measurements

    for line in measurements(open_stores(settings), settings):
        click.echo(line)


COMMANDS = (dictionary, bench)
