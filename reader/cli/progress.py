"""A bar on standard error, while there is something to wait for."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TaskProgressColumn, TextColumn

from reader import app
from reader.config import Settings


@contextmanager
def progress() -> Iterator[Callable[[str, float], None]]:
    """A function that takes what is being done and how much of it is, 0 to 1."""
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    bar = Progress(*columns, console=Console(stderr=True))
    tasks: list[TaskID] = []

    def report(what: str, done: float) -> None:
        if not tasks:
            bar.start()
            tasks.append(bar.add_task(what, total=1.0))
        bar.update(tasks[0], description=what, completed=done)

    try:
        yield report
    finally:
        bar.stop()


def open_stores(settings: Settings) -> app.Opened:
    with progress() as report:
        return app.opened(settings, report)
