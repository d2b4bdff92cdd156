"""Work that takes longer than a request may: in a thread, with progress, and it can be stopped."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Lock, Thread
from typing import Generic, Literal, TypeVar

from reader.errors import ReaderError

Value = TypeVar("Value")
Doing = Literal["reading", "aligning"]
PATIENCE = 0.3  # seconds a request waits before it shows progress
KEPT = 4  # jobs remembered with what they made; one that still runs is never forgotten


class CancelledError(Exception):
    """Raised in the work itself when it is to end."""


@dataclass(frozen=True, slots=True)
class Progress:
    """``done`` of ``total`` sentences."""

    doing: Doing
    done: int
    total: int


class Job(Generic[Value]):
    """``work`` is given a function that it tells how far it is, and that may end it."""

    def __init__(self, work: Callable[[Callable[[Progress], None]], Value]) -> None:
        self._work = work
        self._stop, self._over = Event(), Event()
        self._value: Value | None = None
        self.progress = Progress("reading", 0, 0)
        self.problem: Exception | None = None
        Thread(target=self._run, daemon=True).start()

    def finished(self, patience: float = 0.0) -> bool:
        """Whether it is over, well or not, waiting up to ``patience`` seconds for it."""
        return self._over.wait(patience)

    def result(self) -> Value:
        """Of a job that is over. Raises what the work raised."""
        if self.problem:
            raise self.problem
        assert self._value is not None  # noqa: S101  (it is over, and well)
        return self._value

    def cancel(self) -> None:
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def _run(self) -> None:
        try:
            self._value = self._work(self._tell)
        except (ReaderError, CancelledError) as error:
            self.problem = error
        except Exception as error:  # a bug: loud here, and again for who asks for the result
            logging.getLogger(__name__).exception("A job broke.")
            self.problem = error
        finally:
            self._over.set()

    def _tell(self, progress: Progress) -> None:
        self.progress = progress
        if self._stop.is_set():
            raise CancelledError


class Jobs(Generic[Value]):
    """By key: asked twice, the same work is done once."""

    def __init__(self) -> None:
        self._jobs: dict[str, Job[Value]] = {}
        self._lock = Lock()

    def start(self, key: str, work: Callable[[Callable[[Progress], None]], Value]) -> Job[Value]:
        """The job of this key: the one there is, or a new one."""
        with self._lock:
            found = self._jobs.get(key)
            if found is None or found.cancelled:
                found = self._jobs[key] = Job(work)
                over = [name for name, job in self._jobs.items() if job.finished()]
                for name in over[: max(len(self._jobs) - KEPT, 0)]:
                    del self._jobs[name]
            return found

    def get(self, key: str) -> Job[Value] | None:
        with self._lock:
            return self._jobs.get(key)

    def drop(self, key: str) -> None:
        """Forget a job, and end it if it still runs."""
        with self._lock:
            found = self._jobs.pop(key, None)
        if found:
            found.cancel()
