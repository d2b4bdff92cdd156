"""The command itself: starts the reader, and carries the other commands."""

import errno
import os
import sys
from collections.abc import Iterable
from threading import Thread, Timer

import click

from reader import app
from reader.cli import alignment, backup, export, language, library, search, terms, upkeep
from reader.cli.progress import open_stores
from reader.config import Settings, settings
from reader.errors import ReaderError

_FULL = (errno.ENOSPC, errno.EDQUOT)


def main() -> None:
    """Run the command and leave with its status."""
    _streams()
    try:
        status = taiyaku.main(standalone_mode=False) or 0
        sys.stdout.flush()
    except ReaderError as error:
        status = _told(str(error))
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except (KeyboardInterrupt, click.Abort):
        status = _told("Stopped. Nothing half-made is left; run it again.")
    except BrokenPipeError:  # whoever read our output has had enough
        status = 1
    except OSError as error:
        status = _told(_explained(error))
    _leave(status)


def _streams() -> None:
    """Standard streams that take every character; a closed one is as good as /dev/null."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: SIM115, PTH123
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]


def _told(message: str) -> int:
    """The status of a failure that was explained."""
    click.echo("".join(c if c.isprintable() or c == "\n" else "␣" for c in message), err=True)
    return 1


def _explained(error: OSError) -> str:
    if error.errno in _FULL:
        return "The disk is full, the rest was not written. Make room and try again."
    what = str(error.filename or "A file or folder")
    return f"{what} cannot be used ({error.strerror or error}). Check it and try again."


def _leave(status: int) -> None:
    try:
        sys.stdout.flush()
    except OSError:  # what cannot be written is not tried again at the very end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
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
    with app.listening(
        chosen
    ) as door:  # first: a port in use is told before the dictionary is built
        stores = open_stores(chosen)
        if notice := stores.library.notice():
            click.echo(notice, err=True)
        application = app.web(chosen, stores)
        server = app.server(application, door)
        address = app.address(chosen, door)
        click.echo(f"Taiyaku reads at {address}")
        click.echo("Ctrl+C stops it.", err=True)
        if browse:
            Thread(target=_browse, args=(address,), daemon=True).start()
        warming = Timer(app.SETTLED, app.warm, (application, stores))
        warming.daemon = True
        warming.start()
        server.run()


def _browse(address: str) -> None:
    import webbrowser  # only here: most commands need none

    webbrowser.open(address)


def _data_anywhere(commands: Iterable[click.Command]) -> None:
    """``--data`` may also stand after the command."""

    def chosen(context: click.Context, _option: click.Parameter, data: str | None) -> None:
        if data is not None:
            context.obj = settings({"data": data})

    for command in commands:
        if isinstance(command, click.Group):
            _data_anywhere(command.commands.values())
        else:
            command.params.append(
                click.Option(
                    ["--data"],
                    type=click.Path(),
                    expose_value=False,
                    hidden=True,
                    callback=chosen,
                )
            )


_COMMANDS = (
    *library.COMMANDS,
    *language.COMMANDS,
    *alignment.COMMANDS,
    *search.COMMANDS,
    *terms.COMMANDS,
    *export.COMMANDS,
    *backup.COMMANDS,
    *upkeep.COMMANDS,
)
_data_anywhere(_COMMANDS)
for each in _COMMANDS:
    taiyaku.add_command(each)
