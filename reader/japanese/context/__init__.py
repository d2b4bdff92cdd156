"""Readings that the neighbours decide: the rows, and how they are applied."""
