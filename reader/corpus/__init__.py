"""Texts as folders: load · save · anchor · shelf · check. The format is in ``corpus/README.md``."""
