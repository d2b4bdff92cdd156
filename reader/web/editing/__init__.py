"""Changing a text: its lines, and which sentences face each other."""
