"""The commands. The only folder that prints.

Results go to standard output, progress and messages to standard error. Exit status: 0 done,
1 a finding or a failure that was explained, 2 wrong usage.
"""

from reader.cli.command import main

__all__ = ["main"]
