"""Work that nobody waits for."""

import logging
from collections.abc import Callable
from threading import Lock, Timer

from reader.errors import ReaderError


class Background:
    """One piece of work after another, in a thread of its own. What is asked for again while it
    waits is done once. It begins ``pause`` seconds later: the page that asks goes first."""

    def __init__(self, pause: float) -> None:
        self._pause = pause
        self._waiting: dict[str, Callable[[], object]] = {}
        self._running = False
        self._lock = Lock()

    def soon(self, name: str, work: Callable[[], object]) -> None:
        """A ``ReaderError`` in it is nobody's: who asks for its result will be told."""
        with self._lock:
            self._waiting[name] = work
            if self._running:
                return
            self._running = True
        timer = Timer(self._pause, self._run)
        timer.daemon = True
        timer.start()

    def _run(self) -> None:
        while work := self._next():
            try:
                work()
            except ReaderError:
                continue
            except Exception:  # a bug: loud, and the rest is done all the same
                logging.getLogger(__name__).exception("Work in the background broke.")

    def _next(self) -> Callable[[], object] | None:
        with self._lock:
            self._running = bool(self._waiting)
            return self._waiting.pop(next(iter(self._waiting))) if self._running else None
