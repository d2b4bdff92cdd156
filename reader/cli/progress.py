"""Standard error: a bar while there is something to wait for."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager

import click

from reader import app
from reader.config import Settings

Report = Callable[[str, float], None]

_STEPS = 4  # lines for a thing being done, where there is no terminal


@contextmanager
def progress(patience: float = 0.0) -> Iterator[Report]:
    """A function that takes what is being done and how much of it is, 0 to 1.

    It shows nothing of what is over within ``patience`` seconds.
    """
    began = time.monotonic()
    shown: list[Report] = []
    with ExitStack() as stack:

        def report(what: str, done: float) -> None:
            if not shown and time.monotonic() - began >= patience:
                shown.append(stack.enter_context(_shown()))
            if shown:
                shown[0](what, done)

        yield report


def _shown() -> AbstractContextManager[Report]:
    return _bar() if sys.stderr.isatty() else _lines()


@contextmanager
def _bar() -> Iterator[Report]:
    from rich.console import Console  # only here: most commands have nothing to wait for
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("", total=1.0)
        yield lambda what, done: bar.update(task, description=what, completed=done)


@contextmanager
def _lines() -> Iterator[Report]:
    told: set[tuple[str, int]] = set()

    def report(what: str, done: float) -> None:
        step = (what, int(done * _STEPS))
        if step not in told:
            told.add(step)
            click.echo(f"{what} ({done:.0%})" if done else what, err=True)

    yield report


def open_stores(settings: Settings) -> app.Opened:
    with progress() as report:
        return app.opened(settings, report)
