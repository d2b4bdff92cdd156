"""The names in a second process: half of the build, on the second core.

It is a process of its own command line, not one of ``multiprocessing``, which would run the
caller's main module a second time.
"""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.store.contents import opened
from reader.store.names import write_names
from reader.store.source import Jamdict, recognised


@contextmanager
def names_alongside(
    folder: Path, source: Jamdict
) -> Iterator[Callable[[Callable[[float], None]], bool]]:
    """Writes the names into ``folder`` meanwhile. What is yielded waits for the end and tells
    whether it was a good one; if not, they are still to be written."""
    packages = os.pathsep.join(path for path in sys.path if path)
    command = [
        sys.executable,
        "-m",
        __spec__.name,
        str(folder.resolve()),
        str(source.path.resolve()),
        *(str(each.path.resolve()) for each in source.added),
    ]
    try:
        process = subprocess.Popen(  # noqa: S603
            command,
            stdin=subprocess.PIPE,  # closes when we end, however we end
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what fails there fails here again, and is told
            text=True,
            env={**os.environ, "PYTHONPATH": packages},
        )
    except OSError:
        yield lambda progress: False
        return
    with process:
        try:
            yield lambda progress: _finished(process, progress)
        finally:
            process.kill()


def _finished(process: subprocess.Popen[str], progress: Callable[[float], None]) -> bool:
    for line in process.stdout or ():
        progress(float(line))
    return process.wait() == 0


def main() -> None:
    """Write the names: the second process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the first, which ends us
    threading.Thread(target=_end_with_the_first, daemon=True).start()
    folder, path, *added = map(Path, sys.argv[1:])
    with opened(Jamdict(path, "", tuple(map(recognised, added)))) as contents:
        write_names(folder, contents, _tell)


def _end_with_the_first() -> None:
    os.read(0, 1)
    os._exit(1)


def _tell(done: float) -> None:
    sys.stdout.write(f"{done:.3f}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
