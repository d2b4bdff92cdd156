"""The commands. The only folder that prints.

Results go to standard output, progress and messages to standard error. Exit status: 0 done,
1 a finding or a failure that was explained, 2 wrong usage.
"""

import gc

gc.disable()  # nothing that loading makes goes away again: looking for it takes a tenth of a start

from reader.cli.command import main  # noqa: E402

# What annotating makes is kept, too: it is looked through when 20,000 more things are there.
gc.freeze()
gc.set_threshold(20_000)
gc.enable()

__all__ = ["main"]
