"""The command itself: starts the reader, and carries the other commands."""

import errno
import os
import sys
import webbrowser
from threading import Timer
from typing import NoReturn

import click

from reader import app
from reader.cli import language, library, search, upkeep
from reader.cli.progress import open_stores
from reader.config import Settings, settings
from reader.errors import ReaderError

_SETTLED = 2.0  # seconds after which the first page has been asked for
_FULL = (errno.ENOSPC, errno.EDQUOT)


def main() -> None:
    """Run the command and leave with its status."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        taiyaku.main(standalone_mode=False)
        sys.stdout.flush()
    except ReaderError as error:
        _leave(str(error), 1)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        _leave("Stopped.", 130)
    except BrokenPipeError:  # whoever read our output has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        if error.errno not in _FULL:
            raise
        _leave("The disk is full, the rest was not written. Make room and try again.", 1)


def _leave(message: str, status: int) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(status)


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--data", type=click.Path(), help="The data folder (or TAIYAKU_DATA).")
@click.option("--host", help="The address to listen on; 127.0.0.1 if not given.")
@click.option("--port", type=int, help="The port to listen on; 8750 if not given.")
@click.option("--no-browser", is_flag=True, help="Do not open the browser.")
@click.version_option(package_name="taiyaku", prog_name="taiyaku")
@click.pass_context
def taiyaku(
    context: click.Context, data: str | None, host: str | None, port: int | None, no_browser: bool
) -> None:
    """Taiyaku 対訳: read Japanese with its English beside it, every word answering.

    Without a command, starts the reader.
    """
    context.obj = settings({"data": data, "host": host, "port": port})
    if context.invoked_subcommand is None:
        _serve(context.obj, browse=not no_browser)


def _serve(chosen: Settings, *, browse: bool) -> None:
    stores = open_stores(chosen)
    application = app.web(chosen, stores)
    listening = app.server(chosen, application)
    shown = "127.0.0.1" if chosen.host == "0.0.0.0" else chosen.host  # noqa: S104
    shown = f"[{shown}]" if ":" in shown else shown
    address = f"http://{shown}:{listening.effective_port}/"
    click.echo(f"Taiyaku reads at {address} (Ctrl+C stops it)", err=True)
    if browse:
        webbrowser.open(address)
    warming = Timer(_SETTLED, app.warm, (application, stores))
    warming.daemon = True
    warming.start()
    listening.run()


for each in (*library.COMMANDS, *language.COMMANDS, *search.COMMANDS, *upkeep.COMMANDS):
    taiyaku.add_command(each)
