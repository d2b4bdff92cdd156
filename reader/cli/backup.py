"""Commands: everything the owner did, in one file, and back."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

from reader.cli.output import output
from reader.config import Settings
from reader.store.backup import restore, write_backup
from reader.store.manifest import Manifest


@click.command()
@click.argument("file", type=click.Path())
@click.pass_obj
def backup(settings: Settings, file: str) -> None:
    """Put everything you did into one file: marked words, notes, places, your texts.

    - writes it to standard output. The file config.toml is not in it.
    """
    now, program = datetime.now(UTC), _version()
    if file == "-":
        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder) / "backup.zip"
            manifest = write_backup(settings.data, made, program, now)
            with made.open("rb") as content:
                shutil.copyfileobj(content, sys.stdout.buffer)
    else:
        manifest = write_backup(settings.data, output(file), program, now)
    click.echo(f"Backed up {_counted(manifest)}.", err=True)


@click.command("restore")
@click.argument("file", type=click.Path())
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def restore_backup(settings: Settings, file: str, yes: bool) -> None:
    """Put a backup in the place of what is there now, which is kept beside it."""
    if not yes and file != "-" and sys.stdin.isatty():
        question = f"Replace what is in {settings.data} (it is kept)?"
        click.confirm(question, abort=True, err=True)
    with _given(file) as path:
        manifest, kept = restore(settings.data, path, datetime.now(UTC))
    click.echo(f"Restored {_counted(manifest)}, as of {manifest.created[:10]}.", err=True)
    click.echo(f"What was there before is in {kept}", err=True)


@contextmanager
def _given(file: str) -> Iterator[Path]:
    if file != "-":
        yield Path(file)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "standard input"
        with path.open("wb") as copy:
            shutil.copyfileobj(sys.stdin.buffer, copy)
        yield path


def _version() -> str:
    try:
        return version("taiyaku")
    except PackageNotFoundError:  # run from a checkout
        return ""


def _counted(manifest: Manifest) -> str:
    words, texts = manifest.rows["word"], manifest.texts
    return f"{words:,} word{'' if words == 1 else 's'} and {texts} text{'' if texts == 1 else 's'}"


COMMANDS = (backup, restore_backup)
