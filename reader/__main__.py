"""``python -m reader`` is the command ``taiyaku``."""

from reader.cli import main

main()
