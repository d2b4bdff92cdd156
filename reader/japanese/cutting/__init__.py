"""Morphemes → words: what the dictionary lists of several, and the path through a sentence."""
