"""Sentence → Words: tokenize, group, read."""
